"""Where in a file of a pack someone types: told by columns, for the file may be no YAML just then.

Lines end with line feeds.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from studyapp.study.authoring.brackets import opened
from studyapp.study.authoring.rows import Row, row_above, row_of, rows_within

_WORD_REST = re.compile(r"[\w./-]*")
_IN_COMMENT = re.compile(r"(?:^|\s)#")
_QUOTED = re.compile(r"\"(?:[^\"\\]|\\.)*\"?|'(?:[^']|'')*'?")
_MOST_LINES = 40
"""So far above it the bracket is sought that holds a place."""

_MOST_LETTERS = 10_000
"""So many letters before it; who writes longer lines or brackets does without offers."""
_DEEPEST = 40

Path = tuple[str | None, ...]


@dataclass(frozen=True, slots=True)
class Spot:
    """A place where something is typed.

    `path` leads there from the top of the file: keys, None for an entry of a list. What is typed is
    the value there if `is_value`, and otherwise one of its keys, or a value without a key, too.
    The word goes from `start` to `end`; `typed` is what of it stands before the cursor. `keys` are
    the keys that stand there already, `kind` that of the entry, `lines` the text of that entry.
    """

    path: Path
    is_value: bool
    start: int
    end: int
    typed: str
    keys: frozenset[str] = frozenset()
    kind: str = ""
    lines: str = ""
    in_brackets: bool = False


@dataclass(frozen=True, slots=True)
class _Way:
    """How one gets to a row: its path, and the line and column of the entry that it lies in."""

    path: Path
    entry: tuple[int, int] | None = None
    is_text: bool = False


def spot_at(text: str, offset: int) -> Spot | None:
    """Return where an offset lies; None in a comment and in the further lines of a text."""
    lines = text.split("\n")
    at = text.count("\n", 0, offset)
    start = text.rfind("\n", 0, offset) + 1
    if len(lines[at]) > _MOST_LETTERS or _IN_COMMENT.search(_QUOTED.sub("", text[start:offset])):
        return None
    found = _in_brackets(text, lines, at, offset)
    if found is None:
        found = _in_block(lines, at, offset - start, start)
    if found is None or len(found.path) > _DEEPEST:
        return None
    word = _WORD_REST.match(text, offset)
    end = offset if word is None else word.end()
    return replace(found, end=end, typed=text[found.start : offset].lstrip("'\""))


def _in_block(lines: Sequence[str], at: int, column: int, line_start: int) -> Spot | None:
    row = row_of(lines[at][:column], at)
    way = _way(lines, row)
    if way.is_text:
        return None
    kind, entry = _entry(lines, way)
    is_value = row.key is not None
    spot = Spot(
        path=(*way.path, row.key) if is_value else way.path,
        is_value=is_value,
        start=line_start + (row.value_at if is_value else row.column),
        end=0,
        typed="",
        kind=kind,
        lines=entry,
    )
    return spot if is_value else replace(spot, keys=frozenset(_keys(lines, row)))


def _in_brackets(text: str, lines: Sequence[str], at: int, offset: int) -> Spot | None:
    """Return the place if a bracket is open there: the outermost, from a line not far above."""
    found = None
    for row, start in _outer_rows(lines, at, text.rfind("\n", 0, offset) + 1):
        begun = start + row.value_at
        if row.value[:1] in ("[", "{") and begun < offset:
            end = start + _length(lines, row.at, at, row)
            found = (row, within) if (within := opened(text, begun, offset, end)) else found
    if found is None:
        return None
    row, within = found
    way = _way(lines, row)
    kind, entry = _entry(lines, way)
    base = way.path if row.key is None else (*way.path, row.key)
    spot = Spot((*base, *within.steps), within.is_value, within.start, 0, "", in_brackets=True)
    kind = kind or within.outer.get("kind", "")
    keys = frozenset(within.inner)
    return None if way.is_text else replace(spot, keys=keys, kind=kind, lines=entry)


def _outer_rows(lines: Sequence[str], at: int, start: int) -> Iterator[tuple[Row, int]]:
    """Yield the row of a line, then those above that it may belong to, and where they begin."""
    row, begun = row_of(lines[at], at), start
    yield row, start
    deepest = len(lines[at]) if row.is_empty else row.indent
    for number in range(at - 1, max(-1, at - _MOST_LINES), -1):
        start -= len(lines[number]) + 1
        if begun - start > _MOST_LETTERS:
            return
        row = row_of(lines[number], number)
        if not row.is_empty and row.indent < deepest:
            deepest = row.indent
            yield row, start


def _length(lines: Sequence[str], first: int, at: int, row: Row) -> int:
    """Return how long the lines are that belong to a row, those down to `at` in any case."""
    last = at
    for below in rows_within(lines, at, row.indent + 1):
        last = below.at
    return sum(len(lines[number]) + 1 for number in range(first, last + 1)) - 1


def _way(lines: Sequence[str], row: Row) -> _Way:
    """Return how one gets to where the words of a row begin."""
    path: list[str | None] = [None] * len(row.dashes)
    entries = [(row.at, column) for column in row.dashes]
    limit, is_entry = (row.indent, bool(row.dashes))
    above = row_above(lines, row.at, limit)
    while above is not None and (limit or is_entry):
        dashes = [column for column in above.dashes if column < limit]
        is_parent = above.column < limit or (is_entry and above.column == limit)
        if above.words and (
            (above.key is not None and is_parent) or (above.key is None and dashes)
        ):
            return _Way((), is_text=True)
        if above.key is not None and is_parent:
            path.insert(0, above.key)
            limit, is_entry = above.column, False
        if dashes:
            path[:0] = [None] * len(dashes)
            entries[:0] = [(above.at, column) for column in dashes]
            limit, is_entry = dashes[0], True
        above = row_above(lines, above.at, limit)
    return _Way(tuple(path), entries[0] if entries else None)


def _entry(lines: Sequence[str], way: _Way) -> tuple[str, str]:
    """Return the kind and the text of the entry of the file's list that a way leads through."""
    if way.entry is None:
        return "", ""
    at, column = way.entry
    rows = [row_of(lines[at], at), *rows_within(lines, at, column + 1)]
    keyed = [row for row in rows if row.key is not None]
    kinds = (row.words for row in keyed if row.key == "kind" and row.column == keyed[0].column)
    return next(kinds, ""), "\n".join(lines[at : rows[-1].at + 1])


def _keys(lines: Sequence[str], row: Row) -> Iterator[str]:
    """Yield the keys that stand in one mapping with the words of a row."""
    above = None if row.dashes else row_above(lines, row.at, row.column)
    while above is not None:
        if above.key is not None and above.column == row.column:
            yield above.key
        if above.indent < row.column:
            break
        above = row_above(lines, above.at, row.column)
    for below in rows_within(lines, row.at, row.column, deepest=row.column):
        if below.key is not None and below.indent == row.column:
            yield below.key
