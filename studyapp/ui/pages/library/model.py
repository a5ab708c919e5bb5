"""The passages of the library as a table."""

from collections.abc import Sequence
from enum import IntEnum

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from studyapp.domain.library import PassageEntry
from studyapp.ui.figures import figure
from studyapp.ui.wording import counted, short_day, tr

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


class Column(IntEnum):
    """The columns, from left to right."""

    TITLE = 0
    EVENTS = 1
    CARDS = 2
    OPENED = 3


class EntriesModel(QAbstractTableModel):
    """One passage a row, the entry itself under UserRole."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._entries: list[PassageEntry] = []

    def show_entries(self, entries: Sequence[PassageEntry]) -> None:
        """Show these passages, in this order."""
        self.beginResetModel()
        self._entries = list(entries)
        self.endResetModel()

    def entry(self, row: int) -> PassageEntry:
        """Return the passage of a row."""
        return self._entries[row]

    def rowCount(self, parent: Index = _ROOT) -> int:
        """Return the number of passages."""
        return 0 if parent.isValid() else len(self._entries)

    def columnCount(self, parent: Index = _ROOT) -> int:
        """Return the number of columns."""
        return 0 if parent.isValid() else len(Column)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return words for the eye and the ear, and the entry itself."""
        entry = self._entries[index.row()]
        match role:
            case Qt.ItemDataRole.UserRole:
                return entry
            case Qt.ItemDataRole.DisplayRole:
                return _words(entry, Column(index.column()))
            case Qt.ItemDataRole.AccessibleTextRole if index.column() == Column.TITLE:
                return f"{entry.title}, {in_short(entry)}"
            case Qt.ItemDataRole.TextAlignmentRole:
                side = Qt.AlignmentFlag
                across = side.AlignRight if index.column() else side.AlignLeft
                return across | side.AlignVCenter
        return None

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        """Return the headings."""
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if section else Qt.AlignmentFlag.AlignLeft
            return side | Qt.AlignmentFlag.AlignVCenter
        if role == Qt.ItemDataRole.DisplayRole:
            return (tr("Title"), tr("Events"), tr("Cards"), tr("Opened"))[section]
        return None


def in_short(entry: PassageEntry) -> str:
    """Return the numbers of a passage in a line, for where there is no room for columns."""
    opened = tr("not opened yet")
    if entry.opened is not None:
        opened = tr("opened {day}", day=short_day(entry.opened.astimezone().date()))
    return tr(
        "{events}, {cards}, {opened}",
        events=counted(entry.events, "1 event", "{n} events"),
        cards=counted(entry.cards, "1 card", "{n} cards"),
        opened=opened,
    )


def _words(entry: PassageEntry, column: Column) -> str:
    match column:
        case Column.TITLE:
            return entry.title
        case Column.EVENTS:
            return figure(entry.events)
        case Column.CARDS:
            return figure(entry.cards)
        case Column.OPENED:
            opened = entry.opened
            return "–" if opened is None else short_day(opened.astimezone().date())
