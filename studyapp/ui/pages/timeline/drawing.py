"""Draws a stage by layers on any painter: ground, grid, marks, labels, chips, heads, axis."""

import math

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from studyapp.timeline.axis import Axis, axis
from studyapp.timeline.bands import Band
from studyapp.timeline.marks import Shape
from studyapp.timeline.pills import Pill
from studyapp.timeline.rows import Label
from studyapp.ui.pages.timeline import paint, period_bands
from studyapp.ui.pages.timeline.hidden import draw_hidden
from studyapp.ui.pages.timeline.marks import Drawn, Ring, paint_mark
from studyapp.ui.pages.timeline.paint import Written
from studyapp.ui.pages.timeline.stage import Stage
from studyapp.ui.pages.timeline.today_line import paint_meanwhile, paint_today
from studyapp.ui.pages.timeline.wording import events_words, lane_words
from studyapp.ui.widgets.axis import paint_axis
from studyapp.ui.wording import counted

Bands = list[tuple[int, Band]]
Stretch = tuple[float, float]
_BEYOND = 60.0
"""Pixels beyond the view at which firm marks are cut: very long ones take long to draw."""

_OPEN_FADE = 0.3
"""The share of the view over which a mark with an open end fades to the edge."""


def draw(painter: QPainter, stage: Stage, *, scroll: float, lit: Pill | None, focus: bool) -> None:
    """Draw the whole picture.

    Args:
        painter: At the picture's top left corner.
        stage: What to draw.
        scroll: Pixels that the lanes are scrolled down.
        lit: The chip under the pointer.
        focus: Whether keys go to the picture, so that the chosen event gets a frame.
    """
    stage.ink.sprites.begin(painter)
    try:
        _draw_layers(painter, stage, scroll, lit, focus=focus)
    finally:  # Qt crashes where a picture goes before its painter.
        stage.ink.sprites.end()


def _draw_layers(
    painter: QPainter, stage: Stage, scroll: float, lit: Pill | None, *, focus: bool
) -> None:
    frame = stage.frame
    shown, named = axis(stage.view, gap=stage.ink.tick), period_bands.named_above(stage)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.save()
    painter.setClipRect(QRectF(0, 0, frame.width, frame.lanes_height))
    painter.translate(0, -scroll)
    stretch = _stretch(painter, stage, scroll)
    seen = _in_sight(stage, stretch)
    _draw_grounds(painter, stage, seen)
    painter.translate(frame.left, 0)
    period_bands.draw_periods(painter, stage, named)
    _draw_grid(painter, stage, shown)
    painter.translate(-frame.left, 0)
    _draw_heads(painter, stage, seen)
    _draw_events(painter, stage, seen, stretch, focus=focus)
    draw_hidden(painter, stage, seen, lit)
    painter.restore()
    # The painter of SVG would keep the clip of the lanes.
    painter.setClipRect(QRectF(0, 0, frame.width, frame.height))
    _draw_axis(painter, stage, shown, named)
    paint_meanwhile(painter, stage)
    paint_today(painter, stage, shown, scroll)


def _stretch(painter: QPainter, stage: Stage, scroll: float) -> Stretch:
    """Return from where to where lanes are drawn: what is in sight, and of a strip has its pixels.

    A large picture is painted strip by strip; to draw all lanes on each would take too long.
    """
    top, bottom = scroll, scroll + stage.frame.lanes_height
    if stage.ink.sprites.on_screen:
        device, back = painter.device(), painter.worldTransform().inverted()[0]
        pixels = back.mapRect(QRectF(0, 0, device.width(), device.height()))
        top, bottom = max(top, pixels.top()), min(bottom, pixels.bottom())
    return top, bottom


def _in_sight(stage: Stage, stretch: Stretch) -> Bands:
    """Return the lanes of which something is drawn, with their numbers."""
    top, bottom = stretch
    return [
        (lane, band)
        for lane, band in enumerate(stage.layout.bands)
        if band.top < bottom and band.bottom > top
    ]


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


def _draw_grounds(painter: QPainter, stage: Stage, seen: Bands) -> None:
    ink, frame = stage.ink, stage.frame
    end = round(stage.layout.height)
    if end < frame.lanes_height:  # all are folded
        below = QRectF(0, end, frame.width, frame.lanes_height - end)
        painter.fillRect(below, ink.tokens.page)
    for lane, band in seen:
        # Whole pixels, lest what lay there before shine through.
        top, bottom = round(band.top), round(band.bottom)
        box = QRectF(0, top, frame.width, bottom - top)
        last = band.place == len(stage.layout.bands) - 1
        paint.paint_ground(painter, ink, box, band.place, last=last)
        painter.fillRect(
            QRectF(0, top, ink.key, bottom - top - ink.border),
            ink.lane(stage.chronicle.tint(lane)),
        )


def _draw_grid(painter: QPainter, stage: Stage, shown: Axis) -> None:
    """Draw the lines of the named ticks through the lanes, but not through names above them."""
    places = [stage.view.x(tick.day) for tick in shown.ticks]
    bands = stage.layout.bands
    if stage.heads_above or not bands:
        head = stage.head_height
        stretches = [(band.top + (0 if band.folded else head), band.bottom) for band in bands]
    else:
        stretches = [(0.0, max(band.bottom for band in bands))]
    for top, bottom in stretches:
        paint.paint_grid(painter, stage.ink, places, round(top), round(bottom))


def _draw_heads(painter: QPainter, stage: Stage, seen: Bands) -> None:
    ink, frame = stage.ink, stage.frame
    left = stage.head_left
    for place, band in seen:
        lane = stage.chronicle.lanes[place]
        name, count = lane_words(stage.chronicle, place), events_words(lane.count)
        if stage.heads_above:
            head = QRectF(left, band.top, frame.width - left - ink.gap, band.height)
            paint.paint_head_line(painter, ink, head, name, count)
        elif name and band.folded:
            head = QRectF(left, band.top, frame.left - left, band.height)
            paint.paint_head_line(painter, ink, head, name, counted(lane.count, "{n}", "{n}"))
        elif name:
            head = QRectF(left, band.top, frame.left - left - ink.gap, band.height)
            paint.paint_head(painter, ink, head, name, count)
        if name and not ink.still:
            inset = ink.pad / 2 if band.folded or stage.heads_above else ink.lane_pad
            middle = band.top + inset + ink.head.height / 2
            paint.draw_fold_sign(painter, ink, (ink.key + left) / 2, middle, folded=band.folded)


def _draw_events(
    painter: QPainter, stage: Stage, seen: Bands, stretch: Stretch, *, focus: bool
) -> None:
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
    paint.paint_labels(painter, ink, labels)
    if focus and stage.chosen is not None:
        _draw_focus(painter, stage, stage.chosen)
    painter.restore()


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


def _draw_axis(
    painter: QPainter, stage: Stage, shown: Axis, named: list[period_bands.Named]
) -> None:
    frame, ink = stage.frame, stage.ink
    painter.save()
    painter.translate(0, frame.lanes_height)
    painter.fillRect(QRectF(0, 0, frame.width, frame.axis), ink.tokens.page)
    painter.fillRect(QRectF(0, 0, frame.width, max(ink.border, 1)), ink.tokens.edge)
    painter.translate(frame.left, 0)
    period_bands.draw_period_names(painter, stage, named)
    painter.translate(0, stage.eras_height)
    paint_axis(painter, ink, shown, stage.view)
    if stage.chosen is not None:
        x = stage.view.x(stage.chronicle.mark(stage.chosen).middle)
        if 0 <= x <= stage.view.width:
            paint.paint_pointer(painter, ink, x)
    painter.restore()
