"""The pictures that packs give of events and passages."""

from collections.abc import Iterator, Mapping

from sqlalchemy import Connection, select

from studyapp.domain.events import Event, EventId
from studyapp.domain.kinds import PackId
from studyapp.domain.packs import Pack
from studyapp.domain.question_pieces import Figure
from studyapp.domain.texts import PassageId
from studyapp.store import limits
from studyapp.store.pack_tables import packs
from studyapp.store.picture_tables import pack_pictures
from studyapp.store.rows import Columns


def picture_rows(number: int, pack: Pack, named: Mapping[EventId, EventId]) -> Iterator[Columns]:
    """Give the rows of a pack's pictures; `named` has the ids of its events in the library."""
    for place, each in enumerate(pack.pictures):
        yield {
            "pack": number,
            "place": place,
            "passage": each.passage,
            "event": None if each.event is None else named.get(each.event, each.event),
            "file": limits.checked(each.figure.file, limits.TITLE),
            "alt": limits.checked(each.figure.alt, limits.REMARK),
        }


def picture_of(connection: Connection, event: Event) -> tuple[PackId, Figure] | None:
    """Return the picture of an event, else the first of its passage, None without either."""
    wanted = (
        select(pack_pictures, packs.c.key)
        .join_from(pack_pictures, packs, packs.c.id == pack_pictures.c.pack)
        .where(pack_pictures.c.passage == event.passage)
        .where(pack_pictures.c.event.is_(None) | (pack_pictures.c.event == event.id))
        .order_by(pack_pictures.c.event.is_(None), pack_pictures.c.pack, pack_pictures.c.place)
    )
    row = connection.execute(wanted).mappings().first()
    return None if row is None else (PackId(row["key"]), Figure(row["file"], row["alt"]))


def pictures_of(connection: Connection, passage: PassageId) -> list[tuple[PackId, Figure]]:
    """Return the pictures of a passage as a whole, in the order of its packs."""
    wanted = (
        select(pack_pictures, packs.c.key)
        .join_from(pack_pictures, packs, packs.c.id == pack_pictures.c.pack)
        .where(pack_pictures.c.passage == passage)
        .where(pack_pictures.c.event.is_(None))
        .order_by(pack_pictures.c.pack, pack_pictures.c.place)
    )
    rows = connection.execute(wanted).mappings()
    return [(PackId(row["key"]), Figure(row["file"], row["alt"])) for row in rows]
