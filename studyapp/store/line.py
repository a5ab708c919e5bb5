"""The events of the library as rows of numbers, and whole where they are wanted: for timelines.

Of very many events a timeline reads a few numbers each, in slices, so that what else is asked of
the store comes in between; the events themselves are looked up by their numbers.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from operator import itemgetter
from typing import Any

from sqlalchemy import Connection, func, select

from studyapp.domain.calendars import Calendar
from studyapp.domain.events import Event, EventId
from studyapp.domain.texts import PassageId
from studyapp.store.opening import Store
from studyapp.store.rows import event_of, when_of
from studyapp.store.tables import events, passages

SLICE = 20_000
"""Rows that are read at a time."""

LineRow = tuple[int, int, int, int, int]
"""Number of the event, first and last minute by the clock it was written by, group, importance."""

_DAY_MINUTES = 24 * 60
_OPEN = 10**11
"""Minutes that no date has: beyond them an end is open."""
_ASKED_AT_ONCE = 500
_IMPORTANCES = range(1, 6)

_SLICE_OF = """
    SELECT id, first_minute, last_minute, passage, lane, importance,
        CASE WHEN instr(edtf, 'T') THEN edtf || ' ' || calendar END
    FROM events INDEXED BY events_on_line
    WHERE (first_minute, last_minute) > (?, ?) {narrower}
    ORDER BY first_minute, last_minute LIMIT ?
"""
_EXTENT_OF = f"""
    SELECT {", ".join(f"total(importance = {n})" for n in _IMPORTANCES)},
        min(CASE WHEN first_minute > -{_OPEN} THEN first_minute ELSE last_minute END),
        max(CASE WHEN last_minute < {_OPEN} THEN last_minute ELSE first_minute END)
    FROM events INDEXED BY events_on_line WHERE 1 {{narrower}}
"""  # noqa: S608 - our own
_BY_TIME = itemgetter(1, 2, 0)
_TIME = itemgetter(1, 2)


@dataclass(frozen=True, slots=True)
class Group:
    """Events of one passage that name one lane."""

    passage: PassageId
    lane: str | None


@dataclass(frozen=True, slots=True)
class Extent:
    """How many events there are, by importance, and from which day to which they go."""

    counts: Mapping[int, int]
    first: float
    last: float

    @property
    def count(self) -> int:
        """Return how many there are."""
        return sum(self.counts.values())


class Line:
    """Looks at the events of one database; any thread may ask."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def count(self, passage: PassageId | None = None) -> int:
        """Return how many events there are of a passage, or of all."""
        wanted = select(func.count()).select_from(events)
        if passage is not None:
            own = select(passages.c.id).where(passages.c.key == passage).scalar_subquery()
            wanted = wanted.where(events.c.passage == own)
        with self._store.reading() as connection:
            return int(connection.execute(wanted).scalar_one())

    def extent(self, passage: PassageId | None = None) -> Extent:
        """Return how many there are by importance, and from when to when; open ends fall away."""
        with self._store.reading() as connection:
            narrower, values = _narrower(connection, passage)
            *counts, first, last = connection.exec_driver_sql(
                _EXTENT_OF.format(narrower=narrower), values
            ).one()
        there = {n: int(count) for n, count in zip(_IMPORTANCES, counts, strict=True) if count}
        return Extent(there, (first or 0) / _DAY_MINUTES, ((last or 0) + 1) / _DAY_MINUTES)

    def reading(self, passage: PassageId | None = None, *, least: int = 1) -> "LineReading":
        """Return what reads the events of a passage, or of all, that matter at least so much."""
        return LineReading(self._store, passage, least)

    def events(self, numbers: Sequence[int]) -> dict[int, Event]:
        """Return events by their numbers; those that are not there any more are left out."""
        wanted = select(events, passages.c.key.label("passage_key")).join_from(
            events, passages, events.c.passage == passages.c.id
        )
        found: dict[int, Event] = {}
        with self._store.reading() as connection:
            for start in range(0, len(numbers), _ASKED_AT_ONCE):
                some = events.c.id.in_(numbers[start : start + _ASKED_AT_ONCE])
                for row in connection.execute(wanted.where(some)).mappings():
                    found[row["id"]] = event_of(row, PassageId(row["passage_key"]))
        return found

    def number_of(self, event: EventId) -> int | None:
        """Return the number of an event, None if it is not there."""
        with self._store.reading() as connection:
            wanted = select(events.c.id).where(events.c.key == event)
            found: int | None = connection.execute(wanted).scalar()
            return found


@dataclass(slots=True)
class LineReading:
    """Gives rows in the order of time, a slice at a time; `groups` grow as they come."""

    store: Store
    passage: PassageId | None
    least: int
    groups: list[Group] = field(default_factory=list)
    _known: dict[tuple[int, str | None], int] = field(default_factory=dict)
    _after: tuple[int, int] = (-(10**15), 0)

    def slice(self, size: int | None = None) -> list[LineRow]:
        """Return the next rows, about so many or SLICE; none at the end."""
        with self.store.reading() as connection:
            found = self._next(connection, size or SLICE)
            self._name_groups(connection, found)
        found.sort(key=_BY_TIME)  # quicker than SQLite does it within equals
        return [
            (number, first, last, self._known[passage, lane], importance)
            if timed is None
            else (number, *_by_clock(timed), self._known[passage, lane], importance)
            for number, first, last, passage, lane, importance, timed in found
        ]

    def _next(self, connection: Connection, size: int) -> list[Any]:
        """Return the next rows as they are; those of one time come together."""
        narrower, values = _narrower(connection, self.passage)
        if self.least > 1:
            narrower, values = f"{narrower} AND importance >= ?", (*values, self.least)
        raw = connection.connection.driver_connection
        assert raw is not None  # noqa: S101 - an open connection has one
        query = _SLICE_OF.format(narrower=narrower)
        while True:
            found: list[Any] = raw.execute(query, (*self._after, *values, size)).fetchall()
            if len(found) < size:
                break
            cut = next(
                (n for n in range(size - 1, 0, -1) if _TIME(found[n - 1]) != _TIME(found[n])), 0
            )
            if cut:
                del found[cut:]
                break
            size *= 4
        if found:
            self._after = _TIME(found[-1])
        return found

    def _name_groups(self, connection: Connection, found: Iterable[Any]) -> None:
        fresh = dict.fromkeys((row[3], row[4]) for row in found)
        for passage, lane in fresh:
            if (passage, lane) not in self._known:
                key = select(passages.c.key).where(passages.c.id == passage)
                name = PassageId(connection.execute(key).scalar_one())
                self._known[passage, lane] = len(self.groups)
                self.groups.append(Group(name, lane))


def _narrower(connection: Connection, passage: PassageId | None) -> tuple[str, tuple[Any, ...]]:
    """Return what else a row must be, and the values for it."""
    if passage is None:
        return "", ()
    own = connection.execute(select(passages.c.id).where(passages.c.key == passage)).scalar()
    return "AND passage = ?", (-1 if own is None else own,)


def _by_clock(timed: str) -> tuple[int, int]:
    """Return the first and last minute by the clock that a date was written by."""
    edtf, calendar = timed.split(" ")
    return when_of(edtf, Calendar(calendar)).clock
