"""Rows of numbers for a timeline of very many events, in slices, so that others come in between."""

import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass, field
from operator import itemgetter
from typing import Any

from sqlalchemy import Connection, select

from studyapp.domain.calendars import Calendar
from studyapp.domain.texts import PassageId
from studyapp.store.opening import Store
from studyapp.store.rows import when_of
from studyapp.store.tables import passages

SLICE = 20_000
"""Rows that are read at a time."""

LineRow = tuple[int, int, int, int, int]
"""Number of the event, first and last minute by the clock it was written by, group, importance."""

_COLUMNS = """id, first_minute, last_minute, passage, lane, importance,
        CASE WHEN instr(edtf, 'T') THEN edtf || ' ' || calendar END"""
_SLICE_OF = f"""
    SELECT {_COLUMNS}
    FROM events INDEXED BY events_on_line
    WHERE (first_minute, last_minute) > (?, ?) {{narrower}}
    ORDER BY first_minute, last_minute LIMIT ?
"""  # noqa: S608 - our own
_SOME = f"SELECT {_COLUMNS} FROM events WHERE id IN ({{numbers}}) {{narrower}}"  # noqa: S608 - our own
_BY_TIME = itemgetter(1, 2, 0)
_TIME = itemgetter(1, 2)


@dataclass(frozen=True, slots=True)
class Group:
    """Events of one passage that name one lane."""

    passage: PassageId
    lane: str | None


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
        return self._rows(found)

    def only(self, numbers: Iterable[int]) -> list[LineRow]:
        """Return the rows of those of some events that are there, by their numbers."""
        with self.store.reading() as connection:
            narrower, values = narrower_for(connection, self.passage)
            query = _SOME.format(numbers=", ".join(map(str, numbers)), narrower=narrower)
            found = raw_connection(connection).execute(query, values).fetchall()
            self._name_groups(connection, found)
        return self._rows(found)

    def _rows(self, found: list[Any]) -> list[LineRow]:
        found.sort(key=_BY_TIME)  # quicker than SQLite does it within equals
        return [
            (number, first, last, self._known[passage, lane], importance)
            if timed is None
            else (number, *_by_clock(timed), self._known[passage, lane], importance)
            for number, first, last, passage, lane, importance, timed in found
        ]

    def _next(self, connection: Connection, size: int) -> list[Any]:
        """Return the next rows as they are; those of one time come together."""
        narrower, values = narrower_for(connection, self.passage)
        if self.least > 1:
            narrower, values = f"{narrower} AND importance >= ?", (*values, self.least)
        raw = raw_connection(connection)
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


def raw_connection(connection: Connection) -> sqlite3.Connection:
    """Return the driver's own connection, whose rows are plain tuples: half the time for many."""
    raw = connection.connection.driver_connection
    assert isinstance(raw, sqlite3.Connection)  # noqa: S101 - an open connection has one
    return raw


def narrower_for(connection: Connection, passage: PassageId | None) -> tuple[str, tuple[Any, ...]]:
    """Return what else a row must be, and the values for it."""
    if passage is None:
        return "", ()
    own = connection.execute(select(passages.c.id).where(passages.c.key == passage)).scalar()
    return "AND passage = ?", (-1 if own is None else own,)


def _by_clock(timed: str) -> tuple[int, int]:
    """Return the first and last minute by the clock that a date was written by."""
    edtf, calendar = timed.split(" ")
    return when_of(edtf, Calendar(calendar)).clock
