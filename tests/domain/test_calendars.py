"""Day numbers of both calendars."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studyapp.domain.calendars import Calendar, date_of, day_number, days_in_month, is_leap

NUMBERS = st.integers(-5_000_000, 5_000_000)
CALENDARS = st.sampled_from(Calendar)


@given(NUMBERS, CALENDARS)
def test_every_day_number_is_one_date_and_back(number: int, calendar: Calendar) -> None:
    year, month, day = date_of(number, calendar)

    assert 1 <= month <= 12
    assert 1 <= day <= days_in_month(year, month, calendar)
    assert day_number(year, month, day, calendar) == number


@given(NUMBERS, CALENDARS)
def test_the_next_day_has_the_next_date(number: int, calendar: Calendar) -> None:
    assert date_of(number, calendar) < date_of(number + 1, calendar)


@given(st.dates())
def test_gregorian_day_numbers_are_those_of_the_standard_library(day: date) -> None:
    number = day_number(day.year, day.month, day.day, Calendar.GREGORIAN)

    assert number == day.toordinal()
    assert date_of(number, Calendar.GREGORIAN) == (day.year, day.month, day.day)


@pytest.mark.parametrize(
    ("julian", "gregorian"),
    [
        ((1582, 10, 5), (1582, 10, 15)),  # the day of the reform
        ((1066, 10, 14), (1066, 10, 20)),  # Hastings
        ((1752, 9, 3), (1752, 9, 14)),  # Great Britain changes over
        ((1917, 10, 25), (1917, 11, 7)),  # the October Revolution
        ((200, 3, 1), (200, 3, 1)),  # where the two agree
        ((4, 2, 29), (4, 2, 27)),
    ],
)
def test_the_two_calendars_name_the_same_day(
    julian: tuple[int, int, int], gregorian: tuple[int, int, int]
) -> None:
    assert day_number(*julian, Calendar.JULIAN) == day_number(*gregorian, Calendar.GREGORIAN)


@pytest.mark.parametrize(
    ("julian", "julian_day"),
    [
        ((-4712, 1, 1), 0),
        ((-43, 3, 15), 1_705_426),  # Caesar
        ((1582, 10, 4), 2_299_160),
    ],
)
def test_julian_dates_are_the_julian_days_of_the_astronomers(
    julian: tuple[int, int, int], julian_day: int
) -> None:
    assert day_number(*julian, Calendar.JULIAN) == julian_day - 1_721_425


def test_a_century_is_a_leap_year_in_the_julian_calendar_only() -> None:
    assert is_leap(1900, Calendar.JULIAN)
    assert not is_leap(1900, Calendar.GREGORIAN)
    assert is_leap(2000, Calendar.GREGORIAN)


@given(CALENDARS)
def test_the_year_before_1_is_a_leap_year(calendar: Calendar) -> None:
    assert days_in_month(0, 2, calendar) == 29
