"""Newer versions of texts, and whether they take the place of the older ones."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from studyapp.domain.messages import Message
from studyapp.domain.texts import PassageId
from studyapp.ui.pages.findings.newer import Newer

if TYPE_CHECKING:
    from studyapp.app.desk import Desk
    from studyapp.study.carrying import Carried
    from studyapp.study.changes import Changes


class Replacing:
    """Knows of which texts a newer version came in since the start, until both are to be kept."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._carried: dict[PassageId, Carried] = {}

    def remember(self, passage: PassageId, carried: Carried | None) -> None:
        """Ask about the older version, if decisions on one went along."""
        if carried is not None:
            self._carried[passage] = carried

    def keep_both(self) -> None:
        """Ask no more about the current passage."""
        if self._desk.passage is not None:
            self._carried.pop(self._desk.passage, None)

    def newer(self, passage: PassageId, titles: dict[PassageId, str]) -> Newer | None:
        """Return what to ask about a passage; None if its older version is not there any more."""
        carried = self._carried.get(passage)
        title = None if carried is None else titles.get(carried.older.passage.id)
        if carried is None or title is None:
            return None
        return Newer(title, carried.kept, carried.lost)

    def take_place(self, done: Callable[[Changes], object], failed: Callable[[], object]) -> None:
        """Have the current passage in the place of its older version."""
        passage = self._desk.passage
        carried = None if passage is None else self._carried.get(passage)
        if passage is None or carried is None:
            failed()
            return
        older = carried.older.passage

        def tell(changes: Changes) -> None:
            done(changes)
            says = Message("Removed the older “{title}”.", {"title": older.title})
            self._desk.window.tell([says], self._desk.actions.undo)

        self._desk.asking.ask(
            lambda program: program.reading.take_place(passage, older.id), tell, failed
        )
