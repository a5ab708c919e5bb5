"""Results of learners on their way in: kept, shown, and told what is odd about their files."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from studyapp.app.telling import tell_lines

if TYPE_CHECKING:
    from studyapp.app.desk import Desk
    from studyapp.study.changes import Changes
    from studyapp.study.class_view import Opened


class OpeningResults:
    """Keeps files of results that were read, and shows the page of class results."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def put(self, opened: Opened, then: Callable[[], object]) -> None:
        """Keep what was read; `then` follows, whatever becomes of it."""

        def kept(new: int, changes: Changes) -> None:
            self._tell(opened, new)
            self._desk.refresh(changes)
            if opened.files:
                self._desk.window.show_page("results")
            then()

        self._desk.asking.ask(
            lambda program: program.results.add(opened.files),
            lambda found: kept(*found),
            otherwise=then,
        )

    def _tell(self, opened: Opened, new: int) -> None:
        from studyapp.study.class_view import opened_in_words

        says, *lines = opened_in_words(opened, new)
        self._desk.window.tell([says])
        if lines:
            tell_lines(self._desk.look, self._desk.window, [says, *lines])
