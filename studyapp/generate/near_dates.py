"""Plausible wrong dates, made by rule around a right one."""

from collections.abc import Iterator
from dataclasses import replace

from studyapp.domain.calendars import Calendar, date_of, day_number
from studyapp.domain.errors import WhenError
from studyapp.domain.when import Point, Precision, When, default_calendar
from studyapp.generate.dating import Shape, shape

_Steps = tuple[tuple[str, int], ...]


def _of(unit: str, *counts: int) -> _Steps:
    return tuple((unit, count) for count in counts)


_STEPS: dict[Shape, _Steps] = {
    Shape.DAY: _of("day", 1, 2, 3, 4, 5, 6, 8, 10, 13, 17) + _of("month", 1, 2, 3) + _of("year", 1),
    Shape.MONTH: _of("month", 1, 2, 3, 4, 5, 7) + _of("year", 1, 2),
    Shape.SEASON: _of("season", 1, 2, 3, 5) + _of("year", 1, 2),
    Shape.YEAR: _of("year", 1, 2, 3, 4, 5, 6, 8, 11),
    Shape.DECADE: _of("year", 10, 20, 30, 40, 50),
    Shape.CENTURY: _of("year", 100, 200, 300, 400),
}
_LONGEST = 30
"""Ranges of more steps than this are not shifted: what comes out would be absurd at a glance."""


def near_dates(when: When, *, later: bool) -> Iterator[When]:
    """Yield dates of the same form before or after `when`, the nearest first; none overlaps it."""
    for unit, count in _steps(when):
        moved = shifted(when, unit, count if later else -count)
        if moved is not None and not moved.overlaps(when):
            yield moved


def shifted(when: When, unit: str, count: int) -> When | None:
    """Return the date moved by days, months, seasons or years, None if there is no such date."""
    if when.start is None or when.end is None:
        return None
    try:
        start = _moved(when.start, unit, count, when)
        end = start if when.start == when.end else _moved(when.end, unit, count, when)
        moved = When(start, end, _calendar(start, when))
    except WhenError:
        return None
    return moved if _is_said_like(moved, when) and shape(moved) is shape(when) else None


def _calendar(start: Point, when: When) -> Calendar:
    """Return the calendar of the moved date: where days do not matter, that of its own time."""
    if when.precision <= Precision.YEAR and _is_default(when):
        return start.default_calendar
    return when.calendar


def _is_said_like(moved: When, when: When) -> bool:
    """Return whether both or neither would be said with Old or New Style."""
    return _is_default(moved) == _is_default(when)


def _is_default(when: When) -> bool:
    return when.calendar is default_calendar(when.start, when.end)


def _steps(when: When) -> _Steps:
    kind = shape(when)
    return _range_steps(when) if kind is Shape.RANGE else _STEPS[kind]


def _range_steps(when: When) -> _Steps:
    """Return shifts that leave the range clear of where it was."""
    if when.earliest is None or when.latest is None:
        return ()
    days = when.latest - when.earliest + 1
    for unit, length in (("day", 1.0), ("month", 30.4), ("year", 365.25)):
        if _fits(when, unit) and days <= _LONGEST * length:
            clear = int(days / length) + 1
            return _of(unit, *(clear + more for more in (0, 1, 2, 3, 5)))
    return ()


def _fits(when: When, unit: str) -> bool:
    """Return whether both ends are fine enough to be moved by `unit`."""
    needed = {"day": "day", "month": "month", "year": "year"}[unit]
    return all(getattr(end, needed) is not None for end in (when.start, when.end))


def _moved(point: Point, unit: str, count: int, when: When) -> Point:
    match unit:
        case "day":
            return _moved_days(point, count, when)
        case "month":
            years, month = divmod((point.month or 1) - 1 + count, 12)
            return replace(point, year=point.year + years, month=month + 1)
        case "season":
            years, season = divmod((point.season or 21) - 21 + count, 4)
            return replace(point, year=point.year + years, season=season + 21)
        case _:
            return replace(point, year=point.year + count)


def _moved_days(point: Point, count: int, when: When) -> Point:
    number = day_number(point.year, point.month or 1, point.day or 1, when.calendar)
    year, month, day = date_of(number + count, when.calendar)
    return replace(point, year=year, month=month, day=day)
