"""Long work that belongs on the window's thread, as what it makes is Qt's: done in short slices."""

import time
from collections.abc import Callable, Generator
from typing import TypeVar

from PySide6.QtCore import QObject, QTimer

from studyapp.domain.errors import CancelledError
from studyapp.ui.work import Job

T = TypeVar("T")
Steps = Generator[float, None, T]
"""The share that is done after each step, 0 to 1, and in the end what came of it."""

_SLICE = 0.012
"""Seconds without a look at the keys."""


def step_through(
    owner: QObject,
    steps: Steps[T],
    done: Callable[[T], object],
    failed: Callable[[BaseException], object],
) -> Job:
    """Begin work in steps, each far under 50 ms; one of the two ends is called, then `finished`.

    It stops, with a CancelledError, when the job is cancelled.
    """
    job = Job(owner)

    def go_on() -> None:
        try:
            _work_for_a_while(job, steps)
        except StopIteration as end:
            _end(job, done, end.value)
        except Exception as error:  # noqa: BLE001 - the edge: every error goes to the window
            _end(job, failed, error)
        else:
            QTimer.singleShot(0, job, go_on)

    QTimer.singleShot(0, job, go_on)
    return job


def _work_for_a_while(job: Job, steps: Steps[T]) -> None:
    until = time.monotonic() + _SLICE
    while time.monotonic() < until:
        try:
            job.report(next(steps))
        except CancelledError:
            steps.close()
            raise


def _end(job: Job, say: Callable[[T], object], what: T) -> None:
    try:
        say(what)
    finally:
        job.finished.emit()
        job.deleteLater()
