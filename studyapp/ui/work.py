"""Slow work off the window's thread, and its results back on it."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from threading import Event
from typing import TYPE_CHECKING, Generic, TypeVar

from PySide6.QtCore import QObject, Qt, Signal, Slot

from studyapp.domain.errors import CancelledError
from studyapp.domain.messages import Message

if TYPE_CHECKING:
    from concurrent.futures import ThreadPoolExecutor

T = TypeVar("T")
Progress = Callable[[float], None]
_BETWEEN_REPORTS = 0.03
"""Seconds; a screen shows no more, and each report is an event on the window's thread."""


@dataclass(frozen=True, slots=True)
class _Ends(Generic[T]):
    done: Callable[[T], object]
    failed: Callable[[BaseException], object] | None


class Job(QObject):
    """One piece of work under way; `finished` comes last, whatever became of it.

    `progressed` carries 0 to 1. All signals arrive on the window's thread.
    """

    progressed = Signal(float)
    finished = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._stop = Event()
        self._reported = 0.0

    @property
    def is_cancelled(self) -> bool:
        """Return whether it was asked to stop."""
        return self._stop.is_set()

    @Slot()
    def cancel(self) -> None:
        """Ask the work to stop; its result is not delivered any more."""
        self._stop.set()

    def report(self, share: float) -> None:
        """Say how much is done; called by the work itself, on its own thread.

        Raises:
            CancelledError: The person stopped it.
        """
        if self.is_cancelled:
            raise _cancelled()
        now = time.monotonic()
        if share >= 1.0 or now - self._reported >= _BETWEEN_REPORTS:
            self._reported = now
            self.progressed.emit(share)


class Worker(QObject):
    """One thread that does its jobs in order.

    `failed` carries the error of a job that was given no end of its own for that.
    """

    failed = Signal(object)
    _settled = Signal(object, object, object)

    def __init__(self, name: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._name = name
        self._threads: ThreadPoolExecutor | None = None
        self._ends: dict[Job, _Ends[object]] = {}
        self._long: set[Job] = set()
        self._settled.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    def run(
        self,
        work: Callable[[], T],
        done: Callable[[T], object],
        failed: Callable[[BaseException], object] | None = None,
    ) -> Job:
        """Start short work; one of the two ends is called on the window's thread."""
        return self._start(lambda _job: work(), done, failed)

    def run_long(
        self,
        work: Callable[[Progress], T],
        done: Callable[[T], object],
        failed: Callable[[BaseException], object] | None = None,
    ) -> Job:
        """Start work that reports progress and stops when cancelled."""
        job = self._start(lambda job: work(job.report), done, failed)
        self._long.add(job)
        return job

    def shutdown(self) -> None:
        """Stop long work, let short work finish, and wait; nothing is delivered after that."""
        for job in self._long:
            job.cancel()
        if self._threads is not None:
            self._threads.shutdown(wait=True)
        self._ends.clear()
        self._long.clear()

    def _start(
        self,
        work: Callable[[Job], T],
        done: Callable[[T], object],
        failed: Callable[[BaseException], object] | None,
    ) -> Job:
        job = Job(self)
        self._ends[job] = _Ends(done, failed)  # type: ignore[arg-type]  # each job gets its own T
        self._thread().submit(self._carry_out, job, work)
        return job

    def _thread(self) -> ThreadPoolExecutor:
        """Return the thread, begun with the first job: the window is painted before."""
        if self._threads is None:
            from concurrent.futures import ThreadPoolExecutor

            self._threads = ThreadPoolExecutor(max_workers=1, thread_name_prefix=self._name)
        return self._threads

    def _carry_out(self, job: Job, work: Callable[[Job], object]) -> None:
        """Do the work, on the worker's thread, and send what came of it."""
        try:
            if job.is_cancelled:
                raise _cancelled()  # noqa: TRY301 - the same end as for work that notices itself
            result = work(job)
        except BaseException as error:  # noqa: BLE001 - the edge: every error goes to the window
            self._settled.emit(job, None, error)
        else:
            self._settled.emit(job, result, None)

    @Slot(object, object, object)
    def _deliver(self, job: Job, result: object, error: BaseException | None) -> None:
        ends = self._ends.pop(job, None)
        self._long.discard(job)
        if ends is None:
            return
        try:
            self._hand_over(ends, result, _cancelled() if job.is_cancelled else error)
        finally:
            job.finished.emit()
            job.deleteLater()

    def _hand_over(self, ends: _Ends[object], result: object, error: BaseException | None) -> None:
        if error is None:
            ends.done(result)
        elif ends.failed is not None:
            ends.failed(error)
        elif not isinstance(error, CancelledError):
            self.failed.emit(error)


def _cancelled() -> CancelledError:
    return CancelledError(Message("Stopped."))
