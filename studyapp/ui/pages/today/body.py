"""Today once it is known how things stand: the sentence, the button that starts, and the rest."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QVBoxLayout, QWidget

from studyapp.ui.actions import set_keys
from studyapp.ui.pages.today.parts import ComingPart, SessionPart, StoppedPart
from studyapp.ui.pages.today.phrases import Opening, opening
from studyapp.ui.pages.today.sides import DaysPart, SlippingPart, UndecidedPart
from studyapp.ui.pages.today.starts import Start
from studyapp.ui.theme import Face, Look
from studyapp.ui.widgets import ActionButton, Columns, FlowLayout, Label, Sheet
from studyapp.ui.widgets.spacing import add_gap, spaced

if TYPE_CHECKING:
    from studyapp.domain.progress import Today

_ENTER = ("Return", "Enter")
_LETTERS = {Start.CARDS: "C", Start.SAMPLE: "S", Start.ADD: "A", Start.QUIZ: "Q"}


class TodayBody(Columns):
    """What is due and what is next; the actions are what can be begun from here."""

    def __init__(
        self,
        look: Look,
        starts: Mapping[Start, QAction],
        read_on: QAction,
        look_through: QAction,
    ) -> None:
        self._starts = starts
        self._look_through = look_through
        self._read_on = read_on
        self._sentence = Label(look, Face.DISPLAY)
        self._sentence.setObjectName("sentence")
        self._why = Label(look, Face.CHOICE, "", "ink2")
        self._why.setObjectName("why")
        self._buttons = {
            start: ActionButton(look, action, large=True) for start, action in starts.items()
        }
        self._session = SessionPart(look)
        self._stopped = StoppedPart(look, read_on)
        self._coming = ComingPart(look)
        self._undecided = UndecidedPart(look, look_through)
        self._slipping = SlippingPart(look)
        self._days = DaysPart(look)
        parts = [self._opening_sheet(look), self._session, self._stopped, self._coming]
        self._beside = _column(look, [self._slipping, self._days, self._undecided], gap=40)
        super().__init__(look, _column(look, parts, gap=32), self._beside)

    def show_today(self, today: Today) -> QWidget:
        """Show how things stand at `today.now`; return the button to begin with."""
        opened = opening(today)
        self._show_opening(opened)
        self._session.show_due(today.due)
        self._stopped.show_stopped(today.stopped, now=today.now)
        self._read_on.setVisible(today.stopped is not None)
        self._coming.show_coming(today.coming, today=today.day)
        self._slipping.show_slipping(today.slipping)
        self._days.show_days(today.days, today=today.day)
        self._days.setVisible(bool(today.passages))
        self._look_through.setVisible(today.undecided is not None)
        self._undecided.show_undecided(today.undecided)
        self._beside.setVisible(bool(today.passages))
        return self._buttons[opened.first]

    def _opening_sheet(self, look: Look) -> Sheet:
        sheet = Sheet(look, padding=34)
        words = spaced(look, QVBoxLayout(sheet), gap=6)
        words.addWidget(self._sentence)
        words.addWidget(self._why)
        add_gap(look, words, 16)
        row = FlowLayout(look)
        for button in self._buttons.values():
            row.addWidget(button)
        words.addLayout(row)
        return sheet

    def _show_opening(self, opened: Opening) -> None:
        self._sentence.setText(opened.sentence)
        self._why.setText(opened.why)
        self._why.setVisible(bool(opened.why))
        for start, action in self._starts.items():
            is_first = start is opened.first
            set_keys(action, (*_ENTER, _LETTERS[start]) if is_first else (_LETTERS[start],))
            self._buttons[start].set_role("filled" if is_first else "bordered")
            action.setVisible(start in (opened.first, opened.other))
        quiz = self._starts[Start.QUIZ]
        is_other = opened.other is Start.QUIZ
        quiz.setText(self.tr("Quiz first") if is_other else self.tr("Take a quiz"))


def _column(look: Look, parts: Sequence[QWidget], *, gap: float) -> QWidget:
    """Return the parts one below the other."""
    whole = QWidget()
    column = spaced(look, QVBoxLayout(whole), gap=gap)
    for part in parts:
        column.addWidget(part)
    column.addStretch(1)
    return whole
