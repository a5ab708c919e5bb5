"""What people decided about what was found: read and written; one row for each decision."""

from collections.abc import Iterable, Iterator, Sequence

from sqlalchemy import (
    Connection,
    Table,
    bindparam,
    delete,
    exists,
    insert,
    literal,
    select,
    update,
)
from sqlalchemy.dialects.sqlite import insert as upsert

from studyapp.domain.corrections import (
    SURE_FROM,
    Corrections,
    Decision,
    EventDecision,
    ReadingDecision,
)
from studyapp.domain.errors import UnknownError
from studyapp.domain.events import EventId
from studyapp.domain.messages import Message
from studyapp.domain.texts import Citation, PassageId
from studyapp.store.changing import Changing
from studyapp.store.correction_rows import (
    as_events,
    decision_of,
    event_row,
    reading_row,
    readings_of,
)
from studyapp.store.correction_tables import event_decisions, found_events, reading_decisions
from studyapp.store.keeping import number_of
from studyapp.store.opening import Store
from studyapp.store.rows import Columns
from studyapp.store.tables import events, passages


class KeptCorrections:
    """The decisions on the passages of one database; `changing` is where they take effect."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self.changing = Changing(store)

    def of(self, passage: PassageId) -> Corrections:
        """Return all decisions on a passage; none if it is not in the library."""
        with self._store.reading() as connection:
            return Corrections(
                passage,
                tuple(readings_of(connection, passage)),
                tuple(_events(connection, passage)),
            )

    def readings(self, passage: PassageId) -> tuple[ReadingDecision, ...]:
        """Return the decisions on readings of a passage, in its order."""
        with self._store.reading() as connection:
            return tuple(readings_of(connection, passage))

    def passages(self) -> list[PassageId]:
        """Return the passages about which something was decided, the last one added first."""
        with self._store.reading() as connection:
            tables = (event_decisions, reading_decisions)
            decided = [passages.c.id.in_(select(table.c.passage)) for table in tables]
            wanted = select(passages.c.key).where(decided[0] | decided[1])
            keys = connection.execute(wanted.order_by(passages.c.id.desc())).scalars()
            return list(map(PassageId, keys))

    def finder_of(self, passage: PassageId) -> int:
        """Return the number of the finder that found what stands; 0 if it is not there."""
        with self._store.reading() as connection:
            wanted = select(passages.c.finder).where(passages.c.key == passage)
            return int(connection.execute(wanted).scalar() or 0)

    def found_by(self, passage: PassageId, finder: int) -> None:
        """Say that what stands is what a finder finds."""
        with self._store.writing() as connection:
            own = passages.c.key == passage
            connection.execute(update(passages).where(own).values(finder=finder))

    def keep(self, corrections: Corrections) -> None:
        """Keep decisions on a passage, beside those that are there.

        Raises:
            UnknownError: The passage is not in the library.
        """
        with self._store.writing():
            self.decide(corrections.passage, corrections.events)
            for reading in corrections.readings:
                self.read(corrections.passage, reading)

    def passage_of(self, event: EventId) -> PassageId:
        """Return the passage of an event, be it in the library or removed.

        Raises:
            UnknownError: There is no such event.
        """
        with self._store.reading() as connection:
            for table, key in ((events, events.c.key), (event_decisions, event_decisions.c.event)):
                own = select(passages.c.key).join_from(
                    table, passages, passages.c.id == table.c.passage
                )
                found = connection.execute(own.where(key == event)).scalar()
                if found is not None:
                    return PassageId(found)
        raise UnknownError(Message("This event is no longer in the library."))

    def decision(self, event: EventId) -> EventDecision | None:
        """Return what was decided of an event, None if nothing was."""
        with self._store.reading() as connection:
            passage = self.passage_of(event)
            own = event_decisions.c.event == event
            row = connection.execute(as_events(event_decisions).where(own)).mappings().first()
            if row is None:
                return None
            was = found_events.c.event == event
            found = connection.execute(as_events(found_events).where(was)).mappings().first()
            return decision_of(row, found, passage)

    def along(self, event: EventId) -> tuple[EventDecision, ...]:
        """Return the decisions that were made along with that on an event."""
        with self._store.reading() as connection:
            wanted = select(event_decisions.c.event).where(event_decisions.c.along == event)
            every = connection.execute(wanted.order_by(event_decisions.c.event)).scalars()
            found = [self.decision(EventId(each)) for each in every]
            return tuple(each for each in found if each is not None)

    def decide(self, passage: PassageId, decisions: Sequence[EventDecision]) -> None:
        """Keep decisions on events of a passage, each in place of an earlier one.

        Raises:
            UnknownError: The passage is not in the library.
            UnkeepableError: A text of one cannot be kept.
        """
        with self._store.writing() as connection:
            number = _number(connection, passage)
            told = [
                {"decision": each.decision, "along": each.along, **event_row(number, each.event)}
                for each in decisions
            ]
            found = [event_row(number, each.found) for each in decisions if each.found is not None]
            _put(connection, event_decisions, told)
            _put(connection, found_events, found)
            _forget(connection, found_events, _without_found(decisions))

    def keep_sure_events(self, passage: PassageId) -> int:
        """Keep all events of a passage that are sure and undecided; return how many these are.

        Raises:
            UnknownError: The passage is not in the library.
        """
        with self._store.writing() as connection:
            copied = [column.name for column in event_decisions.c if column.name in events.c]
            kept = select(
                events.c.key, literal(Decision.KEPT), *(events.c[name] for name in copied)
            ).where(
                events.c.passage == _number(connection, passage),
                events.c.confidence >= SURE_FROM,
                ~exists().where(event_decisions.c.event == events.c.key),
            )
            into = ["event", "decision", *copied]
            return connection.execute(insert(event_decisions).from_select(into, kept)).rowcount

    def forget(self, forgotten: Iterable[EventId]) -> None:
        """Forget what was decided of events."""
        with self._store.writing() as connection:
            gone = tuple(forgotten)
            _forget(connection, event_decisions, gone)
            _forget(connection, found_events, gone)

    def read(self, passage: PassageId, decision: ReadingDecision) -> None:
        """Keep a decision on a reading, in place of those that share a letter with it.

        Raises:
            UnknownError: The passage is not in the library.
            UnkeepableError: What is read is too long to keep.
        """
        with self._store.writing() as connection:
            number = _number(connection, passage)
            self.forget_reading(passage, decision.citation)
            connection.execute(insert(reading_decisions).values(reading_row(number, decision)))

    def forget_reading(self, passage: PassageId, citation: Citation) -> None:
        """Forget what was decided of words."""
        table, span = reading_decisions, citation.span
        with self._store.writing() as connection:
            own = table.c.passage == number_of(connection, passage)
            shared = (table.c.start < span.end, table.c.end > span.start)
            connection.execute(delete(table).where(own, *shared))


def _events(connection: Connection, passage: PassageId) -> Iterator[EventDecision]:
    number = number_of(connection, passage)
    was = as_events(found_events).where(found_events.c.passage == number)
    found = {row["event"]: row for row in connection.execute(was).mappings()}
    order = (event_decisions.c.start, event_decisions.c.end, event_decisions.c.event)
    wanted = as_events(event_decisions).where(event_decisions.c.passage == number)
    for row in connection.execute(wanted.order_by(*order)).mappings():
        yield decision_of(row, found.get(row["event"]), passage)


def _without_found(decisions: Iterable[EventDecision]) -> list[EventId]:
    return [each.event.id for each in decisions if each.found is None]


def _put(connection: Connection, table: Table, rows: Sequence[Columns]) -> None:
    """Write rows by their events, all by one statement: to make one takes longer than to run it."""
    if rows:
        new = upsert(table)
        told = {column.name: new.excluded[column.name] for column in table.c}
        connection.execute(new.on_conflict_do_update(set_=told), rows)


def _forget(connection: Connection, table: Table, gone: Sequence[EventId]) -> None:
    if gone:
        own = table.c.event == bindparam("gone")
        connection.execute(delete(table).where(own), [{"gone": event} for event in gone])


def _number(connection: Connection, passage: PassageId) -> int:
    number = number_of(connection, passage)
    if number is None:
        raise UnknownError(Message("This passage is no longer in the library."))
    return number
