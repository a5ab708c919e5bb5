"""The passages to choose from, as a Qt model and the drawing of its rows."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from studyapp.domain.library import PassageEntry
from studyapp.ui.theme import Face, Look
from studyapp.ui.wording import counted

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()


def found_words(entry: PassageEntry) -> str:
    """Return how many dated events a passage has."""
    if not entry.events:
        return counted(0, "no dated events", "no dated events")
    return counted(entry.events, "1 dated event", "{n} dated events")


class PassageModel(QAbstractListModel):
    """Passages; the entry itself is under UserRole."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._entries: tuple[PassageEntry, ...] = ()

    def show_entries(self, entries: Sequence[PassageEntry]) -> None:
        """Show these passages instead."""
        self.beginResetModel()
        self._entries = tuple(entries)
        self.endResetModel()

    def place_of(self, passage: str | None) -> int:
        """Return the row of a passage; without one, of the first that has events, else 0."""
        for row, entry in enumerate(self._entries):
            if entry.id == passage:
                return row
        return next((row for row, entry in enumerate(self._entries) if entry.events), 0)

    def rowCount(self, parent: Index = NOWHERE) -> int:
        """Return how many passages there are."""
        return 0 if parent.isValid() else len(self._entries)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - Qt's own signature
        """Return the title, the words by ear, or the entry."""
        if not index.isValid():
            return None
        entry = self._entries[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return entry.title
            case Qt.ItemDataRole.AccessibleTextRole:
                return f"{entry.title}, {found_words(entry)}"
            case Qt.ItemDataRole.UserRole:
                return entry
        return None


class PassageDelegate(QStyledItemDelegate):
    """Draws a passage: its title, how many events it has below, a hairline."""

    def __init__(self, look: Look, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._look = look

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        """Return the height of two lines."""
        lines = self._look.leading(Face.INTERFACE_STRONG) + self._look.leading(Face.SMALL)
        return QSize(self._look.px(200), lines + self._look.px(16))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one row."""
        look, rect = self._look, option.rect
        entry: PassageEntry = index.data(Qt.ItemDataRole.UserRole)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, look.tokens.accentsoft)
            painter.fillRect(rect.x(), rect.y(), look.px(4), rect.height(), look.tokens.accent)
        painter.fillRect(rect.x(), rect.bottom(), rect.width(), look.border, look.tokens.line)
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(look.tokens.accent, look.ring))
            half = look.ring / 2
            painter.drawRect(QRectF(rect).adjusted(half, half, -half, -half))
        inside = rect.adjusted(look.px(16), look.px(8), -look.px(12), -look.px(8))
        title = QRect(inside)
        title.setHeight(look.leading(Face.INTERFACE_STRONG))
        self._line(painter, title, entry.title, Face.INTERFACE_STRONG, "ink")
        below = QRect(inside)
        below.setTop(title.bottom() + 1)
        self._line(painter, below, found_words(entry), Face.SMALL, "ink2")

    def _line(self, painter: QPainter, box: QRect, text: str, face: Face, color: str) -> None:
        font = self._look.font(face)
        painter.setFont(font)
        painter.setPen(self._look.color(color))
        shown = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, box.width())
        painter.drawText(box, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)
