"""Slanted lines that fill what must not be told by colour alone."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen


def hatch(painter: QPainter, area: QRectF, color: QColor, *, gap: float) -> None:
    """Fill `area` with slanted lines, `gap` apart, and a line around it.

    Drawn by hand: Qt's own pattern brushes have one size for every screen and text size.
    """
    if area.isEmpty():
        return
    painter.save()
    painter.setPen(QPen(color, max(1.0, gap / 4)))
    painter.save()
    painter.setClipRect(area, Qt.ClipOperation.IntersectClip)
    across = area.left() - area.height()
    while across < area.right():
        painter.drawLine(
            QPointF(across, area.bottom()), QPointF(across + area.height(), area.top())
        )
        across += gap
    painter.restore()
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(area.adjusted(0.5, 0.5, -0.5, -0.5))
    painter.restore()
