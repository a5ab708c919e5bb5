"""Sorted places on the line, of which one counts how many lie before some day."""

from dataclasses import dataclass
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from studyapp.timeline.columns import Days, Numbers

_NONE = np.empty(0)
_BLOCK = 64
_HALVES = (32, 16, 8, 4, 2, 1)
"""Steps that find a place within a block."""


@dataclass(frozen=True, slots=True)
class Ordered:
    """Places in order: very many, those that came since, and those that are gone since.

    To copy a million numbers for one more would take longer than all else that adding needs. Of the
    many, `firsts` are those that begin a block: a search among them stays in the fast memory of the
    processor, where one among all of them waits for each step.
    """

    many: Days
    firsts: Days
    came: Days
    gone: Days

    @classmethod
    def of(cls, places: Days) -> "Ordered":
        """Return places of a lane after those of the lane before, put in order."""
        many = np.sort(places)
        return cls(many, many[::_BLOCK].copy(), _NONE, _NONE)

    def changed(self, gone: Days, came: Days) -> "Ordered":
        """Return them without some that are there, and with some more."""
        return Ordered(
            self.many,
            self.firsts,
            np.sort(np.concatenate([self.came, came])),
            np.sort(np.concatenate([self.gone, gone])),
        )

    def before(self, needles: NDArray[np.floating], side: Literal["left", "right"]) -> Numbers:
        """Return how many lie before each needle; at it too for the right `side`."""
        counts = self._before_among_many(needles, side)
        if len(self.came):
            counts = counts + np.searchsorted(self.came, needles, side=side)
        if len(self.gone):
            counts = counts - np.searchsorted(self.gone, needles, side=side)
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
