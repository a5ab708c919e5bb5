"""Day numbers of the Gregorian and the Julian calendar.

A day number counts days; 1 is 1 January of the year 1 in the proleptic Gregorian calendar, as in
`datetime.date.toordinal`, and may be negative. Years are astronomical: 0 is 1 BC.
"""

from enum import StrEnum


class Calendar(StrEnum):
    """The calendar in which a date is written."""

    GREGORIAN = "gregorian"
    JULIAN = "julian"


REFORM = (1582, 10, 15)
"""The first Gregorian date; earlier dates are read as Julian unless they say otherwise."""

_LENGTHS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_BEFORE_MARCH = (0, 31, 61, 92, 122, 153, 184, 214, 245, 275, 306, 337)
_GREGORIAN_SHIFT = 306
_JULIAN_SHIFT = 308


def is_leap(year: int, calendar: Calendar) -> bool:
    """Return whether `year` has a 29 February."""
    if calendar is Calendar.JULIAN:
        return year % 4 == 0
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def days_in_month(year: int, month: int, calendar: Calendar) -> int:
    """Return the length of a month in days; `month` is 1 to 12."""
    return 29 if month == 2 and is_leap(year, calendar) else _LENGTHS[month - 1]


def day_number(year: int, month: int, day: int, calendar: Calendar) -> int:
    """Return the day number of a date, which must exist.

    Source: years begun in March, so that the leap day comes last.
    """
    march_year = year - (month < 3)
    days = _BEFORE_MARCH[(month - 3) % 12] + day
    leap_days = march_year // 4
    if calendar is Calendar.JULIAN:
        return 365 * march_year + leap_days + days - _JULIAN_SHIFT
    leap_days += march_year // 400 - march_year // 100
    return 365 * march_year + leap_days + days - _GREGORIAN_SHIFT


def date_of(number: int, calendar: Calendar) -> tuple[int, int, int]:
    """Return year, month and day of a day number."""
    year = round(number / 365.2425) + 1
    while day_number(year, 1, 1, calendar) > number:
        year -= 1
    month = 12
    while day_number(year, month, 1, calendar) > number:
        month -= 1
    return year, month, number - day_number(year, month, 1, calendar) + 1
