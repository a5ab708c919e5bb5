"""What the mark of an event looks like: its shape says how much of the date is known.

Places on the line are floats: day number n covers n to n + 1, so that noon is n + 0.5.
"""

import math
from dataclasses import dataclass
from enum import StrEnum

from studyapp.domain.calendars import Calendar
from studyapp.domain.events import Status
from studyapp.domain.points import Point, Precision
from studyapp.domain.when import When

_DAY_MINUTES = 24 * 60
_SINGLE_FADE = 0.3
_RANGE_FADE = 0.15


class Shape(StrEnum):
    """The kinds of mark."""

    RING = "ring"
    """An exact day or finer; it stretches where a day is wider than the ring."""
    BAR = "bar"
    """A range."""
    SOFT = "soft"
    """A month, season, year, decade or century, or a date that is not sure."""
    HOLLOW = "hollow"
    """Planned or disputed: dashed, whatever the date."""


@dataclass(frozen=True, slots=True)
class Mark:
    """Where an event lies and how it is drawn.

    `first` and `last` are days; an open end lies at infinity. `fade_first` and `fade_last` are the
    days over which the ends fade.
    """

    shape: Shape
    first: float
    last: float
    fade_first: float = 0.0
    fade_last: float = 0.0

    @property
    def days(self) -> float:
        """Return its length, infinite where an end is open."""
        return self.last - self.first

    @property
    def nearest(self) -> tuple[float, float]:
        """Return its ends, both on the line: an open one falls together with the other."""
        first = self.first if math.isfinite(self.first) else self.last
        last = self.last if math.isfinite(self.last) else self.first
        return first, last

    @property
    def middle(self) -> float:
        """Return the place halfway between its ends on the line."""
        first, last = self.nearest
        return (first + last) / 2


def mark_of(when: When, status: Status = Status.FACT, clock: tuple[int, int] | None = None) -> Mark:
    """Return the mark of a date, never more exact than the date is.

    It lies on the day that the date names, by the clock it was written by: `clock` is
    `when.clock`, for a caller who has it already.
    """
    first, last = _bounds(when, clock or when.clock)
    shape = _shape(when) if status is Status.FACT else Shape.HOLLOW
    if shape is Shape.RING or shape is Shape.HOLLOW:
        return Mark(shape, first, last)
    if shape is Shape.SOFT:
        fade = _SINGLE_FADE * _known_days(first, last)
        return Mark(shape, first, last, fade, fade)
    most = _RANGE_FADE * _known_days(first, last)
    fades = [min(_blur(end, when), most) for end in (when.start, when.end)]
    return Mark(shape, first, last, *fades)


def _shape(when: When) -> Shape:
    if when.is_vague:
        return Shape.SOFT
    if when.start is not when.end and when.is_range:
        return Shape.BAR
    return Shape.RING if when.precision >= Precision.DAY else Shape.SOFT


def _bounds(when: When, clock: tuple[int, int]) -> tuple[float, float]:
    first = -math.inf if when.start is None else clock[0] / _DAY_MINUTES
    last = math.inf if when.end is None else (clock[1] + 1) / _DAY_MINUTES
    return first, last


def _known_days(first: float, last: float) -> float:
    return last - first if math.isfinite(last - first) else 0.0


def _blur(end: Point | None, when: When) -> float:
    """Return how many days the end of a range leaves open; 0 for an exact day."""
    if end is None or end.precision >= Precision.DAY:
        return 0.0
    calendar = when.calendar if end is when.start else Calendar.GREGORIAN
    return float(end.latest(calendar) - end.earliest(calendar) + 1)
