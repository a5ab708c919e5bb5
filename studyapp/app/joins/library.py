"""Library: the passages and packs there are."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, ClassVar

from studyapp.app.asking import Asking
from studyapp.domain.kinds import PackId
from studyapp.domain.library import PackEntry, PassageEntry
from studyapp.domain.messages import Message
from studyapp.domain.nouns import Noun
from studyapp.domain.search import Hit, SearchResult
from studyapp.domain.texts import PassageId
from studyapp.ui.pages.library.page import LibraryPage
from studyapp.ui.wording import error_words

if TYPE_CHECKING:
    from studyapp.app.desk import Desk
    from studyapp.domain.errors import UnkeepableError
    from studyapp.study.changes import Changes
    from studyapp.wiring import Program


class LibraryJoin:
    """The list of passages and packs, renamed and removed there."""

    concerns: ClassVar[frozenset[Noun]] = frozenset(
        {Noun.PASSAGES, Noun.PLACE, Noun.CARDS, Noun.DECISIONS}
    )

    def __init__(self, page: LibraryPage, asking: Asking, *, desk: Desk) -> None:
        self.page = page
        self._asking = asking
        self._desk = desk
        self._is_searching = False
        page.search_wanted.connect(self._search)
        page.found_wanted.connect(self._open)
        page.rename_wanted.connect(self._rename)
        page.remove_wanted.connect(self._remove)
        page.credits_wanted.connect(self._show_credits)

    def show(self) -> None:
        """Show the passages and packs there are."""
        self._asking.ask(
            lambda program: (_entries(program), program.overview.undecided()),
            lambda found: self.page.show_entries(found[0], undecided=found[1]),
        )

    def search_again(self) -> None:
        """Find the same words in what is there now."""
        if self.page.sought:
            self._search()

    def _search(self) -> None:
        """Find what is sought by now, once what is being looked for is there or dropped."""
        typed = self.page.sought
        if self._is_searching or not typed:
            return

        def over() -> None:
            self._is_searching = False

        def found(result: SearchResult) -> None:
            over()
            self.page.show_result(result)
            if self.page.sought != typed:
                self._search()

        self._is_searching = True
        self._asking.ask(lambda program: program.searching.search(typed), found, over)

    def _open(self, hit: Hit) -> None:
        """Go to the place of a hit in its text, or to its pack in the list."""
        if hit.passage is not None:
            self._desk.read(hit.passage, hit.span)
        elif hit.pack is not None:
            self.page.show_entry(hit.pack)

    def _rename(self, passage: str, title: str) -> None:
        renamed = PassageId(passage)

        def done(changes: Changes) -> None:
            if changes:
                self._desk.refresh(changes)
                says = Message("It is called “{title}” now.", {"title": " ".join(title.split())})
                self._desk.window.tell([says], self._desk.actions.undo)

        def refuse(error: UnkeepableError) -> None:
            self.page.refuse_title(passage, title, error_words(error))

        self._asking.ask(
            lambda program: program.reading.rename(renamed, title),
            done,
            otherwise=self.show,
            unkeepable=refuse,
        )

    def _show_credits(self, pack: PackEntry) -> None:
        def show(lines: Sequence[Message]) -> None:
            from studyapp.app.telling import tell_lines

            tell_lines(self._desk.look, self._desk.window, lines)

        self._asking.ask(lambda program: program.sharing.credits(pack.id), show)

    def _remove(self, entry: PassageEntry | PackEntry) -> None:
        def removed(changes: Changes) -> None:
            desk = self._desk
            desk.refresh(changes)
            desk.window.tell(
                [Message("Removed “{title}”.", {"title": entry.title})], desk.actions.undo
            )

        self._asking.ask(lambda program: _without(program, entry), removed, otherwise=self.show)


def _entries(program: Program) -> list[PassageEntry | PackEntry]:
    return [*program.reading.entries(), *program.sharing.entries()]


def _without(program: Program, entry: PassageEntry | PackEntry) -> Changes:
    if isinstance(entry, PackEntry):
        return program.sharing.remove(PackId(entry.id))
    return program.reading.remove(entry.id)


def make_library(desk: Desk) -> LibraryJoin:
    """Return Library, joined."""
    page, actions = LibraryPage(desk.look, parent=desk.window.room), desk.actions
    page.read_wanted.connect(lambda passage: desk.read(PassageId(passage)))
    page.timeline_wanted.connect(lambda passage: desk.show_about(PassageId(passage), "timeline"))
    page.quiz_wanted.connect(lambda entry: _show_quiz(desk, entry))
    page.look_through_wanted.connect(lambda passage: desk.look_through(PassageId(passage)))
    page.paste_wanted.connect(actions.paste_text.trigger)
    page.add_wanted.connect(actions.add_files.trigger)
    page.sample_wanted.connect(actions.open_sample.trigger)
    return LibraryJoin(page, desk.asking, desk=desk)


def _show_quiz(desk: Desk, entry: PassageEntry | PackEntry) -> None:
    if isinstance(entry, PassageEntry):
        desk.show_about(entry.id, "quiz")
    else:
        desk.window.show_page("quiz")
