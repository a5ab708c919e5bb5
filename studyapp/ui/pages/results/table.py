"""The table of class results: sorted by any column, by click or key; a narrow one has fewer."""

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from studyapp.ui.pages.results.rows import Sortable
from studyapp.ui.theme import Face, Look
from studyapp.ui.widgets.bar_cells import Table, TableModel
from studyapp.ui.widgets.bar_table import CellDelegate
from studyapp.ui.widgets.tables import dress_headings, show_whole_rows

_ROW = 42
_ROWS = 6
"""Rows in sight at least."""
_LEAST_FIRST = 14
"""Ems that the first column has before those are shown that say least."""
_APART = 18
"""What stays free around the words of a column."""
_ICON = 26


class ResultsTable(QTableView):
    """Rows of figures; `picked` carries the value of the current row, None without one."""

    picked = Signal(object)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._sortable: Sortable | None = None
        self._sorted_by, self._descending = 0, False
        self._widths: list[int] = []
        self.setObjectName("results")
        show_whole_rows(self)
        self.setItemDelegate(CellDelegate(look, self))
        self._cells = TableModel((), self)
        self.setModel(self._cells)
        self.selectionModel().currentRowChanged.connect(self._pick)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        head = self.horizontalHeader()
        head.setSectionsClickable(True)
        head.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        head.setSortIndicatorShown(True)
        head.sectionClicked.connect(self.sort_by)
        look.changed.connect(self._renew)

    @property
    def sorted_by(self) -> str:
        """Return the heading of the column that it is sorted by."""
        if self._sortable is None:
            return ""
        return self._sortable.table.columns[self._sorted_by].heading

    def show_rows(self, sortable: Sortable, *, by: int, descending: bool = False) -> None:
        """Show these rows instead, sorted by a column."""
        self._sortable = sortable
        self._sorted_by, self._descending = by, descending
        self._show(None)

    def show_same(self, sortable: Sortable) -> None:
        """Show newer rows of the same columns; what is picked and how they are sorted stay."""
        before = self.current()
        self._sortable = sortable
        self._show(before)

    def sort_by(self, column: int) -> None:
        """Sort by a column; the other way round if it is sorted by already."""
        before = self.current()
        self._descending = column == self._sorted_by and not self._descending
        self._sorted_by = column
        self._show(before)

    def sort_by_next(self) -> None:
        """Sort by the next column that is shown."""
        shown = [
            column for column in range(self._cells.columnCount()) if not self.isColumnHidden(column)
        ]
        after = [column for column in shown if column > self._sorted_by]
        self.sort_by((after or shown)[0])

    def current(self) -> object:
        """Return the value of the row that is picked, None without one."""
        index = self.currentIndex()
        return index.data(Qt.ItemDataRole.UserRole) if index.isValid() else None

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Drop columns where they do not fit."""
        super().resizeEvent(event)
        self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave sideways keys to the page: a row is chosen whole."""
        if event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            event.ignore()
            return
        super().keyPressEvent(event)

    def _show(self, picked: object) -> None:
        sortable = self._sortable
        if sortable is None:
            return
        key = sortable.keys[self._sorted_by]
        rows = sorted(sortable.table.rows, key=key, reverse=self._descending)
        self._cells.show_table(Table(sortable.table.columns, tuple(rows)))
        order = Qt.SortOrder.DescendingOrder if self._descending else Qt.SortOrder.AscendingOrder
        self.horizontalHeader().setSortIndicator(self._sorted_by, order)
        self._renew()
        same = [place for place, row in enumerate(rows) if _is_same(row.value, picked)]
        self.setCurrentIndex(self._cells.index(same[0] if same else 0, 0))
        if not rows:
            self.picked.emit(None)

    def _pick(self, now: QModelIndex) -> None:
        self.picked.emit(now.data(Qt.ItemDataRole.UserRole) if now.isValid() else None)

    def _renew(self) -> None:
        px = self._look.px
        dress_headings(self, self._look.font(Face.SMALL_STRONG))
        self.verticalHeader().setMinimumSectionSize(px(_ROW))
        self.verticalHeader().setDefaultSectionSize(px(_ROW))
        rows = self._cells.rowCount()
        head = self.horizontalHeader().sizeHint().height()
        self.setMinimumHeight(head + px(_ROW) * min(max(rows, 1), _ROWS) + 2)
        if self._sortable is not None:
            self._widths = [self._width_of(place) for place in range(len(self._sortable.keys))]
        self._fit()

    def _width_of(self, column: int) -> int:
        """Return the room that the widest words of a column take; Qt would ask every cell."""
        assert self._sortable is not None  # noqa: S101 - asked for its columns
        table = self._sortable.table
        cells = [row.cells[column] for row in table.rows]
        words = QFontMetrics(self._look.font(Face.INTERFACE))
        head = QFontMetrics(self._look.font(Face.SMALL_STRONG))
        texts = {cell.text for cell in cells} if column else set()
        icon = _ICON if any(cell.icon for cell in cells) else 0
        widest = max(map(words.horizontalAdvance, texts), default=0) + self._look.px(icon)
        heading = head.horizontalAdvance(table.columns[column].heading) + self._look.px(_APART)
        return max(widest, heading) + self._look.px(_APART)

    def _fit(self) -> None:
        """Show as many columns as leave room for the first, those that say least last."""
        sortable = self._sortable
        if sortable is None:
            return
        left = self.viewport().width() - sum(self._widths[place] for place in sortable.least)
        least = self._look.font(Face.INTERFACE)
        room = _LEAST_FIRST * QFontMetrics(least).horizontalAdvance("M")
        for column, width in list(enumerate(self._widths))[1:]:
            shown = column in sortable.least or left - width >= room
            left -= 0 if column in sortable.least or not shown else width
            self.setColumnHidden(column, not shown)
            self.setColumnWidth(column, width)
        self.setColumnWidth(0, max(left + self._widths[0], self._widths[0]))


def _is_same(value: object, before: object) -> bool:
    """Return whether a row shows what another one showed, maybe with other figures."""
    return before is not None and _name(value) == _name(before)


def _name(value: object) -> object:
    """Return what a question, a learner or a file is known by."""
    for part in ("figures", "taker", "kept"):
        found = getattr(value, part, None)
        if found is not None:
            return getattr(getattr(found, "question", found), "name", found)
    return value
