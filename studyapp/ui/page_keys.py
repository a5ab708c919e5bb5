"""The keys that work in the window and on its pages, as the person changed them."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from studyapp.ui.actions import EVERY_PAGE, TOLD, Actions, page_title
from studyapp.ui.shortcuts import EVERYWHERE, KeyEntry, Shortcuts
from studyapp.ui.wording import tr

if TYPE_CHECKING:
    from studyapp.ui.keys import Group


class PageKeys:
    """The keys of the window's own actions, and of those of its pages.

    `page` returns a page by its name, made if need be; `changed` are changed keys by the names that
    `Shortcuts` gives.
    """

    def __init__(
        self, actions: Actions, page: Callable[[str], QWidget], changed: Mapping[str, str]
    ) -> None:
        self._actions = actions
        self._page = page
        self._shortcuts = Shortcuts(changed)
        self._shortcuts.apply(EVERYWHERE, actions.all())

    def change(self, changed: Mapping[str, str], made: Mapping[str, QWidget]) -> None:
        """Take these changed keys into force in place of the former ones, on the pages made."""
        self._shortcuts.replace(changed)
        self._shortcuts.apply(EVERYWHERE, self._actions.all())
        for name, page in made.items():
            self.apply(name, page)

    def apply(self, name: str, page: QWidget) -> None:
        """Give the actions of a page their keys."""
        self._shortcuts.apply(name, page.actions())

    def entries(self) -> list[KeyEntry]:
        """Return every action that has a key of its own, the ones that work everywhere first."""
        places = [(EVERYWHERE, tr("Everywhere"), self._actions.all())]
        places += [(name, page_title(name), self._page(name).actions()) for name in EVERY_PAGE]
        entries = (
            self._shortcuts.entry(place, title, action)
            for place, title, actions in places
            for action in named(actions)
        )
        return list({entry.name: entry for entry in entries if entry is not None}.values())

    def groups(self, names: Sequence[str]) -> list[Group]:
        """Return what can be done everywhere, and on each of these pages."""
        pages = [(page_title(name), _listed(self._page(name))) for name in names]
        return [(tr("Everywhere"), named(self._actions.all())), *pages]


def named(actions: Sequence[QAction]) -> list[QAction]:
    """Return the actions that say what they do."""
    return [action for action in actions if action.text() and not action.isSeparator()]


def _listed(page: QWidget) -> list[QAction]:
    """Return what can be done on a page, with the keys that its parts have of their own."""
    return [*page.findChildren(QAction, TOLD), *named(page.actions())]
