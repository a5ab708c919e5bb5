"""Lists of a few things of which one is chosen: learners, backups."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QWidget

from studyapp.ui.pages.settings.cells import Cells
from studyapp.ui.theme import Look
from studyapp.ui.widgets.focus import paints_own_focus

_MOST_ROWS = 8


class ChoiceList(QListView):
    """Rows of words, each with a value; `renamed` carries the value and the new words of a row."""

    picked = Signal()
    renamed = Signal(str, str)

    def __init__(
        self, look: Look, name: str, *, editable: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._editable = editable
        self.setAccessibleName(name)
        paints_own_focus(self)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self._rows = QStandardItemModel(self)
        self.setModel(self._rows)
        self.setItemDelegate(Cells(look, self))
        self.selectionModel().currentChanged.connect(self._pick)
        self._rows.itemChanged.connect(self._tell)
        look.changed.connect(self._fit)

    def show_rows(self, rows: Sequence[tuple[str, str, bool]]) -> None:
        """List value, words and whether they are strong; the chosen row stays if it can."""
        before = self.current()
        self._rows.blockSignals(True)  # noqa: FBT003 - Qt's own signature
        self._rows.clear()
        for value, words, strong in rows:
            row = QStandardItem(words)
            row.setData(value, Qt.ItemDataRole.UserRole)
            row.setEditable(self._editable)
            if strong:
                row.setFont(QFont())
            self._rows.appendRow(row)
        self._rows.blockSignals(False)  # noqa: FBT003 - likewise
        self._rows.layoutChanged.emit()
        values = [value for value, _, _ in rows]
        place = values.index(before) if before in values else 0
        self.setCurrentIndex(self._rows.index(place, 0))
        self._fit()

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
        if self.currentIndex().isValid():
            self.edit(self.currentIndex())

    def _pick(self) -> None:
        self.picked.emit()

    def _tell(self, row: QStandardItem) -> None:
        self.renamed.emit(str(row.data(Qt.ItemDataRole.UserRole)), row.text())

    def _fit(self) -> None:
        rows = max(1, min(self._rows.rowCount(), _MOST_ROWS))
        self.setFixedHeight(rows * self._look.px(42) + 2)
