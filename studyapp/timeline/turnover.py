"""Some of very many events go and others come: their columns are cut there and joined anew."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from studyapp.timeline.columns import Columns, Number, Numbers


@dataclass(frozen=True, slots=True)
class Turnover:
    """The numbers of events that go, and of each that comes that of the one before which it stands.

    Both are in order, and as the events are numbered before. `columns` has those that come.
    """

    gone: Sequence[int]
    places: Sequence[int]
    columns: Columns

    def __len__(self) -> int:
        """Return how many events go or come."""
        return len(self.gone) + len(self.places)

    @property
    def came(self) -> Numbers:
        """Return the numbers that those get that come."""
        places = np.asarray(self.places, np.int64)
        earlier = np.searchsorted(np.asarray(self.gone, np.int64), places)
        numbers: Numbers = places + np.arange(len(places)) - earlier
        return numbers

    def spliced(self, column: NDArray[Number], values: NDArray[Number]) -> NDArray[Number]:
        """Return a column of all events, with the values of those that come."""
        return np.concatenate([*self._pieces(column, values)])

    def all_columns(self, columns: Columns) -> Columns:
        """Return the columns of all events as they are then."""
        come = self.columns
        return Columns(
            self.spliced(columns.first, come.first),
            self.spliced(columns.last, come.last),
            self.spliced(columns.lane, come.lane),
            self.spliced(columns.importance, come.importance),
        )

    def renumbered(self, numbers: NDArray[np.int32]) -> NDArray[np.int32]:
        """Return the numbers that events get, -1 of one that goes, as of one that is gone."""
        found = numbers.copy()
        for place in self.places:
            found += numbers >= place
        for number in self.gone:
            found -= numbers > number
            found[numbers == number] = -1
        return found

    def _pieces(
        self, column: NDArray[Number], values: NDArray[Number]
    ) -> Iterator[NDArray[Number]]:
        comes = [(place, 0, n) for n, place in enumerate(self.places)]
        begin = 0
        for place, goes, which in sorted([*comes, *((place, 1, 0) for place in self.gone)]):
            yield column[begin:place]
            begin = place + goes
            if not goes:
                yield values[which : which + 1]
        yield column[begin:]
