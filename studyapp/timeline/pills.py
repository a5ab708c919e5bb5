"""Gathers the events that found no room into chips that count them."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Pixels = NDArray[np.float64]

_BIN = 4.0


@dataclass(frozen=True, slots=True)
class Pill:
    """A chip that says "+`count` more" for the hidden marks between pixels `first` and `last`."""

    x: float
    width: float
    count: int
    first: float
    last: float


def pills(
    places: Pixels, *, width: float, gap: float, space: float, origin: float
) -> tuple[Pill, ...]:
    """Return chips for hidden marks, left to right, none over another; their counts add up.

    The chips stand in slots that are fixed on the line, so that they move with it.

    Args:
        places: Pixels of the hidden marks, 0 to `space`.
        width: Pixels of a chip.
        gap: Pixels between two.
        space: Pixels there are; at least a chip wide.
        origin: How far pixel 0 lies right of where the slots are counted from.
    """
    slot = 2 * width + gap
    numbers = np.floor((places + origin) / slot)
    first = np.ceil((origin + width + gap - slot) / slot)
    last = np.floor((origin + space - width) / slot)
    numbers = np.clip(numbers, first, max(first, last))
    found = []
    for number in np.unique(numbers):
        members = places[numbers == number]
        start = max(number * slot - origin, 0.0)
        end = min((number + 1) * slot - origin - gap, space) - width
        x = float(np.clip(members.mean() - width / 2, start, max(start, end)))
        found.append(Pill(x, width, len(members), float(members.min()), float(members.max())))
    return tuple(found)


def crowd(places: Pixels) -> tuple[tuple[float, int], ...]:
    """Return where hidden marks lie and how many there, in steps of a few pixels."""
    bins, counts = np.unique(np.floor(places / _BIN), return_counts=True)
    return tuple(zip((bins * _BIN).tolist(), counts.tolist(), strict=True))
