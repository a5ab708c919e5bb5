"""What a pointer that is pressed does: it clicks, drags time and lanes along, or holds a grip."""

from typing import Protocol

from PySide6.QtCore import QPointF, Qt
from PySide6.QtWidgets import QApplication

from studyapp.ui.pages.timeline.scrolling import ScrolledStage
from studyapp.ui.pages.timeline.travel import Pace


class Grip(Protocol):
    """Something in the picture that a pointer takes hold of, instead of dragging time along.

    Places are pixels of the viewport.
    """

    def take(self, place: QPointF) -> bool:
        """Return whether a press there is its own; it is the place where a drag would begin."""
        ...

    def shape(self, place: QPointF) -> Qt.CursorShape | None:
        """Return how the pointer looks there, None if it is not its own or looks as ever."""
        ...

    def click(self, place: QPointF) -> None:
        """Do what a press without a drag does."""
        ...

    def drag(self, place: QPointF) -> None:
        """Follow the pointer."""
        ...

    def drop(self, place: QPointF) -> None:
        """Be let go of."""
        ...

    def cancel(self) -> None:
        """Go back to where it was."""
        ...


class Hand:
    """The pointer that is pressed on a canvas; the first of `grips` that takes it has it."""

    def __init__(self, canvas: ScrolledStage) -> None:
        self._canvas = canvas
        self.grips: list[Grip] = []
        self._grip: Grip | None = None
        self._pressed: QPointF | None = None
        self._last = QPointF()
        self._drags = False
        self._clicks = True
        self._pace = Pace()

    @property
    def is_down(self) -> bool:
        """Return whether the pointer is pressed."""
        return self._pressed is not None

    @property
    def drags(self) -> bool:
        """Return whether it has been moved since it was pressed."""
        return self._drags

    def press(self, place: QPointF, *, grips: bool = True, clicks: bool = True) -> None:
        """Be pressed; that stops what glides, and then it is no click."""
        self._clicks = not self._canvas.travel.stop() and clicks
        self._pressed = self._last = place
        self._drags = False
        self._pace.begin()
        self._grip = None
        if grips:
            self.hold()

    def hold(self) -> bool:
        """Take hold of what is below, and return whether there is anything to hold."""
        place = self._pressed
        if place is not None and not self._drags:
            self._grip = next((grip for grip in self.grips if grip.take(place)), None)
        return self._grip is not None

    def move(self, place: QPointF, at: int) -> None:
        """Be moved; `at` is in milliseconds."""
        if self._pressed is None or not (self._drags or self._is_far(place)):
            return
        self._drags = True
        by, self._last = place - self._last, place
        self._canvas.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)
        if self._grip is not None:
            self._grip.drag(place)
        else:
            self._pace.move(by, at)
            self._canvas.pan(by.x(), by.y())

    def release(self, place: QPointF, at: int) -> QPointF | None:
        """Be let go of, and return the place of a click that no grip took."""
        pressed, self._pressed = self._pressed, None
        grip, self._grip = self._grip, None
        if pressed is None:
            return None
        if self._drags:
            if grip is not None:
                grip.drop(place)
            else:
                self._canvas.glide(self._pace.reach(at))
            return None
        if grip is not None and self._clicks:
            grip.click(place)
        return place if grip is None and self._clicks else None

    def cancel(self) -> None:
        """Let go of everything as if it had never been pressed."""
        if self._grip is not None:
            self._grip.cancel()
        self._grip = self._pressed = None

    def _is_far(self, place: QPointF) -> bool:
        return (place - self._last).manhattanLength() >= QApplication.startDragDistance()
