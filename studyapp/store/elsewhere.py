"""Events that packs tell of the passages of other packs."""

from collections.abc import Mapping

from sqlalchemy import Connection, exists, select

from studyapp.domain.events import EventId
from studyapp.domain.kinds import PackId
from studyapp.domain.texts import PassageId
from studyapp.store.pack_tables import pack_events, pack_passages, packs
from studyapp.store.tables import passages

Elsewhere = Mapping[PassageId, frozenset[EventId]]
"""By passage, events as they go by in the library."""


def told_elsewhere(
    connection: Connection, pack: PackId | None = None
) -> Mapping[PackId, Elsewhere]:
    """Return what all packs, or one, tell of passages that are others' and in the library."""
    own = exists().where(
        pack_passages.c.pack == pack_events.c.pack, pack_passages.c.passage == passages.c.id
    )
    wanted = (
        select(packs.c.key, pack_events.c.passage, pack_events.c.event)
        .join_from(pack_events, packs, packs.c.id == pack_events.c.pack)
        .join(passages, passages.c.key == pack_events.c.passage)
        .where(~own)
    )
    if pack is not None:
        wanted = wanted.where(packs.c.key == pack)
    found: dict[PackId, dict[PassageId, frozenset[EventId]]] = {}
    for row in connection.execute(wanted):
        told = found.setdefault(PackId(row.key), {})
        passage = PassageId(row.passage)
        told[passage] = told.get(passage, frozenset()) | {EventId(row.event)}
    return found
