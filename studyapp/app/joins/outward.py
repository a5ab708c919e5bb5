"""Kept quizzes on their way out of the program: handed on as files, and printed to paper."""

from __future__ import annotations

import re
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog

from studyapp.domain.errors import CancelledError
from studyapp.domain.messages import Message
from studyapp.domain.sheets import Holds, Keys, PaperWish, Pictures
from studyapp.ui.paper.dialog import PaperDialog
from studyapp.ui.stepping import Steps, step_through

if TYPE_CHECKING:
    from studyapp.app.desk import Desk
    from studyapp.domain.stored_quizzes import KeptQuiz, StoredQuiz
    from studyapp.wiring import Program

_UNNAMED = re.compile(r'[\x00-\x1f\x7f/\\:*?"<>|]+')
_LONGEST_NAME = 80


class Outward:
    """Asks where to, then works off the window's thread and says what came of it."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def hand_on(self, quiz: KeptQuiz) -> None:
        """Have a quiz written to a file that another person can take it from."""
        tr = self._desk.window.tr
        path = self._ask(tr("Hand on as a file"), quiz, ".studyquiz", tr("Quizzes (*.studyquiz)"))
        if path is not None:
            self._desk.asking.ask(
                lambda program: program.stored_quizzes.quiz(quiz.id),
                partial(self._write, path=path),
            )

    def print_out(self, quiz: KeptQuiz) -> None:
        """Ask how a quiz is to be printed, and have it printed so."""
        dialog = PaperDialog(self._desk.look, self._desk.window, title=quiz.title)
        dialog.wanted.connect(partial(self._choose, quiz))
        dialog.open()

    def _ask(self, says: str, quiz: KeptQuiz, suffix: str, kinds: str) -> Path | None:
        """Return the file that a person chose, with the end that its name must have."""
        named = _UNNAMED.sub(" ", quiz.title).strip(" .")[:_LONGEST_NAME] or "quiz"
        name, _ = QFileDialog.getSaveFileName(self._desk.window, says, f"{named}{suffix}", kinds)
        if not name:
            return None
        path = Path(name)
        has_end = path.suffix.casefold() == suffix
        return path if has_end else path.with_name(f"{path.name}{suffix}")

    def _write(self, quiz: StoredQuiz, *, path: Path) -> None:
        from studyapp.study.handing_on import hand_on

        def written(left_out: tuple[Message, ...]) -> None:
            self._desk.window.tell([Message("Saved as {name}.", {"name": path}), *left_out])

        self._desk.computing.run(lambda: hand_on(quiz, path), written, self._desk.safeguard.alert)

    def _choose(self, quiz: KeptQuiz, wish: PaperWish) -> None:
        tr = self._desk.window.tr
        path = self._ask(tr("Save as PDF"), quiz, ".pdf", tr("PDF files (*.pdf)"))
        if path is not None:
            self._desk.asking.ask(
                lambda program: _with_pictures(program, quiz),
                lambda found: self._print(*found, wish, path),
            )

    def _print(self, quiz: StoredQuiz, pictures: Pictures, wish: PaperWish, path: Path) -> None:
        def printed(paths: list[Path]) -> None:
            names = " · ".join(str(each) for each in paths)
            self._desk.window.tell([Message("Saved as {name}.", {"name": names})])

        def failed(error: BaseException) -> None:
            if not isinstance(error, CancelledError):
                self._desk.safeguard.alert(error)

        steps = _printed(quiz, pictures, wish, path)
        job = step_through(self._desk.window, steps, printed, failed)
        says = self._desk.window.tr("Printing “{title}” …").format(title=quiz.title)
        self._desk.window.show_job(says, job)


def _with_pictures(program: Program, quiz: KeptQuiz) -> tuple[StoredQuiz, Pictures]:
    from studyapp.study.sheets import pictures_in

    stored = program.stored_quizzes.quiz(quiz.id)
    return stored, pictures_in(stored.asked, program.sharing.picture)


def _printed(
    quiz: StoredQuiz, pictures: Pictures, wish: PaperWish, path: Path
) -> Steps[list[Path]]:
    """Write the PDF files that a wish asks for, all made before the first, and say where they lie.

    Each step takes a few milliseconds.
    """
    from studyapp.domain.quizzes import Quiz
    from studyapp.study.files import write_file
    from studyapp.study.sheets import sheets_of
    from studyapp.ui.paper.pdf import pdf_steps

    seed = quiz.wish.seed or 1
    seeds = range(seed, seed + wish.versions)
    sheets = sheets_of(Quiz(seed, quiz.asked), title=quiz.title, seeds=seeds, pictures=pictures)
    files = {path: wish.holds}
    if wish.keys is Keys.APART:
        files[path.with_name(f"{path.stem}-key{path.suffix}")] = Holds.KEYS
    yield 0.0
    made: dict[Path, bytes] = {}
    for each, holds in files.items():
        made[each] = yield from pdf_steps(sheets, wish.paper, holds=holds)
    for each, content in made.items():
        write_file(each, content)
    return list(made)
