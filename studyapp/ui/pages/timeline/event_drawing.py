"""Draws the events of a stage: marks, labels, and the frame of the chosen one."""

import math
from collections.abc import Iterator

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from studyapp.timeline.bands import Band
from studyapp.timeline.marks import Shape
from studyapp.timeline.rows import Label
from studyapp.ui.pages.timeline import paint
from studyapp.ui.pages.timeline.marks import Drawn, Ring, paint_mark
from studyapp.ui.pages.timeline.paint import Written
from studyapp.ui.pages.timeline.stage import Stage

Bands = list[tuple[int, Band]]
Stretch = tuple[float, float]

_BEYOND = 60.0
"""Pixels beyond the view at which firm marks are cut: very long ones take long to draw."""

_OPEN_FADE = 0.3
"""The share of the view over which a mark with an open end fades to the edge."""

_AT_ONCE = 100
"""Labels that are written into a file in one step; on a screen they are painted together."""


def draw_events(
    painter: QPainter, stage: Stage, seen: Bands, stretch: Stretch, *, focus: bool
) -> Iterator[None]:
    """Draw marks and labels of the lanes in sight, a part at each step."""
    ink, frame = stage.ink, stage.frame
    top, below = stretch
    painter.save()
    clip = QRectF(frame.left - ink.gap, top, frame.width - frame.left + ink.gap, below - top)
    painter.setClipRect(clip)
    painter.translate(frame.left, 0)
    above, labels = top - ink.row, list[Written]()
    for lane, band in seen:
        placed = [
            (label, top)
            for label in band.labels.values()
            if above < (top := band.first_row + label.row * stage.layout.row) < below
        ]
        _draw_label_grounds(painter, stage, band, placed)
        _draw_marks(painter, stage, placed, ink.lane(stage.chronicle.tint(lane)))
        labels.extend(
            Written(label, top, stage.words(label.number), label.number == stage.chosen)
            for label, top in placed
        )
        yield
    at_once = max(len(labels), 1) if ink.sprites.on_screen else _AT_ONCE
    for begin in range(0, len(labels), at_once):
        paint.paint_labels(painter, ink, labels[begin : begin + at_once])
        yield
    if focus and stage.chosen is not None:
        _draw_focus(painter, stage, stage.chosen)
    painter.restore()


def drawn(stage: Stage, label: Label, top: float) -> Drawn:
    """Return the mark of a label in pixels of the view; open ends fade to its edge."""
    mark, view = stage.chronicle.mark(label.number), stage.view
    scale = view.scale
    y = top + paint.mark_height(stage.ink, label)
    left, right = label.left, label.right
    fade_left, fade_right = mark.fade_first * scale, mark.fade_last * scale
    if stage.ink.smallest <= mark.days * scale < math.inf:
        left, right = (mark.first - view.first) * scale, (mark.last - view.first) * scale
        if mark.shape is not Shape.HOLLOW and not (fade_left or fade_right):
            left, right = max(left, -_BEYOND), min(right, view.width + _BEYOND)
    elif fade_left or fade_right:
        fade_left = fade_right = 0.3 * (right - left)
    if mark.first == -math.inf:
        fade_left = min(_OPEN_FADE * view.width, right - left)
    if mark.last == math.inf:
        fade_right = min(_OPEN_FADE * view.width, right - left)
    return Drawn(mark.shape, left, right, y, fade_left, fade_right)


def _draw_label_grounds(
    painter: QPainter, stage: Stage, band: Band, placed: list[tuple[Label, float]]
) -> None:
    for label, top in placed if stage.ink.border != 1 else ():
        paint.paint_label_ground(painter, stage.ink, label, band.place, top=top)
    for label, top in placed if len(stage.lit) else ():
        if stage.is_lit(label.number):
            paint.paint_light(painter, stage.ink, label, top)


def _draw_marks(
    painter: QPainter, stage: Stage, placed: list[tuple[Label, float]], color: QColor
) -> None:
    """Draw marks, plain rings by a picture that is looked up for each alone."""
    ink, mark_at, chosen = stage.ink, stage.chronicle.mark, stage.chosen
    ring = Ring(ink, color)
    longest = ink.smallest / stage.view.scale
    for label, top in placed:
        number = label.number
        mark = mark_at(number)
        if mark.shape is Shape.RING and number != chosen and mark.last - mark.first < longest:
            ring.draw(painter, (label.left + label.right) / 2, top + paint.mark_height(ink, label))
        else:
            shown = drawn(stage, label, top)
            paint_mark(painter, ink, shown, color, chosen=number == chosen)


def _draw_focus(painter: QPainter, stage: Stage, chosen: int) -> None:
    if stage.layout.top_of(chosen) is not None:
        box = stage.box_of(chosen).translated(-stage.frame.left, 0).adjusted(-6, -2, 6, 0)
        painter.setPen(QPen(stage.ink.tokens.accent, stage.ink.focus))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box, 4, 4)
