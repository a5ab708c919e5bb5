"""Questions or events of a pack from the rows of a spreadsheet; each bad row is named."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from studyapp.domain.checks import Severity
from studyapp.domain.messages import Message
from studyapp.packs.workbench import Workbench
from studyapp.packs.writing.entries import entry
from studyapp.study.authoring.naming import free_id
from studyapp.study.authoring.row_cells import Keys, RowRefusal, check_cells, check_width
from studyapp.study.authoring.row_events import EventRows
from studyapp.study.authoring.row_questions import question_of
from studyapp.study.authoring.tables import MOST_ROWS, RefusedRow, Table

_HEAD = "format: studypack/1\nid: table\nversion: 1\ntitle: x\nlanguage: en\nlicense: CC0-1.0\n"
_HEAD += "authors: [x]\n"
PASSAGE_FILE = "passages/rows.txt"
PASSAGES = f"passages:\n  - {{id: rows, file: {PASSAGE_FILE}, title: The table}}\n"
"""Where the lines lie that events rest on, and how pack.yaml announces them."""


@dataclass(frozen=True, slots=True)
class TakenRows:
    """Entries of a file of a pack, and the rows that were refused.

    Events rest on `passage`, which has a line for each of their rows; questions on none. `notes`
    tell what was left out, or was read as it does not stand there.
    """

    file: str
    entries: tuple[str, ...]
    refused: tuple[RefusedRow, ...]
    passage: str = ""
    notes: tuple[Message, ...] = ()

    @property
    def text(self) -> str:
        """Return the whole file."""
        key = self.file.removesuffix(".yaml")
        return f"format: studypack/1\n{key}:\n" + "\n".join(self.entries)


@dataclass(frozen=True, slots=True)
class _Made:
    """What a row became: its entry, and the line of a text that tells of it."""

    line: int
    entry: str
    told: str


def taken_rows(table: Table, *, taken: Iterable[str] = ()) -> TakenRows:
    """Return what the rows of a table become; a row that the format does not take is refused.

    Ids that are `taken` are given to none of them.
    """
    file = "events.yaml" if table.is_events else "questions.yaml"
    events = EventRows(table) if table.is_events else None
    made, refused, names = list[_Made](), list(table.broken), set(taken)
    for row in table.rows:
        try:
            check_width(table, row)
            check_cells(table, row)
            keys, line = (question_of(table, row), "") if events is None else events.event_of(row)
        except RowRefusal as error:
            refused.append(RefusedRow(row.line, error.reason))
            continue
        about = keys.get("id") or keys.get("stem") or keys.get("title")
        keys = {"id": free_id(str(about), names), **_without_id(keys)}
        names.add(str(keys["id"]))
        made.append(_Made(row.line, entry(keys), line))
    faults = dict(_faults(file, made))
    refused += [RefusedRow(line, reason) for line, reason in faults.items()]
    refused += _unread(table)
    kept = [each for each in made if each.line not in faults]
    return TakenRows(
        file,
        tuple(each.entry for each in kept),
        tuple(sorted(refused, key=lambda each: each.line)),
        _passage(kept),
        tuple(_notes(table, events)),
    )


def _unread(table: Table) -> Iterator[RefusedRow]:
    if table.unread is not None:
        says = "only {most} rows are taken at once; take those from here on by themselves"
        yield RefusedRow(table.unread, Message(says, {"most": f"{MOST_ROWS:,}"}))


def _notes(table: Table, events: EventRows | None) -> Iterator[Message]:
    """Yield what was left out, or read as it does not stand there."""
    if table.unknown:
        names = ", ".join(f"“{name[:40]}”" for name in table.unknown[:10])
        yield Message("What stands under {names} was left out.", {"names": names})
    if events is not None:
        yield from events.odd.told


def _passage(made: Iterable[_Made]) -> str:
    """Return a text with a line for each row that is an event, each line there once."""
    return "".join(f"{line}\n\n" for line in dict.fromkeys(each.told for each in made) if line)


def _faults(file: str, made: Sequence[_Made]) -> Iterator[tuple[int, Message]]:
    """Yield the rows whose entries have errors, each with the first of them."""
    key = file.removesuffix(".yaml")
    text, starts = f"format: studypack/1\n{key}:\n", []
    for each in made:
        starts.append((text.count("\n") + 1, each.line))
        text += each.entry
    passage = _passage(made)
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
