"""Change some events of a passage and their cards where they are; all others are left alone."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, TypeVar

from sqlalchemy import Connection, delete, func, insert, select, update

from studyapp.domain.cards import Card
from studyapp.domain.events import Event, EventId
from studyapp.domain.notes import Note
from studyapp.domain.texts import PassageId, Span
from studyapp.domain.when import When
from studyapp.store.keeping import number_of
from studyapp.store.laid import notes_of
from studyapp.store.opening import Store
from studyapp.store.rows import LATER, Columns, card_row, event_of, event_row, when_of
from studyapp.store.tables import cards, dates, events

_AT_A_TIME = 500
_Value = TypeVar("_Value")


@dataclass(frozen=True, slots=True)
class EventLine:
    """An event in short: its title, first and last minute, and its date and status as texts."""

    id: EventId
    title: str
    first: int
    last: int
    edtf: str
    status: str


class Changing:
    """Single events of one database, as they are read and changed."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def lines(self, passage: PassageId) -> list[EventLine]:
        """Return the events of a passage in short; quick, even of ten thousand."""
        with self._store.reading() as connection:
            number = number_of(connection, passage)
            rows = connection.exec_driver_sql(_LINES, (number,))
            return [EventLine(*row) for row in rows]

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

    def put(self, passage: PassageId, put: Sequence[Event]) -> None:
        """Write events, each in its own place if it is there, else as a new one."""
        with self._store.writing() as connection:
            number = number_of(connection, passage)
            for event in put:
                row = event_row(int(number or 0), event)
                own = events.c.key == event.id
                if not connection.execute(update(events).where(own).values(row)).rowcount:
                    new = {**row, "place": _next_place(number)}
                    connection.execute(insert(events).values(new))

    def take_out(self, gone: Collection[EventId]) -> None:
        """Delete events; their cards go with them."""
        with self._store.writing() as connection:
            for event in gone:
                connection.execute(delete(events).where(events.c.key == event))

    def put_cards(
        self, passage: PassageId, of: Collection[EventId], wanted: Sequence[Card]
    ) -> None:
        """Have exactly the cards `wanted` made of the events `of`; what is as it was is left."""
        with self._store.writing() as connection:
            number = number_of(connection, passage)
            numbers = dict(_numbers(connection, of))
            was = {row["key"]: row for row in _cards_of(connection, list(numbers.values()))}
            rows = [
                card_row(card, number, numbers[card.event])
                for card in wanted
                if card.event is not None
            ]
            kept = {row["key"] for row in rows}
            for key in was.keys() - kept:
                connection.execute(delete(cards).where(cards.c.key == key))
            for row in rows:
                _put_card(connection, row, was.get(row["key"]))


_LINES = """SELECT key, title, first_minute, last_minute, edtf, status FROM events
    WHERE passage = ?"""


def _parts(every: Sequence[_Value]) -> Iterator[Sequence[_Value]]:
    for start in range(0, len(every), _AT_A_TIME):
        yield every[start : start + _AT_A_TIME]


def _next_place(number: int | None) -> Any:  # noqa: ANN401 - SQLAlchemy's own
    last = select(func.max(events.c.place)).where(events.c.passage == number).scalar_subquery()
    return func.max(func.coalesce(last, 0), LATER) + 1


def _numbers(connection: Connection, of: Collection[EventId]) -> Iterator[tuple[EventId, int]]:
    for some in _parts(tuple(of)):
        wanted = select(events.c.key, events.c.id).where(events.c.key.in_(some))
        for row in connection.execute(wanted):
            yield EventId(row.key), row.id


def _cards_of(connection: Connection, numbers: Sequence[int]) -> Iterator[Columns]:
    for some in _parts(numbers):
        wanted = select(cards).where(cards.c.event.in_(some))
        yield from (dict(row) for row in connection.execute(wanted).mappings())


def _put_card(connection: Connection, row: Columns, was: Columns | None) -> None:
    if was is None:
        connection.execute(insert(cards).values(row))
    elif any(was[name] != value for name, value in row.items()):
        connection.execute(update(cards).where(cards.c.key == row["key"]).values(row))
