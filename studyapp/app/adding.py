"""Texts on their way into the library: from files, a paste, or the sample.

The finder takes a while to import, so that is left to the computing worker.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from studyapp import places
from studyapp.app.asking import Asking
from studyapp.domain.errors import CancelledError
from studyapp.domain.messages import Message
from studyapp.domain.texts import PassageId
from studyapp.study.changes import Changes
from studyapp.study.signs import readable
from studyapp.ui.window import Window
from studyapp.ui.wording import counted
from studyapp.ui.work import Progress, Worker

if TYPE_CHECKING:
    from studyapp.study.adding import Addition

SAMPLE_TITLE = "Soviet–Japanese war of 1945"

Preparing = Callable[[Progress], "Addition"]


class Adding:
    """Takes texts in one after the other; `arrived` gets each one that came in, also if known.

    Finding dates runs on the computing worker with progress and Stop; a text that cannot be taken
    in is told and does not stop the others.
    """

    def __init__(
        self,
        window: Window,
        computing: Worker,
        asking: Asking,
        *,
        arrived: Callable[[PassageId, Changes], object],
        alert: Callable[[BaseException], object],
    ) -> None:
        self._window = window
        self._computing = computing
        self._asking = asking
        self._arrived = arrived
        self._alert = alert
        self._waiting: deque[tuple[str, Preparing]] = deque()
        self._busy = False

    def add_files(self, paths: Iterable[Path], encoding: str | None = None) -> None:
        """Add texts from files."""
        for path in paths:
            self._add(readable(path.name), partial(_prepare_file, path, encoding))

    def add_text(self, text: str) -> None:
        """Add a pasted or dropped text."""
        self._add(self._window.tr("the pasted text"), partial(_prepare_text, text))

    def add_sample(self) -> None:
        """Add the passage that ships with the program."""
        self._add(SAMPLE_TITLE, _prepare_sample)

    def _add(self, name: str, preparing: Preparing) -> None:
        self._waiting.append((name, preparing))
        if not self._busy:
            self._next()

    def _next(self) -> None:
        self._busy = bool(self._waiting)
        if self._busy:
            name, preparing = self._waiting.popleft()
            job = self._computing.run_long(preparing, self._keep, self._refused)
            self._window.show_job(self._window.tr("Reading {name} …").format(name=name), job)

    def _keep(self, addition: Addition) -> None:
        self._asking.ask(
            lambda program: program.reading.keep(addition),
            lambda changes: self._kept(addition, changes),
            otherwise=self._next,
        )

    def _kept(self, addition: Addition, changes: Changes) -> None:
        passage = addition.findings.passage
        self._window.tell(_report(addition, new=bool(changes)))
        self._arrived(passage.id, changes)
        self._next()

    def _refused(self, error: BaseException) -> None:
        if isinstance(error, CancelledError):
            self._waiting.clear()
            self._window.tell([Message("Stopped. What was not read to its end was not added.")])
        else:
            self._alert(error)
        self._next()


def _prepare_file(path: Path, encoding: str | None, progress: Progress) -> Addition:
    from studyapp.study.adding import addition_of
    from studyapp.study.finding import found_in_file

    return addition_of(found_in_file(path, encoding=encoding, progress=progress))


def _prepare_text(text: str, progress: Progress) -> Addition:
    from studyapp.study.adding import addition_of
    from studyapp.study.finding import found_in_text

    return addition_of(found_in_text(text, progress=progress))


def _prepare_sample(progress: Progress) -> Addition:
    from studyapp.study.adding import addition_of
    from studyapp.study.finding import found_in_file

    return addition_of(found_in_file(places.SAMPLE, title=SAMPLE_TITLE, progress=progress))


def _report(addition: Addition, *, new: bool) -> list[Message]:
    """Return what came in, in a sentence, and what should be known about it."""
    found = addition.findings
    if not new:
        says = "“{title}” is in your library already."
        return [Message(says, {"title": found.passage.title})]
    if not found.events:
        return list(addition.notes)
    repairs = sum(date.repair is not None for date in found.dates)
    values = {
        "title": found.passage.title,
        "events": counted(len(found.events), "1 event", "{n} events"),
        "repairs": counted(repairs, "1 repaired date", "{n} repaired dates"),
    }
    says = "Added “{title}”: {events}, {repairs}." if repairs else "Added “{title}”: {events}."
    return [Message(says, values), *addition.notes]
