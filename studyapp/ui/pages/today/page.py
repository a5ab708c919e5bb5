"""The page Today."""

from __future__ import annotations

from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from studyapp.ui.actions import make_action
from studyapp.ui.aiming import aim_focus, has_focus
from studyapp.ui.pages.today.starts import Start
from studyapp.ui.theme import Face, Look
from studyapp.ui.widgets import Label, PageHeader, ScrollPage
from studyapp.ui.wording import full_day

if TYPE_CHECKING:
    from studyapp.domain.progress import Today
    from studyapp.ui.pages.today.body import TodayBody


class TodayPage(ScrollPage):
    """Says what is due and what is next, with one button that starts.

    `read_on_wanted` and `look_through_wanted` carry the id of a passage.
    """

    cards_wanted = Signal()
    quiz_wanted = Signal()
    read_on_wanted = Signal(str)
    look_through_wanted = Signal(str)
    add_wanted = Signal()
    sample_wanted = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self._today: Today | None = None
        self._make_actions()
        self._build(look)
        self._connect()

    def show_today(self, today: Today) -> None:
        """Show how things stand at `today.now`."""
        before, self._today = self._today, today
        if before is not None and _says_the_same(before, today):
            return
        had_focus = has_focus(self)
        self._waiting.hide()
        self._header.set_facts(full_day(today.day))
        start = self._body.show_today(today)
        self._body.show()
        aim_focus(self, start, take=had_focus)

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
        self._look_through = make_action(
            self,
            tr("Look through"),
            ("L",),
            hint=tr("Decide on what was found in the text added last"),
            name="look-through",
        )
        for name, action in self._starts.items():
            action.setObjectName(name)
        for action in (*self._starts.values(), self._read_on, self._look_through):
            action.setVisible(False)
            self.addAction(action)

    def _build(self, look: Look) -> None:
        self._header = PageHeader(look, self.tr("Today"))
        self._waiting = Label(look, Face.INTERFACE, self.tr("Opening your library …"), "ink2")
        self._waiting.setObjectName("opening")
        self.column.addWidget(self._header)
        self.column.addWidget(self._waiting)
        self.column.addStretch(1)

    @cached_property
    def _body(self) -> TodayBody:
        """Return all that waits for the library; the window is painted without it."""
        from studyapp.ui.pages.today.body import TodayBody

        body = TodayBody(self._look, self._starts, self._read_on, self._look_through)
        self.column.insertWidget(1, body)
        return body

    def _connect(self) -> None:
        self._starts[Start.CARDS].triggered.connect(self.cards_wanted)
        self._starts[Start.QUIZ].triggered.connect(self.quiz_wanted)
        self._starts[Start.ADD].triggered.connect(self.add_wanted)
        self._starts[Start.SAMPLE].triggered.connect(self.sample_wanted)
        self._read_on.triggered.connect(self._want_reading)
        self._look_through.triggered.connect(self._want_to_look_through)

    def _want_reading(self) -> None:
        if self._today is not None and self._today.stopped is not None:
            self.read_on_wanted.emit(self._today.stopped.passage)

    def _want_to_look_through(self) -> None:
        if self._today is not None and self._today.undecided is not None:
            self.look_through_wanted.emit(self._today.undecided.passage)


def _says_the_same(before: Today, now: Today) -> bool:
    """Return whether nothing changed but the hour; of that only the day is said."""
    is_same_day = before.now.date() == now.now.date()
    return is_same_day and replace(before, now=now.now) == now
