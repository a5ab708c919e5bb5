"""The paragraphs of a text, in parts that are not too long to point at."""

import re
from collections.abc import Iterator

from studyapp.domain.texts import Span

_LONG_LINE = 100
"""Letters of a line that is a paragraph by itself; shorter ones may be broken by hand."""
_MOST = 2_000
"""Letters of a paragraph, about; a longer one is cut, so that a hit is near its place."""
_LINE = re.compile(r"[^\r\n]+")
_CUTS = (re.compile(r"[.!?][”\"')\]]{0,3}\s"), re.compile(r"\s"))


def paragraphs_of(text: str) -> Iterator[Span]:
    """Yield the paragraphs of a text: parted by blank lines, and by the ends of long lines."""
    start = end = 0
    for line in _LINE.finditer(text):
        if not line.group().strip():
            continue
        if end > start and (text.count("\n", end, line.start()) > 1 or _is_full(start, end)):
            yield from _cut(text, start, end)
            start = end
        start = line.start() if end <= start else start
        end = line.end()
        if line.end() - line.start() >= _LONG_LINE:
            yield from _cut(text, start, end)
            start = end
    if end > start:
        yield from _cut(text, start, end)


def _is_full(start: int, end: int) -> bool:
    return end - start >= _MOST


def _cut(text: str, start: int, end: int) -> Iterator[Span]:
    """Yield a paragraph in parts that are not much too long, cut behind a sentence or a word."""
    while end - start > 2 * _MOST:
        found = (cut.search(text, start + _MOST, start + 2 * _MOST) for cut in _CUTS)
        cut = next((one.end() for one in found if one is not None), start + 2 * _MOST)
        yield Span(start, cut)
        start = cut
    yield Span(start, end)
