"""The window in the overview: which part of it is taken, and where that then lies."""

from dataclasses import dataclass
from enum import Enum, auto

from PySide6.QtCore import QRectF, Qt

from studyapp.timeline.view import SHORTEST, View


class Part(Enum):
    """What of the window is below a pointer."""

    EARLY = auto()
    """Its left edge."""
    LATE = auto()
    """Its right edge."""
    INSIDE = auto()
    BESIDE = auto()


CURSORS = {
    Part.EARLY: Qt.CursorShape.SizeHorCursor,
    Part.LATE: Qt.CursorShape.SizeHorCursor,
    Part.INSIDE: Qt.CursorShape.OpenHandCursor,
    Part.BESIDE: Qt.CursorShape.PointingHandCursor,
}


def part_at(window: QRectF, x: float, reach: float) -> Part:
    """Return which part is at a pixel; edges reach that far, inwards no further than a quarter."""
    inner = min(reach, window.width() / 4)
    if window.left() - reach <= x < window.left() + inner:
        return Part.EARLY
    if window.right() - inner < x <= window.right() + reach:
        return Part.LATE
    return Part.INSIDE if window.left() <= x <= window.right() else Part.BESIDE


@dataclass(frozen=True, slots=True)
class Span:
    """The first and the last day in the window."""

    first: float
    last: float

    @property
    def days(self) -> float:
        """Return its length."""
        return self.last - self.first

    def dragged(self, part: Part, days: float, whole: View) -> "Span":
        """Return it with a part moved by some days; edges do not cross, nor leave the whole."""
        least = min(self.days, max(whole.span / whole.width, SHORTEST))
        if part is Part.EARLY:
            earliest = min(whole.first, self.first)
            return Span(min(max(self.first + days, earliest), self.last - least), self.last)
        if part is Part.LATE:
            latest = max(whole.last, self.last)
            return Span(self.first, max(min(self.last + days, latest), self.first + least))
        low, high = min(whole.first - self.first, 0.0), max(whole.last - self.last, 0.0)
        moved = min(max(days, low), high)
        return Span(self.first + moved, self.last + moved)

    def centred(self, day: float, whole: View) -> "Span":
        """Return it with a day in the middle."""
        return self.dragged(Part.INSIDE, day - (self.first + self.last) / 2, whole)
