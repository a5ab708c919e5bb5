"""Puts labels into the rows of one lane so that none lies over another."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import count


class Side(StrEnum):
    """Where a label stands by its mark."""

    RIGHT = "right"
    LEFT = "left"
    BELOW = "below"
    """Under a bar that leaves no room at its ends; the label stays in view while the bar is."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A mark from pixel `left` to `right`, and how wide its label would be."""

    number: int
    left: float
    right: float
    width: float
    importance: float = 0.0


@dataclass(frozen=True, slots=True)
class Label:
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


@dataclass(frozen=True, slots=True)
class Space:
    """Pixels from 0 to `width`; labels stand `beside` from their mark, `gap` from each other."""

    width: float
    beside: float
    gap: float

    @property
    def wide(self) -> float:
        """Return from which length on a mark cannot be told apart any better by zooming in."""
        return self.width / 3

    @property
    def most(self) -> float:
        """Return the widest label that always finds a place beside its mark, or below it."""
        return self.width / 3 - self.beside


class Rows:
    """The rows of a lane while they are filled."""

    def __init__(self, space: Space, most: int) -> None:
        self._space = space
        self._most = most
        self._taken: list[list[tuple[float, float]]] = []
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
        if label.row < self._most or self._is_wide(candidate):
            sides = (label.side, *(side for side in Side if side is not label.side))
            self._put_into(candidate, label.row, sides)

    def put_last(self, candidate: Candidate) -> None:
        """Put the candidate into the last row, before others claim it."""
        self._put_into(candidate, max(self._most - 1, 0), tuple(Side))

    def put(self, candidate: Candidate, *, always: bool) -> None:
        """Put the candidate into the first row with room for it; `always` may add rows."""
        if candidate.number in self.labels:
            return
        rows = count() if always or self._is_wide(candidate) else range(self._most)
        any(self._put_into(candidate, row, tuple(Side)) for row in rows)

    def _is_wide(self, candidate: Candidate) -> bool:
        shown = min(candidate.right, self._space.width) - max(candidate.left, 0.0)
        return shown >= self._space.wide

    def _put_into(self, candidate: Candidate, row: int, sides: Sequence[Side]) -> bool:
        while len(self._taken) <= row:
            self._taken.append([])
        for side in sides:
            label = _label(candidate, row, side, self._space)
            if label is not None and self._is_free(label):
                self._taken[row].append(label.extent)
                self.labels[candidate.number] = label
                return True
        return False

    def _is_free(self, label: Label) -> bool:
        left, right = label.extent
        gap = self._space.gap
        return all(
            right + gap <= start or end + gap <= left for start, end in self._taken[label.row]
        )


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
    ordered = sorted(candidates, key=lambda c: (c.number != chosen, -c.importance, c.number))
    rows = _kept_rows(ordered, Rows(space, most), kept, chosen)
    late = [candidate for candidate in ordered if candidate.right - candidate.left >= space.wide]
    late_numbers = {candidate.number for candidate in late}
    early = [candidate for candidate in ordered if candidate.number not in late_numbers]
    for candidate in early + late:
        rows.put(candidate, always=candidate.number == chosen)
    return rows.labels


def _kept_rows(
    ordered: Sequence[Candidate], rows: Rows, kept: Mapping[int, Label], chosen: int | None
) -> Rows:
    """Return the rows with what stays in them; a newly chosen event may take room in the last."""
    staying = [candidate for candidate in ordered if candidate.number in kept]
    newcomer = next((c for c in ordered if c.number == chosen and chosen not in kept), None)
    for first in (None, newcomer):
        tried = rows.emptied()
        if first is not None:
            tried.put_last(first)
        for candidate in staying:
            tried.keep(candidate, kept[candidate.number])
        if newcomer is None or not staying or tried.has_room_for(newcomer):
            return tried
    return tried


def _label(candidate: Candidate, row: int, side: Side, space: Space) -> Label | None:
    """Return the label on that side, None if it would leave the space."""
    left, right = max(candidate.left, 0.0), min(candidate.right, space.width)
    match side:
        case Side.RIGHT:
            x = candidate.right + space.beside
            fits = x + candidate.width <= space.width
        case Side.LEFT:
            x = candidate.left - space.beside - candidate.width
            fits = x >= 0
        case Side.BELOW:
            x = max(min(left, space.width - candidate.width), 0.0)
            fits = right - left >= min(candidate.width, space.wide)
    if not fits:
        return None
    return Label(candidate.number, row, side, x, candidate.width, left, right)
