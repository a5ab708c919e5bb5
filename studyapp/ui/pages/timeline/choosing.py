"""The line with one event chosen on it, which stays in sight: where it is, and nearer to it."""

import math
from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRect, QRectF, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from studyapp.timeline.chronicle import Chronicle
from studyapp.timeline.view import View
from studyapp.ui.pages.timeline.scrolling import ScrolledStage
from studyapp.ui.pages.timeline.travel import Sight
from studyapp.ui.theme import Look

_ZOOM = 1.5
_FRAME = 4
"""Pixels that the frame of the chosen event needs above its row."""


class ChoosingStage(ScrolledStage):
    """Shows a chronicle with a chosen event, brings it into view and zooms about it."""

    chosen_changed = Signal(int)
    """The number of the event."""

    def __init__(self, look: Look, chronicle: Chronicle, parent: QWidget | None = None) -> None:
        super().__init__(look, chronicle, parent)
        self._kept: View | None = None
        """The view on the way to which the row of the chosen event is kept in sight."""

    def box_of(self, number: int) -> QRectF:
        """Return where the label and mark of an event are on the viewport; empty if nowhere."""
        return self.stage.box_of(number).translated(0, -self.verticalScrollBar().value())

    def mark_of(self, number: int) -> QRectF:
        """Return where the mark of an event is on the viewport, without its label."""
        return self.stage.mark_of(number).translated(0, -self.verticalScrollBar().value())

    def kept_clear(self) -> QRect:
        """Return where the axis is: without it nothing has a date, so nothing lies over it."""
        return self.stage.frame.axis_box.toAlignedRect()

    def event_at(self, place: QPointF) -> int | None:
        """Return the event at a place of the viewport."""
        return self.stage.event_at(self.on_lanes(place))

    def choose(self, number: int, *, reveal: bool = True) -> None:
        """Choose an event and bring it into view."""
        stage = self.stage
        changed = number != stage.chosen
        stage.choose(number)
        if reveal:
            first, last = stage.chronicle.mark(number).nearest
            self.show_view(self.goal.revealing(first, last, stage.ink.smallest))
            self._set_bars()  # its label may take one more row
            self.reveal_row()
        self.viewport().update()
        if changed:
            self.chosen_changed.emit(number)

    def light_up(self, numbers: Sequence[int] | None) -> None:
        """Light up the events that were found; they are named before others."""
        self.stage.light_up(numbers)
        self._refresh()

    def zoom(self, factor: float) -> None:
        """Come nearer to the chosen event, or to the middle if it is out of view."""
        stage, goal = self.stage, self.goal
        x = goal.width / 2
        if stage.chosen is not None:
            place = goal.x(stage.chronicle.mark(stage.chosen).middle)
            x = place if 0 <= place <= goal.width else x
        view = goal.zoomed(factor, x)
        self._keep_row(view)
        self.travel_to(view)

    def fit(self) -> None:
        """Show all events; the row of the chosen one stays in sight."""
        self._keep_row(self.stage.whole)
        super().fit()
        self._reveal_kept()

    def pan(self, across: float, down: float) -> None:
        """Move the picture along by some pixels, at once."""
        self._kept = None
        super().pan(across, down)

    def _show(self, sight: Sight) -> None:
        super()._show(sight)
        self._reveal_kept()

    def _keep_row(self, view: View) -> None:
        """Keep the row of the chosen event in sight on the way to a view, if it is now."""
        self._kept = view if self._is_row_seen() else None

    def _reveal_kept(self) -> None:
        if self._kept is not None and self.goal == self._kept:
            self.reveal_row()

    def _is_row_seen(self) -> bool:
        number, bar = self.stage.chosen, self.verticalScrollBar().value()
        top = None if number is None else self.stage.row_top(number)
        return top is not None and bar <= round(top) < bar + self._lanes_height

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the row of the chosen event in sight, if it was; more room shows what is above."""
        bar, high, was_seen = (
            self.verticalScrollBar().value(),
            self._lanes_height,
            self._is_row_seen(),
        )
        super().resizeEvent(event)
        if was_seen:
            grown = max(round(self._lanes_height - high), 0)
            self.verticalScrollBar().setValue(bar - grown)
            self.reveal_row()

    @property
    def _lanes_height(self) -> float:
        return self.stage.frame.lanes_height

    def zoom_in(self) -> None:
        """Come a step nearer."""
        self.zoom(_ZOOM)

    def zoom_out(self) -> None:
        """Go a step away."""
        self.zoom(1 / _ZOOM)

    def on_lanes(self, place: QPointF) -> QPointF:
        """Return a place of the window as one of the lanes, which may be scrolled; else none."""
        if place.y() >= self.stage.frame.lanes_height:
            return QPointF(-1, -1)
        return place + QPointF(0, self.verticalScrollBar().value())

    def reveal_row(self) -> None:
        """Scroll the lanes to the row of the chosen event, with the name above it if it is there.

        It need not be scrolled if all of the row is in sight.
        """
        stage, number = self.stage, self.stage.chosen
        top = None if number is None else stage.row_top(number)
        if number is None or top is None:
            return
        band = stage.layout.bands[stage.chronicle.lane_of(number)]
        bar, height = self.verticalScrollBar(), stage.frame.lanes_height
        lowest = math.ceil(top + stage.ink.row * 1.2 - height)
        highest = math.floor(top - _FRAME) if top > band.first_row else round(band.top)
        bar.setValue(max(min(max(bar.value(), lowest), highest), min(lowest, round(top))))
