"""Quizzes begin: drawn anew, one that was kept, or of what was missed in the one that is over."""

from __future__ import annotations

import random
import uuid
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from studyapp.domain.asked import AskedQuestion
from studyapp.domain.errors import QuizError
from studyapp.domain.exams import A_QUESTION
from studyapp.domain.kinds import Mode
from studyapp.domain.messages import Message
from studyapp.domain.progress import SELF_GRADED
from studyapp.domain.questions import Question
from studyapp.domain.quizzes import Quiz
from studyapp.domain.sittings import QuizWish, Sitting, Turn
from studyapp.domain.stored_quizzes import StoredQuiz
from studyapp.store.journal import Journal
from studyapp.store.sittings import Sittings
from studyapp.store.stored_quizzes import KeptQuizzes
from studyapp.study.drawing import Choosing, refused
from studyapp.study.exams import Exams
from studyapp.study.gathering import gathered
from studyapp.study.learning import Learning
from studyapp.study.materials import Materials
from studyapp.study.mistakes import Mistakes
from studyapp.study.possible import choosing_of
from studyapp.study.shortfall import why_short
from studyapp.study.turns import Turns


@dataclass(frozen=True, slots=True, kw_only=True)
class QuizRooms:
    """The rooms that a quiz joins."""

    materials: Materials
    journal: Journal
    sittings: Sittings
    exams: Exams
    kept: KeptQuizzes
    learning: Learning


class Beginning:
    """Begins quizzes for the learner of now, one in place of the other."""

    def __init__(
        self, rooms: QuizRooms, turns: Turns, mistakes: Mistakes, *, rng: random.Random
    ) -> None:
        self._rooms = rooms
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
        choosing = choosing_of(wish)
        quiz, short = self._drawn(wish, seed, choosing)
        sitting = Sitting(
            id=self._new_id(),
            passage=wish.passage,
            pack=wish.pack,
            seed=seed,
            count=wish.count,
            kinds=choosing.kinds,
            started=self._rooms.learning.now(),
            asked=tuple(question.id for question in quiz.questions),
            mode=wish.mode,
            ends=self._ends(wish),
            others=wish.others,
            wish=wish,
        )
        sources = self._rooms.materials.sources_of(quiz.questions)
        return replace(self._begin(sitting, quiz.questions, sources), short=short)

    def take(self, kept: StoredQuiz, mode: Mode) -> Turn:
        """Begin a kept quiz: the same questions, with the same options in the same order.

        An exam leaves out those that one grades oneself. It has the time of the exam that was kept,
        else that which so many questions need.

        Raises:
            QuizError: Not one question is left.
        """
        is_exam = mode is Mode.EXAM
        left = _graded(kept.questions) if is_exam else kept.questions
        if not left:
            says = "“{title}” has only questions that one grades oneself."
            raise QuizError(Message(says, {"title": kept.title}), Message("Take it for practice."))
        limit = kept.wish.limit if kept.wish.mode is mode else len(left) * A_QUESTION
        wish = replace(kept.wish, mode=mode, limit=limit if is_exam else None)
        sitting = Sitting(
            id=self._new_id(),
            passage=wish.passage,
            pack=wish.pack,
            others=wish.others,
            seed=wish.seed or 0,
            count=len(left),
            kinds=wish.kinds,
            started=self._rooms.learning.now(),
            asked=tuple(each.question.id for each in left),
            mode=mode,
            ends=self._ends(wish),
            title=kept.title,
            wish=wish,
            stored=kept.id,
        )
        questions = tuple(each.question for each in left)
        return self._begin(sitting, questions, [each.source for each in left])

    def _drawn(self, wish: QuizWish, seed: int, choosing: Choosing) -> tuple[Quiz, Message | None]:
        """Return a quiz on all that it is wished to be about, and why it is short if it is."""
        topics = tuple(dict.fromkeys(wish.topics))
        first: tuple[Question, ...] = ()
        if wish.mistakes_first:
            first = self._mistakes.due(topics, choosing, count=wish.count, seed=seed)
        quiz, materials = gathered(
            topics,
            lambda topic: self._rooms.materials.of(topic.passage, topic.pack),
            count=wish.count,
            seed=seed,
            choosing=replace(choosing, first=first),
        )
        if not quiz.questions:
            refused(materials, quiz, choosing)
        found = [each for material in materials for each in material.passages]
        told = [each for material in materials for each in material.told]
        short = why_short(quiz, found, count=wish.count)
        return quiz, short or (told[0] if told else None)

    def retake(self, ended: Turn | None) -> Turn:
        """Begin a quiz for practice of what was missed in the one that is over, as it was asked.

        Raises:
            QuizError: None is over, or nothing was missed.
        """
        sitting = self._rooms.sittings.current(self._rooms.learning.learner())
        over = () if ended is None else ended.outcomes
        left_out = self._rooms.materials.left_out()
        wrong = (each.question for each in over if each.score is None or each.score < 1)
        missed = tuple(each for each in wrong if each.id not in left_out)
        if sitting is None or not missed:
            raise QuizError(Message("Nothing was missed."), Message("Start another quiz."))
        again = replace(
            sitting,
            id=self._new_id(),
            count=len(missed),
            started=self._rooms.learning.now(),
            skipped=(),
            hinted=(),
            asked=tuple(question.id for question in missed),
            mode=Mode.PRACTICE,
            ends=None,
            place=0,
            flagged=(),
            handed_in=None,
            stored=None,
        )
        begun = self._rooms.sittings.asked(self._rooms.learning.learner(), sitting.id)
        sources = {each.question.id: each.source for each in begun}
        return self._begin(again, missed, [sources.get(each.id, "") for each in missed])

    def _ends(self, wish: QuizWish) -> datetime | None:
        if wish.mode is not Mode.EXAM or not wish.limit:
            return None
        return self._rooms.learning.now() + self._rooms.learning.exam_time(wish.limit)

    def _begin(
        self, sitting: Sitting, questions: tuple[Question, ...], sources: Sequence[str]
    ) -> Turn:
        """Begin in place of the one in progress; an exam is handed in first."""
        learner = self._rooms.learning.learner()
        before = self._rooms.sittings.current(learner)
        if before is not None and before.is_open_exam:
            self._rooms.exams.close(before)
        self._rooms.sittings.begin(learner, sitting, questions, sources)
        self._rooms.kept.taken(learner, sitting)
        self._turns.remember(sitting, questions, sources)
        return self._turns.of(sitting)

    def _new_id(self) -> str:
        return uuid.UUID(int=self._rng.getrandbits(128), version=4).hex


def _graded(questions: Sequence[AskedQuestion]) -> tuple[AskedQuestion, ...]:
    return tuple(each for each in questions if each.question.kind not in SELF_GRADED)
