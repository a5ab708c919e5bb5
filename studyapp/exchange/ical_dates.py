"""Dates as calendars say them: days and minutes of the Gregorian calendar from the year 1."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, timezone

from studyapp.domain.calendars import Calendar
from studyapp.domain.errors import WhenError
from studyapp.domain.points import Point
from studyapp.domain.when import When
from studyapp.exchange.dates import RowError, joined

_EDGE = 400
"""Days from the ends of the library's calendar within which no time of day is told."""
_LAST = date.max.toordinal()
Day = date | datetime


@dataclass(frozen=True, slots=True)
class Said:
    """What a calendar says of a date; `end` is the first day, or minute, after it."""

    start: Day | None
    end: Day | None = None


def said_of(when: When) -> Said:
    """Return how a date is said; of an open range all days of its other end, of BC nothing."""
    first, last = when.start or when.end, when.end or when.start
    if first is None or last is None:
        raise ValueError("a date has at least one end")
    calendar = when.calendar if when.start is not None else when.end_calendar
    start = first.earliest(calendar)
    end = last.latest(when.end_calendar if when.end is not None else calendar)
    if start < 1 or end > _LAST:
        return Said(None)
    timed = first.hour is not None and last.hour is not None
    if timed and _EDGE < start < end + 1 < _LAST - _EDGE:
        return Said(_minute(start, first), None if first == last else _minute(end, last))
    after = None if end in (start, _LAST) else date.fromordinal(end + 1)
    return Said(date.fromordinal(start), after)


def _minute(day: int, point: Point) -> datetime:
    told = datetime.fromordinal(day) + timedelta(hours=point.hour or 0, minutes=point.minute or 0)
    if point.offset is None:
        return told
    return told.replace(tzinfo=timezone(timedelta(minutes=point.offset))).astimezone(UTC)


def when_of(said: Said) -> When | None:
    """Return the date that a calendar says, None if it says none.

    Raises:
        RowError: There is no such date, or it ends before it begins.
    """
    if said.start is None:
        return None
    first = _read(said.start)
    if said.end is None or said.end == said.start:
        return first
    if _are_whole_days(said.start, said.end):
        return when_of(Said(_date(said.start), _date(said.end)))
    is_after = not isinstance(said.end, datetime) and said.end > date.min
    last = said.end - timedelta(days=1) if is_after else said.end
    return first if last == said.start else joined(first, _read(last))


def _are_whole_days(start: Day, end: Day) -> bool:
    """Return whether a time lasts from one midnight to another, as Outlook tells of whole days."""
    midnight = time()
    return _date(start) < _date(end) and all(
        isinstance(each, datetime) and each.time() == midnight for each in (start, end)
    )


def _date(day: Day) -> date:
    return day.date() if isinstance(day, datetime) else day


def _read(day: Day) -> When:
    text = f"{day.year:04d}-{day.month:02d}-{day.day:02d}"
    if isinstance(day, datetime):
        offset = day.utcoffset()
        text += f"T{day.hour:02d}:{day.minute:02d}{'' if offset is None else _zone(offset)}"
    try:
        return When.parse(text, Calendar.GREGORIAN)
    except WhenError as error:
        raise RowError(error.says) from error


def _zone(offset: timedelta) -> str:
    minutes = round(offset / timedelta(minutes=1))
    if minutes == 0:
        return "Z"
    hours, past = divmod(abs(minutes), 60)
    return f"{'-' if minutes < 0 else '+'}{hours:02d}:{past:02d}"
