"""A quiz that is kept: its questions just as they were asked, and what it was made by."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any, NewType

from studyapp.domain.asked import AskedQuestion, asked_form, asked_of
from studyapp.domain.forms import fields_of, form_of, value_of
from studyapp.domain.questions import Question
from studyapp.domain.sittings import QuizWish

StoredQuizId = NewType("StoredQuizId", str)
"""A random UUID (version 4), 32 hexadecimal digits: the quiz keeps it from hand to hand."""


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
    return StoredQuiz(
        id=StoredQuizId(value_of(str, given.get("id"))),
        title=value_of(str, given.get("title")),
        made=value_of(datetime, given.get("made")),
        wish=value_of(QuizWish, given.get("wish")),
        questions=tuple(map(asked_of, given["questions"])),
    )
