"""Class results: the files of learners opened, kept, and their figures shown."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtWidgets import QFileDialog

from studyapp.domain.kinds import PackId
from studyapp.domain.messages import Message
from studyapp.domain.nouns import Noun
from studyapp.study.class_view import ClassView, OpenedFile, class_view
from studyapp.ui.pages.results.page import ResultsPage

if TYPE_CHECKING:
    from studyapp.app.desk import Desk
    from studyapp.domain.results import KeptFile
    from studyapp.study.changes import Changes


class ResultsJoin:
    """The result files that are kept; reading them and counting is done off the window's thread."""

    concerns: ClassVar[frozenset[Noun]] = frozenset({Noun.RESULTS})

    def __init__(self, page: ResultsPage, desk: Desk) -> None:
        self.page = page
        self._desk = desk
        self._pack: PackId | None = None
        self._view = ClassView()

    def show(self) -> None:
        """Show all files that are kept, and their figures."""
        self._desk.asking.ask(lambda program: program.results.kept(), self._count)

    def show_pack(self, pack: PackId | None) -> None:
        """Show the figures of one pack, or of all."""
        self._pack = pack
        self.show()

    def choose_files(self) -> None:
        """Have result files chosen, and open them."""
        window = self._desk.window
        kinds = window.tr("Results (*.studyresult);;All files (*)")
        names, _ = QFileDialog.getOpenFileNames(window, window.tr("Open results"), "", kinds)
        self._desk.adding.add_files([Path(name) for name in names])

    def remove(self, file: OpenedFile) -> None:
        """Take a file out; its answers count no more, unless another file has them too."""
        self._remove([file], Message("Took out {name}.", {"name": file.name}))

    def remove_all(self) -> None:
        """Take all files out, to begin with another class."""
        count = len(self._view.files)
        says = "Took out 1 file." if count == 1 else "Took out {n} files."
        self._remove(self._view.files, Message(says, {"n": count}))

    def _remove(self, files: Sequence[OpenedFile], says: Message) -> None:
        def removed(changes: Changes) -> None:
            self._desk.refresh(changes)
            self._desk.window.tell([says], self._desk.actions.undo)

        digests = [each.kept.digest for each in files]
        self._desk.asking.ask(lambda program: program.results.remove(digests), removed)

    def save_csv(self, table: str) -> None:
        """Have a table written for a spreadsheet."""
        window = self._desk.window
        name, _ = QFileDialog.getSaveFileName(
            window, window.tr("Save as CSV"), f"{table}.csv", window.tr("CSV files (*.csv)")
        )
        if name:
            self._desk.computing.run(
                partial(_write, Path(name), table, self._view),
                lambda _none: window.tell([Message("Saved as {name}.", {"name": name})]),
                self._desk.safeguard.alert,
            )

    def _count(self, kept: Sequence[KeptFile]) -> None:
        self.page.wait(len(kept))
        count = partial(class_view, kept, self._pack, known=self._view.files)
        self._desk.computing.run(count, self._show)

    def _show(self, view: ClassView) -> None:
        self._view = view
        self.page.show_view(view)


def make_results(desk: Desk) -> ResultsJoin:
    """Return the page of class results, joined."""
    page = ResultsPage(desk.look, parent=desk.window.room)
    join = ResultsJoin(page, desk)
    page.open_wanted.connect(join.choose_files)
    page.save_wanted.connect(join.save_csv)
    page.remove_wanted.connect(join.remove)
    page.remove_all_wanted.connect(join.remove_all)
    page.pack_wanted.connect(join.show_pack)
    page.left.connect(lambda: desk.window.show_page("progress"))
    return join


def _write(path: Path, table: str, view: ClassView) -> None:
    from studyapp.study.files import write_file
    from studyapp.study.results_csv import table_csv

    write_file(path, table_csv(table, view.figures))
