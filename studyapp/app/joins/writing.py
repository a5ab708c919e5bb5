"""Cards that are written in the Reader: proposed, kept, and told with the way back."""

from __future__ import annotations

from textwrap import shorten
from typing import TYPE_CHECKING

from studyapp.domain.messages import Message
from studyapp.domain.texts import PassageId, Span

if TYPE_CHECKING:
    from studyapp.app.desk import Desk
    from studyapp.domain.cards import Draft
    from studyapp.study.changes import Changes
    from studyapp.ui.pages.reader.page import ReaderPage

_TOLD = 60
"""Letters of a card's front that name it."""


class WritingJoin:
    """Joins the cards that the Reader's page wants to the verbs for them."""

    def __init__(self, page: ReaderPage, desk: Desk) -> None:
        self._page = page
        self._desk = desk
        page.card_wanted.connect(self._draft)
        page.card_made.connect(self._make)

    def _draft(self, passage: str, words: Span) -> None:
        self._desk.asking.ask(
            lambda program: program.cards.draft(PassageId(passage), words), self._page.show_draft
        )

    def _make(self, draft: Draft, front: str, back: str) -> None:
        """Keep a card; what was typed stays where it is until that is done."""

        def kept(changes: Changes) -> None:
            self._page.card_kept()
            self._desk.refresh(changes)
            says = Message(
                "Made the card “{front}”.", {"front": shorten(front, _TOLD, placeholder=" …")}
            )
            self._desk.window.tell([says], self._desk.actions.undo)

        self._desk.asking.ask(
            lambda program: program.cards.make(draft.passage, draft.citation.span, front, back),
            kept,
            otherwise=self._page.card_not_kept,
        )
