"""What is done with an exam that is taken on the page Quiz."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import TYPE_CHECKING

from studyapp.domain.answers import Answer
from studyapp.domain.questions import QuestionId
from studyapp.domain.sittings import Turn
from studyapp.ui.pages.quiz.page import QuizPage

if TYPE_CHECKING:
    from studyapp.wiring import Program


class Examining:
    """Has answers kept, questions looked at and flagged, and the exam handed in by `put`."""

    def __init__(self, page: QuizPage, put: Callable[[Callable[[Program], Turn]], object]) -> None:
        self._put = put
        page.given.connect(self._give)
        page.moved.connect(lambda place: put(lambda program: program.exams.look_at(place)))
        page.flagged.connect(self._flag)
        page.handed_in.connect(lambda: put(lambda program: program.exams.hand_in()))

    def _give(
        self, asked: str, answer: Answer | None, seconds: float, confidence: int | None
    ) -> None:
        """Have an answer of an exam kept."""
        question, took = QuestionId(asked), timedelta(seconds=seconds)
        self._put(lambda program: program.exams.give(question, answer, took, confidence))

    def _flag(self, place: int, flagged: bool) -> None:  # noqa: FBT001 - the slot of a Qt signal
        self._put(lambda program: program.exams.flag(place, flagged=flagged))
