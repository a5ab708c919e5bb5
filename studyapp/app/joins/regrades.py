"""Corrected keys: what they make of old answers, taken or left."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, ClassVar

from studyapp.domain.messages import Message
from studyapp.domain.nouns import Noun
from studyapp.domain.regrades import Regrade
from studyapp.ui.pages.regrades.page import RegradesPage

if TYPE_CHECKING:
    from studyapp.app.desk import Desk
    from studyapp.study.changes import Changes


class RegradesJoin:
    """The answers of the learner of now that corrected keys grade otherwise."""

    concerns: ClassVar[frozenset[Noun]] = frozenset({Noun.PASSAGES, Noun.JOURNAL, Noun.LEARNERS})

    def __init__(self, page: RegradesPage, desk: Desk) -> None:
        self.page = page
        self._desk = desk

    def show(self) -> None:
        """Show what waits for a decision."""
        self._desk.asking.ask(lambda program: program.regrading.look(), self.page.show_reconsidered)

    def take(self, regrades: Sequence[Regrade]) -> None:
        """Have new grades count."""
        one, many = "The new grade counts now.", "{n} new grades count now."
        self._desk.asking.ask(
            lambda program: program.regrading.take(regrades),
            lambda changes: self._decided(changes, one if len(regrades) == 1 else many, regrades),
        )

    def decline(self, regrades: Sequence[Regrade]) -> None:
        """Leave grades as they are."""
        one, many = "The answer counts as before.", "{n} answers count as before."
        self._desk.asking.ask(
            lambda program: program.regrading.decline(regrades),
            lambda changes: self._decided(changes, one if len(regrades) == 1 else many, regrades),
        )

    def _decided(self, changes: Changes, says: str, regrades: Sequence[Regrade]) -> None:
        self._desk.refresh(changes)
        self._desk.window.tell([Message(says, {"n": len(regrades)})], self._desk.actions.undo)


def make_regrades(desk: Desk) -> RegradesJoin:
    """Return the page of corrected keys, joined."""
    page = RegradesPage(desk.look, parent=desk.window.room)
    join = RegradesJoin(page, desk)
    page.taken.connect(join.take)
    page.declined.connect(join.decline)
    page.left.connect(lambda: desk.window.show_page("progress"))
    return join
