"""Passages and what was found in them, on their way into the tables."""

from datetime import datetime

from sqlalchemy import Connection, delete, insert, select, update

from studyapp.domain.cards import Card
from studyapp.domain.events import EventId, Findings
from studyapp.domain.texts import Passage, PassageId
from studyapp.store.entries import OPENING
from studyapp.store.rows import card_rows, date_rows, event_rows
from studyapp.store.tables import cards, dates, events, passages


def number_of(connection: Connection, passage: PassageId) -> int | None:
    """Return the number of a passage, None if it is not in the library."""
    return connection.execute(select(passages.c.id).where(passages.c.key == passage)).scalar()


def insert_passage(connection: Connection, passage: Passage, added: datetime) -> int:
    """Keep a passage and return its number; a title that is taken gets a number: “Notes (2)”."""
    new = {
        "key": passage.id,
        "title": free_title(connection, passage.title),
        "characters": len(passage.text),
        "opening": passage.text[:OPENING],
        "added": added,
        "text": passage.text,
    }
    new_number = insert(passages).values(new).returning(passages.c.id)
    return int(connection.execute(new_number).scalar_one())


def insert_findings(
    connection: Connection, number: int, findings: Findings, made: tuple[Card, ...]
) -> None:
    """Keep the dates and events of a passage, and the cards made of them."""
    set_finder(connection, number, findings)
    if findings.dates:
        connection.execute(insert(dates), list(date_rows(number, findings.dates)))
    if findings.events:
        connection.execute(insert(events), list(event_rows(number, findings.events)))
    if made:
        named = select(events.c.key, events.c.id).where(events.c.passage == number)
        numbers = {EventId(row.key): row.id for row in connection.execute(named)}
        connection.execute(insert(cards), list(card_rows(number, made, numbers)))


def set_finder(connection: Connection, number: int, findings: Findings) -> None:
    """Keep which finder found what stands in a passage."""
    other = (passages.c.id == number, passages.c.finder != findings.finder)
    connection.execute(update(passages).where(*other).values(finder=findings.finder))


def replace_findings(
    connection: Connection, number: int, findings: Findings, made: tuple[Card, ...]
) -> None:
    """Keep dates, events and cards in place of those that were found in a passage before."""
    for table in (events, dates):  # the cards made of events go with them
        connection.execute(delete(table).where(table.c.passage == number))
    insert_findings(connection, number, findings, made)


def free_title(connection: Connection, title: str) -> str:
    """Return a title as a new passage gets it: with a number if another one has it."""
    taken = set(connection.execute(select(passages.c.title)).scalars())
    copies = (f"{title} ({copy})" for copy in range(2, len(taken) + 3))
    return next(name for name in (title, *copies) if name not in taken)
