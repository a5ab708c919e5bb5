"""The passage's events as the rows of the rail: in order of time, under their years."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum, auto

from studyapp.domain.events import Event, Status
from studyapp.domain.points import Point, Precision
from studyapp.domain.when import When
from studyapp.domain.when_words import words
from studyapp.ui.wording import capital, tr


class Shape(Enum):
    """The small mark before an event."""

    RING = auto()
    BAR = auto()
    SOFT = auto()
    HOLLOW = auto()


@dataclass(frozen=True, slots=True)
class Row:
    """An event of the rail, or the heading of those of one year when `event` is None.

    `place` is the event's number in the order of time, from 1.
    """

    heading: str
    event: Event | None = None
    place: int = 0


def sort_slowly(
    events: Sequence[Event], result: list[Row], *, at_once: int = 200
) -> Iterator[None]:
    """Fill `result` with the rows of `events`, pausing after every `at_once` of them."""
    keyed: list[tuple[int, int, int]] = []  # flat tuples sort four times faster than nested ones
    for number, event in enumerate(events):
        keyed.append((*event.when.sort_key, number))
        if number % at_once == at_once - 1:
            yield
    keyed.sort()
    before: object = ...
    for place, (_, _, number) in enumerate(keyed, start=1):
        event = events[number]
        known = _known_of_year(event.when)
        if known != before:
            result.append(Row(_heading(event.when)))
            before = known
        result.append(Row(result[-1].heading, event, place))
        if place % at_once == 0:
            yield


def rows(events: Sequence[Event]) -> list[Row]:
    """Return the rows of all events."""
    result: list[Row] = []
    for _ in sort_slowly(events, result):
        pass
    return result


def shape_of(event: Event) -> Shape:
    """Return the mark of an event: what it shows is how much of the date is known."""
    if event.status is not Status.FACT:
        return Shape.HOLLOW
    if event.when.is_range:
        return Shape.BAR
    is_soft = event.when.precision < Precision.DAY or event.when.is_vague
    return Shape.SOFT if is_soft else Shape.RING


def date_words(row: Row) -> str:
    """Return an event's date without the year that its heading says, and its status in words."""
    if row.event is None:
        return ""
    said, when = words(row.event.when), row.event.when
    if when.precision > Precision.YEAR and _is_in_one_year(when):
        head, _, tail = said.rpartition(f" {row.heading}")
        said = f"{head}{tail}"
    status = {Status.PLANNED: tr("planned"), Status.DISPUTED: tr("disputed")}.get(row.event.status)
    said = said if status is None else f"{said}, {status}"
    return said if said.startswith("c.") else capital(said)


def _is_in_one_year(when: When) -> bool:
    return when.start is not None and when.end is not None and when.start.year == when.end.year


def _known_of_year(when: When) -> tuple[int, Precision] | None:
    """Return what a heading says of a date: a year, or the decade or century that begins then."""
    point = when.start
    return None if point is None else (point.year, min(point.precision, Precision.YEAR))


def _heading(when: When) -> str:
    known = _known_of_year(when)
    if known is None:
        return tr("Without a beginning")
    year, precision = known
    return words(When.at(Point(precision=precision, year=year), when.calendar))
