"""Reader: the current passage, as a text."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, ClassVar

from studyapp.app.asking import Asking
from studyapp.app.following import Following
from studyapp.app.joins.passage_pictures import join_pictures
from studyapp.app.joins.writing import WritingJoin
from studyapp.app.rereading import Deciding, keeping, leaving
from studyapp.domain.events import Findings
from studyapp.domain.library import PassageEntry
from studyapp.domain.messages import Message
from studyapp.domain.nouns import Noun
from studyapp.domain.texts import Emendation, PassageId, Span
from studyapp.ui.pages.reader.page import ReaderPage

if TYPE_CHECKING:
    from studyapp.app.desk import Desk
    from studyapp.study.changes import Changes
    from studyapp.wiring import Program

_KEPT, _LEFT = "Kept: “{reads}”.", "As in the source again, not “{reads}”."


class ReaderJoin:
    """The passage that is read; `gone` is told that the current one is not there any more."""

    concerns: ClassVar[frozenset[Noun]] = frozenset({Noun.PASSAGES})

    def __init__(
        self,
        page: ReaderPage,
        asking: Asking,
        *,
        passage: Callable[[], PassageId | None],
        gone: Callable[[], object],
        following: Following,
    ) -> None:
        self.page = page
        self._following = following
        self._asking = asking
        self._passage = passage
        self._gone = gone
        self._wanted: tuple[PassageId, Span] | None = None
        self._shown: PassageId | None = None
        self._findings: Findings | None = None
        self._title = ""
        self.writing: WritingJoin | None = None
        page.place_changed.connect(self._keep_place)
        page.left_at.connect(lambda key, offset: following.read_on(PassageId(key), offset))

    def show(self) -> None:
        """Show the current passage where reading stopped, or what is found in it by now."""
        passage = self._passage()
        known = self._findings if passage == self._shown else None
        self._say_reading(passage)
        self._asking.ask(
            lambda program: _found(program, passage, known),
            lambda found: self._show(passage, *found),
        )

    def _say_reading(self, passage: PassageId | None) -> None:
        """Say which passage is on its way, as that may take seconds."""
        if passage is None or passage == self._shown:
            return
        self.page.show_reading("")
        self._asking.ask(
            lambda program: program.reading.titles().get(passage, ""), self.page.show_reading
        )

    def open(self, passage: PassageId, span: Span | None = None) -> None:
        """Show a passage, which is the current one; with `span`, go to the sentence there."""
        self._wanted = None if span is None else (passage, span)
        self.show()

    def show_anew(self) -> None:
        """Show where another learner stopped, the next time."""
        self._shown = None
        self.page.let_go()

    def _show(
        self, passage: PassageId | None, entry: PassageEntry | None, findings: Findings | None
    ) -> None:
        """Show what was found of a passage, unless another one is the current one by now."""
        if passage != self._passage():
            return
        if entry is None:
            self._shown = None
            self._gone()
            self.page.show_nothing()
            return
        if findings is not None:
            is_open, self._shown = self._shown == passage, passage
            if passage is not None and not is_open:
                self._following.begin(passage, entry.place)
            self._findings, self._title = findings, entry.title
            self._name_pictures(passage)
            if is_open:
                self.page.show_changed(findings)
            else:
                goes_on = self._wanted is not None and self._wanted[0] == passage
                self.page.show_findings(findings, entry.place, opened=entry.opened, goes_on=goes_on)
        if self._title != entry.title:
            self._title = entry.title
            self.page.show_title(entry.title)
        if self._wanted is not None and self._wanted[0] == self._shown:
            _, span = self._wanted
            self._wanted = None
            self.page.go_to(span)

    def _name_pictures(self, passage: PassageId | None) -> None:
        """Offer the pictures of a passage that is shown now."""
        if passage is not None:
            self._asking.ask(
                lambda program: program.sharing.pictures(passage), self.page.pictures.offer
            )

    def _keep_place(self, passage: str, offset: int) -> None:
        kept = PassageId(passage)
        self._asking.change(
            lambda program: program.reading.keep_place(kept, offset), otherwise=self.show
        )


def _found(
    program: Program, passage: PassageId | None, known: Findings | None
) -> tuple[PassageEntry | None, Findings | None]:
    """Return a passage's entry, None if it is not there, and its findings unless they are known."""
    entries = {entry.id: entry for entry in program.reading.entries()}
    entry = None if passage is None else entries.get(passage)
    if entry is None:
        return None, None
    findings = program.reading.findings(entry.id)
    return entry, None if findings == known else findings


def make_reader(desk: Desk) -> ReaderJoin:
    """Return Reader, joined."""
    page = ReaderPage(desk.look, parent=desk.window.room)
    page.event_wanted.connect(lambda event: _choose_event(desk, event))
    page.quiz_wanted.connect(lambda passage: desk.show_about(PassageId(passage), "quiz"))
    page.timeline_wanted.connect(lambda passage: desk.show_about(PassageId(passage), "timeline"))
    page.look_through_wanted.connect(lambda passage: desk.look_through(PassageId(passage)))
    page.reading_kept.connect(lambda repair: _decide(desk, keeping(repair), _KEPT, repair))
    page.reading_left.connect(lambda repair: _decide(desk, leaving(repair), _LEFT, repair))
    page.reading_unfit.connect(lambda repair: _correct(desk, repair))
    page.library_wanted.connect(lambda: desk.window.show_page("library"))
    join_pictures(page.pictures, desk.asking, desk.computing)
    page.pictures.unreadable.connect(
        lambda: desk.window.tell([Message("The pictures cannot be read.")])
    )
    join = ReaderJoin(
        page,
        desk.asking,
        passage=lambda: desk.passage,
        gone=desk.forget_passage,
        following=desk.following,
    )
    desk.window.page_shown.connect(lambda name: _follow(desk, join, name))
    _follow(desk, join, "reader")
    join.writing = WritingJoin(page, desk)
    return join


def _follow(desk: Desk, join: ReaderJoin, page: str) -> None:
    """Go to the sentence of the event that was picked on the timeline since."""
    if page != "reader":
        return
    event = desk.following.take_picked()
    if event is not None and event.passage == desk.passage:
        join.open(event.passage, event.citation.span)


def _decide(desk: Desk, how: Deciding, says: str, repair: Emendation) -> None:
    if desk.passage is None:
        return

    def decided(changes: Changes) -> None:
        desk.refresh(changes)
        desk.window.tell([Message(says, {"reads": repair.reads})], desk.actions.undo)

    desk.rereading.decide(desk.passage, how, decided, lambda: None)


def _correct(desk: Desk, repair: Emendation) -> None:
    if desk.passage is not None:
        desk.look_through(desk.passage, repair.span)


def _choose_event(desk: Desk, event: str) -> None:
    desk.following.forget()
    desk.window.show_page("timeline")
    desk.joins.timeline.choose(event)
