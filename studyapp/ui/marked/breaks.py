"""Where a passage's line ends part paragraphs, and where they only wrap a line."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

LINE_END = r"(?:\r\n|[\r\n\x0b\x0c\x85\u2028\u2029])"
_RUN = re.compile(LINE_END + r"\s*")
_BLANK_LINE = re.compile(LINE_END + r"[^\S\r\n\x0b\x0c\x85\u2028\u2029]*" + LINE_END)
_WORD = re.compile(r"\S*")
_HEADING = re.compile(r"#{1,6}[ \t]+(?=\S)")

LONGEST_WRAPPED_LINE = 100
"""Lines above this are not wrapped by hand: each is a paragraph."""
SHORTEST_WRAPPED_LINE = 40
"""Lines below this are verse, a list or a table."""


@dataclass(frozen=True, slots=True)
class Change:
    """A stretch of the passage that is displayed otherwise, offsets in the passage."""

    start: int
    end: int
    shown: str


@dataclass(frozen=True, slots=True)
class _Break:
    """A run of blanks with line ends; `line` is how long the line before it is."""

    start: int
    end: int
    line: int
    parts: bool


def layout_changes(text: str, start: int, end: int) -> Iterator[Change]:
    """Yield how blanks around lines are displayed, in order, from `start` to `end`.

    A paragraph's end becomes one line feed, a line that was wrapped by hand goes on after a blank,
    and blanks at the beginning and end, and the signs of a heading, go away.
    """
    first, last = _without_outer_blanks(text, start, end)
    if first > start:
        yield Change(start, first, "")
    yield from _heading_sign(text, first)
    breaks = list(_breaks(text, first, last))
    wrapped_at = _wrap_width(text, breaks)
    for found in breaks:
        parts = found.parts or wrapped_at is None or not _is_full(text, found, wrapped_at)
        yield Change(found.start, found.end, "\n" if parts else " ")
        if parts:
            yield from _heading_sign(text, found.end)
    if last < end:
        yield Change(last, end, "")


def is_heading(text: str, start: int) -> bool:
    """Return whether the line that begins at `start` is marked as a heading."""
    return text.startswith("#", start) and _HEADING.match(text, start) is not None


def _without_outer_blanks(text: str, start: int, end: int) -> tuple[int, int]:
    piece = text[start:end]
    first = start + len(piece) - len(piece.lstrip())
    return first, max(first, start + len(piece.rstrip()))


def _heading_sign(text: str, start: int) -> Iterator[Change]:
    sign = _HEADING.match(text, start) if text.startswith("#", start) else None
    if sign is not None:
        yield Change(sign.start(), sign.end(), "")


def _breaks(text: str, start: int, end: int) -> Iterator[_Break]:
    line_start = start
    for run in _RUN.finditer(text, start, end):
        line = text[line_start : run.start()]
        line_end = line_start + len(line.rstrip())
        yield _Break(line_end, run.end(), line_end - line_start, _parts(text, run, line_start))
        line_start = run.end()


def _parts(text: str, run: re.Match[str], line_start: int) -> bool:
    return (
        (len(run[0]) > 1 and _BLANK_LINE.match(run[0]) is not None)
        or is_heading(text, line_start)
        or is_heading(text, run.end())
    )


def _wrap_width(text: str, breaks: Sequence[_Break]) -> int | None:
    """Return the width at which the lines are wrapped by hand, None where they are not.

    They are where most single line ends stand because the next word would not have fitted.
    """
    single = [found for found in breaks if not found.parts]
    lengths = sorted(found.line for found in breaks)
    if not single or lengths[-1] > LONGEST_WRAPPED_LINE:
        return None
    width = lengths[len(lengths) * 9 // 10]
    if width < SHORTEST_WRAPPED_LINE:
        return None
    full = sum(_is_full(text, found, width) for found in single)
    return width if full >= 0.6 * len(single) else None


def _is_full(text: str, found: _Break, width: int) -> bool:
    word = _WORD.match(text, found.end, found.end + width)
    return found.line + 1 + (0 if word is None else len(word[0])) > width
