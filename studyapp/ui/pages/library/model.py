"""The passages and packs of the library as a table."""

from collections.abc import Callable, Sequence
from datetime import datetime
from enum import IntEnum
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from studyapp.domain.folding import folded
from studyapp.domain.library import PackEntry, PassageEntry
from studyapp.ui.figures import figure
from studyapp.ui.wording import counted, short_day, tr

Index = QModelIndex | QPersistentModelIndex
Entry = PassageEntry | PackEntry
_ROOT = QModelIndex()
_ASCENDING = Qt.SortOrder.AscendingOrder
_DESCENDING = Qt.SortOrder.DescendingOrder
NOTHING = "–"
"""Stands where there is no number or day to show."""


class Column(IntEnum):
    """The columns, from left to right."""

    TITLE = 0
    EVENTS = 1
    CARDS = 2
    QUESTIONS = 3
    OPENED = 4


class EntriesModel(QAbstractTableModel):
    """One passage or pack a row, the entry itself under UserRole; what was used last comes first.

    Words are made only for rows that are looked at: there may be thousands.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._every: list[Entry] = []
        self._shown: list[Entry] = []
        self.sorted_by = Column.OPENED
        self.order = _DESCENDING

    @property
    def entries(self) -> Sequence[Entry]:
        """Return the entries that are shown, in their order."""
        return self._shown

    def show_entries(self, entries: Sequence[Entry]) -> None:
        """Show these entries."""
        self._every = list(entries)
        self._renew()

    def sort(self, column: int, order: Qt.SortOrder = _ASCENDING) -> None:
        """Show the entries in another order."""
        self.sorted_by, self.order = Column(column), order
        self._renew()

    def row_of(self, entry: str) -> int | None:
        """Return the row of an entry by its id, None if it is not shown."""
        return next((row for row, each in enumerate(self._shown) if each.id == entry), None)

    def rowCount(self, parent: Index = _ROOT) -> int:
        """Return the number of entries that are shown."""
        return 0 if parent.isValid() else len(self._shown)

    def columnCount(self, parent: Index = _ROOT) -> int:
        """Return the number of columns."""
        return 0 if parent.isValid() else len(Column)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let the title of a passage be edited; a pack keeps the one its authors gave it."""
        flags = super().flags(index)
        is_title = index.isValid() and index.column() == Column.TITLE
        if is_title and isinstance(self._shown[index.row()], PassageEntry):
            return flags | Qt.ItemFlag.ItemIsEditable
        return flags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return words for the eye and the ear, and the entry itself."""
        entry, column = self._shown[index.row()], Column(index.column())
        match role:
            case Qt.ItemDataRole.UserRole:
                return entry
            case Qt.ItemDataRole.DisplayRole:
                return words_of(entry, column)
            case Qt.ItemDataRole.EditRole | Qt.ItemDataRole.ToolTipRole:
                return entry.title
            case Qt.ItemDataRole.AccessibleTextRole if column is Column.TITLE:
                return f"{entry.title}, {in_short(entry)}"
            case Qt.ItemDataRole.TextAlignmentRole:
                return _alignment(column)
        return None

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        """Return the headings; the one that the rows are sorted by has an arrow."""
        if orientation is not Qt.Orientation.Horizontal:
            return None
        column = Column(section)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(column)
        if role == Qt.ItemDataRole.DisplayRole:
            if column is not self.sorted_by:
                return heading(column)
            return f"{heading(column)} {'↑' if self.order is _ASCENDING else '↓'}"
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return heading(column)
        return None

    def _renew(self) -> None:
        self.beginResetModel()
        falls = self.order is _DESCENDING
        self._shown = sorted(self._every, key=_KEYS[self.sorted_by], reverse=falls)
        self.endResetModel()


def heading(column: Column) -> str:
    """Return what a column is called."""
    return (tr("Title"), tr("Events"), tr("Cards"), tr("Questions"), tr("Opened"))[column]


def in_short(entry: Entry) -> str:
    """Return the numbers of an entry in a line, for where there is no room for columns."""
    events = counted(entry.events, "1 event", "{n} events")
    if isinstance(entry, PackEntry):
        questions = counted(entry.question_count, "1 question", "{n} questions")
        return tr(
            "{kind}, {events}, {questions}", kind=kind_of(entry), events=events, questions=questions
        )
    opened = tr("not opened yet")
    if entry.opened is not None:
        opened = tr("opened {day}", day=_day(entry.opened))
    cards = counted(entry.cards, "1 card", "{n} cards")
    return tr("{events}, {cards}, {opened}", events=events, cards=cards, opened=opened)


def kind_of(entry: Entry) -> str:
    """Return what an entry is."""
    if isinstance(entry, PackEntry):
        return tr("Pack, version {version}", version=entry.version)
    return tr("Passage")


def kind_and_opening(entry: Entry) -> str:
    """Return what an entry is and when it was opened, where there is no room for that column."""
    if isinstance(entry, PackEntry) or entry.opened is None:
        return kind_of(entry)
    return tr("{kind}, opened {day}", kind=kind_of(entry), day=_day(entry.opened))


def words_of(entry: Entry, column: Column) -> str:
    """Return what stands in a cell."""
    match column:
        case Column.TITLE:
            return entry.title
        case Column.OPENED:
            opened = None if isinstance(entry, PackEntry) else entry.opened
            return NOTHING if opened is None else _day(opened)
    number = number_of(entry, column)
    return NOTHING if number is None else figure(number)


def number_of(entry: Entry, column: Column) -> int | None:
    """Return the number that stands in a cell, None if there is none."""
    match column, entry:
        case Column.EVENTS, _:
            return entry.events
        case Column.CARDS, PassageEntry():
            return entry.cards
        case Column.QUESTIONS, PackEntry():
            return entry.question_count
    return None


def _plain(title: str) -> str:
    return title.casefold() if title.isascii() else folded(title)


def _used(entry: Entry) -> datetime:
    opened = None if isinstance(entry, PackEntry) else entry.opened
    return entry.added if opened is None else max(opened, entry.added)


def _day(moment: datetime) -> str:
    return short_day(moment.astimezone().date())


def _alignment(column: Column) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag
    return (side.AlignRight if column else side.AlignLeft) | side.AlignVCenter


_KEYS: dict[Column, Callable[[Entry], Any]] = {
    Column.TITLE: lambda entry: (_plain(entry.title), entry.title),
    Column.EVENTS: lambda entry: entry.events,
    Column.CARDS: lambda entry: number_of(entry, Column.CARDS) or 0,
    Column.QUESTIONS: lambda entry: number_of(entry, Column.QUESTIONS) or 0,
    Column.OPENED: _used,
}


def text_of(entry: Entry) -> str | None:
    """Return the passage to read: itself, or the first one of a pack, None if it has none."""
    if isinstance(entry, PassageEntry):
        return entry.id
    return entry.passages[0].passage if entry.passages else None
