"""Change some events of a passage and their cards where they are; all others are left alone."""

from collections.abc import Collection, Iterator, Sequence
from typing import Any, NamedTuple, TypeVar

from sqlalchemy import Connection, Table, bindparam, delete, func, insert, select, update

from studyapp.domain.cards import Card
from studyapp.domain.events import Event, EventId, Findings
from studyapp.domain.notes import Note
from studyapp.domain.texts import PassageId, Span
from studyapp.domain.when import When
from studyapp.store.indexing import events_in_step
from studyapp.store.keeping import number_of, set_finder
from studyapp.store.laid import notes_of
from studyapp.store.opening import Store
from studyapp.store.rows import LATER, Columns, card_row, date_rows, event_of, event_row, when_of
from studyapp.store.tables import cards, dates, events

_AT_A_TIME = 500
_Value = TypeVar("_Value")


class EventLine(NamedTuple):
    """An event in short: its title, first and last minute; date, calendar and status as texts."""

    id: EventId
    title: str
    first: int
    last: int
    edtf: str
    calendar: str
    status: str


class Changing:
    """Single events of one database, as they are read and changed."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def lines(self, passage: PassageId) -> list[EventLine]:
        """Return all events of a passage in short, in any order."""
        with self._store.reading() as connection:
            driver = connection.connection.driver_connection
            assert driver is not None  # noqa: S101 - an open connection has one
            # SQLite's own rows: of ten thousand they come in a third of the time.
            rows = driver.execute(_LINES, (number_of(connection, passage),)).fetchall()
        return list(map(EventLine._make, rows))

    def events(self, passage: PassageId, wanted: Collection[EventId]) -> list[Event]:
        """Return some events of a passage, in the order of the text."""
        order = (events.c.start, events.c.end, events.c.place)
        with self._store.reading() as connection:
            found = [
                event_of(row, passage)
                for some in _parts(tuple(wanted))
                for row in connection.execute(
                    select(events).where(events.c.key.in_(some)).order_by(*order)
                ).mappings()
            ]
        return sorted(found, key=lambda event: event.citation.span)

    def dates_in(self, passage: PassageId, span: Span) -> list[tuple[int, When]]:
        """Return the dates that begin in a span, each with its place among all."""
        with self._store.reading() as connection:
            wanted = (
                select(dates.c.place, dates.c.edtf, dates.c.calendar)
                .where(dates.c.passage == number_of(connection, passage))
                .where(dates.c.start >= span.start, dates.c.start < span.end)
                .order_by(dates.c.place)
            )
            rows = connection.execute(wanted)
            return [(row.place, when_of(row.edtf, row.calendar)) for row in rows]

    def notes(self, passage: PassageId) -> tuple[Note, ...]:
        """Return the notes on a passage."""
        with self._store.reading() as connection:
            return notes_of(connection, passage)

    def change(
        self, passage: PassageId, *, put: Sequence[Event], gone: Collection[EventId]
    ) -> None:
        """Delete events, and write others, each in its own place if it is there.

        The cards of those that are deleted go with them. Searches find them as they are now.
        """
        with self._store.writing() as connection:
            number = int(number_of(connection, passage) or 0)
            with events_in_step(connection, number, [event.id for event in put]):
                _delete(connection, events, gone)
                _put(connection, number, [event_row(number, event) for event in put])

    def put_cards(
        self, passage: PassageId, of: Collection[EventId], wanted: Sequence[Card]
    ) -> None:
        """Have exactly the cards `wanted` made of the events `of`; what is as it was is left."""
        with self._store.writing() as connection:
            put_cards(connection, int(number_of(connection, passage) or 0), of, wanted)

    def renew(self, passage: PassageId, findings: Findings, made: Sequence[Card]) -> None:
        """Keep what stands in a passage from now on; what is as it was is left alone.

        So Undo has little to keep. Events keep their rows, and new ones come last.
        """
        with self._store.writing() as connection:
            number = int(number_of(connection, passage) or 0)
            set_finder(connection, number, findings)
            _renew_dates(connection, number, findings)
            was = _rows(connection, events, number, "key")
            new = {event.id: event_row(number, event) for event in findings.events}
            _delete(connection, events, was.keys() - new.keys())
            others = [row for key, row in new.items() if _differs(row, was.get(key))]
            _put(connection, number, others)
            put_cards(connection, number, list(new), made)


def put_cards(
    connection: Connection, number: int, of: Collection[EventId], wanted: Sequence[Card]
) -> None:
    """Have exactly the cards `wanted` made of the events `of`, as `Changing.put_cards` does."""
    numbers = dict(_numbers(connection, of))
    was = {row["key"]: row for row in _cards_of(connection, list(numbers.values()))}
    rows = [
        card_row(card, number, numbers[card.event]) for card in wanted if card.event is not None
    ]
    others = [row for row in rows if _differs(row, was.get(row["key"]))]
    _insert(connection, cards, [row for row in others if row["key"] not in was])
    _update(connection, cards, [row for row in others if row["key"] in was])
    # Last: Undo knows nothing of cards as new as their event, and would meet their numbers.
    _delete(connection, cards, was.keys() - {row["key"] for row in rows})


def _renew_dates(connection: Connection, number: int, findings: Findings) -> None:
    was = _rows(connection, dates, number, "place")
    new = {row["place"]: row for row in date_rows(number, findings.dates)}
    other = {place: row for place, row in new.items() if _differs(row, was.get(place))}
    own = (dates.c.passage == number, dates.c.place == bindparam("gone"))
    gone = [{"gone": place} for place in was if place in other or place not in new]
    if gone:
        connection.execute(delete(dates).where(*own), gone)
    if other:
        connection.execute(insert(dates), list(other.values()))


def _rows(connection: Connection, table: Table, number: int, key: str) -> dict[Any, Columns]:
    wanted = select(table).where(table.c.passage == number)
    return {row[key]: dict(row) for row in connection.execute(wanted).mappings()}


def _differs(row: Columns, was: Columns | None) -> bool:
    return was is None or any(was[name] != value for name, value in row.items())


_LINES = """SELECT key, title, first_minute, last_minute, edtf, calendar, status FROM events
    WHERE passage = ?"""


def _parts(every: Sequence[_Value]) -> Iterator[Sequence[_Value]]:
    for start in range(0, len(every), _AT_A_TIME):
        yield every[start : start + _AT_A_TIME]


def _put(connection: Connection, number: int, rows: Sequence[Columns]) -> None:
    """Write events of a passage, each in its own place if it is there, else behind all others."""
    known = {key for key, _number in _numbers(connection, [row["key"] for row in rows])}
    _update(connection, events, [row for row in rows if row["key"] in known])
    last = select(func.max(events.c.place)).where(events.c.passage == number)
    place = max(connection.execute(last).scalar() or 0, LATER) + 1
    new = [row for row in rows if row["key"] not in known]
    _insert(connection, events, [{**row, "place": place + at} for at, row in enumerate(new)])


def _insert(connection: Connection, table: Table, rows: Sequence[Columns]) -> None:
    if rows:
        connection.execute(insert(table), rows)


def _update(connection: Connection, table: Table, rows: Sequence[Columns]) -> None:
    if rows:
        own = update(table).where(table.c.key == bindparam("own"))
        connection.execute(own, [{**row, "own": row["key"]} for row in rows])


def _delete(connection: Connection, table: Table, keys: Collection[str]) -> None:
    if keys:
        own = delete(table).where(table.c.key == bindparam("own"))
        connection.execute(own, [{"own": key} for key in keys])


def _numbers(connection: Connection, of: Collection[EventId]) -> Iterator[tuple[EventId, int]]:
    for some in _parts(tuple(of)):
        wanted = select(events.c.key, events.c.id).where(events.c.key.in_(some))
        for row in connection.execute(wanted):
            yield EventId(row.key), row.id


def _cards_of(connection: Connection, numbers: Sequence[int]) -> Iterator[Columns]:
    for some in _parts(numbers):
        wanted = select(cards).where(cards.c.event.in_(some))
        yield from (dict(row) for row in connection.execute(wanted).mappings())
