"""Lines through all lanes: of today, and of what happened meanwhile."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from studyapp.ui.pages.timeline.stage import Stage
from studyapp.ui.wording import tr


def paint_today(painter: QPainter, stage: Stage, scroll: float) -> None:
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
    words = tr("Today")
    wide, high = ink.small.width(words) + ink.pad, ink.small.height + 2
    left = min(max(x - wide / 2, frame.left), frame.width - wide)
    painter.setPen(QPen(ink.tokens.accent, max(ink.border, 1), Qt.PenStyle.DashLine))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
    painter.drawLine(round(x), 0, round(x), round(frame.lanes_height))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    box = free_place(stage, QRectF(left, scroll, wide, high)).translated(0, -scroll)
    painter.setPen(QPen(ink.tokens.accent, ink.border))
    painter.setBrush(ink.tokens.surface)
    above = 0 if box.top() else -4  # its corners are beyond the edge
    painter.drawRoundedRect(box.adjusted(0.5, above, -0.5, -0.5), 4, 4)
    ink.small.write(painter, box, words, ink.tokens.ink, at=0.5)


def free_place(stage: Stage, box: QRectF) -> QRectF:
    """Return a box on the lanes moved down until it covers no event and no chip, if it can be."""
    below = box.top() + stage.frame.lanes_height
    taken = [stage.label_box(label, top) for label, top in stage.layout.placed()]
    taken += [chip for _, chip in stage.chips()]
    down = box
    for other in sorted(taken, key=QRectF.top):
        if down.intersects(other):
            down = QRectF(box.left(), other.bottom(), box.width(), box.height())
    return down if down.bottom() <= below else box


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
