"""The quizzes that are kept: to be taken again, found, renamed and removed."""

from collections.abc import Sequence

from PySide6.QtCore import Signal, SignalInstance
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QStackedLayout, QVBoxLayout, QWidget

from studyapp.domain.kinds import Mode
from studyapp.domain.stored_quizzes import KeptQuiz
from studyapp.ui.asking.columns import NARROW, WIDE, is_small
from studyapp.ui.asking.sight import Sight
from studyapp.ui.pages.quiz.shelf_keys import ShelfKeys
from studyapp.ui.pages.quiz.shelf_list import ShelfList
from studyapp.ui.speaking import announce
from studyapp.ui.theme import Face, Look
from studyapp.ui.widgets import ActionButton, EmptyState, FlowLayout, Label, PageHeader
from studyapp.ui.widgets.find_field import FindField
from studyapp.ui.widgets.spacing import spaced
from studyapp.ui.widgets.steady import Moves, steady_column
from studyapp.ui.wording import counted

_FIND_FROM = 8
"""From so many quizzes on they can be found by words."""


class ShelfView(QWidget):
    """A list of kept quizzes and what can be done with the current one.

    `taken` has its id and how, `anew` its id, `renamed` its id and the title that was typed, and
    `removed`, `handed_on` and `printed` the quiz in short.
    """

    taken = Signal(str, object)
    anew = Signal(str)
    renamed = Signal(str, str)
    removed = Signal(object)
    handed_on = Signal(object)
    printed = Signal(object)
    left = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._quizzes: tuple[KeptQuiz, ...] = ()
        self._busy = False
        self.keys = ShelfKeys(self)
        self._lay_out()
        self._connect()

    def actions(self) -> list[QAction]:
        """Return what can be done here."""
        return self.keys.all()

    def show_quizzes(self, quizzes: Sequence[KeptQuiz]) -> None:
        """Show these, the current one among them if it is there still."""
        self._busy = False
        self._quizzes = tuple(quizzes)
        self._header.set_facts(counted(len(quizzes), "1 quiz", "{n} quizzes") if quizzes else "")
        self._field.setVisible(len(quizzes) >= _FIND_FROM)
        self.keys.find.setEnabled(len(quizzes) >= _FIND_FROM)
        if len(quizzes) < _FIND_FROM:
            self._field.clear()
        self._pages.setCurrentIndex(0 if quizzes else 1)
        self._find()
        self._arrange()

    def refuse_title(self, title: str, says: str) -> None:
        """Let a title that cannot be kept be typed further, and say why."""
        self._list.refuse_title(title, says)

    def focus_target(self) -> QWidget:
        """Return where the focus belongs: on the list, or on the way back."""
        return self._list if self._quizzes else self._empty.button or self._empty

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay out for the new size of the window."""
        super().resizeEvent(event)
        self._arrange()

    def _lay_out(self) -> None:
        look, keys = self._look, self.keys
        self._header = PageHeader(look, self.tr("Kept quizzes"))
        self._list = ShelfList(look)
        self._list.addActions(keys.of_one())
        self._field = FindField(look, keys.find)
        self._none = Label(look, Face.INTERFACE, self.tr("No kept quiz has these words."), "ink2")
        self._foot = QWidget()
        first = FlowLayout(look, gap=16, parent=self._foot)
        first.addWidget(ActionButton(look, keys.take, "filled", large=True))
        first.addWidget(ActionButton(look, keys.exam, large=True))
        more = QWidget()
        below = FlowLayout(look, gap=8, parent=more)
        away = (keys.hand_on, keys.print)
        for action in (keys.anew, keys.rename, keys.remove, *away, keys.back):
            below.addWidget(ActionButton(look, action, "quiet"))
        sight = Sight(look, self)
        self._inner = steady_column(sight.content)
        self._inner.addWidget(self._field)
        self._inner.addWidget(self._list, 1000)
        for part in (self._none, self._foot, more):
            self._inner.addWidget(part)
        self._inner.addStretch(1)
        self._column = steady_column(self)
        self._moves = Moves(self, self._place, self._column, self._inner)
        self._column.addWidget(self._header)
        self._pages = QStackedLayout()
        self._column.addLayout(self._pages, 1)
        self._pages.addWidget(sight)
        self._pages.addWidget(self._make_nothing())

    def _make_nothing(self) -> QWidget:
        """Return what is shown as long as no quiz is kept."""
        self._empty = EmptyState(
            self._look,
            self.tr("No quiz is kept yet."),
            self.tr("“Keep this quiz” keeps one, while you take it or at its end."),
            self.keys.back,
        )
        nothing = QWidget()
        without = spaced(self._look, QVBoxLayout(nothing), margins=(6, 0, 6, 0))
        without.addWidget(self._empty)
        without.addStretch(1)
        return nothing

    def _connect(self) -> None:
        keys = self.keys
        keys.take.triggered.connect(lambda: self._take(Mode.PRACTICE))
        keys.exam.triggered.connect(lambda: self._take(Mode.EXAM))
        keys.anew.triggered.connect(self._take_anew)
        keys.rename.triggered.connect(self._list.type_title)
        keys.remove.triggered.connect(self._remove)
        keys.hand_on.triggered.connect(lambda: self._pass(self.handed_on))
        keys.print.triggered.connect(lambda: self._pass(self.printed))
        keys.back.triggered.connect(self.left)
        self._list.picked.connect(self._show_keys)
        self._list.renamed.connect(self.renamed)
        self._list.doubleClicked.connect(lambda _index: self._take(Mode.PRACTICE))
        self._field.textChanged.connect(self._find)
        self._look.changed.connect(self._arrange)

    def _find(self) -> None:
        """Show those that have all the words that are typed in their titles or sources."""
        sought = self._field.text().casefold().split()
        found = [quiz for quiz in self._quizzes if _has(quiz, sought)]
        self._list.show_quizzes(found)
        self._list.setVisible(bool(found))
        self._none.setVisible(not found)
        if sought:
            announce(self._field, counted(len(found), "1 quiz", "{n} quizzes"))
        self._show_keys()

    def _show_keys(self) -> None:
        has_one = self._list.current() is not None and not self._busy
        for action in self.keys.of_one():
            action.setEnabled(has_one)

    def _take(self, mode: Mode) -> None:
        quiz = self._begin()
        if quiz is not None:
            self.taken.emit(quiz.id, mode)

    def _take_anew(self) -> None:
        quiz = self._begin()
        if quiz is not None:
            self.anew.emit(quiz.id)

    def _remove(self) -> None:
        quiz = self._begin()
        if quiz is not None:
            self.removed.emit(quiz)

    def _pass(self, wish: SignalInstance) -> None:
        """Pass a wish on that changes nothing here."""
        quiz = self._list.current()
        if quiz is not None:
            wish.emit(quiz)

    def _begin(self) -> KeptQuiz | None:
        """Return the current one, once; the list is shown anew when the wish is met or not."""
        quiz = None if self._busy else self._list.current()
        self._busy = quiz is not None
        return quiz

    def _arrange(self) -> None:
        self._moves.ask()

    def _place(self) -> None:
        look = self._look
        ems, px = look.ems(self.window().width()), look.px
        ring, narrow = px(6), ems < NARROW
        margin = px(40) if ems >= WIDE else px(12) if narrow else px(24)
        self._column.setContentsMargins(margin - ring, px(24 if ems >= WIDE else 8), margin, px(12))
        self._column.setSpacing(px(8 if narrow else 16))
        self._header.setContentsMargins(ring, 0, ring, 0)
        self._header.setHidden(look.is_folded)
        self._inner.setContentsMargins(ring, ring, ring, ring)
        self._inner.setSpacing(px(6 if narrow else 16))
        stuck = is_small(look, self.window())
        self._list.fit(least=2 if stuck else 4)
        if stuck and self._column.indexOf(self._foot) < 0:
            self._column.addWidget(self._foot)
        elif not stuck and self._inner.indexOf(self._foot) < 0:
            self._inner.insertWidget(self._inner.indexOf(self._none) + 1, self._foot)
        self._foot.setContentsMargins(*((ring, 0) * 2 if stuck else (0, 0, 0, 0)))
        self._foot.setVisible(bool(self._quizzes))


def _has(quiz: KeptQuiz, sought: Sequence[str]) -> bool:
    said = " ".join((quiz.title, *quiz.sources)).casefold()
    return all(word in said for word in sought)
