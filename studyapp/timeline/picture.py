"""From events and a view to a layout: which marks compete for labels, which are only counted."""

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from itertools import islice

import numpy as np

from studyapp.timeline.chronicle import Chronicle
from studyapp.timeline.columns import Days, Numbers
from studyapp.timeline.layout import LaneMarks, Layout, Room, lay_out
from studyapp.timeline.pills import Bins, Pixels
from studyapp.timeline.rows import Candidate
from studyapp.timeline.view import View

_FEWEST_COMPETING = 16
_ALL_BELOW = 3.0
"""Days in view below which all that begin in them compete, as zooming cannot part them."""

_MOST_AT_ONCE = 1000
_REACHING_SHARE, _FEWEST_REACHING = 8, 4
_FIRST = 100.0
_BIN, _FAR = 4.0, 1e6


@dataclass(frozen=True, slots=True)
class Widths:
    """How wide labels become: `wanted` gives what each would like, `smallest` is the least mark.

    It is the same wherever a mark is, so that moving the view cuts no words.
    """

    wanted: Callable[[Sequence[int]], Sequence[float]]
    smallest: float
    room: Room

    def of(self, numbers: Sequence[int], lengths: Pixels) -> list[float]:
        """Return the widths of labels that find a place beside marks of these lengths."""
        wide = self.room.width
        most = np.maximum(wide / 3, (wide - np.maximum(lengths, self.smallest)) / 2)
        wanted = np.fromiter(self.wanted(numbers), np.float64, len(numbers))
        widths: list[float] = np.minimum(wanted, np.minimum(most, wide) - self.room.beside).tolist()
        return widths

    def widened(self, candidate: Candidate) -> Candidate:
        """Return the chosen candidate, whose label takes the room that there is."""
        wide = self.room.width
        _number, left, right, *_rest = candidate
        below = min(right, wide) - max(left, 0.0)
        most = max(wide / 3, left, wide - right, below) - self.room.beside
        wanted = max(min(self.wanted([candidate.number])[0], most), candidate.width)
        return candidate._replace(width=min(wanted, wide - self.room.beside))


