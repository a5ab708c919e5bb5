"""Dates as questions ask them: no finer than a day, and only where the source is sure."""

from dataclasses import replace
from enum import Enum

from studyapp.domain.events import Event, Status
from studyapp.domain.when import Point, Precision, When
from studyapp.domain.when_words import named_date, words


class Shape(Enum):
    """What kind of date is asked for, and the words that ask for it."""

    CENTURY = "in which century"
    DECADE = "in which decade"
    YEAR = "in which year"
    SEASON = "in which season and year"
    MONTH = "in which month and year"
    DAY = "on which day"
    RANGE = "between which dates"


def asked_date(event: Event) -> When | None:
    """Return the date that may be asked for, None if there is none.

    A time of day is asked as its day. Planned and disputed events, approximate, uncertain and open
    dates are not asked for.
    """
    when = event.when
    if event.status is not Status.FACT or when.is_vague or when.start is None or when.end is None:
        return None
    return When(_to_the_day(when.start), _to_the_day(when.end), when.calendar)


def is_surely_during(when: When, longer: When) -> bool:
    """Return whether a date lies within a longer time, whenever that began and ended.

    What began in 241 BC may have begun after March of that year.
    """
    start, end = longer.start, longer.end
    if when.is_vague or longer.is_vague or start is None or end is None:
        return False
    begun, ended = start.latest(longer.calendar), end.earliest(longer.end_calendar)
    first, last = when.earliest, when.latest
    return first is not None and last is not None and begun < first and last < ended


def shape(when: When) -> Shape:
    """Return the kind of a date; decades and centuries BC are such, though written as ranges."""
    if not when.is_range:
        return Shape[when.precision.name] if when.precision <= Precision.DAY else Shape.DAY
    if when.precision is Precision.YEAR:
        said = words(when)
        if "–" not in said:
            return Shape.CENTURY if "century" in said else Shape.DECADE
    return Shape.RANGE


def style(when: When) -> str:
    """Return the Old or New Style that a date is said with, empty if none."""
    return words(when).partition("(")[2]


def at_date(when: When) -> str:
    """Return the date with its preposition: "on 9 August 1945", "in the 1880s"."""
    return f"{'on' if shape(when) is Shape.DAY else 'in'} {named_date(when)}"


def _to_the_day(point: Point) -> Point:
    if point.precision <= Precision.DAY:
        return point
    return replace(point, precision=Precision.DAY, hour=None, minute=None, offset=None)
