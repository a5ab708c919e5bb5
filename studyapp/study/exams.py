"""An exam: answers kept until they are handed in, then all of them in the journal at once."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from studyapp.domain.answers import Answer, Attempt
from studyapp.domain.errors import QuizError
from studyapp.domain.exams import Exam, Given
from studyapp.domain.journal import LearnerId
from studyapp.domain.kinds import Mode
from studyapp.domain.messages import Message
from studyapp.domain.questions import Question, QuestionId
from studyapp.domain.sittings import Outcome, Sitting, Turn
from studyapp.grade.grading import grade
from studyapp.store.exams import ExamAnswers
from studyapp.store.journal import Journal
from studyapp.store.sittings import Sittings
from studyapp.study.attempting import attempt_at
from studyapp.study.drawing import titles_in_words
from studyapp.study.learning import Learning
from studyapp.study.materials import Materials
from studyapp.study.standings import outcome_of

GRACE = timedelta(seconds=5)
"""How long after the end an answer is taken that stood on the screen when the time was over."""


class Exams:
    """The exam in progress of the learner of now.

    Each answer is kept with the sitting when it is given. The journal gets them when the exam is
    handed in, in one commit; one whose time is over is handed in when it is next asked for, or the
    program is opened.
    """

    def __init__(
        self,
        materials: Materials,
        journal: Journal,
        sittings: Sittings,
        answers: ExamAnswers,
        learning: Learning,
    ) -> None:
        self._materials = materials
        self._journal = journal
        self._sittings = sittings
        self._answers = answers
        self._learning = learning

    def turn(self, sitting: Sitting) -> Turn:
        """Return where an exam stands, or its marks; one whose time is over is handed in."""
        if not sitting.is_open_exam:
            return self._marks(sitting)
        if self._is_over(sitting):
            return self.close(sitting)
        return self._going_on(sitting)

    def give(
        self, asked: QuestionId, answer: Answer | None, took: timedelta, confidence: int | None
    ) -> Turn:
        """Keep an answer, in place of one given before; None takes that away.

        `took` is the time that the question was looked at this time. When this returns, the answer
        survives a kill.

        Raises:
            QuizError: No exam with this question is going on.
            UnkeepableError: The answer cannot be kept; nothing changed.
        """
        sitting = self._open(grace=GRACE)
        place = self._place_of(sitting, asked)
        question = self._questions(sitting)[place]
        learner, now = self._learning.learner(), self._learning.now()
        before = self._answers.of(learner, sitting.id).get(place)
        spent = took if before is None else before.took + took
        at = now if sitting.ends is None else min(now, sitting.ends)
        given = None
        if answer is not None:
            given = Given(answer=answer, at=at, took=spent, confidence=confidence)
        self._answers.keep(learner, sitting.id, place, given, kind=question.kind)
        return self.turn(sitting)

    def look_at(self, place: int) -> Turn:
        """Go to the question at a place, from 0; after a kill, the exam goes on there.

        Raises:
            QuizError: No exam is going on.
        """
        sitting = self._open()
        place = max(0, min(place, len(sitting.asked) - 1))
        return self._kept(replace(sitting, place=place))

    def flag(self, place: int, *, flagged: bool) -> Turn:
        """Mark a question to come back to, or take the mark away.

        Raises:
            QuizError: No exam is going on.
        """
        sitting = self._open()
        marked = {*sitting.flagged, place} if flagged else {*sitting.flagged} - {place}
        return self._kept(replace(sitting, flagged=tuple(sorted(marked))))

    def hand_in(self) -> Turn:
        """Hand the exam in and return its marks; what is not answered earns nothing.

        One that is handed in already, since its last answer came when the time was over, stays so.

        Raises:
            QuizError: No exam is going on.
            StoreError: It could not be written; nothing changed.
        """
        sitting = self._sittings.current(self._learning.learner())
        if sitting is None or sitting.mode is not Mode.EXAM:
            raise _none()
        return self.close(sitting) if sitting.is_open_exam else self._marks(sitting)

    def close(self, sitting: Sitting) -> Turn:
        """Write all answers of an exam into the journal, and that it is handed in, at once."""
        return self._marks(self._closed(self._learning.learner(), sitting))

    def close_overdue(self, learners: Sequence[LearnerId]) -> None:
        """Hand in the exams of learners who have one whose time is over."""
        for learner in learners:
            sitting = self._sittings.current(learner)
            if sitting is not None and sitting.is_open_exam and self._is_over(sitting):
                self._closed(learner, sitting)

    def _closed(self, learner: LearnerId, sitting: Sitting) -> Sitting:
        """Hand an exam in, unless another window did so just now."""
        with self._answers.whole():
            now = self._sittings.current(learner)
            if now is None or now.id != sitting.id or not now.is_open_exam:
                return sitting if now is None else now
            questions = self._sittings.questions(learner, sitting.id)
            given = self._answers.of(learner, sitting.id)
            for place in sorted(given, key=lambda place: given[place].at):
                attempt = self._attempt(sitting, questions[place], given[place])
                self._journal.append_attempt(learner, attempt)
            closed = replace(sitting, handed_in=self._learning.now())
            self._sittings.keep(learner, closed)
        return closed

    def _attempt(self, sitting: Sitting, question: Question, given: Given) -> Attempt:
        return attempt_at(
            question,
            given.answer,
            grade(question, given.answer),
            sitting=sitting,
            at=given.at,
            took=given.took,
            confidence=given.confidence,
            century=self._materials.century(question),
        )

    def _open(self, *, grace: timedelta = timedelta()) -> Sitting:
        """Return the exam that is going on; once its time is over it is handed in instead."""
        sitting = self._sittings.current(self._learning.learner())
        if sitting is None or not sitting.is_open_exam:
            raise _none()
        if self._is_over(sitting, grace=grace):
            self.close(sitting)
            raise QuizError(
                Message("The time of the exam is over; it was handed in with what was answered."),
                Message("Its marks are on the page Quiz."),
            )
        return sitting

    def _is_over(self, sitting: Sitting, *, grace: timedelta = timedelta()) -> bool:
        return sitting.ends is not None and self._learning.now() >= sitting.ends + grace

    def _place_of(self, sitting: Sitting, asked: QuestionId) -> int:
        if asked in sitting.asked:
            return sitting.asked.index(asked)
        says = Message("What you gave was for a question of another quiz.")
        raise QuizError(says, Message("Answer the question that is shown now."))

    def _kept(self, sitting: Sitting) -> Turn:
        self._sittings.keep(self._learning.learner(), sitting)
        return self._going_on(sitting)

    def _questions(self, sitting: Sitting) -> tuple[Question, ...]:
        return self._sittings.questions(self._learning.learner(), sitting.id)

    def _going_on(self, sitting: Sitting) -> Turn:
        questions = self._questions(sitting)
        given = self._answers.of(self._learning.learner(), sitting.id)
        exam = Exam(
            questions=questions,
            given=tuple(given.get(place) for place in range(len(questions))),
            flagged=frozenset(sitting.flagged),
            place=sitting.place,
            ends=sitting.ends,
        )
        return replace(self._plain(sitting, questions), question=questions[exam.place], exam=exam)

    def _marks(self, sitting: Sitting) -> Turn:
        learner, questions = self._learning.learner(), self._questions(sitting)
        given = self._answers.of(learner, sitting.id)
        found = self._journal.attempts_of(learner, sitting.id)
        attempts = {attempt.question: attempt for attempt in found}
        outcomes = tuple(
            self._outcome(question, attempts, given.get(place))
            for place, question in enumerate(questions)
        )
        return replace(
            self._plain(sitting, questions),
            results=tuple(outcome.score for outcome in outcomes),
            outcomes=outcomes,
            time_over=_was_over(sitting.ends, sitting.handed_in),
        )

    def _outcome(
        self, question: Question, attempts: Mapping[QuestionId, Attempt], given: Given | None
    ) -> Outcome:
        outcome = outcome_of(question, attempts)
        is_told = given is not None and outcome.score is not None
        return replace(
            outcome,
            reason=grade(question, given.answer).reason if given and is_told else None,
            repairs=self._materials.repairs(question),
            passage=self._materials.title(question.passage, None)
            or self._materials.title(None, question.pack)
            or "",
        )

    def _plain(self, sitting: Sitting, questions: Sequence[Question]) -> Turn:
        return Turn(
            sitting=sitting.id,
            passage=sitting.passage,
            pack=sitting.pack,
            others=sitting.others,
            seed=sitting.seed,
            title=sitting.title or titles_in_words(self._materials.titles(sitting.topics)),
            question=None,
            repairs=(),
            results=(),
            total=len(questions),
            mode=sitting.mode,
            wish=sitting.wish,
            stored=sitting.stored,
        )


def _was_over(ends: datetime | None, handed_in: datetime | None) -> bool:
    return ends is not None and handed_in is not None and handed_in >= ends


def _none() -> QuizError:
    return QuizError(Message("No exam is going on."), Message("Start an exam."))
