"""Cards: recall, rate, undo."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, ClassVar

from studyapp.app.asking import Asking
from studyapp.app.joins.holding import Hold
from studyapp.domain.cards import CardId, Rating, Recall
from studyapp.domain.progress import Noun
from studyapp.domain.texts import PassageId
from studyapp.study.changes import Changes
from studyapp.ui.pages.cards.page import CardsPage

if TYPE_CHECKING:
    from studyapp.app.desk import Desk
    from studyapp.wiring import Program


class CardsJoin:
    """The card to recall now."""

    concerns: ClassVar[frozenset[Noun]] = frozenset({Noun.PASSAGES, Noun.JOURNAL})

    def __init__(
        self, page: CardsPage, asking: Asking, *, changed: Callable[[Changes], object]
    ) -> None:
        self.page = page
        self._asking = asking
        self._changed = changed
        self.hold = Hold(self.show)
        self._storing = False
        page.rated.connect(self._rate)

    def show(self) -> None:
        """Show the card to recall now, or when the next comes back."""
        self._asking.ask(_next, self._show)

    def _show(self, found: tuple[Recall | None, datetime | None]) -> None:
        """Show what was found, unless a rating has gone out since: its own answer follows."""
        if not self._storing and not self.hold.stops():
            self.page.show_recall(*found)

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
        self._changed(changes)

    def _not_kept(self) -> None:
        self._storing = False
        self.show()


def _next(program: Program) -> tuple[Recall | None, datetime | None]:
    return program.reviewing.next_recall(), program.reviewing.next_due()


def make_cards(desk: Desk) -> CardsJoin:
    """Return Cards, joined."""
    page = CardsPage(desk.look)
    page.undo_wanted.connect(desk.actions.undo.trigger)
    page.library_wanted.connect(lambda: desk.window.show_page("library"))
    page.sentence_wanted.connect(lambda passage, span: desk.read(PassageId(passage), span))
    return CardsJoin(page, desk.asking, changed=desk.refresh)
