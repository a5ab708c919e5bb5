"""The page Today."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from studyapp.domain.progress import Today
from studyapp.ui.actions import make_action, set_keys
from studyapp.ui.aiming import aim_focus, has_focus
from studyapp.ui.pages.today.parts import ComingPart, SessionPart, StoppedPart
from studyapp.ui.pages.today.phrases import Opening, Start, opening
from studyapp.ui.pages.today.sides import DaysPart, SlippingPart
from studyapp.ui.theme import Face, Look
from studyapp.ui.widgets import (
    ActionButton,
    Columns,
    FlowLayout,
    Label,
    PageHeader,
    ScrollPage,
    Sheet,
)
from studyapp.ui.widgets.spacing import add_gap, spaced
from studyapp.ui.wording import full_day

_ENTER = ("Return", "Enter")


class TodayPage(ScrollPage):
    """Says what is due and what is next, with one button that starts.

    `read_on_wanted` carries the id of the passage.
    """

    cards_wanted = Signal()
    quiz_wanted = Signal()
    read_on_wanted = Signal(str)
    add_wanted = Signal()
    sample_wanted = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self._today: Today | None = None
        self._make_actions()
        self._build(look)
        self._lay_out(look)
        self._connect()

    def show_today(self, today: Today) -> None:
        """Show how things stand at `today.now`."""
        self._today = today
        self._waiting.hide()
        self._columns.show()
        self._header.set_facts(full_day(today.now.date()))
        self._show_opening(opening(today))
        self._session.show_due(today.due)
        self._stopped.show_stopped(today.stopped, now=today.now)
        self._read_on.setVisible(today.stopped is not None)
        self._coming.show_coming(today.coming, today=today.now.date())
        self._slipping.show_slipping(today.slipping)
        self._days.show_days(today.days, today=today.now.date())
        self._days.setVisible(bool(today.passages))
        self._side.setVisible(bool(today.passages))

    def _make_actions(self) -> None:
        tr = self.tr
        self._starts = {
            Start.CARDS: make_action(
                self, tr("Start with the cards"), (), hint=tr("Recall the cards that are due")
            ),
            Start.SAMPLE: make_action(
                self, tr("Open the sample pack"), (), hint=tr("Add the pack that ships")
            ),
            Start.ADD: make_action(self, tr("Add files"), (), hint=tr("Add texts from files")),
            Start.QUIZ: make_action(
                self, tr("Take a quiz"), (), hint=tr("Answer questions on your passages")
            ),
        }
        self._read_on = make_action(
            self, tr("Read on"), ("R",), hint=tr("Read on where you stopped"), name="read-on"
        )
        for name, action in self._starts.items():
            action.setObjectName(name)
        for action in (*self._starts.values(), self._read_on):
            action.setVisible(False)
            self.addAction(action)

    def _build(self, look: Look) -> None:
        self._header = PageHeader(look, self.tr("Today"))
        self._waiting = Label(look, Face.INTERFACE, self.tr("Opening your library …"), "ink2")
        self._waiting.setObjectName("opening")
        self._sentence = Label(look, Face.DISPLAY)
        self._sentence.setObjectName("sentence")
        self._why = Label(look, Face.CHOICE, "", "ink2")
        self._why.setObjectName("why")
        self._buttons = {
            start: ActionButton(look, action, large=True) for start, action in self._starts.items()
        }
        self._session = SessionPart(look)
        self._stopped = StoppedPart(look, self._read_on)
        self._coming = ComingPart(look)
        self._slipping = SlippingPart(look)
        self._days = DaysPart(look)

    def _lay_out(self, look: Look) -> None:
        sheet = Sheet(look, padding=34)
        words = spaced(look, QVBoxLayout(sheet), gap=6)
        words.addWidget(self._sentence)
        words.addWidget(self._why)
        add_gap(look, words, 10)
        row = FlowLayout(look)
        for button in self._buttons.values():
            row.addWidget(button)
        words.addLayout(row)
        main = _column(look, [sheet, self._session, self._stopped, self._coming], gap=32)
        self._side = _column(look, [self._slipping, self._days], gap=40)
        self.column.addWidget(self._header)
        self._columns = Columns(look, main, self._side)
        self._columns.hide()
        self.column.addWidget(self._waiting)
        self.column.addWidget(self._columns)
        self.column.addStretch(1)

    def _connect(self) -> None:
        self._starts[Start.CARDS].triggered.connect(self.cards_wanted)
        self._starts[Start.QUIZ].triggered.connect(self.quiz_wanted)
        self._starts[Start.ADD].triggered.connect(self.add_wanted)
        self._starts[Start.SAMPLE].triggered.connect(self.sample_wanted)
        self._read_on.triggered.connect(self._want_reading)

    def _want_reading(self) -> None:
        if self._today is not None and self._today.stopped is not None:
            self.read_on_wanted.emit(self._today.stopped.entry.id)

    def _show_opening(self, opened: Opening) -> None:
        had_focus = has_focus(self)
        self._sentence.setText(opened.sentence)
        self._why.setText(opened.why)
        self._why.setVisible(bool(opened.why))
        letters = {Start.CARDS: "C", Start.SAMPLE: "S", Start.ADD: "A", Start.QUIZ: "Q"}
        for start, action in self._starts.items():
            is_first = start is opened.first
            set_keys(action, (*_ENTER, letters[start]) if is_first else (letters[start],))
            self._buttons[start].set_role("filled" if is_first else "bordered")
            action.setVisible(start in (opened.first, opened.other))
        quiz = self._starts[Start.QUIZ]
        is_other = opened.other is Start.QUIZ
        quiz.setText(self.tr("Quiz first") if is_other else self.tr("Take a quiz"))
        aim_focus(self, self._buttons[opened.first], take=had_focus)


def _column(look: Look, parts: Sequence[QWidget], *, gap: float) -> QWidget:
    """Return the parts one below the other."""
    whole = QWidget()
    column = spaced(look, QVBoxLayout(whole), gap=gap)
    for part in parts:
        column.addWidget(part)
    column.addStretch(1)
    return whole
