"""The events of the library as rows of numbers, and whole where they are wanted: for timelines.

Of very many events a timeline reads a few numbers each, in slices, so that what else is asked of
the store comes in between; the events themselves are looked up by their numbers.
"""

import json
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Select, func, select

from studyapp.domain.events import Event, EventId
from studyapp.domain.search import Sought, words_of
from studyapp.domain.sieves import Facet, Named, Sieve
from studyapp.domain.texts import PassageId
from studyapp.store.columns import Texts
from studyapp.store.line_reading import LineReading, narrower_for, raw_connection
from studyapp.store.opening import Store
from studyapp.store.rows import event_of
from studyapp.store.search import match_of
from studyapp.store.search_tables import event_texts, unindexed_passages
from studyapp.store.tables import events, passages

_DAY_MINUTES = 24 * 60
_OPEN = 10**11
"""Minutes that no date has: beyond them an end is open."""
_ASKED_AT_ONCE = 500
_LOOKED_THROUGH = 20_000
_NAMED_AT_ONCE = 50_000

Counts = tuple[tuple[str, int], ...]
"""Names, each with how often it comes, the most frequent first."""

_IMPORTANCES = range(1, 6)

_EXTENT_OF = f"""
    SELECT {", ".join(f"total(importance = {n})" for n in _IMPORTANCES)},
        min(CASE WHEN first_minute > -{_OPEN} THEN first_minute ELSE last_minute END),
        max(CASE WHEN last_minute < {_OPEN} THEN last_minute ELSE first_minute END)
    FROM events INDEXED BY events_on_line WHERE 1 {{narrower}}
"""  # noqa: S608 - our own


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
            narrower, values = narrower_for(connection, passage)
            *counts, first, last = connection.exec_driver_sql(
                _EXTENT_OF.format(narrower=narrower), values
            ).one()
        there = {n: int(count) for n, count in zip(_IMPORTANCES, counts, strict=True) if count}
        return Extent(there, (first or 0) / _DAY_MINUTES, ((last or 0) + 1) / _DAY_MINUTES)

    def moment(self) -> int:
        """Return now, for `touched_since`."""
        return self._store.touched.noted

    def touched_since(self, moment: int) -> set[int] | None:
        """Return the numbers of events that this program changed, deleted or made since then.

        None if that is not known any more. What other programs do is not among them.
        """
        return self._store.touched.since(moment)

    def reading(self, passage: PassageId | None = None, *, least: int = 1) -> "LineReading":
        """Return what reads the events of a passage, or of all, that matter at least so much."""
        return LineReading(self._store, passage, least)

    def events(self, numbers: Sequence[int]) -> dict[int, Event]:
        """Return events by their numbers; those that are not there any more are left out."""
        wanted = _whole_events()
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

    def find(self, typed: str) -> list[int]:
        """Return the numbers of events that have all the words: in title, date, names or sentence.

        What is not in the index yet is looked through itself.
        """
        sought = Sought.of(typed)
        if not sought:
            return []
        with self._store.reading() as connection:
            raw = raw_connection(connection)
            index = f"{event_texts.name}_index"
            query = f"SELECT rowid FROM {index} WHERE {index} MATCH ?"  # noqa: S608 - our own
            found = {row[0] for row in raw.execute(query, (match_of(sought),))}
            waiting = select(unindexed_passages.c.passage)
            wanted = _whole_events().where(events.c.passage.in_(waiting)).limit(_LOOKED_THROUGH)
            for row in connection.execute(wanted).mappings():
                found.discard(row["id"])
                if sought.is_in(words_of(event_of(row, PassageId(row["passage_key"])))):
                    found.add(row["id"])
        return sorted(found)

    def matching(self, sieve: Sieve) -> list[int] | None:
        """Return the numbers of events that fit a sieve by what is told of them; None if all do.

        By lane and importance the columns of the line tell.
        """
        if not sieve.asks(Facet.PERSON, Facet.PLACE, Facet.PASSAGE, Facet.STATUS):
            return None
        wanted = [*_any_of(sieve)]
        tests = " AND ".join(text for text, _ in wanted)
        query = f"SELECT id FROM events WHERE {tests}"  # noqa: S608 - our own
        values = [value for _, some in wanted for value in some]
        with self._store.reading() as connection:
            return [row[0] for row in raw_connection(connection).execute(query, values)]

    def named(self, passage: PassageId | None = None) -> Iterator[Named | None]:
        """Count how many events of a passage, or of all, name whom and what: the last is the whole.

        Before it comes a None after each slice, so that others may come in between.
        """
        people, places = Counter[str](), Counter[str]()
        with self._store.reading() as connection:
            last = int(connection.execute(select(func.max(events.c.id))).scalar() or 0)
        for start in range(0, last, _NAMED_AT_ONCE):
            with self._store.reading() as connection:
                narrower, values = narrower_for(connection, passage)
                for column, names in (("people", people), ("places", places)):
                    query = f"""SELECT {column} FROM events
                        WHERE id > ? AND id <= ? AND {column} != '[]' {narrower}"""  # noqa: S608 - our own
                    span = (start, start + _NAMED_AT_ONCE, *values)
                    rows = raw_connection(connection).execute(query, span)
                    _count_names(names, Counter(row[0] for row in rows))
            yield None
        yield Named(_most_first(people), _most_first(places), *self._grouped(passage))

    def _grouped(self, passage: PassageId | None) -> tuple[Counts, Counts]:
        """Return how many events each passage has, and each status."""
        with self._store.reading() as connection:
            narrower, values = narrower_for(connection, passage)
            raw = raw_connection(connection)
            query = f"""SELECT passage, status, count(*) FROM events INDEXED BY events_on_line
                WHERE 1 {narrower} GROUP BY passage, status"""  # noqa: S608 - our own
            groups = raw.execute(query, values).fetchall()
            keys = dict(raw.execute("SELECT id, key FROM passages").fetchall())
        of_passages, statuses = Counter[str](), Counter[str]()
        for number, status, count in groups:
            of_passages[keys[number]] += count
            statuses[status] += count
        return _most_first(of_passages), _most_first(statuses)


def _count_names(names: Counter[str], lists: Mapping[str, int]) -> None:
    """Add the names in lists as they are written, each with how often it comes."""
    for written, count in lists.items():
        for name in set(json.loads(written)):
            names[name] += count


def _whole_events() -> Select[Any]:
    return select(events, passages.c.key.label("passage_key")).join_from(
        events, passages, events.c.passage == passages.c.id
    )


def _any_of(sieve: Sieve) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield what must be true of a row, with its values, for each facet that was chosen."""
    for facet, test in (
        (Facet.STATUS, "status = ?"),
        (Facet.PASSAGE, "passage = (SELECT id FROM passages WHERE key = ?)"),
        # A name in a list stands between quotes, and quotes in names are written otherwise.
        (Facet.PERSON, "instr(people, ?)"),
        (Facet.PLACE, "instr(places, ?)"),
    ):
        chosen = sieve.values(facet)
        if chosen:
            as_written = facet in (Facet.PERSON, Facet.PLACE)
            values = tuple(_in_list(value) for value in chosen) if as_written else chosen
            yield "(" + " OR ".join([test] * len(chosen)) + ")", values


def _in_list(name: str) -> str:
    """Return a name as it stands in a list of the table."""
    return str(Texts().kept((name,)))[1:-1]


def _most_first(counts: Counter[str]) -> Counts:
    return tuple(sorted(counts.items(), key=lambda each: (-each[1], each[0])))
