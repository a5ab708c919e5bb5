"""Timeline: the current passage, as a line."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from studyapp.app.following import Place
from studyapp.app.joins.comparing import passages_with_events
from studyapp.app.joins.holding import Hold
from studyapp.app.joins.laying import Laying, Many
from studyapp.app.joins.timeline_events import Before, Shown, event_at, timeline_of
from studyapp.domain.events import Event, EventId
from studyapp.domain.nouns import Noun
from studyapp.domain.settings import Settings
from studyapp.domain.texts import PassageId
from studyapp.study.period_sets import period_sets
from studyapp.timeline.chronicle import Chronicle
from studyapp.ui.pages.timeline.page import TimelinePage

if TYPE_CHECKING:
    from studyapp.timeline.view import View


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


class TimelineJoin:
    """The events of the current passage, or of all while there is none.

    `gone` is told that the current passage is not there any more.
    """

    concerns: ClassVar[frozenset[Noun]] = frozenset({Noun.PASSAGES})

    def __init__(
        self,
        page: TimelinePage,
        laying: Laying,
        *,
        passage: Callable[[], PassageId | None],
        gone: Callable[[], object],
        left: TimelineLeft,
    ) -> None:
        self.page = page
        self._laying = laying
        self._asking = laying.asking
        self._passage = passage
        self._gone = gone
        self._left: TimelineLeft | None = left
        self._chosen: EventId | None = None
        self._shown: Shown | None = None
        self._laid = Before()
        self._is_broken_off = False
        self._all_beside: PassageId | None = None
        self.hold = Hold(lambda: None)
        page.scope_wanted.connect(self._change_scope)
        page.show_scope(is_all=False, has_others=False)

    @property
    def is_all(self) -> bool:
        """Return whether the events of all passages are shown though one is read."""
        return self._all_beside is not None and self._all_beside == self._passage()

    def show(self) -> None:
        """Show the events, unless they are shown already."""
        passage, shown = self.about(), self._shown
        self._laying.stop()
        compared = self.compared
        before = self._laid if shown is not None and shown.is_many else Before(shown)
        if shown is None or (shown.passage, shown.compared) != (passage, compared):
            self.page.show_waiting()
        self._asking.ask(
            lambda program: timeline_of(program, self._asking, passage, before, compared),
            lambda found: self._show(passage, found),
        )

    def lay_anew(self) -> None:
        """Read everything the next time: another program may have changed what lies here."""
        self._laid = Before()

    def offer_periods(self, chosen: Sequence[str]) -> None:
        """Offer the built-in periods, and show those that were chosen the last time."""
        self._asking.ask(
            lambda _program: period_sets(), lambda sets: self.page.periods.offer(sets, chosen)
        )

    def choose(self, event: str) -> None:
        """Choose an event once the events are shown."""
        self._chosen = EventId(event)
        if self._shown is not None and self._shown.is_many and self._shown.passage == self.about():
            self._choose_wanted()  # to read them all again would take long
        else:
            self.show()

    @property
    def is_laying(self) -> bool:
        """Return whether very many events are still being read."""
        return self._laying.is_under_way

    def leave(self) -> None:
        """Read no further; what is missing is read when the page is seen again."""
        if self._laying.is_under_way:
            self._laying.stop()
            self._is_broken_off = True

    def come_back(self) -> None:
        """Read anew what was broken off."""
        if self._is_broken_off:
            self.show()

    def follow(self, place: Place | None) -> None:
        """Choose the event to which reading has come, if any is near that place of its passage."""
        if place is not None:
            self._asking.ask(lambda program: event_at(program, *place), self._follow)

    def _follow(self, event: EventId | None) -> None:
        if event is not None and self._chosen is None:
            self.page.chosen.follow(event)

    def event(self, event: str) -> Event:
        """Return a shown event by its id."""
        chronicle = self._chronicle
        number = chronicle.number_of(EventId(event))
        if number is None:
            raise KeyError(event)
        return chronicle.events[number]

    @property
    def _chronicle(self) -> Chronicle:
        return self.page.canvas.stage.chronicle

    def _show(
        self, passage: PassageId | None, found: tuple[Shown, Chronicle | Many | None] | None
    ) -> None:
        if passage != self.about() or (found and found[0].compared != self.compared):
            return
        if found is None:
            self._gone()
            self.show()
            return
        shown, chronicle = found
        has_others = self._passage() is not None and shown.passages > 1
        self.page.show_scope(is_all=self.about() is None, has_others=has_others)
        self.page.filters.name_passages(shown.names)
        if isinstance(chronicle, Many):
            self._show_many(shown, chronicle)
        elif chronicle is not None:
            self._show_laid(shown, chronicle)
            self._restore(passage)
        self.page.comparing.show_compared(shown.compared)
        self.page.editing.show_found(shown.found, frozenset(shown.names.values()))
        self._choose_wanted()

    def _choose_wanted(self) -> None:
        """Choose the event that was asked for, if it is there by now."""
        whole = self.page.filters.whole
        if self._chosen is not None and whole.number_of(self._chosen) is not None:
            self.page.chosen.select(self._chosen)
            self._chosen = None
        elif not self._laying.is_under_way:
            self._chosen = None

    def _show_laid(self, shown: Shown, chronicle: Chronicle) -> None:
        """Show few events, or very many that were brought up to date where they are."""
        self._is_broken_off = False
        before, self._shown = self._shown, shown
        is_here = shown.is_many and before is not None and before.passage == shown.passage
        self._laid = Before(shown, chronicle) if shown.is_many else Before()
        self.page.show_chronicle(chronicle, shown.title, stays=is_here)

    def _show_many(self, shown: Shown, many: Many) -> None:
        """Show the weightiest of very many at once, and all when they have been read."""
        self._is_broken_off = False
        before, self._shown = self._shown, shown
        is_here = before is not None and before.is_many and before.passage == shown.passage
        left, restored = self._left, None
        if many.first is not None and not is_here:
            self.page.show_chronicle(many.first, shown.title)
            restored = self._restored(shown.passage)
        is_here = is_here or many.first is not None

        def whole(chronicle: Chronicle) -> None:
            self._laid = Before(shown, chronicle)
            self.page.show_chronicle(chronicle, shown.title, stays=is_here)
            if restored is None or restored == self.page.canvas.stage.view:
                self._left = self._left if restored is None else left
                self._restore(shown.passage)
            self._choose_wanted()

        def stopped(chronicle: Chronicle | None) -> None:
            self._is_broken_off = True
            if chronicle is not None:
                self.page.show_chronicle(chronicle, shown.title, stays=is_here)

        self._laying.begin(many, whole, stopped)

    def _restored(self, passage: PassageId | None) -> View:
        """Show the timeline as it was left, and return the view that came of it."""
        self._restore(passage)
        return self.page.canvas.stage.view

    def about(self) -> PassageId | None:
        """Return the passage whose events are to be shown, None for all."""
        return None if self.is_all or self.compared else self._passage()

    @property
    def compared(self) -> tuple[str, ...]:
        """Return the ids of the passages that are compared: two at least, or none."""
        passages = self.page.filters.passages
        return passages if len(passages) > 1 else ()

    def compare(self, passages: Sequence[str]) -> None:
        """Show passages side by side, none for what was shown before."""
        self.page.filters.choose_passages(passages)
        self.show()

    def offer_passages(self) -> None:
        """Offer the passages that can be compared."""
        self._asking.ask(passages_with_events, self.page.comparing.offer)

    def filtered(self) -> None:
        """Show other passages, if a filter by passage came or went."""
        shown = self._shown
        if shown is not None and (shown.passage, shown.compared) != (self.about(), self.compared):
            self.show()

    def _change_scope(self) -> None:
        if self.compared:
            self._all_beside = None
            self.compare(())
            return
        self._all_beside = None if self.is_all else self._passage()
        self.show()

    def _restore(self, passage: PassageId | None) -> None:
        """Show the timeline as it was left, once, for the same passage."""
        left, self._left = self._left, None
        if left is None or passage != left.passage:
            return
        if left.first is not None and left.last is not None:
            self.page.set_view(left.first, left.last)
        self.page.chosen.follow(left.event, reveal=False)
        self.page.turning.show_listed(listed=left.listed)
