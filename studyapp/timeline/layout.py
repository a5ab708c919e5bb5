"""From marks in view to bands, rows, labels and "+n more": a pure function of numbers."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from studyapp.timeline.pills import NO_BINS, Bins, Pill, pills
from studyapp.timeline.rows import Candidate, Label, Space, fill_rows

_FEWEST_ROWS = 2
"""Rows of a lane where the lanes must be scrolled anyway."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Room:
    """What there is to lay out in, in pixels.

    `row` is the height of a row, `pad` stands above and below the rows of a lane, `head` once more
    above them for its name; `pill` is the width and `foot` the height of what counts hidden events;
    `least` is the least height of a lane; `origin` is how far the view's first day lies from where
    the line is counted from.
    """

    width: float
    height: float
    row: float
    pad: float
    beside: float
    gap: float
    pill: float
    foot: float
    least: float
    origin: float
    head: float = 0.0

    @property
    def space(self) -> Space:
        """Return what one row has."""
        return Space(self.width, self.beside, self.gap)

    @property
    def padding(self) -> float:
        """Return what a lane takes besides its rows and its foot."""
        return 2 * self.pad + self.head

    def rows_for(self, lanes: int, *, feet: bool) -> int:
        """Return how many rows so many lanes can have together, one at least."""
        taken = lanes * (self.padding + (self.foot if feet else 0.0))
        return max(int((self.height - taken) // self.row), 1)


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


@dataclass(frozen=True, slots=True)
class Band:
    """A lane as laid out: `top` and `height` in pixels, rows from `first_row` down.

    `most` is how many rows it was allowed, `crowd` where hidden marks lie.
    """

    top: float
    height: float
    first_row: float
    rows: int
    most: int
    labels: Mapping[int, Label]
    pills: tuple[Pill, ...]
    crowd: Bins

    @property
    def bottom(self) -> float:
        """Return where the next band begins."""
        return self.top + self.height

    @property
    def lead(self) -> float:
        """Return the pixels above the first row."""
        return self.first_row - self.top


@dataclass(frozen=True, slots=True)
class Layout:
    """The bands from top to bottom; `row` is the height of a row."""

    bands: tuple[Band, ...]
    row: float

    @property
    def height(self) -> float:
        """Return the pixels that all bands take."""
        return self.bands[-1].bottom if self.bands else 0.0

    def placed(self) -> Iterator[tuple[Label, float]]:
        """Yield each label and the top of its row."""
        for band in self.bands:
            for label in band.labels.values():
                yield label, band.first_row + label.row * self.row

    def top_of(self, number: int) -> float | None:
        """Return the top of the row of an event, None if it has no label."""
        for band in self.bands:
            if number in band.labels:
                return band.first_row + band.labels[number].row * self.row
        return None


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
    if previous is None or len(previous.bands) != len(lanes):
        return Layout(_stack(_fresh(lanes, room, chosen), room, None), room.row)
    if same_scale:
        kept = [_Filled(band.labels, NO_BINS, band.rows, band.most) for band in previous.bands]
    else:
        pairs = zip(previous.bands, _shares(lanes, room, chosen), strict=True)
        kept = [_closed_up(band.labels, share) for band, share in pairs]
    pairs_now = zip(lanes, kept, strict=True)
    filled = [_fill(lane, room, before=before, chosen=chosen) for lane, before in pairs_now]
    return Layout(_stack(filled, room, previous if same_scale else None), room.row)


@dataclass(frozen=True, slots=True)
class _Filled:
    """A lane's labels, where its hidden marks lie, the rows it takes and the most it may."""

    labels: Mapping[int, Label]
    hidden: Bins
    rows: int
    most: int


def _closed_up(labels: Mapping[int, Label], share: _Filled) -> _Filled:
    """Return a lane with those labels that stand in rows it still needs."""
    rows = min(share.rows, share.most)
    staying = {number: label for number, label in labels.items() if label.row < rows}
    return replace(share, labels=staying, rows=rows)


def _fill(lane: LaneMarks, room: Room, *, before: _Filled, chosen: int | None) -> _Filled:
    """Return the lane filled after what it was before, in no fewer rows."""
    labels = fill_rows(
        lane.candidates, room.space, most=before.most, kept=before.labels, chosen=chosen
    )
    rows = max((label.row + 1 for label in labels.values()), default=0)
    return _Filled(labels, lane.hidden(labels), max(rows, before.rows), before.most)


def _fresh(lanes: Sequence[LaneMarks], room: Room, chosen: int | None) -> list[_Filled]:
    """Return the lanes filled with as many rows as they need, or their share of what there is."""
    return [
        _fill(lane, room, before=_emptied(share), chosen=chosen)
        if share.rows > share.most
        else share
        for lane, share in zip(lanes, _shares(lanes, room, chosen), strict=True)
    ]


def _emptied(lane: _Filled) -> _Filled:
    return replace(lane, labels={}, hidden=NO_BINS, rows=0)


def _shares(lanes: Sequence[LaneMarks], room: Room, chosen: int | None) -> list[_Filled]:
    """Return the lanes filled as if each were alone, and the most rows that each may have.

    A crowded one is left empty: it needs more rows than there are.
    """
    total = room.rows_for(len(lanes), feet=False)
    alone = _Filled({}, NO_BINS, 0, total)
    full = [
        replace(alone, hidden=lane.bins, rows=total + 1)
        if lane.is_crowded
        else _fill(lane, room, before=alone, chosen=chosen)
        for lane in lanes
    ]
    needs = [max(lane.rows, 1) for lane in full]
    with_feet = room.rows_for(len(lanes), feet=True)
    if sum(needs) <= total and not any(lane.hidden.total for lane in full):
        spare = max(with_feet - sum(needs), 0) // max(len(lanes), 1)
        shares = [need + spare for need in needs]
    else:
        shares = _divide(needs, with_feet)
    return [replace(lane, most=share) for lane, share in zip(full, shares, strict=True)]


def _divide(needs: Sequence[int], total: int) -> list[int]:
    """Return shares of `total` by need, the modest first, a few rows for each at least."""
    shares = [0] * len(needs)
    fewest = 1 if total >= len(needs) else _FEWEST_ROWS
    left = total
    for done, place in enumerate(sorted(range(len(needs)), key=lambda place: needs[place])):
        fair = max(left // (len(needs) - done), fewest)
        shares[place] = min(needs[place], fair)
        left -= shares[place]
    return shares


def _stack(filled: Sequence[_Filled], room: Room, kept: Layout | None) -> tuple[Band, ...]:
    """Return the bands from the top; spare height goes to all lanes alike."""
    heights = [_height(lane, room) for lane in filled]
    spare = max(room.height - sum(heights), 0.0) / max(len(filled), 1)
    bands: list[Band] = []
    top = 0.0
    for place, (lane, height) in enumerate(zip(filled, heights, strict=True)):
        lead = room.pad + room.head + spare / 2
        if kept is not None:
            lead = min(kept.bands[place].lead, lead + spare / 2)
        bands.append(_band(lane, room, top=top, height=height + spare, lead=lead))
        top += height + spare
    return tuple(bands)


def _height(lane: _Filled, room: Room) -> float:
    foot = room.foot if lane.hidden.total else 0.0
    return max(room.padding + lane.rows * room.row + foot, room.least)


def _band(lane: _Filled, room: Room, *, top: float, height: float, lead: float) -> Band:
    return Band(
        top=top,
        height=height,
        first_row=top + lead,
        rows=lane.rows,
        most=lane.most,
        labels=lane.labels,
        pills=pills(
            lane.hidden, width=room.pill, gap=room.gap, space=room.width, origin=room.origin
        ),
        crowd=lane.hidden,
    )
