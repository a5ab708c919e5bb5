"""The pages of the window, each joined to the verbs that it needs.

A join shows its page anew when something that it is concerned with has changed, and passes the
page's wishes to the verbs. Each module ends in a function that makes page and join for a desk and
connects what leads elsewhere; it is imported and called when the page is first shown.
"""

from typing import ClassVar, Protocol

from PySide6.QtWidgets import QWidget

from studyapp.domain.nouns import Noun


class Join(Protocol):
    """A page and its verbs."""

    concerns: ClassVar[frozenset[Noun]]

    @property
    def page(self) -> QWidget:
        """Return the page."""

    def show(self) -> None:
        """Ask for what the page shows, and show it."""
