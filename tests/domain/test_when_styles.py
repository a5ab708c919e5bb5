"""Days that are written under two names: by two calendars, or in two years."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from studyapp.domain.calendars import Calendar, date_of, day_number
from studyapp.domain.when import When
from studyapp.domain.when_reading import read_when
from studyapp.domain.when_tongues import read_answer
from studyapp.domain.when_words import MONTHS


@pytest.mark.parametrize(
    ("typed", "edtf"),
    [
        ("10/20 February 1700", "1700-02-20"),
        ("1/12 March 1700", "1700-03-12"),
        ("February 10/20, 1700", "1700-02-20"),
        ("23 April/3 May 1616", "1616-05-03"),
        ("25 October (7 November) 1917", "1917-11-07"),
        ("25 October 1917 (7 November 1917)", "1917-11-07"),
        ("22 December 1699 / 1 January 1700", "1700-01-01"),
        ("25. Oktober/7. November 1917", "1917-11-07"),
    ],
)
def test_a_day_by_two_calendars_is_that_of_the_new_one(typed: str, edtf: str) -> None:
    assert read_answer(typed) == When.parse(edtf, Calendar.GREGORIAN)


@given(day=st.dates(date(1583, 1, 1), date(1950, 1, 1)))
@settings(max_examples=50, deadline=None)
def test_only_days_as_far_apart_as_the_calendars_are_one_day(day: date) -> None:
    number = day_number(day.year, day.month, day.day, Calendar.GREGORIAN)
    old = _named(number, Calendar.JULIAN)
    for off in range(-20, 21):
        new = _named(number + off, Calendar.GREGORIAN)

        found = read_when(f"{old}/{new}")

        one_day = When.parse(day.isoformat(), Calendar.GREGORIAN)
        assert (found == one_day) == (off == 0)


def _named(number: int, calendar: Calendar) -> str:
    year, month, day = date_of(number, calendar)
    return f"{day} {MONTHS[month - 1]} {year}"


@pytest.mark.parametrize(
    ("typed", "edtf"),
    [
        ("10 February 1699/1700", "1700-02-10"),
        ("30 January 1648/9", "1649-01-30"),
        ("February 11, 1731/32", "1732-02-11"),
        ("March 1699/1700", "1700-03"),
    ],
)
def test_a_day_in_two_years_is_in_the_one_that_began_in_january(typed: str, edtf: str) -> None:
    assert read_when(typed) == When.parse(edtf, Calendar.JULIAN)


@pytest.mark.parametrize("typed", ["3/17 May 1700", "May 1699/1700", "March 1914/1915"])
def test_other_dates_with_slashes_are_ranges(typed: str) -> None:
    found = read_when(typed)

    assert found is not None
    assert found.start != found.end
