"""A quiz page on the screen, with keys going to it and what it tells written down."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Any

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from studyapp.domain.answers import Answer, Grade
from studyapp.domain.messages import Message
from studyapp.domain.questions import Question
from studyapp.domain.sittings import Outcome, QuizWish, Turn, Verdict
from studyapp.domain.when_reading import read_when
from studyapp.domain.when_words import words
from studyapp.ui.asking.paint import Mark
from studyapp.ui.asking.row import Row
from studyapp.ui.pages.quiz.page import QuizPage
from studyapp.ui.theme import Look
from studyapp.ui.widgets import Label
from tests.builders import date_question, single_question
from tests.ui.pages.keyboard import show_active


class Clock:
    """Seconds, set by hand."""

    def __init__(self) -> None:
        self.now = 50.0

    def __call__(self) -> float:
        return self.now


@dataclass
class Told:
    """What a page has told, in order."""

    answers: list[tuple[Answer, float, int | None]] = field(default_factory=list)
    starts: list[QuizWish] = field(default_factory=list)
    wishes: list[str] = field(default_factory=list)
    sentences: list[tuple[str, object]] = field(default_factory=list)


def read_as(typed: str) -> str | None:
    when = read_when(typed)
    return None if when is None else words(when)


def a_turn(question: Question | None = None, **fields: Any) -> Turn:  # noqa: ANN401  # any field
    defaults: dict[str, Any] = {
        "sitting": "sitting-1",
        "passage": single_question().passage,
        "title": "The partitions",
        "question": question or single_question(),
        "repairs": (),
        "results": (1.0, 1.0, 0.0),
        "total": 10,
    }
    return Turn(**defaults | fields)


def an_end(*results: float | None) -> Turn:
    """Return the end of a quiz with these results, all on the same question."""
    turn = a_turn(results=results, total=len(results))
    outcomes = [
        Outcome(single_question(), score, "" if score is None else "3 May 1788", "3 May 1791")
        for score in results
    ]
    return replace(turn, question=None, outcomes=tuple(outcomes))


def after(turn: Turn, score: float | None, question: Question | None = None) -> Turn:
    """Return the turn after this one."""
    return replace(turn, question=question, results=(*turn.results, score))


def a_verdict(
    question: Question,
    answer: Answer,
    score: float,
    **fields: Any,  # noqa: ANN401  # any field
) -> Verdict:
    defaults: dict[str, Any] = {
        "grade": Grade(score, Message("Two years too late.")),
        "seconds": 14.2,
        "confidence": None,
    }
    return Verdict(question=question, answer=answer, **defaults | fields)


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def page(look: Look, qtbot: QtBot, clock: Clock) -> Iterator[QuizPage]:
    made = QuizPage(look, reading=read_as, clock=clock)
    made.resize(1404, 970)
    show_active(qtbot, made)
    made.setFocus()
    yield made
    made.close()


@pytest.fixture
def told(page: QuizPage) -> Told:
    told = Told()
    page.answered.connect(lambda *args: told.answers.append(args))
    page.start_wanted.connect(told.starts.append)
    page.sentence_wanted.connect(lambda *args: told.sentences.append(args))
    for name in (
        "skipped",
        "next_wanted",
        "stopped",
        "resumed",
        "progress_wanted",
        "library_wanted",
    ):
        getattr(page, name).connect(lambda name=name: told.wishes.append(name))
    return told


def judge(page: QuizPage, question: Question, answer: Answer, score: float) -> None:
    """Show a question and at once the verdict on an answer to it."""
    turn = a_turn(question)
    page.show_turn(turn)
    page.show_verdict(a_verdict(question, answer, score), after(turn, score, date_question()))


def label(page: QuizPage, name: str) -> str:
    found = page.findChild(Label, name)
    assert isinstance(found, Label)
    return found.text()


def marks(page: QuizPage) -> dict[str, Mark]:
    QApplication.processEvents()
    found = [row for row in page.findChildren(Row) if row.isVisible()]
    return {row.accessibleName(): row.face.mark for row in found}


def rows(page: QuizPage) -> list[str]:
    """Return the visible rows by ear, from the top."""
    QApplication.processEvents()
    found = [row for row in page.findChildren(Row) if row.isVisible()]
    found.sort(key=lambda row: row.mapTo(page, QPoint(0, 0)).y())
    return [row.accessibleName() for row in found if not row.objectName().startswith("confid")]
