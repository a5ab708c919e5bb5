"""Puts the lanes on each other, each as high as it needs."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from studyapp.timeline.bands import Band, Layout, Room
from studyapp.timeline.pills import Bins, pills
from studyapp.timeline.rows import Label


@dataclass(frozen=True, slots=True)
class Filled:
    """A lane's labels, where its hidden marks lie, the rows it takes and the most it may."""

    labels: Mapping[int, Label]
    hidden: Bins
    rows: int
    most: int


def stacked(
    filled: Sequence[Filled | None], lanes: Sequence[Bins], room: Room, kept: Layout | None
) -> tuple[Band, ...]:
    """Return the bands; spare height goes alike to the lanes with anything in them.

    Args:
        filled: The lanes by number, None for a folded one.
        lanes: Where all their marks in view lie.
        room: Where to put them.
        kept: The layout before, whose labels are to stay where they are.
    """
    heights = [room.thin if lane is None else _height(lane, room) for lane in filled]
    spare = _spare(filled, room.height - sum(heights))
    bands: dict[int, Band] = {}
    top = 0.0
    for place, number in enumerate(room.order or range(len(filled))):
        lane, more = filled[number], spare[number]
        height = heights[number] + more
        if lane is None:
            band = _thin_band(lanes[number], room, top)
        else:
            lead = room.pad + room.head + more / 2
            if kept is not None:
                lead = min(kept.bands[number].lead, lead + more / 2)
            band = _band(lane, room, top=top, height=height, lead=lead)
        bands[number] = replace(band, place=place)
        top += height
    return tuple(bands[number] for number in range(len(filled)))


def _spare(filled: Sequence[Filled | None], height: float) -> list[float]:
    """Return what each lane gets of the height that none needs."""
    takers = [lane for lane in filled if lane is not None and lane.rows]
    takers = takers or [lane for lane in filled if lane is not None]
    share = max(height, 0.0) / max(len(takers), 1)
    return [share if any(lane is taker for taker in takers) else 0.0 for lane in filled]


def _thin_band(marks: Bins, room: Room, top: float) -> Band:
    return Band(top, room.thin, top, 0, 0, {}, (), marks, folded=True)


def _height(lane: Filled, room: Room) -> float:
    foot = room.foot if lane.hidden.total else 0.0
    return max(room.padding + lane.rows * room.row + foot, room.least)


def _band(lane: Filled, room: Room, *, top: float, height: float, lead: float) -> Band:
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
