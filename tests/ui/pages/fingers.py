"""Fingers on a screen that feels them."""

from functools import cache

from PySide6.QtCore import QPoint
from PySide6.QtGui import QPointingDevice
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget


@cache
def screen() -> QPointingDevice:
    """Return a screen to touch."""
    return QTest.createTouchDevice()


class Finger:
    """One finger, which goes down on a widget and moves in the widget's pixels."""

    def __init__(self, widget: QWidget, at: QPoint | None = None) -> None:
        self._widget = widget
        self._start = self._at = widget.rect().center() if at is None else at
        self._top = widget.window()
        self._corner = widget.mapTo(self._top, QPoint(0, 0))
        self._touch().press(0, self._here(), self._top).commit()
        QApplication.processEvents()

    def move(self, across: int, down: int, *, steps: int = 4) -> None:
        """Go there from where it went down."""
        begin, goal = self._at, self._start + QPoint(across, down)
        for step in range(1, steps + 1):
            self._at = begin + (goal - begin) * step / steps
            self._touch().move(0, self._here(), self._top).commit()
            QApplication.processEvents()

    def to(self, widget: QWidget) -> None:
        """Go to the middle of another widget."""
        goal = widget.mapTo(self._top, widget.rect().center()) - self._corner - self._start
        self.move(goal.x(), goal.y())

    def join(self, apart: QPoint, spread: float = 1.0) -> None:
        """Put a second finger down beside it, and lift both once they are so much further apart."""
        for kind, far in (("press", 1.0), ("move", 1.0), ("move", spread), ("release", spread)):
            other = self._here() + QPoint(round(apart.x() * far), round(apart.y() * far))
            touch = self._touch()
            first = touch.release if kind == "release" else touch.move
            getattr(first(0, self._here(), self._top), kind)(1, other, self._top).commit()
            QApplication.processEvents()

    def up(self) -> None:
        """Leave the screen."""
        self._touch().release(0, self._here(), self._top).commit()
        QApplication.processEvents()

    def _touch(self) -> QTest.QTouchEventSequence:
        return QTest.touchEvent(self._top, screen(), False)

    def _here(self) -> QPoint:
        return self._corner + self._at


def tap(widget: QWidget, at: QPoint | None = None) -> None:
    """Touch a widget and let go at once."""
    Finger(widget, at).up()
