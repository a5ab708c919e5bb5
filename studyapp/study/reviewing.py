"""Recall cards: what is due, turned and rated."""

from collections.abc import Callable
from datetime import datetime, timedelta, tzinfo

from studyapp.domain.cards import CardId, Rating, Recall, Review
from studyapp.domain.journal import EntryId
from studyapp.domain.progress import Noun
from studyapp.schedule.cards import intervals, next_memory
from studyapp.store.journal import Journal
from studyapp.store.library import Library
from studyapp.store.memory import Memories
from studyapp.study.changes import Changes

NEW_A_DAY = 20
"""How many cards never seen before are offered on one day."""


class Reviewing:
    """Recalling cards, for one learner; counts what was rated since it was made.

    Days, and with them new cards, begin at midnight of `zone`, the system's if left out.
    """

    def __init__(
        self,
        library: Library,
        memories: Memories,
        journal: Journal,
        *,
        now: Callable[[], datetime],
        zone: tzinfo | None = None,
    ) -> None:
        self._library = library
        self._memories = memories
        self._journal = journal
        self._now = now
        self._zone = zone
        self._rated: list[EntryId] = []
        self._finished = False

    def next_recall(self) -> Recall | None:
        """Return the card to recall now, None if nothing is due."""
        learner, now = self._journal.learner(), self._now()
        counts = self._memories.due_counts(learner, now=now, new_limit=NEW_A_DAY, tz=self._zone)
        first = self._memories.due(learner, now=now, new_limit=NEW_A_DAY, tz=self._zone, limit=1)
        if not first:
            self._finished = True
            return None
        if self._finished:
            self._rated, self._finished = [], False
        card = first[0]
        return Recall(
            card=card,
            title=self._library.titles()[card.passage],
            intervals=intervals(self._memories.memory(learner, card.id), card=card.id, now=now),
            repairs=self._library.repairs_in(card.passage, card.citation.span),
            place=len(self._rated) + 1,
            total=len(self._rated) + sum(counts.values()),
        )

    def next_due(self) -> datetime | None:
        """Return when the next card comes back, aware UTC; None if no card was ever rated."""
        return self._memories.next_due(self._journal.learner(), now=self._now())

    def rate(self, card: CardId, rating: Rating, took: timedelta) -> Changes:
        """Write a rating into the journal; when this returns, it survives a kill.

        Raises:
            UnknownError: There is no such card.
            StoreError: It could not be written; nothing changed.
        """
        learner = self._journal.learner()
        passage = self._library.card(card).passage
        review = Review(card=card, passage=passage, rating=rating, at=self._now(), took=took)
        self._rated.append(self._journal.append_review(learner, review, next_memory))
        return Changes.of(Noun.JOURNAL)

    def undo(self) -> Changes:
        """Take back the last answer that still counts, by appending a withdrawal."""
        entry = self._journal.last_entry(self._journal.learner())
        if entry is None:
            return Changes()
        self._journal.withdraw(entry, at=self._now(), memories_from=next_memory)
        if entry in self._rated:
            self._rated.remove(entry)
            self._finished = False
        return Changes.of(Noun.JOURNAL)
