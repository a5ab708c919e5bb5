"""Questions or events of a pack from the rows of a spreadsheet; each bad row is named."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from studyapp.domain.checks import Severity
from studyapp.domain.messages import Message
from studyapp.packs.workbench import Workbench
from studyapp.packs.writing.entries import entry
from studyapp.study.authoring.naming import free_id
from studyapp.study.authoring.row_entries import Keys, RowError, event_keys, question_keys, told_in
from studyapp.study.authoring.tables import MOST_ROWS, Row, Table

_HEAD = "format: studypack/1\nid: table\nversion: 1\ntitle: x\nlanguage: en\nlicense: CC0-1.0\n"
_HEAD += "authors: [x]\n"
PASSAGE_FILE = "passages/rows.txt"
PASSAGES = f"passages:\n  - {{id: rows, file: {PASSAGE_FILE}, title: The table}}\n"
"""Where the lines lie that events rest on, and how pack.yaml announces them."""


@dataclass(frozen=True, slots=True)
class RefusedRow:
    """A row that was not taken: its line, from 1, and why."""

    line: int
    reason: Message


@dataclass(frozen=True, slots=True)
class TakenRows:
    """Entries of a file of a pack, and the rows that were refused.

    Events rest on `passage`, which has a line for each of their rows; questions on none.
    """

    file: str
    entries: tuple[str, ...]
    refused: tuple[RefusedRow, ...]
    passage: str = ""

    @property
    def text(self) -> str:
        """Return the whole file."""
        key = self.file.removesuffix(".yaml")
        return f"format: studypack/1\n{key}:\n" + "\n".join(self.entries)


def taken_rows(table: Table, *, taken: Iterable[str] = ()) -> TakenRows:
    """Return what the rows of a table become; a row that the format does not take is refused.

    Ids that are `taken` are given to none of them.
    """
    file = "events.yaml" if table.is_events else "questions.yaml"
    entries: list[tuple[Row, str]] = []
    refused: list[RefusedRow] = []
    names = set(taken)
    for row in table.rows:
        try:
            keys = event_keys(table, row) if table.is_events else question_keys(table, row)
        except RowError as error:
            refused.append(RefusedRow(row.line, error.reason))
            continue
        about = keys.get("id") or keys.get("stem") or keys.get("title")
        keys = {"id": free_id(str(about), names), **_without_id(keys)}
        names.add(str(keys["id"]))
        entries.append((row, entry(keys)))
    faults = dict(_faults(file, entries, _passage(table, [row for row, _ in entries])))
    refused += [RefusedRow(line, reason) for line, reason in faults.items()]
    if table.unread is not None:
        says = "only {most} rows are taken at once; take those from here on by themselves"
        refused.append(RefusedRow(table.unread, Message(says, {"most": f"{MOST_ROWS:,}"})))
    kept = [(row, written) for row, written in entries if row.line not in faults]
    return TakenRows(
        file,
        tuple(written for _, written in kept),
        tuple(sorted(refused, key=lambda each: each.line)),
        _passage(table, [row for row, _ in kept]),
    )


def _passage(table: Table, rows: Sequence[Row]) -> str:
    """Return a text with a line for each row that is an event, each line there once."""
    lines = dict.fromkeys(told_in(table, row) for row in rows) if table.is_events else {}
    return "".join(f"{line}\n\n" for line in lines if line)


def _faults(
    file: str, entries: Sequence[tuple[Row, str]], passage: str
) -> Iterator[tuple[int, Message]]:
    """Yield the rows whose entries have errors, each with the first of them."""
    key = file.removesuffix(".yaml")
    text, starts = f"format: studypack/1\n{key}:\n", []
    for row, written in entries:
        starts.append((text.count("\n") + 1, row.line))
        text += written
    head = _HEAD + (PASSAGES if passage else "")
    files = {"pack.yaml": head, file: text, PASSAGE_FILE: passage}
    read = Workbench().check({name: each.encode() for name, each in files.items() if each})
    told: set[int] = set()
    for found in read.findings:
        rows = [line for start, line in starts if start <= found.line]
        is_error = found.file == file and found.severity is Severity.ERROR
        if is_error and rows and rows[-1] not in told:
            told.add(rows[-1])
            yield rows[-1], found.message


def _without_id(keys: Keys) -> Keys:
    return {key: value for key, value in keys.items() if key != "id"}
