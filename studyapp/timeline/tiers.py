"""Finds the events of some days among very many, without looking at each.

One sorted column of float64 keys holds all: lane and bucket of length, times the days there can be,
plus the first day. A bucket holds marks up to four times as long as the one before, so that a
search needs to reach back before the view by no more than the bucket's longest mark. Keys and
needles are both float64: another type makes numpy convert the whole column at every search.

The same is kept of the weightiest quarter of the events, of the weightiest quarter of those, and so
on: what matters most is found among few.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from studyapp.timeline.columns import Columns, Days, Numbers
from studyapp.timeline.turnover import Turnover

STRIDE = float(2**24)
"""More days than the line has."""
SHIFT = 5_000_000.0
"""Added to days, so that none is below 0."""
BUCKETS = 14
"""The last one holds whatever is longer than 4 ** 12 days, open ends included."""

_SHARE = 4
_FEWEST = 300
_REACH = 4.0 ** np.arange(BUCKETS)
_REACH[-1] = STRIDE


@dataclass(frozen=True, slots=True)
class Slices:
    """Stretches of a tier by lane (rows) and bucket.

    What lies from `start` to `end` begins in the days; what lies from `before` to `start` may reach
    into them.
    """

    before: Numbers
    start: Numbers
    end: Numbers

    def beginning(self) -> Numbers:
        """Return how many events of each lane begin in the days."""
        counts: Numbers = (self.end - self.start).sum(axis=1)
        return counts


@dataclass(frozen=True, slots=True)
class Tier:
    """Sorted keys, the number of the event of each, and the least weight of an event in it.

    The number of an event that is gone is -1.
    """

    keys: Days
    order: NDArray[np.int32]
    least: float

    def slices(self, lanes: int, first: float, last: float) -> Slices:
        """Return where the events lie that touch the days from `first` to `last`."""
        starts = np.arange(lanes * BUCKETS).reshape(lanes, BUCKETS) * STRIDE
        reach = np.stack(
            [
                starts + np.clip(first - _REACH + SHIFT, 0.0, STRIDE - 1),
                starts + np.clip(first + SHIFT, 0.0, STRIDE - 1),
                starts + np.clip(last + SHIFT, 0.0, STRIDE - 1),
            ]
        )
        return Slices(*np.searchsorted(self.keys, reach))

    def beginning(self, slices: Slices, lane: int) -> Numbers:
        """Return the numbers of the events of a lane that begin in the days."""
        return self._gathered(slices.start[lane], slices.end[lane])

    def reaching(self, slices: Slices, lane: int, ends: Days, first: float) -> Numbers:
        """Return the numbers of those that began before and are not over when the days begin.

        `ends` holds the last day of every event.
        """
        early = self._gathered(slices.before[lane], slices.start[lane])
        return early[ends[early] > first]

    def turned_over(self, turnover: Turnover) -> "Tier":
        """Return the tier with the new numbers of events; those that come are in none."""
        return Tier(self.keys, turnover.renumbered(self.order), self.least)

    def only(self, kept: NDArray[np.bool_], numbers: NDArray[np.int32], back: Days) -> "Tier":
        """Return the tier of the events that are kept, which have other numbers.

        Args:
            kept: Whether each event is.
            numbers: The new number of each.
            back: How much lower the key of each is, which leaves them in order.
        """
        there = kept[self.order] & (self.order >= 0)
        order = self.order[there]
        return Tier(self.keys[there] - back[order], numbers[order], self.least)

    def _gathered(self, starts: Numbers, ends: Numbers) -> Numbers:
        places = np.flatnonzero(ends > starts).tolist()
        parts = [self.order[starts[n] : ends[n]] for n in places]
        return np.concatenate(parts).astype(np.int64) if parts else np.empty(0, np.int64)


def make_tiers(columns: Columns) -> tuple[Tier, ...]:
    """Return the tier of all events, and of ever weightier ones as long as they are many."""
    keys = keys_of(columns.lane, columns.first, columns.last)
    order = np.argsort(keys, kind="stable").astype(np.int32)
    tiers = [Tier(keys[order], order, -np.inf)]
    weights = columns.weights()
    while len(tiers[-1].order) >= _SHARE * _FEWEST:
        tiers.append(_weightiest(tiers[-1], weights))
    return tuple(tiers)


def _weightiest(tier: Tier, weights: Days) -> Tier:
    there = weights[tier.order]
    least = np.partition(there, -len(there) // _SHARE)[-len(there) // _SHARE]
    heavy = there >= least
    return Tier(tier.keys[heavy], tier.order[heavy], float(least))


def keys_of(lanes: NDArray[np.int16], first: Days, last: Days) -> Days:
    """Return the key of each event."""
    with np.errstate(invalid="ignore"):
        days = np.maximum(last - first, 0.25)
        bucket = np.clip(np.ceil(np.log2(days) / 2), 0, BUCKETS - 1)
    keys: Days = (lanes * float(BUCKETS) + bucket) * STRIDE + place_of(first)
    return keys


def place_of(days: Days) -> Days:
    """Return days as places within a stride; open ends lie at its ends."""
    return np.clip(days + SHIFT, 0.0, STRIDE - 2)
