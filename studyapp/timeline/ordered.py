"""Sorted places on the line, of which one counts how many lie before some day."""

from dataclasses import dataclass
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from studyapp.timeline.columns import Days, Numbers, inserted

_MOST_ADDED = 64
_NONE = np.empty(0)
_BLOCK = 64
_HALVES = (32, 16, 8, 4, 2, 1)
"""Steps that find a place within a block."""


@dataclass(frozen=True, slots=True)
class Ordered:
    """Places in order: very many, and a few that were added since and are kept beside them.

    To copy a million numbers for one more would take longer than all else that adding needs. Of the
    many, `firsts` are those that begin a block: a search among them stays in the fast memory of the
    processor, where one among all of them waits for each step.
    """

    many: Days
    added: Days
    firsts: Days

    @classmethod
    def of(cls, places: Days) -> "Ordered":
        """Return places of a lane after those of the lane before, put in order."""
        many = np.sort(places)
        return cls(many, _NONE, many[::_BLOCK].copy())

    def inserted(self, place: float) -> "Ordered":
        """Return them with one more."""
        if len(self.added) >= _MOST_ADDED:
            return Ordered.of(np.concatenate([self.many, self.added, [place]]))
        added = inserted(self.added, int(np.searchsorted(self.added, place)), place)
        return Ordered(self.many, added, self.firsts)

    def before(self, needles: NDArray[np.floating], side: Literal["left", "right"]) -> Numbers:
        """Return how many lie before each needle; at it too for the right `side`."""
        counts = self._before_among_many(needles, side)
        if len(self.added):
            counts = counts + np.searchsorted(self.added, needles, side=side)
        return counts

    def _before_among_many(
        self, needles: NDArray[np.floating], side: Literal["left", "right"]
    ) -> Numbers:
        """Search as numpy does: first for the block, then in it for all needles at once."""
        is_before = np.less if side == "left" else np.less_equal
        last: Numbers = (np.searchsorted(self.firsts, needles, side=side) - 1) * _BLOCK
        outside = last < 0
        for half in _HALVES if len(self.many) else ():
            last += half * is_before(self.many.take(last + half, mode="clip"), needles)
        counts = np.minimum(last + 1, len(self.many))
        counts[outside] = 0
        return counts

    def all(self) -> Days:
        """Return all places in order."""
        return np.sort(np.concatenate([self.many, self.added]))
