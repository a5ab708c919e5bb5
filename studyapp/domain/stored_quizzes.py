"""A quiz that is kept: its questions just as they were asked, and what it was made by."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from studyapp.domain.asked import AskedQuestion, asked_form, asked_of
from studyapp.domain.forms import fields_of, form_of, value_of
from studyapp.domain.kinds import Mode, StoredQuizId
from studyapp.domain.questions import Question
from studyapp.domain.sittings import QuizWish


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredQuiz:
    """A quiz of its own: it asks the same whatever becomes of the library.

    `made` is aware UTC. `wish` is what it was made by, with the seed that was drawn and how it was
    taken. The options of every question stay in the order in which they were dealt.
    """

    id: StoredQuizId
    title: str
    made: datetime
    wish: QuizWish
    questions: tuple[AskedQuestion, ...]

    @property
    def asked(self) -> tuple[Question, ...]:
        """Return the questions alone, in their order."""
        return tuple(each.question for each in self.questions)

    @property
    def sources(self) -> tuple[str, ...]:
        """Return the titles of what the questions come from, each of them once."""
        return tuple(dict.fromkeys(_named(self.questions)))


@dataclass(frozen=True, slots=True, kw_only=True)
class LastTime:
    """How a quiz went when it was taken last: `points` of 0 to 1 for each answered question."""

    points: float
    answered: int
    asked: int
    mode: Mode
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptQuiz:
    """A stored quiz in short, to choose it by; `last` is there if any of it was answered."""

    id: StoredQuizId
    title: str
    made: datetime
    count: int
    sources: tuple[str, ...]
    mode: Mode = Mode.PRACTICE
    last: LastTime | None = None


def _named(questions: tuple[AskedQuestion, ...]) -> Iterator[str]:
    return (each.source for each in questions if each.source)


def quiz_form(quiz: StoredQuiz) -> dict[str, Any]:
    """Return a quiz as plain data, such as JSON holds."""
    return {
        "id": quiz.id,
        "title": quiz.title,
        "made": form_of(quiz.made),
        "wish": form_of(quiz.wish),
        "questions": [asked_form(each) for each in quiz.questions],
    }


def quiz_of(form: object) -> StoredQuiz:
    """Return the quiz that has this form; how long its texts may be is not looked at.

    Raises:
        ValueError: It is the form of no quiz, or a question is not the version that it says.
    """
    given = fields_of(form, "questions")
    quiz = StoredQuiz(
        id=StoredQuizId(value_of(str, given.get("id"))),
        title=value_of(str, given.get("title")),
        made=value_of(datetime, given.get("made")),
        wish=value_of(QuizWish, given.get("wish")),
        questions=tuple(map(asked_of, given["questions"])),
    )
    if not quiz.questions or len({each.id for each in quiz.asked}) < len(quiz.questions):
        raise ValueError("a quiz asks something, and nothing twice")
    if (quiz.wish.passage is None) == (quiz.wish.pack is None):
        raise ValueError("a quiz is about a passage or a pack")
    return quiz
