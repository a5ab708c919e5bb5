"""Nothing that a page builds becomes a window of its own, not even for a moment."""

from collections.abc import Iterator
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from studyapp.app.demo import fill_demo
from studyapp.app.desk import Desk
from studyapp.app.session import application, make_desk
from studyapp.domain.settings import ThemeChoice
from studyapp.places import SAMPLE_PACK
from studyapp.ui.actions import PAGES
from studyapp.wiring import open_program


class Windows(QObject):
    """Remembers what was shown as a window."""

    def __init__(self) -> None:
        super().__init__()
        self.shown: set[str] = set()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.shown.add(type(watched).__name__)
        return False


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path) -> Iterator[Desk]:
    fill_demo(tmp_path, sample=SAMPLE_PACK, now=datetime(2026, 11, 22, 12, tzinfo=UTC))
    made = make_desk(application(), tmp_path)
    qtbot.addWidget(made.window)
    made.window.show()
    made.open(partial(open_program, tmp_path))
    yield made
    made.close()


@pytest.mark.unmeasured
def test_one_window_is_shown_whatever_is_looked_at(desk: Desk, qtbot: QtBot) -> None:
    windows = Windows()
    app = application()
    app.installEventFilter(windows)

    for name in PAGES:
        desk.window.show_page(name)
        qtbot.wait(50)
    desk.actions.keys.trigger()
    desk.look.set_choice(ThemeChoice.DARK)
    desk.look.set_text_size(200)
    desk.window.resize(1024, 600)
    desk.look.set_text_size(100)
    qtbot.wait(50)
    app.removeEventFilter(windows)

    assert windows.shown == set()
    assert QApplication.activeWindow() is desk.window
