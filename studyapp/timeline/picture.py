"""From events and a view to a layout: which marks compete for labels, which are only counted."""

from collections.abc import Callable
from dataclasses import replace

import numpy as np

from studyapp.timeline.chronicle import Chronicle
from studyapp.timeline.index import Numbers
from studyapp.timeline.layout import LaneMarks, Layout, Room, lay_out
from studyapp.timeline.rows import Candidate
from studyapp.timeline.view import View

_COMPETING = 160
"""Marks that may get a label, all lanes together; more would not fit on any screen."""

_FEWEST_COMPETING = 24
_FAR = 1e6
_GOLDEN = 0.6180339887498949


def picture(  # noqa: PLR0913 - all but three are named where they are used
    chronicle: Chronicle,
    view: View,
    room: Room,
    *,
    label_width: Callable[[int], float],
    smallest: float,
    previous: Layout | None = None,
    same_scale: bool = True,
    chosen: int | None = None,
) -> Layout:
    """Return the layout of what is in view.

    Args:
        chronicle: All events.
        view: The days to show.
        room: The pixels there are; its origin is set from the view.
        label_width: Gives the pixels of an event's label by its number.
        smallest: Pixels of the smallest mark.
        previous: The layout on the screen now, whose labels keep their rows.
        same_scale: Whether that layout was made at the same scale.
        chosen: The number of the event that is always labelled.
    """
    stage = replace(room, origin=view.first * view.scale)
    kept = frozenset() if previous is None else _labelled(previous)

    def marks_of(lane: int) -> LaneMarks:
        hits = chronicle.index.hits(lane, view.first, view.last)
        competing, rest = _competing(chronicle, view, hits, kept=kept, chosen=chosen)
        found = [
            _candidate(chronicle, view, number, label_width(number), smallest)
            for number in competing.tolist()
        ]
        middles = chronicle.index.middles(rest, view.first, view.last)
        return LaneMarks(tuple(found), (middles - view.first) * view.scale)

    lanes = [marks_of(lane) for lane in range(len(chronicle.lanes))]
    return lay_out(lanes, stage, previous=previous, same_scale=same_scale, chosen=chosen)


def _labelled(layout: Layout) -> frozenset[int]:
    return frozenset(number for band in layout.bands for number in band.labels)


def _competing(
    chronicle: Chronicle, view: View, hits: Numbers, *, kept: frozenset[int], chosen: int | None
) -> tuple[Numbers, Numbers]:
    """Return the marks that may be labelled and the rest.

    Labels on the screen come first, then marks that zooming cannot part, then what matters most;
    equals are picked by a number of their own, so that the picks are spread and stay the same.
    """
    limit = max(_COMPETING // len(chronicle.lanes), _FEWEST_COMPETING)
    if len(hits) <= limit:
        return hits, hits[:0]
    index = chronicle.index
    shown = np.minimum(index.last[hits], view.last) - np.maximum(index.first[hits], view.first)
    known = np.isin(hits, [*kept, *(() if chosen is None else (chosen,))])
    score = index.importance[hits] + (hits * _GOLDEN) % 1 + 10 * (shown >= view.span / 3)
    order = np.argpartition(-(score + 100 * known), limit)
    return np.sort(hits[order[:limit]]), hits[order[limit:]]


def _candidate(
    chronicle: Chronicle, view: View, number: int, width: float, smallest: float
) -> Candidate:
    mark = chronicle.marks[number]
    left = min(max(view.x(mark.first), -_FAR), _FAR)
    right = min(max(view.x(mark.last), -_FAR), _FAR)
    if right - left < smallest:
        middle = (left + right) / 2
        left, right = middle - smallest / 2, middle + smallest / 2
    return Candidate(number, left, right, width, chronicle.events[number].importance)
