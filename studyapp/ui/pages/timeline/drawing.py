"""Draws a stage by layers on any painter: ground, grid, marks, labels, chips, heads, axis."""

from collections.abc import Iterator

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from studyapp.timeline.axis import Axis, axis
from studyapp.timeline.pills import Pill
from studyapp.ui.pages.timeline import paint, period_bands
from studyapp.ui.pages.timeline.event_drawing import Bands, Stretch, draw_events
from studyapp.ui.pages.timeline.hidden import draw_hidden
from studyapp.ui.pages.timeline.stage import Stage
from studyapp.ui.pages.timeline.today_line import paint_meanwhile, paint_today
from studyapp.ui.pages.timeline.wording import events_words, lane_words
from studyapp.ui.widgets.axis import paint_axis
from studyapp.ui.wording import counted


def draw(painter: QPainter, stage: Stage, *, scroll: float, lit: Pill | None, focus: bool) -> None:
    """Draw the whole picture.

    Args:
        painter: At the picture's top left corner.
        stage: What to draw.
        scroll: Pixels that the lanes are scrolled down.
        lit: The chip under the pointer.
        focus: Whether keys go to the picture, so that the chosen event gets a frame.
    """
    for _ in draw_in_steps(painter, stage, scroll=scroll, lit=lit, focus=focus):
        pass


def draw_in_steps(
    painter: QPainter, stage: Stage, *, scroll: float, lit: Pill | None, focus: bool
) -> Iterator[None]:
    """Draw the whole picture a part at each step, as `draw` does at once."""
    stage.ink.sprites.begin(painter)
    try:
        yield from _draw_layers(painter, stage, scroll, lit, focus=focus)
    finally:  # Qt crashes where a picture goes before its painter.
        stage.ink.sprites.end()


def _draw_layers(
    painter: QPainter, stage: Stage, scroll: float, lit: Pill | None, *, focus: bool
) -> Iterator[None]:
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
    yield
    yield from draw_events(painter, stage, seen, stretch, focus=focus)
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
