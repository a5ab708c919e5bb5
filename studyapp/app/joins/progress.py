"""Progress: what the learner did and knows."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtWidgets import QFileDialog

from studyapp.app.asking import Asking
from studyapp.app.joins.handing_in import HandingIn
from studyapp.domain.messages import Message
from studyapp.domain.nouns import Noun
from studyapp.ui.pages.progress.page import ProgressPage

if TYPE_CHECKING:
    from studyapp.app.desk import Desk
    from studyapp.wiring import Program


class ProgressJoin:
    """Scores and days."""

    concerns: ClassVar[frozenset[Noun]] = frozenset(
        {Noun.PASSAGES, Noun.JOURNAL, Noun.LEARNERS, Noun.CARDS}
    )

    def __init__(self, page: ProgressPage, asking: Asking) -> None:
        self.page = page
        self._asking = asking
        self.learner: str | None = None
        page.learner_wanted.connect(self.show_learner)

    def show(self) -> None:
        """Show scores and days of the learner of now."""
        self.show_learner(None)

    def show_learner(self, name: str | None) -> None:
        """Show scores and days of a learner."""
        self.learner = name
        self._asking.ask(lambda program: program.overview.report(name), self.page.show_report)
        self._asking.ask(lambda program: _regrades(program, name), self.page.offer_regrades)


def _regrades(program: Program, name: str | None) -> int:
    """Return how many answers of the learner of now corrected keys grade otherwise."""
    is_own = name in (None, program.overview.learner())
    return program.regrading.waiting() if is_own else 0


def make_progress(desk: Desk) -> ProgressJoin:
    """Return Progress, joined."""
    page = ProgressPage(desk.look, parent=desk.window.room)
    page.quiz_wanted.connect(lambda: desk.window.show_page("quiz"))
    page.regrades_wanted.connect(lambda: desk.window.show_page("regrades"))
    page.results_wanted.connect(lambda: desk.window.show_page("results"))
    join = ProgressJoin(page, desk.asking)
    handing_in = HandingIn(desk)
    page.hand_in_wanted.connect(lambda: handing_in.ask())  # noqa: PLW0108 - Qt holds no bound method
    page.save_csv_wanted.connect(lambda: _save_csv(desk, join.learner))
    return join


def _save_csv(desk: Desk, learner: str | None) -> None:
    window = desk.window
    name, _ = QFileDialog.getSaveFileName(
        window, window.tr("Save answers as CSV"), "answers.csv", window.tr("CSV files (*.csv)")
    )
    if name:
        desk.asking.ask(
            lambda program: program, lambda program: _save(desk, program, Path(name), learner)
        )


def _save(desk: Desk, program: Program, path: Path, learner: str | None) -> None:
    """Save the answers on the computing worker, so that no answer has to wait for it."""
    desk.computing.run(
        lambda: program.overview.save_csv(path, learner),
        lambda _none: desk.window.tell([Message("Saved as {name}.", {"name": path})]),
    )
