"""The events as a table: all or those that were found, in the order of any column."""

from collections.abc import Collection, Sequence
from enum import IntEnum

import numpy as np
from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from studyapp.domain.events import Event, EventId
from studyapp.timeline.chronicle import Chronicle
from studyapp.timeline.columns import Numbers
from studyapp.ui.event_words import event_date
from studyapp.ui.pages.timeline.period_words import periods_of_event
from studyapp.ui.pages.timeline.wording import lane_of
from studyapp.ui.wording import tr

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class Column(IntEnum):
    """What stands in a column."""

    DATE = 0
    TITLE = 1
    IMPORTANCE = 2
    LANE = 3
    PERIOD = 4


_AROUND = 60
"""Rows on each side of one that is shown whose events are fetched with it."""


class EventTable(QAbstractTableModel):
    """A row is an event; the event itself is under UserRole.

    Which event stands in a row is kept as numbers, so that a million rows cost no more than few.
    """

    def __init__(self, chronicle: Chronicle, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._chronicle = chronicle
        self._numbers: Numbers | None = None
        self._only: Numbers | None = None
        self._order = Column.DATE, False
        self._near = range(0)
        self._edited: Collection[EventId] = ()

    def show_edited(self, edited: Collection[EventId]) -> None:
        """Say of these events that they were edited."""
        self._edited = edited

    def show_chronicle(self, chronicle: Chronicle) -> None:
        """Show other events."""
        self._only = None
        self._renew(chronicle)

    def show_only(self, numbers: Sequence[int] | None) -> None:
        """Show only these events, or all."""
        only = None if numbers is None else np.asarray(numbers, np.int64)
        if only is not None or self._only is not None:
            self._only = only
            self._renew(self._chronicle)

    def can_sort(self, column: int) -> bool:
        """Return whether there is an order by a column: by words only where all are at hand."""
        if column == Column.TITLE:
            return self._chronicle.events.is_held
        if column == Column.LANE:
            return len(self._chronicle.lanes) > 1
        return column in (Column.DATE, Column.IMPORTANCE)

    def sort_by(self, column: int, *, down: bool) -> None:
        """Put the rows in the order of a column; equals stay in the order of time."""
        self._order = Column(column), down
        self._renew(self._chronicle)

    def number_at(self, row: int) -> int:
        """Return the number of the event in a row."""
        return row if self._numbers is None else int(self._numbers[row])

    def row_of(self, number: int) -> int:
        """Return the row of an event by its number, -1 if it is not shown."""
        if self._numbers is None:
            return number
        rows = np.flatnonzero(self._numbers == number)
        return int(rows[0]) if len(rows) else -1

    def _renew(self, chronicle: Chronicle) -> None:
        self.beginResetModel()
        self._chronicle = chronicle
        self._near = range(0)
        self._numbers = self._in_order()
        self.endResetModel()

    def show_periods(self, chronicle: Chronicle) -> None:
        """Show the same events in other periods; which row is chosen stays."""
        self.layoutAboutToBeChanged.emit()
        self._chronicle = chronicle
        self.layoutChanged.emit()

    def _in_order(self) -> Numbers | None:
        column, down = self._order
        if self._only is None and (column, down) == (Column.DATE, False):
            return None
        count = len(self._chronicle.events)
        numbers = np.arange(count) if self._only is None else np.sort(self._only)
        columns = self._chronicle.index.columns
        if column == Column.LANE:
            numbers = numbers[np.argsort(columns.lane[numbers], kind="stable")]
        elif column == Column.IMPORTANCE:
            numbers = numbers[np.argsort(columns.importance[numbers], kind="stable")]
        elif column == Column.TITLE and self.can_sort(column):
            events = self._chronicle.events
            by_title = sorted(numbers.tolist(), key=lambda n: events[n].title.casefold())
            numbers = np.array(by_title, np.int64)
        return numbers[::-1] if down else numbers

    def _event(self, row: int) -> Event:
        """Return the event in a row; those around it are fetched together."""
        if row not in self._near:
            self._near = range(max(row - _AROUND, 0), min(row + _AROUND, self.rowCount()))
            self._chronicle.events.fetch([self.number_at(each) for each in self._near])
        return self._chronicle.events[self.number_at(row)]

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """Return how many events are shown."""
        if parent.isValid():
            return 0
        return len(self._chronicle.events) if self._numbers is None else len(self._numbers)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        """Return three columns, four where there are lanes, all where there are periods."""
        if parent.isValid():
            return 0
        if self._chronicle.periods:
            return len(Column)
        return len(Column) - 1 if len(self._chronicle.lanes) > 1 else len(Column) - 2

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Return the names of the columns."""
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        if role != Qt.ItemDataRole.DisplayRole or orientation is not Qt.Orientation.Horizontal:
            return None
        names = (tr("Date"), tr("Event"), tr("Importance"), tr("Lane"), tr("Period"))
        return names[section]

    def _aloud(self, index: Index) -> str:
        """Return a whole row for the ear, which stops at the first cell of each."""
        event = self._event(index.row())
        cells = [
            self._words(event, self.index(index.row(), at)) for at in range(self.columnCount())
        ]
        cells[Column.IMPORTANCE] = tr("importance {n} of 5", n=event.importance)
        return ", ".join(said for said in cells if said)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the words of a cell, or its event."""
        event = self._event(index.row())
        if role == Qt.ItemDataRole.DisplayRole:
            return self._words(event, index)
        if role == Qt.ItemDataRole.AccessibleTextRole and index.column() == Column.DATE:
            return self._aloud(index)
        if role == Qt.ItemDataRole.ToolTipRole:
            in_full = index.column() == Column.PERIOD
            return self._words(event, index) if in_full else event.citation.quote
        return event if role == Qt.ItemDataRole.UserRole else None

    def _words(self, event: Event, index: Index) -> str:
        match Column(index.column()):
            case Column.DATE:
                return event_date(event)
            case Column.TITLE:
                if event.id in self._edited:
                    return tr("{title} (corrected by you)", title=event.title)
                return event.title
            case Column.IMPORTANCE:
                return str(event.importance)
            case Column.LANE:
                return lane_of(self._chronicle, self.number_at(index.row()))
            case Column.PERIOD:
                return periods_of_event(self._chronicle, self.number_at(index.row()))
