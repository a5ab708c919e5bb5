"""A text with gaps taken apart: paragraphs of words, some of which are gaps or hold one."""

import re
from collections.abc import Sequence
from unicodedata import bidirectional

from studyapp.domain.questions import ClozeQuestion, Question
from studyapp.ui.asking.directions import runs_leftwards
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


def is_leftwards(words: Sequence[Word]) -> bool:
    """Return whether a paragraph is read from right to left."""
    return runs_leftwards(" ".join(_letters(word) for word in words))


def in_sight(line: Sequence[Word], *, leftwards: bool) -> list[Word]:
    """Return the words of a line in the order in which they stand, from where reading begins.

    Words that run the other way stand the other way round among themselves.
    """
    found: list[Word] = []
    against: list[Word] = []
    for word in line:
        if _runs_against(word, leftwards=leftwards):
            against.insert(0, word)
        else:
            found += [*against, word]
            against = []
    return [*found, *against]


def _letters(word: Word) -> str:
    return "".join(piece for piece in word if isinstance(piece, str))


def _runs_against(word: Word, *, leftwards: bool) -> bool:
    """Return whether a word has letters and they run the other way; a gap runs either way."""
    letters = _letters(word)
    has_strong = any(bidirectional(sign) in ("L", "R", "AL") for sign in letters)
    return has_strong and runs_leftwards(letters) is not leftwards
