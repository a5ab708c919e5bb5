"""A date moved along the calendar, or a range stretched, by units of its own precision.

A year stays a year and a day a day: nothing becomes more exact by being moved. A date in the usual
calendar of its time takes the usual one of where it comes to, so that the day after 4 October 1582
is the 15th; one that states another calendar keeps it.
"""

from collections.abc import Callable
from dataclasses import replace
from enum import StrEnum

from studyapp.domain.calendars import REFORM, Calendar, date_of, day_number, days_in_month
from studyapp.domain.errors import WhenError
from studyapp.domain.points import DAY_MINUTES, SPRING, Point, Precision
from studyapp.domain.when import When, default_calendar

_REFORM_DAY = day_number(*REFORM, Calendar.GREGORIAN)
_YEARS = {Precision.CENTURY: 100, Precision.DECADE: 10, Precision.YEAR: 1}
_MINUTES = {Precision.HOUR: 60, Precision.MINUTE: 1}
_DAYS = {
    Precision.CENTURY: 36_524.25,
    Precision.DECADE: 3_652.425,
    Precision.YEAR: 365.2425,
    Precision.SEASON: 91.310625,
    Precision.MONTH: 30.436875,
    Precision.DAY: 1.0,
    Precision.HOUR: 1 / 24,
    Precision.MINUTE: 1 / DAY_MINUTES,
}
"""The mean length of a unit."""


_Lies = Callable[[int], float | None]


class End(StrEnum):
    """An end of a range."""

    START = "start"
    LAST = "last"


def moved(when: When, by: int) -> When | None:
    """Return a date `by` of its own units later, None beyond the years there are.

    The unit of a range is that of its coarser end; a day that the month reached does not have
    becomes its last one.
    """
    unit = when.precision
    try:
        return _written(
            when,
            None if when.start is None else _shifted(when, when.start, when.calendar, unit, by),
            None if when.end is None else _shifted(when, when.end, when.end_calendar, unit, by),
        )
    except WhenError:
        return None


def stretched(when: When, by: int, end: End = End.LAST) -> When | None:
    """Return a date whose end (or start) is `by` units of that end's precision later.

    A single date becomes a range. None if that end is open, or where it would end before it
    begins, or beyond the years there are.
    """
    point = when.end if end is End.LAST else when.start
    if point is None:
        return None
    calendar = when.end_calendar if end is End.LAST else when.calendar
    try:
        new = _shifted(when, point, calendar, point.precision, by)
        if end is End.LAST:
            return _written(when, when.start, new)
        return _written(when, new, when.end)
    except WhenError:
        return None


def nearest_move(when: When, days: float) -> int:
    """Return by how many units to move a date to bring it nearest to `days` later."""

    def lies(by: int) -> float | None:
        there = moved(when, by)
        return None if there is None else _place(there)

    return _nearest(lies, _place(when) + days, days / _DAYS[when.precision])


def nearest_stretch(when: When, days: float, end: End = End.LAST) -> int:
    """Return by how many units to stretch a date to bring that end nearest to `days` later."""
    point = when.end if end is End.LAST else when.start
    if point is None:
        return 0

    def lies(by: int) -> float | None:
        there = stretched(when, by, end)
        return None if there is None else _edge(there, end)

    return _nearest(lies, _edge(when, end) + days, days / _DAYS[point.precision])


def _nearest(lies: _Lies, goal: float, guess: float) -> int:
    """Return the number whose place is nearest to the goal; `lies` gives None for no place."""
    low, high = round(guess) - 2, round(guess) + 2
    near = [by for by in range(low, high + 1) if lies(by) is not None]
    if not near:
        near = [_limit(lies, round(guess))]
    return min(near, key=lambda by: (abs((lies(by) or 0.0) - goal), abs(by)))


def _limit(lies: _Lies, beyond: int) -> int:
    """Return the last number towards `beyond` that has a place; 0 has one."""
    here, there = 0, beyond
    while abs(there - here) > 1:
        middle = here + (there - here) // 2 if there > here else here - (here - there) // 2
        if lies(middle) is None:
            there = middle
        else:
            here = middle
    return here


def _place(when: When) -> float:
    first, last = when.clock
    return (first if when.start is not None else last) / DAY_MINUTES


def _edge(when: When, end: End) -> float:
    first, last = when.clock
    return (first if end is End.START else last + 1) / DAY_MINUTES


def _written(when: When, start: Point | None, end: Point | None) -> When:
    """Return the date with other ends, in the usual calendar if it had that.

    Raises:
        WhenError: It ends before it begins, or the years there are do not reach so far.
    """
    calendar = default_calendar(start, end) if _is_usual(when) else when.calendar
    if start is not None and start == end:
        return When.at(start, calendar)
    if _is_usual(when) or start is None or end is None or end.day is None:
        return When(start, end, calendar)
    return When(start, _as_read(start, end, calendar), calendar)


def _as_read(start: Point, end: Point, calendar: Calendar) -> Point:
    """Return the end of a range as it is read: Gregorian after the reform if that lies between.

    An end in a calendar that the date states is written in that at first.
    """
    number = end.earliest(calendar)
    is_parted = start.first_date() < REFORM and number >= _REFORM_DAY
    if calendar is Calendar.GREGORIAN or not is_parted:
        return end
    year, month, day = date_of(number, Calendar.GREGORIAN)
    return replace(end, year=year, month=month, day=day)


def _is_usual(when: When) -> bool:
    return when.calendar is default_calendar(when.start, when.end)


def _shifted(when: When, point: Point, calendar: Calendar, unit: Precision, by: int) -> Point:
    """Return a point so many units later, written in the calendar that it has there."""
    if unit in _YEARS:
        return _on_month(when, point, calendar, 12 * _YEARS[unit] * by)
    if unit is Precision.SEASON and point.season is not None:
        years, season = divmod(point.season - SPRING + by, 4)
        return replace(point, year=point.year + years, season=SPRING + season)
    if unit is Precision.SEASON:
        return _on_month(when, point, calendar, 3 * by)
    if unit is Precision.MONTH:
        return _on_month(when, point, calendar, by)
    minutes = _MINUTES.get(unit)
    if minutes is None:
        return _on_day(when, point, point.earliest(calendar) + by)
    days, minute = divmod(point.first_minute(calendar) + minutes * by, DAY_MINUTES)
    moved_by_clock = replace(
        point,
        hour=minute // 60,
        minute=None if point.minute is None else minute % 60,
    )
    return _on_day(when, moved_by_clock, days)


def _on_month(when: When, point: Point, calendar: Calendar, months: int) -> Point:
    """Return a point so many months later; a season or coarser moves by whole years."""
    if point.month is None:
        return replace(point, year=point.year + months // 12)
    years, month = divmod(point.month - 1 + months, 12)
    year = point.year + years
    if point.day is None:
        return replace(point, year=year, month=month + 1)
    if _is_usual(when):
        early = (year, month + 1, point.day) < REFORM
        calendar = Calendar.JULIAN if early else Calendar.GREGORIAN
    day = min(point.day, days_in_month(year, month + 1, calendar))
    return replace(point, year=year, month=month + 1, day=day)


def _on_day(when: When, point: Point, number: int) -> Point:
    """Return a point on the day of a number."""
    calendar = when.calendar
    if _is_usual(when):
        calendar = Calendar.JULIAN if number < _REFORM_DAY else Calendar.GREGORIAN
    year, month, day = date_of(number, calendar)
    return replace(point, year=year, month=month, day=day)
