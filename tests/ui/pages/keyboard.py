"""Keys pressed where the focus is, as a person presses them."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

PLAIN = Qt.KeyboardModifier.NoModifier
CONTROL = Qt.KeyboardModifier.ControlModifier


def show_active(qtbot: QtBot, window: QWidget) -> None:
    """Show a window and wait until keys go to it."""
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)


def focused() -> QWidget:
    """Return the widget that gets the keys."""
    found = QApplication.focusWidget()
    assert found is not None
    return found


def press(*keys: Qt.Key, held: Qt.KeyboardModifier = PLAIN) -> None:
    """Press keys one after the other, each where the focus is by then, at a person's pace."""
    for key in keys:
        QApplication.processEvents()
        QTest.keyClick(focused(), key, held)


def type_in(words: str) -> None:
    """Type words where the focus is."""
    QTest.keyClicks(focused(), words)
