"""Dates as rows of other programs' files have them: in one text, two ends, or as numbers.

Where numbers give the year, as in TimelineJS, there is no year 0 and -44 is 44 BC.
Source: TimelineJS 3, `TLDate` and `Language`, which write the year -44 as “44 BCE”.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from studyapp.domain.calendars import Calendar
from studyapp.domain.errors import WhenError
from studyapp.domain.messages import Message
from studyapp.domain.points import Point, Precision
from studyapp.domain.when import When
from studyapp.exchange.losses import ROUGH

PARTS = ("year", "month", "day", "hour", "minute")
_CLOCK = re.compile(
    r"(?P<hour>\d{1,2})(?::(?P<minute>\d\d)(?::\d\d(?:\.\d+)?)?)?(?: ?(?P<half>[ap])\.?m\.?)?",
    re.IGNORECASE | re.ASCII,
)
_NUMBER = re.compile(r"[+-]?\d{1,15}(?:\.0+)?", re.ASCII)
_LAST_YEAR = 9999
_GROUPED = re.compile(r"(?<=\d),(?=\d{3}\b)")
NO_YEAR_0 = Message("There is no year 0: 1 BC is -1, and AD 1 is 1.")
Numbers = Mapping[str, int]
"""Some of `PARTS`, each only with those before it."""


class RowError(ValueError):
    """A row that cannot be taken: the reason is its only argument."""

    @property
    def reason(self) -> Message:
        """Return why."""
        found: Message = self.args[0]
        return found


@dataclass(frozen=True, slots=True)
class Dated:
    """A date in the numbers of TimelineJS: two ends, the second only where there is one."""

    start: Numbers
    end: Numbers | None


def exact_when(text: str, calendar: str = "") -> When:
    """Return the date that our own EDTF says, in the calendar that is named beside it.

    Raises:
        RowError: It is no date, or there is no such calendar.
    """
    try:
        return When.parse(text, Calendar(calendar.casefold()) if calendar.strip() else None)
    except WhenError as error:
        raise RowError(error.says) from error
    except ValueError as error:
        says = Message("“{text}” is no calendar of this program.", {"text": shortened(calendar)})
        raise RowError(says) from error


def joined(first: When, last: When) -> When:
    """Return the date from the beginning of one to the end of another.

    Raises:
        RowError: It ends before it begins.
    """
    try:
        return When(first.start, last.end, first.calendar)
    except WhenError as error:
        raise RowError(error.says) from error


def number_of(text: object) -> int | None:
    """Return the whole number that a cell or value holds, None if it is empty.

    Raises:
        RowError: It is no number.
    """
    plain = _GROUPED.sub("", "" if text is None else str(text).strip())
    if not plain:
        return None
    if isinstance(text, bool) or not _NUMBER.fullmatch(plain):
        raise RowError(Message("“{text}” is no number.", {"text": shortened(plain)}))
    return int(plain.partition(".")[0])


def is_number(text: str) -> bool:
    """Return whether a cell holds a whole number."""
    return _NUMBER.fullmatch(_GROUPED.sub("", text.strip())) is not None


def clock_of(text: str) -> dict[str, int]:
    """Return the hour and the minute of a time such as “17:30” or “5:30 pm”; none if it is empty.

    Raises:
        RowError: It is no time.
    """
    if not text.strip():
        return {}
    found = _CLOCK.fullmatch(text.strip())
    if found is None:
        raise RowError(Message("“{text}” is no time of day.", {"text": shortened(text)}))
    hour, half = int(found["hour"]), (found["half"] or "").casefold()
    if half and 1 <= hour <= 12:
        hour = hour % 12 + (12 if half == "p" else 0)
    minute = {} if found["minute"] is None else {"minute": int(found["minute"])}
    return {"hour": hour, **minute}


def when_of_numbers(start: Numbers, end: Numbers | None) -> When:
    """Return the date that numbers in the manner of TimelineJS say.

    Raises:
        RowError: There is no such date.
    """
    first = _when(start)
    return first if end is None else joined(first, _when(end))


def numbers_of(when: When) -> Dated:
    """Return a date in the numbers of TimelineJS; of an open range, the other end alone."""
    first, last = when.start or when.end, when.end or when.start
    if first is None or last is None:
        raise ValueError("a date has at least one end")
    if when.start is None or when.end is None:
        return Dated(_first(first), None)
    start, end = _first(first), _last(last, when.end_calendar)
    return Dated(start, None if start == end else end)


def believed(exact: When | None, told: Dated) -> When:
    """Return the exact date that stands beside the numbers, unless another program changed these.

    Raises:
        RowError: Neither is a date.
    """
    told = told if told.start != told.end else Dated(told.start, None)
    if exact is not None and numbers_of(exact) == told:
        return exact
    return when_of_numbers(told.start, told.end)


def shortened(text: str) -> str:
    """Return the beginning of what a row holds, to be shown."""
    line = " ".join(text.split())
    return line if len(line) <= 60 else f"{line[:60]} …"


def _when(numbers: Numbers) -> When:
    year = numbers["year"]
    if year == 0:
        raise RowError(NO_YEAR_0)
    astronomical = year if year > 0 else year + 1
    if abs(astronomical) > _LAST_YEAR:
        raise RowError(Message("Its year {year} is not from 10000 BC to AD 9999.", {"year": year}))
    text = f"-{-astronomical:04d}" if astronomical < 0 else f"{astronomical:04d}"
    text += "".join(f"-{numbers[part]:02d}" for part in ("month", "day") if part in numbers)
    if "hour" in numbers:
        minute = f":{numbers['minute']:02d}" if "minute" in numbers else ""
        text += f"T{numbers['hour']:02d}{minute}"
    try:
        return When.parse(text)
    except WhenError as error:
        raise RowError(error.says) from error


def _first(point: Point) -> Numbers:
    if point.precision in ROUGH:
        year, month, _ = point.first_date()
        return _told(year, month if point.season is not None else None)
    return _told(point.year, point.month, point.day, point.hour, point.minute)


def _last(point: Point, calendar: Calendar) -> Numbers:
    if point.precision in ROUGH:
        year, month, _ = point.last_date(calendar)
        return _told(year, month if point.precision is Precision.SEASON else None)
    return _first(point)


def _told(year: int, *parts: int | None) -> Numbers:
    told = year if year > 0 else year - 1
    named = zip(PARTS[1:], parts, strict=False)
    return {"year": told, **{name: part for name, part in named if part is not None}}
