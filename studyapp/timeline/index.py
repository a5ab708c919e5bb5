"""Finds events by day among very many, without looking at each.

One sorted column of float64 keys holds all: lane and bucket of length, times the days there can be,
plus the first day. A bucket holds marks up to four times as long as the one before, so that a
search needs to reach back before the view by no more than the bucket's longest mark. Keys and
needles are both float64: another type makes numpy convert the whole column at every search.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from studyapp.timeline.marks import Mark

Numbers = NDArray[np.int64]
Days = NDArray[np.float64]

_STRIDE = float(2**24)
_SHIFT = 5_000_000.0
_BUCKETS = 14
"""The last one holds whatever is longer than 4 ** 12 days, open ends included."""


@dataclass(frozen=True, slots=True)
class EventIndex:
    """Events by lane and day. An event's number is its place in the sequences it was built of.

    `first`, `last` and `importance` are columns by number; `_order` gives the numbers in the order
    of `_keys`.
    """

    first: Days
    last: Days
    importance: NDArray[np.float64]
    _keys: Days
    _order: Numbers

    @classmethod
    def of(
        cls, marks: Sequence[Mark], lanes: Sequence[int], importance: Sequence[float]
    ) -> "EventIndex":
        """Return the index of marks, the lane of each, and how much each matters."""
        first = np.fromiter((mark.first for mark in marks), np.float64, len(marks))
        last = np.fromiter((mark.last for mark in marks), np.float64, len(marks))
        keys = _keys(np.asarray(lanes, np.float64), first, last)
        order = np.argsort(keys, kind="stable").astype(np.int64)
        weights = np.asarray(importance, np.float64)
        return cls(first, last, weights, keys[order], order)

    def count(self, lane: int, first: float, last: float) -> int:
        """Return how many events of `lane` touch the days from `first` to `last`."""
        return sum(
            end - start + int(np.count_nonzero(self._reaches(before, start, first)))
            for before, start, end in self._slices(lane, first, last)
        )

    def hits(self, lane: int, first: float, last: float) -> Numbers:
        """Return the numbers of the events that touch those days, in order of number."""
        parts = [np.empty(0, np.int64)]
        for before, start, end in self._slices(lane, first, last):
            early = self._order[before:start]
            parts.append(early[self._reaches(before, start, first)])
            parts.append(self._order[start:end])
        return np.sort(np.concatenate(parts))

    def middles(self, numbers: Numbers, first: float, last: float) -> Days:
        """Return the middle of what these marks show between `first` and `last`."""
        low = np.clip(self.first[numbers], first, last)
        return (low + np.clip(self.last[numbers], first, last)) / 2

    def _reaches(self, before: int, start: int, first: float) -> NDArray[np.bool_]:
        """Return which marks that begin before the view are still there when it begins."""
        reaches: NDArray[np.bool_] = self.last[self._order[before:start]] > first
        return reaches

    def _slices(self, lane: int, first: float, last: float) -> Iterator[tuple[int, int, int]]:
        """Yield for each bucket: where marks that may reach in begin, those in view, their end."""
        buckets = np.arange(_BUCKETS, dtype=np.float64)
        starts = (lane * _BUCKETS + buckets) * _STRIDE
        reach = 4.0**buckets
        reach[-1] = _STRIDE
        needles = np.stack(
            [
                starts + np.clip(first - reach + _SHIFT, 0.0, _STRIDE - 1),
                starts + np.clip(first + _SHIFT, 0.0, _STRIDE - 1),
                starts + np.clip(last + _SHIFT, 0.0, _STRIDE - 1),
            ],
            axis=1,
        )
        yield from np.searchsorted(self._keys, needles).tolist()


def _keys(lanes: Days, first: Days, last: Days) -> Days:
    days = np.maximum(last - first, 0.25)
    with np.errstate(invalid="ignore"):
        bucket = np.clip(np.ceil(np.log(days) / np.log(4.0)), 0, _BUCKETS - 1)
    place = np.clip(first + _SHIFT, 0.0, _STRIDE - 2)
    keys: Days = (lanes * _BUCKETS + bucket) * _STRIDE + place
    return keys