def picture(  # noqa: PLR0913 - all but three are named where they are used
    chronicle: Chronicle,
    view: View,
    room: Room,
    *,
    label_widths: Callable[[Sequence[int]], Sequence[float]],
    smallest: float,
    previous: Layout | None = None,
    same_scale: bool = True,
    chosen: int | None = None,
    lit: Numbers | None = None,
) -> Layout:
    """Return the layout of what is in view.

    Args:
        chronicle: All events.
        view: The days to show.
        room: The pixels there are; its origin is set from the view.
        label_widths: Gives the pixels that the labels of events would like, by their numbers.
        smallest: Pixels of the smallest mark.
        previous: The layout on the screen now, whose labels keep their rows.
        same_scale: Whether that layout was made at the same scale.
        chosen: The number of the event that is always labelled.
        lit: The numbers of events that are named before all others, in order.
    """
    stage = replace(room, origin=view.first * view.scale)
    edges = _edges(stage)
    days = _days(edges, view)
    first_of = _lit_in(chronicle, view, lit, most=room.competing // 2)
    wanted = first_of if chosen is None else np.union1d(first_of, [chosen])
    competing = _named(chronicle, view, previous, wanted, room)
    widths, counts = Widths(label_widths, smallest, room), chronicle.index.density(days)
    found = iter(_candidates(chronicle, view, competing, days, widths, chosen, first_of))
    lanes = [
        LaneMarks(tuple(islice(found, len(those))), Bins(edges, row))
        for those, row in zip(competing, counts, strict=True)
    ]
    return lay_out(lanes, stage, previous=previous, same_scale=same_scale, chosen=chosen)


def foremost(chronicle: Chronicle, view: View, *, most: int) -> Numbers:
    """Return the events that may be named in a picture that is laid out afresh."""
    none = np.empty(0, np.int64)
    return np.concatenate((none, *_competing(chronicle, view, None, none, most=most)))


def _days(edges: Pixels, view: View) -> Days:
    """Return the days at pixels, the first and the last those of the view."""
    days = np.clip(view.first + edges / view.scale, view.first, view.last)
    days[-1] = view.last
    return days


def _named(
    chronicle: Chronicle, view: View, previous: Layout | None, wanted: Numbers, room: Room
) -> list[Numbers]:
    """Return for each lane the marks that may be labelled now; none of one that is folded."""
    found = _competing(chronicle, view, previous, wanted, most=room.competing)
    return _at_hand(
        chronicle, [them[:0] if lane in room.folded else them for lane, them in enumerate(found)]
    )


def _at_hand(chronicle: Chronicle, competing: list[Numbers]) -> list[Numbers]:
    """Return those that can be named now, fetched together; the others are only counted."""
    wanted = np.concatenate([np.empty(0, np.int64), *competing])
    there = chronicle.events.at_hand(wanted)
    if there.all():
        return competing
    ends = np.cumsum([len(numbers) for numbers in competing])[:-1]
    return [
        numbers[is_there]
        for numbers, is_there in zip(competing, np.split(there, ends), strict=True)
    ]


def _edges(room: Room) -> Pixels:
    """Return pixels a few apart from 0 to the width, fixed on the line to move with it."""
    first = math.floor(room.origin / _BIN) + 1
    last = math.ceil((room.origin + room.width) / _BIN)
    inner = np.arange(first, last) * _BIN - room.origin
    return np.concatenate([[0.0], inner[(inner > 0) & (inner < room.width)], [room.width]])


def _competing(
    chronicle: Chronicle,
    view: View,
    previous: Layout | None,
    wanted: Numbers,
    *,
    most: int,
) -> list[Numbers]:
    """Return for each lane the marks that may be labelled, in order of number.

    Labels on the screen come first, then what matters most.
    """
    index = chronicle.index
    room = max(most // max(len(chronicle.lanes), 1), _FEWEST_COMPETING)
    reaching = max(room // _REACHING_SHARE, _FEWEST_REACHING)
    limits = _MOST_AT_ONCE if view.span < _ALL_BELOW else room, reaching
    kept = _kept(chronicle, view, previous, wanted)
    found = index.foremost(view.first, view.last, least=limits[0])
    numbers = np.union1d(np.concatenate([kept, *found]), kept)
    chosen = _weightiest(chronicle, view, numbers, kept, limits)
    lanes = index.columns.lane[chosen]
    return [chosen[lanes == place] for place in range(len(chronicle.lanes))]


def _lit_in(chronicle: Chronicle, view: View, lit: Numbers | None, *, most: int) -> Numbers:
    """Return those of the lit events that are in view, no more than may be named."""
    if lit is None or not len(lit):
        return np.empty(0, np.int64)
    there = chronicle.index.touching(lit, view.first, view.last)
    weights = chronicle.index.columns.importance[there].astype(np.float64)
    return np.sort(_top(there, weights, most))


def _kept(
    chronicle: Chronicle,
    view: View,
    previous: Layout | None,
    wanted: Numbers,
) -> Numbers:
    """Return the labels on the screen and those wanted, if they are in view."""
    bands = () if previous is None else previous.bands
    numbers = {number for band in bands for number in band.labels}
    numbers.update(wanted.tolist())
    known = np.fromiter(numbers, np.int64, len(numbers))
    return chronicle.index.touching(known, view.first, view.last)


def _weightiest(
    chronicle: Chronicle, view: View, numbers: Numbers, kept: Numbers, limits: tuple[int, int]
) -> Numbers:
    """Return at most so many of each lane, and so many that reach in from before, in order.

    The numbers are in order, and `kept` is among them. All lanes are looked at in one go.

    What reaches in could fill every place at any nearness, and nothing that begins here would ever
    be told.
    """
    columns = chronicle.index.columns
    score = columns.importance[numbers] + numbers * 0.6180339887498949 % 1
    score[np.searchsorted(numbers, kept)] += _FIRST
    reaching = columns.first[numbers] < view.first
    groups = columns.lane[numbers] * 2 + reaching
    order = np.lexsort((-score, groups))
    begins = np.searchsorted(groups[order], np.arange(2 * len(chronicle.lanes)))
    places = np.arange(len(order)) - begins[groups[order]]
    is_taken = places < np.where(reaching[order], limits[1], limits[0])
    return numbers[np.sort(order[is_taken])]


def _top(numbers: Numbers, score: Days, most: int) -> Numbers:
    """Return at most so many of the numbers, those with the highest score."""
    if len(numbers) <= most:
        return numbers
    return numbers[np.argpartition(-score, most)[:most]]


def _candidates(  # noqa: PLR0913, PLR0917 - all that a candidate is made of
    chronicle: Chronicle,
    view: View,
    competing: Sequence[Numbers],
    days: Days,
    widths: Widths,
    chosen: int | None,
    lit: Numbers,
) -> list[Candidate]:
    """Return the candidates of all lanes, one lane after the other."""
    columns, scale = chronicle.index.columns, view.scale
    numbers = np.concatenate([np.empty(0, np.int64), *competing])
    first, last = columns.first[numbers], columns.last[numbers]
    left = np.minimum(np.maximum((first - view.first) * scale, -_FAR), _FAR)
    right = np.minimum(np.maximum((last - view.first) * scale, -_FAR), _FAR)
    short = np.maximum(widths.smallest - (right - left), 0) / 2
    bins = np.searchsorted(days, np.maximum(first, view.first), side="right") - 1
    weights = columns.importance[numbers]
    if len(lit):
        weights = weights + _FIRST * np.isin(numbers, lit)
    them = numbers.tolist()
    rows = zip(
        them,
        (left - short).tolist(),
        (right + short).tolist(),
        widths.of(them, (last - first) * scale),
        weights.tolist(),
        np.minimum(np.maximum(bins, 0), len(days) - 2).tolist(),
        strict=True,
    )
    found = [*map(Candidate._make, rows)]
    if chosen in them:
        place = them.index(chosen)
        found[place] = widths.widened(found[place])
    return found
