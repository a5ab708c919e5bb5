"""Decisions on an older version of a text that comes in: carried over on the computing worker."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from studyapp.app.asking import Asking
from studyapp.ui.window import Window
from studyapp.ui.work import Job, Progress, Worker

if TYPE_CHECKING:
    from collections.abc import Sequence

    from studyapp.domain.texts import Passage
    from studyapp.study.adding import Addition
    from studyapp.study.carrying import Older


class CarryingOver:
    """Makes texts ready to be kept; the store is only asked for older texts and their decisions."""

    def __init__(self, window: Window, computing: Worker, asking: Asking) -> None:
        self._window = window
        self._computing = computing
        self._asking = asking

    def carry(
        self,
        addition: Addition,
        done: Callable[[Addition], object],
        *,
        refused: Callable[[BaseException], object],
        otherwise: Callable[[], object],
    ) -> None:
        """Give `done` a text with all that was decided about an older version of it, if there is.

        `refused` gets why it was stopped; `otherwise` follows if the store cannot be asked.
        """
        name = addition.findings.passage.title

        def among(texts: Sequence[Passage]) -> None:
            if texts:
                job = self._computing.run_long(partial(_older, addition, texts), like, refused)
                self._show(name, job)
            else:
                done(addition)

        def like(old: Passage | None) -> None:
            if old is None:
                done(addition)
            else:
                self._asking.ask(lambda program: program.reading.older(old), decided, otherwise)

        def decided(older: Older) -> None:
            job = self._computing.run_long(partial(_carried, addition, older), done, refused)
            self._show(name, job)

        self._asking.ask(lambda program: program.reading.older_texts(addition), among, otherwise)

    def _show(self, name: str, job: Job) -> None:
        words = self._window.tr("Carrying over what was decided to {name} …")
        self._window.show_job(words.format(name=name), job)


def _older(addition: Addition, texts: Sequence[Passage], progress: Progress) -> Passage | None:
    from studyapp.study.adding import older_of

    return older_of(addition, texts, progress=progress)


def _carried(addition: Addition, older: Older, progress: Progress) -> Addition:
    from studyapp.study.adding import with_decisions

    return with_decisions(addition, older, progress=progress)
