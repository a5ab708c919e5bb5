"""The passage's events as the rows of the rail: in order of time, under their years."""

from collections.abc import Iterable, Iterator, Sequence
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

    year: int | None
    event: Event | None
    place: int = 0


def sort_slowly(
    events: Sequence[Event], result: list[Row], *, at_once: int = 200
) -> Iterator[None]:
    """Fill `result` with the rows of `events`, pausing after every `at_once` of them."""
    keyed: list[tuple[tuple[int, int], int]] = []
    for number, event in enumerate(events):
        keyed.append((event.when.sort_key, number))
        if number % at_once == at_once - 1:
            yield
    keyed.sort()
    result.extend(_under_years(events[number] for _, number in keyed))


def rows(events: Sequence[Event]) -> list[Row]:
    """Return the rows of all events."""
    result: list[Row] = []
    for _ in sort_slowly(events, result):
        pass
    return result


def _under_years(events: Iterable[Event]) -> Iterator[Row]:
    before: object = object()
    for place, event in enumerate(events, start=1):
        year = _year(event.when)
        if year != before:
            yield Row(year, None)
            before = year
        yield Row(year, event, place)


def shape_of(event: Event) -> Shape:
    """Return the mark of an event: what it shows is how much of the date is known."""
    if event.status is not Status.FACT:
        return Shape.HOLLOW
    if event.when.is_range:
        return Shape.BAR
    is_soft = event.when.precision < Precision.DAY or event.when.is_vague
    return Shape.SOFT if is_soft else Shape.RING


def heading_words(year: int | None) -> str:
    """Return the heading of a year."""
    return tr("Without a beginning") if year is None else words(When.at(_year_point(year)))


def date_words(event: Event) -> str:
    """Return an event's date without the year that its heading says, and its status in words."""
    said = words(event.when)
    year = _year(event.when)
    if year is not None and not _leaves_the_year(event.when):
        short = _without(said, words(When.at(_year_point(year))))
        said = short if any(letter.isalpha() for letter in short) else said
    status = {Status.PLANNED: tr("planned"), Status.DISPUTED: tr("disputed")}.get(event.status)
    return capital(said if status is None else f"{said}, {status}")


def _without(said: str, year: str) -> str:
    head, found, tail = said.rpartition(f" {year}")
    return said if not found else f"{head}{tail}"


def _leaves_the_year(when: When) -> bool:
    return when.end is None or when.start is None or when.start.year != when.end.year


def _year(when: When) -> int | None:
    return None if when.start is None else when.start.year


def _year_point(year: int) -> Point:
    return Point(precision=Precision.YEAR, year=year)
