"""What is new in the library is taken into the index of the search, a slice at a time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

if TYPE_CHECKING:
    from studyapp.app.asking import Asking
    from studyapp.app.pages import Joins
    from studyapp.study.changes import Changes

_AFTER = 400
"""Milliseconds in which nothing new comes: what was added is shown first."""


class Indexing(QObject):
    """Follows the library on the store's worker, so that all other wishes come in between.

    When something was taken in and nothing is left, Library searches again: there may be more.
    """

    def __init__(self, asking: Asking, *, joins: Joins, parent: QObject) -> None:
        super().__init__(parent)
        self._asking = asking
        self._joins = joins
        self._has_taken = False
        self._timer = QTimer(self, interval=_AFTER, singleShot=True)
        self._timer.timeout.connect(self._go_on)

    def begin(self) -> None:
        """Take in what is new, in a moment."""
        self._timer.start()

    def follow(self, changes: Changes) -> None:
        """Take in what is new if the library has changed."""
        from studyapp.domain.nouns import Noun

        if Noun.PASSAGES in changes.nouns:
            self.begin()

    def stop(self) -> None:
        """Leave the rest for the next time."""
        self._timer.stop()

    def _go_on(self) -> None:
        self._asking.ask(lambda program: program.searching.index(), self._went)

    def _went(self, has_taken: bool) -> None:  # noqa: FBT001 - what the verb returns
        if has_taken:
            self._has_taken = True
            self._go_on()
        elif self._has_taken:
            self._has_taken = False
            if "library" in self._joins.made():
                self._joins.library.search_again()
