"""The manual among the pages of the window: opened at a chapter, and left again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from studyapp.ui.actions import EVERY_PAGE
from studyapp.ui.manual.page import ManualPage

if TYPE_CHECKING:
    from studyapp.ui.manual.about import Facts
    from studyapp.ui.page_keys import PageKeys
    from studyapp.ui.theme import Look
    from studyapp.ui.window import Window

_MANUAL = "manual"


class ManualOpening:
    """Shows the manual in place of a page, and that page again once the manual is closed."""

    def __init__(self, window: Window, look: Look, keys: PageKeys, facts: Facts | None) -> None:
        self._window = window
        self._before = window.current_page()
        self._page = ManualPage(look, facts, groups=lambda: keys.groups((*EVERY_PAGE, _MANUAL)))
        self._page.closed.connect(lambda: window.show_page(self._before))
        window.add_page(_MANUAL, self._page)

    def show(self, chapter: str) -> None:
        """Show a chapter, the first one for ""."""
        if self._window.current_page() != _MANUAL:
            self._before = self._window.current_page()
        self._window.show_page(_MANUAL)
        self._page.show_chapter(chapter)
