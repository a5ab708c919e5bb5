"""A date as precise as its source and no more.

Source: the Extended Date/Time Format (EDTF, ISO 8601-2), the subset that the program uses: century
`18XX`, decade `188X`, year, season `1945-21` to `-24`, month, day, hour `T17`, minute `T17:30` with
`Z` or an offset only where the text states one, each with `~`, `?` or `%`; ranges `A/B`, open ends
`..`. Years are astronomical (`-0043` is 44 BC), -9999 to 9999.
"""

import re
from dataclasses import dataclass
from typing import Self

from studyapp.domain.calendars import REFORM, Calendar
from studyapp.domain.errors import WhenError
from studyapp.domain.messages import Message
from studyapp.domain.points import DAY_MINUTES, EAST, SPRING, WEST, Point, Precision, no_date

__all__ = ["Point", "Precision", "When", "default_calendar"]

_POINT = re.compile(
    r"""(?P<year>(?!-0000)-?\d{4}|\d{3}X|\d{2}XX)
        (?:-(?P<part>\d{2})
            (?:-(?P<day>\d{2})
                (?:T(?P<hour>\d{2})(?::(?P<minute>\d{2}))?(?P<offset>Z|[+-]\d{2}:[0-5]\d)?)?)?)?
        (?P<mark>[~?%]?)""",
    re.VERBOSE | re.ASCII,
)
_OPEN = ("..", "")
_FOREVER = 10**12


class _Worked:
    """Room for what a date has worked out of itself: it is compared very often, and never changes.

    No field of the date: it is neither compared nor kept.
    """

    __slots__ = ("_key",)
    _key: tuple[int, int]


@dataclass(frozen=True, slots=True)
class When(_Worked):
    """A date or a range of dates, in one calendar.

    `start` is None where the beginning is open, `end` where the end is; for a single date both are
    the same point. At least one is given. A Julian date that begins before the reform of 1582 and
    ends after it ends in the Gregorian calendar.

    Raises:
        WhenError: It has no end at all, ends before it begins, or its calendar lacks the day.
    """

    start: Point | None
    end: Point | None
    calendar: Calendar

    def __post_init__(self) -> None:
        if self.start is None and self.end is None:
            raise no_date("../..")
        for point, calendar in ((self.start, self.calendar), (self.end, self.end_calendar)):
            if point is not None and not point.exists_in(calendar):
                raise no_date(point.edtf)
        if self.start is not self.end and self.sort_key[1] < self.sort_key[0]:
            raise WhenError(
                Message("“{text}” ends before it begins.", {"text": self.edtf}),
                Message("Swap the two dates."),
            )

    @classmethod
    def parse(cls, text: str, calendar: Calendar | None = None) -> Self:
        """Return the date that EDTF `text` names; without `calendar`, its default.

        An end left out, as in `1916/`, counts as open.

        Raises:
            WhenError: It is not EDTF, or no day of the calendar.
        """
        first, slash, last = text.strip().partition("/")
        if not slash:
            return cls.at(_point(first), calendar)
        start = None if first in _OPEN else _point(first)
        end = None if last in _OPEN else _point(last)
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
    def end_calendar(self) -> Calendar:
        """Return the calendar of its end."""
        first = self.start or self.end
        if self.calendar is Calendar.GREGORIAN or first is None or self.end is None:
            return self.calendar
        if first.first_date() < REFORM <= self.end.last_date(Calendar.GREGORIAN):
            return Calendar.GREGORIAN
        return Calendar.JULIAN

    @property
    def earliest(self) -> int | None:
        """Return the number of its first day, None where the beginning is open."""
        return None if self.start is None else self.start.earliest(self.calendar)

    @property
    def latest(self) -> int | None:
        """Return the number of its last day, None where the end is open."""
        return None if self.end is None else self.end.latest(self.end_calendar)

    @property
    def precision(self) -> Precision:
        """Return the coarser precision of its ends."""
        return min(end.precision for end in (self.start, self.end) if end is not None)

    @property
    def is_vague(self) -> bool:
        """Return whether an end is approximate or uncertain."""
        return any(end.is_vague for end in (self.start, self.end) if end is not None)

    def certainly_before(self, other: "When") -> bool:
        """Return whether it is over before `other` begins, whatever the precision hides.

        Dates without a zone are taken to be told by one clock, so that neighbouring days follow
        each other. Against a time with a zone, such a clock may be 12 hours late or 14 early.
        """
        last = self.sort_key[1] + _spread(self.end)
        first = other.sort_key[0] - _spread(other.start)
        if self.is_zoned and not other.is_zoned:
            first -= EAST
        elif other.is_zoned and not self.is_zoned:
            last -= WEST
        return last < first

    def overlaps(self, other: "When") -> bool:
        """Return whether the two may be at the same time: neither is certainly before."""
        return not self.certainly_before(other) and not other.certainly_before(self)

    def contains(self, other: "When") -> bool:
        """Return whether all of `other` lies within this date as written, to the minute.

        Zones count only where both have them.
        """
        both_zoned = self.is_zoned and other.is_zoned
        first, last = self.sort_key if both_zoned else self.clock
        other_first, other_last = other.sort_key if both_zoned else other.clock
        return first <= other_first and other_last <= last

    @property
    def is_zoned(self) -> bool:
        """Return whether it can be told in UTC: every known end states an offset."""
        start, end = self.start, self.end
        return (start is None or start.offset is not None) and (
            end is None or end.offset is not None
        )

    @property
    def clock(self) -> tuple[int, int]:
        """Return first and last minute as written, whatever the zone; open ends come outside."""
        first = -_FOREVER if self.start is None else self.start.first_minute(self.calendar)
        last = _FOREVER if self.end is None else self.end.last_minute(self.end_calendar)
        return first, last

    @property
    def sort_key(self) -> tuple[int, int]:
        """Return what orders dates for reading: `clock`, in UTC where it is zoned."""
        try:
            return self._key
        except AttributeError:
            first, last = self.clock
            if self.is_zoned:
                first, last = first - _offset(self.start), last - _offset(self.end)
            object.__setattr__(self, "_key", (first, last))
            return first, last


