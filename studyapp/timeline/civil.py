"""The calendar people lived by: Julian up to 4 October 1582, Gregorian from the next day on.

Years are astronomical (0 is 1 BC), day numbers as in `studyapp.domain.calendars`.
"""

from functools import lru_cache

from studyapp.domain.calendars import REFORM, Calendar, date_of, day_number

REFORM_DAY = day_number(*REFORM, Calendar.GREGORIAN)
"""The first Gregorian day."""
_ASKED_AGAIN = 4096
"""Dates that are kept: one frame after the other asks for nearly the same ones."""


@lru_cache(maxsize=_ASKED_AGAIN)
def civil_day(year: int, month: int = 1, day: int = 1) -> int:
    """Return the day number of a date; the ten days that 1582 left out name the days they were."""
    early = (year, month, day) < REFORM
    return day_number(year, month, day, Calendar.JULIAN if early else Calendar.GREGORIAN)


@lru_cache(maxsize=_ASKED_AGAIN)
def civil_date(number: int) -> tuple[int, int, int]:
    """Return year, month and day of a day number."""
    return date_of(number, Calendar.JULIAN if number < REFORM_DAY else Calendar.GREGORIAN)


def civil_year(year: int) -> float:
    """Return the day on which an astronomical year begins, as a place on the line."""
    return float(civil_day(year))
