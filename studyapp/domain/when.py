"""A date as precise as its source and no more.

Source: the Extended Date/Time Format (EDTF, ISO 8601-2), the subset that the program uses: century
`18XX`, decade `188X`, year, season `1945-21` to `-24`, month, day, hour `T17`, minute `T17:30` with
`Z` or an offset only where the text states one, each with `~`, `?` or `%`; ranges `A/B`, open ends
`..`. Years are astronomical (`-0043` is 44 BC), -9999 to 9999.
"""

import re
from dataclasses import dataclass
from enum import IntEnum
from typing import Self

from studyapp.domain.calendars import REFORM, Calendar, day_number, days_in_month
from studyapp.domain.errors import WhenError
from studyapp.domain.messages import Message


class Precision(IntEnum):
    """How much of a date is known, from coarse to fine."""

    CENTURY = 1
    DECADE = 2
    YEAR = 3
    SEASON = 4
    MONTH = 5
    DAY = 6
    HOUR = 7
    MINUTE = 8


_POINT = re.compile(
    r"""(?P<year>-?\d{4}|\d{3}X|\d{2}XX)
        (?:-(?P<part>\d{2})
            (?:-(?P<day>\d{2})
                (?:T(?P<hour>\d{2})(?::(?P<minute>\d{2}))?(?P<offset>Z|[+-]\d{2}:\d{2})?)?)?)?
        (?P<mark>[~?%]?)""",
    re.VERBOSE | re.ASCII,
)
_SEASONS = range(21, 25)
_DAY_MINUTES = 24 * 60
_SPREAD = {Precision.CENTURY: 9131, Precision.DECADE: 3652, Precision.YEAR: 365}
"""How far an approximate date may lie outside its bounds, in days; less for finer dates."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """One end of a date: a century, decade, year, season, month, day, hour or minute.

    `year` is the first year of a decade or century. `season` is 21 (spring) to 24 (winter, which
    ends in the following February). `offset` is minutes east of UTC, None where none is stated.
    """

    precision: Precision
    year: int
    season: int | None = None
    month: int | None = None
    day: int | None = None
    hour: int | None = None
    minute: int | None = None
    offset: int | None = None
    approximate: bool = False
    uncertain: bool = False

    def __post_init__(self) -> None:
        if not -9999 <= self.year <= 9999:
            raise _no_date(str(self.year))

    @property
    def edtf(self) -> str:
        """Return the point as EDTF text."""
        return f"{self._digits()}{self._clock()}{self._mark()}"

    @property
    def is_vague(self) -> bool:
        """Return whether the source itself was not sure of it."""
        return self.approximate or self.uncertain

    @property
    def default_calendar(self) -> Calendar:
        """Return Julian before the reform of 1582-10-15, Gregorian from then on."""
        month = 1 if self.month is None else self.month
        day = 1 if self.day is None else self.day
        early = (self.year, month, day) < REFORM
        return Calendar.JULIAN if early else Calendar.GREGORIAN

    def earliest(self, calendar: Calendar) -> int:
        """Return the number of its first day."""
        day = 1 if self.day is None else self.day
        return day_number(self.year, self._first_month(), day, calendar)

    def latest(self, calendar: Calendar) -> int:
        """Return the number of its last day."""
        year, month = self._last_month()
        day = days_in_month(year, month, calendar) if self.day is None else self.day
        return day_number(year, month, day, calendar)

    def first_minute(self, calendar: Calendar) -> int:
        """Return the day number in minutes, at the point's beginning, shifted to UTC if it says."""
        hour, minute = self.hour or 0, self.minute or 0
        clock = hour * 60 + minute - (self.offset or 0)
        return self.earliest(calendar) * _DAY_MINUTES + clock

    def last_minute(self, calendar: Calendar) -> int:
        """Return the day number in minutes, at the last minute that belongs to the point."""
        hour = 23 if self.hour is None else self.hour
        minute = 59 if self.minute is None else self.minute
        clock = hour * 60 + minute - (self.offset or 0)
        return self.latest(calendar) * _DAY_MINUTES + clock

    def spread(self) -> int:
        """Return how many days a vague point may lie outside its bounds; 0 if it is not vague."""
        return _SPREAD.get(self.precision, 31) if self.is_vague else 0

    def _first_month(self) -> int:
        if self.season is not None:
            return (self.season - 20) * 3
        return 1 if self.month is None else self.month

    def _last_month(self) -> tuple[int, int]:
        if self.season is not None:
            last = (self.season - 20) * 3 + 2
            return (self.year + 1, 2) if last > 12 else (self.year, last)
        if self.month is not None:
            return self.year, self.month
        return self.year + _YEARS.get(self.precision, 1) - 1, 12

    def _digits(self) -> str:
        if self.precision is Precision.CENTURY:
            return f"{self.year // 100:02d}XX"
        if self.precision is Precision.DECADE:
            return f"{self.year // 10:03d}X"
        parts = [f"-{-self.year:04d}" if self.year < 0 else f"{self.year:04d}"]
        parts += [f"{part:02d}" for part in (self.season, self.month, self.day) if part is not None]
        return "-".join(parts)

    def _clock(self) -> str:
        if self.hour is None:
            return ""
        minute = "" if self.minute is None else f":{self.minute:02d}"
        return f"T{self.hour:02d}{minute}{_offset_text(self.offset)}"

    def _mark(self) -> str:
        if self.approximate and self.uncertain:
            return "%"
        return "~" if self.approximate else "?" if self.uncertain else ""


