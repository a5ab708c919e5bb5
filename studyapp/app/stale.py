"""Which pages show what is so no more, and when each is shown anew."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from studyapp.ui.actions import EVERY_PAGE

if TYPE_CHECKING:
    from studyapp.app.asking import Asking
    from studyapp.app.pages import Joins
    from studyapp.study.changes import Changes


class Stale:
    """The pages that wait to be shown anew, at first all: each is once it comes into sight.

    `count` gets how many cards are due where Today is not in sight, which says so itself.
    """

    def __init__(self, joins: Joins, asking: Asking, *, count: Callable[[int], object]) -> None:
        self._joins = joins
        self._asking = asking
        self._count = count
        self._names = set(EVERY_PAGE)

    def add(self, names: Iterable[str]) -> None:
        """Have these pages wait."""
        self._names |= set(names)

    def follow(self, changes: Changes, *, shown: str) -> None:
        """Have the pages wait that the changes concern, but for the page `shown`."""
        made = self._joins.made()
        self.add({name for name, join in made.items() if join.concerns & changes.nouns} - {shown})

    def remove(self, name: str) -> None:
        """Know that a page shows all as it is."""
        self._names.discard(name)

    def show_anew(self, name: str) -> None:
        """Show the page in sight anew if it waits; Today always, since time passes."""
        if name in self._names or name == "today":
            self.remove(name)
            self._joins[name].show()
        if "today" in self._names:
            self._asking.ask(lambda program: program.overview.due_count(), self._count)
