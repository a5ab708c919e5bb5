"""How much time an exam has left, in words."""

from collections.abc import Callable
from datetime import datetime, timedelta

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QWidget

from studyapp.ui.speaking import announce
from studyapp.ui.theme import Face, Look
from studyapp.ui.widgets import Label
from studyapp.ui.wording import counted

_BEAT = 1000
"""Milliseconds; the clock on the wall is asked at each, so that sleep of the computer counts."""
_WARNED = (timedelta(minutes=5), timedelta(minutes=1))
"""When it is also said aloud how much is left."""


class Countdown(Label):
    """Says "12 minutes left"; `over` once there is no time any more."""

    over = Signal()

    def __init__(
        self, look: Look, now: Callable[[], datetime], parent: QWidget | None = None
    ) -> None:
        super().__init__(look, Face.INTERFACE_STRONG, wrap=False, parent=parent)
        self.setObjectName("time-left")
        self._now = now
        self._ends: datetime | None = None
        self._before: timedelta | None = None
        self._beat = QTimer(self)
        self._beat.setInterval(_BEAT)
        self._beat.timeout.connect(self.beat)

    def count_to(self, ends: datetime | None) -> None:
        """Count down to a moment, aware UTC; None: say that there is no limit."""
        if ends != self._ends:
            self._before = None
        self._ends = ends
        if ends is None:
            self._beat.stop()
            self.setText(self.tr("No time limit"))
            return
        self._beat.start()
        self._show(max(ends - self._now(), timedelta()))

    def stop(self) -> None:
        """Count no more."""
        self._beat.stop()

    def beat(self) -> None:
        """Show what is left now."""
        if self._ends is None:
            return
        left = self._ends - self._now()
        self._show(max(left, timedelta()))
        if left <= timedelta():
            self.stop()
            self.over.emit()

    def _show(self, left: timedelta) -> None:
        says = self.tr("{time} left").format(time=time_words(left))
        if says != self.text():
            self.setText(says)
        before, self._before = self._before, left
        self.set_color("wrong" if left <= _WARNED[-1] else "ink")
        if before is not None and any(left <= mark < before for mark in _WARNED):
            announce(self, says)


def time_words(time: timedelta) -> str:
    """Return a length in whole minutes, begun ones counted; under a minute in seconds."""
    seconds = -int(-time.total_seconds() // 1)
    if seconds < 60:
        return counted(seconds, "1 second", "{n} seconds")
    return counted(-(-seconds // 60), "1 minute", "{n} minutes")
