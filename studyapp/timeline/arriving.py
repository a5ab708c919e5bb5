"""Very many events on their way: rows of numbers as they come, until they are a chronicle."""

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Literal

import numpy as np

from studyapp.domain.packs import Era
from studyapp.timeline.chronicle import Chronicle, Whole, in_lane_order, lane_name
from studyapp.timeline.columns import Columns, Days, Numbers
from studyapp.timeline.fetched_shelf import FetchedShelf
from studyapp.timeline.shelf import Source
from studyapp.timeline.turnover import Turnover

if TYPE_CHECKING:
    from numpy.typing import NDArray

ArrivingRow = tuple[int, int, int, int, int]
"""Row of the event, its first and last minute, its group, its importance."""

_SIDES: "tuple[Literal['left'], Literal['right']]" = ("left", "right")
_DAY_MINUTES = 24 * 60
_OPEN = 10**11
"""Minutes that no date has: beyond them an end is open."""

_ROW = np.dtype(
    [
        ("row", np.int64),
        ("first", np.int64),
        ("last", np.int64),
        ("group", np.int32),
        ("importance", np.int8),
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
        columns = _columns(rows, place)
        shelf = FetchedShelf(np.ascontiguousarray(rows["row"]), source, columns.first)
        return Chronicle.of_columns(columns, lanes, shelf, eras, whole)


def brought_up(
    chronicle: Chronicle,
    touched: Sequence[int],
    now: Sequence[ArrivingRow],
    groups: Sequence[tuple[str | None, str]],
) -> Chronicle | None:
    """Return the chronicle of events that are fetched as it is after some were changed.

    None if it has to be laid anew: its lanes are others then.

    Args:
        chronicle: All that there were.
        touched: The rows of events that were changed, gone or made.
        now: Those of them that are there now.
        groups: As of `Arriving.chronicle`; that of an event that was not touched is among them.
    """
    shelf, lanes = chronicle.events, {lane.name: n for n, lane in enumerate(chronicle.lanes)}
    names = [lane_name(lane, passage) for lane, passage in groups]
    if len(lanes) == 1 and len({*names}) == 1:
        names = [*lanes] * len(names)  # as long as it is the only one its name is not shown
    if not isinstance(shelf, FetchedShelf) or not lanes.keys() >= {*names}:
        return None
    rows = np.sort(np.fromiter(now, _ROW), order=("first", "last", "row"))
    places = _places(chronicle, shelf, rows)
    rows = rows[np.argsort(places, kind="stable")]
    come = _columns(rows, np.array([lanes[name] for name in names], np.int16))
    gone = np.flatnonzero(np.isin(shelf.rows, np.asarray(touched, np.int64)))
    turnover = Turnover(gone.tolist(), sorted(places), come)
    columns = turnover.all_columns(chronicle.index.columns)
    shelf = shelf.turned_over(turnover, np.ascontiguousarray(rows["row"]), columns)
    turned = chronicle.turned_over(turnover, shelf)
    return turned if all(lane.count for lane in turned.lanes) else None


def _places(chronicle: Chronicle, shelf: FetchedShelf, rows: "NDArray[np.void]") -> list[int]:
    """Return before which event each stands that comes: by its first day, its last, its row."""
    columns, places = chronicle.index.columns, list[int]()
    wanted = zip(_days(rows["first"], 0), _days(rows["last"], 1), rows["row"], strict=True)
    for values in wanted:
        begin, end = 0, len(columns)
        for column, value in zip((columns.first, columns.last, shelf.rows), values, strict=True):
            part = column[begin:end]
            begin, end = (begin + int(np.searchsorted(part, value, side)) for side in _SIDES)
        places.append(begin)
    return places


def _columns(rows: "NDArray[np.void]", places: "NDArray[np.int16]") -> Columns:
    """Return the columns of rows; `places` are those of the lanes of their groups."""
    return Columns(
        _days(rows["first"], 0),
        _days(rows["last"], 1),
        places[rows["group"]] if len(rows) else np.empty(0, np.int16),
        np.ascontiguousarray(rows["importance"]),
    )


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
