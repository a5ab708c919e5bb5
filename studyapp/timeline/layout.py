"""From marks in view to bands, rows, labels and "+n more": a pure function of numbers."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from studyapp.timeline.bands import Band, Layout, Room
from studyapp.timeline.pills import NO_BINS, Bins
from studyapp.timeline.rows import Candidate, Label, fill_rows
from studyapp.timeline.stacking import Filled, stacked

__all__ = ["Band", "LaneMarks", "Layout", "Room", "lay_out"]

_FEWEST_ROWS = 2
"""Rows of a lane where the lanes must be scrolled anyway."""


@dataclass(frozen=True, slots=True)
class LaneMarks:
    """What one lane shows: marks that may be labelled, and where all that are in view lie."""

    candidates: tuple[Candidate, ...]
    bins: Bins

    @property
    def count(self) -> int:
        """Return how many events are in view."""
        return self.bins.total

    @property
    def is_crowded(self) -> bool:
        """Return whether there are so many that not all may have a label."""
        return self.bins.total > len(self.candidates)

    def hidden(self, labels: Mapping[int, Label]) -> Bins:
        """Return where those lie that have no label."""
        return self.bins.without([c.bin for c in self.candidates if c.number in labels])


def lay_out(
    lanes: Sequence[LaneMarks],
    room: Room,
    *,
    previous: Layout | None = None,
    same_scale: bool = True,
    chosen: int | None = None,
) -> Layout:
    """Return where everything goes; labels and chips together count all events in view.

    Args:
        lanes: What each lane shows.
        room: Where to put it; lanes that need more height than there is make the layout higher.
        previous: The layout before a small move. Its labels keep their rows; at another scale only
            those in rows that are still needed do, so that the picture closes up.
        same_scale: Whether that layout was made at the same scale.
        chosen: The number of the event that is always labelled.
    """
    if previous is not None and not _is_alike(previous, lanes, room):
        previous = None
    open_lanes = [lane for number, lane in enumerate(lanes) if number not in room.folded]
    closed = len(lanes) - len(open_lanes)
    filled = iter(_filled(open_lanes, room.lowered(closed), previous, same_scale, chosen))
    rows = [None if number in room.folded else next(filled) for number in range(len(lanes))]
    return Layout(
        stacked(rows, [lane.bins for lane in lanes], room),
        room.row,
    )


def _is_alike(layout: Layout, lanes: Sequence[LaneMarks], room: Room) -> bool:
    folded = {number for number, band in enumerate(layout.bands) if band.folded}
    return len(layout.bands) == len(lanes) and folded == room.folded


def _filled(
    lanes: Sequence[LaneMarks],
    room: Room,
    previous: Layout | None,
    same_scale: bool,  # noqa: FBT001 - passed on as it came
    chosen: int | None,
) -> list[Filled]:
    """Return the lanes filled, after what they were before if there is a `previous` layout."""
    if previous is None:
        return _fresh(lanes, room, chosen)
    bands = [band for band in previous.bands if not band.folded]
    if same_scale:
        kept = [Filled(band.labels, NO_BINS, band.rows, band.most) for band in bands]
    else:
        pairs = zip(bands, _shares(lanes, room, chosen), strict=True)
        kept = [_closed_up(band.labels, share) for band, share in pairs]
    pairs_now = zip(lanes, kept, strict=True)
    return [_fill(lane, room, before=before, chosen=chosen) for lane, before in pairs_now]


def _closed_up(labels: Mapping[int, Label], share: Filled) -> Filled:
    """Return a lane with those labels that stand in rows it still needs."""
    rows = min(share.rows, share.most)
    staying = {number: label for number, label in labels.items() if label.row < rows}
    return replace(share, labels=staying, rows=rows)


def _fill(lane: LaneMarks, room: Room, *, before: Filled, chosen: int | None) -> Filled:
    """Return the lane filled after what it was before, in no fewer rows."""
    labels = fill_rows(
        lane.candidates, room.space, most=before.most, kept=before.labels, chosen=chosen
    )
    rows = max((label.row + 1 for label in labels.values()), default=0)
    return Filled(labels, lane.hidden(labels), max(rows, before.rows), before.most)


def _fresh(lanes: Sequence[LaneMarks], room: Room, chosen: int | None) -> list[Filled]:
    """Return the lanes filled with as many rows as they need, or their share of what there is."""
    return [
        _fill(lane, room, before=_emptied(share), chosen=chosen)
        if share.rows > share.most
        else share
        for lane, share in zip(lanes, _shares(lanes, room, chosen), strict=True)
    ]


def _emptied(lane: Filled) -> Filled:
    return replace(lane, labels={}, hidden=NO_BINS, rows=0)


def _shares(lanes: Sequence[LaneMarks], room: Room, chosen: int | None) -> list[Filled]:
    """Return the lanes filled as if each were alone, and the most rows that each may have.

    A crowded one is left empty: it needs more rows than it can get.
    """
    total = room.rows_for(len(lanes), feet=False)
    alone = Filled({}, NO_BINS, 0, total)
    full = [
        replace(alone, hidden=lane.bins, rows=max(total, _FEWEST_ROWS) + 1)
        if lane.is_crowded
        else _fill(lane, room, before=alone, chosen=chosen)
        for lane in lanes
    ]
    # One that hides some alone in all rows needs more than there are, and a foot for those.
    needs = [max(lane.rows, 1) + min(lane.hidden.total, 1) for lane in full]
    with_feet = room.rows_for(len(lanes), feet=True)
    if sum(needs) <= total and not any(lane.hidden.total for lane in full):
        spare = max(with_feet - sum(needs), 0) // max(len(lanes), 1)
        shares = [need + spare for need in needs]
    else:
        shares = _divide(needs, room)
    return [replace(lane, most=share) for lane, share in zip(full, shares, strict=True)]


def _divide(needs: Sequence[int], room: Room) -> list[int]:
    """Return shares of the height in rows, the modest first; only who has too few has a foot.

    A lane has a row at least, or a few where not even that finds room and the lanes are scrolled.
    """
    shares = [0] * len(needs)
    fits = len(needs) * room.height_of(1, foot=True) <= room.height
    fewest = 1 if fits else _FEWEST_ROWS
    left = room.height
    for done, place in enumerate(sorted(range(len(needs)), key=lambda place: needs[place])):
        fair, need = left / (len(needs) - done), needs[place]
        is_modest = room.height_of(need, foot=False) <= fair
        shares[place] = need if is_modest else min(need, max(room.rows_within(fair), fewest))
        left -= room.height_of(shares[place], foot=not is_modest)
    return shares
