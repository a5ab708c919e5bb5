"""A lane is folded by a click on its head, and put elsewhere by dragging it."""

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from studyapp.ui.pages.timeline.canvas import TimelineCanvas
from studyapp.ui.pages.timeline.heads import head_at, place_at, top_of_place
from studyapp.ui.pages.timeline.lanes import Lanes

_THICK = 3


class HeadGrip:
    """The head of a lane while a pointer holds it; a line shows where it would go."""

    def __init__(self, canvas: TimelineCanvas, lanes: Lanes) -> None:
        self._canvas, self._lanes = canvas, lanes
        self._lane = 0
        self._line = _Line(canvas)
        canvas.hand.grips.append(self)
        canvas.strip_clicked.connect(lanes.turn)

    def take(self, place: QPointF) -> bool:
        """Take a press on a head."""
        lane = head_at(self._canvas.stage, self._canvas.on_lanes(place))
        self._lane = 0 if lane is None else lane
        return lane is not None

    def shape(self, _place: QPointF) -> Qt.CursorShape | None:
        """Return nothing: a head looks like all that can be clicked."""
        return None

    def click(self, _place: QPointF) -> None:
        """Fold the lane, or unfold it."""
        self._lanes.turn(self._lane)

    def drag(self, place: QPointF) -> None:
        """Show where the lane would go; lanes beyond the edge come into view."""
        stage, bar = self._canvas.stage, self._canvas.verticalScrollBar()
        edge = stage.ink.row / 2
        if place.y() < edge:
            bar.setValue(bar.value() - round(edge))
        elif place.y() > stage.frame.lanes_height - edge:
            bar.setValue(bar.value() + round(edge))
        y = top_of_place(stage, self._place(place)) - bar.value()
        self._line.show_at(round(y))

    def drop(self, place: QPointF) -> None:
        """Put the lane there."""
        self._line.hide()
        own, to = self._canvas.stage.order.index(self._lane), self._place(place)
        if to not in (own, own + 1):
            self._lanes.move(self._lane, to - (to > own))

    def cancel(self) -> None:
        """Leave the lane where it is."""
        self._line.hide()

    def _place(self, place: QPointF) -> int:
        return place_at(self._canvas.stage, place.y() + self._canvas.verticalScrollBar().value())


class _Line(QWidget):
    """A line across the lanes."""

    def __init__(self, canvas: TimelineCanvas) -> None:
        super().__init__(canvas.viewport())
        self._canvas = canvas
        self.hide()

    def show_at(self, y: int) -> None:
        """Lie at a height."""
        self.setGeometry(0, max(y - _THICK // 2 - 1, 0), self._canvas.viewport().width(), _THICK)
        self.show()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Fill it."""
        QPainter(self).fillRect(self.rect(), self._canvas.stage.ink.tokens.accent)
