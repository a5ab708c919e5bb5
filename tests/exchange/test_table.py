"""Tables out and in, whole and broken."""

import pytest
from hypothesis import given, settings

from studyapp.domain.errors import PassageError
from studyapp.domain.events import Event
from studyapp.exchange import table
from studyapp.exchange.table import is_table, read_table, written_table
from tests.builders import FIRST, an_event
from tests.exchange.outgoing import SOME, an_old_event, outgoing, telling, told


def read(content: bytes) -> str:
    return content.decode("utf-8")


@given(SOME)
@settings(max_examples=15, deadline=None)
def test_a_table_that_went_out_comes_back_as_it_was(events: list[Event]) -> None:
    written = written_table(outgoing(*events))

    came = read_table(read(written.content), "t.csv")

    assert not came.refused
    assert not came.lost
    assert not written.lost
    assert [told(draft) for draft in came.drafts] == [telling(event) for event in events]
    assert {(draft.quote, draft.passage, draft.places) for draft in came.drafts} == {
        (FIRST, "The partitions", ("Köln",))
    }


def test_of_years_bc_in_a_table_from_here_nothing_needs_to_be_told() -> None:
    came = read_table(read(written_table(outgoing(an_old_event())).content), "t.csv")

    assert [draft.when.edtf for draft in came.drafts] == ["-0043-03-15"]
    assert came.lost == ()


def test_no_cell_that_goes_out_is_a_formula() -> None:
    events = [an_event(title=f"{sign}cmd|x") for sign in "=+-@"]

    text = read(written_table(outgoing(*events, an_old_event())).content)

    assert all(not cell.startswith(tuple("=+@")) for cell in text.replace('"', "").split(","))
    assert "'-cmd|x" in text
    assert "'=lanes" in text
    assert [draft.title for draft in read_table(text, "t.csv").drafts][:1] == ["=cmd|x"]


def test_broken_rows_are_named_by_line_and_reason_and_the_others_are_taken() -> None:
    text = (
        "Date;Event;Mood\n"
        "3 May 1791;The law;good\n"
        "\n"
        "3/4/1945;Two dates in one;\n"
        ';"No date, and\na second line";\n'
        '1795;"A quote that never ends;\n'
        "1863;;\n"
        "44 BC;Caesar's death;\n"
        'c. 480 BC;A "bay" of ships;\n'
    )

    came = read_table(text, "t.csv")

    assert [(d.line, d.when.edtf, d.title) for d in came.drafts] == [
        (2, "1791-05-03", "The law"),
        (9, "-0043", "Caesar's death"),
        (10, "-0479~", 'A "bay" of ships'),
    ]
    assert [str(each.says) for each in came.refused] == [
        "Line 4: “3/4/1945” could be 3 April 1945 or 4 March 1945; write 1945-04-03 for the first.",
        "Line 5: It has no date.",
        "Line 7: A quotation mark in it is never closed.",
        "Line 8: It has no title.",
    ]
    assert [str(each) for each in came.lost] == ["What stands under “Mood” has no place here."]


@pytest.mark.parametrize(
    ("head", "row", "edtf"),
    [
        ("Subject,Start Date,End Date", "War,1 September 1939,2 September 1945",
         "1939-09-01/1945-09-02"),
        ("Name\tVon\tBis", "War\t1939\t", "1939"),
        ("title|year|month|day", "War|-44|3|15", "-0043-03-15"),
        ("title,year,end year", "War,431 BC,404 BC", "-0430/-0403"),
        ("when,calendar,title", "1700-01-01,julian,War", "1700-01-01"),
        ("Titel,Jahr", "War,79", "0079"),
        ("title,start,start time", "War,1945-08-08,5 pm", "1945-08-08T17"),
        ("Year,Month,Day,Time,Headline", '"1,945",8,6,8:15 AM,<b>War</b>', "1945-08-06T08:15"),
        ("Year,End Year,End Time,Headline", "1939,1945,,War", "1939/1945"),
    ],
)  # fmt: skip
def test_columns_go_by_common_names(head: str, row: str, edtf: str) -> None:
    came = read_table(f"\ufeff{head}\r\n{row}\r\n", "t.csv")

    assert [draft.when.edtf for draft in came.drafts] == [edtf], came.refused


