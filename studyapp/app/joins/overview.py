"""Today, Library and Progress: pages that show how things stand."""

from collections.abc import Callable
from typing import ClassVar

from studyapp.app.asking import Asking
from studyapp.domain.progress import Noun, Today
from studyapp.ui.pages.library.page import LibraryPage
from studyapp.ui.pages.progress.page import ProgressPage
from studyapp.ui.pages.today.page import TodayPage


class TodayJoin:
    """Today, and the counts in the navigation rail that come with it."""

    concerns: ClassVar[frozenset[Noun]] = frozenset(Noun)

    def __init__(self, page: TodayPage, asking: Asking, *, counted: Callable[[int], None]) -> None:
        self._page = page
        self._asking = asking
        self._counted = counted

    def show(self) -> None:
        """Show what is due and what is next."""
        self._asking.ask(lambda program: program.overview.today(), self._show)

    def count(self) -> None:
        """Count what is due, for the rail alone."""
        self._asking.ask(lambda program: program.overview.due_count(), self._counted)

    def _show(self, today: Today) -> None:
        self._counted(today.due_count)
        self._page.show_today(today)


class LibraryJoin:
    """The list of passages."""

    concerns: ClassVar[frozenset[Noun]] = frozenset({Noun.PASSAGES, Noun.PLACE})

    def __init__(self, page: LibraryPage, asking: Asking) -> None:
        self._page = page
        self._asking = asking

    def show(self) -> None:
        """Show the passages there are."""
        self._asking.ask(lambda program: program.reading.entries(), self._page.show_entries)


class ProgressJoin:
    """What the learner did and knows."""

    concerns: ClassVar[frozenset[Noun]] = frozenset({Noun.PASSAGES, Noun.JOURNAL})

    def __init__(self, page: ProgressPage, asking: Asking) -> None:
        self._page = page
        self._asking = asking

    def show(self) -> None:
        """Show scores and days."""
        self._asking.ask(lambda program: program.overview.report(), self._page.show_report)
