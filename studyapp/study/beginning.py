"""Quizzes begin: drawn anew, or of what was missed in the one that is over."""

from __future__ import annotations

import random
import uuid
from dataclasses import replace

from studyapp.domain.errors import QuizError
from studyapp.domain.kinds import Mode
from studyapp.domain.messages import Message
from studyapp.domain.questions import Question, Quiz
from studyapp.domain.sittings import QuizWish, Sitting, Turn
from studyapp.store.sittings import Sittings
from studyapp.study.drawing import Choosing, refused
from studyapp.study.exams import Exams
from studyapp.study.gathering import gathered
from studyapp.study.learning import Learning
from studyapp.study.materials import Materials
from studyapp.study.mistakes import Mistakes
from studyapp.study.possible import choosing_of
from studyapp.study.shortfall import why_short
from studyapp.study.turns import Turns


class Beginning:
    """Begins quizzes for the learner of now, one in place of the other."""

    def __init__(  # noqa: PLR0913, PLR0917 - the rooms that a quiz joins
        self,
        materials: Materials,
        sittings: Sittings,
        exams: Exams,
        learning: Learning,
        turns: Turns,
        mistakes: Mistakes,
        *,
        rng: random.Random,
    ) -> None:
        self._materials = materials
        self._sittings = sittings
        self._exams = exams
        self._learning = learning
        self._turns = turns
        self._mistakes = mistakes
        self._rng = rng

    def start(self, wish: QuizWish) -> Turn:
        """Begin a quiz as wished; an exam has no questions that one grades oneself.

        Raises:
            QuizError: Not one question can be made.
            UnknownError: What it is to be about is not in the library.
        """
        seed = self._rng.randrange(2**31) if wish.seed is None else wish.seed
        is_exam, choosing = wish.mode is Mode.EXAM, choosing_of(wish)
        quiz, short = self._drawn(wish, seed, choosing)
        now = self._learning.now()
        sitting = Sitting(
            id=self._new_id(),
            passage=wish.passage,
            pack=wish.pack,
            seed=seed,
            count=wish.count,
            kinds=choosing.kinds,
            started=now,
            asked=tuple(question.id for question in quiz.questions),
            mode=wish.mode,
            ends=now + self._learning.exam_time(wish.limit) if is_exam and wish.limit else None,
            others=wish.others,
        )
        return replace(self._begin(sitting, quiz), short=short)

    def _drawn(self, wish: QuizWish, seed: int, choosing: Choosing) -> tuple[Quiz, Message | None]:
        """Return a quiz on all that it is wished to be about, and why it is short if it is."""
        topics = tuple(dict.fromkeys(wish.topics))
        first: tuple[Question, ...] = ()
        if wish.mistakes_first:
            first = self._mistakes.due(topics, choosing, count=wish.count, seed=seed)
        quiz, materials = gathered(
            topics,
            lambda topic: self._materials.of(topic.passage, topic.pack),
            count=wish.count,
            seed=seed,
            choosing=replace(choosing, first=first),
        )
        if not quiz.questions:
            refused(materials, quiz, choosing)
        found = [each for material in materials for each in material.passages]
        return quiz, why_short(quiz, found, count=wish.count)

    def retake(self, ended: Turn | None) -> Turn:
        """Begin a quiz for practice of what was missed in the one that is over, as it was asked.

        Raises:
            QuizError: None is over, or nothing was missed.
        """
        sitting = self._sittings.current(self._learning.learner())
        over = () if ended is None else ended.outcomes
        left_out = self._materials.left_out()
        wrong = (each.question for each in over if each.score is None or each.score < 1)
        missed = tuple(each for each in wrong if each.id not in left_out)
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
        """Begin in place of the one in progress; an exam is handed in first."""
        learner = self._learning.learner()
        before = self._sittings.current(learner)
        if before is not None and before.is_open_exam:
            self._exams.close(before)
        self._sittings.begin(learner, sitting, quiz.questions)
        self._turns.remember(sitting, quiz)
        return self._turns.of(sitting)

    def _new_id(self) -> str:
        return uuid.UUID(int=self._rng.getrandbits(128), version=4).hex
