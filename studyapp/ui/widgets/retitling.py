"""Titles in a list that are typed anew where they stand."""

from collections.abc import Callable

from PySide6.QtCore import (
    QAbstractItemModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    Qt,
    Signal,
)
from PySide6.QtWidgets import QAbstractItemView, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from studyapp.ui.theme import Face, Look
from studyapp.ui.widgets.refused import CellField, Retyping

Index = QModelIndex | QPersistentModelIndex
_LONGEST_TITLE = 1000


class TitleDelegate(QStyledItemDelegate):
    """Lets the title of a row be typed; `renamed` has the id of the row's value and what was typed.

    The value is under UserRole, the title under EditRole. `page` is what the sentence on a refused
    title lies over; `left` is how far from the row's edge the field begins, as `Look.px` takes it.
    """

    renamed = Signal(str, str)

    def __init__(  # noqa: PLR0913 - how the field looks, named where it is used
        self,
        look: Look,
        rows: QAbstractItemView,
        *,
        name: str,
        face: Face,
        left: int,
        page: Callable[[], QWidget],
    ) -> None:
        super().__init__(rows)
        self._look = look
        self._name = name
        self._face = face
        self._left = left
        self._page = page
        self.retyping = Retyping()

    def createEditor(
        self, parent: QWidget, _option: QStyleOptionViewItem, _index: Index
    ) -> QWidget:
        """Return the field for a title."""
        field = CellField(self._look, parent, self._page(), name=self._name)
        field.setMaxLength(_LONGEST_TITLE)
        field.setFont(self._look.font(self._face))
        return field

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """Begin with the title, or with one that was refused."""
        if isinstance(editor, CellField):
            self.retyping.fill(editor, str(index.data(Qt.ItemDataRole.EditRole)))

    def updateEditorGeometry(
        self, editor: QWidget, option: QStyleOptionViewItem, _index: Index
    ) -> None:
        """Put the field where the title stands."""
        if isinstance(editor, CellField):
            editor.lie_in(QRect(option.rect), left=self._look.px(self._left))

    def setModelData(self, editor: QWidget, _model: QAbstractItemModel, index: Index) -> None:
        """Say which title was typed; the list shows it once it is kept."""
        if isinstance(editor, CellField) and not editor.is_given_up:
            self.renamed.emit(index.data(Qt.ItemDataRole.UserRole).id, editor.text())