_YEARS = {Precision.CENTURY: 100, Precision.DECADE: 10}


@dataclass(frozen=True, slots=True)
class When:
    """A date or a range of dates, in one calendar.

    `start` is None where the beginning is open, `end` where the end is; for a single date both are
    the same point. At least one is given.
    """

    start: Point | None
    end: Point | None
    calendar: Calendar

    def __post_init__(self) -> None:
        if self.start is None and self.end is None:
            raise _no_date("../..")
        if self.earliest is not None and self.latest is not None and self.latest < self.earliest:
            raise WhenError(
                Message("“{text}” ends before it begins.", {"text": self.edtf}),
                Message("Swap the two dates."),
            )

    @classmethod
    def parse(cls, text: str, calendar: Calendar | None = None) -> Self:
        """Return the date that EDTF `text` names; without `calendar`, its default.

        Raises:
            WhenError: It is not EDTF, or no day of the calendar.
        """
        first, slash, last = text.strip().partition("/")
        start = _point_or_open(first, calendar, open_allowed=bool(slash))
        end = _point_or_open(last, calendar, open_allowed=True) if slash else start
        return cls(start, end, calendar or default_calendar(start, end))

    @classmethod
    def at(cls, point: Point, calendar: Calendar | None = None) -> Self:
        """Return the date that is one point."""
        return cls(point, point, calendar or point.default_calendar)

    @property
    def is_range(self) -> bool:
        """Return whether it has two ends, one of which may be open."""
        return self.start != self.end

    @property
    def edtf(self) -> str:
        """Return the date as EDTF text."""
        if self.start is not None and self.start == self.end:
            return self.start.edtf
        return "/".join(".." if end is None else end.edtf for end in (self.start, self.end))

    @property
    def earliest(self) -> int | None:
        """Return the number of its first day, None where the beginning is open."""
        return None if self.start is None else self.start.earliest(self.calendar)

    @property
    def latest(self) -> int | None:
        """Return the number of its last day, None where the end is open."""
        return None if self.end is None else self.end.latest(self._end_calendar())

    @property
    def precision(self) -> Precision:
        """Return the coarser precision of its ends."""
        return min(end.precision for end in (self.start, self.end) if end is not None)

    @property
    def is_vague(self) -> bool:
        """Return whether an end is approximate or uncertain."""
        return any(end.is_vague for end in (self.start, self.end) if end is not None)

    def certainly_before(self, other: "When") -> bool:
        """Return whether it is over before `other` begins, whatever the precision hides."""
        if self.end is None or other.start is None:
            return False
        last = self.end.last_minute(self._end_calendar()) + self.end.spread() * _DAY_MINUTES
        first = other.start.first_minute(other.calendar) - other.start.spread() * _DAY_MINUTES
        return last < first

    def overlaps(self, other: "When") -> bool:
        """Return whether the two may be at the same time: neither is certainly before."""
        return not self.certainly_before(other) and not other.certainly_before(self)

    def contains(self, other: "When") -> bool:
        """Return whether all days of `other` are days of this one."""
        starts_after = self.earliest is None or (
            other.earliest is not None and self.earliest <= other.earliest
        )
        ends_before = self.latest is None or (
            other.latest is not None and other.latest <= self.latest
        )
        return starts_after and ends_before

    @property
    def sort_key(self) -> tuple[int, int]:
        """Return what orders dates for reading: first minute, then last; open ends come outside."""
        first = self.start.first_minute(self.calendar) if self.start else -(10**12)
        last = self.end.last_minute(self._end_calendar()) if self.end else 10**12
        return (first, last)

    def _end_calendar(self) -> Calendar:
        """Return the calendar of the end: a range that crosses the reform of 1582 changes it."""
        if self.start is None or self.end is None or self.calendar is Calendar.GREGORIAN:
            return self.calendar
        crosses = self.start.default_calendar is not self.end.default_calendar
        return self.end.default_calendar if crosses else self.calendar


