"""One run of the window, from the command line to its end."""

import sys
import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QTimer
from PySide6.QtWidgets import QApplication

from studyapp.app.start import run
from studyapp.ui.window import Window
from tests.app.person import words_of


@pytest.fixture
def log(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr("studyapp.faults.log_folders", lambda: (tmp_path / "logs",))
    return tmp_path / "logs" / "studyapp.log"


def in_the_window(act: Callable[[Window], object], folder: Path) -> None:
    """Do something with the window once it is shown and open, then close it."""
    window = QApplication.activeWindow()
    if not isinstance(window, Window) or not (folder / "studyapp.db").exists():
        QTimer.singleShot(20, lambda: in_the_window(act, folder))
        return
    QTimer.singleShot(0, QApplication.closeAllWindows)
    act(window)


def run_on(folder: Path) -> int:
    """Run the window on a folder until it is closed; return the status."""
    status = run(folder=folder, files=(), encoding=None, shots=None)
    for window in QApplication.topLevelWidgets():
        window.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    return status


@pytest.mark.usefixtures("qapp", "log")
def test_a_closed_window_ends_the_program_and_leaves_nothing_behind(folder: Path) -> None:
    hook, threads = sys.excepthook, threading.active_count()
    shown = []

    QTimer.singleShot(
        0, lambda: in_the_window(lambda window: shown.append(window.isVisible()), folder)
    )
    status = run_on(folder)

    assert status == 0
    assert shown == [True]
    assert sys.excepthook is hook
    assert threading.active_count() == threads
    assert sorted(path.name for path in folder.iterdir()) == ["settings.json", "studyapp.db"]


@pytest.mark.usefixtures("qapp")
def test_our_own_fault_in_the_window_is_logged_and_shown(folder: Path, log: Path) -> None:
    says: list[str] = []

    def break_a_promise(window: Window) -> None:
        window.closing.connect(lambda: says.append(words_of(window, "alert")))
        raise ZeroDivisionError("a promise broken")

    QTimer.singleShot(0, lambda: in_the_window(break_a_promise, folder))
    status = run_on(folder)

    assert status == 0
    assert "Something is wrong in the program itself." in says[0]
    assert str(log) in says[0]
    assert "ZeroDivisionError: a promise broken" in log.read_text("utf-8")
    assert "break_a_promise" in log.read_text("utf-8")
