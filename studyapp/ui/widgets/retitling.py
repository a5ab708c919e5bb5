"""Titles in a list that are typed anew where they stand."""

from collections.abc import Callable
from dataclasses import dataclass

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


@dataclass(frozen=True, slots=True)
class Title:
    """What a title is called and written in; `left` is how far from the row's edge it begins.

    That is in the pixels that `Look.px` takes.
    """

    name: str
    face: Face
    left: int


class TitleDelegate(QStyledItemDelegate):
    """Lets the title of a row be typed; `renamed` has the id of the row's value and what was typed.

    The value is under UserRole, the title under EditRole. `page` is what the sentence on a refused
    title lies over.
    """

    renamed = Signal(str, str)

    def __init__(
        self, look: Look, rows: QAbstractItemView, title: Title, *, page: Callable[[], QWidget]
    ) -> None:
        super().__init__(rows)
        self._look = look
        self._title = title
        self._page = page
        self.retyping = Retyping()

    def createEditor(
        self, parent: QWidget, _option: QStyleOptionViewItem, _index: Index
    ) -> QWidget:
        """Return the field for a title."""
        field = CellField(self._look, parent, self._page(), name=self._title.name)
        field.setMaxLength(_LONGEST_TITLE)
        field.setFont(self._look.font(self._title.face))
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
            editor.lie_in(QRect(option.rect), left=self._look.px(self._title.left))

    def setModelData(self, editor: QWidget, _model: QAbstractItemModel, index: Index) -> None:
        """Say which title was typed; the list shows it once it is kept."""
        if isinstance(editor, CellField) and not editor.is_given_up:
            self.renamed.emit(index.data(Qt.ItemDataRole.UserRole).id, editor.text())
