"""What a newer finder proposes: found on the computing worker, kept until another text is open."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from studyapp.app.asking import Asking
from studyapp.domain.errors import CancelledError
from studyapp.domain.texts import PassageId
from studyapp.ui.window import Window
from studyapp.ui.work import Progress, Worker

if TYPE_CHECKING:
    from studyapp.study.grounds import Ground
    from studyapp.study.proposing import Offer


class Proposing:
    """The offer for one passage; `found` is told once there is something to show.

    Nothing of it is taken by itself. Who stops the work is not offered anything until `forget`.
    """

    def __init__(
        self,
        window: Window,
        computing: Worker,
        asking: Asking,
        *,
        found: Callable[[], object],
        alert: Callable[[BaseException], object],
    ) -> None:
        self._window = window
        self._computing = computing
        self._asking = asking
        self._found = found
        self._alert = alert
        self._passage: PassageId | None = None
        self._offer: Offer | None = None
        self._begun: PassageId | None = None

    def offer_for(self, passage: PassageId | None) -> Offer | None:
        """Return what is proposed for a passage, None if that is not known."""
        return self._offer if passage == self._passage else None

    def forget(self) -> None:
        """Find anew what is proposed, the next time that it is looked for."""
        self._passage, self._offer, self._begun = None, None, None

    def look(self, passage: PassageId) -> None:
        """Find what is proposed for a passage, unless that was begun."""
        if self._begun == passage:
            return
        self._begun = passage
        self._asking.ask(
            lambda program: program.correcting.ground(passage), self._find, otherwise=self.forget
        )

    def _find(self, ground: Ground) -> None:
        job = self._computing.run_long(
            lambda report: _proposed(ground, report), self._keep, self._fail
        )
        title = ground.standing.passage.title
        self._window.show_job(self._window.tr("Reading {name} again …").format(name=title), job)

    def _keep(self, offer: Offer) -> None:
        passage = offer.ground.passage
        if self._begun != passage:
            return
        self._passage, self._offer = passage, offer
        if offer.proposals:
            self._found()
        else:
            self._asking.ask(lambda program: program.correcting.take(offer, ()), lambda _none: None)

    def _fail(self, error: BaseException) -> None:
        if not isinstance(error, CancelledError):
            self._alert(error)


def _proposed(ground: Ground, report: Progress) -> Offer:
    from studyapp.study.proposing import proposed

    return proposed(ground, progress=report)
