"""A toast says what happened, offers the way back, and lies over nothing that is needed."""

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAction, QCursor
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QScrollArea, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from studyapp.ui.actions import make_action
from studyapp.ui.theme import Look
from studyapp.ui.widgets import ActionButton, Toast
from studyapp.ui.widgets.yielding import YieldingArea


@pytest.fixture
def window(look: Look, qtbot: QtBot) -> QWidget:
    """Return a window with a field at its top and a button in its foot."""
    made = QWidget()
    column = QVBoxLayout(made)
    column.addWidget(QLineEdit())
    column.addStretch(1)
    foot = QHBoxLayout()
    foot.addWidget(QPushButton("Check"))
    column.addLayout(foot)
    qtbot.addWidget(made)
    made.resize(look.px(600), look.px(400))
    QCursor.setPos(made.mapToGlobal(QPoint(-50, -50)))
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    return made


@pytest.fixture
def undo(window: QWidget) -> QAction:
    action = make_action(window, "Undo answer", ("Ctrl+Z",))
    window.addAction(action)
    return action


@pytest.fixture
def toast(look: Look, window: QWidget) -> Toast:
    return Toast(look, window)


def undo_button(toast: Toast) -> ActionButton:
    found = toast.findChild(ActionButton)
    assert found is not None
    return found


def check_button(window: QWidget) -> QPushButton:
    found = window.findChild(QPushButton)
    assert found is not None
    return found


def test_a_toast_goes_by_itself_but_not_while_its_button_has_the_focus(
    toast: Toast, undo: QAction
) -> None:
    toast.show_toast("Rated the last card “Hard”.", undo)
    button = undo_button(toast)

    button.setFocus()
    toast._go_unless_used()
    kept = toast.isVisible()
    button.clearFocus()
    toast._go_unless_used()

    assert kept
    assert toast.isHidden()


def test_undo_is_one_click_away_and_then_the_toast_is_gone(
    toast: Toast, undo: QAction, qtbot: QtBot
) -> None:
    toast.show_toast("Rated the last card “Hard”.", undo)

    with qtbot.waitSignal(undo.triggered):
        qtbot.mouseClick(undo_button(toast), Qt.MouseButton.LeftButton)

    assert toast.isHidden()


def test_undo_by_key_gives_the_focus_back(
    toast: Toast, window: QWidget, undo: QAction, qtbot: QtBot
) -> None:
    field = window.findChild(QLineEdit)
    assert field is not None
    field.setFocus()
    toast.show_toast("Rated the last card “Hard”.", undo)
    undo_button(toast).setFocus()

    with qtbot.waitSignal(undo.triggered):
        qtbot.keyClick(undo_button(toast), Qt.Key.Key_Return)

    assert field.hasFocus()


def test_the_next_toast_has_no_button_of_the_last(toast: Toast, undo: QAction) -> None:
    toast.show_toast("Rated the last card “Hard”.", undo)
    wide = toast.width()

    toast.show_toast("Rated the last card “Hard”.")

    assert toast.width() < wide


def test_a_toast_stands_above_the_buttons_of_the_foot(toast: Toast, window: QWidget) -> None:
    toast.show_toast("Added “The Suez Canal”: 31 events.")

    assert toast.geometry().bottom() < check_button(window).geometry().top()


def test_a_toast_makes_room_for_a_button_that_comes_later(
    toast: Toast, window: QWidget, qtbot: QtBot
) -> None:
    check_button(window).hide()
    toast.show_toast("The last answer is taken back.")

    check_button(window).show()

    qtbot.waitUntil(lambda: not covers(toast, check_button(window)))


def test_buttons_that_scroll_do_not_move_a_toast(toast: Toast, window: QWidget) -> None:
    toast.show_toast("The last answer is taken back.")
    place = toast.geometry()
    scrolled = QScrollArea(window)
    scrolled.setWidget(QPushButton("Quiz on this"))
    scrolled.setGeometry(place)
    scrolled.show()

    toast.place()

    assert toast.geometry() == place


def test_a_toast_stands_above_what_must_stay_clear_in_what_scrolls(
    toast: Toast, window: QWidget
) -> None:
    class Chart(QScrollArea):
        def kept_clear(self) -> QRect:
            return QRect(0, self.viewport().height() - 60, self.viewport().width(), 60)

    chart = Chart(window)
    chart.setGeometry(0, 0, window.width(), window.height() - 20)
    chart.show()

    toast.show_toast("Saved.")

    assert toast.geometry().bottom() < chart.geometry().bottom() - 60


def test_what_scrolls_ends_above_a_toast_as_long_as_it_is_there(
    toast: Toast, window: QWidget
) -> None:
    scrolled = YieldingArea(window)
    scrolled.setGeometry(window.rect())
    scrolled.show()
    whole = scrolled.viewport().height()

    toast.show_toast("The last answer is taken back.")
    end = scrolled.viewport().mapTo(window, scrolled.viewport().rect().bottomLeft()).y()
    assert end < toast.geometry().top()

    toast.hide()
    assert scrolled.viewport().height() == whole


def covers(toast: Toast, button: QPushButton) -> bool:
    there = QRect(button.mapTo(button.window(), QPoint(0, 0)), button.size())
    return toast.geometry().intersects(there)
