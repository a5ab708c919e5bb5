"""The list of what was found, as it is seen and gone through."""

from PySide6.QtCore import QModelIndex, QRect, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from studyapp.domain.texts import Sureness
from studyapp.ui.pages.findings.cells import CellDelegate
from studyapp.ui.pages.findings.model import COLUMNS, LONG, FindingsModel
from studyapp.ui.pages.findings.rows import Row, Tab
from studyapp.ui.pages.findings.wording import events_words, headings, sure_words
from studyapp.ui.theme import Face, Look
from studyapp.ui.widgets.tables import dress_headings, show_whole_rows
from studyapp.ui.wording import tr

_ROW, _TALL_ROW = 42, 64
_NARROW = 40
"""Ems under which all but the longest column go into a second line."""
_SHARES = {
    Tab.EVENTS: 0.24,
    Tab.REPAIRS: 0.36,
    Tab.NOTES: 0.3,
    Tab.DATES: 0.36,
    Tab.ERAS: 0.24,
    Tab.PROPOSALS: 0.24,
}
"""How much of the width the first column has."""
_APART = 28


class FoundTable(QTableView):
    """Rows of one tab; `picked` has the current one, None when there is none.

    `entered` comes by Enter.
    """

    picked = Signal(object)
    entered = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._narrow = False
        self.found = FindingsModel(self)
        self.setObjectName("found")
        self.setAccessibleName(tr("What was found"))
        self.setModel(self.found)
        self._cells = CellDelegate(look, self)
        self.setItemDelegate(self._cells)
        self._dress()
        self.selectionModel().currentRowChanged.connect(self._pick)
        look.changed.connect(self._renew)
        self._renew()

    @property
    def is_narrow(self) -> bool:
        """Return whether a row has two lines in place of columns."""
        return self._narrow

    def current(self) -> Row | None:
        """Return the row that is picked."""
        index = self.currentIndex()
        return index.data(Qt.ItemDataRole.UserRole) if index.isValid() else None

    def current_number(self) -> int | None:
        """Return the number of the picked row among all of the tab."""
        place = self.currentIndex().row()
        return self.found.numbers[place] if 0 <= place < len(self.found.numbers) else None

    def show_rows(self, tab: Tab, rows: list[Row], text: str) -> None:
        """Take the rows of a tab, which `show_numbers` shows."""
        self.setAccessibleName(tr("What was found"))
        self.found.show_rows(tab, rows, text)
        self._fit_columns()

    def show_numbers(self, numbers: list[int], *, pick: int | None = None) -> None:
        """Show these rows in this order, and pick one by its number, else the first."""
        self.selectionModel().blockSignals(True)  # noqa: FBT003 - Qt's own
        self.found.show_numbers(numbers)
        self.selectionModel().blockSignals(False)  # noqa: FBT003 - Qt's own
        place = None if pick is None else self.found.place_of(pick)
        self.pick_place(place or 0)
        if not numbers:
            self.picked.emit(None)

    def pick(self, number: int) -> None:
        """Pick a row by its number among all of the tab."""
        place = self.found.place_of(number)
        if place is not None:
            self.pick_place(place)

    def pick_place(self, place: int) -> None:
        """Pick a row by its place in the list."""
        self.setCurrentIndex(self.found.index(place, LONG))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put columns into a second line where there is no room for them."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit_columns()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave Tab, letters and the keys to the sides to the page."""
        if event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            event.ignore()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self.entered.emit()
        elif event.key() in (Qt.Key.Key_Home, Qt.Key.Key_End):
            is_first = event.key() == Qt.Key.Key_Home
            self.pick_place(0 if is_first else len(self.found.numbers) - 1)
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, _search: str) -> None:
        """Do nothing: letters are keys of the page."""

    def _dress(self) -> None:
        show_whole_rows(self)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        head = self.horizontalHeader()
        head.setSectionsClickable(False)
        head.setMinimumSectionSize(1)
        head.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        head.setSectionResizeMode(LONG, QHeaderView.ResizeMode.Stretch)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)

    def _renew(self) -> None:
        dress_headings(self, self._look.font(Face.SMALL_STRONG))
        self._fit_columns()
        self.viewport().update()

    def _fit_columns(self) -> None:
        narrow = self._look.ems(self.width()) < _NARROW
        self._narrow = narrow
        self.horizontalHeader().setHidden(narrow)
        height = self._look.px(_TALL_ROW if narrow else _ROW)
        if self.verticalHeader().defaultSectionSize() != height:
            self.verticalHeader().setDefaultSectionSize(height)
            self.verticalScrollBar().setSingleStep(height)
        for column in range(COLUMNS):
            if column != LONG:
                width = self._width_of(column)
                self.setColumnHidden(column, narrow or not width)
                self.setColumnWidth(column, width)

    def _width_of(self, column: int) -> int:
        """Return the room of a column; the longest one has the rest."""
        tab, px = self.found.tab, self._look.px
        if column == 0:
            return round(self.viewport().width() * _SHARES[tab])
        widest = self._widest(column)
        heads = QFontMetrics(self._look.font(Face.SMALL_STRONG))
        said = QFontMetrics(self._look.font(Face.INTERFACE_STRONG))
        head = headings(tab)[column]
        if not head:
            return 0
        return max(heads.horizontalAdvance(head), said.horizontalAdvance(widest)) + px(_APART)

    def _widest(self, column: int) -> str:
        """Return the longest words that a column of a few kinds of words may have."""
        tab = self.found.tab
        if tab is Tab.NOTES:
            return tr("To check: an opinion")
        if column == COLUMNS - 2 and tab is Tab.PROPOSALS:
            return tr("Places and 2 more")
        if column == COLUMNS - 2 and tab is Tab.ERAS:
            return events_words(9_999)
        if column == COLUMNS - 2:
            return max(map(sure_words, Sureness), key=len)
        if tab is Tab.DATES:
            return tr("Completed")
        return tr("Not looked at") + "      "

    def _pick(self, now: QModelIndex) -> None:
        self.picked.emit(now.data(Qt.ItemDataRole.UserRole) if now.isValid() else None)

    def row_box(self) -> QRect:
        """Return where the picked row is seen."""
        return self.visualRect(self.currentIndex())
