"""Passages, and the dates, events and cards found in them, as they are now."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import Connection, delete, select, update
from sqlalchemy.dialects.sqlite import insert as upsert

from studyapp.domain.cards import Card
from studyapp.domain.errors import UnkeepableError, UnknownError
from studyapp.domain.events import (
    DateExpression,
    Event,
    EventId,
    Findings,
    beside,
    repairs_of,
)
from studyapp.domain.journal import LearnerId
from studyapp.domain.kinds import PackId
from studyapp.domain.library import PassageEntry
from studyapp.domain.messages import Message
from studyapp.domain.texts import Emendation, Passage, PassageId, Span
from studyapp.store import limits
from studyapp.store.entries import entries_for, entry_of
from studyapp.store.faults import senseless_value
from studyapp.store.keeping import free_title, insert_findings, insert_passage, number_of
from studyapp.store.laid import about, emendations_of, notes_of
from studyapp.store.opening import Store
from studyapp.store.pack_tables import pack_passages, packs
from studyapp.store.rows import LATER, date_of, event_of, repair_of
from studyapp.store.tables import dates, events, passages, places


class Library:
    """The passages of one database, and what was found in them."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def save(self, findings: Findings, made: Sequence[Card], *, added: datetime) -> bool:
        """Keep a passage, what was found in it and its cards, whole or not at all.

        A title that another text has already gets a number: “Notes (2)”. Return False, with
        nothing changed, if the same text is there already.

        Raises:
            UnkeepableError: Its title cannot be kept.
        """
        limits.checked_passage(findings.passage)
        with self._store.writing() as connection:
            if number_of(connection, findings.passage.id) is not None:
                return False
            number = insert_passage(connection, findings.passage, added)
            insert_findings(connection, number, findings, tuple(made))
        return True

    def entries(self, learner: LearnerId) -> list[PassageEntry]:
        """Return all passages in short, the one opened or added last first."""
        with self._store.reading() as connection:
            return [entry_of(row) for row in connection.execute(entries_for(learner)).mappings()]

    def titles(self) -> dict[PassageId, str]:
        """Return the title of every passage, in the order in which they were added."""
        wanted = select(passages.c.key, passages.c.title).order_by(passages.c.id)
        with self._store.reading() as connection:
            return {PassageId(row.key): row.title for row in connection.execute(wanted)}

    def pack_titles(self) -> dict[PackId, str]:
        """Return the title of every pack, in the order in which they were added."""
        wanted = select(packs.c.key, packs.c.title).order_by(packs.c.id)
        with self._store.reading() as connection:
            return {PackId(row.key): row.title for row in connection.execute(wanted)}

    def packs_of(self, passage: PassageId) -> list[str]:
        """Return the titles of the packs that a passage belongs to, the first added first."""
        wanted = (
            select(packs.c.title)
            .join_from(packs, pack_passages, pack_passages.c.pack == packs.c.id)
            .join(passages, passages.c.id == pack_passages.c.passage)
            .where(passages.c.key == passage)
            .order_by(packs.c.id)
        )
        with self._store.reading() as connection:
            return list(connection.execute(wanted).scalars())

    def free_title(self, title: str) -> str:
        """Return a title as a passage gets it by `save`: with a number if another one has it."""
        with self._store.reading() as connection:
            return free_title(connection, title)

    def find_title(self, name: str) -> PassageId | None:
        """Return the passage with a title; if none has it exactly, one that has it but for case."""
        titles = self.titles()
        exact = (passage for passage, title in titles.items() if title == name)
        alike = (
            passage for passage, title in titles.items() if title.casefold() == name.casefold()
        )
        return next(exact, None) or next(alike, None)

    def text(self, passage: PassageId) -> str:
        """Return the text of a passage, letter for letter.

        Raises:
            UnknownError: It is not in the library.
        """
        with self._store.reading() as connection:
            wanted = select(passages.c.text).where(passages.c.key == passage)
            text = connection.execute(wanted).scalar()
        if text is None:
            raise _unknown_passage()
        return str(text)

    def findings(self, passage: PassageId) -> Findings:
        """Return a passage and all that was found in it, as it was saved.

        Raises:
            UnknownError: It is not in the library.
        """
        wanted = select(passages.c.id, passages.c.title, passages.c.text, passages.c.finder)
        with self._store.reading() as connection:
            row = connection.execute(wanted.where(passages.c.key == passage)).one_or_none()
            if row is None:
                raise _unknown_passage()
            found = _dates(connection, row.id)
            return Findings(
                passage=_unharmed(Passage.of(row.title, row.text), passage),
                dates=found,
                events=_events(connection, row.id, passage),
                emendations=beside(emendations_of(connection, passage), repairs_of(found)),
                notes=notes_of(connection, passage),
                about=about(connection, passage),
                finder=row.finder,
            )

    def events(self, passage: PassageId | None = None) -> list[Event]:
        """Return the events of one passage, or of all, in the order of time."""
        wanted = (
            select(events, passages.c.key.label("passage_key"))
            .join_from(events, passages, events.c.passage == passages.c.id)
            .order_by(events.c.first_minute, events.c.last_minute, events.c.id)
        )
        if passage is not None:
            wanted = wanted.where(passages.c.key == passage)
        with self._store.reading() as connection:
            rows = connection.execute(wanted).mappings()
            return [event_of(row, PassageId(row["passage_key"])) for row in rows]

    def event(self, event: EventId) -> Event:
        """Return one event.

        Raises:
            UnknownError: It is not in the library.
        """
        wanted = select(events, passages.c.key.label("passage_key")).join_from(
            events, passages, events.c.passage == passages.c.id
        )
        with self._store.reading() as connection:
            row = connection.execute(wanted.where(events.c.key == event)).mappings().one_or_none()
        if row is None:
            raise UnknownError(Message("This event is no longer in the library."))
        return event_of(row, PassageId(row["passage_key"]))

    def date_of(self, event: Event) -> Span | None:
        """Return the words that date an event, the first ones within what it cites."""
        wanted = (
            select(dates.c.start, dates.c.end)
            .join_from(dates, passages, dates.c.passage == passages.c.id)
            .where(passages.c.key == event.passage, dates.c.place.in_(event.dates))
            .order_by(dates.c.start)
        )
        with self._store.reading() as connection:
            spans = [Span(row.start, row.end) for row in connection.execute(wanted)]
        return next((span for span in spans if event.citation.span.contains(span)), None)

    def repairs_in(self, passage: PassageId, span: Span) -> tuple[Emendation, ...]:
        """Return the repairs that share a letter with a span, in the order of the text."""
        wanted = (
            select(dates)
            .join_from(dates, passages, dates.c.passage == passages.c.id)
            .where(passages.c.key == passage, dates.c.repair_start.is_not(None))
            .where(dates.c.repair_start < span.end, dates.c.repair_end > span.start)
            .order_by(dates.c.repair_start, dates.c.place)
        )
        with self._store.reading() as connection:
            repairs = tuple(map(repair_of, connection.execute(wanted).mappings()))
            laid = emendations_of(connection, passage, span)
        return tuple(sorted((*repairs, *beside(laid, repairs)), key=lambda each: each.span.start))

    def keep_place(self, learner: LearnerId, passage: PassageId, offset: int, at: datetime) -> None:
        """Keep where a learner stopped reading: an offset into the passage.

        Raises:
            UnknownError: The passage is not in the library.
        """
        stopped = {"offset": offset, "opened": at}
        with self._store.writing() as connection:
            number = number_of(connection, passage)
            if number is None:
                raise _unknown_passage()
            row = upsert(places).values(learner=learner, passage=number, **stopped)
            connection.execute(row.on_conflict_do_update(set_=stopped))

    def remove(self, passage: PassageId) -> str:
        """Take a passage out, with all that belongs to it, and return its title.

        Raises:
            UnknownError: It is not in the library.
        """
        gone = delete(passages).where(passages.c.key == passage).returning(passages.c.title)
        with self._store.writing() as connection:
            title = connection.execute(gone).scalar()
        if title is None:
            raise _unknown_passage()
        return str(title)

    def rename(self, passage: PassageId, title: str) -> None:
        """Give a passage another title.

        Raises:
            UnknownError: It is not in the library.
            UnkeepableError: The title cannot be kept, or another passage has it.
        """
        limits.checked(title, limits.TITLE)
        with self._store.writing() as connection:
            same = select(passages.c.key).where(passages.c.title == title)
            if connection.execute(same).scalar() not in (None, passage):
                says = Message("Another passage is called “{title}” already.", {"title": title})
                raise UnkeepableError(says, Message("Choose another title."))
            own = passages.c.key == passage
            if not connection.execute(update(passages).where(own).values(title=title)).rowcount:
                raise _unknown_passage()


def _dates(connection: Connection, number: int) -> tuple[DateExpression, ...]:
    wanted = select(dates).where(dates.c.passage == number).order_by(dates.c.place)
    return tuple(map(date_of, connection.execute(wanted).mappings()))


def _events(connection: Connection, number: int, passage: PassageId) -> tuple[Event, ...]:
    wanted = select(events).where(events.c.passage == number).order_by(events.c.place)
    rows = connection.execute(wanted).mappings().all()
    found = [event_of(row, passage) for row in rows]
    if rows and rows[-1]["place"] >= LATER:
        found.sort(key=lambda event: event.citation.span)
    return tuple(found)


def _unharmed(passage: Passage, stored_as: PassageId) -> Passage:
    """Return `passage`, whose id is made of its text: a changed letter would give another."""
    if passage.id != stored_as:
        raise senseless_value()
    return passage


def _unknown_passage() -> UnknownError:
    return UnknownError(Message("This passage is no longer in the library."))
