"""Places in a text, of which there may be a hundred thousand that come in any order."""

from bisect import bisect_left, insort
from collections.abc import Iterable

_NEAR = 1_000
"""Places from the end of the known ones up to which another one is put among them at once."""


class Offsets:
    """Offsets with their repetitions; those far before the last ones are sorted when asked for."""

    def __init__(self, offsets: Iterable[int] = ()) -> None:
        self._sorted = sorted(offsets)
        self._late: list[int] = []

    def __len__(self) -> int:
        """Return how many there are."""
        return len(self._sorted) + len(self._late)

    def add(self, offset: int) -> None:
        """Take in an offset."""
        known = self._sorted
        if not known or offset >= known[-1]:
            known.append(offset)
        elif len(known) < _NEAR or offset >= known[-_NEAR]:
            insort(known, offset)
        else:
            self._late.append(offset)

    def any_in(self, start: int, end: int) -> bool:
        """Return whether one lies from `start` to before `end`."""
        if self._late:
            self._sorted = sorted((*self._sorted, *self._late))
            self._late = []
        if not self._sorted:
            return False
        place = bisect_left(self._sorted, start)
        return place < len(self._sorted) and self._sorted[place] < end

    def copied(self) -> "Offsets":
        """Return the same offsets; what is added to one is not in the other."""
        return Offsets((*self._sorted, *self._late))
