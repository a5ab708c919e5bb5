"""Dates: their text, bounds, precision and faults."""

import pytest
from hypothesis import given

from studyapp.domain.calendars import Calendar, date_of, day_number
from studyapp.domain.errors import WhenError
from studyapp.domain.points import Point
from studyapp.domain.when import Precision, When
from tests.domain.strategies import points, whens


def day(year: int, month: int, day_of_month: int) -> int:
    return day_number(year, month, day_of_month, Calendar.GREGORIAN)


@given(whens())
def test_a_date_is_its_text_and_its_calendar(when: When) -> None:
    again = When.parse(when.edtf, when.calendar)

    assert again == when
    assert hash(again) == hash(when)
    assert again.edtf == when.edtf


@given(points())
def test_a_point_without_a_calendar_gets_the_one_of_its_time(point: Point) -> None:
    assert When.parse(point.edtf) == When.at(point)


@given(whens())
def test_a_date_does_not_end_before_it_begins(when: When) -> None:
    assert when.earliest is None or when.latest is None or when.earliest <= when.latest
    assert when.sort_key[0] <= when.sort_key[1]


@given(whens())
def test_only_an_open_end_has_no_bound(when: When) -> None:
    assert (when.earliest is None) == (when.start is None)
    assert (when.latest is None) == (when.end is None)


@pytest.mark.parametrize(
    ("edtf", "precision"),
    [
        ("18XX", Precision.CENTURY),
        ("188X", Precision.DECADE),
        ("1945", Precision.YEAR),
        ("1945-21", Precision.SEASON),
        ("1945-08", Precision.MONTH),
        ("1945-08-08", Precision.DAY),
        ("1945-08-08T17", Precision.HOUR),
        ("1945-08-08T17:30", Precision.MINUTE),
        ("1945-08-08T17:30+03:00", Precision.MINUTE),
        ("1871-12/1873", Precision.YEAR),
        ("1916-05/..", Precision.MONTH),
    ],
)
def test_a_date_is_as_precise_as_its_text(edtf: str, precision: Precision) -> None:
    when = When.parse(edtf)

    assert when.precision is precision
    assert when.edtf == edtf


@pytest.mark.parametrize(
    ("edtf", "first", "last"),
    [
        ("18XX", (1800, 1, 1), (1899, 12, 31)),
        ("188X", (1880, 1, 1), (1889, 12, 31)),
        ("1900", (1900, 1, 1), (1900, 12, 31)),
        ("1945-21", (1945, 3, 1), (1945, 5, 31)),
        ("1945-22", (1945, 6, 1), (1945, 8, 31)),
        ("1945-23", (1945, 9, 1), (1945, 11, 30)),
        ("1900-02", (1900, 2, 1), (1900, 2, 28)),
        ("1945-08-08T17:30-10:00", (1945, 8, 8), (1945, 8, 8)),
        ("1871-12/1873-09", (1871, 12, 1), (1873, 9, 30)),
    ],
)
def test_bounds_are_the_first_and_the_last_day(
    edtf: str, first: tuple[int, int, int], last: tuple[int, int, int]
) -> None:
    when = When.parse(edtf)

    assert (when.earliest, when.latest) == (day(*first), day(*last))


def test_winter_begins_in_december_and_ends_in_the_next_year() -> None:
    winter = When.parse("1947-24")

    assert winter.earliest == day(1947, 12, 1)
    assert winter.latest == day(1948, 2, 29)


def test_the_last_winter_reaches_beyond_the_last_year() -> None:
    assert When.parse("9999-24").latest == day(10_000, 2, 29)


@pytest.mark.parametrize(("edtf", "last_year"), [("00XX", 99), ("000X", 9)])
def test_the_first_century_and_decade_begin_with_the_year_1(edtf: str, last_year: int) -> None:
    when = When.parse(edtf)

    assert when.earliest is not None
    assert when.latest is not None
    assert date_of(when.earliest, Calendar.JULIAN) == (1, 1, 1)
    assert date_of(when.latest, Calendar.JULIAN) == (last_year, 12, 31)


def test_the_first_and_the_last_year_are_dates() -> None:
    assert When.parse("-9999").earliest == day_number(-9999, 1, 1, Calendar.JULIAN)
    assert When.parse("9999").latest == day(9999, 12, 31)


