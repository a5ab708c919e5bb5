"""Where the keys lead: from an event to its neighbours in time, in rows and in lanes."""

from collections.abc import Sequence

import numpy as np

from studyapp.timeline.chronicle import Chronicle
from studyapp.timeline.layout import Layout


def stepped(chronicle: Chronicle, number: int, by: int) -> int:
    """Return the event `by` places later (or earlier), at most the last (or first)."""
    return min(max(number + by, 0), len(chronicle.events) - 1)


def leaped(chronicle: Chronicle, number: int, days: float) -> int:
    """Return the event nearest to `days` later (earlier if negative), at least the next one."""
    middles = chronicle.index.columns.middles()
    low, high = (number + 1, len(middles)) if days > 0 else (0, number)
    if low >= high:
        return number
    goal = middles[number] + days
    return low + int(np.abs(middles[low:high] - goal).argmin())


def across(chronicle: Chronicle, number: int, by: int, order: Sequence[int] | None = None) -> int:
    """Return the event nearest in time in the next lane below (`by` 1) or above (-1).

    `order` are the lanes by number from the top; those without events are passed over.
    """
    lanes = [*(range(len(chronicle.lanes)) if order is None else order)]
    own = lanes.index(chronicle.lane_of(number))
    middles, lane_of = chronicle.index.columns.middles(), chronicle.index.columns.lane
    for lane in lanes[own + 1 :] if by > 0 else reversed(lanes[:own]):
        others = np.flatnonzero(lane_of == lane)
        if len(others):
            return int(others[np.abs(middles[others] - middles[number]).argmin()])
    return number


def nearest(chronicle: Chronicle, first: float, last: float) -> int:
    """Return the event that is nearest to these days; of those within, the weightiest.

    There must be one at least.
    """
    columns = chronicle.index.columns
    apart = np.maximum(np.maximum(columns.first - last, first - columns.last), 0.0)
    nearest_ones = np.flatnonzero(apart <= apart.min())
    off = np.abs(columns.middles()[nearest_ones] - (first + last) / 2)
    weights = columns.importance[nearest_ones]
    return int(nearest_ones[np.lexsort((off, -weights))[0]])


def meanwhile(chronicle: Chronicle, number: int) -> dict[int, int]:
    """Return for each other lane with events the one that is nearest in time to an event.

    Of those at the same time it is the one whose middle is nearest.
    """
    columns = chronicle.index.columns
    first, last, middles = columns.first, columns.last, columns.middles()
    apart = np.maximum(np.maximum(first - last[number], first[number] - last), 0.0)
    off = np.abs(middles - middles[number])
    found = {}
    for lane in range(len(chronicle.lanes)):
        others = np.flatnonzero(columns.lane == lane)
        if lane != chronicle.lane_of(number) and len(others):
            found[lane] = int(others[np.lexsort((off[others], apart[others]))[0]])
    return found


def along(layout: Layout, number: int, by: int) -> int:
    """Return the labelled event nearest in the next row below (`by` 1) or above (-1)."""
    for band in layout.bands:
        if number in band.labels:
            here = band.labels[number]
            others = [label for label in band.labels.values() if (label.row - here.row) * by > 0]
            nearest = min(
                others,
                key=lambda label: (abs(label.row - here.row), abs(label.left - here.left)),
                default=here,
            )
            return nearest.number
    return number
