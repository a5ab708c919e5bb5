"""Counts the events of some days, says how dense they lie, and picks what matters most in them.

An event touches the days from a to b if it begins before b and is not over by a. As none is over
before it begins, the number of those is how many begin before b less how many are over by a: two
searches in sorted columns, however many there are.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from studyapp.timeline.columns import Columns, Days, Numbers
from studyapp.timeline.ordered import Ordered
from studyapp.timeline.tiers import BUCKETS, SHIFT, STRIDE, Tier, make_tiers, place_of
from studyapp.timeline.turnover import Turnover

_MOST_CHANGED = 64
_NONE = np.empty(0, np.int32)


@dataclass(frozen=True, slots=True)
class EventIndex:
    """Events by lane and day. `begins` and `ends` are sorted by lane, then by first or last day.

    A few that `came` since the rest was put in order are in no tier, and `gone` that many.
    """

    columns: Columns
    lanes: int
    tiers: tuple[Tier, ...]
    begins: Ordered
    ends: Ordered
    came: NDArray[np.int32] = field(default_factory=_NONE.copy)
    gone: int = 0

    @classmethod
    def of(cls, columns: Columns, lanes: int) -> "EventIndex":
        """Return the index of events in so many lanes."""
        begins, ends = _places_of(columns)
        return cls(columns, lanes, make_tiers(columns), Ordered.of(begins), Ordered.of(ends))

    def only(self, numbers: Numbers, lanes: Sequence[int]) -> "EventIndex":
        """Return the index of some events, by their numbers in order; all lie in these lanes."""
        places = np.zeros(max(self.lanes, 1), np.int16)
        places[list(lanes)] = np.arange(len(lanes))
        kept = np.zeros(len(self.columns), np.bool_)
        kept[numbers] = True
        renumbered = (np.cumsum(kept) - 1).astype(np.int32)
        shift = (np.arange(len(places)) - places).astype(np.float64) * float(BUCKETS * STRIDE)
        back = shift[self.columns.lane]
        columns = self.columns.only(numbers, places)
        begins, ends = _places_of(columns)
        return EventIndex(
            columns,
            len(lanes),
            tuple(
                tier.only(kept, renumbered, back.astype(np.float64, copy=False))
                for tier in self.tiers
            ),
            Ordered.of(begins),
            Ordered.of(ends),
            renumbered[self.came[kept[self.came]]],
        )

    def changed(self, turnover: Turnover) -> "EventIndex":
        """Return the index without some events and with others, which lie in the same lanes.

        After a few dozen all is put in order anew, which takes a hundred times as long.
        """
        columns = turnover.all_columns(self.columns)
        if len(self.came) + self.gone + len(turnover) > _MOST_CHANGED or not len(columns):
            return EventIndex.of(columns, self.lanes)
        came = turnover.renumbered(self.came)
        gone = _places_of(self.columns.only(np.array(turnover.gone, np.int64)))
        come = _places_of(turnover.columns)
        return EventIndex(
            columns,
            self.lanes,
            tuple(tier.turned_over(turnover) for tier in self.tiers),
            self.begins.changed(gone[0], come[0]),
            self.ends.changed(gone[1], come[1]),
            np.concatenate([came[came >= 0], turnover.came]).astype(np.int32),
            self.gone + len(turnover.gone),
        )

    def count(self, lane: int, first: float, last: float) -> int:
        """Return how many events of `lane` touch the days from `first` to `last`."""
        return int(self.density(np.array([first, last]))[lane, 0])

    def total(self, first: float, last: float) -> int:
        """Return how many events touch the days from `first` to `last`, of all lanes."""
        return int(self.density(np.array([first, last]))[:, 0].sum())

    def density(self, edges: Days) -> Numbers:
        """Return how many events there are between edges, by lane (rows); edges are days.

        An event counts where it begins, or at the first edge if it began before and is not over.
        """
        lanes = np.arange(self.lanes)[:, np.newaxis] * STRIDE
        places = np.minimum(np.maximum(edges + SHIFT, 0.0), STRIDE - 1)
        begun = self.begins.before(lanes + places, "left")
        begun[:, 0] = self.ends.before(lanes[:, 0] + places[0], "right")
        counts: Numbers = begun[:, 1:] - begun[:, :-1]
        return counts

    def foremost(self, first: float, last: float, *, least: int) -> list[Numbers]:
        """Return for each lane numbers of events that touch the days, among them what matters most.

        All that begin in the days are there if they are fewer than `least`; else at least that
        many, so that none of those left out is weightier.
        """
        chosen: list[Numbers | None] = [None] * self.lanes
        for tier in reversed(self.tiers):
            slices = tier.slices(self.lanes, first, last)
            enough = slices.beginning() >= least
            for lane in range(self.lanes):
                if chosen[lane] is None and (enough[lane] or tier is self.tiers[0]):
                    reaching = tier.reaching(slices, lane, self.columns.last, first)
                    chosen[lane] = np.concatenate([tier.beginning(slices, lane), reaching])
            if all(enough):
                break
        found = [numbers for numbers in chosen if numbers is not None]
        return self._brought_up(found, first, last) if len(self.came) or self.gone else found

    def _brought_up(self, found: Sequence[Numbers], first: float, last: float) -> list[Numbers]:
        """Return what was found in each lane without what is gone, with what came since."""
        came = self.touching(self.came.astype(np.int64), first, last)
        lanes = self.columns.lane[came]
        return [
            np.concatenate([numbers[numbers >= 0], came[lanes == lane]])
            for lane, numbers in enumerate(found)
        ]

    def touching(self, numbers: Numbers, first: float, last: float) -> Numbers:
        """Return those of the numbers whose events touch the days."""
        there = (self.columns.first[numbers] < last) & (self.columns.last[numbers] > first)
        return numbers[there]


def _places_of(columns: Columns) -> tuple[Days, Days]:
    """Return where events begin and end, lane after lane."""
    base = columns.lane * STRIDE
    return base + place_of(columns.first), base + place_of(columns.last)
