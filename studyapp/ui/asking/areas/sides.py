"""Things side by side on a line that must not lie over each other."""

from collections.abc import Sequence
from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True)
class Side:
    """Where a thing lies across, in pixels."""

    left: float
    width: float

    @property
    def end(self) -> float:
        """Return where it ends."""
        return self.left + self.width


def about(x: float, width: float, room: float) -> Side:
    """Return a thing with its middle at `x`, moved where it would leave the room."""
    wide = min(width, room)
    return Side(min(max(x - wide / 2, 1.0), room - wide - 1), wide)


def apart(sides: Sequence[Side], gap: float, room: float) -> list[Side]:
    """Return the same in order, moved as little as that takes so that gaps are between them.

    Where they do not all fit, the first ones lie over each other at the beginning.
    """
    moved: list[Side] = []
    for side in sides:
        least = moved[-1].end + gap if moved else 0.0
        moved.append(replace(side, left=max(side.left, least)))
    end = room - 1
    for place in range(len(moved) - 1, -1, -1):
        side = moved[place]
        moved[place] = replace(side, left=max(min(side.left, end - side.width), 0.0))
        end = moved[place].left - gap
    return moved
