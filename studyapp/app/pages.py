"""The pages that there are, each made with its join when it is first asked for.

What a page needs is imported then and not before: the first paint waits for one page only. A new
page gets a module in `joins`, and a property in both classes here.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import TYPE_CHECKING, TypeVar

from studyapp.app.joins import Join
from studyapp.ui.actions import EVERY_PAGE

if TYPE_CHECKING:
    from studyapp.app.desk import Desk
    from studyapp.app.joins.author import AuthorJoin
    from studyapp.app.joins.cards import CardsJoin
    from studyapp.app.joins.findings import FindingsJoin
    from studyapp.app.joins.library import LibraryJoin
    from studyapp.app.joins.progress import ProgressJoin
    from studyapp.app.joins.quizzing import QuizJoin
    from studyapp.app.joins.reader import ReaderJoin
    from studyapp.app.joins.regrades import RegradesJoin
    from studyapp.app.joins.results import ResultsJoin
    from studyapp.app.joins.settings import SettingsJoin
    from studyapp.app.joins.timeline import TimelineJoin
    from studyapp.app.joins.today import TodayJoin
    from studyapp.ui.pages.author.page import AuthorPage
    from studyapp.ui.pages.cards.page import CardsPage
    from studyapp.ui.pages.findings.page import FindingsPage
    from studyapp.ui.pages.library.page import LibraryPage
    from studyapp.ui.pages.progress.page import ProgressPage
    from studyapp.ui.pages.quiz.page import QuizPage
    from studyapp.ui.pages.reader.page import ReaderPage
    from studyapp.ui.pages.regrades.page import RegradesPage
    from studyapp.ui.pages.results.page import ResultsPage
    from studyapp.ui.pages.settings.page import SettingsPage
    from studyapp.ui.pages.timeline.page import TimelinePage
    from studyapp.ui.pages.today.page import TodayPage

J = TypeVar("J", bound=Join)


class Joins(Mapping[str, Join]):
    """Joins by the names that the navigation rail knows; to look at one makes it."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def made(self) -> dict[str, Join]:
        """Return those that were made by now."""
        return {name: vars(self)[name] for name in EVERY_PAGE if name in vars(self)}

    @cached_property
    def today(self) -> TodayJoin:
        """Return Today."""
        from studyapp.app.joins.today import make_today

        return self._added("today", make_today(self._desk))

    @cached_property
    def library(self) -> LibraryJoin:
        """Return Library."""
        from studyapp.app.joins.library import make_library

        return self._added("library", make_library(self._desk))

    @cached_property
    def reader(self) -> ReaderJoin:
        """Return Reader."""
        from studyapp.app.joins.reader import make_reader

        return self._added("reader", make_reader(self._desk))

    @cached_property
    def timeline(self) -> TimelineJoin:
        """Return Timeline."""
        from studyapp.app.joins.timeline_page import make_timeline

        return self._added("timeline", make_timeline(self._desk))

    @cached_property
    def cards(self) -> CardsJoin:
        """Return Cards."""
        from studyapp.app.joins.cards import make_cards

        return self._added("cards", make_cards(self._desk))

    @cached_property
    def quiz(self) -> QuizJoin:
        """Return Quiz."""
        from studyapp.app.joins.quiz import make_quiz

        return self._added("quiz", make_quiz(self._desk))

    @cached_property
    def progress(self) -> ProgressJoin:
        """Return Progress."""
        from studyapp.app.joins.progress import make_progress

        return self._added("progress", make_progress(self._desk))

    @cached_property
    def author(self) -> AuthorJoin:
        """Return Author."""
        from studyapp.app.joins.author import make_author

        return self._added("author", make_author(self._desk))

    @cached_property
    def settings(self) -> SettingsJoin:
        """Return Settings."""
        from studyapp.app.joins.settings import make_settings

        return self._added("settings", make_settings(self._desk))

    @cached_property
    def findings(self) -> FindingsJoin:
        """Return what was found in a passage."""
        from studyapp.app.joins.findings import make_findings

        return self._added("findings", make_findings(self._desk))

    @cached_property
    def regrades(self) -> RegradesJoin:
        """Return what corrected keys make of old answers."""
        from studyapp.app.joins.regrades import make_regrades

        return self._added("regrades", make_regrades(self._desk))

    @cached_property
    def results(self) -> ResultsJoin:
        """Return what a class handed in."""
        from studyapp.app.joins.results import make_results

        return self._added("results", make_results(self._desk))

    def __getitem__(self, name: str) -> Join:
        if name not in EVERY_PAGE:
            raise KeyError(name)
        join: Join = getattr(self, name)
        return join

    def __contains__(self, name: object) -> bool:
        return name in EVERY_PAGE

    def __iter__(self) -> Iterator[str]:
        return iter(EVERY_PAGE)

    def __len__(self) -> int:
        return len(EVERY_PAGE)

    def _added(self, name: str, join: J) -> J:
        self._desk.window.add_page(name, join.page)
        return join


class Pages:
    """The pages themselves; to look at one makes it."""

    def __init__(self, joins: Joins) -> None:
        self._joins = joins

    @property
    def today(self) -> TodayPage:
        """Return Today."""
        return self._joins.today.page

    @property
    def library(self) -> LibraryPage:
        """Return Library."""
        return self._joins.library.page

    @property
    def reader(self) -> ReaderPage:
        """Return Reader."""
        return self._joins.reader.page

    @property
    def timeline(self) -> TimelinePage:
        """Return Timeline."""
        return self._joins.timeline.page

    @property
    def cards(self) -> CardsPage:
        """Return Cards."""
        return self._joins.cards.page

    @property
    def quiz(self) -> QuizPage:
        """Return Quiz."""
        return self._joins.quiz.page

    @property
    def progress(self) -> ProgressPage:
        """Return Progress."""
        return self._joins.progress.page

    @property
    def author(self) -> AuthorPage:
        """Return Author."""
        return self._joins.author.page

    @property
    def settings(self) -> SettingsPage:
        """Return Settings."""
        return self._joins.settings.page

    @property
    def regrades(self) -> RegradesPage:
        """Return what corrected keys make of old answers."""
        return self._joins.regrades.page

    @property
    def results(self) -> ResultsPage:
        """Return what a class handed in."""
        return self._joins.results.page

    @property
    def findings(self) -> FindingsPage:
        """Return what was found in a passage."""
        return self._joins.findings.page
