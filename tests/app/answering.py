"""A window that answers quizzes and rates cards by key, and prints what its screen has accepted.

Run by the kill test as a program of its own: `python -m tests.app.answering FOLDER`. Every line on
standard output is a question or card whose verdict or successor stood on the screen.
"""

import os
import sys
from collections.abc import Callable, Sequence
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import Any
from unittest.mock import patch

from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from studyapp.app.desk import Desk
from studyapp.app.session import application, make_desk
from studyapp.domain.cards import Recall
from studyapp.domain.kinds import Kind
from studyapp.domain.questions import Question
from studyapp.domain.sittings import QuizSource, QuizWish, Turn, Verdict
from studyapp.domain.texts import PassageId
from studyapp.wiring import open_program
from tests.study.programs import answer_to

_BY_KEY = frozenset({Kind.SINGLE, Kind.MULTIPLE, Kind.DATE, Kind.NUMBER, Kind.ORDER})
"""Kinds that take few keys; of the others the page's answer is given."""


def wish(passage: PassageId | None) -> QuizWish:
    return QuizWish(passage=passage, count=10, kinds=frozenset(Kind))


class Answering:
    """Presses the keys that a learner would press, a quiz question and a card in turn."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._rated: str | None = None
        self._watch_quiz()
        self._watch_cards()

    def start(self) -> None:
        self._desk.window.show_page("quiz")

    def _watch_quiz(self) -> None:
        page = self._desk.pages.quiz
        show_start, show_turn, show_verdict = page.show_start, page.show_turn, page.show_verdict

        def started(
            sources: Sequence[QuizSource], chosen: str | None, left: Turn | None = None
        ) -> None:
            show_start(sources, chosen, left)
            page.start_wanted.emit(wish(sources[0].passage))

        def turned(turn: Turn) -> None:
            show_turn(turn)
            if turn.question is None:
                soon(lambda: page.start_wanted.emit(wish(turn.passage)))
            else:
                soon(partial(self._answer, turn.question))

        def judged(verdict: Verdict, turn: Turn) -> None:
            show_verdict(verdict, turn)
            say(f"attempt {turn.sitting} {verdict.question.id}")
            soon(lambda: self._desk.window.show_page("cards"))

        for name, watched in (
            ("show_start", started),
            ("show_turn", turned),
            ("show_verdict", judged),
        ):
            patch.object(page, name, watched).start()

    def _watch_cards(self) -> None:
        page = self._desk.pages.cards
        show_recall = page.show_recall

        def shown(recall: Recall | None, next_due: datetime | None, **fields: Any) -> None:  # noqa: ANN401
            show_recall(recall, next_due, **fields)
            if self._rated is not None:
                say(f"review {self._rated}")
                self._rated = None
                soon(self._back_to_quiz)
            elif recall is None:
                soon(self._back_to_quiz)
            else:
                soon(self._rate)

        page.rated.connect(self._sent)
        patch.object(page, "show_recall", shown).start()

    def _answer(self, question: Question) -> None:
        kind = question.kind
        if kind not in _BY_KEY:
            self._desk.pages.quiz.answered.emit(answer_to(question, right=True), 1.0, None)
            return
        if kind in (Kind.SINGLE, Kind.MULTIPLE):
            press(Qt.Key.Key_A)
        elif kind is not Kind.ORDER:
            QTest.keyClicks(focused(), "1900")
        control = Qt.KeyboardModifier.ControlModifier
        press(Qt.Key.Key_Return, control if kind is Kind.ORDER else Qt.KeyboardModifier.NoModifier)

    def _rate(self) -> None:
        press(Qt.Key.Key_Space)
        press(Qt.Key.Key_3)

    def _sent(self, card: str) -> None:
        self._rated = card

    def _back_to_quiz(self) -> None:
        self._desk.window.show_page("quiz")
        soon(lambda: press(Qt.Key.Key_Return))


def press(key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(focused(), key, modifier)


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None, "the window has no focus"
    return widget


def soon(act: Callable[[], object]) -> None:
    QTimer.singleShot(0, act)


def say(line: str) -> None:
    """Write a line at once and whole, so that a kill leaves no half of it."""
    os.write(sys.stdout.fileno(), f"{line}\n".encode())


def main(folder: Path) -> int:
    app = application()
    desk = make_desk(app, folder)
    answering = Answering(desk)
    desk.window.show()
    desk.open(partial(open_program, folder))
    answering.start()
    return app.exec()


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
