"""How many questions a wish allows: found out beside the window, the last wish only."""

from __future__ import annotations

from typing import TYPE_CHECKING

from studyapp.app.asking import Asking
from studyapp.domain.possible import Possible
from studyapp.domain.sittings import QuizWish
from studyapp.ui.pages.quiz.page import QuizPage
from studyapp.ui.work import Worker

if TYPE_CHECKING:
    from studyapp.study.possible import Ground


class Counting:
    """Has it counted for one wish at a time; of those that came meanwhile, only for the last.

    The store is read on its own worker; making the questions takes longer and is done on the other.
    """

    def __init__(self, page: QuizPage, asking: Asking, computing: Worker) -> None:
        self._page = page
        self._asking = asking
        self._computing = computing
        self._wanted: QuizWish | None = None
        self._busy = False
        page.possible_wanted.connect(self._want)

    def _want(self, wish: QuizWish) -> None:
        self._wanted = wish
        if not self._busy:
            self._count(wish)

    def _count(self, wish: QuizWish) -> None:
        self._busy, self._wanted = True, None
        self._asking.ask(lambda program: program.quizzing.ground(wish), self._make, self._go_on)

    def _make(self, ground: Ground) -> None:
        from studyapp.study.possible import possible

        def show(found: Possible) -> None:
            self._page.show_possible(ground.wish, found)
            self._go_on()

        self._computing.run(lambda: possible(ground), show)

    def _go_on(self) -> None:
        self._busy = False
        if self._wanted is not None:
            self._count(self._wanted)
