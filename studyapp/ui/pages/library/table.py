"""The list of passages and packs."""

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from studyapp.domain.library import PackEntry
from studyapp.ui.figures import figure
from studyapp.ui.pages.library.cells import CellDelegate
from studyapp.ui.pages.library.model import (
    NOTHING,
    Column,
    EntriesModel,
    Entry,
    heading,
    in_short,
    kind_and_opening,
    kind_of,
    number_of,
)
from studyapp.ui.theme import Face, Look
from studyapp.ui.widgets.tables import dress_headings, show_whole_rows
from studyapp.ui.wording import month_name

_ROW = 64
_FEWEST_ROWS = 3
_LEAST_TITLE = 300
"""The room that titles have before it is given to when each was opened."""
_APART = 24
"""What stays free around the words of a narrow column."""
_ARROW = " ↓"
_NUMBERS = (Column.EVENTS, Column.CARDS, Column.QUESTIONS)
_SORTS = (Column.OPENED, Column.TITLE, *_NUMBERS)
"""The order in which a key goes through the columns."""


class EntryTable(QTableView):
    """Entries in rows; `picked` has the current one, None when there is none.

    `renamed` has the id of a passage and the title that was typed.
    """

    picked = Signal(object)
    renamed = Signal(str, str)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._narrow = False
        self.setObjectName("entries")
        self.setAccessibleName(self.tr("Passages and packs"))
        self.entries = EntriesModel(self)
        self.setModel(self.entries)
        self._cells = CellDelegate(look, self)
        self._cells.renamed.connect(self.renamed)
        self.setItemDelegate(self._cells)
        self._plain()
        self.selectionModel().currentRowChanged.connect(self._pick)
        look.changed.connect(self._renew)
        self._renew()

    def current(self) -> Entry | None:
        """Return the entry that is picked."""
        index = self.currentIndex()
        return index.data(Qt.ItemDataRole.UserRole) if index.isValid() else None

    def show_entries(self, entries: list[Entry]) -> None:
        """Show these entries; the picked one stays picked, or what comes in its place."""
        row, before = max(self.currentIndex().row(), 0), self.current()
        self.entries.show_entries(entries)
        self._pick_again(before, row)

    def pick(self, entry: str | None) -> None:
        """Pick an entry by its id, or the first one if it is not there."""
        self._pick_row((None if entry is None else self.entries.row_of(entry)) or 0)

    def sort_by(self, column: Column) -> None:
        """Sort by a column, the other way round if it is sorted by already."""
        down, up = Qt.SortOrder.DescendingOrder, Qt.SortOrder.AscendingOrder
        first, second = (up, down) if column is Column.TITLE else (down, up)
        again = column is self.entries.sorted_by and self.entries.order is first
        before = self.current()
        self.entries.sort(column, second if again else first)
        self._pick_again(before, 0)

    def sort_by_next(self) -> Column:
        """Sort by the next column that is shown, and return it."""
        shown = [column for column in _SORTS if not self._is_empty(column)]
        at = shown.index(self.entries.sorted_by) if self.entries.sorted_by in shown else -1
        self.sort_by(shown[(at + 1) % len(shown)])
        return self.entries.sorted_by

    def rename(self) -> None:
        """Let the title of the picked passage be typed anew."""
        index = self.currentIndex().siblingAtColumn(Column.TITLE)
        if index.isValid() and self.state() is not self.State.EditingState:
            self.setCurrentIndex(index)
            self.edit(index)

    def refuse_title(self, passage: str, title: str, says: str) -> None:
        """Let a title that cannot be kept be typed further, and say why."""
        self.pick(passage)
        self._cells.retyping.refuse(title, says)
        self.rename()

    def set_narrow(self, *, narrow: bool) -> None:
        """Put the numbers into a second line of the title."""
        self._narrow = narrow
        self.horizontalHeader().setHidden(narrow)
        self.fit()

    @property
    def is_narrow(self) -> bool:
        """Return whether there is a column for the title only."""
        return self._narrow

    def last_column(self) -> Column:
        """Return the last column that is shown."""
        return max(column for column in Column if not self.isColumnHidden(column))

    def second_line(self, entry: Entry) -> str:
        """Return what stands below a title: what the columns that are hidden would say."""
        if self._narrow:
            return in_short(entry)
        hidden = self.isColumnHidden(Column.OPENED)
        return kind_and_opening(entry) if hidden else kind_of(entry)

    def fit(self) -> None:
        """Take the height of all rows where the page scrolls, at most that elsewhere."""
        head = 0 if self._narrow else self.horizontalHeader().sizeHint().height()
        row = self.verticalHeader().defaultSectionSize()
        self._fit_columns()
        whole = head + row * self.entries.rowCount() + 2
        self.setMaximumHeight(whole)
        self.setMinimumHeight(whole if self._narrow else min(whole, head + _FEWEST_ROWS * row))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Drop the last column where the titles need its room."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit_columns()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave Tab to the page: the table is one stop."""
        if event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            event.ignore()
            return
        super().keyPressEvent(event)

    def _plain(self) -> None:
        show_whole_rows(self)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        head = self.horizontalHeader()
        head.setSectionsClickable(True)
        head.sectionClicked.connect(lambda section: self.sort_by(Column(section)))
        head.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        head.setSectionResizeMode(Column.TITLE, QHeaderView.ResizeMode.Stretch)

    def _renew(self) -> None:
        px = self._look.px
        dress_headings(self, self._look.font(Face.SMALL_STRONG))
        self.verticalHeader().setDefaultSectionSize(px(_ROW))
        self.verticalScrollBar().setSingleStep(px(_ROW))
        self.fit()
        self.viewport().update()

    def _fit_columns(self) -> None:
        left = self.width()
        for column in (*_NUMBERS, Column.OPENED):
            width = self._width_of(column)
            hidden = self._narrow or self._is_empty(column)
            left -= 0 if hidden else width
            no_room = column is Column.OPENED and left < self._look.px(_LEAST_TITLE)
            self.setColumnHidden(column, hidden or no_room)
            self.setColumnWidth(column, width)

    def _is_empty(self, column: Column) -> bool:
        """Return whether no entry has anything in a column: questions are written in packs."""
        return column is Column.QUESTIONS and not any(
            isinstance(entry, PackEntry) for entry in self.entries.entries
        )

    def _width_of(self, column: Column) -> int:
        """Return the room that the widest words of a column take: the title has the rest."""
        if column is Column.OPENED:
            cells = [f"30 {month_name(month)} 2000" for month in range(1, 13)]
        else:
            numbers = (number_of(entry, column) or 0 for entry in self.entries.entries)
            cells = [figure(max(numbers, default=0)), NOTHING]
        words = QFontMetrics(self._look.font(Face.INTERFACE))
        head = QFontMetrics(self._look.font(Face.SMALL_STRONG))
        heads = head.horizontalAdvance(heading(column) + _ARROW)
        return max(heads, *map(words.horizontalAdvance, cells)) + self._look.px(_APART)

    def _pick_again(self, before: Entry | None, row: int) -> None:
        found = None if before is None else self.entries.row_of(before.id)
        self._pick_row(row if found is None else found)
        self.fit()

    def _pick_row(self, row: int) -> None:
        last = self.entries.rowCount() - 1
        self.setCurrentIndex(self.entries.index(min(row, last), Column.TITLE))
        self._pick(self.currentIndex())

    def _pick(self, now: QModelIndex) -> None:
        self.picked.emit(now.data(Qt.ItemDataRole.UserRole) if now.isValid() else None)
