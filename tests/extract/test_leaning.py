"""Dates that lean on others, on a happening, or on the calendar of feasts."""

import pytest

from studyapp.domain.events import Basis
from studyapp.domain.texts import Passage
from studyapp.extract.pipeline import find, find_dates


def found(text: str) -> list[tuple[str, str]]:
    return [(date.span.cut(text), date.when.edtf) for date in find_dates(text)]


@pytest.mark.parametrize(
    ("words", "when"),
    [
        ("That very day", "1815-06-16"),
        ("Later that day", "1815-06-16"),
        ("Early the next morning", "1815-06-17"),
        ("Two decades later", "183X"),
        ("A decade earlier", "1805"),
        ("The following decade", "182X"),
        ("The previous century", "17XX"),
        ("The end of the century", "18XX~"),
        ("About three months later", "1815-09~"),
        ("Thirty-five years later", "1850"),
        ("Early that month", "1815-06~"),
        ("Later in the year", "1815"),
        ("The year's end", "1815~"),
        ("The thirties", "183X"),
        ("The following Sunday", "1815-06-18"),
        ("The previous Friday", "1815-06-09"),
        ("That Friday", "1815-06-16"),
        ("The next Easter", "1816-04-14"),
        ("The third day", "1815-06-18"),
    ],
)
def test_a_relative_date_is_counted_from_the_last_one(words: str, when: str) -> None:
    text = f"On 16 June 1815 he won at Ligny. {words}, he was in the field again."

    assert found(text)[1:] == [(words, when)]


@pytest.mark.parametrize(
    ("words", "when"),
    [
        ("Christmas Day 1066", "1066-12-25"),
        ("New Year’s Eve 1999", "1999-12-31"),
        ("Easter 1067", "1067-04-08"),
        ("Good Friday 1916", "1916-04-21"),
        ("Whit Monday 1381", "1381-06-03"),
        ("the Ides of March 44 BC", "-0043-03-15"),
        ("the Nones of April 43 BC", "-0042-04-05"),
        ("25.12.1991", "1991-12-25"),
        ("12/25/1991", "1991-12-25"),
        ("25/12/1991", "1991-12-25"),
        ("the third day of May 1815", "1815-05-03"),
        ("0415 hours on 6 June 1944", "1944-06-06T04:15"),
        ("noon on 6 June 1944", "1944-06-06T12"),
        ("four o'clock on 6 June 1944", "1944-06-06T04"),
        ("5:34 AM Baghdad time on 20 March 2003", "2003-03-20T05:34"),
        ("the winter of 1941–42", "1941-24"),
        ("480 before Christ", "-0479"),
        ("the rest of 1943", "1943~"),
        ("Beginning in 1970", "1970"),
    ],
)
def test_a_date_is_found_in_words_and_figures(words: str, when: str) -> None:
    assert [value for _, value in found(f"It happened in or at {words}, as we know.")] == [when]


@pytest.mark.parametrize(
    ("text", "whens"),
    [
        ("In April and June 1955 they met.", ["1955-04", "1955-06"]),
        ("In July, August and September 1955 they met.", ["1955-07", "1955-08", "1955-09"]),
        ("In December and January 1943 they froze.", ["1942-12", "1943-01"]),
        ("The spring offensive of 1918 failed.", ["1918-21", "1918"]),
        ("In 1944 they held out. Their summer offensive in June 1945 failed.",
         ["1944", "1945-22", "1945-06"]),
        ("On the 18th and 19th it rained. The year was 1815.", ["1815"]),
        ("In June 1815 it began. On the 18th and 19th it rained.",
         ["1815-06", "1815-06-18", "1815-06-19"]),
        ("In June 1815 he left. In June the following year he came back.", ["1815-06", "1816-06"]),
    ],
)  # fmt: skip
def test_the_dates_of_a_list_share_their_year(text: str, whens: list[str]) -> None:
    assert [when for _, when in found(text)] == whens


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("The landing began on 6 June 1944. Talks went on. Two days after the landing it rained.",
         "1944-06-08"),
        ("Sumter fell on 13 April 1861. The North armed. Eight days after Sumter the fort fell.",
         "1861-04-21"),
        ("It fell on 13 April 1861. On the evening of the 15th it rained.", "1861-04-15"),
        ("He left on 27 June 1900, the day after the vote.", "1900-06-27"),
        ("The riots broke out on 1 May 1900. At dawn soldiers came.", "1900-05-01"),
    ],
)  # fmt: skip
def test_a_date_is_counted_from_what_happened(text: str, when: str) -> None:
    dates = find_dates(text)

    assert dates[-1].when.edtf == when
    assert dates[-1].basis is not Basis.STATED


