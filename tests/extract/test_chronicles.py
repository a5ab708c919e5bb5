"""Lists and chronicles: each dated line is an event in its own words; prose lines are none."""

import pytest

from studyapp.domain.events import Event, Status
from studyapp.domain.texts import Passage
from studyapp.extract.pipeline import find, find_dates


def _events(text: str) -> tuple[Event, ...]:
    return find(Passage.of("list", text)).events


def _told(text: str) -> list[tuple[str, str]]:
    return [(event.when.edtf, event.title) for event in _events(text)]


_MARKED = "{0}1066{1}Battle of Hastings\n{0}1314{1}Battle of Bannockburn\n{0}1415{1}Henry V wins\n"


@pytest.mark.parametrize(
    ("before", "behind"),
    [
        ("", "     "), ("", "\t"), ("", ": "), ("", " "), ("• ", " – "), ("- ", ": "),
        ("| ", " | "), ("**", "** – "), ("(", ") "), ("* ", " - "), ("", ". "), ("", ", "),
    ],
)  # fmt: skip
def test_each_line_that_begins_with_a_date_is_an_event(before: str, behind: str) -> None:
    assert _told(_MARKED.format(before, behind)) == [
        ("1066", "Battle of Hastings"),
        ("1314", "Battle of Bannockburn"),
        ("1415", "Henry V wins"),
    ]


@pytest.mark.parametrize("behind", [" ", ": ", "\t", ". ", ", ", " – ", "   "])
def test_a_year_below_a_line_that_ends_in_a_verb_is_no_number_of_its_objects(behind: str) -> None:
    lines = ("1819{}Old bridge closed", "1821{}New bridge begun", "1834{}Bishop Odo murdered")
    text = "\n".join(line.format(behind) for line in lines)

    assert [event.when.edtf for event in _events(text)] == ["1819", "1821", "1834"]


def test_a_number_at_the_head_of_a_line_of_prose_may_still_count() -> None:
    text = "In April 1796 he crossed the river at night with guns. They captured\n1200 Austrians."

    assert [date.when.edtf for date in find_dates(text)] == ["1796-04"]


def test_a_day_behind_the_year_is_the_date_of_the_line() -> None:
    text = """1789, 14 July. Storming of the Bastille
1791     20–21 June: the royal family flees to Varennes; it is brought back on 25 June
1793  | 21 January | Execution of Louis XVI
1799     General Bonaparte takes power in Paris (9 November).
"""
    assert _told(text) == [
        ("1789-07-14", "Storming of the Bastille"),
        ("1791-06-20/1791-06-21", "The royal family flees to Varennes"),
        ("1793-01-21", "Execution of Louis XVI"),
        ("1799-11-09", "General Bonaparte takes power in Paris"),
    ]


def test_lines_below_a_year_are_its_events_each_with_its_own_name() -> None:
    text = """## 1848
- February: Revolution in Paris
- Rising in Vienna

## 1849
- Venice surrenders
- 3 July: The French enter Rome

## 1850
Punctation of Olmütz
"""
    events = _events(text)

    assert [(event.when.edtf, event.title) for event in events] == [
        ("1848-02", "Revolution in Paris"),
        ("1848", "Rising in Vienna"),
        ("1849", "Venice surrenders"),
        ("1849-07-03", "The French enter Rome"),
        ("1850", "Punctation of Olmütz"),
    ]
    assert len({event.id for event in events}) == len(events)


def test_a_month_in_a_line_is_of_the_year_that_heads_it() -> None:
    text = """1997     May: new government.
1998     22 May – 30 September: world fair. The bridge had been opened on 29 March.
1999     January: the new money comes.
"""
    assert "1998-03-29" in [date.when.edtf for date in find_dates(text)]


def test_a_long_line_is_cut_at_the_end_of_a_part_and_cited_whole() -> None:
    line = (
        "1640: Forty conspirators storm the palace by the river; the Duke of Braganza "
        "is proclaimed King of Portugal."
    )
    event, *_ = _events(f"{line}\n1668: Peace with Spain\n1703: Treaty with England\n")

    assert event.title == "Forty conspirators storm the palace by the river"
    assert event.citation.quote == line


def test_a_line_that_goes_on_in_the_next_is_one() -> None:
    text = """1361     Valdemar of Denmark defeats the farmers before
         the walls of Visby
1367     Confederation of Cologne
1370     Peace of Stralsund
"""
    assert _told(text)[0] == (
        "1361",
        "Valdemar of Denmark defeats the farmers before the walls of Visby",
    )


def test_what_is_to_come_is_planned() -> None:
    text = "2019: Old bridge closed\n2021: New bridge begun\n2034: The bridge will be opened\n"

    assert [event.status for event in _events(text)][2] is Status.PLANNED


def test_lines_of_prose_that_begin_with_a_date_are_none() -> None:
    text = """Revolution came to Paris in February, and when the news reached Vienna and Berlin in
1848 Metternich had to flee as well. The assembly met in Frankfurt and spoke for a
year of what the nation was to be. Rome fell to the French in the hot summer of
1849 Venice starved behind its lagoon until August. The princes came back, and in
the autumn of the next year nobody spoke of the assembly any more, so that by about
1851 Louis Napoleon was ready for his coup.
"""
    assert "Metternich had to flee as well" not in [event.title for event in _events(text)]
    assert not any(event.citation.quote.startswith("1849 Venice") for event in _events(text))


def test_headings_over_prose_leave_the_events_to_its_sentences() -> None:
    prose = "The people rose against the king, who fled. Rome fell on 3 {}. Venice starved."
    text = "\n\n".join(
        f"{year}\n\n{prose.format(month)}" for year, month in ((1848, "May"), (1849, "July"))
    )
    text += "\n\n1850\n\nPeace came at last. It was felt as a humiliation by all who had hoped."

    assert _told(text) == [("1848-05-03", "Rome fell"), ("1849-07-03", "Rome fell")]


@pytest.mark.parametrize(
    ("lines", "titles"),
    [
        (
            [
                "1065. They slew him.",
                "1066. In this year the king died.",
                "1067. The church burned.",
            ],
            ["The king died", "The church burned"],
        ),
        (
            ["1068. Nothing.", "1069. The Danes came.", "1070. In that year York was burned."],
            ["The Danes came", "York was burned"],
        ),
    ],
)
def test_a_year_that_a_line_says_twice_makes_one_event(lines: list[str], titles: list[str]) -> None:
    found = find(Passage.of("annals", "\n".join(lines))).events

    assert [event.title for event in found] == titles


def test_a_line_is_not_cut_behind_a_mister_and_has_no_two_marks_where_its_date_was() -> None:
    told = _told(
        "1832. Cholera, from May to September: 76 deaths.\n\n"
        "1871. The school burned down.\n\n"
        "1893. The Free Library, the gift of Mr. Dodds of York, was opened by the Earl of Ayr.\n"
    )

    assert told[0] == ("1832-05/1832-09", "Cholera: 76 deaths")
    assert told[2] == ("1893", "The Free Library, the gift of Mr. Dodds of York")
