"""Lists of a few things of which one is chosen: learners, backups."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QWidget

from studyapp.ui.pages.settings.cells import EDITED, Cells, EditableCells
from studyapp.ui.theme import Look
from studyapp.ui.widgets.focus import paints_own_focus

_MOST_ROWS = 8


class ChoiceList(QListView):
    """Rows of words, each with a value.

    With the name of a `field`, what is told apart as edited can be typed anew: `renamed` carries
    the value of the row and the new words.
    """

    picked = Signal()
    renamed = Signal(str, str)

    def __init__(
        self, look: Look, name: str, *, field: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._look = look
        self.setAccessibleName(name)
        paints_own_focus(self)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self._rows = QStandardItemModel(self)
        self.setModel(self._rows)
        self._cells = EditableCells(look, self, field=field) if field else Cells(look, self)
        self.setItemDelegate(self._cells)
        if isinstance(self._cells, EditableCells):
            self._cells.retyped.connect(self.renamed)
        self.selectionModel().currentChanged.connect(self._pick)
        look.changed.connect(self._fit)

    def show_rows(
        self, rows: Sequence[tuple[str, str, bool]], edited: Mapping[str, str] | None = None
    ) -> None:
        """List value, words and whether they are strong; the chosen row stays if it can.

        `edited` has by value what can be typed anew.
        """
        before = self.current()
        self._rows.clear()
        for value, words, strong in rows:
            row = QStandardItem(words)
            row.setData(value, Qt.ItemDataRole.UserRole)
            row.setEditable(edited is not None)
            row.setData((edited or {}).get(value, words), EDITED)
            if strong:
                row.setFont(QFont())
            self._rows.appendRow(row)
        self.choose(before)
        self._fit()

    def choose(self, value: str) -> None:
        """Choose the row of a value, or the first one."""
        values = [self._rows.item(row).data(Qt.ItemDataRole.UserRole) for row in self._each()]
        place = values.index(value) if value in values else 0
        self.setCurrentIndex(self._rows.index(place, 0))

    def current(self) -> str:
        """Return the value of the chosen row, nothing if there is none."""
        index = self.currentIndex()
        return str(index.data(Qt.ItemDataRole.UserRole)) if index.isValid() else ""

    def current_words(self) -> str:
        """Return the words of the chosen row."""
        index = self.currentIndex()
        return str(index.data()) if index.isValid() else ""

    def edit_current(self) -> None:
        """Let the words of the chosen row be changed in place."""
        if self.currentIndex().isValid() and self.state() is not self.State.EditingState:
            self.edit(self.currentIndex())

    def refuse_words(self, value: str, typed: str, says: str) -> None:
        """Let words that cannot be kept be typed further, and say why."""
        self.choose(value)
        if isinstance(self._cells, EditableCells):
            self._cells.retyping.refuse(typed, says)
            self.edit_current()

    def _each(self) -> range:
        return range(self._rows.rowCount())

    def _pick(self) -> None:
        self.picked.emit()

    def _fit(self) -> None:
        rows = max(1, min(self._rows.rowCount(), _MOST_ROWS))
        self.setFixedHeight(rows * self._look.px(42) + 2)
