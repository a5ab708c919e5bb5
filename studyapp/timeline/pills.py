"""Gathers the events that found no room into chips that count them."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from studyapp.timeline.view import View

if TYPE_CHECKING:
    from studyapp.timeline.columns import Numbers

Pixels = NDArray[np.float64]


@dataclass(frozen=True)
class Bins:
    """Stretches of pixels side by side, `edges` one more than `counts` of what lies in them."""

    edges: Pixels
    counts: "Numbers"

    @cached_property
    def total(self) -> int:
        """Return how much there is in all."""
        return int(self.counts.sum())

    def without(self, places: list[int]) -> "Bins":
        """Return the bins with one less in each of these places."""
        taken = np.bincount(places, minlength=len(self.counts))[: len(self.counts)]
        return Bins(self.edges, self.counts - taken)


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
    hidden: Sequence[Bins], *, width: float, gap: float, space: float, origin: float
) -> list[tuple[Pill, ...]]:
    """Return chips for the hidden marks of each lane, left to right, none over another.

    Their counts add up. The chips stand in slots that are fixed on the line, so that they move with
    it. All lanes at once: there are few bins in each.

    Args:
        hidden: Where the hidden marks of each lane lie, within 0 and `space`; all lanes have the
            same edges.
        width: Pixels of a chip.
        gap: Pixels between two.
        space: Pixels there are; at least a chip wide.
        origin: How far pixel 0 lies right of where the slots are counted from.
    """
    if not any(lane.total for lane in hidden):
        return [()] * len(hidden)
    counts = np.array([lane.counts for lane in hidden])
    lanes, bins = np.nonzero(counts)
    edges, counts = hidden[0].edges, counts[lanes, bins]
    starts, ends = edges[bins], edges[bins + 1]
    middles = (starts + ends) / 2
    slot = 2 * width + gap
    first = math.ceil((origin + width + gap - slot) / slot)
    last = max(first, (origin + space - width) // slot)
    slots = np.minimum(np.maximum((middles + origin) // slot, first), last)
    is_first = np.ones(len(lanes), np.bool_)
    is_first[1:] = (slots[1:] != slots[:-1]) | (lanes[1:] != lanes[:-1])
    begins = np.flatnonzero(is_first)
    totals = np.add.reduceat(counts, begins)
    wanted = np.add.reduceat(middles * counts, begins) / totals - width / 2
    lefts = np.maximum(slots[begins] * slot - origin, 0.0)
    rights = np.minimum(slots[begins] * slot + (slot - origin - gap), space) - width
    xs = np.minimum(np.maximum(wanted, lefts), np.maximum(rights, lefts))
    lasts = ends[np.append(begins[1:], len(slots)) - 1]
    columns = (xs, np.full(len(xs), width), totals, starts[begins], lasts)
    found = [Pill(*row) for row in zip(*(column.tolist() for column in columns), strict=True)]
    parts = np.searchsorted(lanes[begins], np.arange(len(hidden) + 1)).tolist()
    return [tuple(found[start:end]) for start, end in pairwise(parts)]


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
