"""The list of quizzes that are kept: its rows, their drawing, and typing another title."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QObject, QSize, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyleOptionViewItem,
    QWidget,
)

from studyapp.domain.kinds import Mode
from studyapp.domain.stored_quizzes import KeptQuiz, LastTime
from studyapp.ui.asking.evidence import points
from studyapp.ui.pages.quiz.sources import NOWHERE, Index
from studyapp.ui.pages.quiz.two_lines import paint_lines, paint_row, row_size
from studyapp.ui.theme import Face, Look
from studyapp.ui.widgets.focus import paints_own_focus
from studyapp.ui.widgets.retitling import Title, TitleDelegate
from studyapp.ui.wording import counted, tr


def last_words(last: LastTime | None) -> str:
    """Return how a quiz went the last time; of an exam, what was left open counts as nothing."""
    if last is None:
        return tr("Not taken yet")
    of = last.asked if last.mode is Mode.EXAM else last.answered
    says = tr("Last time {points} of {total}", points=points(last.points), total=of)
    if of < last.asked:
        return tr("{says} answered", says=says)
    return says


def row_words(quiz: KeptQuiz) -> str:
    """Return what stands below the title of a quiz."""
    parts = [last_words(quiz.last), counted(quiz.count, "1 question", "{n} questions")]
    if quiz.mode is Mode.EXAM:
        parts.append(tr("Exam"))
    return " · ".join([*parts, *quiz.sources])


class ShelfModel(QAbstractListModel):
    """Kept quizzes; the quiz in short is under UserRole."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.quizzes: tuple[KeptQuiz, ...] = ()

    def show_quizzes(self, quizzes: Sequence[KeptQuiz]) -> None:
        """Show these instead."""
        self.beginResetModel()
        self.quizzes = tuple(quizzes)
        self.endResetModel()

    def rowCount(self, parent: Index = NOWHERE) -> int:
        """Return how many there are."""
        return 0 if parent.isValid() else len(self.quizzes)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Return that titles can be typed anew."""
        return super().flags(index) | Qt.ItemFlag.ItemIsEditable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - Qt's own signature
        """Return the title, the words by ear, or the quiz."""
        if not index.isValid():
            return None
        quiz = self.quizzes[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.EditRole:
                return quiz.title
            case Qt.ItemDataRole.AccessibleTextRole:
                return f"{quiz.title}, {row_words(quiz)}"
            case Qt.ItemDataRole.ToolTipRole:
                return f"{quiz.title}\n{row_words(quiz)}"
            case Qt.ItemDataRole.UserRole:
                return quiz
        return None


class ShelfDelegate(TitleDelegate):
    """Draws a quiz in two lines; `renamed` has its id and the title that was typed."""

    def __init__(self, look: Look, rows: QListView) -> None:
        title = Title(tr("Title of the quiz"), Face.INTERFACE_STRONG, left=6)
        super().__init__(look, rows, title, page=rows.window)

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        """Return the height of two lines."""
        return row_size(self._look)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one row."""
        quiz: KeptQuiz = index.data(Qt.ItemDataRole.UserRole)
        inside = paint_row(painter, self._look, option)
        paint_lines(painter, self._look, inside, title=quiz.title, below=row_words(quiz))


class ShelfList(QListView):
    """Kept quizzes in rows; `picked` when another one is the current one."""

    picked = Signal()
    renamed = Signal(str, str)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._least = 4
        self._model = ShelfModel(self)
        self._cells = ShelfDelegate(look, self)
        self.setObjectName("shelf")
        self.setAccessibleName(tr("Kept quizzes"))
        self.setModel(self._model)
        self.setItemDelegate(self._cells)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setUniformItemSizes(True)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        paints_own_focus(self)
        self.selectionModel().currentChanged.connect(self.picked)
        self._cells.renamed.connect(self.renamed)

    def current(self) -> KeptQuiz | None:
        """Return the quiz that is gone to."""
        found = self.currentIndex().data(Qt.ItemDataRole.UserRole)
        return found if isinstance(found, KeptQuiz) else None

    def show_quizzes(self, quizzes: Sequence[KeptQuiz]) -> None:
        """Show these; the current one stays, or what comes in its place."""
        before, row = self.current(), max(self.currentIndex().row(), 0)
        self._model.show_quizzes(quizzes)
        places = {quiz.id: place for place, quiz in enumerate(quizzes)}
        at = places.get(before.id, row) if before is not None else 0
        self.setCurrentIndex(self._model.index(min(at, len(quizzes) - 1)))
        self.fit()

    def refuse_title(self, title: str, says: str) -> None:
        """Let a title that cannot be kept be typed further, and say why."""
        self._cells.retyping.refuse(title, says)
        self.type_title()

    def type_title(self) -> None:
        """Let the title of the current one be typed anew."""
        if self.currentIndex().isValid() and self.state() is not self.State.EditingState:
            self.edit(self.currentIndex())

    def fit(self, *, least: int | None = None) -> None:
        """Take the height of the rows, at least of so many."""
        self._least = self._least if least is None else least
        count = self._model.rowCount()
        row = self.sizeHintForRow(0) if count else self._look.px(64)
        self.setMinimumHeight(row * min(max(1, count), self._least) + 2)
        self.setMaximumHeight(row * max(1, count) + 2)
        self.scrollTo(self.currentIndex())
