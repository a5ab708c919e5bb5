"""What waits until the window has been painted."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QWidget

PATIENCE_MS = 1000
"""A window that starts minimised, or on another desktop, is not painted; nothing waits for ever."""


def when_painted(window: QWidget, act: Callable[[], object]) -> None:
    """Do something once, after the next paint of a window, for which this asks."""
    _NextPaint(window, act)
    window.update()


class _NextPaint(QObject):
    def __init__(self, window: QWidget, act: Callable[[], object]) -> None:
        super().__init__(window)
        self._window = window
        self._act = act
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._go)
        self._timer.start(PATIENCE_MS)
        window.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Let the window and what is on it be painted first."""
        if event.type() is QEvent.Type.Paint:
            self._timer.start(0)
        return False

    def _go(self) -> None:
        self._window.removeEventFilter(self)
        self.deleteLater()
        self._act()
