"""Reader and Timeline: the current passage, as a text and as a line."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from studyapp.app.asking import Asking
from studyapp.domain.events import Event, EventId, Findings
from studyapp.domain.library import PassageEntry
from studyapp.domain.progress import Noun
from studyapp.domain.texts import PassageId, Span
from studyapp.timeline.chronicle import Chronicle
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


@dataclass(frozen=True, slots=True)
class TimelineLeft:
    """How the timeline of a passage was left: days in view, chosen event, picture or list."""

    passage: PassageId | None = None
    first: float | None = None
    last: float | None = None
    event: str = ""
    listed: bool = False


class TimelineJoin:
    """The events of the current passage, or of all while there is none."""

    concerns: ClassVar[frozenset[Noun]] = frozenset({Noun.PASSAGES})

    def __init__(
        self,
        page: TimelinePage,
        asking: Asking,
        *,
        passage: Callable[[], PassageId | None],
        left: TimelineLeft,
    ) -> None:
        self._page = page
        self._asking = asking
        self._passage = passage
        self._left: TimelineLeft | None = left
        self._chosen: EventId | None = None
        self._shown: tuple[PassageId | None, list[Event]] | None = None
        self._events: dict[str, Event] = {}

    def show(self) -> None:
        """Show the events, unless they are shown already."""
        passage, shown = self._passage(), self._shown
        if shown is None or shown[0] != passage:
            self._page.show_waiting()
        self._asking.ask(
            lambda program: _timeline_of(program, passage, shown),
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
        self,
        passage: PassageId | None,
        events: list[Event],
        title: str,
        chronicle: Chronicle | None,
    ) -> None:
        if passage != self._passage():
            return
        if chronicle is not None:
            self._events = {event.id: event for event in events}
            self._page.show_chronicle(chronicle, title)
            self._shown = (passage, events)
            self._restore(passage)
        if self._chosen in self._events:
            self._page.select(self._chosen)
        self._chosen = None

    def _restore(self, passage: PassageId | None) -> None:
        """Show the timeline as it was left, once, for the same passage."""
        left, self._left = self._left, None
        if left is None or passage != left.passage:
            return
        if left.first is not None and left.last is not None:
            self._page.set_view(left.first, left.last)
        self._page.restore(left.event, listed=left.listed)


def _timeline_of(
    program: Program, passage: PassageId | None, shown: tuple[PassageId | None, list[Event]] | None
) -> tuple[list[Event], str, Chronicle | None]:
    """Return the events and what they are from, laid in order here: that takes a while for many.

    There is no chronicle if they are shown already.
    """
    events, titles = program.reading.events(passage), program.reading.titles()
    if shown == (passage, events):
        return events, "", None
    if passage is not None:
        return events, titles.get(passage, ""), Chronicle.of(events)
    return events, "", Chronicle.of(events, {str(key): name for key, name in titles.items()})
