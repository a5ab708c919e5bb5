"""One right choice: rows with letters."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QButtonGroup, QVBoxLayout, QWidget

from studyapp.domain.answers import Answer, ChoiceAnswer
from studyapp.domain.questions import SingleQuestion
from studyapp.domain.sittings import Verdict
from studyapp.ui.pages.quiz.paint import Mark
from studyapp.ui.pages.quiz.row import Row
from studyapp.ui.theme import Look

LETTERS = "ABCDE"


class SingleArea(QWidget):
    """The choices of a question; letters and arrow keys choose."""

    changed = Signal()

    def __init__(self, look: Look, question: SingleQuestion, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._question = question
        self._group = QButtonGroup(self)
        self.setAccessibleName(self.tr("Choices"))
        column = self._column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        self.rows = [self._row(look, place) for place in range(len(question.choices))]
        for place, row in enumerate(self.rows):
            self._group.addButton(row, place)
            column.addWidget(row)
        inside = Qt.ShortcutContext.WidgetWithChildrenShortcut
        self._key("Up", self.tr("Choose the one above"), lambda: self._step(-1), inside)
        self._key("Down", self.tr("Choose the one below"), lambda: self._step(1), inside)
        self._group.idToggled.connect(self.changed)

    def set_narrow(self, *, narrow: bool) -> None:
        """Set the rows closer where room is short."""
        self._column.setSpacing(self._look.px(5 if narrow else 12))

    def first(self) -> QWidget:
        """Return the row that takes the focus: the chosen one, else the first."""
        return self._group.checkedButton() or self.rows[0]

    def answer(self) -> Answer | None:
        """Return the chosen choice, None without one."""
        chosen = self._group.checkedId()
        return None if chosen < 0 else ChoiceAnswer(chosen)

    def show_verdict(self, verdict: Verdict) -> None:
        """Show in each row what became of it."""
        chosen = verdict.answer.chosen if isinstance(verdict.answer, ChoiceAnswer) else -1
        for action in self.actions():
            action.setEnabled(False)
        for place, row in enumerate(self.rows):
            self._judge(row, is_right=self._question.choices[place].right, chosen=place == chosen)

    def _judge(self, row: Row, *, is_right: bool, chosen: bool) -> None:
        if is_right and chosen:
            row.show_verdict(Mark.RIGHT, self.tr("Your answer, right"))
        elif chosen:
            row.show_verdict(Mark.WRONG, self.tr("Your answer, wrong"))
        elif is_right:
            row.show_verdict(Mark.MISSED, self.tr("Right answer, not chosen"))
        else:
            row.show_verdict(Mark.IDLE, "")

    def _row(self, look: Look, place: int) -> Row:
        row = Row(look, LETTERS[place], self._question.choices[place].text, parent=self)
        row.setObjectName(f"choice-{LETTERS[place]}")
        row.setCheckable(True)
        row.setAutoExclusive(True)
        text = self.tr("Choose {letter}").format(letter=LETTERS[place])
        self._key(LETTERS[place], text, lambda: _choose(row), Qt.ShortcutContext.WindowShortcut)
        return row

    def _step(self, by: int) -> None:
        """Choose the row above or below the one with the focus; Qt would only walk at first."""
        focused = next((n for n, row in enumerate(self.rows) if row.hasFocus()), None)
        if focused is not None:
            _choose(self.rows[max(0, min(focused + by, len(self.rows) - 1))])

    def _key(
        self, key: str, text: str, slot: Callable[[], object], where: Qt.ShortcutContext
    ) -> None:
        action = QAction(text, self)
        action.setShortcut(key)
        action.setShortcutContext(where)
        action.triggered.connect(slot)
        self.addAction(action)


def _choose(row: Row) -> None:
    row.setChecked(True)
    row.setFocus(Qt.FocusReason.ShortcutFocusReason)
