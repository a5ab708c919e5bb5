"""Python's cycle collector, kept on the window's thread.

It may run on any thread, and there it would destroy widgets and timers that belong to the
window's: Qt forbids that and crashes sooner or later.
"""

import gc

from PySide6.QtCore import QObject, QTimer

EVERY_MS = 1000


class Tidying(QObject):
    """Collects cycles once a second on the thread it was made on, and nowhere else."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._thresholds = gc.get_threshold()
        gc.disable()
        timer = QTimer(self)
        timer.timeout.connect(self.tidy)
        timer.start(EVERY_MS)

    def tidy(self) -> None:
        """Collect the oldest generation that is due."""
        due = [
            generation
            for generation, (count, most) in enumerate(
                zip(gc.get_count(), self._thresholds, strict=True)
            )
            if count > most
        ]
        if due:
            gc.collect(max(due))

    def stop(self) -> None:
        """Let the collector run by itself again."""
        gc.enable()
