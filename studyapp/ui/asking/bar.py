"""The head of a quiz: whose it is, how far it has come, and the way out."""

from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from studyapp.domain.sittings import Turn
from studyapp.ui.asking.squares import Squares
from studyapp.ui.theme import Face, Look
from studyapp.ui.widgets import ActionButton, CompactBar, Label

_ROOMY = 30
"""Ems beside the buttons from which they stand in one row."""


class QuizBar(CompactBar):
    """Title, numbered squares, "Question 4 of 10", Hint, Stop."""

    def __init__(
        self, look: Look, *, hint: QAction, stop: QAction, parent: QWidget | None = None
    ) -> None:
        super().__init__(look, parent=parent)
        self._squares = Squares(look)
        self._place = Label(look, Face.INTERFACE, "", "ink2", wrap=False)
        self._place.setObjectName("place")
        middle = QWidget()
        across = QHBoxLayout(middle)
        across.setContentsMargins(look.px(24), 0, 0, 0)
        across.setSpacing(look.px(16))
        across.addWidget(self._squares)
        across.addWidget(self._place)
        across.addStretch(1)
        self.add_middle(middle)
        self._row.setStretch(0, 0)
        self.add_button(ActionButton(look, hint, icon="hint"))
        self.add_button(ActionButton(look, stop))
        self.set_title(self.tr("Practice"))
        hint.changed.connect(self._fit)

    def show_place(self, turn: Turn) -> None:
        """Show which question this is."""
        self.set_facts(turn.title)
        self._place.setText(self.place_words(turn))
        self._show_squares(turn, is_judged=False)

    def show_judged(self, turn: Turn) -> None:
        """Show how the questions stand; the one judged now, which `turn` counts, stays current."""
        self._show_squares(turn, is_judged=True)

    def place_words(self, turn: Turn) -> str:
        """Return "Question 4 of 10" and, where they are more than one, for how many points."""
        said = self.tr("Question {place} of {total}").format(place=turn.place, total=turn.total)
        if turn.question is None or turn.question.points == 1:
            return said
        return said + self.tr(", {n} points").format(n=turn.question.points)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the squares out where they do not fit."""
        super().resizeEvent(event)
        self._fit()

    def _show_squares(self, turn: Turn, *, is_judged: bool) -> None:
        self._squares.show_turn(turn, is_judged=is_judged)
        self._fit()

    def _fit(self) -> None:
        parts = (self._squares, self._place, self._titles, self._buttons)
        needed = sum(part.sizeHint().width() for part in parts) + self._look.px(176)
        self._squares.setVisible(self.width() >= needed)
        one_row = self._buttons.sizeHint().width()
        roomy = self._look.ems(self.width() - one_row) >= _ROOMY
        self._buttons.setMinimumWidth(one_row if roomy else 0)
