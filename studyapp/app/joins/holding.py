"""A page that has to wait until an answer was taken back."""

from collections.abc import Callable
from typing import Protocol, runtime_checkable


class Hold:
    """Whether a page is held; what came in vain meanwhile is made good by `show_again`."""

    def __init__(self, show_again: Callable[[], object]) -> None:
        self._show_again = show_again
        self._depth = 0
        self._missed = False

    def begin(self) -> None:
        """Let nothing through; for each beginning there is one end."""
        self._depth += 1

    def end(self) -> None:
        """Let all through again after the last end, and show anew if something was held up."""
        self._depth -= 1
        if self._depth == 0 and self._missed:
            self._missed = False
            self._show_again()

    def stops(self) -> bool:
        """Return whether the page is held, and keep in mind that something came."""
        self._missed = self._depth > 0
        return self._missed


@runtime_checkable
class Held(Protocol):
    """A join that can be held."""

    hold: Hold
