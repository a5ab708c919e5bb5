"""What people decided about what was found: read and written; one row for each decision."""

from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy import (
    Connection,
    RowMapping,
    Select,
    Table,
    delete,
    insert,
    literal_column,
    select,
    type_coerce,
)
from sqlalchemy.dialects.sqlite import insert as upsert

from studyapp.domain.corrections import Corrections, Decision, EventDecision, ReadingDecision
from studyapp.domain.errors import UnknownError
from studyapp.domain.events import Event, EventId
from studyapp.domain.messages import Message
from studyapp.domain.texts import Citation, Emendation, PassageId
from studyapp.store import limits
from studyapp.store.changing import Changing
from studyapp.store.columns import Numbers
from studyapp.store.correction_tables import event_decisions, found_events, reading_decisions
from studyapp.store.keeping import number_of
from studyapp.store.opening import Store
from studyapp.store.rows import Columns, event_of, span_of, told_row
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
                tuple(_readings(connection, passage)),
                tuple(_events(connection, passage)),
            )

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
            row = connection.execute(_as_events(event_decisions).where(own)).mappings().first()
            if row is None:
                return None
            was = found_events.c.event == event
            found = connection.execute(_as_events(found_events).where(was)).mappings().first()
            return _decision(row, found, passage)

    def decide(self, passage: PassageId, decisions: Sequence[EventDecision]) -> None:
        """Keep decisions on events of a passage, each in place of an earlier one.

        Raises:
            UnknownError: The passage is not in the library.
            UnkeepableError: A text of one cannot be kept.
        """
        with self._store.writing() as connection:
            number = _number(connection, passage)
            self._forget(connection, [each.event.id for each in decisions if each.found is None])
            for each in decisions:
                row = {"decision": each.decision, **_event_row(number, each.event)}
                _put(connection, event_decisions, row)
                if each.found is not None:
                    _put(connection, found_events, _event_row(number, each.found))

    def forget(self, events_: Iterable[EventId]) -> None:
        """Forget what was decided of events."""
        wanted = list(events_)
        with self._store.writing() as connection:
            self._forget(connection, wanted)
            for event in wanted:
                connection.execute(delete(event_decisions).where(event_decisions.c.event == event))

    def _forget(self, connection: Connection, wanted: Sequence[EventId]) -> None:
        for event in wanted:
            connection.execute(delete(found_events).where(found_events.c.event == event))

    def read(self, passage: PassageId, decision: ReadingDecision) -> None:
        """Keep a decision on a reading, in place of those that share a letter with it.

        Raises:
            UnknownError: The passage is not in the library.
            UnkeepableError: What is read is too long to keep.
        """
        with self._store.writing() as connection:
            number = _number(connection, passage)
            self.forget_reading(passage, decision.citation)
            connection.execute(insert(reading_decisions).values(_reading_row(number, decision)))

    def forget_reading(self, passage: PassageId, citation: Citation) -> None:
        """Forget what was decided of words."""
        table, span = reading_decisions, citation.span
        with self._store.writing() as connection:
            own = table.c.passage == number_of(connection, passage)
            shared = (table.c.start < span.end, table.c.end > span.start)
            connection.execute(delete(table).where(own, *shared))


def _readings(connection: Connection, passage: PassageId) -> Iterable[ReadingDecision]:
    wanted = (
        select(reading_decisions)
        .join_from(reading_decisions, passages, passages.c.id == reading_decisions.c.passage)
        .where(passages.c.key == passage)
        .order_by(reading_decisions.c.start)
    )
    for row in connection.execute(wanted).mappings():
        citation = Citation(span_of(row), row["quote"])
        yield ReadingDecision(citation, row["decision"], row["reads"], _proposed(row))


def _proposed(row: RowMapping) -> Emendation | None:
    if row["proposed"] is None:
        return None
    return Emendation(span_of(row), row["proposed"], row["reason"], row["sureness"])


def _events(connection: Connection, passage: PassageId) -> Iterable[EventDecision]:
    number = number_of(connection, passage)
    was = _as_events(found_events).where(found_events.c.passage == number)
    found = {row["event"]: row for row in connection.execute(was).mappings()}
    order = (event_decisions.c.start, event_decisions.c.end, event_decisions.c.event)
    wanted = _as_events(event_decisions).where(event_decisions.c.passage == number).order_by(*order)
    for row in connection.execute(wanted).mappings():
        yield _decision(row, found.get(row["event"]), passage)


def _decision(row: RowMapping, found: RowMapping | None, passage: PassageId) -> EventDecision:
    decision: Decision = row["decision"]
    return EventDecision(
        event_of(row, passage), decision, None if found is None else event_of(found, passage)
    )


def _as_events(table: Table) -> Select[Any]:
    """Return the query for rows of which events can be made; their dates are not kept."""
    dates = type_coerce(literal_column("'[]'"), Numbers()).label("dates")
    return select(table, table.c.event.label("key"), dates)


def _event_row(number: int, event: Event) -> Columns:
    limits.checked(event.title, limits.TITLE)
    for name in (*event.people, *event.places, event.lane or ""):
        limits.checked(name, limits.TITLE)
    return {"event": event.id, "passage": number, **told_row(event)}


def _reading_row(number: int, decision: ReadingDecision) -> Columns:
    span, proposed = decision.citation.span, decision.proposed
    return {
        "passage": number,
        "start": span.start,
        "end": span.end,
        "quote": decision.citation.quote,
        "decision": decision.decision,
        "reads": None if decision.reads is None else limits.checked(decision.reads, limits.REMARK),
        "proposed": None if proposed is None else proposed.reads,
        "reason": None if proposed is None else proposed.reason,
        "sureness": None if proposed is None else proposed.sureness,
    }


def _put(connection: Connection, table: Table, row: Columns) -> None:
    connection.execute(upsert(table).values(row).on_conflict_do_update(set_=row))


def _number(connection: Connection, passage: PassageId) -> int:
    number = number_of(connection, passage)
    if number is None:
        raise UnknownError(Message("This passage is no longer in the library."))
    return number
