"""Rows of a spreadsheet: parted into cells, and which column holds what."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from studyapp.domain.messages import Message
from studyapp.exchange.cells import rows_of, unguarded
from studyapp.exchange.dates import RowError
from studyapp.exchange.serials import are_serials
from studyapp.study.authoring.columns import Holds, columns_named, columns_of

_DELIMITERS = "\t;,|"
_SEP = re.compile(r"\ufeff?sep=(.)[^\r\n]*(?:\r\n?|\n)?", re.IGNORECASE)
"""What Excel writes above a table to say what parts its cells."""
_MOST_ABOVE = 6
"""Rows among which the one with the names is."""
_SEVERAL = (Holds.WRONG, Holds.CHOICE, Holds.PEOPLE)
"""What goes on in the cells behind the last name."""
MOST_ROWS = 5_000


@dataclass(frozen=True, slots=True)
class Row:
    """The cells of a row without the blanks around them; `line` is where it begins, from 1."""

    line: int
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class RefusedRow:
    """A row that was not taken: its line, from 1, and why."""

    line: int
    reason: Message


@dataclass(frozen=True, slots=True)
class Table:
    """Rows, and what each column holds; a person may know better. `is_events`: one event a row.

    `named` is how many columns have names, None if no row of names is there; those of them that
    hold nothing are `unknown`. `broken` rows have no cells. `unread` is the line from which rows
    are too many to be taken at once, None if all are here.
    """

    rows: tuple[Row, ...]
    columns: tuple[Holds, ...]
    is_events: bool
    named: int | None = None
    unknown: tuple[str, ...] = ()
    broken: tuple[RefusedRow, ...] = ()
    unread: int | None = None


def table_of(text: str, *, is_events: bool | None = None) -> Table:
    """Return the table in a text of CSV, TSV or pasted rows.

    A first row of known names says what the columns hold; else it is guessed: a question, its
    answer, wrong answers; or a date and what happened. `is_events` says which, None guesses.
    """
    said = _SEP.match(text)
    begin = "\n" * (said is not None) + text[0 if said is None else said.end() :]
    delimiter = said[1] if said is not None else _delimiter(text, is_events=is_events)
    rows, broken, unread = _rows(begin, delimiter)
    return replace(_table(rows, is_events=is_events), broken=broken, unread=unread)


def _delimiter(text: str, *, is_events: bool | None) -> str:
    """Return what parts the cells: by which names are found, or what the first row has most."""
    top = text[:20_000]
    known = {each: len(_names(_rows(top, each)[0], is_events=is_events)[1]) for each in _DELIMITERS}
    if any(known.values()):
        return max(_DELIMITERS, key=lambda each: known[each])
    lines = (line for line in text.splitlines() if any(each in line for each in _DELIMITERS))
    first = next(lines, "")
    return max(_DELIMITERS, key=first.count)


def _names(rows: Sequence[Row], *, is_events: bool | None) -> tuple[int, tuple[Holds, ...]]:
    """Return the place of the row of names and what they say; nothing if there is none.

    Only words alone in their rows may stand above it.
    """
    for at, row in enumerate(rows[:_MOST_ABOVE]):
        columns = columns_of(row.cells, is_events=is_events)
        if columns:
            return at, columns
        if sum(map(bool, row.cells)) > 1:
            break
    return 0, ()


def _table(rows: tuple[Row, ...], *, is_events: bool | None) -> Table:
    width = max((len(row.cells) for row in rows), default=0)
    at, heads = _names(rows, is_events=is_events)
    if not heads:
        return _without_heads(rows, width, is_events=is_events)
    if is_events is None:
        is_events = _are_events(heads)
        heads = columns_named(rows[at].cells, is_events=is_events)
    rest = heads[-1] if heads[-1] in _SEVERAL else Holds.NOTHING
    names = rows[at].cells
    heads = _with_wordiest(heads, rows[at + 1 :], is_events=is_events)
    return Table(
        rows[at + 1 :],
        (*heads, *[rest] * (width - len(heads))),
        is_events,
        named=len(heads),
        unknown=tuple(
            name
            for name, holds in zip(names, heads, strict=True)
            if holds is Holds.NOTHING and name
        ),
    )


def _with_wordiest(
    heads: tuple[Holds, ...], rows: Sequence[Row], *, is_events: bool
) -> tuple[Holds, ...]:
    """Return the columns; where none has the title or question, the one of most words has it."""
    needed = Holds.TITLE if is_events else Holds.STEM
    free = [at for at, holds in enumerate(heads) if holds is Holds.NOTHING]
    if needed in heads or not free:
        return heads
    letters = {at: sum(_letters(row, at) for row in rows) for at in free}
    wordiest = max(free, key=lambda at: letters[at])
    if not letters[wordiest]:
        return heads
    return (*heads[:wordiest], needed, *heads[wordiest + 1 :])


def _letters(row: Row, at: int) -> int:
    return sum(map(str.isalpha, row.cells[at])) if at < len(row.cells) else 0


def _are_events(heads: Sequence[Holds]) -> bool:
    if not {Holds.STEM, Holds.ANSWER} & set(heads):
        return True
    asked = Holds.ANSWER if Holds.TITLE in heads else Holds.STEM
    return Holds.WHEN in heads and asked not in heads


def _rows(text: str, delimiter: str) -> tuple[tuple[Row, ...], tuple[RefusedRow, ...], int | None]:
    """Return the rows, those that have no cells, and the line of the first one too many."""
    rows, broken = list[Row](), list[RefusedRow]()
    for line, cells in rows_of(text, delimiter, head=True):
        if len(rows) > MOST_ROWS:
            return tuple(rows), tuple(broken), line
        if isinstance(cells, RowError):
            broken.append(RefusedRow(line, cells.reason))
        else:
            rows.append(Row(line, tuple(unguarded(cell).strip() for cell in cells)))
    return tuple(rows), tuple(broken), None


def _without_heads(rows: tuple[Row, ...], width: int, *, is_events: bool | None) -> Table:
    dated = [
        column
        for column in range(min(width, 2))
        if rows and _are_dates([r.cells[column] if len(r.cells) > column else "" for r in rows])
    ]
    guessed = bool(dated) and (width == 2 or dated[0] == 0)
    of_events = guessed if is_events is None else is_events
    if of_events:
        when = dated[0] if dated else 0
        columns = [Holds.NOTHING] * width
        for column, holds in ((when, Holds.WHEN), (1 - when, Holds.TITLE)):
            if column < width:
                columns[column] = holds
        return Table(rows, tuple(columns), is_events=True)
    order = [Holds.STEM, Holds.ANSWER, *[Holds.WRONG] * width][:width]
    return Table(rows, tuple(order), is_events=False)


def _are_dates(cells: Sequence[str]) -> bool:
    """Return whether each cell of a column holds a date, if only as spreadsheets count days."""
    from studyapp.domain.when_tongues import read_answer

    return all(map(read_answer, cells)) or (all(cells) and are_serials(cells))
