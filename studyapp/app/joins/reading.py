"""Reader and Timeline: the current passage, as a text and as a line."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, ClassVar

from studyapp.app.asking import Asking
from studyapp.domain.events import Event, EventId, Findings
from studyapp.domain.library import PassageEntry
from studyapp.domain.progress import Noun
from studyapp.domain.texts import PassageId, Span
from studyapp.ui.pages.reader.page import ReaderPage
from studyapp.ui.pages.timeline.page import TimelinePage

if TYPE_CHECKING:
    from studyapp.wiring import Program


class ReaderJoin:
    """The passage that is read; it is the current one for timeline and quiz too."""

    concerns: ClassVar[frozenset[Noun]] = frozenset({Noun.PASSAGES})

    def __init__(self, page: ReaderPage, asking: Asking, *, passage: PassageId | None) -> None:
        self._page = page
        self._asking = asking
        self._wanted: tuple[PassageId, Span] | None = None
        self._shown: PassageId | None = None
        self.passage = passage
        page.place_changed.connect(self._keep_place)

    def show(self) -> None:
        """Show the current passage where reading stopped, unless it is shown already."""
        passage, shown = self.passage, self._shown
        self._asking.ask(
            lambda program: _found(program, passage, with_findings=passage != shown),
            lambda found: self._show(passage, *found),
        )

    def open(self, passage: PassageId, span: Span | None = None) -> None:
        """Make a passage the current one; with `span`, go to the sentence there."""
        self.passage = passage
        self._wanted = None if span is None else (passage, span)
        self.show()

    def _show(
        self, passage: PassageId | None, entry: PassageEntry | None, findings: Findings | None
    ) -> None:
        """Show what was found of a passage, unless another one is the current one by now."""
        if passage != self.passage:
            return
        if entry is None:
            self.passage = self._shown = None
            self._page.show_nothing()
            return
        if findings is not None and self._shown != passage:
            self._shown = passage
            self._page.show_findings(findings, entry.place, opened=entry.opened)
        if self._wanted is not None and self._wanted[0] == self._shown:
            _, span = self._wanted
            self._wanted = None
            self._page.go_to(span)

    def _keep_place(self, passage: str, offset: int) -> None:
        kept = PassageId(passage)
        self._asking.change(lambda program: program.reading.keep_place(kept, offset))


def _found(
    program: Program, passage: PassageId | None, *, with_findings: bool
) -> tuple[PassageEntry | None, Findings | None]:
    """Return a passage's entry, None if it is not there, and its findings if they are wanted."""
    entries = {entry.id: entry for entry in program.reading.entries()}
    entry = None if passage is None else entries.get(passage)
    if entry is None or not with_findings:
        return entry, None
    return entry, program.reading.findings(entry.id)


class TimelineJoin:
    """The events of the current passage, or of all while there is none.

    `view` has the days that were in view when the window was left.
    """

    concerns: ClassVar[frozenset[Noun]] = frozenset({Noun.PASSAGES})

    def __init__(
        self,
        page: TimelinePage,
        asking: Asking,
        *,
        passage: Callable[[], PassageId | None],
        view: tuple[float | None, float | None] = (None, None),
    ) -> None:
        self._page = page
        self._asking = asking
        self._passage = passage
        self._left = (passage(), *view)
        self._chosen: EventId | None = None
        self._shown: object = None
        self._events: dict[str, Event] = {}

    def show(self) -> None:
        """Show the events, unless they are shown already."""
        passage = self._passage()
        self._asking.ask(
            lambda program: (program.reading.events(passage), program.reading.titles()),
            lambda found: self._show(passage, *found),
        )

    def choose(self, event: str) -> None:
        """Choose an event once the events are shown."""
        self._chosen = EventId(event)
        self.show()

    def event(self, event: str) -> Event:
        """Return a shown event by its id."""
        return self._events[event]

    def _show(
        self, passage: PassageId | None, events: list[Event], titles: dict[PassageId, str]
    ) -> None:
        self._events = {event.id: event for event in events}
        if self._shown != (passage, events):
            title = "" if passage is None else titles.get(passage, "")
            lanes = {str(key): name for key, name in titles.items()} if passage is None else None
            self._page.show_events(events, title, lane_names=lanes)
            self._shown = (passage, events)
            self._restore_view(passage)
        if self._chosen in self._events:
            self._page.select(self._chosen)
        self._chosen = None

    def _restore_view(self, passage: PassageId | None) -> None:
        """Show the days that were in view when the window was left, once, for the same passage."""
        left, first, last = self._left
        if passage == left and first is not None and last is not None:
            self._page.set_view(first, last)
        self._left = (left, None, None)
