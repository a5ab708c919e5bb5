"""Dates made of numbers, and dates counted on from others."""

from dataclasses import replace

from studyapp.domain.calendars import REFORM, Calendar, date_of, day_number
from studyapp.domain.errors import WhenError
from studyapp.domain.when import Point, Precision, When
from studyapp.extract.mentions import Unit

_SEASON_MONTHS = {21: 4, 22: 7, 23: 10, 24: 12}
"""A month in the midst of a season, for comparing it with months; winter begins in December."""


def month_of(*, month: int | None, season: int | None) -> int | None:
    """Return the month, or one that stands for the season."""
    return month if season is None else _SEASON_MONTHS[season]


def when_of(point: Point | None, calendar: Calendar | None = None) -> When | None:
    """Return the date, None if there is no such day in its calendar."""
    try:
        return None if point is None else When.at(point, calendar)
    except WhenError:
        return None


def stretch(first_year: int, years: int, *, approximate: bool) -> When | None:
    """Return a decade or century; before Christ, where EDTF has none, as a range."""
    if first_year >= 0 and first_year % years == 0:
        precision = Precision.DECADE if years == 10 else Precision.CENTURY
        return when_of(Point(precision=precision, year=first_year, approximate=approximate))
    first = Point(precision=Precision.YEAR, year=first_year, approximate=approximate)
    return range_of(When.at(first), When.at(replace(first, year=first_year + years - 1)))


def range_of(first: When, last: When) -> When | None:
    """Return the range from one date to another, None if it would end before it begins."""
    try:
        return When(first.start, last.end, first.calendar)
    except WhenError:
        return None


def newer_of(first: When, last: When) -> When | None:
    """Return which of two days is the Gregorian name of the other, None if they are not one day."""
    for old, new in ((first, last), (last, first)):
        days = _day_by(old, Calendar.JULIAN), _day_by(new, Calendar.GREGORIAN)
        if days[0] == days[1] is not None and new.calendar is Calendar.GREGORIAN:
            return new
    return None


def _day_by(when: When, calendar: Calendar) -> int | None:
    point = when.start
    if point is None or point != when.end or point.precision is not Precision.DAY:
        return None
    return point.earliest(calendar)


def counted_on(
    base: Point, unit: Unit, amount: int, calendar: Calendar | None = None
) -> Point | None:
    """Return the date that lies `amount` units after `base`, None if `base` is too coarse.

    Days are counted in `calendar`, else in that of such dates: then 4 October 1582 is right before
    15 October.
    """
    match unit:
        case Unit.DAY | Unit.WEEK | Unit.FORTNIGHT:
            days = {Unit.DAY: 1, Unit.WEEK: 7, Unit.FORTNIGHT: 14}[unit]
            return _days_on(base, amount * days, calendar)
        case Unit.MONTH:
            return _months_on(base, amount)
        case Unit.YEAR:
            return _year(base.year + amount)
        case _:
            return None


def _days_on(base: Point, days: int, calendar: Calendar | None) -> Point | None:
    if base.month is None or base.day is None:
        return None
    number = base.earliest(calendar or base.default_calendar) + days
    reformed = number >= day_number(*REFORM, Calendar.GREGORIAN)
    usual = Calendar.GREGORIAN if reformed else Calendar.JULIAN
    year, month, day = date_of(number, calendar or usual)
    if abs(year) > 9999:
        return None
    return Point(precision=Precision.DAY, year=year, month=month, day=day)


def _months_on(base: Point, months: int) -> Point | None:
    if base.month is None:
        return None
    years, month = divmod(base.month - 1 + months, 12)
    if abs(base.year + years) > 9999:
        return None
    return Point(precision=Precision.MONTH, year=base.year + years, month=month + 1)


def _year(year: int) -> Point | None:
    return None if abs(year) > 9999 else Point(precision=Precision.YEAR, year=year)
