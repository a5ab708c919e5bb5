"""Puts labels into the rows of one lane so that none lies over another."""

from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import count
from operator import itemgetter
from typing import NamedTuple


class Side(StrEnum):
    """Where a label stands by its mark."""

    RIGHT = "right"
    LEFT = "left"
    BELOW = "below"
    """Under a bar that leaves no room at its ends; the label stays in view while the bar is."""


class Candidate(NamedTuple):
    """A mark from pixel `left` to `right`, and how wide its label would be.

    `bin` is where it is counted while it has no label. A tuple, since hundreds are made for every
    frame.
    """

    number: int
    left: float
    right: float
    width: float
    importance: float = 0.0
    bin: int = 0


class Label(NamedTuple):
    """A label and its mark in a row: text from `x`, `width` wide."""

    number: int
    row: int
    side: Side
    x: float
    width: float
    left: float
    right: float

    @property
    def extent(self) -> tuple[float, float]:
        """Return the pixels that it takes of its row, mark and text together."""
        return min(self.x, self.left), max(self.x + self.width, self.right)


WIDE = 1 / 3
"""The share of a row from which on a mark is wide."""


@dataclass(frozen=True, slots=True)
class Space:
    """Pixels from 0 to `width`; labels stand `beside` from their mark, `gap` from each other."""

    width: float
    beside: float
    gap: float

    @property
    def wide(self) -> float:
        """Return from which length on a mark cannot be told apart any better by zooming in."""
        return self.width * WIDE


_Place = tuple[Side, float, float, float]
"""A side on which a label fits, where it begins, and the pixels that label and mark take there."""


_Row = tuple[list[float], list[float]]
"""Where stretches that are taken begin and end, from left to right."""


class Rows:
    """The rows of a lane while they are filled."""

    def __init__(self, space: Space, most: int) -> None:
        self._space = space
        self._most = most
        self._rows: list[_Row] = []
        self.labels: dict[int, Label] = {}

    def emptied(self) -> "Rows":
        """Return such rows with nothing in them."""
        return Rows(self._space, self._most)

    def has_room_for(self, candidate: Candidate) -> bool:
        """Return whether the candidate has its label, or gets it now without one row more."""
        self.put(candidate, always=False)
        return candidate.number in self.labels

    def keep(self, candidate: Candidate, label: Label) -> None:
        """Put the candidate where its label was, on another side if it must, if it fits there."""
        if label.row < self._most or _is_wide(candidate, self._space):
            places = _places(candidate, self._space)
            if places and places[0][0] is not label.side:
                places.sort(key=lambda place: place[0] is not label.side)
            self._put_into((label.row,), candidate, places)

    def put_last(self, candidate: Candidate) -> None:
        """Put the candidate into the last row, before others claim it."""
        last = max(self._most - 1, 0)
        self._put_into((last,), candidate, _places(candidate, self._space))

    def put(self, candidate: Candidate, *, always: bool, may_add: bool = False) -> None:
        """Put the candidate into the first row with room for it; `always` may add rows.

        So may, if it `may_add`, a mark that zooming in cannot part from others and that begins in
        view: what only reaches in is told where it begins.
        """
        if candidate[0] in self.labels:
            return
        places = _places(candidate, self._space)
        if not places or self._put_into(range(self._most), candidate, places):
            return
        if always or (may_add and candidate[1] >= 0 and _is_wide(candidate, self._space)):
            self._put_into(count(self._most), candidate, places)

    def _put_into(
        self, numbers: Iterable[int], candidate: Candidate, places: Sequence[_Place]
    ) -> bool:
        """Put the candidate into the first of these rows where nothing touches it or is too near.

        In one go, without a function for each step: it is done hundreds of times for every frame.
        """
        rows, gap = self._rows, self._space.gap
        for number in numbers:
            while len(rows) <= number:
                rows.append(([], []))
            starts, ends = rows[number]
            for place in places:
                _side, _x, start, end = place
                after = bisect_left(starts, start)
                if (not after or ends[after - 1] + gap <= start) and (
                    after == len(starts) or end + gap <= starts[after]
                ):
                    starts.insert(after, start)
                    ends.insert(after, end)
                    self.labels[candidate[0]] = _label(candidate, number, place, self._space)
                    return True
        return False


def _is_wide(candidate: Candidate, space: Space) -> bool:
    return min(candidate.right, space.width) - max(candidate.left, 0.0) >= space.wide


def fill_rows(
    candidates: Iterable[Candidate],
    space: Space,
    *,
    most: int,
    kept: Mapping[int, Label],
    chosen: int | None = None,
) -> dict[int, Label]:
    """Return the labels that find room, by number, the more important first.

    Args:
        candidates: The marks in view.
        space: Where they must fit.
        most: Rows to fill. Only the chosen one and marks too wide to be told apart by zooming in
            may go below, so that zooming shows every event in the end.
        kept: Labels of the picture before; they keep their rows wherever they still fit.
        chosen: The number of the event that is always labelled.
    """
    ordered = sorted(sorted(candidates), key=itemgetter(4), reverse=True)
    if chosen is not None:
        ordered.sort(key=lambda candidate: candidate[0] != chosen)
    rows = _kept_rows(ordered, Rows(space, most), kept, chosen)
    wide = space.wide
    late = []
    for candidate in ordered:
        if candidate[2] - candidate[1] >= wide:
            late.append(candidate)
        else:
            rows.put(candidate, always=candidate[0] == chosen)
    for candidate in late:
        rows.put(candidate, always=candidate[0] == chosen, may_add=True)
    return rows.labels


def _kept_rows(
    ordered: Sequence[Candidate], rows: Rows, kept: Mapping[int, Label], chosen: int | None
) -> Rows:
    """Return the rows with what stays in them; a newly chosen event may take room in the last."""
    staying = [candidate for candidate in ordered if candidate[0] in kept]
    newcomer = None
    if chosen is not None and chosen not in kept:
        newcomer = next((candidate for candidate in ordered if candidate[0] == chosen), None)
    for first in (None, newcomer):
        tried = rows.emptied()
        if first is not None:
            tried.put_last(first)
        for candidate in staying:
            tried.keep(candidate, kept[candidate.number])
        if newcomer is None or not staying or tried.has_room_for(newcomer):
            return tried
    return tried


def _places(candidate: Candidate, space: Space) -> list[_Place]:
    """Return where the label can stand without leaving the space, the best place first."""
    _number, first, last, width, _importance, _bin = candidate
    whole = space.width
    # Not max and min: they take longer, and this is done hundreds of times for every frame.
    left = first if first > 0.0 else 0.0  # noqa: FURB136
    right = last if last < whole else whole  # noqa: FURB136
    found: list[_Place] = []
    x = last + space.beside
    if x + width <= whole:
        found.append((Side.RIGHT, x, left, x + width))
    x = first - space.beside - width
    if x >= 0:
        found.append((Side.LEFT, x, x, right))
    long = right - left
    if long >= width or long >= whole * WIDE:
        x = max(min(left, whole - width), 0.0)
        found.append((Side.BELOW, x, min(left, x), max(right, x + width)))
    return found


def _label(candidate: Candidate, row: int, place: _Place, space: Space) -> Label:
    number, first, last, width, _importance, _bin = candidate
    left, right = max(0.0, first), min(space.width, last)
    return Label(number, row, place[0], place[1], width, left, right)
