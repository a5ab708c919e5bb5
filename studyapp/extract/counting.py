"""What relative dates come to: "the next day", "that autumn", "two decades later"."""

from dataclasses import replace

from studyapp.domain.calendars import Calendar
from studyapp.domain.when import Point, When
from studyapp.extract.arithmetic import counted_on, month_of, stretch, when_of
from studyapp.extract.mentions import Mention, Shift, Unit
from studyapp.extract.values import month_in, point_of

_DAYS = (Unit.DAY, Unit.WEEK, Unit.FORTNIGHT)
_SPANS = {Unit.DECADE: 10, Unit.CENTURY: 100}


def counted(mention: Mention, shift: Shift, last: Point, calendar: Calendar | None) -> When | None:
    """Return what a relative date means if the story is at `last`, in a stated calendar or none."""
    if mention.weekday is not None:
        return when_of(_weekday(mention.weekday, shift.amount, last, calendar), calendar)
    if shift.unit in _SPANS:
        return _period(mention, shift, last)
    point = _point(mention, shift, last, calendar)
    is_day = point is not None and point.day is not None
    return when_of(point, calendar if is_day else None)


def _period(mention: Mention, shift: Shift, last: Point) -> When | None:
    """Return the decade or century so many after that of `last`."""
    years = _SPANS[shift.unit]
    if last.year > 0:
        first = (last.year // years + shift.amount) * years
        return None if first < 0 else stretch(first, years, approximate=mention.approximate)
    named = 1 - last.year
    if years == 10:
        first = -(named // 10 - shift.amount) * 10 - 8
    else:
        first = 1 - ((named - 1) // 100 + 1 - shift.amount) * 100
    return stretch(first, years, approximate=mention.approximate)


def _weekday(weekday: int, amount: int, last: Point, calendar: Calendar | None) -> Point | None:
    """Return the day of the week on or after that of `last`, or before it."""
    if last.day is None:
        return None
    ahead = (weekday - 1 - last.earliest(calendar or last.default_calendar) + 1) % 7
    if amount < 0:
        ahead -= 7
    elif amount > 0 and ahead == 0:
        ahead = 7
    return counted_on(last, Unit.DAY, ahead, calendar)


def _point(mention: Mention, shift: Shift, last: Point, calendar: Calendar | None) -> Point | None:
    if shift.here and last.day is None:
        return None
    if shift.unit in _DAYS and last.day is None and last.month is not None:
        return replace(last, approximate=False)
    month = month_in(mention)
    if shift.unit is Unit.YEAR and month is not None:
        return point_of(mention, last.year + _years_on(month, last, shift.amount, mention))
    if mention.day is not None and last.month is not None:
        there = counted_on(last, Unit.MONTH, shift.amount)
        return None if there is None else point_of(mention._replace(month=there.month), there.year)
    point = counted_on(last, shift.unit, shift.amount, calendar)
    return None if point is None else replace(point, approximate=mention.approximate)


def _years_on(month: int, last: Point, amount: int, mention: Mention) -> int:
    """Return how many years on "the following March" is; "March of the following year" is one."""
    last_month = month_of(month=last.month, season=last.season)
    if mention.of_year or last_month is None or amount == 0:
        return amount
    if amount > 0:
        return 0 if month > last_month else 1
    return 0 if month < last_month else -1
