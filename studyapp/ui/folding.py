"""What makes way in a small window: the rail's words, then rail and menu bar for a title bar."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMainWindow, QMenu

from studyapp.ui.actions import page_title
from studyapp.ui.rail import Rail
from studyapp.ui.theme import Look

if TYPE_CHECKING:
    from studyapp.ui.strips import TitleBar

ICONS_ONLY = 60
FOLDED = 45
"""Widths in ems of the interface font under which the rail shrinks, and rail and menu fold."""


class Folding:
    """Folds rail and menu bar of a window to its width.

    Most windows never need `title_bar` and `small_menu`, so they are asked for when they are shown.
    """

    def __init__(
        self,
        look: Look,
        window: QMainWindow,
        rail: Rail,
        title_bar: Callable[[], TitleBar],
        small_menu: Callable[[], QMenu],
    ) -> None:
        self._look = look
        self._window = window
        self._rail = rail
        self._made_title_bar = title_bar
        self._made_small_menu = small_menu
        self._title_bar: TitleBar | None = None
        self._small_menu: QMenu | None = None
        self._page, self._about = "", ""
        self._counts: dict[str, int] = {}

    def fold(self) -> None:
        """Fold what does not fit, and unfold what does."""
        ems = self._look.ems(self._window.width())
        folded = ems < FOLDED
        self._look.set_folded(folded=folded)
        self._window.menuBar().setVisible(not folded)
        self._put_title_bar(shown=folded)
        self._rail.setVisible(not folded)
        if self._rail.is_narrow is not (ems < ICONS_ONLY):
            self._rail.set_narrow(narrow=ems < ICONS_ONLY)

    def show_title(self, page: str, about: str) -> None:
        """Show which page is in sight, and which passage it is about, where there is a bar."""
        self._page, self._about = page, about
        if self._title_bar is not None and page:
            self._title_bar.show_title(page_title(page), self._counts.get(page, 0), about)

    def show_about(self, about: str) -> None:
        """Show that the page in sight is about another passage."""
        self.show_title(self._page, about)

    def set_count(self, page: str, count: int) -> None:
        """Show how many wait on a page beside its title; nothing for 0."""
        self._counts[page] = count
        if page == self._page:
            self.show_title(page, self._about)

    def open_menu(self) -> None:
        """Open the menu of a small window, or go to the first one of the menu bar."""
        if self._title_bar is None or self._title_bar.isHidden():
            bar = self._window.menuBar()
            bar.setFocus(Qt.FocusReason.MenuBarFocusReason)
            bar.setActiveAction(bar.actions()[0])
            return
        if self._small_menu is None:
            self._small_menu = self._made_small_menu()
        button = self._title_bar.button
        self._small_menu.popup(button.mapToGlobal(button.rect().bottomLeft()))

    def _put_title_bar(self, *, shown: bool) -> None:
        if self._title_bar is None and shown:
            self._title_bar = self._made_title_bar()
            self.show_title(self._page, self._about)
        if self._title_bar is not None:
            self._title_bar.setVisible(shown)
