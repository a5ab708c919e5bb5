"""What packs lay over a passage: readings of damaged words, and notes."""

from typing import Any

from sqlalchemy import Connection, Select, Table, select

from studyapp.domain.deciding import decided_readings
from studyapp.domain.kinds import PackId
from studyapp.domain.notes import About, Note
from studyapp.domain.texts import Citation, Emendation, PassageId, Span, apart
from studyapp.store.correction_rows import readings_of
from studyapp.store.pack_tables import emendations, notes, pack_passages, packs
from studyapp.store.rows import span_of
from studyapp.store.tables import passages


def emendations_of(
    connection: Connection, passage: PassageId, span: Span | None = None
) -> tuple[Emendation, ...]:
    """Return the readings of a passage, or of what a span touches, in the order of the text.

    What people decided wins over what packs give.
    """
    laid = packs_readings(connection, passage, span)
    every = decided_readings(laid, tuple(readings_of(connection, passage)))
    return every if span is None else tuple(each for each in every if each.span.overlaps(span))


def packs_readings(
    connection: Connection,
    passage: PassageId,
    span: Span | None = None,
    *,
    without: PackId | None = None,
) -> tuple[Emendation, ...]:
    """Return the readings that packs give of a passage, or of what a span touches, in its order.

    Where those of two packs overlap, the one that begins first counts, then the older pack's.
    Those of the pack `without` are left out.
    """
    wanted = (
        select(emendations)
        .join_from(emendations, passages, emendations.c.passage == passages.c.id)
        .where(passages.c.key == passage)
        .order_by(emendations.c.start, emendations.c.pack, emendations.c.id)
    )
    if span is not None:
        wanted = wanted.where(emendations.c.start < span.end, emendations.c.end > span.start)
    wanted = _without(wanted, emendations, without)
    rows = connection.execute(wanted).mappings()
    every = (Emendation(span_of(row), row["reads"], row["reason"], row["sureness"]) for row in rows)
    return apart(every)


def notes_of(
    connection: Connection, passage: PassageId, *, without: PackId | None = None
) -> tuple[Note, ...]:
    """Return the notes on a passage, those of one pack left out, in the order of the text."""
    wanted = (
        select(notes)
        .join_from(notes, passages, notes.c.passage == passages.c.id)
        .where(passages.c.key == passage)
        .order_by(notes.c.start, notes.c.id)
    )
    return tuple(
        Note(
            citation=Citation(span_of(row), row["quote"]),
            kind=row["kind"],
            text=row["text"],
            verdict=row["verdict"],
            basis=row["basis"],
        )
        for row in connection.execute(_without(wanted, notes, without)).mappings()
    )


def about(connection: Connection, passage: PassageId) -> tuple[About, ...]:
    """Return what packs say of a passage as a whole, the pack added first first."""
    columns = (packs.c.title, packs.c.description, pack_passages.c.source, pack_passages.c.license)
    wanted = (
        select(*columns)
        .join_from(pack_passages, packs, packs.c.id == pack_passages.c.pack)
        .join(passages, passages.c.id == pack_passages.c.passage)
        .where(passages.c.key == passage)
        .order_by(packs.c.id, pack_passages.c.place)
    )
    return tuple(
        About(pack=row.title, description=row.description, source=row.source, license=row.license)
        for row in connection.execute(wanted)
    )


def _without(wanted: Select[Any], table: Table, pack: PackId | None) -> Select[Any]:
    if pack is None:
        return wanted
    own = select(packs.c.id).where(packs.c.key == pack).scalar_subquery()
    return wanted.where(table.c.pack.is_distinct_from(own))
