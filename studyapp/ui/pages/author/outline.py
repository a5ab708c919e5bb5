"""The files of the pack, and what stands in the one that is shown."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from studyapp.domain.checks import Finding, Severity
from studyapp.study.authoring.outline import Entry
from studyapp.ui.pages.author.findings import count_words
from studyapp.ui.pages.author.rows import Row, RowList
from studyapp.ui.theme import Look
from studyapp.ui.widgets.spacing import spaced
from studyapp.ui.wording import tr


@dataclass(frozen=True, slots=True)
class Spot:
    """A file, and a line in it from 0; None is where the file was left."""

    file: str
    line: int | None = None


@dataclass(frozen=True, slots=True)
class Told:
    """A file with what is told of it: what is found in it, and that it is not saved yet."""

    file: str
    findings: Sequence[Finding] = ()
    is_unsaved: bool = False


class Outline(QWidget):
    """Files, with their findings and whether they are saved; below the shown one its entries.

    `wanted` carries the spot to go to.
    """

    wanted = Signal(object)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.list = RowList(look, tr("Files of the pack"))
        self.list.clicked.connect(lambda _index: self._tell())
        self.list.activated.connect(lambda _index: self._tell())
        column = spaced(look, QVBoxLayout(self), gap=4, margins=(8, 12, 8, 8))
        column.addWidget(self.list)
        self._rows: list[Row[Spot]] = []
        self._listed: tuple[str, Sequence[Entry], list[Row[Spot]]] = ("", (), [])

    def show_files(self, files: Sequence[Told], shown: str, entries: Sequence[Entry]) -> None:
        """Show the files, and the entries of the one that is `shown`."""
        rows: list[Row[Spot]] = []
        for told in files:
            rows.append(_file_row(told, is_shown=told.file == shown))
            if told.file == shown:
                rows.extend(self._rows_of(shown, entries))
        if rows != self._rows:
            self._rows = rows
            self.list.show_rows(rows)

    def _rows_of(self, file: str, entries: Sequence[Entry]) -> list[Row[Spot]]:
        """Return the rows of a file's entries, those made before if they are the same ones."""
        if self._listed[0] != file or self._listed[1] is not entries:
            self._listed = (file, entries, [_entry_row(file, entry) for entry in entries])
        return self._listed[2]

    def first(self) -> QWidget:
        """Return what takes the focus."""
        return self.list

    def follow(self, file: str, line: int) -> None:
        """Make the entry around a line the current one."""
        places = [
            at
            for at, row in enumerate(self._rows)
            if row.value.file == file and (row.value.line or 0) <= line
        ]
        if places and not self.list.hasFocus():
            self.list.pick(places[-1])

    def _tell(self) -> None:
        spot = self.list.current()
        if isinstance(spot, Spot):
            self.wanted.emit(spot)


def _file_row(told: Told, *, is_shown: bool) -> Row[Spot]:
    file, state = told.file, tr("not saved yet") if told.is_unsaved else ""
    below = " · ".join(filter(None, (count_words(told.findings), state)))
    worst = min((found.severity for found in told.findings), key=list(Severity).index, default=None)
    token = {None: "ink2", Severity.ERROR: "wrong", Severity.WARNING: "repair"}.get(worst, "ink2")
    heard = ", ".join(filter(None, (file, count_words(told.findings), state)))
    return Row(Spot(file), file, below=below, color=token, heard=heard, is_strong=is_shown)


def _entry_row(file: str, entry: Entry) -> Row[Spot]:
    heard = ", ".join(filter(None, (entry.words, entry.name)))
    spot = Spot(file, entry.line)
    return Row(spot, entry.words or entry.name, heard=heard, is_deep=True)
