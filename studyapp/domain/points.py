"""One end of a date: a century, decade, year, season, month, day, hour or minute."""

from dataclasses import dataclass
from enum import IntEnum

from studyapp.domain.calendars import REFORM, Calendar, day_number, days_in_month
from studyapp.domain.errors import WhenError
from studyapp.domain.messages import Message

DAY_MINUTES = 24 * 60
FIRST_YEAR, LAST_YEAR = -9999, 9999
SPRING, WINTER = 21, 24
WEST, EAST = -12 * 60, 14 * 60
"""The offsets from UTC that clocks have, in minutes."""


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


_YEARS = {Precision.CENTURY: 100, Precision.DECADE: 10}
_PARTS = {
    Precision.CENTURY: (False, False, False, False, False),
    Precision.DECADE: (False, False, False, False, False),
    Precision.YEAR: (False, False, False, False, False),
    Precision.SEASON: (True, False, False, False, False),
    Precision.MONTH: (False, True, False, False, False),
    Precision.DAY: (False, True, True, False, False),
    Precision.HOUR: (False, True, True, True, False),
    Precision.MINUTE: (False, True, True, True, True),
}
"""Which of season, month, day, hour and minute a point of each precision has."""

_SPREAD = {
    Precision.CENTURY: 25 * 366,
    Precision.DECADE: 10 * 366,
    Precision.SEASON: 92,
    Precision.MONTH: 31,
    Precision.DAY: 31,
    Precision.HOUR: 1,
    Precision.MINUTE: 1,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """A date without its calendar; it has the parts that its precision names and no others.

    `year` is astronomical, and the first year of a decade or century. `season` is 21 (spring) to
    24 (winter, which ends in the following February). `offset` is minutes east of UTC, None where
    none is stated.

    Raises:
        WhenError: No calendar has such a date.
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
        if not (self._has_its_parts() and self._is_on_calendar() and self._is_on_clock()):
            raise no_date(self.edtf)

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
        """Return Julian if it begins before the reform of 1582-10-15, else Gregorian."""
        return Calendar.JULIAN if self.first_date() < REFORM else Calendar.GREGORIAN

    def exists_in(self, calendar: Calendar) -> bool:
        """Return whether `calendar` has this day; a leap day may be missing."""
        if self.month is None or self.day is None:
            return True
        return self.day <= days_in_month(self.year, self.month, calendar)

    def first_date(self) -> tuple[int, int, int]:
        """Return year, month and day of its first day.

        The first decade and century begin with the year 1: there was no year 0.
        """
        if self.season is not None:
            return self.year, (self.season - 20) * 3, 1
        year = max(self.year, 1) if self.precision in _YEARS else self.year
        return year, self.month or 1, self.day or 1

    def last_date(self, calendar: Calendar) -> tuple[int, int, int]:
        """Return year, month and day of its last day."""
        year, month = self._last_month()
        return year, month, self.day or days_in_month(year, month, calendar)

    def earliest(self, calendar: Calendar) -> int:
        """Return the number of its first day."""
        return day_number(*self.first_date(), calendar)

    def latest(self, calendar: Calendar) -> int:
        """Return the number of its last day."""
        return day_number(*self.last_date(calendar), calendar)

    def first_minute(self, calendar: Calendar) -> int:
        """Return its beginning by the clock it is written by, in minutes since day 0."""
        clock = (self.hour or 0) * 60 + (self.minute or 0)
        return self.earliest(calendar) * DAY_MINUTES + clock

    def last_minute(self, calendar: Calendar) -> int:
        """Return the last minute that belongs to it, by the clock it is written by."""
        hour = 23 if self.hour is None else self.hour
        minute = 59 if self.minute is None else self.minute
        return self.latest(calendar) * DAY_MINUTES + hour * 60 + minute

    def spread(self) -> int:
        """Return how many days it may lie outside its bounds: 0 unless it is vague.

        A round year is a rounder guess: 25 years for c. 500, 10 for c. 480, 5 for c. 483.
        """
        if not self.is_vague:
            return 0
        if self.precision is not Precision.YEAR:
            return _SPREAD[self.precision]
        named = abs(self.year if self.year > 0 else 1 - self.year)
        return 366 * (25 if named % 100 == 0 else 10 if named % 10 == 0 else 5)

    def _has_its_parts(self) -> bool:
        parts = (self.season, self.month, self.day, self.hour, self.minute)
        given = tuple(part is not None for part in parts)
        return given == _PARTS[self.precision] and (self.offset is None or self.hour is not None)

    def _is_on_calendar(self) -> bool:
        years = _YEARS.get(self.precision)
        if years is not None and (self.year < 0 or self.year % years):
            return False
        return (
            FIRST_YEAR <= self.year <= LAST_YEAR
            and (self.season is None or SPRING <= self.season <= WINTER)
            and (self.month is None or 1 <= self.month <= 12)
            and (self.day is None or (self.day >= 1 and self.exists_in(Calendar.JULIAN)))
        )

    def _is_on_clock(self) -> bool:
        return (
            0 <= (self.hour or 0) < 24
            and 0 <= (self.minute or 0) < 60
            and WEST <= (self.offset or 0) <= EAST
        )

    def _last_month(self) -> tuple[int, int]:
        if self.season is not None:
            last = (self.season - 20) * 3 + 2
            return (self.year + 1, 2) if last > 12 else (self.year, last)
        return self.year + _YEARS.get(self.precision, 1) - 1, self.month or 12

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


def no_date(text: str) -> WhenError:
    """Return the error that says that `text` is no date."""
    return WhenError(
        Message("“{text}” is not a date this program knows.", {"text": text}),
        Message("Write a year, month or day, as in 1789, 1789-07 or 1789-07-14."),
    )


def _offset_text(offset: int | None) -> str:
    if offset is None:
        return ""
    if offset == 0:
        return "Z"
    hours, minutes = divmod(abs(offset), 60)
    return f"{'-' if offset < 0 else '+'}{hours:02d}:{minutes:02d}"
