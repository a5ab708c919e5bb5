"""The lines of a list, those that go on in the next one joined."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from studyapp.domain.texts import Span

_NARROWEST = 60
"""No text is set in shorter lines than that."""
_BULLETS = "|•·‣▪◦●○■□►*+>–—-"
_ENDED = re.compile(r"[.!?;:|”\"]\s*$")


def rows_of(text: str, start: int, end: int) -> Iterator[Span]:
    """Yield the lines that are not blank."""
    while start < end:
        until = text.find("\n", start, end)
        until = end if until < 0 else until
        if text[start:until].strip():
            yield Span(start, until)
        start = until + 1


def joined_rows(text: str, rows: Sequence[Span], width: int, *, is_list: bool) -> list[Span]:
    """Return the lines with those that go on from the one before, up to a blank line.

    In a list below a year other lines are its entries; elsewhere they are none of it.
    """
    joined = [rows[0]]
    for before, row in pairwise(rows):
        is_next = "\n" not in text[before.end + 1 : row.start]
        if is_next and joined[-1].end == before.end and _goes_on(text, before, row, width):
            joined[-1] = Span(joined[-1].start, row.end)
        elif is_list:
            joined.append(row)
        else:
            break
    return joined


def _goes_on(text: str, before: Span, row: Span, width: int) -> bool:
    """Return whether a line goes on from the one before, which had no room for its first word."""
    line = row.cut(text)
    if line.lstrip()[:1].islower():
        return True
    if line[:1] in _BULLETS:
        return False
    first = line.split(maxsplit=1)[0]
    has_no_room = before.end - before.start + 1 + len(first) > max(width, _NARROWEST)
    return has_no_room and not _ENDED.search(before.cut(text))
