"""Append and read what learners did; entries are never changed, a withdrawal is one more."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING

from sqlalchemy import Connection, insert, or_, select

from studyapp.domain.cards import CardId, Review
from studyapp.domain.journal import EntryId, LearnerId
from studyapp.store import limits
from studyapp.store.counted import counted, counted_attempts, counted_reviews, mostly
from studyapp.store.derived import (
    NextMemory,
    add_score,
    agrees,
    known_memory,
    replay_all,
    replay_card,
    set_memory,
    take_score,
)
from studyapp.store.journal_rows import attempt_of, attempt_row, review_of, review_row
from studyapp.store.opening import Store
from studyapp.store.tables import attempts, journal, learners, reviews, withdrawals

if TYPE_CHECKING:
    from studyapp.domain.answers import Attempt
    from studyapp.domain.questions import Question

__all__ = ["EntryId", "Journal", "LearnerId", "NextMemory"]

FIRST_LEARNER = "Me"


class Journal:
    """The journal of one database. Every append is one commit, on the disk when it returns."""

    def __init__(
        self, store: Store, *, new_uid: Callable[[], str] = lambda: uuid.uuid4().hex
    ) -> None:
        self._store = store
        self._new_uid = new_uid

    def learner(self, name: str | None = None) -> LearnerId:
        """Return the learner of a name, new if there is none; without a name, the first learner.

        Raises:
            UnkeepableError: The name cannot be kept.
        """
        wanted = select(learners.c.id).order_by(learners.c.id).limit(1)
        if name is not None:
            wanted = wanted.where(learners.c.name == limits.checked(name, limits.NAME))
        with self._store.reading() as connection:
            known = connection.execute(wanted).scalar()
        if known is not None:
            return LearnerId(known)
        with self._store.writing() as connection:
            known = connection.execute(wanted).scalar()
            return LearnerId(self._new_learner(connection, name) if known is None else known)

    def learners(self) -> list[str]:
        """Return the names of all learners, the first one first."""
        with self._store.reading() as connection:
            wanted = select(learners.c.name).order_by(learners.c.id)
            return list(connection.execute(wanted).scalars())

    def append_attempt(self, learner: LearnerId, attempt: Attempt) -> EntryId:
        """Append an answered question and count it.

        Raises:
            UnkeepableError: One of its texts cannot be kept; nothing changed.
            StoreError: It could not be written; nothing changed.
        """
        from studyapp.store.asked import asked_columns

        limits.checked_attempt(attempt)
        with self._store.writing() as connection:
            entry = self._append(connection, learner, attempt.at)
            row = {**attempt_row(attempt), **asked_columns(connection, attempt)}
            connection.execute(insert(attempts).values(entry=entry, **row))
            add_score(connection, learner, attempt)
        return entry

    def append_review(self, learner: LearnerId, review: Review, next_memory: NextMemory) -> EntryId:
        """Append a recalled card, and keep what it makes of the memory before it.

        Raises:
            UnkeepableError: One of its texts cannot be kept; nothing changed.
            StoreError: It could not be written; nothing changed.
        """
        limits.checked_review(review)
        with self._store.writing() as connection:
            # Read where it is written: another window may have rated the card just now.
            before = known_memory(connection, learner, review.card)
            memory = limits.checked_memory(next_memory(before, review), review)
            entry = self._append(connection, learner, review.at)
            connection.execute(insert(reviews).values(entry=entry, **review_row(review)))
            set_memory(connection, learner, review, memory)
        return entry

    def last_entry(self, learner: LearnerId) -> EntryId | None:
        """Return the last attempt or review that still counts: what Undo takes back."""
        done = (select(table.c.entry) for table in (attempts, reviews))
        is_done = or_(*(journal.c.id.in_(entries) for entries in done))
        wanted = select(journal.c.id).where(journal.c.learner == learner, counted(), is_done)
        with self._store.reading() as connection:
            last = connection.execute(wanted.order_by(journal.c.id.desc()).limit(1)).scalar()
        return None if last is None else EntryId(last)

    def answer(self, entry: EntryId) -> Attempt | Review | None:
        """Return what an entry says was answered, or recalled; None if it does not count."""
        with self._store.reading() as connection:
            attempt = connection.execute(
                counted_attempts().where(journal.c.id == entry)
            ).one_or_none()
            if attempt is not None:
                return attempt_of(attempt)
            review = connection.execute(counted_reviews().where(journal.c.id == entry)).first()
        return None if review is None else review_of(review)

    def withdraw(self, entry: EntryId, *, at: datetime, memories_from: NextMemory) -> None:
        """Append that an attempt or review no longer counts; a second time changes nothing.

        Raises:
            ValueError: It is a withdrawal itself.
            StoreError: It could not be written; nothing changed.
        """
        with self._store.writing() as connection:
            owner = select(journal.c.learner).where(journal.c.id == entry, counted())
            learner = connection.execute(owner).scalar()
            if learner is None:
                return
            withdrawal = self._append(connection, LearnerId(learner), at)
            connection.execute(insert(withdrawals).values(entry=withdrawal, withdrawn=entry))
            _take_back(connection, LearnerId(learner), entry, memories_from)

    def attempts(self, learner: LearnerId) -> list[Attempt]:
        """Return the attempts that count, oldest first."""
        wanted = counted_attempts().where(journal.c.learner == learner)
        with self._store.reading() as connection:
            return [attempt_of(row) for row in connection.execute(wanted)]

    def asked(self, version: str) -> Question | None:
        """Return a version of a question just as it was asked, also if its pack is gone."""
        from studyapp.store.asked import asked_version

        with self._store.reading() as connection:
            return asked_version(connection, version)

    def latest_attempts(self, learner: LearnerId, *, count: int) -> list[Attempt]:
        """Return the last attempts that count, the latest first."""
        latest = counted_attempts().order_by(None).order_by(journal.c.id.desc())
        wanted = latest.where(mostly(learner)).limit(count)
        with self._store.reading() as connection:
            return [attempt_of(row) for row in connection.execute(wanted)]

    def mistakes(self, learner: LearnerId) -> list[Attempt]:
        """Return the last attempts of what was not right in them, the longest ago first."""
        from studyapp.store.mistakes import not_right_since

        with self._store.reading() as connection:
            return [attempt_of(row) for row in connection.execute(not_right_since(learner))]

    def attempts_of(self, learner: LearnerId, sitting: str) -> list[Attempt]:
        """Return the attempts of one sitting that count, oldest first."""
        own = (mostly(learner), attempts.c.sitting == sitting)
        with self._store.reading() as connection:
            return [attempt_of(row) for row in connection.execute(counted_attempts().where(*own))]

    def reviews(self, learner: LearnerId, card: CardId | None = None) -> list[Review]:
        """Return the reviews of one card, or of all, that count, oldest first."""
        own = (mostly(learner),) if card is None else (mostly(learner), reviews.c.card == card)
        wanted = counted_reviews().where(*own)
        with self._store.reading() as connection:
            return [review_of(row) for row in connection.execute(wanted)]

    def rebuild(self, next_memory: NextMemory) -> None:
        """Make all memories and scores anew from the journal, in one step."""
        with self._store.writing() as connection:
            replay_all(connection, next_memory)

    def mend(self, next_memory: NextMemory) -> bool:
        """Rebuild if memories and scores do not amount to what counts; return whether they did not.

        Raises:
            StoreError: It could not be read or written; nothing changed.
        """
        with self._store.reading() as connection:
            if agrees(connection):
                return False
        self.rebuild(next_memory)
        return True

    def _append(self, connection: Connection, learner: LearnerId, at: datetime) -> EntryId:
        entry = insert(journal).values(uid=self._new_uid(), learner=learner, at=at)
        return EntryId(connection.execute(entry.returning(journal.c.id)).scalar_one())

    def _new_learner(self, connection: Connection, name: str | None) -> int:
        new = insert(learners).values(uid=self._new_uid(), name=name or FIRST_LEARNER)
        return int(connection.execute(new.returning(learners.c.id)).scalar_one())


def _take_back(
    connection: Connection, learner: LearnerId, entry: EntryId, next_memory: NextMemory
) -> None:
    attempt = connection.execute(select(attempts).where(attempts.c.entry == entry)).one_or_none()
    if attempt is not None:
        take_score(connection, learner, attempt)
        return
    card = connection.execute(select(reviews.c.card).where(reviews.c.entry == entry)).scalar()
    if card is None:
        raise ValueError(f"entry {entry} is neither an attempt nor a review")
    replay_card(connection, learner, card, next_memory)
