"""Sorted places on the line, of which one counts how many lie before some day."""

from dataclasses import dataclass
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from studyapp.timeline.columns import Days, Numbers, inserted

_MOST_ADDED = 64
_NONE = np.empty(0)


@dataclass(frozen=True, slots=True)
class Ordered:
    """Places in order: very many, and a few that were added since and are kept beside them.

    To copy a million numbers for one more would take longer than all else that adding needs.
    """

    many: Days
    added: Days

    @classmethod
    def of(cls, places: Days) -> "Ordered":
        """Return places of a lane after those of the lane before, put in order."""
        return cls(np.sort(places), _NONE)

    def inserted(self, place: float) -> "Ordered":
        """Return them with one more."""
        if len(self.added) >= _MOST_ADDED:
            return Ordered(np.sort(np.concatenate([self.many, self.added, [place]])), _NONE)
        return Ordered(
            self.many, inserted(self.added, int(np.searchsorted(self.added, place)), place)
        )

    def before(self, needles: NDArray[np.floating], side: Literal["left", "right"]) -> Numbers:
        """Return how many lie before each needle; at it too for the right `side`."""
        counts: Numbers = np.searchsorted(self.many, needles, side=side)
        if len(self.added):
            counts = counts + np.searchsorted(self.added, needles, side=side)
        return counts

    def all(self) -> Days:
        """Return all places in order."""
        return np.sort(np.concatenate([self.many, self.added]))
