"""Gathers the events that found no room into chips that count them."""

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from studyapp.timeline.view import View

if TYPE_CHECKING:
    from studyapp.timeline.columns import Numbers

Pixels = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Bins:
    """Stretches of pixels side by side, `edges` one more than `counts` of what lies in them."""

    edges: Pixels
    counts: "Numbers"

    @property
    def total(self) -> int:
        """Return how much there is in all."""
        return int(self.counts.sum())

    def without(self, places: list[int]) -> "Bins":
        """Return the bins with one less in each of these places."""
        taken = np.bincount(places, minlength=len(self.counts))[: len(self.counts)]
        return Bins(self.edges, self.counts - taken)

    @property
    def most(self) -> int:
        """Return how much the fullest holds."""
        return int(self.counts.max(initial=0))


_ZOOM_TO_PILL = 4.0
_MOST_ZOOM_TO_PILL = 64
NO_BINS = Bins(np.zeros(1), np.empty(0, np.int64))


@dataclass(frozen=True, slots=True)
class Pill:
    """A chip that says "+`count` more" for the hidden marks between pixels `first` and `last`."""

    x: float
    width: float
    count: int
    first: float
    last: float


def pills(
    hidden: Bins, *, width: float, gap: float, space: float, origin: float
) -> tuple[Pill, ...]:
    """Return chips for hidden marks, left to right, none over another; their counts add up.

    The chips stand in slots that are fixed on the line, so that they move with it.

    Args:
        hidden: Where the hidden marks lie, within 0 and `space`.
        width: Pixels of a chip.
        gap: Pixels between two.
        space: Pixels there are; at least a chip wide.
        origin: How far pixel 0 lies right of where the slots are counted from.
    """
    slot = 2 * width + gap
    filled = np.flatnonzero(hidden.counts)
    if not len(filled):
        return ()
    starts, ends, counts = hidden.edges[filled], hidden.edges[filled + 1], hidden.counts[filled]
    middles = (starts + ends) / 2
    first = math.ceil((origin + width + gap - slot) / slot)
    last = max(first, (origin + space - width) // slot)
    slots = np.minimum(np.maximum((middles + origin) // slot, first), last)
    begins = np.append(0, np.flatnonzero(slots[1:] != slots[:-1]) + 1)
    totals = np.add.reduceat(counts, begins)
    wanted = np.add.reduceat(middles * counts, begins) / totals - width / 2
    lasts = ends[np.append(begins[1:], len(slots)) - 1]
    rows = zip(
        slots[begins].tolist(),
        wanted.tolist(),
        totals.tolist(),
        starts[begins].tolist(),
        lasts.tolist(),
        strict=True,
    )
    return tuple(_pill(row, slot, width=width, gap=gap, space=space, origin=origin) for row in rows)


def _pill(  # noqa: PLR0913 - as above
    row: tuple[float, float, int, float, float],
    slot: float,
    *,
    width: float,
    gap: float,
    space: float,
    origin: float,
) -> Pill:
    """Return a chip as near to where it would like to begin as its slot and the space let it."""
    place, wanted, count, first, last = row
    left = max(place * slot - origin, 0.0)
    right = max(min((place + 1) * slot - origin - gap, space) - width, left)
    return Pill(min(max(wanted, left), right), width, count, first, last)


def opened(pill: Pill, view: View) -> View:
    """Return the view that shows what a pill hides, or at least comes nearer to it."""
    first, last = view.day(pill.first), view.day(pill.last)
    margin = (last - first) * 0.2
    shown = view.showing(first - margin, last + margin)
    nearer = view.zoomed(_ZOOM_TO_PILL, (pill.first + pill.last) / 2)
    if shown.span >= nearer.span:
        return nearer
    wanted = max(shown.span, view.span / _MOST_ZOOM_TO_PILL)
    middle = (first + last) / 2
    return view.showing(middle - wanted / 2, middle + wanted / 2)
