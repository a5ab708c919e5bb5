"""Other programs' timelines into the library: each event rests on its row."""

import json
from pathlib import Path

import pytest

from studyapp.domain.errors import PassageError
from studyapp.domain.exchanging import Outgoing
from studyapp.domain.taking import NothingTakenError
from studyapp.exchange.table import written_table
from studyapp.study.importing import imported
from studyapp.study.preparing import prepared
from studyapp.wiring import Program

ROWS = (
    "date,title,text,lane\n"
    "3 May 1808,The rising was put down,Many died at the gates of Madrid.,Spain\n"
    "nonsense,A row that is broken,,\n"
    "44 BC,Caesar died,,Rome\n"
)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "two_wars.csv"
    path.write_text(ROWS, encoding="utf-8")
    return path


def test_a_table_becomes_a_passage_whose_paragraphs_its_events_cite(
    program: Program, path: Path
) -> None:
    addition = imported(path)
    assert addition is not None
    assert addition.taken is not None
    assert [each.line for each in addition.taken.refused] == [3]

    program.sharing.add(addition)

    (entry,) = program.reading.entries()
    found = program.reading.findings(entry.id)
    assert (entry.title, entry.events) == ("Two wars", 2)
    assert found.passage.text == (
        "3 May 1808. The rising was put down. Many died at the gates of Madrid.\n\n"
        "44 BC. Caesar died.\n"
    )
    assert [(event.citation.quote, event.when.edtf, event.lane) for event in found.events] == [
        (found.passage.text.split("\n\n")[0], "1808-05-03", "Spain"),
        ("44 BC. Caesar died.", "-0043", "Rome"),
    ]
    assert [date.span.cut(found.passage.text) for date in found.dates] == ["3 May 1808", "44 BC"]
    assert not program.sharing.add(addition).changes, "it is there already"
    assert program.undo.undo()
    assert program.reading.entries() == []


def test_events_that_share_a_line_of_their_file_are_all_kept(
    program: Program, tmp_path: Path
) -> None:
    path = tmp_path / "wars.json"
    years = (1914, 1939, 1939)
    slides = [{"start_date": {"year": year}, "text": {"headline": "War"}} for year in years]
    path.write_text(json.dumps({"events": slides}), encoding="utf-8")
    addition = imported(path)
    assert addition is not None

    program.sharing.add(addition)

    (entry,) = program.reading.entries()
    found = program.reading.findings(entry.id)
    assert [event.when.edtf for event in found.events] == ["1914", "1939", "1939"]
    assert len({event.id for event in found.events}) == 3


def test_what_went_out_and_comes_back_does_not_tell_its_rows_twice(path: Path) -> None:
    path.write_text("date,title,quote,passage\n44 BC,Caesar died,He fell.,Rome\n", encoding="utf-8")
    for _ in range(2):
        addition = imported(path)
        assert addition is not None
        (passage,) = (each.passage for each in addition.pack.passages)
        went_out = Outgoing("T", addition.pack.events, {passage.id: passage.title})
        path.write_bytes(written_table(went_out).content)

    assert passage.text == "44 BC. Caesar died. He fell. (Rome)\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "utf-32"])
@pytest.mark.parametrize(
    "rows", ["date,title\n44 BC,Caesar died\n", "дата;событие\n1815;Ватерлоо\n"]
)
def test_a_table_of_one_row_is_a_table_however_its_signs_are_kept(
    path: Path, rows: str, encoding: str
) -> None:
    path.write_text(rows, encoding=encoding)

    addition = imported(path)

    assert addition is not None
    assert (len(addition.pack.events), addition.notes) == (1, ())


def test_what_a_spreadsheet_saves_as_unicode_text_is_a_table(tmp_path: Path) -> None:
    path = tmp_path / "wars.txt"
    path.write_bytes('date\ttitle\r\n44 BC\t"Caesar, or ""he"", died"\r\n'.encode("utf-16"))

    addition = imported(path)

    assert addition is not None
    assert [event.title for event in addition.pack.events] == ['Caesar, or "he", died']


@pytest.mark.parametrize(
    "text",
    [
        "date,title\n44 BC,Caesar died\n",
        "date\ttitle\n",
        "date\ttitle\n44 BC\tCaesar died\n\nHe had been warned.\n",
        "Wars\n\ndate\ttitle\n44 BC\tCaesar died\n",
        "title\tThe wars\ndate\t1914\n",
    ],
)
def test_a_text_that_is_no_table_from_first_line_to_last_stays_a_text(
    tmp_path: Path, text: str
) -> None:
    path = tmp_path / "wars.txt"
    path.write_text(text, encoding="utf-8")

    assert imported(path) is None


def test_a_guess_at_the_encoding_of_a_table_is_told(path: Path) -> None:
    path.write_bytes("date;titre\n1804;Le sacre de Napoléon à Paris\n".encode("cp1252"))

    addition = imported(path)

    assert addition is not None
    assert [str(note) for note in addition.notes] == [
        "two_wars.csv does not say its encoding; it was read as cp1252."
    ]


def test_a_table_of_something_else_is_a_text_as_before_and_that_is_told(path: Path) -> None:
    path.write_text("item,price\nThe king fled on 3 May 1791,3\n", encoding="utf-8")

    assert imported(path) is None
    addition = prepared(path)

    assert not hasattr(addition, "pack")
    note, *_ = addition.notes
    assert str(note).startswith(
        "two_wars.csv was read as a text, not as a table of events: its first row, line 1, names "
        "no title and date. A table has"
    )


def test_a_file_of_which_no_row_can_be_taken_is_refused(path: Path) -> None:
    path.write_text("date,title\nsoon,Peace\n", encoding="utf-8")
    with pytest.raises(NothingTakenError, match="The only row") as refused:
        imported(path)
    assert [each.line for each in refused.value.taken.refused] == [2]

    path.write_text("date,title\n", encoding="utf-8")
    with pytest.raises(NothingTakenError, match="no event"):
        imported(path)


def test_a_nul_refuses_its_row_and_not_the_table(path: Path) -> None:
    path.write_bytes(b"date,title\n44 BC,Caesar died\n1066,A duke\0 lands\n0,Nothing\n")

    addition = imported(path)

    assert addition is not None
    assert addition.taken is not None
    assert [str(each.says) for each in addition.taken.refused] == [
        "Line 3: It has a sign in it that no text has: NUL.",
        "Line 4: There is no year 0: 1 BC is -1, and AD 1 is 1.",
    ]


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ('{"events": []}', "There is no event in t.json."),
        ("On 3 May 1791 the king fled.", "t.json is no JSON, as a timeline has to be: line 1: "),
    ],
)
def test_json_without_events_is_refused_and_not_read_as_prose(
    tmp_path: Path, text: str, says: str
) -> None:
    path = tmp_path / "t.json"
    path.write_text(text, encoding="utf-8")

    with pytest.raises(PassageError) as refused:
        prepared(path)

    assert str(refused.value).startswith(says)
