"""Waiting for the next card to come back, so that nobody has to leave the page to see it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

if TYPE_CHECKING:
    from studyapp.app.asking import Asking
    from studyapp.study.changes import Changes
    from studyapp.wiring import Program

_NEAR = timedelta(hours=1)
"""From here on pages say in how many minutes it is."""
_MINUTE = timedelta(minutes=1)
_LATE = timedelta(milliseconds=50)
"""A timer may come a little early."""


class Returning(QObject):
    """Tells `passed` when a card has come back, and every minute of the hour before."""

    def __init__(self, asking: Asking, *, passed: Callable[[], object], parent: QObject) -> None:
        super().__init__(parent)
        self._asking = asking
        self._passed = passed
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self.look)
        self._is_near = False

    @property
    def waits(self) -> timedelta | None:
        """Return how long it waits until it looks again, None if nothing comes back."""
        return timedelta(milliseconds=self._timer.interval()) if self._timer.isActive() else None

    def follow(self, changes: Changes) -> None:
        """Wait for another moment if something was rated, taken back, put aside or removed."""
        from studyapp.domain.nouns import Noun

        if changes.nouns - {Noun.PLACE}:
            self.begin()

    def begin(self) -> None:
        """Ask when the next card comes back, and wait for that."""
        self._asking.ask(_until_next, self._wait)

    def look(self) -> None:
        """Have it shown what the time has changed, and wait for the next moment."""
        if self._is_near:
            self._passed()
        self.begin()

    def stop(self) -> None:
        """Wait no longer."""
        self._timer.stop()

    def _wait(self, left: timedelta | None) -> None:
        self._timer.stop()
        if left is None:
            return
        self._is_near = left <= _NEAR
        wait = min(left, _MINUTE) if self._is_near else min(left - _NEAR, _NEAR)
        self._timer.start(round((wait + _LATE) / timedelta(milliseconds=1)))


def _until_next(program: Program) -> timedelta | None:
    due: datetime | None = program.reviewing.next_due()
    return None if due is None else due - program.learning.now()
