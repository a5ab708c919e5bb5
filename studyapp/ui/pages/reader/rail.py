"""The rail: the passage's events in order of time."""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import (
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QStringListModel,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QListView, QVBoxLayout, QWidget

from studyapp.domain.events import Event, EventId
from studyapp.domain.when_words import words
from studyapp.ui.figures import figure
from studyapp.ui.going_round import name_part
from studyapp.ui.pages.reader.rail_paint import RowPainter
from studyapp.ui.pages.reader.rail_rows import Row, rows, sort_slowly
from studyapp.ui.theme import Face, Look
from studyapp.ui.widgets import Label
from studyapp.ui.widgets.focus import paints_own_focus
from studyapp.ui.widgets.spacing import spaced
from studyapp.ui.wording import counted, tr

_AT_ONCE = 400
"""Events up to which the rail is filled at once and titles may take two lines."""
Index = QModelIndex | QPersistentModelIndex


class RailModel(QStringListModel):
    """The rows of the rail; the row itself stands under UserRole.

    Qt counts rows twice for each one that it lays out: counting in Python took 50 ms for 20,000.
    """

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._rows: list[Row] = []
        self._numbers: dict[EventId, int] = {}
        self._total = 0

    def show_rows(self, shown: list[Row]) -> None:
        """Show these rows."""
        self._rows = shown
        self._numbers = {
            row.event.id: number for number, row in enumerate(shown) if row.event is not None
        }
        self._total = len(self._numbers)
        self.setStringList([""] * len(shown))

    def index_of(self, event: Event) -> QModelIndex:
        """Return where an event stands, an invalid index if it does not."""
        number = self._numbers.get(event.id)
        return QModelIndex() if number is None else self.index(number, 0)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Return that years cannot be chosen: the keys pass over them."""
        if self._rows[index.row()].event is None:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the row, its words, or how it is spoken."""
        row = self._rows[index.row()]
        if role == Qt.ItemDataRole.UserRole:
            return row
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return row.heading if row.event is None else row.event.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._aloud(row)
        return None

    def _aloud(self, row: Row) -> str:
        if row.event is None:
            return row.heading
        date = words(row.event.when)
        place = tr("{n} of {all}", n=figure(row.place), all=figure(self._total))
        return f"{date}, {row.event.title}, {place}"


class _List(QListView):
    """A list in which Enter does what a click does."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose the current event by Enter."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self.clicked.emit(self.currentIndex())
        else:
            super().keyPressEvent(event)


class Rail(QWidget):
    """Lists the events; `chosen` when the reader wants to see the sentence of one."""

    chosen = Signal(object)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._filling: Iterator[None] = iter(())
        self._pending: Event | None = None
        self._timer = QTimer(self, interval=0)
        self._heading = Label(look, Face.HEADING, tr("Events"))
        self._count = Label(look, Face.SMALL, "", "ink2", wrap=False)
        self._empty = Label(look, Face.INTERFACE, "", "ink2")
        self._empty.setObjectName("noEvents")
        self._model = RailModel(self)
        self.list = _List(self)
        self._painter = RowPainter(look, self.list)
        self._build()
        self._renew()
        self._timer.timeout.connect(self._fill)
        self.list.clicked.connect(self._choose)
        look.changed.connect(self._renew)

    def _build(self) -> None:
        self.setObjectName("rail")
        name_part(self, tr("Events"))
        self.list.setObjectName("events")
        self.list.setAccessibleName(tr("Events"))
        self.list.setModel(self._model)
        self.list.setItemDelegate(self._painter)
        self.list.setMouseTracking(True)
        self.list.setResizeMode(QListView.ResizeMode.Adjust)
        self.list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        paints_own_focus(self.list)
        head = spaced(self._look, QHBoxLayout(), margins=(16, 0, 8, 0))
        head.addWidget(self._heading, 1, Qt.AlignmentFlag.AlignBottom)
        head.addWidget(self._count, 0, Qt.AlignmentFlag.AlignBottom)
        column = spaced(self._look, QVBoxLayout(self), gap=8, margins=(10, 20, 8, 8))
        column.addLayout(head)
        column.addWidget(self._empty)
        column.addWidget(self.list, 1)
        self._below = QWidget()
        column.addWidget(self._below, 1)

    def show_events(self, events: Sequence[Event], repaired: frozenset[EventId]) -> None:
        """List events; those in `repaired` have a repaired date. Many come in by and by."""
        self._timer.stop()
        self._pending = None
        self._painter.set_repaired(repaired)
        self._painter.set_lines(2 if len(events) <= _AT_ONCE else 1)
        self.list.setUniformItemSizes(len(events) > _AT_ONCE)
        self.list.setVisible(bool(events))
        self._empty.setVisible(not events)
        self._below.setVisible(not events)
        count = counted(len(events), "1, in order of time", "{n}, in order of time")
        self._count.setText(count if events else "")
        if len(events) <= _AT_ONCE:
            self._model.show_rows(rows(events))
            self.list.scrollToTop()
            return
        self._model.show_rows([])
        self._filling = self._sorting(events)
        self._timer.start()

    def say_nothing_found(self, *, dates: int) -> None:
        """Say why the list is empty: there are no dates, or none of something that happened."""
        self._empty.setText(
            tr("No dates were found in this text. It can be read; a timeline and cards need dates.")
            if dates == 0
            else tr("Dates were found, but no event to put on a timeline. The text can be read.")
        )

    def set_current(self, event: Event | None) -> None:
        """Mark the event that the text stands at."""
        self._pending = event
        index = QModelIndex() if event is None else self._model.index_of(event)
        self.list.setCurrentIndex(index)
        if index.isValid() and not self._is_in_view(index):
            self.list.scrollTo(index, QListView.ScrollHint.PositionAtCenter)

    def take_focus(self) -> None:
        """Put the focus into the list, on its first event if none is current."""
        self.list.setFocus()
        if self.current() is None and self._model.rowCount() > 1:
            self.list.setCurrentIndex(self._model.index(1, 0))
        self.list.selectionModel().select(
            self.list.currentIndex(), QItemSelectionModel.SelectionFlag.ClearAndSelect
        )

    def current(self) -> Event | None:
        """Return the current event of the list."""
        row = self.list.currentIndex().data(Qt.ItemDataRole.UserRole)
        return row.event if isinstance(row, Row) else None

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the ground and the hairline at the left."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._look.tokens.surface)
        painter.fillRect(0, 0, self._look.border, self.height(), self._look.tokens.line)

    def _is_in_view(self, index: QModelIndex) -> bool:
        return self.list.viewport().rect().contains(self.list.visualRect(index))

    def _sorting(self, events: Sequence[Event]) -> Iterator[None]:
        sorted_rows: list[Row] = []
        yield from sort_slowly(events, sorted_rows)
        self._model.show_rows(sorted_rows)
        self.list.scrollToTop()
        self.set_current(self._pending)

    def _fill(self) -> None:
        for _ in self._filling:
            return
        self._timer.stop()

    def _choose(self, index: QModelIndex) -> None:
        row = index.data(Qt.ItemDataRole.UserRole)
        if isinstance(row, Row) and row.event is not None:
            self.chosen.emit(row.event)

    def _renew(self) -> None:
        px = self._look.px
        self._empty.setContentsMargins(px(16), 0, px(8), 0)
        self.list.doItemsLayout()
        self.update()