def default_calendar(start: Point | None, end: Point | None) -> Calendar:
    """Return the calendar of a date that states none: that of its first known end."""
    first = start if start is not None else end
    return Calendar.GREGORIAN if first is None else first.default_calendar


def _point_or_open(text: str, calendar: Calendar | None, *, open_allowed: bool) -> Point | None:
    if open_allowed and text in ("..", ""):
        return None
    return _parse_point(text, calendar)


def _parse_point(text: str, calendar: Calendar | None) -> Point:
    found = _POINT.fullmatch(text)
    if found is None:
        raise _no_date(text)
    point = _point(found)
    if not _exists(point, calendar or point.default_calendar):
        raise _no_date(text)
    return point


def _point(found: re.Match[str]) -> Point:
    part = None if found["part"] is None else int(found["part"])
    season = part if part in _SEASONS else None
    hour = None if found["hour"] is None else int(found["hour"])
    return Point(
        precision=_precision(found, season),
        year=int(found["year"].replace("X", "0")),
        season=season,
        month=part if season is None else None,
        day=None if found["day"] is None else int(found["day"]),
        hour=hour,
        minute=None if found["minute"] is None else int(found["minute"]),
        offset=_offset_minutes(found["offset"]),
        approximate=found["mark"] in ("~", "%"),
        uncertain=found["mark"] in ("?", "%"),
    )


def _precision(found: re.Match[str], season: int | None) -> Precision:
    for group, precision in (
        ("minute", Precision.MINUTE),
        ("hour", Precision.HOUR),
        ("day", Precision.DAY),
        ("part", Precision.MONTH if season is None else Precision.SEASON),
    ):
        if found[group] is not None:
            return precision
    unknown = found["year"].count("X")
    return (Precision.YEAR, Precision.DECADE, Precision.CENTURY)[unknown]


def _exists(point: Point, calendar: Calendar) -> bool:
    if point.season is not None:
        return point.day is None
    if point.month is not None and not 1 <= point.month <= 12:
        return False
    if point.month is not None and point.day is not None:
        last = days_in_month(point.year, point.month, calendar)
        if not 1 <= point.day <= last:
            return False
    return (point.hour or 0) < 24 and (point.minute or 0) < 60 and _offset_exists(point.offset)


def _offset_exists(offset: int | None) -> bool:
    return offset is None or abs(offset) <= 14 * 60


def _offset_minutes(text: str | None) -> int | None:
    if text is None:
        return None
    if text == "Z":
        return 0
    sign = -1 if text[0] == "-" else 1
    return sign * (int(text[1:3]) * 60 + int(text[4:6]))


def _offset_text(offset: int | None) -> str:
    if offset is None:
        return ""
    if offset == 0:
        return "Z"
    hours, minutes = divmod(abs(offset), 60)
    return f"{'-' if offset < 0 else '+'}{hours:02d}:{minutes:02d}"


def _no_date(text: str) -> WhenError:
    return WhenError(
        Message("“{text}” is not a date this program knows.", {"text": text}),
        Message("Write a year, month or day, as in 1789, 1789-07 or 1789-07-14."),
    )
