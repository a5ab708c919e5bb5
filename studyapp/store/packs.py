"""The packs of the library: kept as they came, with what was read from them."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from functools import partial
from typing import Any

from sqlalchemy import Select, Table, exists, insert, select

from studyapp.domain.events import Event, EventId
from studyapp.domain.kinds import PackId
from studyapp.domain.library import PackEntry
from studyapp.domain.notes import Note
from studyapp.domain.packs import Era, Given, Pack, WantedQuestions
from studyapp.domain.question_pieces import Figure
from studyapp.domain.questions import Question
from studyapp.domain.texts import Emendation, PassageId
from studyapp.store import limits
from studyapp.store.elsewhere import Elsewhere, told_elsewhere
from studyapp.store.keeping import number_of
from studyapp.store.laid import notes_of, packs_readings
from studyapp.store.lending import (
    Standing,
    contents,
    entry_of,
    leave,
    put,
    put_passages,
    stand,
    take_out,
)
from studyapp.store.opening import Store
from studyapp.store.pack_rows import (
    aliases_of,
    era_rows,
    file_rows,
    given_of,
    pack_event_rows,
    pack_row,
    question_of,
    question_rows,
    wanted_of,
    written_cards,
)
from studyapp.store.pack_tables import (
    eras,
    pack_events,
    pack_files,
    pack_passages,
    packs,
    questions,
)
from studyapp.store.picture_tables import pack_pictures
from studyapp.store.pictures import picture_of, picture_rows, pictures_of
from studyapp.store.rows import when_of
from studyapp.store.tables import cards, events, memories, passages

__all__ = ["Change", "Packs", "Standing"]


@dataclass(frozen=True, slots=True)
class Change:
    """What a pack that comes or goes does to passages and events.

    `standing` has the passages whose dates, events and cards are to be put anew; `named` says
    which events of the library the pack's own ones are.
    """

    standing: Mapping[PassageId, Standing] = field(default_factory=dict)
    named: Mapping[EventId, EventId] = field(default_factory=dict)


class Packs:
    """The packs of one database."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def save(self, pack: Pack, change: Change, *, added: datetime) -> None:
        """Keep a pack, in place of an older version of it, whole or not at all.

        Passages of the older version that this one has not are left as `remove` leaves them.

        Raises:
            UnkeepableError: One of its texts cannot be kept; nothing changed.
        """
        row = pack_row(pack)
        for each in pack.passages:
            limits.checked_passage(each.passage)
        with self._store.writing() as connection:
            before = contents(connection, pack.id)
            old = connection.execute(select(packs.c.id).where(packs.c.key == pack.id)).scalar()
            brought = take_out(connection, pack.id)
            new = insert(packs).values(id=old, **row, added=added).returning(packs.c.id)
            number = int(connection.execute(new).scalar_one())
            put_passages(connection, number, pack, brought=brought, added=added)
            put(connection, pack_files, file_rows(number, pack))
            put(connection, questions, question_rows(number, pack, before))
            put(connection, eras, era_rows(number, pack))
            put(connection, pack_events, pack_event_rows(number, pack, change.named))
            put(connection, pack_pictures, picture_rows(number, pack, change.named))
            put(connection, cards, written_cards(number, pack, partial(number_of, connection)))
            leave(connection, brought)
            stand(connection, change.standing)

    def remove(self, pack: PackId, change: Change) -> None:
        """Take a pack out of the library, with the passages that came with it and no other has.

        What was answered stays in the journal. `change` has the passages that stay.
        """
        with self._store.writing() as connection:
            leave(connection, take_out(connection, pack))
            stand(connection, change.standing)

    def entries(self) -> list[PackEntry]:
        """Return all packs in short, the one added last first."""
        with self._store.reading() as connection:
            rows = connection.execute(select(packs).order_by(packs.c.added.desc(), packs.c.id))
            return [entry_of(connection, row) for row in rows.mappings()]

    def entry(self, pack: PackId) -> PackEntry | None:
        """Return a pack in short, None if it is not in the library."""
        with self._store.reading() as connection:
            row = connection.execute(select(packs).where(packs.c.key == pack)).mappings().first()
            return None if row is None else entry_of(connection, row)

    def wanted(self, pack: PackId) -> tuple[WantedQuestions, ...]:
        """Return which questions a pack has made of its events."""
        wanted = select(packs.c.wanted).where(packs.c.key == pack)
        with self._store.reading() as connection:
            return wanted_of(connection.execute(wanted).scalar() or "[]")

    def questions(self, pack: PackId) -> list[Question]:
        """Return the questions of a pack, in their order."""
        wanted = of_pack(select(questions), questions, pack).order_by(questions.c.place)
        with self._store.reading() as connection:
            return [question_of(row) for row in connection.execute(wanted).mappings()]

    def file(self, pack: PackId, path: str) -> bytes | None:
        """Return a file of a pack as it came, None if there is none."""
        wanted = of_pack(select(pack_files.c.content), pack_files, pack)
        with self._store.reading() as connection:
            content = connection.execute(wanted.where(pack_files.c.path == path)).scalar()
        return None if content is None else bytes(content)

    def picture(self, event: Event) -> tuple[PackId, Figure] | None:
        """Return a picture of an event or its passage, and whose it is; None if there is none."""
        with self._store.reading() as connection:
            return picture_of(connection, event)

    def pictures(self, passage: PassageId) -> list[tuple[PackId, Figure]]:
        """Return the pictures of a passage as a whole, and whose they are."""
        with self._store.reading() as connection:
            return pictures_of(connection, passage)

    def files(self, pack: PackId) -> dict[str, bytes]:
        """Return all files of a pack as they came, by path."""
        wanted = of_pack(select(pack_files.c.path, pack_files.c.content), pack_files, pack)
        with self._store.reading() as connection:
            return {row.path: bytes(row.content) for row in connection.execute(wanted)}

    def given(self, passage: PassageId) -> dict[PackId, list[Given]]:
        """Return the events that packs give of a passage, the pack added first first."""
        wanted = (
            select(pack_events, packs.c.key)
            .join_from(pack_events, packs, packs.c.id == pack_events.c.pack)
            .where(pack_events.c.passage == passage)
            .order_by(pack_events.c.pack, pack_events.c.place)
        )
        found: dict[PackId, list[Given]] = {}
        with self._store.reading() as connection:
            for row in connection.execute(wanted).mappings():
                found.setdefault(PackId(row["key"]), []).append(given_of(row))
        return found

    def laid(
        self, passage: PassageId, *, without: PackId | None = None
    ) -> tuple[tuple[Emendation, ...], tuple[Note, ...]]:
        """Return the readings and notes that packs lay over a passage, but for those of one."""
        with self._store.reading() as connection:
            return (
                packs_readings(connection, passage, without=without),
                notes_of(connection, passage, without=without),
            )

    def reviewed(self, passage: PassageId) -> set[EventId]:
        """Return the events of a passage of which somebody has recalled a card."""
        wanted = (
            select(events.c.key)
            .join_from(events, cards, cards.c.event == events.c.id)
            .join(passages, passages.c.id == events.c.passage)
            .where(passages.c.key == passage, exists().where(memories.c.card == cards.c.key))
        )
        with self._store.reading() as connection:
            return set(map(EventId, connection.execute(wanted).scalars()))

    def of_passage(self, passage: PassageId) -> list[PackId]:
        """Return the packs that a passage belongs to."""
        wanted = (
            select(packs.c.key)
            .join_from(packs, pack_passages, pack_passages.c.pack == packs.c.id)
            .join(passages, passages.c.id == pack_passages.c.passage)
            .where(passages.c.key == passage)
            .order_by(packs.c.id)
            .distinct()
        )
        with self._store.reading() as connection:
            return [PackId(key) for key in connection.execute(wanted).scalars()]

    def told_of(self, pack: PackId) -> set[PassageId]:
        """Return the passages of which a pack tells events, its own and those of other packs."""
        wanted = of_pack(select(pack_events.c.passage).distinct(), pack_events, pack)
        with self._store.reading() as connection:
            return set(map(PassageId, connection.execute(wanted).scalars()))

    def elsewhere(self, pack: PackId | None = None) -> Mapping[PackId, Elsewhere]:
        """Return which events packs, or one, tell of passages of other packs in the library."""
        with self._store.reading() as connection:
            return told_elsewhere(connection, pack)

    def brought_alone(self, pack: PackId) -> set[PassageId]:
        """Return the passages that came with a pack and that no other pack has."""
        others = pack_passages.alias("others")
        wanted = (
            select(passages.c.key)
            .join_from(pack_passages, passages, pack_passages.c.passage == passages.c.id)
            .where(pack_passages.c.brought)
            .where(
                ~exists().where(
                    others.c.passage == passages.c.id, others.c.pack != pack_passages.c.pack
                )
            )
        )
        with self._store.reading() as connection:
            own = of_pack(wanted, pack_passages, pack)
            return set(map(PassageId, connection.execute(own).scalars()))

    def aliases(self, passage: PassageId) -> dict[str, tuple[str, ...]]:
        """Return the names that belong together in the packs of a passage."""
        wanted = (
            select(packs.c.aliases)
            .join_from(packs, pack_passages, pack_passages.c.pack == packs.c.id)
            .join(passages, passages.c.id == pack_passages.c.passage)
            .where(passages.c.key == passage)
            .order_by(packs.c.id.desc())
        )
        with self._store.reading() as connection:
            every = [aliases_of(text) for text in connection.execute(wanted).scalars()]
        return {name: others for aliases in every for name, others in aliases.items()}

    def eras(self, passage: PassageId | None = None) -> list[Era]:
        """Return the eras of all packs, or of those that a passage is in."""
        wanted = select(eras).order_by(eras.c.pack, eras.c.place)
        if passage is not None:
            lent = select(pack_passages.c.pack).join(
                passages, passages.c.id == pack_passages.c.passage
            )
            wanted = wanted.where(eras.c.pack.in_(lent.where(passages.c.key == passage)))
        with self._store.reading() as connection:
            return [
                Era(row.title, when_of(row.edtf, row.calendar))
                for row in connection.execute(wanted)
            ]


def of_pack(wanted: Select[Any], table: Table, pack: PackId) -> Select[Any]:
    """Return the query for the rows of one pack."""
    return wanted.where(
        table.c.pack == select(packs.c.id).where(packs.c.key == pack).scalar_subquery()
    )
