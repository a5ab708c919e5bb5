"""Rows of two lines, a title and what stands below it, as the lists of the page draw them."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from studyapp.ui.theme import Face, Look


def row_size(look: Look) -> QSize:
    """Return the height of two lines, and a width that does for a start."""
    lines = look.leading(Face.INTERFACE_STRONG) + look.leading(Face.SMALL)
    return QSize(look.px(200), lines + look.px(16))


def paint_row(painter: QPainter, look: Look, option: QStyleOptionViewItem) -> QRect:
    """Draw the ground of a row, and return the room for its words."""
    rect = option.rect
    if option.state & QStyle.StateFlag.State_Selected:
        painter.fillRect(rect, look.tokens.accentsoft)
        painter.fillRect(rect.x(), rect.y(), look.px(4), rect.height(), look.tokens.accent)
    painter.fillRect(rect.x(), rect.bottom(), rect.width(), look.border, look.tokens.line)
    if option.state & QStyle.StateFlag.State_HasFocus:
        painter.setPen(QPen(look.tokens.accent, look.ring))
        half = look.ring / 2
        painter.drawRect(QRectF(rect).adjusted(half, half, -half, -half))
    return QRect(rect.adjusted(look.px(16), look.px(8), -look.px(12), -look.px(8)))


def paint_lines(painter: QPainter, look: Look, inside: QRect, *, title: str, below: str) -> None:
    """Draw the title and what stands below it, each cut where it does not fit."""
    first = QRect(inside)
    first.setHeight(look.leading(Face.INTERFACE_STRONG))
    painter.setPen(look.color("ink"))
    _paint_line(painter, look, first, title, Face.INTERFACE_STRONG)
    second = QRect(inside)
    second.setTop(first.bottom() + 1)
    painter.setPen(look.color("ink2"))
    _paint_line(painter, look, second, below, Face.SMALL)


def _paint_line(painter: QPainter, look: Look, box: QRect, text: str, face: Face) -> None:
    font = look.font(face)
    painter.setFont(font)
    shown = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, box.width())
    painter.drawText(box, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)
