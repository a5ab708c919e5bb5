"""Keys as a table."""

from collections.abc import Sequence
from enum import IntEnum

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)
from PySide6.QtGui import QKeySequence

from studyapp.ui.shortcuts import KeyEntry
from studyapp.ui.widgets.key_caps import key_words

Index = QModelIndex | QPersistentModelIndex
_TOP = QModelIndex()


class Column(IntEnum):
    """What stands beside each other."""

    SAYS = 0
    PLACE = 1
    KEY = 2


class KeyModel(QAbstractTableModel):
    """One action a row; the entry itself under UserRole."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.entries: list[KeyEntry] = []

    def show_entries(self, entries: Sequence[KeyEntry]) -> None:
        """List these actions; rows that stay keep the selection."""
        same = [entry.name for entry in entries] == [entry.name for entry in self.entries]
        if not same:
            self.beginResetModel()
        self.entries = list(entries)
        if same and entries:
            self.dataChanged.emit(self.index(0, 0), self.index(len(entries) - 1, Column.KEY))
        elif not same:
            self.endResetModel()

    def rowCount(self, parent: Index = _TOP) -> int:
        """Return how many actions there are."""
        return 0 if parent.isValid() else len(self.entries)

    def columnCount(self, parent: Index = _TOP) -> int:
        """Return how many columns there are."""
        return 0 if parent.isValid() else len(Column)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return what stands in a cell."""
        if not index.isValid():
            return None
        entry, column = self.entries[index.row()], Column(index.column())
        if role == Qt.ItemDataRole.UserRole:
            return entry
        if role == Qt.ItemDataRole.AccessibleTextRole and column is Column.SAYS:
            return f"{entry.says}, {entry.place}: {self._key(entry)}"
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            cells = {
                Column.SAYS: entry.says,
                Column.PLACE: entry.place,
                Column.KEY: self._key(entry),
            }
            return cells[column]
        return None

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        """Return the heading of a column."""
        if role != Qt.ItemDataRole.DisplayRole or orientation is not Qt.Orientation.Horizontal:
            return None
        return (self.tr("Action"), self.tr("Where"), self.tr("Key"))[section]

    def _key(self, entry: KeyEntry) -> str:
        words = key_words(QKeySequence(entry.key)) or self.tr("none")
        return self.tr("{key} (changed)").format(key=words) if entry.is_changed else words
