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
_BEFORE_MONTH = (0, 31, 61, 92, 122, 153, 184, 214, 245, 275, 306, 337)
"""The days from 1 March to the first of each month, March first."""
_MARCH_0 = {Calendar.GREGORIAN: -305, Calendar.JULIAN: -307}
"""The day numbers of 1 March of the year 0."""


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
    return _first_of_march(march_year, calendar) + _BEFORE_MONTH[(month - 3) % 12] + day - 1


def date_of(number: int, calendar: Calendar) -> tuple[int, int, int]:
    """Return year, month and day of a day number.

    Source: Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms", `civil_from_days`.
    """
    days = number - _MARCH_0[calendar]
    if calendar is Calendar.JULIAN:
        march_year = (4 * days + 3) // 1461
    else:
        cycle, day = divmod(days, 146_097)
        leapless = day - day // 1460 + day // 36_524 - day // 146_096
        march_year = 400 * cycle + leapless // 365
    day_of_year = number - _first_of_march(march_year, calendar)
    place = (5 * day_of_year + 2) // 153
    year, month = (march_year, place + 3) if place < 10 else (march_year + 1, place - 9)
    return year, month, day_of_year - _BEFORE_MONTH[place] + 1


def _first_of_march(year: int, calendar: Calendar) -> int:
    """Return the day number of 1 March."""
    leap_days = year // 4
    if calendar is Calendar.GREGORIAN:
        leap_days += year // 400 - year // 100
    return 365 * year + leap_days + _MARCH_0[calendar]
