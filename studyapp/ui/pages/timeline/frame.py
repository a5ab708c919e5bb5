"""The pixels of the whole picture."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Frame:
    """Pixels of the whole picture: time runs from `left` to `right`, the axis is at the foot.

    `axis` is its height, with the names of periods above it.
    """

    width: float
    height: float
    left: float
    right: float
    axis: float

    @property
    def time_width(self) -> float:
        """Return the pixels of the view."""
        return max(self.width - self.left - self.right, 1.0)

    @property
    def lanes_height(self) -> float:
        """Return the pixels above the axis."""
        return max(self.height - self.axis, 1.0)
