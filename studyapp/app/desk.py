"""The window, its pages and its workers, joined."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from studyapp.app.asking import Asking
from studyapp.app.indexing import Indexing
from studyapp.app.joins.holding import Held, Hold
from studyapp.app.pages import Joins, Pages
from studyapp.app.remembering import Remembering
from studyapp.app.returning import Returning
from studyapp.app.routes import connect_actions, connect_window
from studyapp.app.safeguarding import Safeguard
from studyapp.app.stale import Stale
from studyapp.app.undoing import Undoing
from studyapp.app.warming import Warming
from studyapp.domain.settings import Settings
from studyapp.ui.actions import Actions
from studyapp.ui.alerts import Alerts
from studyapp.ui.theme import Look
from studyapp.ui.window import Window
from studyapp.ui.work import Worker

if TYPE_CHECKING:
    from studyapp.app.adding import Adding
    from studyapp.app.following import Following
    from studyapp.app.joins.quizzing import QuizJoin
    from studyapp.app.noticing import Noticing
    from studyapp.app.one_window import Handed
    from studyapp.app.refusing import Refusing
    from studyapp.app.rereading import Rereading
    from studyapp.domain.texts import PassageId, Span
    from studyapp.study.changes import Changes
    from studyapp.study.undo import Undone
    from studyapp.wiring import Program

_OF_PASSAGE = frozenset({"reader", "timeline", "quiz", "findings"})
"""The pages that are about the current passage."""
_OF_LEARNERS = frozenset({"learners"})


class Desk(QObject):
    """The window put together; `open` fills it once it is shown.

    `storing` and `computing` are the two workers; `joins` are keyed by the name of their page, and
    made when that is first shown. `passage` is the one that is read now, which timeline and quiz
    are about; `left` is how everything was left the last time. `counted` comes whenever the
    window shows how many cards are due, on Today or in the rail; `refused` carries why the folder
    could not be opened.
    """

    counted = Signal()
    refused = Signal(object)

    def __init__(
        self,
        look: Look,
        settings: Settings,
        *,
        folder: Path,
        write_settings: Callable[[Settings], object],
        log: Callable[[BaseException], Path | None] | None = None,
    ) -> None:
        super().__init__()
        self.look = look
        self.actions = Actions(look, self)
        self.window = Window(look, self.actions, dict(settings.keys))
        self.alerts = Alerts(look, self.window, log, self)
        self.joins = Joins(self)
        self.pages = Pages(self.joins)
        self.left = settings
        self.passage: PassageId | None = None
        self.learner_name = ""
        self.storing = Worker("store", self)
        self.computing = Worker("computing", self)
        self.safeguard = Safeguard(self, folder)
        self.asking = self._make_asking()
        self.remembering = Remembering(
            settings,
            write=lambda kept: write_settings(kept) if self.asking.is_open else None,
            worker=self.storing,
            parent=self,
        )
        self.undoing = Undoing(
            self.window, self.actions, self.asking, held=self._held, undone=self._undone
        )
        self.indexing = Indexing(self.asking, joins=self.joins, parent=self)
        self.returning = Returning(self.asking, passed=self._time_passed, parent=self)
        self.warming = Warming(self.computing, self)
        self.stale = Stale(self.joins, self.asking, count=self.show_due_count)
        self._is_opening = False
        self._connect()

    @cached_property
    def adding(self) -> Adding:
        """Return what takes texts and packs in."""
        from studyapp.app.arriving import make_adding

        return make_adding(self)

    @cached_property
    def following(self) -> Following:
        """Return how Reader and Timeline follow each other."""
        from studyapp.app.following import Following

        return Following()

    @cached_property
    def noticing(self) -> Noticing:
        """Return what notices that another program has changed the library."""
        from studyapp.app.noticing import Noticing

        return Noticing(self.asking, self.window, changed=self._refresh_all, parent=self)

    @cached_property
    def refusing(self) -> Refusing:
        """Return what tells that something could not be taken in."""
        from studyapp.app.refusing import Refusing

        return Refusing(self.alerts.show, self.actions.add_sound, self)

    @cached_property
    def rereading(self) -> Rereading:
        """Return what takes decisions on how words are read."""
        from studyapp.app.rereading import Rereading

        return Rereading(self.window, self.computing, self.asking, alert=self.safeguard.alert)

    @property
    def quiz(self) -> QuizJoin:
        """Return Quiz, joined."""
        return self.joins.quiz

    def show(self) -> None:
        """Show the window with the page that was shown last, still empty."""
        page = self.left.page
        self.window.show_page(page if page in self.joins else "today")
        self.window.show()

    def open(
        self,
        opening: Callable[[], Program],
        files: Sequence[Path] = (),
        encoding: str | None = None,
    ) -> None:
        """Open the learner's folder on the store's worker, fill the window, then add `files`."""
        from studyapp.domain.texts import PassageId

        self.passage = PassageId(self.left.passage) if self.left.passage else None
        self._opening = opening
        self.asking.open(opening, lambda: self._is_open(files, encoding))
        self._name_learner()
        self.undoing.name()
        self._is_opening = True
        if not self.window.current_page():
            self.show()
        self.show_in_sight()

    def reopen(self) -> None:
        """Open the folder again, after something else had it alone."""
        self.asking.open(self._opening, self._is_open_again)

    def take(self, handed: Handed) -> None:
        """Come to the front with what a second window hands over."""
        handed.come_to_the_front(self.window)
        self.adding.add_files(map(Path, handed.files), handed.encoding)

    def close(self) -> None:
        """Let what was asked finish and keep how the window was left; call it once, at the end."""
        from studyapp.ui.clipboard import hand_over_copied

        self.safeguard.close()
        self.indexing.stop()
        self.returning.stop()
        self.warming.stop()
        self.window.hide()  # the pages say where they are left
        if not self._is_opening:
            self.storing.shutdown()
            return
        hand_over_copied()
        self.computing.shutdown()
        self.remembering.write_now()
        self.asking.close()

    def refresh(self, changes: Changes, *, shown: str = "") -> None:
        """Show anew what the changes concern: the page in sight now, the others when they are.

        The page `shown` shows them already.
        """
        self.stale.follow(changes, shown=shown)
        if changes.nouns & _OF_LEARNERS:
            self._name_learner()
        self.show_in_sight()
        self.undoing.name()
        self.indexing.follow(changes)
        self.returning.follow(changes)

    def show_in_sight(self) -> None:
        """Show the page in sight anew if it is stale; Today always, since time passes."""
        if self._is_opening:
            self.stale.show_anew(self.window.current_page())

    def show_due_count(self, due: int) -> None:
        """Show in the rail how many cards are due."""
        self.window.set_count("cards", due)
        self.counted.emit()

    def read(self, passage: PassageId, span: Span | None = None) -> None:
        """Show a passage in the Reader, at a sentence or where reading stopped."""
        self.choose(passage)
        self.following.forget()
        self.joins.reader.open(passage, span)
        self.stale.remove("reader")
        self.window.show_page("reader")

    def choose(self, passage: PassageId) -> None:
        """Make a passage the current one."""
        if passage != self.passage:
            self.passage = passage
            self.stale.add(_OF_PASSAGE)
            self.remembering.keep(passage=str(passage), timeline_first=None, timeline_last=None)

    def look_through(self, passage: PassageId, repair: Span | None = None) -> None:
        """Show what was found in a passage, to be decided on, or have one repair corrected."""
        self.joins.findings.open(passage, repair)
        self.stale.remove("findings")

    def show_about(self, passage: PassageId, page: str) -> None:
        """Show a page that is about the current passage, for this one."""
        self.choose(passage)
        self.window.show_page(page)

    def forget_passage(self) -> None:
        """Have no current passage: it is not in the library any more."""
        if self.passage is not None:
            self.passage = None
            self.stale.add(_OF_PASSAGE)
            self.remembering.keep(passage="", timeline_first=None, timeline_last=None)

    def _name_learner(self) -> None:
        def named(name: str) -> None:
            self.learner_name = name
            self.window.set_learner(name)

        self.asking.ask(lambda program: program.overview.learner(), named)

    def _time_passed(self) -> None:
        """Show a card that came back; no card that is on the table makes way for it."""
        self.stale.add({"today"})
        if "cards" in self.joins.made() and self.pages.cards.is_idle:
            self.stale.add({"cards"})
        self.show_in_sight()

    def _held(self) -> list[Hold]:
        return [join.hold for join in self.joins.made().values() if isinstance(join, Held)]

    def _undone(self, undone: Undone) -> None:
        if undone.attempt is not None and "quiz" in self.joins.made():
            self.quiz.take_back(undone.attempt)
        self.refresh(undone.changes)

    def _make_asking(self) -> Asking:
        return Asking(
            self.storing,
            changed=self.refresh,
            alert=self.safeguard.alert,
            refused=self._refuse,
        )

    def _refuse(self, cause: BaseException) -> None:
        self.safeguard.refuse(cause)
        self.refused.emit(cause)

    def _connect(self) -> None:
        for worker in (self.storing, self.computing):
            worker.failed.connect(self.safeguard.alert)
        connect_window(self)
        connect_actions(self)

    def _is_open_again(self) -> None:
        self.window.show_closed(None)
        self._refresh_all()

    def _refresh_all(self) -> None:
        from studyapp.domain.nouns import Noun
        from studyapp.study.changes import Changes

        if "timeline" in self.joins.made():
            self.joins.timeline.lay_anew()
        self.refresh(Changes(frozenset(Noun)))

    def _is_open(self, files: Sequence[Path], encoding: str | None) -> None:
        if files:
            self.adding.add_files(files, encoding)
        if self.passage is None:
            self.asking.ask(lambda program: program.reading.last_read(), self._read_on)
        self.safeguard.begin()
        self.indexing.begin()
        self.returning.begin()
        self.warming.begin()
        self.noticing.begin()

    def _read_on(self, passage: PassageId | None) -> None:
        """Have the passage that was read last be the current one, if none is by now."""
        if passage is not None and self.passage is None:
            self.choose(passage)
            self.show_in_sight()
