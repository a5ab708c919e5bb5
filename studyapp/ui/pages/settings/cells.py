"""Cells of the tables and lists of Settings: words over a hairline, the chosen row tinted."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from studyapp.ui.theme import Face, Look

Index = QModelIndex | QPersistentModelIndex


class Cells(QStyledItemDelegate):
    """Draws the cells of a view; its first column is at `first`."""

    def __init__(self, look: Look, view: QAbstractItemView, *, first: int = 0) -> None:
        super().__init__(view)
        self._look = look
        self._view = view
        self._first = first

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the room for the words, as high as a row of a table."""
        width = super().sizeHint(option, index).width() + self._look.px(24)
        return QSize(width, self._look.px(42))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one cell."""
        look, tokens, box = self._look, self._look.tokens, QRect(option.rect)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        if chosen:
            painter.fillRect(box, tokens.accentsoft)
        painter.fillRect(box.left(), box.bottom(), box.width(), look.border, tokens.line)
        if chosen and index.column() == self._first:
            painter.fillRect(box.left(), box.top(), look.px(4), box.height(), tokens.accent)
        if chosen and self._view.hasFocus():
            for top in (box.top(), box.bottom() - look.ring + 1):
                painter.fillRect(box.left(), top, box.width(), look.ring, tokens.accent)
        strong = index.data(Qt.ItemDataRole.FontRole) is not None
        painter.setFont(look.font(Face.INTERFACE_STRONG if strong else Face.INTERFACE))
        painter.setPen(tokens.ink)
        inner = box.adjusted(look.px(14), 0, -look.px(8), 0)
        words = painter.fontMetrics().elidedText(
            str(index.data() or ""), Qt.TextElideMode.ElideRight, inner.width()
        )
        painter.drawText(inner, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, words)
        painter.restore()
