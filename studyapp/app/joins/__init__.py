"""The pages of the window, each joined to the verbs that it needs.

A join shows its page anew when something that it is concerned with has changed, and passes the
page's wishes to the verbs.
"""

from typing import ClassVar, Protocol

from studyapp.domain.progress import Noun


class Join(Protocol):
    """A page and its verbs."""

    concerns: ClassVar[frozenset[Noun]]

    def show(self) -> None:
        """Ask for what the page shows, and show it."""
