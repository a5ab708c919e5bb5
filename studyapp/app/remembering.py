"""How the window was left: kept shortly after each change, so that a kill loses next to nothing."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import Any

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QMainWindow

from studyapp.domain.settings import Settings
from studyapp.ui.work import Worker

DELAY_MS = 300


class Remembering(QObject):
    """Holds the settings and writes them, on the worker, when they have stood still."""

    def __init__(
        self,
        settings: Settings,
        *,
        write: Callable[[Settings], object],
        worker: Worker,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self.settings = settings
        self._write = write
        self._worker = worker
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(DELAY_MS)
        self._timer.timeout.connect(self.write_now)

    def keep(self, **changed: Any) -> None:  # noqa: ANN401 - fields of Settings, of any type
        """Take over changed fields of the settings, and write them soon."""
        settings = replace(self.settings, **changed)
        if settings != self.settings:
            self.settings = settings
            self._timer.start()

    def watch(self, window: QMainWindow) -> None:
        """Keep where `window` is and how large."""
        self._window = window
        window.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Notice that the window was moved or resized."""
        if event.type() in (QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.WindowStateChange):
            geometry = self._window.saveGeometry().toBase64().toStdString()
            self.keep(geometry=geometry)
        return False

    def write_now(self) -> None:
        """Write what is not written yet."""
        self._timer.stop()
        self._worker.run(partial(self._write, self.settings), lambda _none: None)
