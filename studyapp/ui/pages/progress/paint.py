"""The days' bars as plain numbers."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF


@dataclass(frozen=True, slots=True)
class Scale:
    """The upright axis of a bar picture: from 0 to `top` in steps of `step`."""

    top: int
    step: int

    @property
    def marks(self) -> range:
        """Return the numbers to write at the axis, 0 and `top` included."""
        return range(0, self.top + 1, self.step)


def scale_for(most: int, *, steps: int = 5) -> Scale:
    """Return a scale of round numbers that holds `most` in at most `steps` steps."""
    step = next(step for step in _round_steps() if step * steps >= most)
    return Scale(top=step * max(1, math.ceil(most / step)), step=step)


def _round_steps() -> Sequence[int]:
    return [digit * 10**power for power in range(9) for digit in (1, 2, 5)]


@dataclass(frozen=True, slots=True)
class DayBar:
    """Where one day's bar stands: `lost` is the part of it, at the foot, that was not recalled."""

    whole: QRectF
    lost: QRectF


def day_bars(counts: Sequence[tuple[int, int]], area: QRectF, top: int) -> list[DayBar]:
    """Return a bar for each pair of (all, lost), from left to right, 60 % of its share wide."""
    share = area.width() / max(1, len(counts))
    return [
        DayBar(
            whole=_bar(area, share * place, share, reviews / top),
            lost=_bar(area, share * place, share, lost / top),
        )
        for place, (reviews, lost) in enumerate(counts)
    ]


def _bar(area: QRectF, left: float, share: float, height: float) -> QRectF:
    tall = area.height() * height
    return QRectF(area.left() + left + share * 0.2, area.bottom() - tall, share * 0.6, tall)


def labelled_days(count: int, width: float, label: float) -> list[int]:
    """Return the places of the days that get a label, so that labels do not touch."""
    if count == 0 or width < 1:
        return []
    every = max(1, math.ceil(label * count / width))
    return list(range(0, count, every))
