"""The quizzes that are kept: kept, shown, taken again, renamed and removed from the page Quiz."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property, partial
from typing import TYPE_CHECKING

from studyapp.domain.kinds import Mode, StoredQuizId
from studyapp.domain.messages import Message
from studyapp.domain.nouns import Noun
from studyapp.study.changes import Changes
from studyapp.ui.wording import error_words

if TYPE_CHECKING:
    from studyapp.app.desk import Desk
    from studyapp.app.joins.outward import Outward
    from studyapp.app.joins.quizzing import QuizJoin
    from studyapp.domain.errors import UnkeepableError
    from studyapp.domain.sittings import Turn
    from studyapp.domain.stored_quizzes import KeptQuiz, StoredQuiz
    from studyapp.wiring import Program


class Shelving:
    """Joins what the page shows of kept quizzes; a quiz that is taken goes back to its join."""

    def __init__(self, desk: Desk, quiz: QuizJoin) -> None:
        self._desk = desk
        self._quiz = quiz
        page, shelf = quiz.page, quiz.page.shelf
        page.keep.triggered.connect(self._keep)
        page.shelf_wanted.connect(self.open)
        shelf.left.connect(self._leave)
        shelf.taken.connect(self._take)
        shelf.anew.connect(self._take_anew)
        shelf.renamed.connect(self._rename)
        shelf.removed.connect(self._remove)
        shelf.handed_on.connect(self._hand_on)
        shelf.printed.connect(self._print_out)

    def show(self) -> None:
        """Show what is kept now."""
        asking, page = self._desk.asking, self._quiz.page
        asking.ask(lambda program: program.stored_quizzes.entries(), page.show_shelf)

    @cached_property
    def _outward(self) -> Outward:
        from studyapp.app.joins.outward import Outward

        return Outward(self._desk)

    def open(self) -> None:
        """Show what is kept, until one is taken or the page is left."""
        self._quiz.open_shelf(self.show)

    def _leave(self) -> None:
        self._quiz.close_shelf()

    def _keep(self) -> None:
        def kept(quiz: StoredQuiz) -> None:
            self._quiz.show_kept(quiz)
            says = Message("Kept as “{title}”.", {"title": quiz.title})
            self._done(Changes.of(Noun.QUIZZES), says, shown="quiz")

        self._desk.asking.ask(lambda program: program.stored_quizzes.keep(), kept)

    def _hand_on(self, quiz: KeptQuiz) -> None:
        self._outward.hand_on(quiz)

    def _print_out(self, quiz: KeptQuiz) -> None:
        self._outward.print_out(quiz)

    def _take(self, key: str, mode: Mode) -> None:
        self._begin(lambda program: program.quizzing.take(StoredQuizId(key), mode))

    def _take_anew(self, key: str) -> None:
        self._begin(lambda program: program.quizzing.take_anew(StoredQuizId(key)))

    def _begin(self, verb: Callable[[Program], Turn]) -> None:
        self._quiz.begin(verb)

    def _rename(self, key: str, title: str) -> None:
        def done(changes: Changes) -> None:
            if changes:
                says = Message("It is called “{title}” now.", {"title": " ".join(title.split())})
                self._done(changes, says)

        def refuse(error: UnkeepableError) -> None:
            self._quiz.page.shelf.refuse_title(title, error_words(error))

        self._desk.asking.ask(
            lambda program: program.stored_quizzes.rename(StoredQuizId(key), title),
            done,
            otherwise=self.show,
            unkeepable=refuse,
        )

    def _remove(self, quiz: KeptQuiz) -> None:
        says = Message("Removed “{title}”.", {"title": quiz.title})
        self._desk.asking.ask(
            lambda program: program.stored_quizzes.remove(quiz.id),
            partial(self._done, says=says),
            otherwise=self.show,
        )

    def _done(self, changes: Changes, says: Message, *, shown: str = "") -> None:
        self._desk.refresh(changes, shown=shown)
        self._desk.window.tell([says], self._desk.actions.undo)
