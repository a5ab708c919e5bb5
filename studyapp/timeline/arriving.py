"""Very many events on their way: rows of numbers as they come, until they are a chronicle."""

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

import numpy as np

from studyapp.domain.packs import Era
from studyapp.timeline.chronicle import Chronicle, Whole, in_lane_order, lane_name
from studyapp.timeline.columns import Columns, Days, Numbers
from studyapp.timeline.fetched_shelf import FetchedShelf
from studyapp.timeline.shelf import Source

if TYPE_CHECKING:
    from numpy.typing import NDArray

ArrivingRow = tuple[int, int, int, int, int]
"""Row of the event, its first and last minute, its group, its importance."""

_DAY_MINUTES = 24 * 60
_OPEN = 10**11
"""Minutes that no date has: beyond them an end is open."""

_ROW = np.dtype(
    [
        ("row", np.int64),
        ("first", np.int64),
        ("last", np.int64),
        ("group", np.int32),
        ("importance", np.float32),
    ]
)


class Arriving:
    """Takes rows in the order of time."""

    def __init__(self) -> None:
        self._parts: list[NDArray[np.void]] = []
        self.count = 0

    def take(self, rows: Iterable[ArrivingRow]) -> None:
        """Take some more rows."""
        part = np.fromiter(rows, _ROW)
        self._parts.append(part)
        self.count += len(part)

    def chronicle(
        self,
        groups: Sequence[tuple[str | None, str]],
        source: Source,
        eras: Iterable[Era] = (),
        whole: Whole | None = None,
    ) -> Chronicle:
        """Return the chronicle of all that came.

        Args:
            groups: The lane that the events of each group name, and the lane of their passage, in
                the order in which they came.
            source: Where the events themselves are fetched.
            eras: Periods that lie behind them.
            whole: How many there are and from when to when, if these are a part of them.
        """
        rows = np.concatenate(self._parts) if self._parts else np.empty(0, _ROW)
        names = [lane_name(lane, passage) for lane, passage in groups]
        if len(set(names)) < 2:
            names = [""] * len(names)
        lanes = in_lane_order(names)
        place = np.array([lanes.index(name) for name in names], np.int16)
        columns = Columns(
            _days(rows["first"], 0),
            _days(rows["last"], 1),
            place[rows["group"]] if len(rows) else np.empty(0, np.int16),
            np.ascontiguousarray(rows["importance"]),
        )
        shelf = FetchedShelf(np.ascontiguousarray(rows["row"]), source, columns.first)
        return Chronicle.of_columns(columns, lanes, shelf, eras, whole)


def _days(minutes: Numbers, more: int) -> Days:
    """Return minutes, and so many more, as days; infinite where an end is open."""
    days = (minutes + more) / _DAY_MINUTES
    is_open = np.abs(minutes) > _OPEN
    days[is_open] = np.copysign(np.inf, days[is_open])
    return days


def worth_showing(counts: Mapping[int, int], *, most: int) -> int | None:
    """Return the least importance of events that are shown before the rest, None if of no use.

    Args:
        counts: How many events there are of each importance.
        most: How many may be shown at first.
    """
    total, shown, least = sum(counts.values()), 0, None
    for importance in sorted(counts, reverse=True):
        shown += counts[importance]
        if shown > most or shown == total:
            break
        least = importance
    return least
