"""How far apart two dates are, as precisely as both are known and no more.

What lasts is reckoned from its end to what follows, and to its beginning from what went before.
Years are counted as they are written, across a year 0 that never was: from 44 BC to AD 14 are 57.
"""

from dataclasses import dataclass
from enum import StrEnum

from studyapp.domain.calendars import Calendar, date_of, days_in_month
from studyapp.domain.points import DAY_MINUTES, Point, Precision
from studyapp.domain.when import When

_HOUR = 60
_FEW_MONTHS = 24
"""Months under which seasons are counted in months, as near as that can be."""


class Relation(StrEnum):
    """How a date lies to another."""

    BEFORE = "before"
    AFTER = "after"
    SAME = "same"
    """Both are in the same minute, day, month, year or longer time, as far as is known."""
    EQUAL = "equal"
    """Both last, from the same beginning to the same end."""
    DURING = "during"
    """It lies within the other, which lasts."""
    AROUND = "around"
    """It lasts, and the other lies within."""
    PARTLY = "partly"
    """They overlap, or may."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Distance:
    """What lies between two dates; all is 0 where they are `within` the same unit, or overlap.

    `about` says that it is a guess; `unit` is the precision that both dates have in common.
    """

    relation: Relation
    unit: Precision
    centuries: int = 0
    years: int = 0
    months: int = 0
    days: int = 0
    hours: int = 0
    minutes: int = 0
    about: bool = False

    @property
    def parts(self) -> tuple[tuple[str, int], ...]:
        """Return the units that are not 0 by name, the longest first."""
        names = ("centuries", "years", "months", "days", "hours", "minutes")
        return tuple((name, getattr(self, name)) for name in names if getattr(self, name))


def distance(when: When, other: When) -> Distance:
    """Return how `when` lies to `other`: `AFTER` if it is later."""
    if when.certainly_before(other):
        return _between(when, other, Relation.BEFORE)
    if other.certainly_before(when):
        return _between(other, when, Relation.AFTER)
    return _overlap(when, other)


def _overlap(when: When, other: When) -> Distance:
    within, around = other.contains(when), when.contains(other)
    unit = min(_precision(when), _precision(other))
    about = when.is_vague or other.is_vague
    relation = Relation.PARTLY
    if within and around and (_lasts(when) or _lasts(other)):
        relation = Relation.EQUAL
    elif _lasts(other) and within:
        relation = Relation.DURING
    elif _lasts(when) and around:
        relation = Relation.AROUND
    elif not _lasts(when) and not _lasts(other):
        return _together(unit, about=about or not (within or around))
    return Distance(relation=relation, unit=unit, about=about)


def _together(unit: Precision, *, about: bool) -> Distance:
    return Distance(relation=Relation.SAME, unit=unit, about=about)


def _between(earlier: When, later: When, relation: Relation) -> Distance:
    """Return the distance from the end of one to the beginning of another, which is later."""
    end, start = earlier.end, later.start
    if end is None or start is None:
        raise ValueError(f"no end between {earlier.edtf} and {later.edtf}")
    unit = min(_precision(earlier, end), _precision(later, start))
    lengths = _lengths((earlier, end), (later, start), unit)
    if not any(lengths.values()):  # the same as written, in two calendars or zones
        return _together(unit, about=True)
    about = end.is_vague or start.is_vague or unit in _ROUGH
    return Distance(relation=relation, unit=unit, about=about, **lengths)


_ROUGH = (Precision.CENTURY, Precision.DECADE, Precision.SEASON)


def _lengths(
    earlier: tuple[When, Point], later: tuple[When, Point], unit: Precision
) -> dict[str, int]:
    end, start = earlier[1], later[1]
    years = start.year - end.year
    match unit:
        case Precision.CENTURY | Precision.DECADE:
            return _rounded(_middle_year(*later) - _middle_year(*earlier), unit)
        case Precision.YEAR:
            return {"years": max(years, 0)}
        case Precision.SEASON:
            months = _month(start) - _month(end)
            return {"months": months} if months < _FEW_MONTHS else {"years": years}
        case Precision.MONTH:
            return _whole_years(max(_month(start) - _month(end), 0))
        case _:
            return _clock_time(earlier, later) or _calendar_time(earlier, later)


def _rounded(years: int, unit: Precision) -> dict[str, int]:
    """Return years in round numbers, never none."""
    if unit is Precision.CENTURY:
        return {"centuries": max((years + 50) // 100, 1)}
    return {"years": max((years + 5) // 10, 1) * 10}


def _middle_year(when: When, point: Point) -> int:
    """Return the year in the middle of a decade, a century, or of one that a range stands for."""
    length = _period(when)
    if length is not None and when.start is not None and when.end is not None:
        return (when.start.year + when.end.year + 1) // 2
    lengths = {Precision.CENTURY: 50, Precision.DECADE: 5}
    return point.year + lengths.get(point.precision, 0)


def _month(point: Point) -> int:
    """Return the number of a month; of a season, the one in its middle."""
    month = point.month if point.season is None else (point.season - 20) * 3 + 1
    return point.year * 12 + (month or 1)


def _whole_years(months: int) -> dict[str, int]:
    return {"years": months // 12, "months": months % 12}


def _clock_time(earlier: tuple[When, Point], later: tuple[When, Point]) -> dict[str, int] | None:
    """Return hours and minutes of less than a day, where both are told by clocks that agree."""
    end, start = earlier[1], later[1]
    if end.hour is None or start.hour is None or (end.offset is None) != (start.offset is None):
        return None
    minutes = _minute(later[0].calendar, start) - _minute(earlier[0].end_calendar, end)
    if not 0 < minutes < DAY_MINUTES:
        return None
    if min(end.precision, start.precision) is Precision.HOUR:
        return {"hours": (minutes + _HOUR // 2) // _HOUR or 1}
    return {"hours": minutes // _HOUR, "minutes": minutes % _HOUR}


def _minute(calendar: Calendar, point: Point) -> int:
    return point.first_minute(calendar) - (point.offset or 0)


def _calendar_time(earlier: tuple[When, Point], later: tuple[When, Point]) -> dict[str, int]:
    """Return years, months and days between two days, by the calendar of the later one."""
    calendar = later[0].calendar
    last, first = _days(earlier, later)
    year, month, day = date_of(last, calendar)
    to_year, to_month, to_day = date_of(first, calendar)
    months = (to_year - year) * 12 + to_month - month
    if to_day >= day:
        return {**_whole_years(months), "days": to_day - day}
    months -= 1
    before = (to_year, to_month - 1) if to_month > 1 else (to_year - 1, 12)
    left = max(days_in_month(*before, calendar) - day, 0)
    return {**_whole_years(months), "days": left + to_day}


def _days(earlier: tuple[When, Point], later: tuple[When, Point]) -> tuple[int, int]:
    """Return two days as written, or in UTC where both can be told in it."""
    end, start = earlier[1], later[1]
    last = end.first_minute(earlier[0].end_calendar)
    first = start.first_minute(later[0].calendar)
    if end.offset is not None and start.offset is not None:
        last, first = last - end.offset, first - start.offset
    return last // DAY_MINUTES, max(first, last) // DAY_MINUTES


def _precision(when: When, point: Point | None = None) -> Precision:
    """Return how precise a date is, or one end: what is vague by a month is no day."""
    known = when.precision if point is None else point.precision
    period = _period(when)
    if period is not None:
        return period
    vague = when.is_vague if point is None else point.is_vague
    return min(known, Precision.MONTH) if vague and known is Precision.DAY else known


def _lasts(when: When) -> bool:
    return when.is_range and _period(when) is None


def _period(when: When) -> Precision | None:
    """Return what a range of years stands for that EDTF has no text for: decades, centuries BC."""
    start, end = when.start, when.end
    if start is None or end is None or not when.is_range or end.year > 0:
        return None
    if not start.precision is end.precision is Precision.YEAR:
        return None
    first, last = 1 - start.year, 1 - end.year
    if first % 100 == 0 and last % 100 == 1:
        return Precision.CENTURY
    return Precision.DECADE if first == last + 9 and last % 10 == 0 else None
