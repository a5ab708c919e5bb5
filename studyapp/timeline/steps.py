"""Where the keys lead: from an event to its neighbours in time, in rows and in lanes."""

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


def across(chronicle: Chronicle, number: int, by: int) -> int:
    """Return the event nearest in time in the next lane below (`by` 1) or above (-1)."""
    lane = chronicle.lane_of(number) + by
    if not 0 <= lane < len(chronicle.lanes):
        return number
    middles = chronicle.index.columns.middles()
    others = np.flatnonzero(chronicle.index.columns.lane == lane)
    return int(others[np.abs(middles[others] - middles[number]).argmin()])


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
