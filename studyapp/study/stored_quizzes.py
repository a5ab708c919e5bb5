"""Quizzes that are kept: given a name, listed, renamed, taken out again."""

from __future__ import annotations

import random
import uuid
from collections.abc import Callable, Collection, Sequence
from dataclasses import replace
from itertools import count

from studyapp.domain.asked import AskedQuestion
from studyapp.domain.errors import QuizError, UnknownError
from studyapp.domain.kinds import Mode, StoredQuizId
from studyapp.domain.messages import Message
from studyapp.domain.nouns import Noun
from studyapp.domain.sittings import QuizWish, Sitting
from studyapp.domain.stored_quizzes import KeptQuiz, StoredQuiz
from studyapp.domain.undo import UndoStep
from studyapp.store.sittings import Sittings
from studyapp.store.stored_quizzes import KeptQuizzes
from studyapp.store.undo import UndoSteps
from studyapp.study.changes import Changes
from studyapp.study.learning import Learning
from studyapp.study.retitling import new_title, retitling

_NAMED = 2
"""How many sources the name of a quiz tells; of more, it tells how many there are."""


class StoredQuizzes:
    """The quizzes of the library that are kept; they ask the same whatever becomes of the rest.

    `begun` gives the quiz that is going on or was stopped last, which can be kept.
    """

    def __init__(  # noqa: PLR0913 - what a kept quiz touches
        self,
        kept: KeptQuizzes,
        sittings: Sittings,
        steps: UndoSteps,
        learning: Learning,
        *,
        begun: Callable[[], Sitting | None],
        rng: random.Random,
    ) -> None:
        self._kept = kept
        self._sittings = sittings
        self._steps = steps
        self._learning = learning
        self._begun = begun
        self._rng = rng

    def entries(self) -> list[KeptQuiz]:
        """Return all in short, the one kept last first, with the learner's last score."""
        return self._kept.entries(self._learning.learner())

    def quiz(self, key: StoredQuizId) -> StoredQuiz:
        """Return a quiz with all its questions.

        Raises:
            UnknownError: It is not there.
        """
        found = self._kept.quiz(key)
        if found is None:
            raise _unknown()
        return found

    def keep(self, title: str = "") -> StoredQuiz:
        """Keep the quiz that is going on, is over or was stopped last; it is that quiz from now on.

        Without a title it gets one that says what it is.

        Raises:
            QuizError: There is none, it is kept already, or an older version began it.
            UnkeepableError: The title is too long; nothing changed.
        """
        sitting = self._begun()
        asked = () if sitting is None else self._asked(sitting)
        if sitting is None or not asked:
            raise QuizError(Message("There is no quiz to keep."), Message("Start a quiz first."))
        if sitting.stored is not None:
            says = Message("This quiz is kept already, as “{title}”.", {"title": sitting.title})
            raise QuizError(says, Message("It is among the kept quizzes."))
        named = " ".join(title.split()) or self._name(asked)
        quiz = StoredQuiz(
            id=StoredQuizId(uuid.UUID(int=self._rng.getrandbits(128), version=4).hex),
            title=unlike(named, self._kept.titles().values()),
            made=self._learning.now(),
            wish=_wish(sitting),
            questions=asked,
        )
        with self._steps.recording(_keeping(quiz), at=quiz.made):
            self._kept.add(quiz)
            self._join(replace(sitting, stored=quiz.id, title=quiz.title))
        return quiz

    def put(self, quiz: StoredQuiz) -> Changes:
        """Keep a quiz that came from elsewhere; nothing changes if it is there already.

        Raises:
            UnkeepableError: One of its texts is too long to keep; nothing changed.
        """
        titles = self._kept.titles()
        if quiz.id in titles:
            return Changes()
        title = " ".join(quiz.title.split()) or self._name(quiz.questions)
        named = replace(quiz, title=unlike(title, titles.values()))
        with self._steps.recording(_keeping(named), at=self._learning.now()):
            self._kept.add(named)
        return Changes.of(Noun.QUIZZES)

    def rename(self, key: StoredQuizId, title: str) -> Changes:
        """Give a quiz another title; no change if it has it.

        Raises:
            UnknownError: It is not there.
            UnkeepableError: There is no letter in the title, or it is too long.
        """
        before = self._title(key)
        after = new_title(before, title)
        if after is None:
            return Changes()
        step = retitling(before, after, Noun.QUIZZES)
        with self._steps.recording(step, at=self._learning.now()):
            self._kept.rename(key, after)
        return Changes.of(Noun.QUIZZES)

    def remove(self, key: StoredQuizId) -> Changes:
        """Take a quiz out; what was answered in it is kept.

        Raises:
            UnknownError: It is not there.
        """
        step = UndoStep.of(
            "Undo remove “{title}”",
            "“{title}” is among the kept quizzes again.",
            Noun.QUIZZES,
            title=self._title(key),
        )
        with self._steps.recording(step, at=self._learning.now()):
            self._kept.remove(key)
        return Changes.of(Noun.QUIZZES)

    def _title(self, key: StoredQuizId) -> str:
        title = self._kept.titles().get(key)
        if title is None:
            raise _unknown()
        return title

    def _asked(self, sitting: Sitting) -> tuple[AskedQuestion, ...]:
        return self._sittings.asked(self._learning.learner(), sitting.id)

    def _join(self, sitting: Sitting) -> None:
        """Have a sitting be one of a quiz that is kept."""
        learner = self._learning.learner()
        current = self._sittings.current(learner)
        if current is not None and current.id == sitting.id:
            self._sittings.keep(learner, sitting)
        self._kept.taken(learner, sitting)

    def _name(self, asked: Sequence[AskedQuestion]) -> str:
        """Return what a quiz is about, how long it is, and the day."""
        sources = tuple(dict.fromkeys(each.source for each in asked if each.source))
        named = " and ".join(sources[:_NAMED]) or "Quiz"
        if len(sources) > _NAMED:
            named = f"{sources[0]} and {len(sources) - 1} more"
        long = "1 question" if len(asked) == 1 else f"{len(asked)} questions"
        day = self._learning.days().of(self._learning.now())
        return f"{named[:200]}, {long}, {day.day} {day:%B %Y}"


def unlike(title: str, others: Collection[str]) -> str:
    """Return a title that none of the others has, with a number where that is needed."""
    if title not in others:
        return title
    return next(each for n in count(2) if (each := f"{title} ({n})") not in others)


def _wish(sitting: Sitting) -> QuizWish:
    """Return what a sitting was begun with, its seed among it; nearly, if an older version did."""
    wish = sitting.wish or QuizWish(
        passage=sitting.passage,
        pack=sitting.pack,
        count=sitting.count,
        kinds=sitting.kinds,
        mode=sitting.mode,
        limit=None
        if sitting.ends is None or sitting.mode is not Mode.EXAM
        else sitting.ends - sitting.started,
    )
    return replace(wish, seed=sitting.seed)


def _keeping(quiz: StoredQuiz) -> UndoStep:
    undone = "“{title}” is kept no longer."
    return UndoStep.of("Undo keep “{title}”", undone, Noun.QUIZZES, title=quiz.title)


def _unknown() -> UnknownError:
    return UnknownError(Message("This quiz is no longer kept."))
