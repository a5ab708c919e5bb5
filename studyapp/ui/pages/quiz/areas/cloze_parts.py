"""A text with gaps taken apart: paragraphs of words, some of which are gaps or hold one."""

import re
from collections.abc import Sequence

from studyapp.domain.questions import ClozeQuestion, Question
from studyapp.ui.widgets.markdown import plain

_GAP = re.compile(r"\[\[([^\[\]]+)\]\]")
_PARAGRAPH = re.compile(r"\n[ \t]*\n")
_BEFORE, _AFTER = 6, 4
"""How many words around a gap are said by ear."""

Piece = str | int
"""Letters, or the place of a gap."""
Word = tuple[Piece, ...]
"""Pieces between two blanks: a gap and the comma behind it stay together."""


def paragraphs(stem: str, names: Sequence[str]) -> list[list[Word]]:
    """Return the words of each paragraph; `names` are those of the gaps, by place."""
    parts = [part for part in _PARAGRAPH.split(stem) if part.strip()]
    return [_words(part, names) for part in parts]


def plain_paragraphs(stem: str) -> str:
    """Return a text with gaps without its signs of Markdown, a blank line between paragraphs."""
    return plain(stem).replace("\n", "\n\n")


def one_line(question: Question) -> str:
    """Return a stem on one line, as it is read out; with a stroke for each gap."""
    stem = plain(question.stem) if question.is_authored else question.stem
    if isinstance(question, ClozeQuestion):
        stem = _GAP.sub("____", stem)
    return " ".join(stem.split())


def around(words: Sequence[Word], gap: int) -> str:
    """Return a few words before and after a gap, with dots for it; other gaps by their numbers."""
    at = next(place for place, word in enumerate(words) if gap in word)
    near = words[max(at - _BEFORE, 0) : at + _AFTER + 1]
    return " ".join("".join(_heard(piece, gap) for piece in word) for word in near)


def aloud(text: Sequence[Sequence[Word]]) -> str:
    """Return a whole text for the ear, each gap by its number."""
    return " ".join("".join(_heard(piece, -1) for piece in word) for part in text for word in part)


def _heard(piece: Piece, gap: int) -> str:
    if isinstance(piece, str):
        return piece
    return "…" if piece == gap else f"(gap {piece + 1})"


def _words(text: str, names: Sequence[str]) -> list[Word]:
    spaced = _GAP.sub(lambda found: f"[[{names.index(found[1].strip())}]]", text)
    return [_pieces(word) for word in spaced.split()]


def _pieces(word: str) -> Word:
    """Return the letters and gaps of a word; every other part of the split is a gap."""
    parts = _GAP.split(word)
    return tuple(
        int(part) if place % 2 else part for place, part in enumerate(parts) if place % 2 or part
    )