def test_what_is_no_table_of_events_is_not_taken_for_one(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    assert not is_table("The law was passed on 3 May 1791, and the king fled.\nThen he died.")
    assert not is_table("title,price\nBook,3\n")
    with pytest.raises(PassageError, match=r"t\.csv is no table of events"):
        read_table("title,price\nBook,3\n", "t.csv")
    monkeypatch.setattr(table, "MOST_ROWS", 3)
    with pytest.raises(PassageError, match="more than 3 rows"):
        read_table("title,date\n" + "a,1800\n" * 4, "t.csv")


def test_what_is_too_long_unknown_or_not_to_be_is_told() -> None:
    rows = [
        f"{'x' * 1001},1800,,",
        "Ends first,1800/1700,,",
        "No year 0,0,,",
        "Odd,1800,done,9",
        "Odd,1801,done,0",
        f'Cell,"{"y" * 200_000}",,',
    ]
    came = read_table("title,year,status,importance\n" + "\n".join(rows), "t.csv")

    assert [each.line for each in came.refused] == [2, 3, 4, 7]
    assert [(d.title, d.importance) for d in came.drafts] == [("Odd", 3)] * 2
    assert [str(each) for each in came.lost] == [
        "What “status” says in 2 rows is not known here; they count as facts.",
        "What “importance” says in 2 rows is no number from 1 to 5; they count as 3.",
    ]


@pytest.mark.parametrize(
    ("cells", "reason"),
    [
        ("1945,8,6,noonish,", "“noonish” is no time of day."),
        ("1945,soon,6,,", "“soon” is no number."),
        ("1945,8,36,,", "“1945-08-36” is not a date this program knows."),
        ("1945,,,,mayan", "“mayan” is no calendar of this program."),
    ],
)
def test_numbers_that_are_no_date_are_refused_with_a_reason(cells: str, reason: str) -> None:
    when = "1945" if cells.endswith("mayan") else ""
    head = "year,month,day,time,calendar,when,title"

    came = read_table(f"{head}\n{cells},{when},War\n", "t.csv")

    if when:
        assert came.drafts[0].when.edtf == "1945", "the numbers say it too"
    else:
        assert [str(each.reason) for each in came.refused] == [reason]


@pytest.mark.parametrize(
    ("telling", "edtf", "says"),
    [("25/12/1944", "1945-04-03", "day"), ("12/25/1944", "1945-03-04", "month")],
)
def test_the_order_of_day_and_month_is_that_of_the_other_dates(
    telling: str, edtf: str, says: str
) -> None:
    came = read_table(f"title,start,end\nA,{telling},\nB,3/4/1945,5/4/1945\n", "t.csv")

    assert came.drafts[1].when.edtf.startswith(edtf)
    assert [str(each) for each in came.lost] == [
        f"2 dates such as 3/4/1945 were read with their {says} first, as others have it."
    ]


def test_a_date_that_cannot_be_read_gives_way_to_another_column() -> None:
    came = read_table("title,when,date,year\nA,08.xx,6 August 1945,1945\nB,,soon,1945\n", "t.csv")

    assert [draft.when.edtf for draft in came.drafts] == ["1945-08-06", "1945"]


def test_a_row_with_a_cell_too_many_is_refused_rather_than_cut() -> None:
    came = read_table("date,title\n264 BC,Rome, Carthage and war\n200 BC,Next,,\n", "t.csv")

    assert [draft.title for draft in came.drafts] == ["Next"]
    assert [str(each.says) for each in came.refused] == [
        "Line 2: It has more cells than the first row; what has a “,” in it needs quotes."
    ]


def test_a_short_negative_year_is_bc_one_of_four_figures_is_edtf_and_both_are_told() -> None:
    came = read_table("title,start,end\nWar,-264,-241\nIdes,-0043-03-15,\n", "t.csv")

    assert [draft.when.edtf for draft in came.drafts] == ["-0263/-0240", "-0043-03-15"]
    assert [str(each) for each in came.lost] == [
        "The year of 1 row is negative; -44 is read as 44 BC.",
        "The year of 1 row is negative with four figures, as in EDTF; -0043 is read as 44 BC.",
    ]


def test_the_title_slide_of_timelinejs_names_the_table() -> None:
    came = read_table("Year,Headline,Type\n,<b>Punic</b> wars,title\n-264,War,\n", "t.csv")

    assert (came.title, came.refused) == ("Punic wars", ())
    assert [draft.when.edtf for draft in came.drafts] == ["-0263"]


@pytest.mark.parametrize(
    ("typed", "edtf"),
    [
        ("before 1900", "../1899"), ("after 44 BC", "-0042/.."), ("1900 – present", "1900/.."),
        ("1900.0", "1900"), ("20.XI.1917", "1917-11-20"), ("19170503", "1917-05-03"),
        ("[c. 1200]", "1200~"), ("1900 [2]", "1900"), ("١٤٥٣", "1453"),
        ("-500 – -400", "-0499/-0399"),
        ("-27 to 14", "-0026/0014"), ("3 мая 1900 г.", "1900-05-03"), ("44 г. до н. э.", "-0043"),
        ("3 de março de 1900", "1900-03-03"), ("14 juli 1789", "1789-07-14"),
    ],
)  # fmt: skip
def test_dates_are_read_in_the_forms_that_tables_have(typed: str, edtf: str) -> None:
    came = read_table(f"title\tdate\nA\t{typed}\n", "t.tsv")

    assert [draft.when.edtf for draft in came.drafts] == [edtf], came.refused


@pytest.mark.parametrize(
    ("above", "title"), [("sep=;\r\n", ""), ("\r\n;;\r\nRome;;\r\n\r\n", "Rome")]
)
def test_what_stands_above_the_names_is_no_row(above: str, title: str) -> None:
    came = read_table(f"{above}Événement;Date de début;Lieu\r\nIdes;44 av. J.-C.;Rome\r\n", "t.csv")

    assert [(draft.title, draft.when.edtf, draft.places) for draft in came.drafts] == [
        ("Ides", "-0043", ("Rome",))
    ]
    assert (came.title, came.lost) == (title, ())
    assert came.drafts[0].line == above.count("\n") + 2


def test_a_time_beside_a_date_is_kept_and_one_that_is_none_is_refused() -> None:
    came = read_table("title,date,time\nA,6 June 1944,6:30 am\nB,1944,6:30\nC,1944,dawn\n", "t.csv")

    assert [draft.when.edtf for draft in came.drafts] == ["1944-06-06T06:30", "1944"]
    assert [str(each.says) for each in came.refused] == ["Line 4: “dawn” is no time of day."]
    assert len(came.lost) == 1


def test_of_two_columns_of_one_name_nothing_is_lost_in_silence() -> None:
    came = read_table("title,date,title,notes,details\nA,1900,B,one,two\nC,1901,C,,\n", "t.csv")

    assert [(draft.title, draft.text) for draft in came.drafts] == [("A", "one two"), ("C", "")]
    assert [str(each) for each in came.lost] == [
        "1 row has a second column of one name; what stands there was left out."
    ]


def test_a_row_without_a_title_goes_by_its_text() -> None:
    long = "The people " * 20

    came = read_table(f"date,description\n1789,The Bastille falls.\n1790,{long}\n", "t.csv")

    assert came.drafts[0].title == "The Bastille falls"
    assert came.drafts[1].title.startswith("The people")
    assert came.drafts[1].title.endswith("The people …")
    assert came.drafts[1].text == long.strip()


def test_a_rough_date_that_is_shown_is_taken_where_numbers_only_begin_it() -> None:
    head = "Year,Month,Day,Display Date,Headline"

    came = read_table(f"{head}\n1950,1,1,1950,A\n1950,May,1,May 1950,B\n1950,2,3,1950,C\n", "t.csv")

    assert [draft.when.edtf for draft in came.drafts] == ["1950", "1950-05", "1950-02-03"]
    assert [str(each) for each in came.lost] == [
        "2 rows show rough dates, and have their first days in numbers; the rough were taken."
    ]


def test_a_title_that_turns_the_direction_of_what_follows_does_so_no_more() -> None:
    turned, lane = "\u202eevil\u202c \u2067rest\u2069", "\u202bLane\u202e"

    came = read_table(f"date,title,lane,people\n1900,{turned},{lane},A\u202eda\n", "t.csv")

    (draft,) = came.drafts
    assert (draft.title, draft.lane, draft.people) == ("evil rest", "Lane", ("Ada",))
