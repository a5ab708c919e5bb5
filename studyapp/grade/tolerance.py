"""Whether a date is near enough to another."""

from studyapp.domain.calendars import Calendar, date_of, day_number, days_in_month
from studyapp.domain.tolerances import DateTolerance, DateUnit
from studyapp.domain.when import Precision, When
from studyapp.domain.when_words import words

_COARSEST = {
    DateUnit.DAY: Precision.DAY,
    DateUnit.MONTH: Precision.MONTH,
    DateUnit.YEAR: Precision.YEAR,
}
_NEVER, _ALWAYS = -(10**9), 10**9
"""Day numbers outside every calendar, for open ends."""

Bounds = tuple[int, int]


def is_within(given: When, truth: When, tolerance: DateTolerance) -> bool:
    """Return whether all of `given` lies within the tolerance of `truth`.

    Days are counted by the calendar: a month after 31 January is the last of February. A date no
    finer than the unit is counted in whole units, so that July is within a month of 8 August. Of a
    time from one date to another both ends must be near enough.
    """
    if has_two_ends(truth):
        return _both_ends(given, truth, tolerance)
    if _lies_in(bounds(given), allowed(truth, tolerance)):
        return True
    if given.precision > _COARSEST[tolerance.unit]:
        return False
    first, last = _in_units(given, tolerance.unit)
    right_first, right_last = _in_units(truth, tolerance.unit)
    return right_first - tolerance.count <= first and last <= right_last + tolerance.count


def allowed(truth: When, tolerance: DateTolerance | None) -> Bounds:
    """Return the first and the last day that are near enough."""
    first, last = bounds(truth)
    if tolerance is None:
        return first, last
    return (
        _moved(first, -tolerance.count, tolerance.unit, truth.calendar),
        _moved(last, tolerance.count, tolerance.unit, truth.end_calendar),
    )


def bounds(when: When) -> Bounds:
    """Return the numbers of the first and the last day; open ends lie outside all dates."""
    earliest, latest = when.earliest, when.latest
    return (_NEVER if earliest is None else earliest, _ALWAYS if latest is None else latest)


def has_two_ends(when: When) -> bool:
    """Return whether it is said as a time from one date to another; decades BC are not."""
    return when.is_range and "–" in words(when)


def _lies_in(inner: Bounds, outer: Bounds) -> bool:
    return outer[0] <= inner[0] and inner[1] <= outer[1]


def _both_ends(given: When, truth: When, tolerance: DateTolerance) -> bool:
    (first, last), (right_first, right_last) = bounds(given), bounds(truth)
    count, unit = tolerance.count, tolerance.unit
    firsts = [_moved(right_first, steps, unit, truth.calendar) for steps in (-count, count)]
    lasts = [_moved(right_last, steps, unit, truth.end_calendar) for steps in (-count, count)]
    return firsts[0] <= first <= firsts[1] and lasts[0] <= last <= lasts[1]


def _moved(number: int, steps: int, unit: DateUnit, calendar: Calendar) -> int:
    """Return the day so many days, months or years away."""
    if unit is DateUnit.DAY or number in (_NEVER, _ALWAYS):
        return number if number in (_NEVER, _ALWAYS) else number + steps
    year, month, day = date_of(number, calendar)
    is_last = day == days_in_month(year, month, calendar)
    months = year * 12 + month - 1 + steps * (12 if unit is DateUnit.YEAR else 1)
    year, month = months // 12, months % 12 + 1
    length = days_in_month(year, month, calendar)
    return day_number(year, month, length if is_last else min(day, length), calendar)


def _in_units(when: When, unit: DateUnit) -> Bounds:
    """Return its first and last day, counted in whole units."""
    first, last = bounds(when)
    return _unit_of(first, unit, when.calendar), _unit_of(last, unit, when.end_calendar)


def _unit_of(number: int, unit: DateUnit, calendar: Calendar) -> int:
    if unit is DateUnit.DAY or number in (_NEVER, _ALWAYS):
        return number
    year, month, _day = date_of(number, calendar)
    return year if unit is DateUnit.YEAR else year * 12 + month - 1
