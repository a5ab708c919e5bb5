"""Take a quiz: drawn, answered, graded, gone on with after a restart."""

from __future__ import annotations

import random
from dataclasses import replace
from datetime import timedelta

from studyapp.domain.answers import Answer
from studyapp.domain.errors import QuizError, UnknownError
from studyapp.domain.journal import LearnerId
from studyapp.domain.kinds import Mode, StoredQuizId
from studyapp.domain.messages import Message
from studyapp.domain.questions import Question, QuestionId
from studyapp.domain.sittings import QuizSource, QuizWish, Sitting, Turn, Verdict
from studyapp.domain.stored_quizzes import StoredQuiz
from studyapp.grade.grading import grade
from studyapp.grade.hinting import with_hint
from studyapp.study.attempting import attempt_at
from studyapp.study.beginning import Beginning, QuizRooms
from studyapp.study.mistakes import Mistakes
from studyapp.study.possible import Ground, ground_of
from studyapp.study.turns import Turns


class Quizzing:
    """The quiz in progress of the learner of now.

    The sitting (passage or pack, seed, what is asked and was skipped) is kept in the store and the
    answers in the journal, so that after a kill the quiz goes on at the same question.
    """

    def __init__(self, rooms: QuizRooms, *, rng: random.Random) -> None:
        self._rooms = rooms
        self._turns = Turns(
            rooms.materials, rooms.journal, rooms.sittings, rooms.exams, rooms.learning
        )
        self._mistakes = Mistakes(rooms.journal, rooms.materials, rooms.learning)
        self._beginning = Beginning(rooms, self._turns, self._mistakes, rng=rng)
        self._left: tuple[LearnerId, Sitting] | None = None

    def sources(self) -> list[QuizSource]:
        """Return what a quiz can be about, the passage opened or added last first."""
        return self._rooms.materials.sources(self._rooms.learning.learner())

    def start(self, wish: QuizWish) -> Turn:
        """Begin a quiz; one in progress is dropped, an exam handed in first.

        An exam has no questions that one grades oneself.

        Raises:
            QuizError: Not one question can be made.
            UnknownError: What it is to be about is not in the library.
        """
        return self._begun(self._beginning.start(wish))

    def ground(self, wish: QuizWish) -> Ground:
        """Return what it takes to find out how many questions are possible.

        Raises:
            UnknownError: What the quiz is to be about is not in the library.
        """
        return ground_of(wish, self._rooms.materials, self._mistakes)

    def take(self, kept: StoredQuizId, mode: Mode) -> Turn:
        """Begin a kept quiz again: the same questions, their options in the same order.

        Raises:
            UnknownError: It is kept no longer.
            QuizError: It is to be an exam, and one grades all its questions oneself.
        """
        return self._begun(self._beginning.take(self._stored(kept), mode))

    def take_anew(self, kept: StoredQuizId) -> Turn:
        """Begin a quiz that is wished as a kept one was, with another seed.

        Raises:
            UnknownError: It is kept no longer, or what it is about is not in the library.
            QuizError: Not one question can be made.
        """
        return self.start(replace(self._stored(kept).wish, seed=None))

    def retake(self) -> Turn:
        """Begin a quiz for practice of what was missed in the one that is over, as it was asked.

        Raises:
            QuizError: None is over, or nothing was missed.
        """
        return self._begun(self._beginning.retake(self.turn()))

    def begun(self) -> Sitting | None:
        """Return the quiz that is going on or over, else the one stopped last."""
        return self._rooms.sittings.current(self._rooms.learning.learner()) or self._left_sitting()

    def left(self) -> Turn | None:
        """Return where the quiz stands that was stopped last, if it can be gone on with.

        It can until another is begun or the program ends.
        """
        sitting = self._left_sitting()
        return None if sitting is None else self._turns.of(sitting)

    def go_on(self) -> Turn:
        """Go on with the quiz that was stopped last.

        Raises:
            QuizError: There is none.
        """
        sitting = self._left_sitting()
        if sitting is None:
            says = Message("The quiz that was stopped is no longer there.")
            raise QuizError(says, Message("Start another quiz."))
        self._rooms.sittings.keep(self._rooms.learning.learner(), sitting)
        self._left = None
        return self._turns.of(sitting)

    def turn(self) -> Turn | None:
        """Return where the quiz in progress stands.

        None if there is none, or what it is about is not in the library: it goes on once that is.
        """
        sitting = self._rooms.sittings.current(self._rooms.learning.learner())
        return None if sitting is None or self._turns.is_gone(sitting) else self._turns.of(sitting)

    def answer(
        self, asked: QuestionId, answer: Answer, took: timedelta, confidence: int | None
    ) -> tuple[Verdict, Turn]:
        """Grade the answer to the question that was asked and write it into the journal.

        When this returns, the answer survives a kill.

        Raises:
            QuizError: Another question waits for an answer by now, or none.
            StoreError: It could not be written; nothing changed.
        """
        sitting, question = self._waiting(asked)
        graded, hinted = grade(question, answer), self._turns.is_hinted(sitting, question)
        if hinted:
            graded = with_hint(graded, points=question.points)
        self._rooms.journal.append_attempt(
            self._rooms.learning.learner(),
            attempt_at(
                question,
                answer,
                graded,
                sitting=sitting,
                at=self._rooms.learning.now(),
                took=took,
                confidence=confidence,
                century=self._rooms.materials.century(question),
                hinted=hinted,
            ),
        )
        verdict = Verdict(
            question=question,
            answer=answer,
            grade=graded,
            seconds=took.total_seconds(),
            confidence=confidence,
        )
        return verdict, self._turns.of(sitting)

    def skip(self, asked: QuestionId) -> Turn:
        """Leave out the question that was asked, and go on.

        Raises:
            QuizError: Another question waits for an answer by now, or none.
        """
        sitting, _question = self._waiting(asked)
        place = self._turns.place(sitting, asked)
        skipped = replace(sitting, skipped=(*sitting.skipped, place))
        self._rooms.sittings.keep(self._rooms.learning.learner(), skipped)
        return self._turns.of(skipped)

    def take_hint(self, asked: QuestionId) -> Turn:
        """Keep that the hint to the question that was asked is taken, which lowers its mark once.

        Raises:
            QuizError: Another question waits for an answer by now, or none.
            StoreError: It could not be written; nothing changed.
        """
        sitting, question = self._waiting(asked)
        if question.hint and not self._turns.is_hinted(sitting, question):
            place = self._turns.place(sitting, asked)
            sitting = replace(sitting, hinted=(*sitting.hinted, place))
            self._rooms.sittings.keep(self._rooms.learning.learner(), sitting)
        return self._turns.of(sitting)

    def stop(self) -> Turn | None:
        """End the quiz in progress and return how it went; what was answered stays in the journal.

        None if there was none, it was at its end already, or not one question was done. An exam is
        handed in by that, and stays until its marks are left.
        """
        learner = self._rooms.learning.learner()
        sitting = self._rooms.sittings.current(learner)
        if sitting is not None and sitting.is_open_exam:
            return self._rooms.exams.close(sitting)
        if sitting is None:
            return None
        turn = None if self._turns.is_gone(sitting) else self._turns.stopped(sitting)
        self._rooms.sittings.drop(learner)
        self._left = None if turn is None else (learner, sitting)
        return turn

    def _stored(self, key: StoredQuizId) -> StoredQuiz:
        kept = self._rooms.kept.quiz(key)
        if kept is None:
            says = Message("This quiz is no longer kept.")
            raise UnknownError(says, Message("Undo brings it back."))
        return kept

    def _begun(self, turn: Turn) -> Turn:
        self._left = None
        return turn

    def _left_sitting(self) -> Sitting | None:
        """Return what was stopped last by the learner of now, while it can be gone on with."""
        learner, sitting = self._left or (None, None)
        if (
            sitting is None
            or learner != self._rooms.learning.learner()
            or self._turns.is_gone(sitting)
        ):
            return None
        return sitting

    def _waiting(self, asked: QuestionId) -> tuple[Sitting, Question]:
        sitting = self._rooms.sittings.current(self._rooms.learning.learner())
        if sitting is not None and self._turns.is_gone(sitting):
            says = Message("What this quiz is about is no longer in your library.")
            raise QuizError(says, Message("Undo brings it back, or start another quiz."))
        is_asked = sitting is not None and sitting.mode is not Mode.EXAM
        question = self._turns.standing(sitting).question if sitting and is_asked else None
        if sitting is None or question is None:
            raise QuizError(Message("No question waits for an answer."), Message("Start a quiz."))
        if question.id != asked:
            says = Message("The quiz has moved on; what you gave was for another question.")
            raise QuizError(says, Message("Answer the question that waits now."))
        return sitting, question
