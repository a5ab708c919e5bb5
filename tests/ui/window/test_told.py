"""Errors, long work and what happened are told over the pages."""

import threading
from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from studyapp.domain.errors import CancelledError, NotTextError
from studyapp.domain.messages import Message
from studyapp.ui.actions import Actions, make_action
from studyapp.ui.alerts import Alerts
from studyapp.ui.strips import ProgressStrip
from studyapp.ui.theme import Look
from studyapp.ui.widgets import Label, Toast
from studyapp.ui.window import Window
from studyapp.ui.work import Progress, Worker
from tests.ui.window.conftest import part

FOUND = NotTextError(
    Message("notes.txt could not be read: it is not text. Nothing was added."),
    Message("Choose another file."),
)


def test_an_error_is_shown_and_closed_by_esc(window: Window, look: Look, qtbot: QtBot) -> None:
    Alerts(look, window, parent=window).show(FOUND)
    banner = part(window, "alert")
    says = banner.findChild(Label, "says")
    hint = banner.findChild(Label, "hint")
    was_visible = banner.isVisible()

    qtbot.keyClick(window, Qt.Key.Key_Escape)

    assert says is not None
    assert hint is not None
    assert was_visible
    assert (says.text(), hint.text()) == (str(FOUND.says), str(FOUND.hint))
    assert banner.isHidden()


def test_an_alert_with_the_focus_keeps_esc_from_the_page(
    window: Window, look: Look, qtbot: QtBot
) -> None:
    page = part(window, "todayPage")
    stop = make_action(page, "Stop", ("Esc",))
    page.addAction(stop)
    Alerts(look, window, parent=window).show(FOUND)
    banner = part(window, "alert")
    banner.setFocus()

    with qtbot.assertNotEmitted(stop.triggered):
        qtbot.keyClick(banner, Qt.Key.Key_Escape)

    assert banner.isHidden()


def test_our_own_fault_shows_the_path_of_the_log(window: Window, look: Look) -> None:
    written: list[BaseException] = []

    def log(error: BaseException) -> Path:
        written.append(error)
        return Path("/somewhere/studyapp.log")

    fault = KeyError("card")
    Alerts(look, window, log, parent=window).show(fault)

    assert "/somewhere/studyapp.log" in part(window, "alert").accessibleName()
    assert written == [fault]


def test_what_the_person_stopped_is_no_error(window: Window, look: Look) -> None:
    Alerts(look, window, parent=window).show(CancelledError(Message("Stopped.")))

    assert window.findChild(QWidget, "alert") is None


def test_markup_in_an_error_is_only_text(window: Window, look: Look) -> None:
    Alerts(look, window, parent=window).show(NotTextError(Message("<b>x</b> is not text.")))

    says = part(window, "alert").findChild(Label, "says")
    assert says is not None
    assert says.textFormat() is Qt.TextFormat.PlainText


def test_long_work_is_shown_and_stopped_by_key(
    window: Window, actions: Actions, qtbot: QtBot
) -> None:
    worker = Worker("reading")
    under_way = threading.Event()

    def endless(progress: Progress) -> None:
        while True:
            under_way.set()
            progress(0.5)

    job = worker.run_long(endless, lambda _none: None, lambda _error: None)
    window.show_job("Reading notes.txt …", job)
    strip = window.findChild(ProgressStrip)
    assert strip is not None
    qtbot.waitUntil(strip.isVisible)
    with qtbot.waitSignal(job.finished):
        qtbot.keyClick(window, Qt.Key.Key_Period, Qt.KeyboardModifier.ControlModifier)

    assert strip.isHidden()
    assert not actions.stop.isEnabled()
    assert strip.accessibleName().startswith("Reading notes.txt …")
    worker.shutdown()


def test_a_toast_says_what_happened(window: Window, actions: Actions) -> None:
    window.tell([Message("Added “{title}”.", {"title": "War"})], actions.undo)

    toast = window.findChild(Toast)
    assert toast is not None
    assert toast.isVisible()
    assert [label.text() for label in toast.findChildren(Label)] == ["Added “War”."]


def test_a_toast_stands_above_what_is_under_way(window: Window, qtbot: QtBot) -> None:
    worker = Worker("computing", window)
    waiting = threading.Event()
    job = worker.run_long(lambda _report: waiting.wait(), lambda _done: None)
    window.tell([Message("Added “{title}”.", {"title": "War"})])
    window.show_job("Reading notes.txt …", job)
    strip, toast = window.findChild(ProgressStrip), window.findChild(Toast)
    assert strip is not None
    assert toast is not None

    qtbot.waitUntil(strip.isVisible)

    qtbot.waitUntil(lambda: lower_edge(toast, window) < strip.mapTo(window, QPoint(0, 0)).y())
    with qtbot.waitSignal(job.finished):
        waiting.set()
    worker.shutdown()


def lower_edge(widget: QWidget, window: Window) -> int:
    return widget.mapTo(window, QPoint(0, widget.height())).y()
