"""What a quiz can be about, as a Qt model and the drawing of its rows."""

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

from studyapp.domain.sittings import QuizSource
from studyapp.ui.theme import Face, Look
from studyapp.ui.wording import counted, tr

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()


def found_words(source: QuizSource) -> str:
    """Return how many questions a source has, and how many dated events to make more of."""
    written = counted(source.questions, "1 question", "{n} questions")
    if not source.events:
        return written if source.questions else tr("no dated events")
    events = counted(source.events, "1 dated event", "{n} dated events")
    return f"{written}, {events}" if source.questions else events


def kind_words(source: QuizSource) -> str:
    """Return whether a source is a pack or a passage."""
    return tr("Pack") if source.pack is not None else tr("Passage")


class SourceModel(QAbstractListModel):
    """Passages and packs; the source itself is under UserRole."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._sources: tuple[QuizSource, ...] = ()

    def show_sources(self, sources: Sequence[QuizSource]) -> None:
        """Show these instead."""
        self.beginResetModel()
        self._sources = tuple(sources)
        self.endResetModel()

    def place_of(self, wanted: str | None) -> int:
        """Return the row of a passage or pack; without one, of the first to make a quiz of."""
        for row, source in enumerate(self._sources):
            if wanted is not None and wanted in (source.passage, source.pack):
                return row
        usable = (row for row, each in enumerate(self._sources) if each.events or each.questions)
        return next(usable, 0)

    def rowCount(self, parent: Index = NOWHERE) -> int:
        """Return how many there are."""
        return 0 if parent.isValid() else len(self._sources)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - Qt's own signature
        """Return the title, the words by ear, or the source."""
        if not index.isValid():
            return None
        source = self._sources[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return source.title
            case Qt.ItemDataRole.AccessibleTextRole:
                return f"{source.title}, {kind_words(source)}, {found_words(source)}"
            case Qt.ItemDataRole.UserRole:
                return source
        return None


class SourceDelegate(QStyledItemDelegate):
    """Draws a source: its title, what it is and has below, a hairline."""

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
        source: QuizSource = index.data(Qt.ItemDataRole.UserRole)
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
        self._line(painter, title, source.title, Face.INTERFACE_STRONG, "ink")
        below = QRect(inside)
        below.setTop(title.bottom() + 1)
        self._line(
            painter, below, f"{kind_words(source)}, {found_words(source)}", Face.SMALL, "ink2"
        )

    def _line(self, painter: QPainter, box: QRect, text: str, face: Face, color: str) -> None:
        font = self._look.font(face)
        painter.setFont(font)
        painter.setPen(self._look.color(color))
        shown = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, box.width())
        painter.drawText(box, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)
