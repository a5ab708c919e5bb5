"""What a pack gives to the library, and what is left when it goes; one connection at a time."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, RowMapping, Table, delete, exists, func, insert, select, update

from studyapp.domain.cards import Card
from studyapp.domain.events import Findings
from studyapp.domain.kinds import PackId
from studyapp.domain.library import Lent, PackEntry
from studyapp.domain.packs import Pack
from studyapp.domain.texts import PassageId
from studyapp.store.keeping import insert_passage, number_of, replace_findings
from studyapp.store.pack_rows import credits_of, emendation_rows, note_rows
from studyapp.store.pack_tables import (
    emendations,
    notes,
    pack_events,
    pack_passages,
    packs,
    questions,
)
from studyapp.store.rows import Columns
from studyapp.store.tables import passages


@dataclass(frozen=True, slots=True)
class Standing:
    """The dates, events and cards that a passage has from now on."""

    findings: Findings
    cards: tuple[Card, ...]


def contents(connection: Connection, pack: PackId) -> dict[str, tuple[str, int]]:
    """Return the content of a pack's questions, and the version in which it last changed."""
    wanted = select(questions.c.key, questions.c.content, questions.c.version)
    own = wanted.join_from(questions, packs, packs.c.id == questions.c.pack)
    rows = connection.execute(own.where(packs.c.key == pack))
    return {row.key: (row.content, row.version) for row in rows}


def take_out(connection: Connection, pack: PackId) -> set[PassageId]:
    """Delete a pack, and return the passages that came with it; nothing if it is not there."""
    wanted = (
        select(passages.c.key)
        .join_from(passages, pack_passages, pack_passages.c.passage == passages.c.id)
        .join(packs, packs.c.id == pack_passages.c.pack)
        .where(packs.c.key == pack, pack_passages.c.brought)
    )
    brought = set(map(PassageId, connection.execute(wanted).scalars()))
    connection.execute(delete(packs).where(packs.c.key == pack))
    return brought


def put_passages(
    connection: Connection, number: int, pack: Pack, *, brought: set[PassageId], added: datetime
) -> None:
    """Keep the passages of a pack, those that are there already in their place."""
    for place, lent in enumerate(pack.passages):
        passage = number_of(connection, lent.passage.id)
        came_with_it = passage is None or lent.passage.id in brought
        if passage is None:
            passage = insert_passage(connection, lent.passage, added)
        row = {
            "pack": number,
            "place": place,
            "passage": passage,
            "brought": came_with_it,
            **{name: getattr(lent, name) for name in _LENT},
        }
        connection.execute(insert(pack_passages).values(row))
        put(connection, emendations, emendation_rows(number, passage, lent))
        put(connection, notes, note_rows(number, passage, lent))


_LENT = ("name", "source", "license", "language", "level")


def put(connection: Connection, table: Table, rows: Iterable[Columns]) -> None:
    """Insert rows, if there are any."""
    every = list(rows)
    if every:
        connection.execute(insert(table), every)


def leave(connection: Connection, brought: Iterable[PassageId]) -> None:
    """Delete the passages that came with a pack, but for those that another pack has too."""
    for passage in brought:
        number = number_of(connection, passage)
        held = exists().where(pack_passages.c.passage == number)
        if connection.execute(select(held)).scalar():
            came = update(pack_passages).where(pack_passages.c.passage == number)
            connection.execute(came.values(brought=True))
        else:
            connection.execute(delete(passages).where(passages.c.id == number))


def stand(connection: Connection, standing: Mapping[PassageId, Standing]) -> None:
    """Put dates, events and cards of passages anew; a passage that is gone is left out."""
    for passage, holds in standing.items():
        number = number_of(connection, passage)
        if number is not None:
            replace_findings(connection, number, holds.findings, holds.cards)


def entry_of(connection: Connection, row: RowMapping) -> PackEntry:
    """Return a pack in short."""
    named = select(func.count()).select_from(pack_events).where(pack_events.c.pack == row["id"])
    kinds = (
        select(questions.c.kind, func.count())
        .where(questions.c.pack == row["id"])
        .group_by(questions.c.kind)
        .order_by(func.min(questions.c.place))
    )
    return PackEntry(
        id=PackId(row["key"]),
        **{name: row[name] for name in _SAME},
        depends=tuple(map(PackId, row["depends"])),
        credits=credits_of(row["credits"]),
        passages=_lent(connection, row["id"]),
        events=connection.execute(named).scalar_one(),
        questions={kind: count for kind, count in connection.execute(kinds)},  # noqa: C416 - typed
    )


_SAME = (
    *("title", "version", "language", "license", "authors", "description"),
    *("digest", "added", "level", "subjects", "homepage"),
)


def _lent(connection: Connection, number: int) -> tuple[Lent, ...]:
    columns = (passages.c.key, passages.c.title, pack_passages.c.source, pack_passages.c.license)
    wanted = (
        select(*columns)
        .join_from(pack_passages, passages, pack_passages.c.passage == passages.c.id)
        .where(pack_passages.c.pack == number)
        .order_by(pack_passages.c.place)
    )
    return tuple(
        Lent(PassageId(row.key), row.title, row.source, row.license)
        for row in connection.execute(wanted)
    )
