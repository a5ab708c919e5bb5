"""Where a card goes beside what it is about: it never covers that, and never leaves the window."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle in pixels."""

    left: float
    top: float
    width: float
    height: float

    @property
    def right(self) -> float:
        """Return where it ends."""
        return self.left + self.width

    @property
    def bottom(self) -> float:
        """Return where it ends below."""
        return self.top + self.height

    def overlaps(self, other: "Box") -> bool:
        """Return whether the two share more than an edge."""
        across = self.left < other.right and other.left < self.right
        return across and self.top < other.bottom and other.top < self.bottom

    def contains(self, other: "Box") -> bool:
        """Return whether `other` lies within."""
        across = self.left <= other.left and other.right <= self.right
        return across and self.top <= other.top and other.bottom <= self.bottom


def placed(size: tuple[float, float], about: Box, mark: Box, room: Box, *, gap: float) -> Box:
    """Return where a card goes, as large as it wants to be or as there is room.

    Args:
        size: The width and height that it wants.
        about: What it should leave free: the mark with its label.
        mark: What it must leave free, within `about`.
        room: What it must stay in.
        gap: Pixels to keep away from what it leaves free.
    """
    for free in (*_around(about, room, gap), *_around(mark, room, gap)):
        if free.width >= size[0] and free.height >= size[1]:
            return _in(free, size, about)
    best = max(
        (free for free in _around(mark, room, gap) if free.width > 0 and free.height > 0),
        key=lambda free: min(free.width, size[0]) * min(free.height, size[1]),
        default=Box(room.left, room.top, 0, 0),
    )
    return _in(best, (min(size[0], best.width), min(size[1], best.height)), about)


def _around(box: Box, room: Box, gap: float) -> list[Box]:
    """Return what is free below, above, right and left of a box."""
    below, right = max(box.bottom + gap, room.top), max(box.right + gap, room.left)
    above, left = min(box.top - gap, room.bottom), min(box.left - gap, room.right)
    return [
        Box(room.left, below, room.width, room.bottom - below),
        Box(room.left, room.top, room.width, above - room.top),
        Box(right, room.top, room.right - right, room.height),
        Box(room.left, room.top, left - room.left, room.height),
    ]


def _in(free: Box, size: tuple[float, float], about: Box) -> Box:
    """Return a box of that size in what is free, as near as can be to what it is about."""
    left = min(max(about.left, free.left), max(free.right - size[0], free.left))
    top = min(max(about.top, free.top), max(free.bottom - size[1], free.top))
    return Box(left, top, *size)
