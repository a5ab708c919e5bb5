"""Rows of a spreadsheet on their way into a pack that is written."""

from __future__ import annotations

import re
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from studyapp.domain.messages import Message
from studyapp.packs.writing.appending import appended
from studyapp.packs.writing.entries import entry
from studyapp.study.authoring.from_tables import PASSAGE_FILE, TakenRows, taken_rows
from studyapp.study.authoring.tables import Table
from studyapp.study.files import read_file
from studyapp.ui.pages.author.page import AuthorPage

if TYPE_CHECKING:
    from studyapp.app.desk import Desk
    from studyapp.ui.pages.author.columns import ColumnsDialog

_PASSAGE = {"id": "rows", "file": PASSAGE_FILE, "title": "The table"}


class TakingRows:
    """Shows what rows become, and puts them into the files of the pack."""

    def __init__(self, desk: Desk, page: AuthorPage) -> None:
        self._desk = desk
        self._page = page

    def begin(self) -> None:
        """Ask for the rows, and for what their columns hold."""
        from studyapp.ui.pages.author.columns import ColumnsDialog

        dialog = ColumnsDialog(self._desk.look, self._desk.window)
        dialog.changed.connect(partial(self._look_over, dialog))
        dialog.file_wanted.connect(partial(self._choose, dialog))
        dialog.taken.connect(self.take)
        dialog.open()

    def take(self, rows: TakenRows) -> None:
        """Put entries at the end of their file, each file in one step of undo."""
        key = rows.file.removesuffix(".yaml")
        if rows.passage:
            self._append("pack.yaml", "passages", entry(_PASSAGE), unless=PASSAGE_FILE)
            self._add_lines(rows.passage)
        for written in rows.entries:
            self._append(rows.file, key, written)
        self._page.show_file(rows.file)
        count = len(rows.entries)
        says = "1 row was taken." if count == 1 else "{count} rows were taken."
        self._desk.window.tell([Message(says, {"count": count})])

    def _look_over(self, dialog: ColumnsDialog, table: Table) -> None:
        texts = [self._page.documents.text(file) for file in self._page.documents.files()]
        names = set(re.findall(r"\bid: *([a-z0-9][a-z0-9._-]*)", "\n".join(texts)))
        self._desk.computing.run(partial(taken_rows, table, taken=names), dialog.show_taken)

    def _choose(self, dialog: ColumnsDialog) -> None:
        from PySide6.QtWidgets import QFileDialog

        kinds = dialog.tr("Tables (*.csv *.tsv *.txt);;All files (*)")
        name, _ = QFileDialog.getOpenFileName(dialog, dialog.tr("Open a table"), "", kinds)
        if name:
            self._desk.storing.run(
                partial(_text_in, Path(name)), dialog.show_text, self._desk.alerts.show
            )

    def _append(self, file: str, key: str, written: str, *, unless: str = "") -> None:
        documents = self._page.documents
        if file not in documents.files():
            documents.begin(file)
        text = documents.text(file)
        new = None if unless and unless in text else appended(text, key, written)
        if new is not None:
            documents.replace(file, new)

    def _add_lines(self, lines: str) -> None:
        documents = self._page.documents
        if PASSAGE_FILE not in documents.files():
            documents.begin(PASSAGE_FILE)
        there = documents.text(PASSAGE_FILE)
        new = [line for line in lines.split("\n\n") if line and line not in there.split("\n\n")]
        documents.replace(PASSAGE_FILE, there + "".join(f"{line}\n\n" for line in new))


def _text_in(path: Path) -> str:
    from studyapp.extract.decoding import decode

    return decode(read_file(path), name=path.name).text
