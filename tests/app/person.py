"""A person before the window: sees words, presses keys, drops files."""

import random
import warnings
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QEvent, QEventLoop, QMimeData, QPoint, QPointF, Qt, QTimer, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from studyapp.app.desk import Desk
from studyapp.app.session import application, make_desk
from studyapp.domain.library import PassageEntry
from studyapp.domain.questions import (
    DateQuestion,
    MultipleQuestion,
    NumberQuestion,
    OrderQuestion,
    Question,
    SingleQuestion,
)
from studyapp.domain.texts import Span
from studyapp.domain.when_words import words
from studyapp.ui.pages.reader.view import PassageView
from studyapp.wiring import Program, open_program
from tests.study.programs import answer_to
from tests.ui.pages.outline import outline

PLAIN = Qt.KeyboardModifier.NoModifier
CONTROL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier
REVOLUTION = (
    "On 14 July 1789 the crowd stormed the Bastille. On 4 August 1789 the Assembly abolished "
    "feudal rights. The king fled to Varennes on 20 June 1791.\n"
    "France declared war on Austria on 20 April 1792. The Convention abolished the monarchy on "
    "21 September 1792. The Committee arrested Danton on 30 March 1794.\n"
)
SEED = 1
"""A quiz is drawn by it that asks questions of every kind."""
ROUNDS = 4
"""How often an answer may lead to another question to a worker."""
Answer = TypeVar("Answer")


def _now() -> datetime:
    return datetime.now(UTC)


class Person:
    """Sits before a desk of its own on a folder."""

    def __init__(self, folder: Path, qtbot: QtBot) -> None:
        self.folder = folder
        self.desk: Desk = make_desk(application(), folder)
        self.desk.look.set_touched(touched=False)  # whatever screens tests have made
        self.window = self.desk.window
        self.pages = self.desk.pages
        self._qtbot = qtbot
        self._has_left = False

    def open(
        self,
        files: Sequence[Path] = (),
        encoding: str | None = None,
        *,
        now: Callable[[], datetime] = _now,
    ) -> None:
        """Show the window and let it open the folder, at a time of day."""
        self.window.show()
        self.window.activateWindow()
        opening = partial(
            open_program,
            self.folder,
            now=now,
            rng=random.Random(SEED),
            settings=lambda: self.desk.remembering.settings,
        )
        self.desk.open(opening, files, encoding)
        self._qtbot.waitUntil(self.window.isActiveWindow)
        self.settle()

    def leave(self) -> None:
        """Close the window as a person does, and the desk as the session does, once."""
        if not self._has_left:
            self._has_left = True
            self.window.close()
            self.desk.close()

    def vanish(self) -> None:
        """Take away what Qt still holds of the desk."""
        for part in (self.window, self.desk, self.desk.look):
            part.deleteLater()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def settle(self) -> None:
        """Wait until all that was asked is answered and shown, with what was asked then."""
        loop = QEventLoop()
        for _ in range(ROUNDS):
            for worker in (self.desk.computing, self.desk.storing):
                worker.run(lambda: None, lambda _none: QTimer.singleShot(0, loop.quit))
                loop.exec()

    def until(self, holds: Callable[[], bool]) -> None:
        self._qtbot.waitUntil(holds, timeout=60_000)

    def asks(self, verb: Callable[[Program], Answer]) -> Answer:
        """Return what a verb says, asked behind the window."""
        answers: list[Answer] = []
        self.desk.asking.ask(verb, answers.append)
        self.until(lambda: bool(answers))
        return answers[0]

    def entries(self) -> list[PassageEntry]:
        return self.asks(lambda program: program.reading.entries())

    # Keys

    def press(self, *keys: Qt.Key, held: Qt.KeyboardModifier = PLAIN) -> None:
        """Press keys one after the other, each once the window has answered the one before."""
        for key in keys:
            self.settle()
            QTest.keyClick(focused(), key, held)
        self.settle()

    def go(self, page: str) -> None:
        """Go to a page by its key."""
        number = list(self.desk.actions.go).index(page) + 1
        self.press(Qt.Key(Qt.Key.Key_0 + number), held=ALT)
        assert self.page == page

    def answer(self, question: Question, *, right: bool = True) -> None:
        """Answer a question of the quiz: by key, or as its page says it where that takes many."""
        match question:
            case SingleQuestion(choices=choices) | MultipleQuestion(choices=choices):
                keys = [place for place, choice in enumerate(choices) if choice.right is right]
                wanted = keys if isinstance(question, MultipleQuestion) else keys[:1]
                self.press(*(Qt.Key(Qt.Key.Key_A + place) for place in wanted))
            case DateQuestion(when=when):
                QTest.keyClicks(focused(), words(when) if right else "1066")
            case NumberQuestion(value=value):
                QTest.keyClicks(focused(), f"{value:g}" if right else "0")
            case OrderQuestion():
                pass
            case _:
                self.pages.quiz.answered.emit(answer_to(question, right=right), 1.0, None)
                self.settle()
                return
        self.check(question)

    def check(self, question: Question) -> None:
        """Hand in the answer that is there."""
        in_order = isinstance(question, OrderQuestion)
        self.press(Qt.Key.Key_Return, held=CONTROL if in_order else PLAIN)

    def drop(self, *paths: Path) -> None:
        dropped = QMimeData()
        dropped.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
        self.drop_mime(dropped)

    def drop_text(self, text: str) -> None:
        dropped = QMimeData()
        dropped.setText(text)
        self.drop_mime(dropped)

    def drop_mime(self, dropped: QMimeData) -> None:
        point, copy = QPoint(5, 5), Qt.DropAction.CopyAction
        left = Qt.MouseButton.LeftButton
        with warnings.catch_warnings():
            # PySide6 6.12 deprecates the only way that 6.8 knows.
            warnings.simplefilter("ignore", DeprecationWarning)
            entering = QDragEnterEvent(point, copy, dropped, left, PLAIN)
        QApplication.sendEvent(self.window, entering)
        assert entering.isAccepted()
        QApplication.sendEvent(self.window, QDropEvent(QPointF(point), copy, dropped, left, PLAIN))
        self.settle()

    # Eyes

    @property
    def page(self) -> str:
        """Return the name of the page in sight."""
        return self.window.current_page()

    def sees(self) -> str:
        """Return the words of the page in sight, line by line."""
        return "\n".join(outline(self.desk.joins[self.page].page))

    @property
    def alert(self) -> str:
        """Return what the banner says, "" without one."""
        return words_of(self.window, "alert")

    @property
    def toast(self) -> str:
        """Return what was said for some seconds, "" if nothing."""
        return words_of(self.window, "toast")

    @property
    def lit(self) -> Span | None:
        """Return the sentence that is lit up in the Reader."""
        view = self.pages.reader.findChild(PassageView)
        assert view is not None
        return view.lit

    @property
    def chosen(self) -> str | None:
        """Return the id of the event chosen on the Timeline."""
        stage = self.pages.timeline.canvas.stage
        return None if stage.chosen is None else stage.chronicle.events[stage.chosen].id


def focused() -> QWidget:
    found = QApplication.focusWidget()
    assert found is not None, "something has the focus"
    return found


def words_of(window: QWidget, name: str) -> str:
    part = window.findChild(QWidget, name)
    if part is None or not part.isVisible():
        return ""
    labels = [label for label in part.findChildren(QLabel) if label.isVisibleTo(part)]
    return " ".join(label.text() for label in labels if label.text())
