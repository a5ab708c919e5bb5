"""Recall cards: what is due, turned and rated."""

from datetime import datetime, timedelta

from studyapp.domain.cards import Card, CardId, Rating, Recall, Review, Why
from studyapp.domain.journal import EntryId
from studyapp.domain.nouns import Noun
from studyapp.domain.texts import Citation, Emendation
from studyapp.schedule.cards import WANTED, intervals, memories_after, next_memory, recall_chance
from studyapp.store.cards import Cards
from studyapp.store.journal import Journal
from studyapp.store.library import Library
from studyapp.store.memory import Memories
from studyapp.study.changes import Changes
from studyapp.study.drafting import sentence_around
from studyapp.study.learning import Learning

_SCRAP = 5
"""Words up to which a citation is no evidence without its sentence."""


class Reviewing:
    """Recalling cards; counts what was rated since it was made."""

    def __init__(
        self,
        library: Library,
        cards: Cards,
        memories: Memories,
        journal: Journal,
        learning: Learning,
    ) -> None:
        self._library = library
        self._cards = cards
        self._memories = memories
        self._journal = journal
        self._learning = learning
        self._rated: list[EntryId] = []
        self._finished = False

    def next_recall(self) -> Recall | None:
        """Return the card to recall now, None if nothing is due."""
        learner, now = self._learning.learner(), self._learning.now()
        limit, days = self._learning.cards_a_day(), self._learning.days()
        counts = self._memories.due_counts(learner, now=now, new_limit=limit, days=days)
        first = self._memories.due(learner, now=now, new_limit=limit, days=days, limit=1)
        if not first:
            self._finished = True
            return None
        if self._finished:
            self._rated, self._finished = [], False
        card = first[0]
        around = self._around(card)
        return Recall(
            card=card,
            title=self._cards.titles([card])[0],
            intervals=intervals(self._memories.memory(learner, card.id), card=card.id, now=now),
            repairs=self._repairs(card, around or card.citation),
            place=len(self._rated) + 1,
            total=len(self._rated) + sum(counts.values()),
            around=around,
        )

    def why(self, card: CardId) -> Why:
        """Return what a card's interval follows from: its reviews, and what is predicted now."""
        learner, now = self._learning.learner(), self._learning.now()
        memory = self._memories.memory(learner, card)
        reviews = self._journal.reviews(learner, card)
        return Why(
            card=card,
            at=now,
            reviews=len(reviews),
            last=reviews[-1].rating if reviews else None,
            memory=memory,
            chance=None if memory is None else recall_chance(memory, now),
            after=memories_after(memory, card=card, now=now),
            wanted=WANTED,
        )

    def next_due(self) -> datetime | None:
        """Return when the next card comes back, aware UTC; None if no card was ever rated."""
        return self._memories.next_due(self._learning.learner(), now=self._learning.now())

    def rate(self, card: CardId, rating: Rating, took: timedelta) -> Changes:
        """Write a rating into the journal; when this returns, it survives a kill.

        Raises:
            UnknownError: There is no such card.
            StoreError: It could not be written; nothing changed.
        """
        learner = self._learning.learner()
        passage = self._cards.card(card).passage
        at = self._learning.now()
        review = Review(card=card, passage=passage, rating=rating, at=at, took=took)
        self._rated.append(self._journal.append_review(learner, review, next_memory))
        return Changes.of(Noun.JOURNAL)

    def _around(self, card: Card) -> Citation | None:
        """Return the sentence that a scrap stands in, which says nothing by itself."""
        cited = card.citation
        if card.passage is None or cited is None or len(cited.quote.split()) > _SCRAP:
            return None
        text = self._library.text(card.passage)
        sentence = sentence_around(text, cited.span)
        return None if sentence == cited.span else Citation(sentence, sentence.cut(text))

    def _repairs(self, card: Card, cited: Citation | None) -> tuple[Emendation, ...]:
        if card.passage is None or cited is None:
            return ()
        return self._library.repairs_in(card.passage, cited.span)

    def undo(self) -> Changes:
        """Take back the last answer that still counts, by appending a withdrawal."""
        entry = self._journal.last_entry(self._learning.learner())
        return Changes() if entry is None else self.take_back(entry)

    def take_back(self, entry: EntryId) -> Changes:
        """Take back one answer, by appending a withdrawal."""
        self._journal.withdraw(entry, at=self._learning.now(), memories_from=next_memory)
        if entry in self._rated:
            self._rated.remove(entry)
            self._finished = False
        return Changes.of(Noun.JOURNAL)
