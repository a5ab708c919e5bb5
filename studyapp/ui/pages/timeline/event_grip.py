"""The chosen event is moved, stretched at an end, or put into another lane by its mark."""

from dataclasses import replace
from enum import Enum

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtWidgets import QLabel

from studyapp.domain.edits import Edit
from studyapp.domain.events import Event
from studyapp.domain.moving import End, moved, nearest_move, nearest_stretch, stretched
from studyapp.domain.when import When
from studyapp.domain.when_words import words
from studyapp.ui.pages.timeline.canvas import TimelineCanvas
from studyapp.ui.pages.timeline.editing import Editing
from studyapp.ui.pages.timeline.wording import lane_words
from studyapp.ui.theme import Face, Look
from studyapp.ui.wording import tr

_REACH = 8
"""Pixels around a mark, and to each side of its ends, that belong to it."""

_WIDEST = 0.5
"""The share of the view from which on a mark is not moved by its middle: time is dragged there."""


class Part(Enum):
    """What of a mark is held."""

    WHOLE = None
    START = End.START
    LAST = End.LAST


class EventGrip:
    """The mark of the chosen event while a pointer holds it; words beside it say where it is."""

    def __init__(self, look: Look, canvas: TimelineCanvas, editing: Editing) -> None:
        self._look, self._canvas, self._editing = look, canvas, editing
        self._part = Part.WHOLE
        self._pressed = QPointF()
        self._words = _Words(look, canvas)
        canvas.hand.grips.append(self)

    def part_at(self, place: QPointF) -> Part | None:
        """Return what of the chosen event's mark is at a place of the viewport."""
        stage, event = self._canvas.stage, self._editing.chosen
        if event is None or stage.chosen is None or self._editing.form is not None:
            return None
        mark, reach = self._canvas.mark_of(stage.chosen), self._look.px(_REACH)
        if mark.isEmpty() or not mark.adjusted(-reach, -reach, reach, reach).contains(place):
            return None
        if event.when.is_range and mark.width() > 2 * reach:
            if event.when.start is not None and abs(place.x() - mark.left()) <= reach:
                return Part.START
            if event.when.end is not None and abs(place.x() - mark.right()) <= reach:
                return Part.LAST
        return Part.WHOLE if mark.width() <= stage.view.width * _WIDEST else None

    def take(self, place: QPointF) -> bool:
        """Take a press on the mark."""
        part = self.part_at(place)
        self._part, self._pressed = part or Part.WHOLE, place
        return part is not None

    def shape(self, place: QPointF) -> Qt.CursorShape | None:
        """Return an open hand over the mark, arrows over an end that can be dragged."""
        part = self.part_at(place)
        if part is None:
            return None
        whole = part is Part.WHOLE
        return Qt.CursorShape.OpenHandCursor if whole else Qt.CursorShape.SizeHorCursor

    def click(self, place: QPointF) -> None:
        """Do what a click does anyway."""
        self._canvas.click(place)

    def drag(self, place: QPointF) -> None:
        """Say where the event would be."""
        event = self._editing.chosen
        if event is None:
            return
        when, lane = self._when(event, place), self._lane(place)
        says = tr("It can go no further.") if when is None else words(when)
        if lane is not None:
            says = tr("{date}, {lane}", date=says, lane=self._lane_words(lane))
        self._words.show_at(place.toPoint(), says)

    def drop(self, place: QPointF) -> None:
        """Have the event told so."""
        self._words.hide()
        event = self._editing.chosen
        if event is None:
            return
        when, lane = self._when(event, place) or event.when, self._lane(place)
        name = event.lane if lane is None else self._editing.lane_to(lane)
        if lane is not None and name is None:
            return
        after = replace(event, when=when, lane=name or None)
        edit = self._edit(event, after)
        if edit is not None:
            self._editing.tell(after, edit)

    def cancel(self) -> None:
        """Leave the event where it is."""
        self._words.hide()

    def _when(self, event: Event, place: QPointF) -> When | None:
        """Return when the event would be, None beyond what can be."""
        days = (place.x() - self._pressed.x()) / self._canvas.stage.view.scale
        if self._part is Part.WHOLE:
            return moved(event.when, nearest_move(event.when, days))
        end = self._part.value
        return stretched(event.when, nearest_stretch(event.when, days, end), end)

    def _edit(self, before: Event, after: Event) -> Edit | None:
        has_moved, has_lane = before.when != after.when, before.lane != after.lane
        if has_moved and has_lane:
            return Edit.TOLD
        if has_lane:
            return Edit.RELANED
        part = Edit.MOVED if self._part is Part.WHOLE else Edit.STRETCHED
        return part if has_moved else None

    def _lane(self, place: QPointF) -> int | None:
        """Return another lane than its own over which the whole event is held."""
        stage = self._canvas.stage
        y = self._canvas.on_lanes(place).y()
        if self._part is not Part.WHOLE or stage.chosen is None:
            return None
        over = next((n for n, b in enumerate(stage.layout.bands) if b.top <= y < b.bottom), None)
        return None if over == stage.chronicle.lane_of(stage.chosen) else over

    def _lane_words(self, lane: int) -> str:
        return lane_words(self._canvas.stage.chronicle, lane)


class _Words(QLabel):
    """A few words beside the pointer, within the picture."""

    def __init__(self, look: Look, canvas: TimelineCanvas) -> None:
        super().__init__(canvas.viewport())
        self._look, self._canvas = look, canvas
        self.setObjectName("pointed-words")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def show_at(self, place: QPoint, says: str) -> None:
        """Stand above the pointer, or below it where there is no room."""
        self.setText(says)
        self.setFont(self._look.font(Face.INTERFACE_STRONG))
        self.adjustSize()
        port, away = self._canvas.viewport().rect(), self._look.px(14)
        x = min(max(place.x() - self.width() // 2, 0), max(port.width() - self.width(), 0))
        above = place.y() - away - self.height()
        self.move(x, above if above >= 0 else place.y() + away)
        self.show()
        self.raise_()
