"""What the other pages are made of, imported while nobody waits for it."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from studyapp.ui.actions import EVERY_PAGE

if TYPE_CHECKING:
    from studyapp.ui.work import Job, Progress, Worker

_AFTER = 1500
"""Milliseconds after the folder is open: what the person sees first comes first."""


class Warming(QObject):
    """Imports page by page on a worker, so that the first visit to each finds it there."""

    def __init__(self, worker: Worker, parent: QObject) -> None:
        super().__init__(parent)
        self._worker = worker
        self._job: Job | None = None
        self._timer = QTimer(self, interval=_AFTER, singleShot=True)
        self._timer.timeout.connect(self._go)

    def begin(self) -> None:
        """Import all in a moment."""
        self._timer.start()

    def stop(self) -> None:
        """Leave the rest to the first visits."""
        self._timer.stop()
        if self._job is not None:
            self._job.cancel()

    def _go(self) -> None:
        self._job = self._worker.run_long(import_pages, self._went, self._went)

    def _went(self, _outcome: object) -> None:
        self._job = None


def import_pages(report: Progress) -> None:
    """Import what each page is made of; `report` raises where it is to stop."""
    for number, name in enumerate(EVERY_PAGE):
        report(number / len(EVERY_PAGE))
        import_module(f"studyapp.app.joins.{name}")