def test_without_a_date_told_with_it_nothing_is_counted_from_a_happening() -> None:
    assert found("In 1850 he left. Two days after the landing it rained.") == [("1850", "1850")]


@pytest.mark.parametrize(
    ("text", "whens"),
    [
        (("In June 1944 they landed. A report of 2005 says more. On 4 August the city fell. "
         "In 1945 it was over."), ["1944-06", "2005", "1944-08-04", "1945"]),
        (("On 20 May 2006 they met. This followed the vote of December 2005. On 23 November a bomb "
         "went off. On 6 December 2006 they wrote."),
         ["2006-05-20", "2005-12", "2006-11-23", "2006-12-06"]),
        (("By May 1943 they were back. The attack began in June 1942. By mid-November they stood "
         "on the river. In early February 1943 they gave up."),
         ["1943-05", "1942-06", "1942-11~", "1943-02~"]),
        ("In November 1941 it froze. In May they marched. In July 1942 they stopped.",
         ["1941-11", "1942-05", "1942-07"]),
        ("In March 1945 they held on from October to March, then went on.",
         ["1945-03", "1944-10", "1945-03"]),
        (("Since 1784 he had sat there. In 1789 he was free. One man had come in 1770. That August "
         "the dues went."), ["1784", "1789", "1770", "1789-08"]),
    ],
)  # fmt: skip
def test_the_story_is_not_led_astray(text: str, whens: list[str]) -> None:
    assert [when for _, when in found(text)] == whens


@pytest.mark.parametrize(
    "text",
    [
        "He hummed the 1812 Overture at 1789 Main Street, to this day.",
        "Every winter and each summer they sang of a White Christmas Eve dinner.",
        "On 3/4/1945 it is hard to say. Half a year later too.",
        "The fall of the city and a spring of water. A new dawn came.",
        "The eleventh day of the month is no third battle.",
    ],
)
def test_what_only_looks_like_a_date_is_none(text: str) -> None:
    assert not found(f"{text}")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # What had happened before leaves the story where it is.
        (("The war began on 2 May 1808. In the spring of 1807 the troops had crossed the border. "
         "On 9 June they fought again."), "1808-06-09"),
        (("The war began on 2 May 1808. In 1806 his envoys had already signed a treaty. "
         "In June the talks ended."), "1808-06"),
        # What has a plain "had", or lies ahead, moves it.
        ("The war began on 2 May 1808. In 1806 his brother had an army. In June it marched.",
         "1806-06"),
        (("The war began on 2 May 1808. By 1810 the troops had crossed the border. "
         "In June they turned."), "1810-06"),
        # A small number behind a month is its year in a story of such times only.
        ("Tiberius died in AD 37. Rome burned in July 64.", "0064-07"),
        ("Tiberius died in AD 37. Rome burned on 19 July 64, and for six days.", "0064-07-19"),
        ("Augustus died in AD 14. Trajan came home in June 107 with gold.", "0107-06"),
        ("Sulla died in 78 BC. Cicero was consul in December 63, the year of the plot.",
         "-0062-12"),
        ("Augustus died in AD 14. In July 64 ships were lost.", "0014-07"),
        ("The war began on 2 May 1808. In July 64 of them fell.", "1808-07"),
        ("The war began on 2 May 1808. On 8 July 170 came home.", "1808-07-08"),
    ],
)  # fmt: skip
def test_a_look_back_and_a_small_number_leave_the_year_to_the_story(
    text: str, expected: str
) -> None:
    assert found(text)[-1][1] == expected


def test_what_happens_shortly_before_dawn_happens_on_its_day() -> None:
    text = "The last assault began on 29 May 1453. The count was wounded shortly before dawn."

    assert [event.when.edtf for event in find(Passage.of("a siege", text)).events] == [
        "1453-05-29",
        "1453-05-29",
    ]
