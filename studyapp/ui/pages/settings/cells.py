"""Cells of the tables and lists of Settings: words over a hairline, the chosen row tinted."""

from PySide6.QtCore import (
    QAbstractItemModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from studyapp.ui.theme import Face, Look
from studyapp.ui.widgets.refused import CellField, Retyping

Index = QModelIndex | QPersistentModelIndex

EDITED = Qt.ItemDataRole.UserRole + 1
"""The role of the words of a row that can be typed anew."""


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


class EditableCells(Cells):
    """Cells whose words can be typed anew; `retyped` has the value of the row and the words."""

    retyped = Signal(str, str)

    def __init__(self, look: Look, view: QAbstractItemView, *, field: str) -> None:
        """Make them; `field` is what the field is called by ear."""
        super().__init__(look, view)
        self.retyping = Retyping()
        self._field = field

    def createEditor(
        self, parent: QWidget, _option: QStyleOptionViewItem, _index: Index
    ) -> QWidget:
        """Return the field for new words."""
        page = self._view.parentWidget() or self._view
        return CellField(self._look, parent, page, name=self._field)

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """Begin with what is edited, which may be less than is shown."""
        if isinstance(editor, CellField):
            self.retyping.fill(editor, str(index.data(EDITED)))

    def setModelData(self, editor: QWidget, _model: QAbstractItemModel, index: Index) -> None:
        """Say what was typed; the list shows it once it is kept."""
        if isinstance(editor, CellField) and not editor.is_given_up:
            self.retyped.emit(str(index.data(Qt.ItemDataRole.UserRole)), editor.text())
