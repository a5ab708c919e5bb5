"""Texts, packs and timelines on their way into the library: from files, a paste, or the sample."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from studyapp import places
from studyapp.app.asking import Asking
from studyapp.app.carrying_over import CarryingOver
from studyapp.app.preparing import (
    Preparing,
    open_results,
    prepare_file,
    prepare_sound,
    prepare_text,
)
from studyapp.app.reports import pack_report, report
from studyapp.domain.errors import CancelledError
from studyapp.domain.events import repairs_of
from studyapp.domain.messages import Message
from studyapp.domain.results import is_result_file
from studyapp.domain.taking import NothingTakenError, Taken
from studyapp.domain.texts import PassageId
from studyapp.study.changes import Changes
from studyapp.study.signs import readable
from studyapp.ui.window import Window
from studyapp.ui.work import Worker

if TYPE_CHECKING:
    from studyapp.domain.stored_quizzes import StoredQuiz
    from studyapp.study.adding import Addition
    from studyapp.study.carrying import Carried
    from studyapp.study.class_view import Opened
    from studyapp.study.sharing import Shared
    from studyapp.study.unpacking import PackAddition


@dataclass(frozen=True, slots=True)
class Arrival:
    """Something that came in, also if it was known.

    `passage` is the text, the first of a pack, None for a pack without any. It `waits` to be looked
    through if it is a new text in which something was found; it `is_alone` if nothing else came.
    `is_quiz`: it is a quiz that was handed on, `is_timeline`: events of another
    program. `carried` are decisions on an older version that
    went along to it.
    """

    passage: PassageId | None
    changes: Changes
    waits: bool
    is_alone: bool
    carried: Carried | None = None
    is_quiz: bool = False
    is_timeline: bool = False


class Adding:
    """Takes texts and packs in one after the other.

    `arrived` gets each one that came in. Reading runs on the computing worker with progress and
    Stop; what cannot be taken in goes to `refused`, with its path if it has one, and does not stop
    the others. `reported` gets the report on a file of another program, `updated` a pack that
    took the place of an older version, `put_results` the results of learners, and what follows.
    """

    def __init__(  # noqa: PLR0913 - where it works, and who is told what
        self,
        window: Window,
        computing: Worker,
        asking: Asking,
        *,
        arrived: Callable[[Arrival], object],
        refused: Callable[[BaseException, Path | None], object],
        reported: Callable[[Taken], object],
        updated: Callable[[Shared], object],
        put_results: Callable[[Opened, Callable[[], object]], object],
    ) -> None:
        self._window = window
        self._computing = computing
        self._asking = asking
        self._carrying = CarryingOver(window, computing, asking)
        self._arrived = arrived
        self._refused = refused
        self._reported = reported
        self._updated = updated
        self._put_results = put_results
        self._waiting: deque[tuple[Path | None, str, Preparing]] = deque()
        self._busy = False
        self._came = 0
        self._path: Path | None = None

    def add_files(self, paths: Iterable[Path], encoding: str | None = None) -> None:
        """Add texts and packs from files and folders; results of learners all at once."""
        every = list(paths)
        results = [path for path in every if is_result_file(path)]
        for path in every:
            if not is_result_file(path):
                self._add(
                    path,
                    readable(path.name),
                    partial(prepare_file, path, encoding, self._asking.lent),
                )
        if results:
            self._add(None, self._window.tr("the results"), partial(open_results, results))

    def add_text(self, text: str) -> None:
        """Add a pasted or dropped text."""
        self._add(None, self._window.tr("the pasted text"), partial(prepare_text, text))

    def add_sample(self) -> None:
        """Add the pack that ships with the program as a sample."""
        path = places.SAMPLE_PACK
        self._add(
            path,
            self._window.tr("the sample pack"),
            partial(prepare_file, path, None, self._asking.lent),
        )

    def add_sound_part(self, path: Path) -> None:
        """Add what is sound of a pack with errors."""
        self._add(path, readable(path.name), partial(prepare_sound, path, self._asking.lent))

    def _add(self, path: Path | None, name: str, preparing: Preparing) -> None:
        self._waiting.append((path, name, preparing))
        if not self._busy:
            self._came = 0
            self._window.let_alerts_pass()
            self._next()

    def _next(self) -> None:
        self._busy = bool(self._waiting)
        if self._busy:
            self._path, name, preparing = self._waiting.popleft()
            job = self._computing.run_long(preparing, self._keep, self._refuse)
            self._window.show_job(self._window.tr("Reading {name} …").format(name=name), job)

    def _keep(self, addition: Addition | PackAddition | StoredQuiz | Opened) -> None:
        from studyapp.domain.stored_quizzes import StoredQuiz
        from studyapp.study.adding import Addition
        from studyapp.study.class_view import Opened

        if isinstance(addition, StoredQuiz):
            self._put(addition)
            return
        if isinstance(addition, Opened):
            self._put_results(addition, self._next)
            return
        if not isinstance(addition, Addition):
            self._share(addition)
            return
        found = addition.findings

        def kept(changes: Changes, carried: Carried | None) -> None:
            is_new = bool(changes)
            waits = is_new and bool(found.events or repairs_of(found.dates))
            told = [*report(addition, new=is_new), *changes.notes]
            self._came_in(
                told, found.passage.id, changes, waits=waits, carried=carried if is_new else None
            )

        def ready(whole: Addition) -> None:
            self._asking.ask(
                lambda program: program.reading.keep_ready(whole),
                lambda changes: kept(changes, whole.carried),
                otherwise=self._next,
            )

        self._carrying.carry(addition, ready, refused=self._refuse, otherwise=self._next)

    def _share(self, addition: PackAddition) -> None:
        def shared(found: Shared) -> None:
            passages = found.entry.passages
            first = passages[0].passage if passages else None
            taken = addition.taken
            told = [*pack_report(found, taken), *addition.notes, *found.changes.notes]
            self._came_in(told, first, found.changes, is_timeline=taken is not None)
            if taken is not None:
                self._reported(taken)
            elif found.before is not None:
                self._updated(found)

        self._asking.ask(
            lambda program: program.sharing.add(addition), shared, otherwise=self._next
        )

    def _put(self, quiz: StoredQuiz) -> None:
        from studyapp.study.handing_on import put_from_file

        def put(changes: Changes) -> None:
            says = "Kept the quiz “{title}”." if changes else "The quiz “{title}” is kept already."
            self._came_in([Message(says, {"title": quiz.title})], None, changes, is_quiz=True)

        self._asking.ask(
            lambda program: put_from_file(program.stored_quizzes, quiz), put, otherwise=self._next
        )

    def _came_in(  # noqa: PLR0913 - what there is to say of it
        self,
        report: list[Message],
        passage: PassageId | None,
        changes: Changes,
        *,
        waits: bool = False,
        carried: Carried | None = None,
        is_quiz: bool = False,
        is_timeline: bool = False,
    ) -> None:
        self._came += 1
        is_alone = self._came == 1 and not self._waiting
        with self._window.keeping_alerts():  # of files that came along with this one
            self._window.tell([*self._whole_batch(), *report])
            arrival = Arrival(passage, changes, waits, is_alone, carried, is_quiz, is_timeline)
            self._arrived(arrival)
        self._next()

    def _whole_batch(self) -> list[Message]:
        """Return, with the last of several, how many came: its report takes the place of theirs."""
        if self._waiting or self._came == 1:
            return []
        return [Message("{count} files were taken in.", {"count": self._came})]

    def _refuse(self, error: BaseException) -> None:
        if isinstance(error, CancelledError):
            self._waiting.clear()
            self._window.tell([Message("Stopped. What was not read to its end was not added.")])
        else:
            self._refused(error, self._path)
            if isinstance(error, NothingTakenError):
                self._reported(error.taken)
        self._next()
