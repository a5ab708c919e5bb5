"""Take back what was done last: an answer, or a step in the library. One history, by time.

A verb makes a step of what it does by doing it within `UndoSteps.recording`:

    step = UndoStep.of(
        "Undo rename “{title}”", "“{title}” has its former title.", Noun.PASSAGES, title=title
    )
    with self._steps.recording(step, at=self._learning.now()):
        self._library.rename(passage, title)

Whatever rows that changes in the library, in any table, is kept and brought back exactly. The
journal is not: an answer is taken back by a withdrawal, and is not given again but by
answering. What is meant for one learner alone (a card put aside) is recorded with `learner=`.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from studyapp.domain.cards import Review
from studyapp.domain.errors import UnknownError
from studyapp.domain.journal import EntryId, LearnerId
from studyapp.domain.messages import Message
from studyapp.domain.nouns import Noun
from studyapp.domain.stems import stem_words
from studyapp.store.cards import Cards
from studyapp.store.journal import Journal
from studyapp.store.undo import KeptStep, UndoSteps
from studyapp.study.changes import Changes
from studyapp.study.learning import Learning

if TYPE_CHECKING:
    from studyapp.domain.answers import Attempt
    from studyapp.domain.undo import UndoStep


@dataclass(frozen=True, slots=True)
class Undone:
    """What was taken back: what it touched, what to say, and the attempt if it was one."""

    changes: Changes
    says: Message
    attempt: Attempt | None = None


@dataclass(frozen=True, slots=True)
class Doubt:
    """A step, by its number, that is taken back only if it is asked for once more."""

    step: int
    name: Message
    title: str


@dataclass(frozen=True, slots=True)
class History:
    """What Undo and Redo are called now, None for nothing; and the number of the step to undo."""

    undo: Message | None
    redo: Message | None
    step: int | None


class Undo:
    """The history of the learner of now: their own answers, and the steps of the library."""

    def __init__(
        self,
        steps: UndoSteps,
        cards: Cards,
        journal: Journal,
        learning: Learning,
        *,
        take_back_answer: Callable[[EntryId], Changes],
    ) -> None:
        self._steps = steps
        self._cards = cards
        self._journal = journal
        self._learning = learning
        self._take_back_answer = take_back_answer
        self._stood: tuple[LearnerId, EntryId | None] | None = None

    def history(self) -> History:
        """Return what can be taken back now, and what of it can be done again."""
        last, again = self._last(), self._again()
        redo = None if again is None else again.again
        return History(self.name(), redo, last.number if isinstance(last, KeptStep) else None)

    def name(self) -> Message | None:
        """Return what Undo is called now, None if there is nothing to take back."""
        last = self._last()
        if last is None:
            return None
        return last.step.name if isinstance(last, KeptStep) else Message("Undo answer")

    def undo(self) -> Undone | None:
        """Take back what was done last and say what it was; None if there is nothing.

        Raises:
            StaleUndoError: It was a step that cannot be taken back any more; it is forgotten.
            StoreError: It could not be written; nothing changed.
        """
        last = self._last()
        if last is None:
            return None
        if not isinstance(last, KeptStep):
            return self._without_answer(last)
        self._again()
        self._steps.take_back(last)
        self._stood = self._stands()
        return Undone(Changes(last.step.nouns), last.step.undone)

    def undo_known(self, known: int | None) -> Undone | Doubt | None:
        """Undo, but for a step other than `known` that takes something out of the library.

        Raises:
            StaleUndoError: It was a step that cannot be taken back any more; it is forgotten.
            StoreError: It could not be written; nothing changed.
        """
        last = self._last()
        if isinstance(last, KeptStep) and last.number != known and self._steps.takes_out(last):
            title = last.step.name.values.get("title", "")
            return Doubt(last.number, last.step.name, str(title))
        return self.undo()

    def redo(self) -> Undone | None:
        """Do the step again that was taken back last; None if there is none since a new deed.

        Raises:
            StaleUndoError: It cannot be done any more; it is forgotten.
            StoreError: It could not be written; nothing changed.
        """
        step = self._again()
        if step is None:
            return None
        self._steps.do_again(at=self._learning.now())
        return Undone(Changes(step.nouns), step.done_again)

    def _again(self) -> UndoStep | None:
        """Return the step that can be done again; none is after a new answer or step."""
        step = self._steps.taken_back(self._learning.learner())
        if step is None or self._stood != self._stands():
            self._steps.forget_taken_back()
            return None
        return step

    def _stands(self) -> tuple[LearnerId, EntryId | None]:
        learner = self._learning.learner()
        return learner, self._journal.last_entry(learner)

    def _last(self) -> KeptStep | EntryId | None:
        """Return what was done last; a step knows the last entry before it."""
        learner = self._learning.learner()
        step, entry = self._steps.last(learner), self._journal.last_entry(learner)
        if entry is None:
            return step
        return entry if step is None or entry > step.entry else step

    def _without_answer(self, entry: EntryId) -> Undone:
        answer = self._journal.answer(entry)
        changes = self._take_back_answer(entry) | Changes.of(Noun.JOURNAL)
        self._steps.forget_taken_back()
        if not isinstance(answer, Review | None):
            return Undone(changes, _taken_back(_asked(answer)), answer)
        return Undone(changes, _taken_back(self._front(answer)))

    def _front(self, review: Review | None) -> str | None:
        """Return the front of the card, None if it is in the library no more."""
        try:
            return None if review is None else self._cards.card(review.card).front
        except UnknownError:
            return None


def _asked(answer: Attempt) -> str:
    return stem_words(answer.stem, is_authored=answer.pack is not None)


def _taken_back(asked: str | None) -> Message:
    if asked is None:
        return Message("Taken back: the answer to a card that is no longer in your library.")
    return Message("Taken back: the answer to “{asked}”.", {"asked": asked})
