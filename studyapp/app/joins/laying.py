"""Very many events, read a slice at a time while the window goes on; the weightiest come first."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

from studyapp.domain.errors import StoreError
from studyapp.domain.events import Event, EventId
from studyapp.domain.packs import Era
from studyapp.domain.texts import PassageId
from studyapp.timeline.arriving import Arriving, worth_showing
from studyapp.timeline.shelf import Source
from studyapp.ui.pages.timeline.wording import events_words
from studyapp.ui.wording import tr
from studyapp.ui.work import Job

if TYPE_CHECKING:
    from studyapp.app.asking import Asking
    from studyapp.store.line import Extent, Line
    from studyapp.store.line_reading import LineReading
    from studyapp.timeline.chronicle import Chronicle
    from studyapp.wiring import Program

T = TypeVar("T")
SHOWN_FIRST = 50_000
"""At most so many are shown before the rest."""


@dataclass(frozen=True, slots=True)
class Many:
    """What is read of very many events: how many, whence, and the weightiest of them, if any."""

    extent: Extent
    reading: LineReading
    source: Source
    names: Mapping[str, str]
    eras: tuple[Era, ...]
    first: Chronicle | None


def many_of(
    program: Program,
    asking: Asking,
    passage: PassageId | None,
    names: Mapping[str, str],
    eras: tuple[Era, ...],
) -> Many:
    """Return very many events, those that matter most read already; asked on the worker."""
    line = program.line
    extent, source = line.extent(passage), source_of(line, asking, passage)
    least = worth_showing(extent.counts, most=SHOWN_FIRST)
    first = None
    if least is not None:
        some = line.reading(passage, least=least)
        arriving = Arriving()
        arriving.take(some.slice(SHOWN_FIRST))
        first = arriving.chronicle(_lanes(some, names), source, eras, extent)
    return Many(extent, line.reading(passage), source, names, eras, first)


class Laying:
    """Reads many events to the end, unless it is stopped; only the last one begun goes on.

    Between two slices the store's worker does what else it was asked. `show_job` shows how far it
    is, with words.
    """

    def __init__(self, asking: Asking, show_job: Callable[[str, Job], object]) -> None:
        self.asking = asking
        self._show_job = show_job
        self._job: Job | None = None

    def begin(
        self,
        many: Many,
        done: Callable[[Chronicle], object],
        stopped: Callable[[Chronicle | None], object],
    ) -> None:
        """Read; `done` gets the whole.

        If the person stops it, `stopped` gets what has come, unless something was shown before.
        """
        self.stop()
        self._job = Job()
        words = tr("Laying out {events} …", events=events_words(many.extent.count))
        self._show_job(words, self._job)
        self._go_on(_Course(many, Arriving(), self._job, done, stopped))

    def stop(self) -> None:
        """Leave it."""
        job, self._job = self._job, None
        if job is not None:
            job.cancel()
            job.finished.emit()
            job.deleteLater()

    @property
    def is_under_way(self) -> bool:
        """Return whether something is being read."""
        return self._job is not None

    def _go_on(self, course: _Course) -> None:
        def came(laid: Chronicle | None) -> None:
            if course.job is not self._job:
                return
            if laid is None and not course.job.is_cancelled:
                course.job.report(course.arriving.count / max(course.many.extent.count, 1))
                self._go_on(course)
                return
            self.stop()
            if laid is not None and course.is_whole:
                course.done(laid)
            else:
                course.stopped(laid)

        self.asking.ask(course.read, came, self.stop)


@dataclass(slots=True)
class _Course:
    """One reading under way."""

    many: Many
    arriving: Arriving
    job: Job
    done: Callable[[Chronicle], object]
    stopped: Callable[[Chronicle | None], object]
    is_whole: bool = False

    def read(self, _program: Program) -> Chronicle | None:
        """Read a slice; return all that has come at the end, or if it is stopped before any."""
        if not self.job.is_cancelled:
            rows = self.many.reading.slice()
            self.arriving.take(rows)
            if rows:
                return None
            self.is_whole = True
        elif self.many.first is not None:
            return None
        many = self.many
        groups = _lanes(many.reading, many.names)
        total = None if self.is_whole else many.extent
        return self.arriving.chronicle(groups, many.source, many.eras, total)


def source_of(line: Line, asking: Asking, passage: PassageId | None) -> Source:
    """Return where a timeline gets its events: a few at once, much by way of the worker."""

    def fetch(rows: Sequence[int]) -> list[Event | None]:
        found: Mapping[int, Event] = {}
        with suppress(StoreError):  # it is closed, or told by whoever asks next
            found = line.events(rows)
        return [found.get(row) for row in rows]

    def row_of(event: EventId) -> int | None:
        with suppress(StoreError):
            return line.number_of(event)
        return None

    def aside(work: Callable[[], T], come: Callable[[T], object]) -> None:
        asking.ask(lambda _program: work(), come)

    return Source(fetch, row_of, line.find, line.matching, lambda: line.named(passage), aside)


def _lanes(reading: LineReading, names: Mapping[str, str]) -> list[tuple[str | None, str]]:
    return [(group.lane, names.get(group.passage, "")) for group in reading.groups]
