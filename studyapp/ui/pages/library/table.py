"""The list of passages as it is drawn."""

from PySide6.QtCore import QModelIndex, QRect, QSortFilterProxyModel, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from studyapp.domain.library import PassageEntry
from studyapp.ui.icons import pixmap
from studyapp.ui.pages.library.model import Column, EntriesModel, Index, in_short
from studyapp.ui.theme import Face, Look
from studyapp.ui.theme.style import hovered
from studyapp.ui.widgets.tables import show_whole_rows

_ROW = 64
_FEWEST_ROWS = 3
_APART = 24
"""What stays free around the words of a narrow column."""


class PassageTable(QTableView):
    """Passages in rows; `picked` names the current one, None when there is none."""

    picked = Signal(object)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._narrow = False
        self.setObjectName("passages")
        self.setAccessibleName(self.tr("Passages"))
        self.passages = EntriesModel(self)
        self._shown = QSortFilterProxyModel(self)
        self._shown.setSourceModel(self.passages)
        self._shown.setFilterCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self._shown.setFilterKeyColumn(Column.TITLE)
        self.setModel(self._shown)
        self.setItemDelegate(_CellDelegate(look, self))
        self._plain()
        self.selectionModel().currentRowChanged.connect(self._pick)
        look.changed.connect(self._renew)
        self._renew()

    def current(self) -> PassageEntry | None:
        """Return the passage that is picked."""
        index = self.currentIndex()
        return index.data(Qt.ItemDataRole.UserRole) if index.isValid() else None

    def pick(self, passage: str | None) -> None:
        """Pick a passage, or the first one if it is not there."""
        rows = range(self._shown.rowCount())
        found = (row for row in rows if self._entry(row).id == passage)
        row = next(found, 0)
        self.setCurrentIndex(self._shown.index(row, Column.TITLE))
        self._pick(self.currentIndex())

    def filter_titles(self, words: str) -> int:
        """Show only titles with these words; return how many there are."""
        before = self.current()
        self._shown.setFilterFixedString(words)
        self.pick(None if before is None else before.id)
        self.fit()
        return self._shown.rowCount()

    def set_narrow(self, *, narrow: bool) -> None:
        """Put the numbers into a second line of the title."""
        self._narrow = narrow
        for column in (Column.EVENTS, Column.CARDS, Column.OPENED):
            self.setColumnHidden(column, narrow)
        self.horizontalHeader().setHidden(narrow)
        self.fit()

    @property
    def is_narrow(self) -> bool:
        """Return whether there is a column for the title only."""
        return self._narrow

    def fit(self) -> None:
        """Take the height of all rows where the page scrolls, at most that elsewhere."""
        head = 0 if self._narrow else self.horizontalHeader().sizeHint().height()
        row = self.verticalHeader().defaultSectionSize()
        for column in (Column.EVENTS, Column.CARDS, Column.OPENED):
            self.setColumnWidth(column, self._width_of(column))
        whole = head + row * self._shown.rowCount() + 2
        self.setMaximumHeight(whole)
        self.setMinimumHeight(whole if self._narrow else min(whole, head + _FEWEST_ROWS * row))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave Tab to the page: the table is one stop."""
        if event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            event.ignore()
            return
        super().keyPressEvent(event)

    def _plain(self) -> None:
        show_whole_rows(self)
        head = self.horizontalHeader()
        head.setSectionsClickable(False)
        head.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        head.setSectionResizeMode(Column.TITLE, QHeaderView.ResizeMode.Stretch)

    def _renew(self) -> None:
        px = self._look.px
        self.horizontalHeader().setFont(self._look.font(Face.SMALL_STRONG))
        self.verticalHeader().setDefaultSectionSize(px(_ROW))
        self.fit()
        self.viewport().update()

    def _width_of(self, column: Column) -> int:
        """Return the room that the words of a column take: the title has the rest."""
        shown, way = self._shown, Qt.Orientation.Horizontal
        cells = {str(shown.index(row, column).data()) for row in range(shown.rowCount())}
        measure = QFontMetrics(self._look.font(Face.INTERFACE)).horizontalAdvance
        head = QFontMetrics(self._look.font(Face.SMALL_STRONG))
        widest = max(map(measure, cells), default=0)
        heading = head.horizontalAdvance(str(shown.headerData(column, way)))
        return max(widest, heading) + self._look.px(_APART)

    def _entry(self, row: int) -> PassageEntry:
        entry: PassageEntry = self._shown.index(row, 0).data(Qt.ItemDataRole.UserRole)
        return entry

    def _pick(self, now: QModelIndex) -> None:
        self.picked.emit(now.data(Qt.ItemDataRole.UserRole) if now.isValid() else None)


class _CellDelegate(QStyledItemDelegate):
    def __init__(self, look: Look, table: PassageTable) -> None:
        super().__init__(table)
        self._look = look
        self._table = table

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        box = QRect(option.rect)
        over = bool(option.state & QStyle.StateFlag.State_MouseOver)
        self._paint_ground(painter, box, index, chosen=chosen, over=over)
        if index.column() == Column.TITLE:
            self._paint_title(painter, box, index, chosen=chosen)
        else:
            painter.setPen(self._look.color("ink2" if index.column() == Column.OPENED else "ink"))
            painter.setFont(self._look.font(Face.INTERFACE))
            inner = box.adjusted(0, 0, -self._look.px(8), 0)
            side = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(inner, side, str(index.data()))
        painter.restore()

    def _paint_ground(
        self, painter: QPainter, box: QRect, index: Index, *, chosen: bool, over: bool
    ) -> None:
        tokens, thick = self._look.tokens, self._look.ring
        if chosen or over:
            painter.fillRect(box, tokens.accentsoft if chosen else hovered(tokens.page, tokens))
        below = QRect(box.left(), box.bottom(), box.width(), self._look.border)
        painter.fillRect(below, tokens.line)
        if chosen and index.column() == Column.TITLE:
            bar = QRect(box.left(), box.top(), self._look.px(4), box.height())
            painter.fillRect(bar, tokens.accent)
        if chosen and self._table.hasFocus():
            painter.fillRect(QRect(box.left(), box.top(), box.width(), thick), tokens.accent)
            bottom = box.bottom() - thick + 1
            painter.fillRect(QRect(box.left(), bottom, box.width(), thick), tokens.accent)
            self._paint_ends(painter, box, index)

    def _paint_ends(self, painter: QPainter, box: QRect, index: Index) -> None:
        tokens, thick = self._look.tokens, self._look.ring
        last = Column.TITLE if self._table.is_narrow else Column.OPENED
        if index.column() == Column.TITLE:
            painter.fillRect(QRect(box.left(), box.top(), thick, box.height()), tokens.accent)
        if index.column() == last:
            right = box.right() - thick + 1
            painter.fillRect(QRect(right, box.top(), thick, box.height()), tokens.accent)

    def _paint_title(self, painter: QPainter, box: QRect, index: Index, *, chosen: bool) -> None:
        tokens, px = self._look.tokens, self._look.px
        entry: PassageEntry = index.data(Qt.ItemDataRole.UserRole)
        ratio = painter.device().devicePixelRatio()
        tint = tokens.accent if chosen else tokens.ink2
        picture = pixmap(self._look, "file", 20, tint, ratio=ratio)
        painter.drawPixmap(box.left() + px(16), box.top() + px(12), picture)
        words = box.adjusted(px(50), px(8), -px(8), -px(8))
        font = self._look.font(Face.HEADING if chosen else Face.QUOTE)
        painter.setFont(font)
        painter.setPen(tokens.ink)
        top = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
        title = painter.fontMetrics().elidedText(
            entry.title, Qt.TextElideMode.ElideRight, words.width()
        )
        painter.drawText(words, top, title)
        painter.setFont(self._look.font(Face.SMALL))
        painter.setPen(tokens.ink2)
        low = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom
        second = in_short(entry) if self._table.is_narrow else self._table.tr("Passage")
        second = painter.fontMetrics().elidedText(
            second, Qt.TextElideMode.ElideRight, words.width()
        )
        painter.drawText(words, low, second)
