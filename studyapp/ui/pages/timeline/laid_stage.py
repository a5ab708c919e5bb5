"""What the timeline shows and where: events, view, layout, the chosen event; without a widget."""

import math
from collections.abc import Sequence

import numpy as np

from studyapp.timeline.arrangement import Arrangement
from studyapp.timeline.bands import COMPETING, Layout
from studyapp.timeline.chronicle import Chronicle
from studyapp.timeline.picture import picture
from studyapp.timeline.view import View, fit
from studyapp.ui.pages.timeline.frame import Frame, heads_width, period_rows, room_of
from studyapp.ui.pages.timeline.ink import Ink
from studyapp.ui.pages.timeline.labels import LabelWords
from studyapp.ui.pages.timeline.paint import Words

_NARROW = 30
"""Row heights of width under which lane names stand above their rows instead of beside them."""


class LaidStage:
    """Keeps the layout true to events, view, size and look; the chosen event is always labelled."""

    def __init__(self, ink: Ink, chronicle: Chronicle) -> None:
        self.ink = ink
        self.chronicle = chronicle
        self.chosen: int | None = None
        self.arrangement = Arrangement()
        self.is_compared = False
        """Whether lanes are compared, so that a line leads through all at the chosen event."""
        self.today: float | None = None
        """The day that is marked as today."""
        self.side = 0.0
        """How far in the title of the page begins, with which the names of lanes stand in line."""
        self.competing = COMPETING
        """How many marks may get a label; a sheet of paper has room for more."""
        self._height = 360.0
        self.frame = self._frame(640.0, self._height)
        self.view = self._fitted()
        self._labels = LabelWords(chronicle)
        self._before: Layout | None = None
        self._same_scale = True
        self._layout: Layout | None = None
        self.lit = np.empty(0, np.int64)

    @property
    def layout(self) -> Layout:
        """Return where everything is: found out when it is asked for, once for many changes."""
        if self._layout is None:
            self._layout = self._laid_out(self._before, same_scale=self._same_scale)
        return self._layout

    def _change(self, *, afresh: bool = False, same_scale: bool = True) -> None:
        """Lay out anew, after what is on the screen now or `afresh`."""
        if self._layout is not None:
            self._before, self._same_scale = self._layout, True
        if afresh:
            self._before = None
        self._same_scale = self._same_scale and same_scale
        self._layout = None

    @property
    def whole(self) -> View:
        """Return the view of all events."""
        return self._fitted()

    @property
    def heads_above(self) -> bool:
        """Return whether the names of lanes stand above their rows."""
        return self._named and self.frame.width < _NARROW * self.ink.row

    @property
    def head_left(self) -> float:
        """Return where the names of lanes begin, below the title and beside their colour."""
        return max(self.side, self.ink.key + self.ink.gap) if self.heads_above else self.ink.margin

    @property
    def head_height(self) -> float:
        """Return the height of a name above the rows of its lane."""
        return self.ink.head.height

    @property
    def era_rows(self) -> int:
        """Return in how many rows periods are named: one only in a low picture."""
        return period_rows(self.ink, self.chronicle, self._height)

    @property
    def eras_height(self) -> float:
        """Return the height of the names of periods, which stand above the axis."""
        return self.era_rows * self.ink.era.height

    @property
    def _named(self) -> bool:
        return len(self.chronicle.lanes) > 1

    def show_behind(self, chronicle: Chronicle) -> None:
        """Take other periods behind the same events."""
        self.chronicle = chronicle
        self.resize(self.frame.width, self._height)

    def resize(self, width: float, height: float) -> None:
        """Take another size; what was all in view stays so."""
        self._fill(width, height, whole=self.view == self._fitted())

    def dress(self, ink: Ink) -> None:
        """Take another look; what was all in view stays so."""
        was_whole = self.view == self._fitted()
        self.ink = ink
        self._labels.measure_anew()
        self._fill(self.frame.width, self.frame.height, whole=was_whole)

    def _fill(self, width: float, height: float, *, whole: bool) -> None:
        """Lay out afresh on so many pixels; the `whole`, or the days that are in view."""
        self._height = height
        self.frame = self._frame(width, height)
        self.view = self._fitted() if whole else self.view.resized(self.frame.time_width)
        self._change(afresh=True)

    def show(self, view: View) -> None:
        """Take another view."""
        same_scale = abs(view.scale / self.view.scale - 1) < 1e-9
        self.view = view
        self._change(same_scale=same_scale)

    def fit(self) -> None:
        """Show all events, laid out afresh."""
        self.view = self._fitted()
        self._change(afresh=True)

    @property
    def lane_names(self) -> list[str]:
        """Return the names of the lanes by number."""
        return [lane.name for lane in self.chronicle.lanes]

    @property
    def order(self) -> tuple[int, ...]:
        """Return the numbers of the lanes from the top down."""
        return self.arrangement.places(self.lane_names)

    def arrange(self, arrangement: Arrangement) -> None:
        """Take another order of lanes, and others folded."""
        self.arrangement = arrangement
        self._change(afresh=True)

    def choose(self, number: int | None) -> None:
        """Choose an event; its label stays or is put in."""
        self.chosen = number
        if number is not None:
            self.chronicle.events.fetch([number])
        self._change()

    def light_up(self, numbers: Sequence[int] | None) -> None:
        """Light up events by their numbers in order, or none."""
        self.lit = np.asarray(() if numbers is None else numbers, np.int64)
        self._change(afresh=True)

    def is_lit(self, number: int) -> bool:
        """Return whether an event is lit up."""
        place = int(np.searchsorted(self.lit, number))
        return place < len(self.lit) and int(self.lit[place]) == number

    def lay_out_anew(self) -> None:
        """Lay out once more what was laid out last: events have come that were not at hand."""
        self._layout = None

    def measure(self, numbers: Sequence[int]) -> None:
        """Find out now how wide labels are; to lay out many takes less long then."""
        self._label_widths(numbers)

    def words(self, number: int) -> Words:
        """Return what the label of an event says."""
        return self._labels.words(number)

    def _fitted(self) -> View:
        margin = max(self.ink.row, self.frame.time_width * 0.02)
        return fit(
            self.chronicle.bounds,
            shortest=self.chronicle.shortest,
            width=self.frame.time_width,
            before=margin,
            after=margin,
        )

    def _frame(self, width: float, height: float) -> Frame:
        ink = self.ink
        left = ink.key + ink.gap
        if self._named and width >= _NARROW * ink.row:
            left = ink.margin + min(heads_width(ink, self.chronicle), width * 0.16) + 2 * ink.gap
        # Whole pixels, lest the last row of the lanes show what lay there before.
        return Frame(width, height, left, ink.gap, math.ceil(ink.axis + self.eras_height))

    def _laid_out(self, previous: Layout | None, *, same_scale: bool = True) -> Layout:
        return picture(
            self.chronicle,
            self.view,
            room_of(
                self.ink,
                self.frame,
                count=len(self.chronicle.events),
                above=self.heads_above,
                named=self._named,
                folded=self.arrangement.folded_among(self.lane_names),
                order=self.order,
                competing=self.competing,
            ),
            label_widths=self._label_widths,
            smallest=self.ink.smallest,
            previous=previous,
            same_scale=same_scale,
            chosen=self.chosen,
            lit=self.lit,
        )

    def _label_widths(self, numbers: Sequence[int]) -> list[float]:
        return self._labels.widths(numbers, self.ink, chosen=self.chosen)