def default_calendar(start: Point | None, end: Point | None) -> Calendar:
    """Return the calendar of a date that states none: that of its first known end."""
    first = start or end
    return Calendar.GREGORIAN if first is None else first.default_calendar


def _spread(point: Point | None) -> int:
    return 0 if point is None else point.spread() * DAY_MINUTES


def _offset(point: Point | None) -> int:
    return 0 if point is None else point.offset or 0


def _point(text: str) -> Point:
    found = _POINT.fullmatch(text)
    if found is None:
        raise no_date(text)
    part = _number(found["part"])
    is_season = part is not None and part >= SPRING
    return Point(
        precision=_precision(found, is_season=is_season),
        year=int(found["year"].replace("X", "0")),
        season=part if is_season else None,
        month=None if is_season else part,
        day=_number(found["day"]),
        hour=_number(found["hour"]),
        minute=_number(found["minute"]),
        offset=_offset_minutes(found["offset"]),
        approximate=found["mark"] in ("~", "%"),
        uncertain=found["mark"] in ("?", "%"),
    )


def _number(digits: str | None) -> int | None:
    return None if digits is None else int(digits)


def _precision(found: re.Match[str], *, is_season: bool) -> Precision:
    if found["part"] is None:
        return (Precision.YEAR, Precision.DECADE, Precision.CENTURY)[found["year"].count("X")]
    if found["day"] is None:
        return Precision.SEASON if is_season else Precision.MONTH
    if found["hour"] is None:
        return Precision.DAY
    return Precision.HOUR if found["minute"] is None else Precision.MINUTE


def _offset_minutes(text: str | None) -> int | None:
    if text is None:
        return None
    if text == "Z":
        return 0
    sign = -1 if text[0] == "-" else 1
    return sign * (int(text[1:3]) * 60 + int(text[4:6]))
