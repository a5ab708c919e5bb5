"""The events as a table, earliest first."""

from enum import IntEnum

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from studyapp.domain.events import Event
from studyapp.timeline.chronicle import Chronicle
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
    LANE = 2
    PERIOD = 3


class EventTable(QAbstractTableModel):
    """A row is an event by its number; the event itself is under UserRole."""

    def __init__(self, chronicle: Chronicle, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._chronicle = chronicle

    def show_chronicle(self, chronicle: Chronicle) -> None:
        """Show other events."""
        self.beginResetModel()
        self._chronicle = chronicle
        self.endResetModel()

    def show_periods(self, chronicle: Chronicle) -> None:
        """Show the same events in other periods; which row is chosen stays."""
        self.layoutAboutToBeChanged.emit()
        self._chronicle = chronicle
        self.layoutChanged.emit()

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """Return how many events there are."""
        return 0 if parent.isValid() else len(self._chronicle.events)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        """Return two columns, three where there are lanes, all where there are periods."""
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
        return (tr("Date"), tr("Event"), tr("Lane"), tr("Period"))[section]

    def _aloud(self, index: Index) -> str:
        """Return a whole row for the ear, which stops at the first cell of each."""
        cells = (self.index(index.row(), column) for column in range(self.columnCount()))
        return ", ".join(said for cell in cells if (said := str(cell.data())))

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the words of a cell, or its event."""
        event = self._chronicle.events[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return self._words(event, index)
        if role == Qt.ItemDataRole.AccessibleTextRole and index.column() == Column.DATE:
            return self._aloud(index)
        if role == Qt.ItemDataRole.ToolTipRole:
            return event.citation.quote
        return event if role == Qt.ItemDataRole.UserRole else None

    def _words(self, event: Event, index: Index) -> str:
        match Column(index.column()):
            case Column.DATE:
                return event_date(event)
            case Column.TITLE:
                return event.title
            case Column.LANE:
                return lane_of(self._chronicle, index.row())
            case Column.PERIOD:
                return periods_of_event(self._chronicle, index.row())
