"""The page of cards."""

import time
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from enum import IntEnum

from PySide6.QtCore import Signal, SignalInstance
from PySide6.QtGui import QAction, QShowEvent
from PySide6.QtWidgets import QStackedLayout, QWidget

from studyapp.domain.cards import Aside, Card, Rating, Recall, Why
from studyapp.ui.aiming import aim_focus, has_focus
from studyapp.ui.pages.cards.acts import Act, make_acts, make_undo
from studyapp.ui.pages.cards.aside import AsideList
from studyapp.ui.pages.cards.desk import CardDesk
from studyapp.ui.pages.cards.editing import Editing
from studyapp.ui.pages.cards.nothing import NothingDue
from studyapp.ui.pages.cards.reasons import reasons
from studyapp.ui.pages.cards.standing import Standing
from studyapp.ui.speaking import announce
from studyapp.ui.theme import Look


class _Face(IntEnum):
    """What the page shows."""

    CARD = 0
    NOTHING = 1
    ASIDES = 2


class CardsPage(QWidget):
    """Shows one card, turns it, says how it was rated, and what else a person wants of it.

    `rated` tells the seconds from front to rating. After it keys are ignored until `show_recall`;
    the same card shown again means that the rating could not be kept. `edited` carries the card's
    id, its front and its back.
    """

    rated = Signal(str, Rating, float)
    undo_wanted = Signal()
    sentence_wanted = Signal(str, object)
    library_wanted = Signal()
    suspend_wanted = Signal(object)
    remove_wanted = Signal(object)
    edited = Signal(str, str, str)
    original_wanted = Signal(str)
    why_wanted = Signal(str)
    list_wanted = Signal()
    take_up_wanted = Signal(object)

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
        self._suspended = 0
        self._shown_at = 0.0
        self._turned = False
        self._storing = False
        self._acts, self._undo = make_acts(self), make_undo(self)
        self._desk = CardDesk(look, self._acts, self._undo, self)
        self._editing = Editing(self._desk, self)
        self._nothing = NothingDue(look, self._acts)
        self._asides = AsideList(look, self._acts)
        self._pages = QStackedLayout(self)
        for page in (self._desk, self._nothing, self._asides):
            self._pages.addWidget(page)
        self._connect()
        self.show_recall(None, None)

    def actions(self) -> list[QAction]:
        """Return what can be done on the page."""
        turn, *others = self._acts.values()
        return [turn, *self._desk.ratings.keys.values(), *others, self._undo]

    @property
    def is_listing(self) -> bool:
        """Return whether the cards put aside are listed."""
        return self._pages.currentIndex() == _Face.ASIDES

    @property
    def is_idle(self) -> bool:
        """Return whether there is no card on the page."""
        return self._recall is None

    def show_recall(
        self,
        recall: Recall | None,
        next_due: datetime | None,
        *,
        now: datetime | None = None,
        suspended: int = 0,
    ) -> None:
        """Show the front of a card, or when the next comes back, as seen from `now`; both aware.

        The card that is shown already stays as it is, turned or not, being edited or not.
        `suspended` counts the cards put aside.
        """
        had_focus = has_focus(self)
        had_card, same = self._recall is not None, _is_same(self._recall, recall)
        self._recall, self._storing, self._suspended = recall, False, suspended
        if recall is None:
            self._nothing.show_next(next_due, suspended, now=now or datetime.now(UTC))
            self._begin()
            if had_card and self.isVisible():
                announce(self, self._nothing.words)
        elif same:
            self._desk.renew_recall(recall)
        else:
            self._desk.show_recall(recall)
            self._begin()
            self._speak_front()
        if not self.is_listing:
            self._show_face()
        self._enable()
        self._aim(take=had_focus)

    def show_asides(self, asides: Sequence[Aside]) -> None:
        """List the cards put aside, while the list is open; close it without any."""
        if not self.is_listing:
            return
        self._asides.show_asides(asides)
        if not asides:
            self._close_list()

    def show_why(self, why: Why) -> None:
        """Tell why the card that is shown comes back when it does."""
        if (
            self._recall is not None
            and why.card == self._recall.card.id
            and not self._editing.is_on
        ):
            words = reasons(why)
            self._desk.show_why(words)
            announce(self, words)

    def showEvent(self, event: QShowEvent) -> None:
        """Count the time from when the front can be read, and speak it."""
        super().showEvent(event)
        self._speak_front()
        if not self._turned:
            self._shown_at = self._clock()

    def _connect(self) -> None:
        wishes = {
            Act.TURN: self._turn_over,
            Act.READ_THERE: self._want_sentence,
            Act.WHY: self._switch_why,
            Act.EDIT: self._begin_editing,
            Act.SUSPEND: lambda: self._tell(self.suspend_wanted),
            Act.REMOVE: lambda: self._tell(self.remove_wanted),
            Act.SUSPENDED: self._open_list,
            Act.SAVE: self._editing.save,
            Act.CANCEL: self._editing.end,
            Act.ORIGINAL: self._editing.want_original,
            Act.TAKE_UP: self._take_up,
            Act.CLOSE: self._close_list,
            Act.LIBRARY: self.library_wanted.emit,
        }
        for act, wish in wishes.items():
            self._acts[act].triggered.connect(wish)
        self._editing.edited.connect(self.edited)
        self._editing.original_wanted.connect(self.original_wanted)
        self._editing.ended.connect(self._show_sheet)
        self._undo.triggered.connect(self.undo_wanted)
        self._desk.ratings.rated.connect(self._rate)

    # The card

    @property
    def _card(self) -> Card | None:
        return None if self._recall is None else self._recall.card

    def _begin(self) -> None:
        """Begin with the front of a card, or with none."""
        self._turned = False
        self._editing.drop()
        self._desk.set_turned(turned=False)
        self._shown_at = self._clock()

    def _speak_front(self) -> None:
        """Have it heard what is asked, where it can be seen."""
        if self._recall is not None and self.isVisible() and not self.is_listing:
            announce(self, self._desk.spoken_front(self._recall))

    def _turn_over(self) -> None:
        if self._recall is None or self._turned:
            return
        had_focus = has_focus(self)
        self._turned = True
        self._desk.set_turned(turned=True)
        self._enable()
        self._aim(take=had_focus)
        announce(self, self._desk.face.answer.text())

    def _rate(self, rating: Rating) -> None:
        """Pass a rating on, once: the next one waits for the next card."""
        if self._recall is None or not self._turned or self._storing:
            return
        self._storing = True
        self.rated.emit(self._recall.card.id, rating, self._clock() - self._shown_at)

    def _want_sentence(self) -> None:
        card = self._card
        if card is not None and card.citation is not None and self._turned:
            self.sentence_wanted.emit(card.passage, card.citation.span)

    def _switch_why(self) -> None:
        if self._desk.tells_why:
            self._desk.hide_why()
        elif self._card is not None:
            self.why_wanted.emit(self._card.id)

    def _tell(self, wish: SignalInstance) -> None:
        if self._card is not None and not self._storing:
            wish.emit(self._card)

    # Its sides as fields

    def _begin_editing(self) -> None:
        if self._card is None or self._storing:
            return
        self._editing.begin(self._card)
        self._enable()
        self._desk.editor.form.front.setFocus()

    def _show_sheet(self) -> None:
        """Show the card's sheet as it was before it was edited."""
        self._desk.set_turned(turned=self._turned)
        self._enable()
        self.setFocus()

    # Cards put aside

    def _open_list(self) -> None:
        self._pages.setCurrentIndex(_Face.ASIDES)
        self._enable()
        self._aim(take=True)
        self.list_wanted.emit()

    def _close_list(self) -> None:
        had_focus = has_focus(self)
        self._show_face()
        self._enable()
        self._aim(take=had_focus)
        self._speak_front()

    def _take_up(self) -> None:
        aside = self._asides.current()
        if aside is not None:
            self.take_up_wanted.emit(aside.card)

    # What is shown, and what can be done now

    def _show_face(self) -> None:
        self._pages.setCurrentIndex(_Face.NOTHING if self._recall is None else _Face.CARD)

    def _enable(self) -> None:
        standing = Standing(
            card=self._card,
            turned=self._turned,
            editing=self._editing.is_on,
            listing=self.is_listing,
            suspended=self._suspended,
        )
        for act, enabled in standing.possible().items():
            self._acts[act].setEnabled(enabled)
        self._acts[Act.ORIGINAL].setVisible(standing.is_edited)
        self._acts[Act.REMOVE].setVisible(standing.is_own)
        for key in self._desk.ratings.keys.values():
            key.setEnabled(standing.is_rateable)

    def _aim(self, *, take: bool) -> None:
        """Let the focus of the page be on what comes next, and put it there if `take`."""
        if self.is_listing:
            target: QWidget = self._asides.list
        elif self._recall is None:
            target = self._nothing.button
        elif self._editing.is_on:
            target, take = self._desk.editor.form.front, False
        else:
            good = self._desk.ratings.buttons[Rating.GOOD]
            target = good if self._turned else self._desk.turn
        aim_focus(self, target, take=take)


def _is_same(shown: Recall | None, recall: Recall | None) -> bool:
    """Return whether it is the very card that is shown, not the same one come back."""
    if shown is None or recall is None:
        return False
    return (shown.card.id, shown.place) == (recall.card.id, recall.place)
