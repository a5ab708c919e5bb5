"""The page of cards."""

import time
from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QShowEvent
from PySide6.QtWidgets import QStackedLayout, QWidget

from studyapp.domain.cards import Rating, Recall
from studyapp.ui.actions import make_action
from studyapp.ui.aiming import aim_focus, has_focus
from studyapp.ui.pages.cards.desk import CardDesk
from studyapp.ui.speaking import announce
from studyapp.ui.theme import Look
from studyapp.ui.widgets import ActionButton, EmptyState, PageHeader, ScrollPage
from studyapp.ui.wording import full_day


class CardsPage(QWidget):
    """Shows one card, turns it, and says how it was rated.

    `rated` tells the seconds from front to rating. After it keys are ignored until `show_recall`;
    the same card shown again means that the rating could not be kept.
    """

    rated = Signal(str, Rating, float)
    undo_wanted = Signal()
    sentence_wanted = Signal(str, object)
    library_wanted = Signal()

    def __init__(
        self,
        look: Look,
        *,
        clock: Callable[[], float] = time.monotonic,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._clock = clock
        self._recall: Recall | None = None
        self._shown_at = 0.0
        self._turned = False
        self._storing = False
        self._make_actions()
        self._desk = CardDesk(look, turn=self._turn, undo=self._undo, read_there=self._read_there)
        self._empty = EmptyState(look, "")
        self._to_library = ActionButton(look, self._library, "filled", large=True)
        self._lay_out(look)
        self._connect()
        self.show_recall(None, None)

    def actions(self) -> list[QAction]:
        """Return what can be done on the page."""
        ratings = self._desk.ratings.keys.values()
        return [self._turn, *ratings, self._read_there, self._undo, self._library]

    def show_recall(self, recall: Recall | None, next_due: datetime | None) -> None:
        """Show the front of a card, or when the next comes back; `next_due` is aware.

        The card that is shown already stays as it is, turned or not.
        """
        had_focus = has_focus(self)
        same = _is_same(self._recall, recall)
        self._recall, self._storing = recall, False
        if recall is None:
            self._show_nothing(next_due)
        elif same:
            self._desk.show_intervals(recall)
        else:
            self._desk.show_recall(recall)
            self._pages.setCurrentIndex(0)
            self._set_turned(turned=False)
            self._shown_at = self._clock()
        self._aim(take=had_focus)

    def showEvent(self, event: QShowEvent) -> None:
        """Count the time from when the front can be read."""
        super().showEvent(event)
        if not self._turned:
            self._shown_at = self._clock()

    def _make_actions(self) -> None:
        self._turn = make_action(self, self.tr("Turn"), ("Space", "Return", "Enter"), name="turn")
        self._turn.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self._read_there = make_action(self, self.tr("Read it there"), ("S",), name="read-there")
        self._library = make_action(
            self, self.tr("Go to the library"), ("Return", "Enter"), name="library"
        )
        self._library.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        for action in (self._turn, self._read_there, self._library):
            self.addAction(action)
        # Ctrl+Z is the window's, on every page: the button shows it, and must not answer it too.
        self._undo = make_action(self, self.tr("Undo"), ("Ctrl+Z",), name="undo-rating")
        self._undo.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)

    def _lay_out(self, look: Look) -> None:
        nothing = ScrollPage(look)
        nothing.column.addWidget(PageHeader(look, self.tr("Cards")))
        nothing.column.addWidget(self._empty)
        nothing.column.addWidget(self._to_library, 0, Qt.AlignmentFlag.AlignLeft)
        nothing.column.addStretch(1)
        self._pages = QStackedLayout(self)
        self._pages.addWidget(self._desk)
        self._pages.addWidget(nothing)

    def _connect(self) -> None:
        self._turn.triggered.connect(self._turn_over)
        self._read_there.triggered.connect(self._want_sentence)
        self._undo.triggered.connect(self.undo_wanted)
        self._library.triggered.connect(self.library_wanted)
        self._desk.ratings.rated.connect(self._rate)

    def _show_nothing(self, next_due: datetime | None) -> None:
        if next_due is None:
            self._empty.show_words(
                self.tr("No cards yet."),
                self.tr("Add a text, and cards are made of its dated events."),
            )
        else:
            here = next_due.astimezone()
            self._empty.show_words(
                self.tr("Nothing is due."),
                self.tr("The next card comes back on {day}, at {time}.").format(
                    day=full_day(here.date()), time=f"{here:%H:%M}"
                ),
            )
        self._pages.setCurrentIndex(1)
        self._set_turned(turned=False)

    def _turn_over(self) -> None:
        if self._recall is None or self._turned:
            return
        had_focus = has_focus(self)
        self._set_turned(turned=True)
        self._aim(take=had_focus)
        announce(self, self._recall.card.back)

    def _set_turned(self, *, turned: bool) -> None:
        self._turned = turned
        self._desk.set_turned(turned=turned)
        self._turn.setEnabled(self._recall is not None and not turned)
        self._read_there.setEnabled(turned)
        self._library.setEnabled(self._recall is None)
        for key in self._desk.ratings.keys.values():
            key.setEnabled(turned)

    def _rate(self, rating: Rating) -> None:
        """Pass a rating on, once: the next one waits for the next card."""
        if self._recall is None or not self._turned or self._storing:
            return
        self._storing = True
        self.rated.emit(self._recall.card.id, rating, self._clock() - self._shown_at)

    def _want_sentence(self) -> None:
        if self._recall is not None and self._turned:
            card = self._recall.card
            self.sentence_wanted.emit(card.passage, card.citation.span)

    def _aim(self, *, take: bool) -> None:
        """Let the focus of the page be on what comes next, and put it there if `take`."""
        if self._recall is None:
            target: QWidget = self._to_library
        else:
            good = self._desk.ratings.buttons[Rating.GOOD]
            target = good if self._turned else self._desk.turn
        aim_focus(self, target, take=take)


def _is_same(shown: Recall | None, recall: Recall | None) -> bool:
    """Return whether it is the very card that is shown, not the same one come back."""
    if shown is None or recall is None:
        return False
    return (shown.card.id, shown.place) == (recall.card.id, recall.place)
