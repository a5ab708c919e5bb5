"""The mouse, or a finger that rested on it, carries a row."""

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QScrollArea, QWidget

from studyapp.ui.widgets.fingers import HELD

_EDGE = 32
"""Pixels from the edge of what is seen in which a row in hand makes the page scroll."""
_PACE = 40
"""Milliseconds between two steps of that."""


class Carrier(QObject):
    """Watches rows: `taken` once one is dragged, `carried` tells where in the area it is held.

    A press without a drag stays a click. Near the edge of what is seen the page scrolls along.
    `lost` when what is dragged is taken from the finger, by a second one or the system.
    """

    taken = Signal(object)
    carried = Signal(QPoint)
    dropped = Signal()
    lost = Signal()

    def __init__(self, area: QWidget) -> None:
        super().__init__(area)
        self._area = area
        self._pressed: QPoint | None = None
        self._last = QPoint()
        self._dragging = self._given_up = False
        self._scrolling = QTimer(self)
        self._scrolling.setInterval(_PACE)
        self._scrolling.timeout.connect(self._scroll)

    def watch(self, row: QAbstractButton) -> None:
        """Let a row be carried."""
        row.installEventFilter(self)
        row.setProperty(HELD, True)  # noqa: FBT003 - a value of Qt

    @property
    def is_dragging(self) -> bool:
        """Return whether a row is in hand."""
        return self._dragging

    def give_up(self) -> None:
        """Let go of the row in hand; what the button does until it is up counts for nothing."""
        self._given_up = self._dragging
        self._end()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the mouse's moves from a row once it is dragged."""
        if event.type() is QEvent.Type.TouchCancel and self._dragging:
            self.lost.emit()
        if not isinstance(event, QMouseEvent) or not isinstance(watched, QAbstractButton):
            return False
        at = watched.mapTo(self._area, event.position().toPoint())
        match event.type():
            case QEvent.Type.MouseButtonPress if event.button() is Qt.MouseButton.LeftButton:
                self._pressed = at if watched.isEnabled() else None
                self._given_up = False
                if event.source() is Qt.MouseEventSource.MouseEventSynthesizedByApplication:
                    return self._take(watched, at)
            case QEvent.Type.MouseMove if self._pressed is not None:
                return self._move(watched, self._pressed, at)
            case QEvent.Type.MouseMove:
                return self._given_up
            case QEvent.Type.MouseButtonRelease:
                return self._release(watched)
        return False

    def _move(self, row: QAbstractButton, pressed: QPoint, at: QPoint) -> bool:
        far = (at - pressed).manhattanLength() >= QApplication.startDragDistance()
        return self._take(row, at) if far or self._dragging else False

    def _take(self, row: QAbstractButton, at: QPoint) -> bool:
        """Have the row in hand at a place of the area, and return that it is."""
        if not self._dragging:
            self._dragging = True
            self.taken.emit(row)
        self._last = self._area.mapToGlobal(at)
        self.carried.emit(at)
        self._scrolling.start()
        return True

    def _release(self, row: QAbstractButton) -> bool:
        dragged, given_up = self._dragging, self._given_up
        self._end()
        self._given_up = False
        if dragged or given_up:
            row.setDown(False)
        if dragged:
            self.dropped.emit()
        return dragged or given_up

    def _end(self) -> None:
        self._dragging, self._pressed = False, None
        self._scrolling.stop()

    def _scroll(self) -> None:
        """Bring what lies beyond the edge into sight while a row is held there."""
        page = self._page()
        if page is None:
            self._scrolling.stop()
            return
        at, height = page.viewport().mapFromGlobal(self._last).y(), page.viewport().height()
        by = min(at - _EDGE, 0) or max(at - height + _EDGE, 0)
        bar = page.verticalScrollBar()
        before = bar.value()
        bar.setValue(before + max(-_EDGE, min(by, _EDGE)))
        if bar.value() == before:
            self._scrolling.stop()
        else:
            self.carried.emit(self._area.mapFromGlobal(self._last))

    def _page(self) -> QScrollArea | None:
        above = self._area.parentWidget()
        while above is not None and not isinstance(above, QScrollArea):
            above = above.parentWidget()
        return above
