"""What the line knows of each event without looking at it: when, where, how much it matters.

A million events are kept as a few columns of numbers; the events themselves are fetched for what is
named on the screen.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from studyapp.timeline.civil import civil_year
from studyapp.timeline.marks import Mark

Days = NDArray[np.float64]
Numbers = NDArray[np.int64]
Flags = NDArray[np.bool_]
Number = TypeVar("Number", bound=np.generic)


@dataclass(frozen=True, slots=True)
class Columns:
    """A place in each column for every event, earliest first: that place is the event's number.

    `first` and `last` are days, infinite where an end is open; `lane` counts from 0; `importance`
    goes from 1 to 5.
    """

    first: Days
    last: Days
    lane: NDArray[np.int16]
    importance: NDArray[np.int8]

    def __len__(self) -> int:
        """Return how many events there are."""
        return len(self.first)

    @classmethod
    def of(
        cls, marks: Sequence[Mark], lanes: Sequence[int], importance: Sequence[float]
    ) -> "Columns":
        """Return the columns of marks in their order, the lane of each, how much each matters."""
        return cls(
            np.fromiter((mark.first for mark in marks), np.float64, len(marks)),
            np.fromiter((mark.last for mark in marks), np.float64, len(marks)),
            np.asarray(lanes, np.int16),
            np.asarray(importance, np.int8),
        )

    def bounds(self) -> tuple[float, float]:
        """Return the first day and the last; of an open range, its other end."""
        first, last = self.first, self.last
        if not len(self):
            return civil_year(1901), civil_year(2001)
        return (
            # What has no beginning was over a moment before the next day.
            float(np.where(np.isfinite(first), first, last - 1e-3).min()),
            float(np.where(np.isfinite(last), last, first).max()),
        )

    def shortest(self) -> float:
        """Return the length of the shortest mark in days, five minutes at least.

        Where all marks lie within these, it is an hour: so much of a day is to be seen around them.
        """
        lengths, (first, last) = self.last - self.first, self.bounds()
        least = float(np.min(lengths, initial=365.0, where=np.isfinite(lengths)))
        return max(least, _FIVE_MINUTES if last - first > _FIVE_MINUTES else 1 / 24)

    def middles(self) -> Days:
        """Return the place halfway between the ends of each on the line."""
        first = np.where(np.isfinite(self.first), self.first, self.last)
        middles: Days = (first + np.where(np.isfinite(self.last), self.last, self.first)) / 2
        return middles

    def weights(self) -> Days:
        """Return how much each event matters; equals differ by a number of their own, under 1.

        The fractions of the golden ratio's multiples leave no stretch of time out, so that the
        heaviest of many equals are spread over it.
        """
        weights: Days = self.importance + np.arange(len(self)) * _GOLDEN % 1
        return weights

    def only(self, numbers: Numbers, lanes: NDArray[np.int16] | None = None) -> "Columns":
        """Return the columns of some events; `lanes` gives each lane another place."""
        lane = self.lane[numbers]
        return Columns(
            self.first[numbers],
            self.last[numbers],
            lane if lanes is None else lanes[lane],
            self.importance[numbers],
        )


_FIVE_MINUTES = 5 / (24 * 60)
_GOLDEN = 0.6180339887498949
