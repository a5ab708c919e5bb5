"""Every page as pictures: in all colours, on a small and on a large screen, in large text."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from studyapp.app.desk import Desk
from studyapp.app.teacher_shots import teacher_scenes
from studyapp.domain.errors import FolderError, QuizError
from studyapp.domain.kinds import Kind, Mode
from studyapp.domain.messages import Message
from studyapp.domain.progress import Today
from studyapp.domain.settings import ThemeChoice
from studyapp.domain.sittings import QuizWish
from studyapp.ui.pages.findings.rows import Tab

if TYPE_CHECKING:
    from studyapp.wiring import Program


@dataclass(frozen=True, slots=True)
class Way:
    """In which colours, in how many pixels and at which text size, in percent, pages are shown."""

    theme: ThemeChoice
    width: int
    height: int
    text_size: int = 100

    @property
    def name(self) -> str:
        """Return it for the name of a file; the text size only where it is not the usual one."""
        large = "" if self.text_size == 100 else f"-{self.text_size}"
        return f"{self.theme}-{self.width}x{self.height}{large}"


WAYS = (
    Way(ThemeChoice.LIGHT, 1024, 600),
    Way(ThemeChoice.LIGHT, 1600, 1000),
    Way(ThemeChoice.DARK, 1024, 600),
    Way(ThemeChoice.DARK, 1600, 1000),
    Way(ThemeChoice.HIGH_CONTRAST, 1024, 600),
    Way(ThemeChoice.LIGHT, 1024, 600, text_size=200),
)
_SOUGHT = "soviet union"
_ROUNDS = 4
"""How often an answer from the store may lead to another question to it."""


def take_shots(
    desk: Desk,
    opening: Callable[[], Program],
    folder: Path,
    *,
    ways: Sequence[Way] = WAYS,
) -> None:
    """Write each page to `folder` as NAME-THEME-WIDTHxHEIGHT.png, at 200 % text -200.png.

    Raises:
        FolderError: The folder cannot be made, or a picture not be written.
        QuizError: A kind of question cannot be asked, so that its picture would be missing.
    """
    _make(folder)
    desk.window.show()
    desk.open(opening)
    QTest.qWaitForWindowActive(desk.window)
    for way in ways:
        desk.look.set_choice(way.theme)
        desk.look.set_text_size(way.text_size)
        desk.window.resize(way.width, way.height)
        for name in _scenes(desk):
            _settle(desk)
            _save(desk, folder / f"{name}-{way.name}.png")


def _scenes(desk: Desk) -> Iterator[str]:
    """Bring one scene after the other before the eye, and yield its name."""
    _read_first_passage(desk)
    yield from _kind_scenes(desk)  # first, since they may be refused
    yield from _overview_scenes(desk)
    yield from _reading_scenes(desk)
    yield from _study_scenes(desk)
    yield from teacher_scenes(desk, lambda: _settle(desk))


def _kind_scenes(desk: Desk) -> Iterator[str]:
    desk.window.show_page("quiz")
    for kind in Kind:
        _ask_one(desk, kind)
        yield f"quiz-{kind}"
    desk.pages.quiz.stopped.emit()


def _overview_scenes(desk: Desk) -> Iterator[str]:
    for name in ("today", "library", "progress"):
        desk.window.show_page(name)
        yield name
    yield from _settings_scenes(desk)
    _search(desk)
    yield "library-search"
    _press(desk, Qt.Key.Key_Escape)
    desk.actions.keys.trigger()
    yield "keys"


def _settings_scenes(desk: Desk) -> Iterator[str]:
    desk.window.show_page("settings")
    for place, name in enumerate(("look", "study", "keys", "data")):
        desk.pages.settings.show_tab(place)
        yield f"settings-{name}"
    desk.pages.settings.show_tab(0)


def _reading_scenes(desk: Desk) -> Iterator[str]:
    _read_first_passage(desk)
    yield "reader"
    _press(desk, Qt.Key.Key_BracketRight)
    yield "reader-repair"
    _press(desk, Qt.Key.Key_Home)
    yield "reader-about"
    _press(desk, Qt.Key.Key_M, times=3)
    yield "reader-claim"
    _press(desk, Qt.Key.Key_BracketRight, times=2)
    yield "reader-name"
    yield from _findings_scenes(desk)
    desk.window.show_page("timeline")
    yield "timeline"
    _press(desk, Qt.Key.Key_L)
    yield "timeline-list"
    _press(desk, Qt.Key.Key_L)


def _findings_scenes(desk: Desk) -> Iterator[str]:
    assert desk.passage is not None  # noqa: S101 - it was read
    desk.look_through(desk.passage)
    _settle(desk)
    desk.pages.findings.show_tab(Tab.EVENTS)
    yield "findings"
    desk.pages.findings.show_tab(Tab.REPAIRS)
    yield "findings-repairs"
    desk.pages.findings.show_tab(Tab.EVENTS)
    _press(desk, Qt.Key.Key_E)
    yield "findings-correct"
    _press(desk, Qt.Key.Key_Escape)


def _study_scenes(desk: Desk) -> Iterator[str]:
    desk.pages.cards.show_recall(None, None)  # or the card of the scene before is still turned
    desk.window.show_page("cards")
    yield "cards-front"
    _press(desk, Qt.Key.Key_Space)
    yield "cards-back"
    desk.window.show_page("quiz")
    desk.pages.quiz.stopped.emit()
    yield "quiz-start"
    desk.pages.quiz.shelf_wanted.emit()
    yield "quiz-shelf"
    desk.pages.quiz.shelf.left.emit()
    _settle(desk)
    _ask_one(desk, Kind.SINGLE)
    _press(desk, Qt.Key.Key_A)
    _press(desk, Qt.Key.Key_Return)
    yield "quiz-verdict"
    _press(desk, Qt.Key.Key_Return)
    yield "quiz-end"
    yield from _exam_scenes(desk)
    desk.window.show_page("today")
    _settle(desk)
    desk.joins.today.show_now(Today(now=datetime.now().astimezone(), passages=0))
    yield "today-first-day"
    desk.window.show_page("library")


def _exam_scenes(desk: Desk) -> Iterator[str]:
    desk.pages.quiz.stopped.emit()
    desk.pages.quiz.start_wanted.emit(QuizWish(passage=desk.passage, count=5, mode=Mode.EXAM))
    _settle(desk)
    yield "exam"
    QTest.keyClick(desk.window, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    _press(desk, Qt.Key.Key_Escape)
    yield "exam-overview"
    QTest.keyClick(desk.window, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    _settle(desk)
    yield "exam-marks"


def _search(desk: Desk) -> None:
    """Find words in the library, all of which is taken into the index before."""
    desk.asking.ask(_take_all_in, lambda _none: None)
    desk.actions.search.trigger()
    _settle(desk)
    QTest.keyClicks(QApplication.focusWidget() or desk.window, _SOUGHT)


def _take_all_in(program: Program) -> None:
    while program.searching.index():
        pass


def _read_first_passage(desk: Desk) -> None:
    desk.asking.ask(lambda program: program.reading.entries()[0].id, desk.read)
    _settle(desk)


def _ask_one(desk: Desk, kind: Kind) -> None:
    """Start a quiz of one question of a kind.

    Raises:
        QuizError: There is none.
    """
    desk.pages.quiz.stopped.emit()
    wish = QuizWish(passage=desk.passage, count=1, kinds=frozenset({kind}))
    desk.pages.quiz.start_wanted.emit(wish)
    _settle(desk)
    turn = desk.quiz.turn
    if turn is None or turn.question is None:
        says = Message("There is no picture of a question of the kind {kind}.", {"kind": kind})
        raise QuizError(says, Message("Choose a text with questions of all kinds."))


def _press(desk: Desk, key: Qt.Key, *, times: int = 1) -> None:
    for _ in range(times):
        _settle(desk)
        QTest.keyClick(QApplication.focusWidget() or desk.window, key)


def _settle(desk: Desk) -> None:
    """Wait until the workers have answered all that was asked, and the window has shown it."""
    loop = QEventLoop()
    for _ in range(_ROUNDS):
        for worker in (desk.computing, desk.storing):
            worker.run(lambda: None, lambda _none: QTimer.singleShot(0, loop.quit))
            loop.exec()


def _make(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise _no_room(folder, error.strerror or "") from error


def _save(desk: Desk, path: Path) -> None:
    if not desk.window.grab().save(str(path)):
        raise _no_room(path, "the picture cannot be written")


def _no_room(path: Path, reason: str) -> FolderError:
    says = Message("{path} could not be written: {reason}.", {"path": path, "reason": reason})
    return FolderError(says, Message("Choose another folder."))
