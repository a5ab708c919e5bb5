"""Lines through all lanes: of today, and of what happened meanwhile."""

from collections.abc import Iterable, Iterator

import numpy as np
from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QPainter, QPen

from studyapp.timeline.axis import Axis
from studyapp.ui.pages.timeline.heads import head_of
from studyapp.ui.pages.timeline.ink import Ink
from studyapp.ui.pages.timeline.stage import Stage
from studyapp.ui.widgets.axis import context_boxes
from studyapp.ui.wording import tr


def paint_today(painter: QPainter, stage: Stage, shown: Axis, scroll: float) -> None:
    """Draw a dashed line through the lanes in the middle of today, named where nothing else is.

    `scroll` is how far down the lanes are scrolled.
    """
    ink, frame = stage.ink, stage.frame
    if stage.today is None:
        return
    x = stage.view.x(stage.today + 0.5)
    if not 0 <= x <= stage.view.width:
        return
    x += frame.left
    painter.setPen(QPen(ink.tokens.accent, max(ink.border, 1), Qt.PenStyle.DashLine))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
    painter.drawLine(round(x), 0, round(x), round(frame.lanes_height))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    words = tr("Today")
    size = QSizeF(ink.small.width(words) + ink.pad, ink.small.height + 2)
    box = place_on_lanes(stage, x, size, scroll) or place_on_axis(stage, shown, x, size)
    if box is not None:
        _paint_name(painter, ink, box, words)


def _paint_name(painter: QPainter, ink: Ink, box: QRectF, words: str) -> None:
    painter.setPen(QPen(ink.tokens.accent, ink.border))
    painter.setBrush(ink.tokens.surface)
    above = 0 if box.top() else -4  # its corners are beyond the edge
    painter.drawRoundedRect(box.adjusted(0.5, above, -0.5, -0.5), 4, 4)
    ink.small.write(painter, box, words, ink.tokens.ink, at=0.5)


def place_on_lanes(stage: Stage, x: float, size: QSizeF, scroll: float) -> QRectF | None:
    """Return where a name at the line at `x` covers nothing on the lanes, None if nowhere.

    It stands on the line or beside it, as far up as can be.
    """
    frame = stage.frame
    taken = _taken(stage)
    for left in _lefts(stage, x, size.width()):
        free = _below(QRectF(QPointF(left, scroll), size), [*taken, *_crowds(stage, left, size)])
        if free.bottom() <= scroll + frame.lanes_height:
            return free.translated(0, -scroll)
    return None


def place_on_axis(stage: Stage, shown: Axis, x: float, size: QSizeF) -> QRectF | None:
    """Return where a name at `x` covers none of what is written below the ticks."""
    ink, frame = stage.ink, stage.frame
    top = ink.pad + ink.date.height
    contexts = context_boxes(ink, shown, stage.view, top=top)
    down = frame.lanes_height + stage.eras_height
    taken = [box.translated(frame.left, down) for box, _ in contexts]
    boxes = (QRectF(QPointF(left, down + top), size) for left in _lefts(stage, x, size.width()))
    return next((box for box in boxes if not any(map(box.intersects, taken))), None)


def _lefts(stage: Stage, x: float, wide: float) -> list[float]:
    """Return where a name may begin: in the middle over the line, right of it, left of it."""
    first, last = stage.frame.left, stage.frame.width - wide
    return [min(max(left, first), last) for left in (x - wide / 2, x + 1, x - wide)]


def _below(box: QRectF, taken: Iterable[QRectF]) -> QRectF:
    """Return a box moved down until it meets none that is taken."""
    for other in sorted(taken, key=QRectF.top):
        if box.intersects(other):
            box = QRectF(QPointF(box.left(), other.bottom()), box.size())
    return box


def _taken(stage: Stage) -> list[QRectF]:
    """Return where labels with their marks, chips, and names of lanes are."""
    taken = [stage.label_box(label, top) for label, top in stage.layout.placed()]
    taken += [chip for _, chip in stage.chips()]
    if stage.heads_above:
        taken += [head_of(stage, lane) for lane in range(len(stage.layout.bands))]
    return taken


def _crowds(stage: Stage, left: float, size: QSizeF) -> Iterator[QRectF]:
    """Yield the strips of hidden marks in so many pixels, where there are any."""
    start = left - stage.frame.left
    for band in stage.layout.bands:
        first, last = np.searchsorted(band.crowd.edges, [start, start + size.width()])
        if band.crowd.counts[max(first - 1, 0) : last].any():
            top = band.top if band.folded else band.bottom - stage.ink.foot
            yield QRectF(left, top, size.width(), band.bottom - top)


def paint_meanwhile(painter: QPainter, stage: Stage) -> None:
    """Draw a dotted line through the lanes at the chosen event, if they are compared."""
    if not stage.is_compared or stage.chosen is None:
        return
    x = stage.view.x(stage.chronicle.mark(stage.chosen).middle)
    if 0 <= x <= stage.view.width:
        at = round(x + stage.frame.left)
        painter.setPen(QPen(stage.ink.tokens.accent, max(stage.ink.border, 1), Qt.PenStyle.DotLine))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
        painter.drawLine(at, 0, at, round(stage.frame.lanes_height))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
