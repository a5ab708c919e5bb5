"""Take a quiz: drawn, answered, graded, gone on with after a restart."""

from __future__ import annotations

import random
import uuid
from dataclasses import replace
from datetime import timedelta

from studyapp.domain.answers import Answer, Attempt
from studyapp.domain.errors import QuizError
from studyapp.domain.journal import LearnerId
from studyapp.domain.kinds import Mode
from studyapp.domain.messages import Message
from studyapp.domain.progress import SELF_GRADED
from studyapp.domain.questions import Question, QuestionId, Quiz
from studyapp.domain.sittings import QuizSource, QuizWish, Sitting, Turn, Verdict
from studyapp.grade.grading import grade
from studyapp.grade.hinting import with_hint
from studyapp.store.journal import Journal
from studyapp.store.sittings import Sittings
from studyapp.study.attempting import attempt_at
from studyapp.study.drawing import drawn, quiz_on
from studyapp.study.exams import Exams
from studyapp.study.learning import Learning
from studyapp.study.materials import Materials
from studyapp.study.standings import Standing, outcome_of, results_of


class Quizzing:
    """The quiz in progress of the learner of now.

    The sitting (passage or pack, seed, what is asked and was skipped) is kept in the store and the
    answers in the journal, so that after a kill the quiz goes on at the same question.
    """

    def __init__(  # noqa: PLR0913 - the rooms that a quiz joins
        self,
        materials: Materials,
        journal: Journal,
        sittings: Sittings,
        exams: Exams,
        learning: Learning,
        *,
        rng: random.Random,
    ) -> None:
        self._materials = materials
        self._journal = journal
        self._sittings = sittings
        self._exams = exams
        self._learning = learning
        self._rng = rng
        self._made: tuple[str, Quiz] | None = None
        self._left: tuple[LearnerId, Sitting] | None = None

    def sources(self) -> list[QuizSource]:
        """Return what a quiz can be about, the passage opened or added last first."""
        return self._materials.sources(self._learning.learner())

    def start(self, wish: QuizWish) -> Turn:
        """Begin a quiz; one in progress is dropped, an exam handed in first.

        An exam has no questions that one grades oneself.

        Raises:
            QuizError: Not one question can be made.
            UnknownError: What it is to be about is not in the library.
        """
        seed = self._rng.randrange(2**31)
        is_exam = wish.mode is Mode.EXAM
        kinds = wish.kinds - SELF_GRADED if is_exam else wish.kinds
        quiz = quiz_on(
            self._materials.of(wish.passage, wish.pack),
            count=wish.count,
            seed=seed,
            kinds=kinds,
        )
        now = self._learning.now()
        sitting = Sitting(
            id=self._new_id(),
            passage=wish.passage,
            pack=wish.pack,
            seed=seed,
            count=wish.count,
            kinds=kinds,
            started=now,
            asked=tuple(question.id for question in quiz.questions),
            mode=wish.mode,
            ends=now + self._learning.exam_time(wish.limit) if is_exam and wish.limit else None,
        )
        return self._begin(sitting, quiz)

    def retake(self) -> Turn:
        """Begin a quiz for practice of what was missed in the one that is over, as it was asked.

        Raises:
            QuizError: None is over, or nothing was missed.
        """
        ended = self.turn()
        sitting = self._sittings.current(self._learning.learner())
        over = () if ended is None else ended.outcomes
        missed = tuple(each.question for each in over if each.score is None or each.score < 1)
        if sitting is None or not missed:
            raise QuizError(Message("Nothing was missed."), Message("Start another quiz."))
        again = replace(
            sitting,
            id=self._new_id(),
            count=len(missed),
            started=self._learning.now(),
            skipped=(),
            hinted=(),
            asked=tuple(question.id for question in missed),
            mode=Mode.PRACTICE,
            ends=None,
            place=0,
            flagged=(),
            handed_in=None,
        )
        return self._begin(again, Quiz(sitting.seed, missed))

    def _begin(self, sitting: Sitting, quiz: Quiz) -> Turn:
        learner = self._learning.learner()
        before = self._sittings.current(learner)
        if before is not None and before.is_open_exam:
            self._exams.close(before)
        self._sittings.begin(learner, sitting, quiz.questions)
        self._made, self._left = (sitting.id, quiz), None
        return self._turn(sitting)

    def _new_id(self) -> str:
        return uuid.UUID(int=self._rng.getrandbits(128), version=4).hex

    def left(self) -> Turn | None:
        """Return where the quiz stands that was stopped last, if it can be gone on with.

        It can until another is begun or the program ends.
        """
        sitting = self._left_sitting()
        return None if sitting is None else self._turn(sitting)

    def go_on(self) -> Turn:
        """Go on with the quiz that was stopped last.

        Raises:
            QuizError: There is none.
        """
        sitting = self._left_sitting()
        if sitting is None:
            says = Message("The quiz that was stopped is no longer there.")
            raise QuizError(says, Message("Start another quiz."))
        self._sittings.keep(self._learning.learner(), sitting)
        self._left = None
        return self._turn(sitting)

    def turn(self) -> Turn | None:
        """Return where the quiz in progress stands.

        None if there is none, or what it is about is not in the library: it goes on once that is.
        """
        sitting = self._sittings.current(self._learning.learner())
        return None if sitting is None or self._is_gone(sitting) else self._turn(sitting)

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
        graded, hinted = grade(question, answer), self._is_hinted(sitting, question)
        if hinted:
            graded = with_hint(graded, points=question.points)
        self._journal.append_attempt(
            self._learning.learner(),
            attempt_at(
                question,
                answer,
                graded,
                sitting=sitting,
                at=self._learning.now(),
                took=took,
                confidence=confidence,
                century=self._materials.century(question),
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
        return verdict, self._turn(sitting)

    def skip(self, asked: QuestionId) -> Turn:
        """Leave out the question that was asked, and go on.

        Raises:
            QuizError: Another question waits for an answer by now, or none.
        """
        sitting, _question = self._waiting(asked)
        place = self._place(sitting, asked)
        skipped = replace(sitting, skipped=(*sitting.skipped, place))
        self._sittings.keep(self._learning.learner(), skipped)
        return self._turn(skipped)

    def take_hint(self, asked: QuestionId) -> Turn:
        """Keep that the hint to the question that was asked is taken, which lowers its mark once.

        Raises:
            QuizError: Another question waits for an answer by now, or none.
            StoreError: It could not be written; nothing changed.
        """
        sitting, question = self._waiting(asked)
        if question.hint and not self._is_hinted(sitting, question):
            place = self._place(sitting, asked)
            sitting = replace(sitting, hinted=(*sitting.hinted, place))
            self._sittings.keep(self._learning.learner(), sitting)
        return self._turn(sitting)

    def stop(self) -> Turn | None:
        """End the quiz in progress and return how it went; what was answered stays in the journal.

        None if there was none, it was at its end already, or not one question was done. An exam is
        handed in by that, and stays until its marks are left.
        """
        learner = self._learning.learner()
        sitting = self._sittings.current(learner)
        if sitting is not None and sitting.is_open_exam:
            return self._exams.close(sitting)
        turn = None if sitting is None or self._is_gone(sitting) else self._stopped(sitting)
        if sitting is not None:
            self._sittings.drop(learner)
            self._left = None if turn is None else (learner, sitting)
        return turn

    def _left_sitting(self) -> Sitting | None:
        """Return what was stopped last by the learner of now, while it can be gone on with."""
        learner, sitting = self._left or (None, None)
        if sitting is None or learner != self._learning.learner() or self._is_gone(sitting):
            return None
        return sitting

    def _stopped(self, sitting: Sitting) -> Turn | None:
        turn, stands = self._turn(sitting), self._standing(sitting)
        done = len(stands.results)
        if sitting.mode is Mode.EXAM or turn.question is None or not done:
            return None
        outcomes = tuple(outcome_of(each, stands.attempts) for each in stands.questions[:done])
        left = turn.total - done
        return replace(
            turn, question=None, cited_in="", repairs=(), total=done, outcomes=outcomes, left=left
        )

    def _waiting(self, asked: QuestionId) -> tuple[Sitting, Question]:
        sitting = self._sittings.current(self._learning.learner())
        if sitting is not None and self._is_gone(sitting):
            says = Message("What this quiz is about is no longer in your library.")
            raise QuizError(says, Message("Undo brings it back, or start another quiz."))
        is_asked = sitting is not None and sitting.mode is not Mode.EXAM
        question = self._standing(sitting).question if sitting and is_asked else None
        if sitting is None or question is None:
            raise QuizError(Message("No question waits for an answer."), Message("Start a quiz."))
        if question.id != asked:
            says = Message("The quiz has moved on; what you gave was for another question.")
            raise QuizError(says, Message("Answer the question that waits now."))
        return sitting, question

    def _is_gone(self, sitting: Sitting) -> bool:
        return self._materials.title(sitting.passage, sitting.pack) is None

    def _place(self, sitting: Sitting, asked: QuestionId) -> int:
        return sitting.asked.index(asked) if asked in sitting.asked else self._done(sitting)

    def _is_hinted(self, sitting: Sitting, question: Question) -> bool:
        return self._place(sitting, question.id) in sitting.hinted

    def _done(self, sitting: Sitting) -> int:
        return len(self._standing(sitting).results)

    def _standing(self, sitting: Sitting) -> Standing:
        questions, attempts = self._quiz(sitting).questions, self._attempts(sitting)
        return Standing(questions, attempts, results_of(sitting, questions, attempts))

    def _turn(self, sitting: Sitting) -> Turn:
        if sitting.mode is Mode.EXAM:
            return self._exams.turn(sitting)
        stands = self._standing(sitting)
        questions, question = stands.questions, stands.question
        return Turn(
            sitting=sitting.id,
            passage=sitting.passage,
            pack=sitting.pack,
            title=self._materials.title(sitting.passage, sitting.pack) or "",
            cited_in=self._cited_in(question, sitting),
            question=question,
            repairs=() if question is None else self._materials.repairs(question),
            results=stands.results,
            hinted=question is not None and self._is_hinted(sitting, question),
            total=len(questions),
            outcomes=()
            if question
            else tuple(outcome_of(each, stands.attempts) for each in questions),
        )

    def _cited_in(self, question: Question | None, sitting: Sitting) -> str:
        """Return the title of the passage that a question rests on, if the quiz is not about it."""
        if question is None or question.passage in (None, sitting.passage):
            return ""
        return self._materials.title(question.passage, None) or ""

    def _quiz(self, sitting: Sitting) -> Quiz:
        """Return the sitting's quiz, made again after a restart."""
        if self._made is None or self._made[0] != sitting.id:
            self._made = (sitting.id, self._drawn_again(sitting))
        return self._made[1]

    def _drawn_again(self, sitting: Sitting) -> Quiz:
        """Return the very questions as before.

        Of a quiz that an older version of the program began, those that the library still gives.
        """
        begun = self._sittings.questions(self._learning.learner(), sitting.id)
        if begun:
            return Quiz(sitting.seed, begun)
        material = self._materials.of(sitting.passage, sitting.pack)
        quiz = drawn(material, count=sitting.count, seed=sitting.seed, kinds=sitting.kinds)
        there = {each.id: each for each in quiz.questions}
        same = tuple(there[asked] for asked in sitting.asked if asked in there)
        return replace(quiz, questions=same) if sitting.asked else quiz

    def _attempts(self, sitting: Sitting) -> dict[QuestionId, Attempt]:
        """Return what was answered in a sitting, by question."""
        found = self._journal.attempts_of(self._learning.learner(), sitting.id)
        return {attempt.question: attempt for attempt in found}
