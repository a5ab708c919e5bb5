"""Quiz put together: its page, what is asked there, and the ways to what it rests on."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from studyapp.app.joins.objections import QuizObjections
from studyapp.app.joins.quizzing import QuizJoin
from studyapp.app.joins.shelving import Shelving
from studyapp.app.typed_dates import date_in_words
from studyapp.domain.messages import Message
from studyapp.domain.texts import PassageId
from studyapp.ui.pages.quiz.page import QuizPage

if TYPE_CHECKING:
    from studyapp.app.desk import Desk


def make_quiz(desk: Desk) -> QuizJoin:
    """Return Quiz, joined."""
    page = QuizPage(
        desk.look,
        reading=date_in_words,
        settings=lambda: desk.remembering.settings,
        parent=desk.window.room,
    )
    QuizObjections(desk, page.objecting)
    show = desk.window.show_page
    page.chosen.connect(lambda chosen: desk.remembering.keep(quiz=chosen))
    page.library_wanted.connect(lambda: show("library"))
    page.progress_wanted.connect(lambda: show("progress"))
    page.event_wanted.connect(
        lambda passage, event: _if_there(desk, passage, lambda: _show_event(desk, passage, event))
    )
    page.sentence_wanted.connect(
        lambda passage, span: _if_there(desk, passage, lambda: desk.read(PassageId(passage), span))
    )
    join = QuizJoin(
        page,
        desk.asking,
        desk.computing,
        passage=lambda: desk.passage,
        changed=desk.refresh,
        tell=desk.window.tell,
    )
    join.shelving = Shelving(desk, join)
    return join


def _if_there(desk: Desk, passage: str, show: Callable[[], object]) -> None:
    """Show what a question rests on; of a quiz that is kept, it may be gone."""

    def found(titles: Mapping[PassageId, str]) -> None:
        if PassageId(passage) in titles:
            show()
        else:
            desk.window.tell([Message("The text that this rests on is not in your library.")])

    desk.asking.ask(lambda program: program.reading.titles(), found)


def _show_event(desk: Desk, passage: str, event: str) -> None:
    """Show what a question rests on as it lies among the other events."""
    desk.choose(PassageId(passage))
    desk.window.show_page("timeline")
    desk.joins.timeline.choose(event)
    desk.joins.timeline.page.offer_back(offered=True)
