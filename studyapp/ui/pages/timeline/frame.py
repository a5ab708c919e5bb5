"""The pixels of the whole picture, and the room that lanes have in it."""

from dataclasses import dataclass

from PySide6.QtCore import QRectF

from studyapp.timeline.bands import Room
from studyapp.timeline.chronicle import Chronicle
from studyapp.timeline.periods import ROWS
from studyapp.ui.pages.timeline.ink import Ink
from studyapp.ui.pages.timeline.wording import events_words, lane_words, more_words

_ERA_SHARE = 0.28
"""The share of the height that names of periods may take where some were chosen."""

_HIGH = 10
"""Row heights from which on there is room for several rows of names of periods."""


@dataclass(frozen=True, slots=True)
class Frame:
    """Pixels of the whole picture: time runs from `left` to `right`, the axis is at the foot.

    `axis` is its height, with the names of periods above it.
    """

    width: float
    height: float
    left: float
    right: float
    axis: float

    @property
    def time_width(self) -> float:
        """Return the pixels of the view."""
        return max(self.width - self.left - self.right, 1.0)

    @property
    def lanes_height(self) -> float:
        """Return the pixels above the axis."""
        return max(self.height - self.axis, 1.0)

    @property
    def axis_box(self) -> QRectF:
        """Return where the axis is."""
        return QRectF(0, self.lanes_height, self.width, self.axis)


def room_of(  # noqa: PLR0913 - all but two are named where they are used
    ink: Ink,
    frame: Frame,
    *,
    count: int,
    above: bool,
    named: bool,
    folded: frozenset[int],
    order: tuple[int, ...],
    competing: int,
) -> Room:
    """Return the room for lanes of `count` events.

    `above` is whether names stand above their rows, `named` whether there are any.
    """
    head = ink.head.height if above else 0.0
    two_lines = ink.head.height + ink.small.height
    return Room(
        width=frame.time_width,
        height=frame.lanes_height,
        row=ink.row,
        pad=ink.lane_pad,
        beside=ink.beside,
        gap=ink.gap,
        pill=ink.date.width(more_words(count)) + ink.chip,
        foot=ink.foot,
        least=two_lines + 2 * ink.lane_pad if named and not head else ink.row,
        origin=0.0,
        head=head,
        thin=ink.thin,
        folded=folded,
        order=order,
        competing=competing,
    )


def heads_width(ink: Ink, chronicle: Chronicle) -> float:
    """Return how wide the widest name of a lane is, or the number of events below it."""
    lanes = chronicle.lanes
    names = [ink.head.width(lane_words(chronicle, lane)) for lane in range(len(lanes))]
    counts = [ink.small.width(events_words(lane.count)) + 2 for lane in lanes]
    return max([*names, *counts], default=0.0)


def period_rows(ink: Ink, chronicle: Chronicle, height: float) -> int:
    """Return in how many rows periods are named: one only in a low picture."""
    rows = max((period.row + 1 for period in chronicle.periods), default=0)
    usual = ROWS if height >= _HIGH * ink.row else 1
    if any(period.is_added for period in chronicle.periods):
        usual = max(usual, int(_ERA_SHARE * height / ink.era.height))
    return min(rows, usual)
