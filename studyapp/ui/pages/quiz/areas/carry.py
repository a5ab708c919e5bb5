"""The mouse carries a row."""

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget


class Carrier(QObject):
    """Watches rows: `carried` tells the height in the area while a row is dragged.

    A press without a drag stays a click.
    """

    carried = Signal(int)
    dropped = Signal()

    def __init__(self, area: QWidget) -> None:
        super().__init__(area)
        self._area = area
        self._pressed: QPoint | None = None
        self._dragging = False

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the mouse's moves from a row once it is dragged."""
        if not isinstance(event, QMouseEvent) or not isinstance(watched, QAbstractButton):
            return False
        at = watched.mapTo(self._area, event.position().toPoint())
        match event.type():
            case QEvent.Type.MouseButtonPress if event.button() is Qt.MouseButton.LeftButton:
                self._pressed = at if watched.isEnabled() else None
            case QEvent.Type.MouseMove if self._pressed is not None:
                return self._move(self._pressed, at)
            case QEvent.Type.MouseButtonRelease:
                return self._release(watched)
        return False

    def _move(self, pressed: QPoint, at: QPoint) -> bool:
        far = (at - pressed).manhattanLength() >= QApplication.startDragDistance()
        self._dragging = self._dragging or far
        if self._dragging:
            self.carried.emit(at.y())
        return self._dragging

    def _release(self, row: QAbstractButton) -> bool:
        dragged, self._dragging, self._pressed = self._dragging, False, None
        if dragged:
            row.setDown(False)
            self.dropped.emit()
        return dragged
