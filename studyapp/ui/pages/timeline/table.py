"""The list of events as it is drawn."""

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

from studyapp.timeline.chronicle import Chronicle
from studyapp.ui.event_words import event_date
from studyapp.ui.pages.timeline.model import Column, EventTable, Index
from studyapp.ui.theme import Face, Look
from studyapp.ui.theme.style import hovered
from studyapp.ui.widgets.tables import dress_headings, show_whole_rows
from studyapp.ui.wording import tr

_ROW = 42
_NARROW = 45
"""Ems under which the lanes are left out."""

_MEASURED = 400
"""Rows whose dates are measured for the width of their column."""


class EventList(QTableView):
    """Events in rows; `picked` gives the number of the current one."""

    picked = Signal(int)

    def __init__(self, look: Look, chronicle: Chronicle, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._chronicle = chronicle
        self._model = EventTable(chronicle, self)
        self.setObjectName("events")
        self.setAccessibleName(tr("Events"))
        self.setModel(self._model)
        self.setItemDelegate(_CellDelegate(look, self))
        self._plain()
        self.selectionModel().currentRowChanged.connect(lambda now: self.picked.emit(now.row()))
        look.changed.connect(self._renew)
        self._renew()

    def show_chronicle(self, chronicle: Chronicle) -> None:
        """Show other events."""
        self._chronicle = chronicle
        self.selectionModel().blockSignals(True)  # noqa: FBT003 - Qt's own
        self._model.show_chronicle(chronicle)
        self.selectionModel().blockSignals(False)  # noqa: FBT003 - Qt's own
        self._renew()

    def show_periods(self, chronicle: Chronicle) -> None:
        """Show the same events in other periods."""
        self._chronicle = chronicle
        self._model.show_periods(chronicle)
        self._renew()

    def pick(self, number: int) -> None:
        """Make an event the current one."""
        if self.currentIndex().row() != number:
            self.setCurrentIndex(self._model.index(number, Column.DATE))

    def filter(self, found: set[int] | None) -> None:
        """Show only these events, or all."""
        for row in range(self._model.rowCount()):
            self.setRowHidden(row, found is not None and row not in found)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave columns out where there is no room."""
        super().resizeEvent(event)
        self._share()

    def _share(self) -> None:
        narrow = self._look.ems(self.width()) < _NARROW
        self.setColumnHidden(Column.LANE, narrow or len(self._chronicle.lanes) < 2)
        self.setColumnHidden(Column.PERIOD, narrow)

    def _plain(self) -> None:
        show_whole_rows(self)
        head = self.horizontalHeader()
        head.setSectionsClickable(False)
        head.setMinimumSectionSize(1)

    def _renew(self) -> None:
        px, head = self._look.px, self.horizontalHeader()
        dress_headings(self, self._look.font(Face.SMALL_STRONG))
        self.verticalHeader().setDefaultSectionSize(px(_ROW))
        head.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        head.setSectionResizeMode(Column.TITLE, QHeaderView.ResizeMode.Stretch)
        metrics, events = QFontMetrics(self._look.font(Face.INTERFACE)), self._chronicle.events
        dates = [event_date(events[n]) for n in range(min(len(events), _MEASURED))]
        widest = max((metrics.horizontalAdvance(date) for date in dates), default=0)
        self.setColumnWidth(Column.DATE, min(widest + px(40), px(280)))
        if self._model.columnCount() > Column.LANE:
            self.setColumnWidth(Column.LANE, px(240))
        if self._model.columnCount() > Column.PERIOD:
            self.setColumnWidth(Column.PERIOD, px(280))
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
        words = QFontMetrics(font).elidedText(
            str(index.data()), Qt.TextElideMode.ElideRight, inner.width()
        )
        side = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(inner, side | Qt.TextFlag.TextSingleLine, words)
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
            painter.fillRect(bar, tokens.accent)
        if chosen and self._table.hasFocus():
            thick = self._look.ring
            painter.fillRect(QRect(box.left(), box.top(), box.width(), thick), tokens.accent)
            below = QRect(box.left(), box.bottom() - thick + 1, box.width(), thick)
            painter.fillRect(below, tokens.accent)
