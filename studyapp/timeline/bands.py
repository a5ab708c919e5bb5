"""What lanes are laid out in, and as what: the room for them, and their bands."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from studyapp.timeline.pills import Bins, Pill
from studyapp.timeline.rows import Label, Space

COMPETING = 160
"""Marks that may get a label on a screen, all lanes together; more would not fit."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Room:
    """What there is to lay out in, in pixels.

    `row` is the height of a row, `pad` stands above and below the rows of a lane, `head` once more
    above them for its name; `pill` is the width and `foot` the height of what counts hidden events;
    `least` is the least height of a lane, `thin` that of one of the `folded` ones, which are named
    by number as the lanes in `order` from the top are; `origin` is how far the view's first day
    lies from where the line is counted from; `competing` is how many marks may get a label, all
    lanes together.
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
    thin: float = 0.0
    folded: frozenset[int] = frozenset()
    order: tuple[int, ...] = ()
    competing: int = COMPETING

    @property
    def space(self) -> Space:
        """Return what one row has."""
        return Space(self.width, self.beside, self.gap)

    @property
    def padding(self) -> float:
        """Return what a lane takes besides its rows and its foot."""
        return 2 * self.pad + self.head

    def lowered(self, folded: int) -> "Room":
        """Return the room that is left to the others beside so many folded lanes."""
        return replace(self, height=max(self.height - folded * self.thin, 0.0))

    def height_of(self, rows: int, *, foot: bool) -> float:
        """Return how high a lane with so many rows is, with or without its foot."""
        return max(self.padding + rows * self.row + (self.foot if foot else 0.0), self.least)

    def rows_within(self, height: float) -> int:
        """Return how many rows a lane with its foot has in a height, none perhaps."""
        return max(int((height - self.padding - self.foot) // self.row), 0)

    def rows_for(self, lanes: int, *, feet: bool) -> int:
        """Return how many rows so many lanes can have together, one at least."""
        taken = lanes * (self.padding + (self.foot if feet else 0.0))
        return max(int((self.height - taken) // self.row), 1)


@dataclass(frozen=True, slots=True)
class Band:
    """A lane as laid out: `top` and `height` in pixels, rows from `first_row` down.

    `most` is how many rows it was allowed, `crowd` where hidden marks lie; `place` counts from the
    top. A folded one has neither labels nor pills.
    """

    top: float
    height: float
    first_row: float
    rows: int
    most: int
    labels: Mapping[int, Label]
    pills: tuple[Pill, ...]
    crowd: Bins
    place: int = 0
    folded: bool = False

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
    """The bands by the number of their lane; `row` is the height of a row."""

    bands: tuple[Band, ...]
    row: float

    @property
    def height(self) -> float:
        """Return the pixels that all bands take."""
        return max((band.bottom for band in self.bands), default=0.0)

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
