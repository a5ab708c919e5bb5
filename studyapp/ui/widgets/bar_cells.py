"""Tables of words and bars, as one Qt model over rows of cells."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()


@dataclass(frozen=True, slots=True)
class Shares:
    """The parts of a bar, 0 to 1 each: filled, hatched; what is left stays empty."""

    filled: float
    hatched: float = 0.0


@dataclass(frozen=True, slots=True)
class Cell:
    """What one cell shows: words, or a bar with words beside it; `heard` replaces both by ear.

    An `icon` stands before the words, in the colour of its `tone`.
    """

    text: str = ""
    shares: Shares | None = None
    heard: str = ""
    icon: str = ""
    tone: str = "ink"


@dataclass(frozen=True, slots=True)
class Row:
    """One row, and the domain value that it shows."""

    value: object
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Column:
    """The heading of a column; numbers stand at the right."""

    heading: str
    numbers: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """Columns, and the rows below them."""

    columns: tuple[Column, ...]
    rows: tuple[Row, ...]


class TableModel(QAbstractTableModel):
    """Rows of cells; the domain value of a row is under UserRole, the cell under CELL."""

    CELL = Qt.ItemDataRole.UserRole + 1

    def __init__(self, columns: Sequence[Column], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.columns = tuple(columns)
        self._rows: tuple[Row, ...] = ()

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Show these rows instead."""
        self.beginResetModel()
        self._rows = tuple(rows)
        self.endResetModel()

    def show_table(self, table: Table) -> None:
        """Show this table instead, of whatever columns."""
        self.beginResetModel()
        self.columns, self._rows = table.columns, table.rows
        self.endResetModel()

    def rowCount(self, parent: Index = NOWHERE) -> int:
        """Return how many rows there are."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        """Return how many columns there are."""
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - Qt's own signature
        """Return the words of a cell, the cell, or the value of its row."""
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        cell = row.cells[index.column()]
        found: dict[int, Any] = {
            Qt.ItemDataRole.DisplayRole: cell.text,
            Qt.ItemDataRole.ToolTipRole: cell.text,
            Qt.ItemDataRole.AccessibleTextRole: self._aloud(row.cells, index.column()),
            Qt.ItemDataRole.TextAlignmentRole: _alignment(self.columns[index.column()]),
            Qt.ItemDataRole.UserRole: row.value,
            self.CELL: cell,
        }
        return found.get(role)

    def _aloud(self, cells: Sequence[Cell], place: int) -> str:
        """Return a cell for the ear; the first one has the others with it, by their headings."""
        said = cells[place].heard or cells[place].text
        if place:
            return said
        others = [
            f"{column.heading} {words}"
            for column, cell in zip(self.columns[1:], cells[1:], strict=True)
            if (words := cell.heard or cell.text)
        ]
        return ", ".join([said.removesuffix(".") if others else said, *others])

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:  # noqa: ANN401 - Qt's own signature
        """Return the heading of a column."""
        if orientation != Qt.Orientation.Horizontal:
            return None
        column = self.columns[section]
        found: dict[int, Any] = {
            Qt.ItemDataRole.DisplayRole: column.heading,
            Qt.ItemDataRole.TextAlignmentRole: _alignment(column),
        }
        return found.get(role)


def _alignment(column: Column) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignRight if column.numbers else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignVCenter
