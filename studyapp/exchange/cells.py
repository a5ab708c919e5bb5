"""The rows and cells of a CSV text, whole or broken, and guards against formulas."""

import csv
import re
from collections.abc import Iterator, Sequence

from studyapp.domain.messages import Message
from studyapp.exchange.dates import RowError

Row = list[str] | RowError
"""The cells of a row, or why there are none."""
_MOST_LINES = 200
"""Lines that one row may have: a quote that is never closed would swallow all that follow."""
NUL = Message("It has a sign in it that no text has: NUL.")
_GUARDED = re.compile(r"'*[=+\-@\t\r]")
_PLAIN_NUMBER = re.compile(r"-?\d+")


def guarded(cell: str) -> str:
    """Return a cell that no spreadsheet computes; plain numbers stay."""
    is_safe = _GUARDED.match(cell) is None or _PLAIN_NUMBER.fullmatch(cell)
    return cell if is_safe else f"'{cell}"


def unguarded(cell: str) -> str:
    """Return a cell as it was before `guarded`."""
    return cell[1:] if cell.startswith("'") and _GUARDED.match(cell) else cell


def rows_of(text: str, delimiter: str, *, head: bool = False) -> Iterator[tuple[int, Row]]:
    """Yield the rows and where each begins; without `head`, those after the first."""
    whole = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    lines = whole.split("\n")
    at, is_first = 0, True
    while at < len(lines):
        row, after = _row_at(lines, at, delimiter)
        is_empty = not isinstance(row, RowError) and not any(cell.strip() for cell in row)
        if not is_empty and (head or not is_first):
            yield at + 1, row
        is_first = is_first and is_empty
        at = after


def _row_at(lines: Sequence[str], at: int, delimiter: str) -> tuple[Row, int]:
    """Return the row that begins at a line, and the line after it."""
    if "\0" in lines[at]:
        return RowError(NUL), at + 1
    most = min(at + _MOST_LINES, len(lines))
    for after in range(at + 1, most + 1):
        part = [f"{line}\n" for line in lines[at:after]]
        try:
            return next(csv.reader(part, delimiter=delimiter, strict=True), []), after
        except csv.Error as error:
            if "unexpected end" in str(error):
                continue
            if after == at + 1:
                return _loosely(lines[at], delimiter), after
            break
    return RowError(Message("A quotation mark in it is never closed.")), at + 1


def _loosely(line: str, delimiter: str) -> Row:
    """Return a row in which quotation marks are not as they should be."""
    try:
        return next(csv.reader([line], delimiter=delimiter), [])
    except csv.Error:
        return RowError(Message("A cell of it is too long."))
