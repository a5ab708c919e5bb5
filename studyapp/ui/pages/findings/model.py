"""The list of one tab as a table: what of it is shown, and in which order."""

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from studyapp.ui.pages.findings.rows import Row, Tab
from studyapp.ui.pages.findings.wording import aloud, cells, headings
from studyapp.ui.wording import tr

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
COLUMNS = 4
LONG = 1
"""The column with the longest words."""


class FindingsModel(QAbstractTableModel):
    """Some of the rows, the row itself under UserRole; words are made only where one looks."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[Row] = []
        self._numbers: list[int] = []
        self._places: dict[int, int] = {}
        self._text = ""
        self.tab = Tab.EVENTS

    @property
    def numbers(self) -> Sequence[int]:
        """Return which rows are shown, in their order."""
        return self._numbers

    def show_rows(self, tab: Tab, rows: list[Row], text: str) -> None:
        """Take the rows of a tab, which are shown by `show_numbers`."""
        self.beginResetModel()
        self.tab, self._rows, self._text = tab, rows, text
        self._numbers, self._places = [], {}
        self.endResetModel()

    def show_numbers(self, numbers: list[int]) -> None:
        """Show these of the rows, in this order."""
        self.beginResetModel()
        self._numbers = numbers
        self._places = {number: place for place, number in enumerate(numbers)}
        self.endResetModel()

    def replace(self, number: int, row: Row) -> None:
        """Show another value in a row."""
        self._rows[number] = row
        place = self.place_of(number)
        if place is not None:
            self.dataChanged.emit(self.index(place, 0), self.index(place, COLUMNS - 1))

    def place_of(self, number: int) -> int | None:
        """Return where a row stands in the list, None if it is not shown."""
        return self._places.get(number)

    def rowCount(self, parent: Index = _ROOT) -> int:
        """Return the number of rows that are shown."""
        return 0 if parent.isValid() else len(self._numbers)

    def columnCount(self, parent: Index = _ROOT) -> int:
        """Return the number of columns."""
        return 0 if parent.isValid() else COLUMNS

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return words for the eye and the ear, and the row itself."""
        row = self._rows[self._numbers[index.row()]]
        match role:
            case Qt.ItemDataRole.UserRole:
                return row
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.ToolTipRole:
                return cells(row, self._text)[index.column()]
            case Qt.ItemDataRole.AccessibleTextRole if index.column() == 0:
                return self._aloud(index.row(), row)
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
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return headings(self.tab)[section] if role == Qt.ItemDataRole.DisplayRole else None

    def _aloud(self, place: int, row: Row) -> str:
        where = tr("{n} of {all}", n=place + 1, all=len(self._numbers))
        return f"{aloud(row, self._text)}, {where}"
