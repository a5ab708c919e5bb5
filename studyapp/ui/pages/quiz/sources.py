"""What a quiz can be about, as a Qt model and the drawing of its rows."""

from collections.abc import Collection, Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractItemModel,
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
)
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from studyapp.domain.sittings import QuizSource
from studyapp.ui.pages.quiz.two_lines import paint_lines, paint_row, row_size
from studyapp.ui.theme import Look
from studyapp.ui.widgets.ticks import paint_box
from studyapp.ui.wording import counted, tr

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()


def found_words(source: QuizSource) -> str:
    """Return how many questions a source has, and how many dated events to make more of."""
    written = counted(source.questions, "1 question", "{n} questions")
    if not source.events:
        return written if source.questions else tr("no dated events")
    events = counted(source.events, "1 dated event", "{n} dated events")
    return f"{written}, {events}" if source.questions else events


def kind_words(source: QuizSource) -> str:
    """Return whether a source is a pack or a passage."""
    return tr("Pack") if source.pack is not None else tr("Passage")


class SourceModel(QAbstractListModel):
    """Passages and packs; the source itself is under UserRole."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._sources: tuple[QuizSource, ...] = ()
        self._ticked: set[str] = set()
        self.is_several = False

    @property
    def all_ticked(self) -> bool:
        """Return whether everything is ticked of which a quiz can be made."""
        return {_key(each) for each in self.usable()} <= self._ticked

    def usable(self) -> tuple[QuizSource, ...]:
        """Return those of which a quiz can be made."""
        return tuple(each for each in self._sources if each.events or each.questions)

    def ticked(self) -> tuple[QuizSource, ...]:
        """Return those that are ticked, in their order."""
        return tuple(each for each in self._sources if _key(each) in self._ticked)

    def let_tick(self, *, several: bool, ticked: Collection[str] | None = None) -> None:
        """Have rows with boxes to tick, or without; `ticked` are the ids of those that are."""
        self.is_several = several
        if ticked is not None:
            self._ticked = set(ticked)

    def tick(self, sources: Collection[QuizSource]) -> None:
        """Tick these alone."""
        self._ticked = {_key(each) for each in sources}
        self._tell(0, len(self._sources) - 1)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Return that a row can be ticked, where several may be."""
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsUserCheckable if self.is_several else flags

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:  # noqa: ANN401 - Qt's own signature
        """Tick a row, or take the tick away."""
        if role != Qt.ItemDataRole.CheckStateRole or not index.isValid():
            return False
        key = _key(self._sources[index.row()])
        if Qt.CheckState(value) is Qt.CheckState.Checked:
            self._ticked.add(key)
        else:
            self._ticked.discard(key)
        self._tell(index.row(), index.row())
        return True

    def _tell(self, first: int, last: int) -> None:
        role = Qt.ItemDataRole.CheckStateRole
        self.dataChanged.emit(self.index(first), self.index(last), [role])

    def show_sources(self, sources: Sequence[QuizSource]) -> None:
        """Show these instead."""
        self.beginResetModel()
        self._sources = tuple(sources)
        self.endResetModel()

    def place_of(self, wanted: str | None) -> int:
        """Return the row of a passage or pack; without one, of the first to make a quiz of."""
        for row, source in enumerate(self._sources):
            if wanted is not None and wanted in (source.passage, source.pack):
                return row
        usable = (row for row, each in enumerate(self._sources) if each.events or each.questions)
        return next(usable, 0)

    def rowCount(self, parent: Index = NOWHERE) -> int:
        """Return how many there are."""
        return 0 if parent.isValid() else len(self._sources)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - Qt's own signature
        """Return the title, the words by ear, or the source."""
        if not index.isValid():
            return None
        source = self._sources[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return source.title
            case Qt.ItemDataRole.AccessibleTextRole:
                return f"{source.title}, {kind_words(source)}, {found_words(source)}"
            case Qt.ItemDataRole.UserRole:
                return source
            case Qt.ItemDataRole.CheckStateRole if self.is_several:
                is_on = _key(source) in self._ticked
                return Qt.CheckState.Checked if is_on else Qt.CheckState.Unchecked
        return None


def _key(source: QuizSource) -> str:
    return str(source.passage or source.pack)


class SourceDelegate(QStyledItemDelegate):
    """Draws a source: its title, what it is and has below, a hairline."""

    def __init__(self, look: Look, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._look = look

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        """Return the height of two lines."""
        return row_size(self._look)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one row."""
        look = self._look
        source: QuizSource = index.data(Qt.ItemDataRole.UserRole)
        inside = paint_row(painter, look, option)
        state = index.data(Qt.ItemDataRole.CheckStateRole)
        if state is not None:
            box = QRect(inside.x(), inside.center().y() - look.px(10), look.px(20), look.px(20))
            paint_box(painter, look, box, is_on=state == Qt.CheckState.Checked)
            inside.setLeft(box.right() + look.px(12))
        below = f"{kind_words(source)}, {found_words(source)}"
        paint_lines(painter, look, inside, title=source.title, below=below)

    def editorEvent(
        self,
        event: QEvent,
        model: QAbstractItemModel,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> bool:
        """Tick a row that can be, wherever in it a click goes, or with the space bar."""
        state = index.data(Qt.ItemDataRole.CheckStateRole)
        is_click = (
            isinstance(event, QMouseEvent)
            and event.type() is QEvent.Type.MouseButtonRelease
            and event.button() is Qt.MouseButton.LeftButton
        )
        is_key = isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Space
        if state is None or not (is_click or is_key):
            return super().editorEvent(event, model, option, index)
        off = state == Qt.CheckState.Checked
        wanted = Qt.CheckState.Unchecked if off else Qt.CheckState.Checked
        return model.setData(index, wanted, Qt.ItemDataRole.CheckStateRole)
