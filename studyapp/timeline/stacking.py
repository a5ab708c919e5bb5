"""Puts the lanes on each other, each as high as it needs."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from studyapp.timeline.bands import Band, Room
from studyapp.timeline.pills import Bins, Pill, pills
from studyapp.timeline.rows import Label


@dataclass(frozen=True, slots=True)
class Filled:
    """A lane's labels, where its hidden marks lie, the rows it takes and the most it may."""

    labels: Mapping[int, Label]
    hidden: Bins
    rows: int
    most: int


def stacked(filled: Sequence[Filled | None], lanes: Sequence[Bins], room: Room) -> tuple[Band, ...]:
    """Return the bands; spare height goes alike to the lanes with anything in them.

    Rows begin in line with the name of their lane, so that more height moves none of them.

    Args:
        filled: The lanes by number, None for a folded one.
        lanes: Where all their marks in view lie.
        room: Where to put them.
    """
    heights = [room.thin if lane is None else _height(lane, room) for lane in filled]
    spare = _spare(filled, room.height - sum(heights))
    bands: dict[int, Band] = {}
    open_lanes = [lane for lane in filled if lane is not None]
    made = iter(_chips(open_lanes, room))
    chips_of = [() if lane is None else next(made) for lane in filled]
    top = 0.0
    for place, number in enumerate(room.order or range(len(filled))):
        lane, height = filled[number], heights[number] + spare[number]
        if lane is None:
            bands[number] = _thin_band(lanes[number], room, top, place)
        else:
            chips = chips_of[number]
            bands[number] = _band(lane, room, chips, top=top, height=height, place=place)
        top += height
    return tuple(bands[number] for number in range(len(filled)))


def _spare(filled: Sequence[Filled | None], height: float) -> list[float]:
    """Return what each lane gets of the height that none needs."""
    takers = [lane for lane in filled if lane is not None and lane.rows]
    takers = takers or [lane for lane in filled if lane is not None]
    share = max(height, 0.0) / max(len(takers), 1)
    return [share if any(lane is taker for taker in takers) else 0.0 for lane in filled]


def _thin_band(marks: Bins, room: Room, top: float, place: int) -> Band:
    return Band(top, room.thin, top, 0, 0, {}, (), marks, place, folded=True)


def _height(lane: Filled, room: Room) -> float:
    return room.height_of(lane.rows, foot=bool(lane.hidden.total))


def _chips(lanes: Sequence[Filled], room: Room) -> list[tuple[Pill, ...]]:
    """Return the chips of each lane."""
    hidden = [lane.hidden for lane in lanes]
    return pills(hidden, width=room.pill, gap=room.gap, space=room.width, origin=room.origin)


def _band(  # noqa: PLR0913 - the last three are named where they are used
    lane: Filled,
    room: Room,
    chips: tuple[Pill, ...],
    *,
    top: float,
    height: float,
    place: int,
) -> Band:
    return Band(
        top=top,
        height=height,
        first_row=top + room.pad + room.head,
        rows=lane.rows,
        most=lane.most,
        labels=lane.labels,
        pills=chips,
        crowd=lane.hidden,
        place=place,
    )
