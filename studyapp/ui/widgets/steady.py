"""Layouts whose parts are moved only while nothing in them is being placed.

Qt places the parts of a layout one after the other by their numbers. Each part that gets another
size lays itself out anew, and showing one places all that is around it once more. If a part is
taken from the layout, or put there, before the last has its place, Qt reads past its end and the
program crashes. So what moves parts waits until the placing is over.
"""

from collections.abc import Callable

from PySide6.QtCore import QObject, QRect, Signal
from PySide6.QtWidgets import QBoxLayout, QGridLayout, QWidget


class _Placing:
    """Knows whether a layout places its parts, which may lead to placing them once more."""

    _depth = 0

    @property
    def is_placing(self) -> bool:
        """Return whether parts are being placed now."""
        return self._depth > 0

    def _place(self, place: Callable[[], None], settled: Callable[[], None]) -> None:
        self._depth += 1
        place()
        self._depth -= 1
        if not self._depth:
            settled()


class SteadyBox(QBoxLayout, _Placing):
    """A row or column that says when its parts are `settled`."""

    settled = Signal()

    def setGeometry(self, rect: QRect) -> None:
        """Place the parts."""
        self._place(lambda: QBoxLayout.setGeometry(self, rect), self.settled.emit)


class SteadyGrid(QGridLayout, _Placing):
    """A grid that says when its parts are `settled`."""

    settled = Signal()

    def setGeometry(self, rect: QRect) -> None:
        """Place the parts."""
        self._place(lambda: QGridLayout.setGeometry(self, rect), self.settled.emit)


def steady_column(parent: QWidget | None = None) -> SteadyBox:
    """Return a column whose parts may be moved elsewhere."""
    return SteadyBox(QBoxLayout.Direction.TopToBottom, parent)


def steady_row(parent: QWidget | None = None) -> SteadyBox:
    """Return a row whose parts may be moved elsewhere."""
    return SteadyBox(QBoxLayout.Direction.LeftToRight, parent)


class Moves(QObject):
    """Calls `arrange` when asked to, or as soon as no layout among `layouts` is being placed."""

    def __init__(
        self, owner: QWidget, arrange: Callable[[], None], *layouts: SteadyBox | SteadyGrid
    ) -> None:
        super().__init__(owner)
        self._arrange, self._layouts = arrange, layouts
        self._is_wanted = False
        for layout in layouts:
            layout.settled.connect(self._go_on)

    def ask(self) -> None:
        """Have the parts arranged, at once where that is possible."""
        self._is_wanted = True
        self._go_on()

    def _go_on(self) -> None:
        if self._is_wanted and not any(layout.is_placing for layout in self._layouts):
            self._is_wanted = False
            self._arrange()
