"""Library: the passages there are."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from studyapp.app.asking import Asking
from studyapp.domain.progress import Noun
from studyapp.domain.texts import PassageId
from studyapp.ui.pages.library.page import LibraryPage

if TYPE_CHECKING:
    from studyapp.app.desk import Desk


class LibraryJoin:
    """The list of passages."""

    concerns: ClassVar[frozenset[Noun]] = frozenset({Noun.PASSAGES, Noun.PLACE})

    def __init__(self, page: LibraryPage, asking: Asking) -> None:
        self.page = page
        self._asking = asking

    def show(self) -> None:
        """Show the passages there are."""
        self._asking.ask(lambda program: program.reading.entries(), self.page.show_entries)


def make_library(desk: Desk) -> LibraryJoin:
    """Return Library, joined."""
    page, actions = LibraryPage(desk.look), desk.actions
    page.read_wanted.connect(lambda passage: desk.read(PassageId(passage)))
    page.timeline_wanted.connect(lambda passage: desk.show_about(PassageId(passage), "timeline"))
    page.quiz_wanted.connect(lambda passage: desk.show_about(PassageId(passage), "quiz"))
    page.paste_wanted.connect(actions.paste_text.trigger)
    page.add_wanted.connect(actions.add_files.trigger)
    page.sample_wanted.connect(actions.open_sample.trigger)
    return LibraryJoin(page, desk.asking)
