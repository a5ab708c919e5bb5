"""Timeline: the current passage, as a line."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from studyapp.app.asking import Asking
from studyapp.domain.events import Event, EventId
from studyapp.domain.nouns import Noun
from studyapp.domain.packs import Era
from studyapp.domain.settings import Settings
from studyapp.domain.texts import PassageId
from studyapp.timeline.chronicle import Chronicle
from studyapp.ui.pages.timeline.page import TimelinePage

if TYPE_CHECKING:
    from studyapp.app.desk import Desk
    from studyapp.app.joins.timeline_out import TimelineOut
    from studyapp.wiring import Program


@dataclass(frozen=True, slots=True)
class TimelineLeft:
    """How the timeline of a passage was left: days in view, chosen event, picture or list."""

    passage: PassageId | None = None
    first: float | None = None
    last: float | None = None
    event: str = ""
    listed: bool = False

    @classmethod
    def of(cls, settings: Settings) -> TimelineLeft:
        """Return how the settings have it."""
        return cls(
            PassageId(settings.passage) if settings.passage else None,
            settings.timeline_first,
            settings.timeline_last,
            settings.timeline_event,
            settings.timeline_listed,
        )


@dataclass(frozen=True, slots=True)
class Shown:
    """Events and what they are from: a passage with its title, or all, with `names` of passages.

    `passages` counts those of the library.
    """

    passage: PassageId | None
    title: str
    events: list[Event]
    names: dict[str, str]
    passages: int
    eras: tuple[Era, ...] = ()


class TimelineJoin:
    """The events of the current passage, or of all while there is none.

    `gone` is told that the current passage is not there any more.
    """

    concerns: ClassVar[frozenset[Noun]] = frozenset({Noun.PASSAGES})

    def __init__(
        self,
        page: TimelinePage,
        asking: Asking,
        *,
        passage: Callable[[], PassageId | None],
        gone: Callable[[], object],
        left: TimelineLeft,
    ) -> None:
        self.page = page
        self._asking = asking
        self._passage = passage
        self._gone = gone
        self._left: TimelineLeft | None = left
        self._chosen: EventId | None = None
        self._shown: Shown | None = None
        self._events: dict[str, Event] = {}
        self._all_beside: PassageId | None = None
        page.scope_wanted.connect(self._change_scope)
        page.show_scope(is_all=False, has_others=False)

    @property
    def is_all(self) -> bool:
        """Return whether the events of all passages are shown though one is read."""
        return self._all_beside is not None and self._all_beside == self._passage()

    def show(self) -> None:
        """Show the events, unless they are shown already."""
        passage, shown = self.about(), self._shown
        if shown is None or shown.passage != passage:
            self.page.show_waiting()
        self._asking.ask(
            lambda program: _timeline_of(program, passage, shown),
            lambda found: self._show(passage, found),
        )

    def choose(self, event: str) -> None:
        """Choose an event once the events are shown."""
        self._chosen = EventId(event)
        self.show()

    def event(self, event: str) -> Event:
        """Return a shown event by its id."""
        return self._events[event]

    def _show(
        self, passage: PassageId | None, found: tuple[Shown, Chronicle | None] | None
    ) -> None:
        if passage != self.about():
            return
        if found is None:
            self._gone()
            self.show()
            return
        shown, chronicle = found
        has_others = self._passage() is not None and shown.passages > 1
        self.page.show_scope(is_all=self.is_all, has_others=has_others)
        if chronicle is not None:
            self._events = {event.id: event for event in shown.events}
            self.page.show_chronicle(chronicle, shown.title)
            self._shown = shown
            self._restore(passage)
        if self._chosen in self._events:
            self.page.select(self._chosen)
        self._chosen = None

    def about(self) -> PassageId | None:
        """Return the passage whose events are to be shown, None for all."""
        return None if self.is_all else self._passage()

    def _change_scope(self) -> None:
        self._all_beside = None if self.is_all else self._passage()
        self.show()

    def _restore(self, passage: PassageId | None) -> None:
        """Show the timeline as it was left, once, for the same passage."""
        left, self._left = self._left, None
        if left is None or passage != left.passage:
            return
        if left.first is not None and left.last is not None:
            self.page.set_view(left.first, left.last)
        self.page.restore(left.event, listed=left.listed)


def _timeline_of(
    program: Program, passage: PassageId | None, shown: Shown | None
) -> tuple[Shown, Chronicle | None] | None:
    """Return the events and what they are from, laid in order here: that takes a while for many.

    There is no chronicle if they are shown already; None if the passage is not there any more.
    """
    titles = program.reading.titles()
    if passage is not None and passage not in titles:
        return None
    names = {str(key): name for key, name in titles.items()} if passage is None else {}
    title = "" if passage is None else titles[passage]
    events, eras = program.reading.events(passage), program.eras.standing(passage)
    found = Shown(passage, title, events, names, len(titles), eras)
    if found == shown:
        return found, None
    return found, Chronicle.of(events, names if passage is None else None, eras)


def make_timeline(desk: Desk) -> TimelineJoin:
    """Return Timeline, joined."""
    page, keep = TimelinePage(desk.look), desk.remembering.keep
    join = TimelineJoin(
        page,
        desk.asking,
        passage=lambda: desk.passage,
        gone=desk.forget_passage,
        left=TimelineLeft.of(desk.left),
    )
    page.sentence_wanted.connect(lambda event: _read_event(desk, join.event(event)))

    def keep_view(first: float, last: float) -> None:
        if not join.is_all:
            keep(timeline_first=first, timeline_last=last)

    page.view_changed.connect(keep_view)
    page.chosen_changed.connect(lambda event: keep(timeline_event=event))
    page.listed_changed.connect(lambda listed: keep(timeline_listed=listed))
    page.going_out.wanted.connect(lambda wish, only: _going_out(desk, join).go(wish, only))
    page.library_wanted.connect(lambda: desk.window.show_page("library"))
    page.back_wanted.connect(lambda: desk.window.show_page("quiz"))
    return join


def _going_out(desk: Desk, join: TimelineJoin) -> TimelineOut:
    from studyapp.app.joins.timeline_out import TimelineOut

    return TimelineOut(desk, join.about)


def _read_event(desk: Desk, event: Event) -> None:
    desk.read(event.passage, event.citation.span)
