"""Verbs on their way from the window to the store's worker and back."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

from studyapp.domain.errors import UnkeepableError
from studyapp.ui.work import Job, Progress, Worker

if TYPE_CHECKING:
    from studyapp.packs.gathering import Gathered
    from studyapp.study.changes import Changes
    from studyapp.wiring import Program

T = TypeVar("T")


class _NotOpenError(Exception):
    """The program could not be opened; why was told."""


class Asking:
    """Puts verbs to the program on the store's worker, in order.

    What a verb changed goes to `changed`, on the window's thread. If the program cannot be opened,
    the cause goes to `refused` once, and is shown again to who asks for something after that.
    """

    def __init__(
        self,
        worker: Worker,
        *,
        changed: Callable[[Changes], object],
        alert: Callable[[BaseException], object],
        refused: Callable[[BaseException], object],
    ) -> None:
        self._worker = worker
        self._changed = changed
        self._alert = alert
        self._refused = refused
        self._program: Program | None = None
        self._cause: BaseException | None = None
        self._is_over = False

    @property
    def cause(self) -> BaseException | None:
        """Return why the program could not be opened, None if it was or that is not known yet."""
        return self._cause

    @property
    def is_open(self) -> bool:
        """Return whether the program is open; asked on the worker."""
        return self._program is not None

    def lent(self, pack: str) -> Gathered | None:
        """Return the files of a pack of the library, None if it is not there.

        For workers that prepare one that needs it: it only reads, and waits for no verb.
        """
        program = self._program
        return None if program is None else program.sharing.lent(pack)

    def open(self, opening: Callable[[], Program], done: Callable[[], object]) -> None:
        """Open the program on the worker; verbs asked before that wait their turn."""
        self._cause = None
        self._worker.run(lambda: self._open(opening), lambda _program: done(), self._refuse)

    def ask(
        self,
        verb: Callable[[Program], T],
        done: Callable[[T], object],
        otherwise: Callable[[], object] | None = None,
        *,
        unkeepable: Callable[[UnkeepableError], object] | None = None,
    ) -> None:
        """Run a verb; `done` gets what it returns. An error is shown, then `otherwise` follows.

        What was typed and cannot be kept goes to `unkeepable` instead, where that is given.
        """
        told = self._cause

        def failed(error: BaseException) -> None:
            if isinstance(error, UnkeepableError) and unkeepable is not None:
                unkeepable(error)
                return
            if not isinstance(error, _NotOpenError):
                self._alert(error)
            elif told is not None:
                self._alert(told)
            if otherwise is not None:
                otherwise()

        self._worker.run(lambda: verb(self._opened()), done, failed)

    def change(
        self,
        verb: Callable[[Program], Changes],
        otherwise: Callable[[], object] | None = None,
    ) -> None:
        """Run a verb that changes something, and have what it touched shown anew."""
        self.ask(verb, self._changed, otherwise)

    def without_program(
        self,
        work: Callable[[Progress], T],
        done: Callable[[T], object],
        failed: Callable[[BaseException], object],
    ) -> Job:
        """Close the program and do long work that must have the folder alone.

        Once that is done, this folder is not opened again: another window follows.
        """

        def alone(report: Progress) -> T:
            self._let_go()
            found = work(report)
            self._is_over = True
            return found

        return self._worker.run_long(alone, done, failed)

    def close(self) -> None:
        """Let what was asked finish, then let go of the folder."""
        self._worker.run(self._let_go, lambda _none: None)
        self._worker.shutdown()

    def _open(self, opening: Callable[[], Program]) -> Program:
        if self._is_over:
            raise _NotOpenError
        return self._keep(opening())

    def _refuse(self, cause: BaseException) -> None:
        if isinstance(cause, _NotOpenError):
            return
        self._cause = cause
        self._refused(cause)

    def _keep(self, program: Program) -> Program:
        self._program = program
        return program

    def _opened(self) -> Program:
        if self._program is None:
            raise _NotOpenError
        return self._program

    def _let_go(self) -> None:
        program, self._program = self._program, None
        if program is not None:
            program.close()
