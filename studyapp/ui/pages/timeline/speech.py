"""What a screen reader finds on the line: a list of events, each with its date and place in it."""

from functools import cache

import shiboken6
from PySide6.QtCore import QObject, QRect
from PySide6.QtGui import QAccessible, QAccessibleEvent, QAccessibleInterface, QWindow
from PySide6.QtWidgets import QAccessibleWidget

from studyapp.ui.pages.timeline.canvas import TimelineCanvas
from studyapp.ui.pages.timeline.period_words import lies_in_words
from studyapp.ui.pages.timeline.wording import lane_of
from studyapp.ui.wording import tr

MOST = 200
"""Events that are offered at once, the chosen one among them: readers fetch all there are."""


class EventSpeech(QAccessibleInterface):
    """One place of the list; which event it stands for follows the chosen one."""

    def __init__(self, line: "LineSpeech", place: int) -> None:
        super().__init__()
        self._line = line
        self._place = place

    def isValid(self) -> bool:
        """Return whether there is such an event."""
        return self._line.isValid() and self._place < self._line.childCount()

    def object(self) -> QObject:
        """Return nothing: an event is no object of Qt's."""
        return None  # type: ignore[return-value]  # as Qt wants it, though its stub does not

    def window(self) -> QWindow:
        """Return the window of the line."""
        return self._line.window()

    def parent(self) -> QAccessibleInterface:
        """Return the list."""
        return self._line

    def child(self, _index: int) -> QAccessibleInterface:
        """Return nothing: an event has no parts."""
        return None  # type: ignore[return-value]  # likewise

    def childAt(self, _x: int, _y: int) -> QAccessibleInterface:
        """Return nothing."""
        return None  # type: ignore[return-value]  # likewise

    def childCount(self) -> int:
        """Return 0."""
        return 0

    def indexOfChild(self, _child: QAccessibleInterface) -> int:
        """Return that there is none."""
        return -1

    def text(self, kind: QAccessible.Text) -> str:
        """Return the title as name; date, lane and place in the order of time as description."""
        return self._line.event_text(self._place, kind)

    def setText(self, _kind: QAccessible.Text, _text: str) -> None:
        """Leave the event as it is."""

    def rect(self) -> QRect:
        """Return where the label is on the screen; nowhere if it has none now."""
        return self._line.event_rect(self._place)

    def role(self) -> QAccessible.Role:
        """Return that it is one of a list."""
        return QAccessible.Role.ListItem

    def state(self) -> QAccessible.State:
        """Return whether it is chosen."""
        return self._line.event_state(self._place)


class LineSpeech(QAccessibleWidget):
    """The list of events."""

    def __init__(self, canvas: TimelineCanvas) -> None:
        super().__init__(canvas, QAccessible.Role.List)
        self._canvas = canvas
        self._places = [EventSpeech(self, place) for place in range(MOST)]

    def isValid(self) -> bool:
        """Return whether the canvas is still there."""
        return shiboken6.isValid(self._canvas)

    def childCount(self) -> int:
        """Return how many events are offered."""
        return min(len(self._canvas.stage.chronicle.events), MOST) if self.isValid() else 0

    def child(self, index: int) -> QAccessibleInterface:
        """Return a place of the list."""
        if 0 <= index < self.childCount():
            return self._places[index]
        return None  # type: ignore[return-value]  # as Qt wants it, though its stub does not

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        """Return the place of a child in the list."""
        return next((n for n, place in enumerate(self._places) if place is child), -1)

    def focusChild(self) -> QAccessibleInterface:
        """Return the chosen event."""
        return self.child(place_of_chosen(self._canvas))

    def event_text(self, place: int, kind: QAccessible.Text) -> str:
        """Return what is said of the event at a place."""
        number = first_place(self._canvas) + place
        stage = self._canvas.stage
        if kind == QAccessible.Text.Name:
            return stage.words(number).title
        if kind != QAccessible.Text.Description:
            return ""
        chronicle = stage.chronicle
        lane = lane_of(chronicle, number)
        count = tr("{place} of {count}", place=number + 1, count=len(chronicle.events))
        period = lies_in_words(chronicle, number)
        return ", ".join(part for part in (stage.words(number).date, lane, count, period) if part)

    def event_rect(self, place: int) -> QRect:
        """Return where the event at a place is on the screen."""
        box = self._canvas.box_of(first_place(self._canvas) + place)
        corner = self._canvas.viewport().mapToGlobal(box.topLeft().toPoint())
        return QRect(corner, box.size().toSize())

    def event_state(self, place: int) -> QAccessible.State:
        """Return the state of the event at a place."""
        state = QAccessible.State()
        chosen = place == place_of_chosen(self._canvas)
        state.focusable = state.selectable = True
        state.selected = chosen
        state.focused = chosen and self._canvas.hasFocus()
        return state


def first_place(canvas: TimelineCanvas) -> int:
    """Return the number of the event that stands first in the list."""
    count = len(canvas.stage.chronicle.events)
    return max(min((canvas.stage.chosen or 0) - MOST // 2, count - MOST), 0)


def place_of_chosen(canvas: TimelineCanvas) -> int:
    """Return where in the list the chosen event stands, -1 if none is chosen."""
    chosen = canvas.stage.chosen
    return -1 if chosen is None else chosen - first_place(canvas)


def speak_of_chosen(canvas: TimelineCanvas) -> None:
    """Have the chosen event read."""
    news = QAccessibleEvent(canvas, QAccessible.Event.Focus)
    news.setChild(place_of_chosen(canvas))
    QAccessible.updateAccessibility(news)


@cache
def install() -> None:
    """Have every line of events found by screen readers, from now on."""
    QAccessible.installFactory(_speech_of)


def _speech_of(_class_name: str, found: QObject) -> QAccessibleInterface | None:
    return LineSpeech(found) if isinstance(found, TimelineCanvas) else None
