"""Texts as they are compared: blanks, quotation marks, dashes and composed letters are folded."""

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice, pairwise

_MARKS = str.maketrans(
    dict.fromkeys("‘’‚‛`´′‹›", "'")
    | dict.fromkeys("“”„‟«»″", '"')
    | dict.fromkeys("‐‑‒–—―−﹘﹣－", "-")
)
_BLANKS = re.compile(r"\s+")
_BLANK = re.compile(r"\s")
_AT_MARKS = re.compile(r' ?" ?')
_UNEVEN = re.compile(r'\s(?:((?<=["“”„‟«»″]\s)\s*+|\s*+(?=["“”„‟«»″]))|\s+)')
"""Blanks that count as one or, beside a quotation mark, as none: French « has » them within.

It begins with a blank, so that a long text is gone through fast.
"""
_MOST_CHANGES = 200_000
"""How many places of a text are folded; what has more is no text that people read."""
_LONGEST_CLUSTER = 32
_STARTERS_END = "\u0300"
"""No letter before this one joins with the letter before it."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of a text and the part of the other text that it stands for; changed only as a whole.

    Unless it `is_changed`, the two have the same letters.
    """

    start: int
    other_start: int
    other_end: int
    is_changed: bool


class Alignment:
    """Which part of a text each part of another one stands for; pieces without gaps, in order."""

    def __init__(self, pieces: list[Piece]) -> None:
        self._pieces = pieces
        self._starts = [piece.start for piece in pieces]

    def first(self, offset: int) -> int:
        """Return where in the other text the letter at an offset begins."""
        piece = self._at(offset)
        return piece.other_start + (0 if piece.is_changed else offset - piece.start)

    def last(self, offset: int) -> int:
        """Return where in the other text the letter before an offset ends."""
        piece = self._at(offset - 1)
        return piece.other_end if piece.is_changed else piece.other_start + offset - piece.start

    def _at(self, offset: int) -> Piece:
        return self._pieces[max(0, bisect_right(self._starts, offset) - 1)]


def folded(text: str) -> tuple[str, Alignment]:
    """Return a text as it is compared, and which part of the text its parts stand for."""
    uneven = islice(_UNEVEN.finditer(text), _MOST_CHANGES)
    changes = [(found.start(), found.end(), " " if found[1] is None else "") for found in uneven]
    if not unicodedata.is_normalized("NFC", text):
        changes = sorted([*changes, *islice(_clusters(text), _MOST_CHANGES)])
    joined, alignment = replaced(text, changes)
    return _BLANK.sub(" ", joined).translate(_MARKS), alignment


def folded_quote(text: str) -> str:
    """Return a quote as it is looked for."""
    if text.isascii():
        words = " ".join(text.split()).replace("`", "'")  # of _MARKS the one that is ASCII
    else:
        words = _BLANKS.sub(" ", unicodedata.normalize("NFC", text)).strip().translate(_MARKS)
    return _AT_MARKS.sub('"', words) if '"' in words else words


def replaced(text: str, changes: list[tuple[int, int, str]]) -> tuple[str, Alignment]:
    """Return a text with something else in some places, which are in order and do not overlap."""
    edges = [(0, 0, ""), *changes, (len(text), len(text), "")]
    parts: list[str] = []
    pieces: list[Piece] = []
    length = 0
    for (_start, begun, _other), (end, after, other) in pairwise(edges):
        if end > begun:
            pieces.append(Piece(length, begun, end, is_changed=False))
            parts.append(text[begun:end])
            length += end - begun
        if other:
            pieces.append(Piece(length, end, after, is_changed=True))
            parts.append(other)
            length += len(other)
    return "".join(parts), Alignment(pieces or [Piece(0, 0, 0, is_changed=False)])


def _clusters(text: str) -> Iterator[tuple[int, int, str]]:
    """Yield the letters that are put together from parts, each composed."""
    start = 0
    for at in range(1, len(text) + 1):
        may_join = at < len(text) and text[at] >= _STARTERS_END and at - start < _LONGEST_CLUSTER
        if may_join and _joins(text[start:at], text[at]):
            continue
        if (at - start > 1 or text[start] >= _STARTERS_END) and not text[start].isspace():
            cluster = text[start:at]
            composed = unicodedata.normalize("NFC", cluster)
            if composed != cluster:
                yield start, at, composed
        start = at


def _joins(cluster: str, letter: str) -> bool:
    if unicodedata.combining(letter):
        return True
    apart = unicodedata.normalize("NFC", cluster) + unicodedata.normalize("NFC", letter)
    return unicodedata.normalize("NFC", cluster + letter) != apart
