"""The one place where an error becomes visible."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction

from studyapp.domain.errors import BackupError, CancelledError, StoreError, StudyError
from studyapp.domain.messages import Message
from studyapp.ui.theme import Look
from studyapp.ui.wording import say

if TYPE_CHECKING:
    from studyapp.ui.banner import Banner


class AlertPlace(Protocol):
    """A window that has room for a banner under its menu bar."""

    def put_banner(self, banner: Banner) -> None:
        """Show `banner` there."""


class Alerts(QObject):
    """Shows errors: people's own in a sentence with a way out, ours with the log's path.

    `log` writes a fault of ours down and returns where, None if it could not.
    """

    def __init__(
        self,
        look: Look,
        window: AlertPlace,
        log: Callable[[BaseException], Path | None] | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._window = window
        self._log = log
        self._heeded: Callable[[], object] | None = None

    def show(self, error: BaseException) -> None:
        """Show an error until it is closed; what the person stopped is none.

        One that has nothing to do with the folder goes with the next success or page.
        """
        if isinstance(error, CancelledError):
            return
        if isinstance(error, StudyError):
            passing = not isinstance(error, StoreError | BackupError)
            self._banner.show_error(say(error.says), _said(error.hint), passing=passing)
            return
        written = None if self._log is None else self._log(error)
        self._banner.show_error(*self._own_fault(written))

    def offer(self, error: StudyError, hint: Message, action: QAction | None) -> None:
        """Show an error with another hint, and what can be done about it as a button."""
        self._banner.show_error(say(error.says), say(hint), offer=action)

    def warn(self, says: Message, hint: Message, *, heeded: Callable[[], object]) -> None:
        """Show what is no error yet; `heeded` is called when the person closes it."""
        from studyapp.ui.banner import Tone

        self._heeded = heeded
        self._banner.show_error(say(says), say(hint), tone=Tone.WARNING)

    def _heed(self) -> None:
        heeded, self._heeded = self._heeded, None
        if heeded is not None:
            heeded()

    @cached_property
    def _banner(self) -> Banner:
        """Return the banner, made for the first error."""
        from studyapp.ui.banner import Banner

        banner = Banner(self._look)
        banner.closed.connect(self._heed)
        self._window.put_banner(banner)
        return banner

    def _own_fault(self, written: Path | None) -> tuple[str, str]:
        says = self.tr("Something is wrong in the program itself. What you answered is kept.")
        if written is None:
            return says, self.tr("Start the program again if it does not go on.")
        hint = self.tr("What happened is written in {path}.")
        return says, hint.format(path=written)


def _said(hint: Message | None) -> str:
    return "" if hint is None else say(hint)
