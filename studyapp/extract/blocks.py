"""A long text in blocks, so that no search runs over all of it at once."""

import re
from collections.abc import Iterator

from studyapp.domain.texts import Span

SIZE = 16_000
"""A block is at most twice as long as this, in code points."""

_BREAKS = (re.compile(r"\n[ \t\r]{0,8}\n"), re.compile(r"[.!?][”\"')\]]{0,3}\s"), re.compile(r"\s"))


def blocks(text: str) -> Iterator[Span]:
    """Yield the blocks that cover `text`, cut behind a paragraph, a sentence, or a blank."""
    start = 0
    while start < len(text):
        end = _end(text, start)
        yield Span(start, end)
        start = end


def _end(text: str, start: int) -> int:
    earliest, latest = start + SIZE, start + 2 * SIZE
    if latest >= len(text):
        return len(text)
    for pattern in _BREAKS:
        found = pattern.search(text, earliest, latest)
        if found is not None:
            return found.end()
    return latest
