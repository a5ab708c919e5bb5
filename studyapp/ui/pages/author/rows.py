"""Rows of the lists beside the text: a sign, words, and smaller words below."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
)
from PySide6.QtGui import QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from studyapp.ui.icons import pixmap
from studyapp.ui.theme import Face, Look
from studyapp.ui.widgets.focus import paints_own_focus

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
V = TypeVar("V")


@dataclass(frozen=True, slots=True)
class Row(Generic[V]):
    """A value and how its row looks; `sign` is an icon in the colour of a token.

    `heard` is what a screen reader says of it, the words themselves if empty. A row that is `deep`
    stands a step to the right.
    """

    value: V
    words: str
    below: str = ""
    sign: str = ""
    color: str = "ink2"
    heard: str = ""
    is_strong: bool = False
    is_deep: bool = False


class RowsModel(QAbstractListModel):
    """Rows; the row is under UserRole."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: Sequence[Row[Any]] = ()

    def show_rows(self, rows: Sequence[Row[Any]]) -> None:
        """Show these instead."""
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """Return how many there are."""
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - Qt's own signature
        """Return the words, what is heard, or the row."""
        if not index.isValid():
            return None
        row = self.rows[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return row.words
            case Qt.ItemDataRole.AccessibleTextRole:
                return row.heard or row.words
            case Qt.ItemDataRole.ToolTipRole:
                return "\n".join(filter(None, (row.words, row.below)))
            case Qt.ItemDataRole.UserRole:
                return row
        return None


class RowList(QListView):
    """A list of rows that draws them itself."""

    def __init__(self, look: Look, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = RowsModel(self)
        self.setModel(self._model)
        self.setAccessibleName(name)
        self.setItemDelegate(_Cells(look, self))
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        paints_own_focus(self)

    def show_rows(self, rows: Sequence[Row[Any]]) -> None:
        """Show these rows; the same place in the list stays current."""
        place = self.currentIndex().row()
        self._model.show_rows(rows)
        if rows and place >= 0:
            self.setCurrentIndex(self._model.index(min(place, len(rows) - 1)))

    def current(self) -> Any:  # noqa: ANN401 - of whatever the rows are
        """Return the value of the current row, None if there is none."""
        row = self.currentIndex().data(Qt.ItemDataRole.UserRole)
        return row.value if isinstance(row, Row) else None

    def height_of(self, rows: int) -> int:
        """Return how high the list is with so many of its rows in sight."""
        heights = (self.sizeHintForRow(at) for at in range(rows))
        return sum(heights) + 2 * self.frameWidth()

    def pick(self, place: int) -> None:
        """Make a row the current one."""
        self.setCurrentIndex(self._model.index(place))


class _Cells(QStyledItemDelegate):
    def __init__(self, look: Look, rows: QListView) -> None:
        super().__init__(rows)
        self._look = look

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the height of one line or two."""
        row: Row[Any] = index.data(Qt.ItemDataRole.UserRole)
        height = self._look.leading(Face.INTERFACE)
        height += self._look.leading(Face.SMALL) if row.below else 0
        return QSize(self._look.px(80), height + self._look.px(10))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one row."""
        look, rect = self._look, option.rect
        row: Row[Any] = index.data(Qt.ItemDataRole.UserRole)
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, look.tokens.accentsoft)
            painter.fillRect(rect.x(), rect.y(), look.px(4), rect.height(), look.tokens.accent)
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(look.tokens.accent, look.ring))
            half = look.ring // 2 + look.ring % 2
            painter.drawRect(rect.adjusted(half, half, -half, -half))
        left = look.px(28 if row.is_deep else 14)
        inside = rect.adjusted(left, look.px(5), -look.px(8), -look.px(5))
        if row.sign:
            icon = pixmap(look, row.sign, 16, look.color(row.color))
            painter.drawPixmap(inside.left(), inside.top() + look.px(3), icon)
            inside.setLeft(inside.left() + look.px(24))
        self._words(painter, inside, row)
        painter.restore()

    def _words(self, painter: QPainter, inside: QRect, row: Row[Any]) -> None:
        face = Face.INTERFACE_STRONG if row.is_strong else Face.INTERFACE
        first = QRect(inside)
        first.setHeight(self._look.leading(Face.INTERFACE))
        self._line(painter, first, row.words, face, "ink")
        if row.below:
            second = QRect(inside)
            second.setTop(first.bottom() + 1)
            self._line(painter, second, row.below, Face.SMALL, row.color)

    def _line(self, painter: QPainter, box: QRect, text: str, face: Face, color: str) -> None:
        font = self._look.font(face)
        painter.setFont(font)
        painter.setPen(self._look.color(color))
        shown = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, box.width())
        painter.drawText(box, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)
