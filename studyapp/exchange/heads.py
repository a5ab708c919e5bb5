"""The first row of a table: which column says what, in common forms of their names."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import islice

from studyapp.domain.messages import Message
from studyapp.exchange.cells import rows_of, unguarded
from studyapp.exchange.column_names import NAMES, key
from studyapp.exchange.dates import RowError
from studyapp.exchange.rows import Cells, Oddities, one_line, plain

_DATING = ("when", "date", "start", "year")
_DELIMITERS = ",;\t|"
_MOST_ABOVE = 6
"""Rows among which the one with the names is."""
_SEP = re.compile(r"sep=.?", re.IGNORECASE)
"""What Excel writes above a table to say what parts its cells."""
_TWICE = (
    "1 row has a second column of one name; what stands there was left out.",
    "{count} rows have second columns of one name; what stands there was left out.",
)


@dataclass(frozen=True, slots=True)
class Head:
    """The row of names: what each column says, None where that is not known, and what parts cells.

    `line` is where it stands, `above` the words that stand before it.
    """

    names: tuple[str | None, ...]
    delimiter: str
    is_html: bool
    unknown: tuple[str, ...]
    line: int = 1
    above: tuple[str, ...] = ()

    @property
    def title(self) -> str:
        """Return the first words above the names, "" if there are none."""
        return next(iter(self.above), "")

    def cells(self, row: Sequence[str] | RowError, odd: Oddities | None = None) -> Cells:
        """Return what a row says.

        Raises:
            RowError: It is broken.
        """
        if isinstance(row, RowError):
            raise row
        pairs = zip(self.names, map(unguarded, row), strict=False)
        found: dict[str, str] = {}
        for name, cell in pairs:
            if name is None or not cell.strip() or cell == found.get(name):
                continue
            if name == "text" and name in found:
                found[name] += f"\n{cell}"
            elif name not in found:
                found[name] = cell
            elif odd is not None and name != "media":
                odd.note(*_TWICE)
        if self.is_html:
            found |= {name: plain(found[name]) for name in ("title", "text") if name in found}
        return found

    def whole(self, row: Sequence[str] | RowError, odd: Oddities) -> Cells:
        """Return what a row says that has no cell too many.

        Raises:
            RowError: It is broken, or a cell of it may have been cut in two.
        """
        cells = self.cells(row, odd)
        if not isinstance(row, RowError) and any(map(str.strip, row[len(self.names) :])):
            says = "It has more cells than the first row; what has a “{sign}” in it needs quotes."
            sign = "tab" if self.delimiter == "\t" else self.delimiter
            raise RowError(Message(says, {"sign": sign}))
        return cells


def head_of(text: str) -> Head | None:
    """Return the row of names, None if there are no events in such a table.

    Words alone in their rows may stand above it, such as what the table is about.
    """
    first = text.removeprefix("\ufeff").lstrip("\r\n")[:10_000]
    found = [head for delimiter in _DELIMITERS if (head := _head(first, delimiter)) is not None]
    best = max(found, key=lambda head: len(head.names), default=None)
    before = len(text) - len(text.removeprefix("\ufeff").lstrip("\r\n"))
    lines = text[:before].replace("\r\n", "\n").replace("\r", "\n").count("\n")
    return None if best is None else replace(best, line=best.line + lines)


def _head(text: str, delimiter: str) -> Head | None:
    above: list[str] = []
    for line, row in islice(rows_of(text, delimiter, head=True), _MOST_ABOVE):
        if isinstance(row, RowError):
            return None
        head = _named(row, delimiter)
        known = set(head.names)
        if known & {"title", "text"} and known & set(_DATING):
            return replace(head, line=line, above=tuple(above))
        words = [cell for each in row if (cell := one_line(each))]
        if len(words) > 1:
            return None
        above += [word for word in words if _SEP.match(word) is None]
    return None


def _named(row: Sequence[str], delimiter: str) -> Head:
    keys = list(map(key, row))
    names = tuple(NAMES.get(each) for each in keys)
    unknown = tuple(
        cell.strip() for cell, name in zip(row, names, strict=True) if name is None and cell.strip()
    )
    return Head(names, delimiter, is_html="headline" in keys, unknown=unknown)
