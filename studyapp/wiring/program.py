"""All that a person can do, on one learner's folder."""

from __future__ import annotations

from functools import cached_property
from types import TracebackType
from typing import TYPE_CHECKING, Self

from studyapp.study.overview import Overview
from studyapp.study.undo import Undo
from studyapp.wiring.quizzes import Quizzes
from studyapp.wiring.texts import Texts

if TYPE_CHECKING:
    from studyapp.domain.journal import EntryId
    from studyapp.study.cards import Cards
    from studyapp.study.changes import Changes
    from studyapp.study.learners import Learners
    from studyapp.study.reviewing import Reviewing


class Program(Texts, Quizzes):
    """All that a person can do, on one learner's folder; close it after use.

    What Today can do without is imported when it is first asked for.
    """

    @cached_property
    def overview(self) -> Overview:
        """Return what Today and Progress tell."""
        return Overview(
            self._library, self._memories, self._journal, self.learning, self.store.path.parent
        )

    @cached_property
    def undo(self) -> Undo:
        """Return how the last thing done is taken back."""
        return Undo(
            self._steps,
            self._cards,
            self._journal,
            self.learning,
            take_back_answer=self._take_back,
        )

    @cached_property
    def reviewing(self) -> Reviewing:
        """Return how cards are recalled."""
        from studyapp.study.reviewing import Reviewing

        return Reviewing(self._library, self._cards, self._memories, self._journal, self.learning)

    @cached_property
    def cards(self) -> Cards:
        """Return what can be done with one card."""
        from studyapp.study.cards import Cards

        return Cards(self._cards, self._library, self._steps, self.learning)

    @cached_property
    def learners(self) -> Learners:
        """Return what can be done with learners."""
        from studyapp.study.learners import Learners

        return Learners(self._people, self.learning, self._steps)

    def _take_back(self, entry: EntryId) -> Changes:
        return self.reviewing.take_back(entry)

    def hand_in_overdue(self) -> None:
        """Hand in the exams whose time is over by now, so that the journal has their answers."""
        from studyapp.store.overdue import overdue

        learners = overdue(self.store, self.learning.now())
        if learners:
            self.exams.close_overdue(learners)

    def close(self) -> None:
        """Let go of the folder."""
        self.store.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()
