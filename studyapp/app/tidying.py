"""Python's cycle collector, kept on the window's thread and out of the person's way.

It may run on any thread, and there it would destroy widgets and timers that belong to the
window's: Qt forbids that and crashes sooner or later. Young objects are few and looked at every
second. To look at all takes up to a fifth of a second, so it waits until keys and mouse rest;
what is there before the first paint stays as long as the window and is never looked at.
"""

import gc

from PySide6.QtCore import QElapsedTimer, QEvent, QObject, QTimer
from PySide6.QtGui import QGuiApplication, QWindow

EVERY_MS = 1000
REST_MS = 5000
"""How long keys and mouse must have rested before all objects are looked at."""

_YOUNG = 1
_ALL = 2
_INPUTS = (
    QEvent.Type.KeyPress,
    QEvent.Type.KeyRelease,
    QEvent.Type.MouseButtonPress,
    QEvent.Type.MouseButtonRelease,
    QEvent.Type.MouseMove,
    QEvent.Type.Wheel,
    QEvent.Type.TouchUpdate,
)


class Tidying(QObject):
    """Collects cycles on the thread it was made on, and nowhere else."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._thresholds = gc.get_threshold()
        self._rest = QElapsedTimer()
        self._rest.start()
        gc.disable()
        gc.freeze()
        app = QGuiApplication.instance()
        if isinstance(app, QGuiApplication):
            self._watch(app.focusWindow())
            app.focusWindowChanged.connect(self._watch)
        timer = QTimer(self)
        timer.timeout.connect(self.tidy)
        timer.start(EVERY_MS)

    def tidy(self) -> None:
        """Collect the oldest generation that is due, all objects only while the person rests."""
        most = _ALL if self._rest.elapsed() >= REST_MS else _YOUNG
        due = [
            generation
            for generation, (count, limit) in enumerate(
                zip(gc.get_count(), self._thresholds, strict=True)
            )
            if count > limit
        ]
        if due:
            gc.collect(min(max(due), most))

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Note that the person is at work; take nothing away."""
        if event.type() in _INPUTS:
            self._rest.restart()
        return False

    def stop(self) -> None:
        """Let the collector run by itself again."""
        gc.unfreeze()
        gc.enable()

    def _watch(self, window: QWindow | None) -> None:
        if window is not None:
            window.installEventFilter(self)
