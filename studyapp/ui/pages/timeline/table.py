"""The list of events as it is drawn."""

from collections.abc import Collection, Iterator, Sequence
from contextlib import contextmanager
from unicodedata import bidirectional

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from studyapp.domain.events import EventId
from studyapp.timeline.chronicle import Chronicle
from studyapp.ui.pages.timeline.list_columns import shared_widths, wanted_widths
from studyapp.ui.pages.timeline.model import Column, EventTable, Index
from studyapp.ui.speaking import announce
from studyapp.ui.theme import Face, Look
from studyapp.ui.theme.style import hovered
from studyapp.ui.widgets.tables import dress_headings, show_whole_rows
from studyapp.ui.wording import tr

_ROW = 42
_NARROW = 45
"""Ems under which the lanes are left out."""


class EventList(QTableView):
    """Events in rows; `picked` gives the number of the current one."""

    picked = Signal(int)

    def __init__(self, look: Look, chronicle: Chronicle, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._chronicle = chronicle
        self._model = EventTable(chronicle, self)
        self._sorted: tuple[int, bool] = Column.DATE, False
        self._chosen = -1
        self.setObjectName("events")
        self.setAccessibleName(tr("Events"))
        self.setModel(self._model)
        self.setItemDelegate(_CellDelegate(look, self))
        self._plain()
        self.selectionModel().currentRowChanged.connect(self._tell)
        self.horizontalHeader().sectionClicked.connect(self._sort)
        look.changed.connect(self._renew)
        self._renew()

    def show_chronicle(self, chronicle: Chronicle) -> None:
        """Show other events."""
        self._chronicle = chronicle
        self._chosen = -1
        with self._in_silence():
            self._model.show_chronicle(chronicle)
        self._show_order()
        self._renew()

    def show_periods(self, chronicle: Chronicle) -> None:
        """Show the same events in other periods."""
        self._chronicle = chronicle
        self._model.show_periods(chronicle)
        self._renew()

    def show_edited(self, edited: Collection[EventId]) -> None:
        """Say of these events that they were edited."""
        self._model.show_edited(edited)
        self.viewport().update()

    def pick(self, number: int) -> None:
        """Make an event the current one, if it is among those shown."""
        self._chosen = number
        row = self._model.row_of(number)
        if self.currentIndex().row() != row:
            self.setCurrentIndex(self._model.index(row, Column.DATE))

    def filter(self, found: Sequence[int] | None) -> None:
        """Show only these events, or all; the chosen one stays so."""
        with self._in_silence():
            self._model.show_only(found)
        self._pick_again()

    def _sort(self, column: int) -> None:
        """Sort by a column that was clicked, the other way round if it is so already."""
        if not self._model.can_sort(column):
            self._show_order()
            return
        down = self._sorted[0] == column and not self._sorted[1]
        self._sorted = column, down
        with self._in_silence():
            self._model.sort_by(column, down=down)
        self._show_order()
        self._pick_again()
        name = str(self._model.headerData(column, Qt.Orientation.Horizontal))
        by = "By {column}, the last first" if down else "By {column}"
        announce(self, tr(by, column=name.lower()))

    def sort_by_next(self) -> None:
        """Sort by the next column, first and last turned about in between."""
        column, down = self._sorted
        count = self._model.columnCount()
        ways = (n % count for n in range(column + 1, column + 1 + count))
        self._sort(next(way for way in ways if self._model.can_sort(way)) if down else column)

    def _show_order(self) -> None:
        column, down = self._sorted
        if not self._model.can_sort(column):
            self._sorted = column, down = Column.DATE, False
            self._model.sort_by(column, down=down)
        order = Qt.SortOrder.DescendingOrder if down else Qt.SortOrder.AscendingOrder
        self.horizontalHeader().setSortIndicator(column, order)

    def _pick_again(self) -> None:
        if self._chosen >= 0:
            self.pick(self._chosen)

    def _tell(self, now: Index) -> None:
        if now.isValid():
            self.picked.emit(self._model.number_at(now.row()))

    @contextmanager
    def _in_silence(self) -> Iterator[None]:
        self.selectionModel().blockSignals(True)  # noqa: FBT003 - Qt's own
        yield
        self.selectionModel().blockSignals(False)  # noqa: FBT003 - Qt's own

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave columns out where there is no room, and keep the current event in sight."""
        super().resizeEvent(event)
        self._share()
        self.scrollTo(self.currentIndex())

    def _share(self) -> None:
        narrow = self._look.ems(self.width()) < _NARROW
        shared = shared_widths(self._look, self._wanted, self.viewport().width())
        self._show(Column.DATE, shared.date)
        self._show(Column.IMPORTANCE, 0 if narrow else shared.importance)
        self._show(Column.LANE, 0 if narrow else shared.lane)
        self._show(Column.PERIOD, 0 if narrow else shared.period)

    def _show(self, column: Column, width: int) -> None:
        """Show a column so wide, or leave it out for 0."""
        self.setColumnHidden(column, not width)
        if width and self._model.columnCount() > column:
            self.setColumnWidth(column, width)

    def _plain(self) -> None:
        show_whole_rows(self)
        head = self.horizontalHeader()
        head.setSectionsClickable(True)
        head.setSortIndicatorShown(True)
        head.setMinimumSectionSize(1)

    def _renew(self) -> None:
        head = self.horizontalHeader()
        dress_headings(self, self._look.font(Face.SMALL_STRONG))
        self.verticalHeader().setDefaultSectionSize(self._look.px(_ROW))
        head.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        head.setSectionResizeMode(Column.TITLE, QHeaderView.ResizeMode.Stretch)
        name = str(self._model.headerData(Column.IMPORTANCE, Qt.Orientation.Horizontal))
        self._wanted = wanted_widths(self._look, self._chronicle, importance=name)
        self._share()
        self.viewport().update()


class _CellDelegate(QStyledItemDelegate):
    def __init__(self, look: Look, table: EventList) -> None:
        super().__init__(table)
        self._look = look
        self._table = table

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        look, box = self._look, QRect(option.rect)
        self._paint_ground(painter, box, option, index)
        title = index.column() == Column.TITLE
        font = look.font(Face.INTERFACE)
        painter.setFont(font)
        painter.setPen(look.color("ink" if title else "ink2"))
        inner = box.adjusted(look.px(8), 0, -look.px(8), 0)
        words = str(index.data())
        shown = QFontMetrics(font).elidedText(words, Qt.TextElideMode.ElideRight, inner.width())
        side = QStyle.visualAlignment(option.direction, Qt.AlignmentFlag.AlignLeft)
        # each text in its own direction: "11 February 1889" stays so in a window turned round
        painter.setLayoutDirection(_direction(words))
        side |= Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(inner, side | Qt.TextFlag.TextSingleLine, shown)
        painter.restore()

    def _paint_ground(
        self, painter: QPainter, box: QRect, option: QStyleOptionViewItem, index: Index
    ) -> None:
        tokens = self._look.tokens
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        if chosen or option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(box, tokens.accentsoft if chosen else hovered(tokens.page, tokens))
        line = QRect(box.left(), box.bottom(), box.width(), self._look.border)
        painter.fillRect(line, tokens.line)
        if chosen and index.column() == Column.DATE:
            bar = QRect(box.left(), box.top(), self._look.px(4), box.height())
            painter.fillRect(QStyle.visualRect(option.direction, box, bar), tokens.accent)
        if chosen and self._table.hasFocus():
            thick = self._look.ring
            painter.fillRect(QRect(box.left(), box.top(), box.width(), thick), tokens.accent)
            below = QRect(box.left(), box.bottom() - thick + 1, box.width(), thick)
            painter.fillRect(below, tokens.accent)


def _direction(words: str) -> Qt.LayoutDirection:
    """Return the direction of the first letter that has one."""
    strong = (way for way in map(bidirectional, words) if way in ("L", "R", "AL"))
    turned = next(strong, "L") != "L"
    return Qt.LayoutDirection.RightToLeft if turned else Qt.LayoutDirection.LeftToRight
