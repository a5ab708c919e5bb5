"""Rows of a spreadsheet on their way into a pack that is written."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from shiboken6 import isValid

from studyapp.domain.errors import PackError
from studyapp.study.authoring.from_tables import TakenRows, taken_rows
from studyapp.study.authoring.naming import ids_in
from studyapp.study.authoring.tables import Table
from studyapp.study.authoring.taking_rows import with_rows
from studyapp.study.files import read_file

if TYPE_CHECKING:
    from studyapp.app.authoring.at_work import AtWork
    from studyapp.ui.pages.author.columns import ColumnsDialog


class TakingRows:
    """Shows what rows become, and puts them into the files of the pack."""

    def __init__(self, work: AtWork) -> None:
        self._work = work

    def begin(self) -> None:
        """Ask for the rows, and for what their columns hold."""
        from studyapp.ui.pages.author.columns import ColumnsDialog

        dialog = ColumnsDialog(self._work.desk.look, self._work.desk.window)
        dialog.changed.connect(partial(self._look_over, dialog))
        dialog.file_wanted.connect(partial(self._choose, dialog))
        dialog.taken.connect(self.take)
        dialog.open()

    def take(self, rows: TakenRows) -> None:
        """Put entries at the end of their file, each file in one step of undo."""
        page = self._work.page
        try:
            changed = with_rows(page.documents.texts(), rows)
        except PackError as error:
            self._work.desk.alerts.show(error)
            return
        for file, text in changed.items():
            page.put(file, text)
        page.show_file(rows.file)
        count = len(rows.entries)
        says = "1 row was taken." if count == 1 else "{count} rows were taken."
        self._work.tell(says, count=str(count))

    def _look_over(self, dialog: ColumnsDialog, table: Table) -> None:
        names = ids_in(self._work.page.documents.texts().values())
        self._work.desk.computing.run(
            partial(taken_rows, table, taken=names),
            partial(_show, dialog, table),
            self._work.desk.alerts.show,
        )

    def _choose(self, dialog: ColumnsDialog) -> None:
        from PySide6.QtWidgets import QFileDialog

        kinds = dialog.tr("Tables (*.csv *.tsv *.txt);;All files (*)")
        name, _ = QFileDialog.getOpenFileName(dialog, dialog.tr("Open a table"), "", kinds)
        if name:
            self._work.desk.storing.run(
                partial(_text_in, Path(name)), partial(_fill, dialog), self._work.desk.alerts.show
            )


def _show(dialog: ColumnsDialog, table: Table, rows: TakenRows) -> None:
    """Show what rows became, unless the dialog was closed meanwhile and is gone."""
    if isValid(dialog):
        dialog.show_taken(table, rows)


def _fill(dialog: ColumnsDialog, text: str) -> None:
    if isValid(dialog):
        dialog.show_text(text)


def _text_in(path: Path) -> str:
    from studyapp.extract.decoding import decode

    return decode(read_file(path), name=path.name).text
