"""Today: what is due and what is next."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, ClassVar

from studyapp.app.asking import Asking
from studyapp.domain.nouns import Noun
from studyapp.ui.pages.today.page import TodayPage

if TYPE_CHECKING:
    from studyapp.app.desk import Desk
    from studyapp.domain.progress import Today


class TodayJoin:
    """Today, and the counts in the navigation rail that come with it."""

    concerns: ClassVar[frozenset[Noun]] = frozenset(Noun)

    def __init__(self, page: TodayPage, asking: Asking, *, counted: Callable[[int], None]) -> None:
        self.page = page
        self._asking = asking
        self._counted = counted

    def show(self) -> None:
        """Show what is due and what is next."""
        self._asking.ask(lambda program: program.overview.today(), self.show_now)

    def show_now(self, today: Today) -> None:
        """Show what was found due and next."""
        self.page.show_today(today)
        self._counted(today.due_count)


def make_today(desk: Desk) -> TodayJoin:
    """Return Today, joined."""
    page, actions, show = (
        TodayPage(desk.look, parent=desk.window.room),
        desk.actions,
        desk.window.show_page,
    )
    page.cards_wanted.connect(lambda: show("cards"))
    page.quiz_wanted.connect(lambda: show("quiz"))
    page.read_on_wanted.connect(lambda passage: _read_on(desk, passage))
    page.look_through_wanted.connect(lambda passage: _look_through(desk, passage))
    page.add_wanted.connect(actions.add_files.trigger)
    page.sample_wanted.connect(actions.open_sample.trigger)
    return TodayJoin(page, desk.asking, counted=desk.show_due_count)


def _look_through(desk: Desk, passage: str) -> None:
    from studyapp.domain.texts import PassageId

    desk.look_through(PassageId(passage))


def _read_on(desk: Desk, passage: str) -> None:
    from studyapp.domain.texts import PassageId

    desk.read(PassageId(passage))
