"""Lines through all lanes: of today, and of what happened meanwhile."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from studyapp.ui.pages.timeline.stage import Stage
from studyapp.ui.wording import tr


def paint_today(painter: QPainter, stage: Stage) -> None:
    """Draw a dashed line through the lanes in the middle of today, named at its top."""
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
    painter.drawLine(round(x), round(high), round(x), round(frame.lanes_height))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    box = QRectF(left, 0, wide, high)
    painter.setPen(QPen(ink.tokens.accent, ink.border))
    painter.setBrush(ink.tokens.surface)
    painter.drawRoundedRect(box.adjusted(0.5, -4, -0.5, -0.5), 4, 4)
    ink.small.write(painter, box, words, ink.tokens.ink, at=0.5)


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
