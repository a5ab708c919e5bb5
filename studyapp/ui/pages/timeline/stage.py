"""What the timeline shows and where: the picture laid out, asked by its places; no widget."""

from PySide6.QtCore import QPointF, QRectF

from studyapp.timeline import steps
from studyapp.timeline.bands import Band
from studyapp.timeline.chronicle import Chronicle
from studyapp.timeline.periods import Period, named_in
from studyapp.timeline.pills import Pill
from studyapp.timeline.rows import Label
from studyapp.ui.pages.timeline.ink import Ink
from studyapp.ui.pages.timeline.laid_stage import LaidStage

_AIM = 3.0
"""Pixels beside a very short period where it is meant too."""


class Stage(LaidStage):
    """Tells of an event or a chip where it is, and of a place what is there; lanes begin at y 0."""

    def named_periods(self) -> list[tuple[Period, int]]:
        """Return the periods in view that are named, earliest first, with the row for each."""
        view = self.view
        return named_in(self.chronicle.periods, view.first, view.last, rows=self.era_rows)

    def period_at(self, place: QPointF) -> Period | None:
        """Return the period whose name is at a place of the whole picture."""
        row = int((place.y() - self.frame.lanes_height) // self.ink.era.height)
        day = self.view.day(place.x() - self.frame.left)
        if place.y() < self.frame.lanes_height or row >= self.era_rows:
            return None
        there = [each for each, at in self.named_periods() if at == row]
        aside = {each: max(each.first - day, day - each.last) for each in there}
        nearest = min(there, key=aside.__getitem__, default=None)
        if nearest is None:
            return None
        scale = self.view.scale
        slack = max(_AIM - (nearest.last - nearest.first) * scale, 0.0)
        return nearest if aside[nearest] * scale <= slack else None

    def row_top(self, number: int) -> float | None:
        """Return how far down the row of an event begins, None if it is not in view."""
        band = self.layout.bands[self.chronicle.lane_of(number)]
        return band.top if band.folded else self.layout.top_of(number)

    def box_of(self, number: int) -> QRectF:
        """Return where the label and mark of an event are on the lanes; empty if nowhere.

        In a folded lane it is the stretch of the strip where the event lies.
        """
        band = self.layout.bands[self.chronicle.lane_of(number)]
        if band.folded and self.view.first < (day := self.chronicle.mark(number).middle):
            x = self.view.x(day)
            reach = self.ink.ring * 2
            box = QRectF(self.frame.left + x - reach, band.top, 2 * reach, band.height)
            return box if x <= self.view.width else QRectF()
        for label, top in self.layout.placed():
            if label.number == number:
                return self.label_box(label, top)
        return QRectF()

    def label_box(self, label: Label, top: float) -> QRectF:
        """Return where a label and its mark are that are in a row with this top."""
        left, right = label.extent
        left, right = max(left, 0.0), min(right, self.view.width)
        return QRectF(self.frame.left + left, top, right - left, self.layout.row)

    def mark_of(self, number: int) -> QRectF:
        """Return where the mark of an event is on the lanes, without its label; empty if nowhere.

        Of a long one that is the part in view.
        """
        for label, top in self.layout.placed():
            if label.number == number:
                left, right = max(label.left, 0.0), min(label.right, self.view.width)
                return QRectF(self.frame.left + left, top, right - left, self.layout.row)
        return QRectF()

    def event_at(self, place: QPointF) -> int | None:
        """Return the event whose mark or label is at a place; lanes begin at y 0."""
        x, y = place.x() - self.frame.left, place.y()
        for label, top in self.layout.placed():
            if top <= y < top + self.layout.row and _around(label, self.ink, x):
                return label.number
        return None

    def chip_at(self, place: QPointF) -> Pill | None:
        """Return the chip at a place."""
        for chip, box in self.chips():
            if box.contains(place):
                return chip
        return None

    def chips(self) -> list[tuple[Pill, QRectF]]:
        """Return the chips and where they are."""
        left, height = self.frame.left, self.ink.chip
        return [
            (chip, QRectF(left + chip.x, self.chip_top(band), chip.width, height))
            for band in self.layout.bands
            for chip in band.pills
        ]

    def chip_top(self, band: Band) -> float:
        """Return how far down the chips of a lane begin."""
        return band.bottom - self.ink.chip - self.ink.chip_gap


def _around(label: Label, ink: Ink, x: float) -> bool:
    left, right = label.extent
    return left - ink.pad / 2 <= x <= right + ink.pad / 2


def same_or_first(before: Stage, chronicle: Chronicle, *, nearest: bool) -> int:
    """Return the event that was chosen before; else the nearest in time to it, or the first."""
    if before.chosen is None:
        return 0
    same = chronicle.number_of(before.chronicle.events[before.chosen].id)
    if same is not None or not nearest:
        return same or 0
    return steps.nearest(chronicle, *before.chronicle.mark(before.chosen).nearest)
