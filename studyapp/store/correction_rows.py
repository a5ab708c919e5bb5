"""What people decided into rows, and back."""

from collections.abc import Iterator
from typing import Any

from sqlalchemy import Connection, RowMapping, Select, Table, literal_column, select, type_coerce

from studyapp.domain.corrections import EventDecision, ReadingDecision
from studyapp.domain.events import Event
from studyapp.domain.texts import Citation, Emendation, PassageId
from studyapp.store import limits
from studyapp.store.columns import Numbers
from studyapp.store.correction_tables import reading_decisions
from studyapp.store.rows import Columns, event_of, span_of, told_row
from studyapp.store.tables import passages


def as_events(table: Table) -> Select[Any]:
    """Return the query for rows of which events can be made; their dates are not kept."""
    dates = type_coerce(literal_column("'[]'"), Numbers()).label("dates")
    return select(table, table.c.event.label("key"), dates)


def decision_of(row: RowMapping, found: RowMapping | None, passage: PassageId) -> EventDecision:
    """Return a decision on an event, which is `found` if it was corrected."""
    was = None if found is None else event_of(found, passage)
    return EventDecision(event_of(row, passage), row["decision"], was, row["along"])


def event_row(number: int, event: Event) -> Columns:
    """Return the row of an event as it is kept with a decision.

    Raises:
        UnkeepableError: One of its texts cannot be kept.
    """
    limits.checked(event.id, limits.KEY)
    for text in (event.title, *event.people, *event.places, event.lane or ""):
        limits.checked(text, limits.TITLE)
    return {"event": event.id, "passage": number, **told_row(event)}


def readings_of(connection: Connection, passage: PassageId) -> Iterator[ReadingDecision]:
    """Give the decisions on readings of a passage, in its order."""
    table = reading_decisions
    wanted = (
        select(table)
        .join_from(table, passages, passages.c.id == table.c.passage)
        .where(passages.c.key == passage)
        .order_by(table.c.start)
    )
    for row in connection.execute(wanted).mappings():
        citation = Citation(span_of(row), row["quote"])
        yield ReadingDecision(citation, row["decision"], row["reads"], _proposed(row))


def reading_row(number: int, decision: ReadingDecision) -> Columns:
    """Return the row of a decision on a reading.

    Raises:
        UnkeepableError: What is read cannot be kept.
    """
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


def _proposed(row: RowMapping) -> Emendation | None:
    if row["proposed"] is None:
        return None
    return Emendation(span_of(row), row["proposed"], row["reason"], row["sureness"])
