"""Results on their way out to a teacher: asked for, chosen, saved as a file."""

from __future__ import annotations

import re
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog

from studyapp.domain.messages import Message
from studyapp.domain.results import RESULT_SUFFIX, ResultFile, is_result_file

if TYPE_CHECKING:
    from datetime import date

    from studyapp.app.desk import Desk
    from studyapp.study.handing_in import HandInChoices, HandInWish
    from studyapp.wiring import Program

_UNNAMED = re.compile(r'[\x00-\x1f\x7f/\\:*?"<>|]+')
_LONGEST_NAME = 80


class HandingIn:
    """Asks what is to be handed in and where to, and writes it off the window's thread."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def ask(self) -> None:
        """Ask what the learner of now hands in."""
        self._desk.asking.ask(_choices, lambda found: self._open(*found))

    def _open(self, choices: HandInChoices, today: date) -> None:
        from studyapp.ui.hand_in import HandInDialog

        dialog = HandInDialog(self._desk.look, self._desk.window, choices=choices, today=today)
        dialog.wanted.connect(self._make)
        dialog.open()

    def _make(self, wish: HandInWish) -> None:
        """Gather the answers on the computing worker, so that no answer has to wait for it."""
        self._desk.asking.ask(
            lambda program: program.handing_in,
            lambda handing_in: self._desk.computing.run(
                partial(handing_in.result, wish), self._save, self._desk.safeguard.alert
            ),
        )

    def _save(self, result: ResultFile) -> None:
        window = self._desk.window
        words = " ".join(_UNNAMED.sub(" ", result.taker.name).split())
        named = words.strip(" .")[:_LONGEST_NAME] or "results"
        kinds = window.tr("Results (*.studyresult)")
        name, _ = QFileDialog.getSaveFileName(
            window, window.tr("Hand in results"), f"{named}{RESULT_SUFFIX}", kinds
        )
        if name:
            path = Path(name)
            if not is_result_file(path):
                path = path.with_name(f"{path.name}{RESULT_SUFFIX}")
            self._desk.computing.run(
                partial(_write, result, path),
                lambda _none: window.tell([Message("Saved as {name}.", {"name": path})]),
                self._desk.safeguard.alert,
            )


def _choices(program: Program) -> tuple[HandInChoices, date]:
    learning = program.learning
    return program.handing_in.choices(), learning.days().of(learning.now())


def _write(result: ResultFile, path: Path) -> None:
    from studyapp.study.handing_in import hand_in

    hand_in(result, path)
