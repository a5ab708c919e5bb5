"""Decisions on how words are read: the finder runs again for each, on the computing worker."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from studyapp.app.asking import Asking
from studyapp.domain.texts import Citation, Emendation, PassageId
from studyapp.ui.window import Window
from studyapp.ui.work import Progress, Worker

if TYPE_CHECKING:
    from studyapp.study.changes import Changes
    from studyapp.study.grounds import Decided, Ground, Renewed

Deciding = Callable[["Ground"], "Decided"]


@dataclass(frozen=True, slots=True)
class _Wish:
    passage: PassageId
    decide: Deciding
    done: Callable[[Changes], object]
    otherwise: Callable[[], object]


class Rereading:
    """Takes one decision on words after the other: each one is the ground of the next.

    `alert` shows why one could not be kept.
    """

    def __init__(
        self,
        window: Window,
        computing: Worker,
        asking: Asking,
        *,
        alert: Callable[[BaseException], object],
    ) -> None:
        self._window = window
        self._computing = computing
        self._asking = asking
        self._alert = alert
        self._waiting: deque[_Wish] = deque()
        self._now: _Wish | None = None

    def decide(
        self,
        passage: PassageId,
        decide: Deciding,
        done: Callable[[Changes], object],
        otherwise: Callable[[], object],
    ) -> None:
        """Keep what `decide` makes of the passage; `otherwise` follows if that cannot be."""
        self._waiting.append(_Wish(passage, decide, done, otherwise))
        if self._now is None:
            self._next()

    def _next(self) -> None:
        self._now = self._waiting.popleft() if self._waiting else None
        if self._now is not None:
            wish = self._now

            def grounded(ground: Ground) -> None:
                self._find(wish, ground)

            self._asking.ask(
                lambda program: program.correcting.ground(wish.passage), grounded, self._give_up
            )

    def _find(self, wish: _Wish, ground: Ground) -> None:
        job = self._computing.run_long(partial(_found, ground, wish.decide), self._keep, self._fail)
        title = ground.standing.passage.title
        self._window.show_job(self._window.tr("Reading {name} …").format(name=title), job)

    def _keep(self, renewed: Renewed) -> None:
        self._asking.ask(
            lambda program: program.correcting.decide(renewed), self._done, self._give_up
        )

    def _done(self, changes: Changes) -> None:
        wish = self._now
        self._next()
        if wish is not None:
            wish.done(changes)

    def _fail(self, error: BaseException) -> None:
        self._alert(error)
        self._give_up()

    def _give_up(self) -> None:
        wish = self._now
        self._next()
        if wish is not None:
            wish.otherwise()


def keeping(repair: Emendation) -> Deciding:
    """Return the decision that words are read as was proposed."""
    return lambda ground: ground.kept(_cited(ground, repair))


def leaving(repair: Emendation) -> Deciding:
    """Return the decision that words are read as they stand in the source."""
    return lambda ground: ground.refused(_cited(ground, repair))


def correcting(repair: Emendation, reads: str) -> Deciding:
    """Return the decision that words are read otherwise than was proposed."""
    return lambda ground: ground.corrected(_cited(ground, repair), reads)


def _cited(ground: Ground, repair: Emendation) -> Citation:
    return Citation(repair.span, repair.span.cut(ground.standing.passage.text))


def _found(ground: Ground, decide: Deciding, progress: Progress) -> Renewed:
    from studyapp.study.grounds import refound

    return refound(ground, decide(ground), progress=progress)