@pytest.mark.parametrize(
    ("edtf", "calendar"),
    [
        ("-0043", Calendar.JULIAN),
        ("1582-10-14", Calendar.JULIAN),
        ("1582-10-15", Calendar.GREGORIAN),
        ("1582-11", Calendar.GREGORIAN),
        ("1582-24", Calendar.GREGORIAN),
        ("../1700", Calendar.GREGORIAN),
    ],
)
def test_dates_before_the_reform_are_julian_unless_stated(edtf: str, calendar: Calendar) -> None:
    assert When.parse(edtf).calendar is calendar
    assert When.parse(edtf, Calendar.GREGORIAN).calendar is Calendar.GREGORIAN


@pytest.mark.parametrize("edtf", ["1582", "158X", "15XX", "1500/1582", "../1582", "1582-12"])
def test_what_runs_across_the_reform_ends_in_the_gregorian_calendar(edtf: str) -> None:
    when = When.parse(edtf)

    assert when.end is not None
    assert when.latest == when.end.latest(Calendar.GREGORIAN)


def test_a_year_after_the_reform_follows_the_year_of_the_reform() -> None:
    assert When.parse("1582").certainly_before(When.parse("1583"))
    assert When.parse("15XX").certainly_before(When.parse("1600"))


def test_a_stated_julian_date_after_the_reform_stays_julian() -> None:
    october = When.parse("1917-10-25/1917-10-26", Calendar.JULIAN)

    assert (october.earliest, october.latest) == (day(1917, 11, 7), day(1917, 11, 8))


def test_a_leap_day_of_the_julian_calendar_is_a_date_there_only() -> None:
    assert When.parse("1500-02-29").calendar is Calendar.JULIAN
    assert When.parse("1900-02-29", Calendar.JULIAN).earliest == day(1900, 3, 13)
    with pytest.raises(WhenError):
        When.parse("1900-02-29")
    with pytest.raises(WhenError):
        When.parse("1500/1700-02-29")


@pytest.mark.parametrize(
    "edtf",
    [
        "", "/", "..", "../..", "yesterday", "45", "19450", "+1945", "-0000", "1945-13", "1945-00",
        "1945-25", "1945-20", "1945-21-01", "1945-02-30", "1945-8-8", "1945-08-08T24",
        "1945-08-08T17:60", "1945-08-08T17:30:15", "1945-08T17", "1945-08-08T17+15:00",
        "1945-08-08T17-13:00", "1945-08-08T17+03:75", "-188X", "-18XX", "1XXX", "1945-XX",
        "1945/1946/1947", "1945 / 1946", "1945~~", "~1945", "١٩٤٥", "1945\n1946",
    ],
)  # fmt: skip
def test_what_is_no_date_is_refused_with_a_hint(edtf: str) -> None:
    with pytest.raises(WhenError) as refused:
        When.parse(edtf)

    assert refused.value.hint is not None


@pytest.mark.parametrize(
    "edtf", ["1945/1944", "1945-08-09/1945-08-08", "0001/-0001", "1945-08-08T17/1945-08-08T16"]
)
def test_a_range_that_ends_before_it_begins_is_refused(edtf: str) -> None:
    with pytest.raises(WhenError, match="ends before it begins"):
        When.parse(edtf)


def test_an_end_left_out_counts_as_open() -> None:
    assert When.parse("1916/") == When.parse("1916/..")
    assert When.parse("/1916").edtf == "../1916"


def test_two_equal_ends_are_one_date() -> None:
    when = When.parse("1945/1945")

    assert when == When.parse("1945")
    assert not when.is_range


@pytest.mark.parametrize("mark", ["~", "?", "%"])
def test_a_doubtful_date_is_vague(mark: str) -> None:
    assert When.parse(f"1928{mark}").is_vague
    assert When.parse(f"1928/1930{mark}").is_vague
    assert not When.parse("1928").is_vague


def test_a_point_has_the_parts_of_its_precision_and_no_others() -> None:
    with pytest.raises(WhenError):
        Point(precision=Precision.DAY, year=1945, month=8)
    with pytest.raises(WhenError):
        Point(precision=Precision.YEAR, year=1945, month=8)
    with pytest.raises(WhenError):
        Point(precision=Precision.DAY, year=1945, month=8, day=8, offset=0)
    with pytest.raises(WhenError):
        Point(precision=Precision.DECADE, year=1945)
    with pytest.raises(WhenError):
        Point(precision=Precision.MONTH, year=1945, month=13)
    with pytest.raises(WhenError):
        Point(precision=Precision.YEAR, year=10_000)
