"""Days that a text names by two calendars, or by the old one alone."""

import pytest

from studyapp.domain.calendars import Calendar
from studyapp.extract.pipeline import find_dates
from tests.extract.test_dates import found, the_date, whens


def test_a_date_in_two_calendars_is_one_date() -> None:
    text = "On 23 February (8 March) 1917 the women of the Vyborg side marched."

    assert found(text) == [("23 February (8 March) 1917", "1917-03-08")]


def test_a_date_in_two_calendars_may_cross_the_year() -> None:
    text = "On 25 December 1918 (7 January 1919) they kept Christmas."

    assert whens(text) == ["1919-01-07"]


@pytest.mark.parametrize(
    ("words", "when"),
    [
        ("3 (15) July 1866", "1866-07-15"),
        ("3(15) July 1866", "1866-07-15"),
        ("July 3 (15), 1866", "1866-07-15"),
        ("3/15 July 1866", "1866-07-15"),
        ("July 3/15, 1866", "1866-07-15"),
        ("25 June/7 July 1807", "1807-07-07"),
        ("21 December 1825/2 January 1826", "1826-01-02"),
        ("28 July 1709 O.S. (8 August N.S.)", "1709-08-08"),
        ("28 July O.S. (8 August) 1709", "1709-08-08"),
        ("28 July O.S., or 8 August N.S.", "1709-08-08"),
        ("5 March [O.S. 22 February] 1709", "1709-03-05"),
        ("21 April 1709 (Old Style; 2 May New Style)", "1709-05-02"),
        ("2 May 1709 (21 April according to the old calendar)", "1709-05-02"),
        ("Sunday, 9 January (22 January) 1905", "1905-01-22"),
        ("the night of 4 December (17 December) 1905", "1905-12-17"),
    ],
)
def test_one_day_by_two_calendars_is_one_date_by_the_newer(words: str, when: str) -> None:
    text = f"A bridge was built in {when[:4]}. On {words} the fort fell."

    dates = find_dates(text)[1:]

    assert [(date.span.cut(text), date.when.edtf) for date in dates] == [(words, when)]
    assert dates[0].when.calendar is Calendar.GREGORIAN
    assert dates[0].range is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("In 1866 it fell, on 3/15 July, at last.", ["1866", "1866-07-15"]),
        ("In 1866 it fell, on 3/16 July, at last.", ["1866", "1866-07-03", "1866-07-16"]),
        ("In 1942 it fell, on 12/13 November, at last.", ["1942", "1942-11-12", "1942-11-13"]),
        ("On 1 May or 14 May 1905 it fell.", ["1905-05-01", "1905-05-14"]),
        ("It fell in note 2 (5) May 1905.", ["1905-05"]),
    ],
)
def test_days_that_are_not_as_far_apart_as_the_calendars_are_two(
    text: str, expected: list[str]
) -> None:
    assert whens(text) == expected


@pytest.mark.parametrize(
    "words",
    [
        "the night of 11 to 12 December 1905 (24-25 December)",
        "11–12 December (24–25 December) 1905",
        "December 11–12 (December 24–25), 1905",
    ],
)
def test_a_range_by_two_calendars_is_one_range(words: str) -> None:
    dates = find_dates(f"On {words} they fell.")

    assert [date.when.edtf for date in dates] == ["1905-12-24", "1905-12-25"]
    assert [date.range for date in dates] == [0, 0]


@pytest.mark.parametrize(
    ("words", "when"),
    [
        ("the end of September 1905 (O.S.)", "1905-09~"),
        ("9 January 1905, Old Style", "1905-01-09"),
        ("9 January 1905 by the Julian calendar", "1905-01-09"),
    ],
)
def test_a_style_stays_with_its_date(words: str, when: str) -> None:
    text = f"At {words} they struck."

    (date,) = find_dates(text)

    assert (date.span.cut(text), date.when.edtf) == (words, when)
    assert date.when.calendar is Calendar.JULIAN


def test_a_name_behind_a_date_is_no_calendar() -> None:
    assert found("On 14 June 363, Julian left.") == [("14 June 363", "0363-06-14")]


def test_a_date_in_the_old_style_is_julian() -> None:
    date = the_date("On 5 January 1762 (O.S.) Elizabeth died.", "5 January 1762 (O.S.)")

    assert date.when.calendar is Calendar.JULIAN


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("20 February 1661/2", ("20 February 1661/2", "1662-02-20")),
        ("February 20, 1699/1700", ("February 20, 1699", "1699-02-20")),
        ("February 20, 1661/62", ("February 20, 1661/62", "1662-02-20")),
        ("20 October 1661/2", ("20 October 1661", "1661-10-20")),
    ],
)
def test_a_year_of_two_beginnings_is_the_newer(words: str, expected: tuple[str, str]) -> None:
    assert found(f"On {words} the court met.")[:1] == [expected]


def test_a_year_of_two_beginnings_is_of_the_old_calendar() -> None:
    (date,) = find_dates("On 20 February 1661/2 the court met.")

    assert date.when.calendar is Calendar.JULIAN
