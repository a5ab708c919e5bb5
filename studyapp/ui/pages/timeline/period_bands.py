"""Draws periods behind the events, and their names above the axis."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from studyapp.timeline.periods import Period
from studyapp.ui.pages.timeline.stage import Stage

_SHORTEST_NAME = 2.5
"""Heights of the letters that a name has at least, to be cut rather than left out."""


def draw_periods(painter: QPainter, stage: Stage) -> None:
    """Tint the days of the periods through all lanes, once where they overlap; line each off."""
    height, ink = max((band.bottom for band in stage.layout.bands), default=0.0), stage.ink
    done = 0.0
    for period in stage.chronicle.periods:
        left, right = _in_view(stage, period)
        if right <= left:
            continue
        if period.is_added:
            _draw_bounds(painter, stage, period, height)
            continue
        if right > done:
            start = max(left, done)
            painter.fillRect(QRectF(start, 0, right - start, height), ink.era_tint)
            done = right
        for x, day in ((left, period.first), (right, period.last)):
            if stage.view.first < day < stage.view.last:
                painter.fillRect(QRectF(x, 0, ink.border, height), ink.tokens.line)


def _draw_bounds(painter: QPainter, stage: Stage, period: Period, height: float) -> None:
    """Draw dashed lines where a period from the table begins and ends."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
    painter.setPen(QPen(stage.ink.tokens.line, stage.ink.border, Qt.PenStyle.DashLine))
    for day in (period.first, period.last):
        if stage.view.first < day < stage.view.last:
            x = round(stage.view.x(day))
            painter.drawLine(x, 0, x, round(height))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)


def draw_period_names(painter: QPainter, stage: Stage) -> None:
    """Write the name of each period where it can be read; it stays in view while it goes on."""
    named = stage.named_periods()
    for row in range(stage.era_rows):
        shown = [(each, *_in_view(stage, each)) for each, at in named if at == row]
        nexts = [x for _, x, _ in shown[1:]] + [stage.view.width]
        for (period, left, right), free in zip(shown, nexts, strict=bool(shown)):
            top = stage.ink.border + row * stage.ink.era.height
            box = QRectF(left, top, right - left, stage.ink.era.height)
            _draw_name(painter, stage, period, box, free - right)


def _draw_name(painter: QPainter, stage: Stage, period: Period, box: QRectF, free: float) -> None:
    """Write a name into its box, or beside it if it is too long and so many pixels are free."""
    ink, name = stage.ink, period.era.title
    letters = ink.small if period.is_added else ink.era
    if period.is_added:
        _draw_frame(painter, stage, box)
    else:
        painter.fillRect(box, ink.era_tint)
        painter.fillRect(QRectF(box.left(), box.top(), ink.border, box.height()), ink.tokens.line)
    words, wide = box.adjusted(ink.pad / 2, 0, -ink.pad / 2, 0), letters.width(name) + 1
    if words.width() < wide and free >= wide + ink.pad:
        words = QRectF(box.right() + ink.pad / 2, box.top(), wide, box.height())
    if words.width() >= min(wide, _SHORTEST_NAME * ink.era.height):
        letters.write(painter, words, name, ink.tokens.ink2)


def _draw_frame(painter: QPainter, stage: Stage, box: QRectF) -> None:
    """Draw the frame that tells a period from the table from those of the passage."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
    painter.setPen(QPen(stage.ink.tokens.edge, stage.ink.border))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(box.adjusted(0, 0, 0, -2))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)


def _in_view(stage: Stage, period: Period) -> tuple[float, float]:
    view = stage.view
    first, last = max(period.first, view.first), min(period.last, view.last)
    return view.x(first), view.x(last)
