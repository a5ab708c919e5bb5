"""Lines of YAML one by one, as far as they can be told while one types in them."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

_ROW = re.compile(
    r"(?P<lead> *)(?P<dashes>(?:-(?: +|$))*)"
    r"(?:(?P<key>\"[^\"]*\"|'[^']*'|[^\s:#'\"\[\]{}&*!|>%@,](?:[^:#]*[^:#\s])?)"
    r" *:(?=\s|$)[ \t]*)?"
    r"(?P<value>.*)",
    re.DOTALL,
)
_DEEPEST = 1_000_000
_COMMENT = re.compile(r"(?:^|\s)#.*")


@dataclass(frozen=True, slots=True)
class Row:
    """A line: the columns of its hyphens, the one where its words begin, and its key and value.

    `at` is its number and `value_at` the column of its value. Without a colon there is no key.
    """

    at: int
    dashes: tuple[int, ...]
    column: int
    key: str | None
    value: str
    value_at: int

    @property
    def indent(self) -> int:
        """Return the column of its first sign."""
        return self.dashes[0] if self.dashes else self.column

    @property
    def is_empty(self) -> bool:
        """Return whether nothing but a comment stands in it."""
        return self.key is None and not self.dashes and not self.words

    @property
    def words(self) -> str:
        """Return its value without a comment."""
        return self.value if self.value[:1] in "'\"" else _COMMENT.sub("", self.value).strip()


def row_of(line: str, at: int) -> Row:
    """Return what stands in a line."""
    found = _ROW.fullmatch(line)
    assert found is not None  # noqa: S101 - every line is a lead, no hyphens and a value
    start = found.start("dashes")
    signs = enumerate(found["dashes"], start)
    dashes = tuple(column for column, sign in signs if sign == "-")
    key = None if found["key"] is None else found["key"].strip("'\"")
    value_at = found.start("value")
    return Row(at, dashes, found.end("dashes"), key, found["value"].rstrip(), value_at)


def row_above(lines: Sequence[str], at: int, deepest: int) -> Row | None:
    """Return the nearest row above a line that is not empty nor deeper than a column."""
    for number in range(at - 1, -1, -1):
        if _indent(lines[number]) <= deepest:
            row = row_of(lines[number], number)
            if not row.is_empty:
                return row
    return None


def rows_within(
    lines: Sequence[str], at: int, column: int, *, deepest: int = _DEEPEST
) -> Iterator[Row]:
    """Yield the rows below a line, until one stands further out than a column.

    Those that are deeper than another column, and empty ones, are left out.
    """
    for number in range(at + 1, len(lines)):
        if _indent(lines[number]) > deepest:
            continue
        row = row_of(lines[number], number)
        if row.is_empty:
            continue
        if row.indent < column:
            return
        yield row


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))
