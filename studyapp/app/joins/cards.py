"""Cards: recall, rate, put aside, edit, undo."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, ClassVar

from studyapp.app.joins.holding import Hold
from studyapp.domain.cards import Aside, Card, CardId, Rating, Recall
from studyapp.domain.messages import Message
from studyapp.domain.nouns import Noun
from studyapp.domain.texts import PassageId
from studyapp.study.changes import Changes
from studyapp.ui.pages.cards.page import CardsPage

if TYPE_CHECKING:
    from studyapp.app.desk import Desk
    from studyapp.wiring import Program

_Next = tuple[Recall | None, datetime | None, list[Aside], datetime]


class CardsJoin:
    """The card to recall now, and the cards put aside."""

    concerns: ClassVar[frozenset[Noun]] = frozenset({Noun.PASSAGES, Noun.JOURNAL, Noun.CARDS})

    def __init__(self, page: CardsPage, desk: Desk) -> None:
        self.page = page
        self._desk = desk
        self._asking = desk.asking
        self.hold = Hold(self.show)
        self._storing = False
        page.rated.connect(self._rate)
        page.list_wanted.connect(self.show)
        page.why_wanted.connect(self._tell_why)
        page.suspend_wanted.connect(self._suspend)
        page.take_up_wanted.connect(self._take_up)
        page.remove_wanted.connect(self._remove)
        page.edited.connect(self._edit)
        page.original_wanted.connect(self._restore)

    def show(self) -> None:
        """Show the card to recall now, or when the next comes back."""
        self._asking.ask(_next, self._show)

    def _show(self, found: _Next) -> None:
        """Show what was found, unless a rating has gone out since: its own answer follows."""
        if not self._storing and not self.hold.stops():
            recall, next_due, asides, now = found
            self.page.show_recall(recall, next_due, now=now, suspended=len(asides))
            self.page.show_asides(asides)

    def _rate(self, card: str, rating: Rating, seconds: float) -> None:
        """Write the rating; only then is the next card shown, so that what is seen is kept."""
        if self.hold.stops():
            return
        took = timedelta(seconds=seconds)
        self._storing = True
        self._asking.ask(
            lambda program: program.reviewing.rate(CardId(card), rating, took),
            self._kept,
            otherwise=self._not_kept,
        )

    def _kept(self, changes: Changes) -> None:
        self._storing = False
        self._desk.refresh(changes)

    def _not_kept(self) -> None:
        self._storing = False
        self.show()

    def _tell_why(self, card: str) -> None:
        self._asking.ask(lambda program: program.reviewing.why(CardId(card)), self.page.show_why)

    def _suspend(self, card: Card) -> None:
        says = Message("Suspended: “{front}”.", {"front": card.front})
        self._change(lambda program: program.cards.suspend(card.id), says)

    def _take_up(self, card: Card) -> None:
        says = Message("Asked again: “{front}”.", {"front": card.front})
        self._change(lambda program: program.cards.take_up(card.id), says)

    def _remove(self, card: Card) -> None:
        says = Message("Removed the card “{front}”.", {"front": card.front})
        self._change(lambda program: program.cards.remove(card.id), says)

    def _edit(self, card: str, front: str, back: str) -> None:
        says = Message("Edited: “{front}”.", {"front": front})
        self._change(lambda program: program.cards.edit(CardId(card), front, back), says)

    def _restore(self, card: str) -> None:
        says = Message("The card is as it came.")
        self._change(lambda program: program.cards.restore(CardId(card)), says)

    def _change(self, verb: Callable[[Program], Changes], says: Message) -> None:
        """Change a card, and say so with the way back; nothing is said where nothing changed."""

        def changed(changes: Changes) -> None:
            if changes:
                self._desk.refresh(changes)
                self._desk.window.tell([says], self._desk.actions.undo)

        self._asking.ask(verb, changed, otherwise=self.show)


def _next(program: Program) -> _Next:
    reviewing = program.reviewing
    recall, next_due = reviewing.next_recall(), reviewing.next_due()
    return recall, next_due, program.cards.suspended(), program.learning.now()


def make_cards(desk: Desk) -> CardsJoin:
    """Return Cards, joined."""
    page = CardsPage(desk.look, parent=desk.window.room)
    page.undo_wanted.connect(desk.actions.undo.trigger)
    page.library_wanted.connect(lambda: desk.window.show_page("library"))
    page.sentence_wanted.connect(lambda passage, span: desk.read(PassageId(passage), span))
    return CardsJoin(page, desk)
