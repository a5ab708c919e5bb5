"""Words as a search takes them: without case and accents, each with its place in the text.

Scripts that put no blank between words (Chinese, Japanese, Thai and others) have a word for every
sign, so that signs that stand together are found wherever they stand. Vowel points of Hebrew and
Arabic count for nothing.
"""

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from studyapp.domain.folding import STROKED

_UNSPACED = (
    *((0x0E00, 0x0EFF), (0x1000, 0x109F), (0x1780, 0x17FF)),  # Thai, Lao, Burmese, Khmer
    *((0x3005, 0x3007), (0x3040, 0x30FF), (0x31F0, 0x31FF)),  # Japanese
    *((0x3400, 0x4DBF), (0x4E00, 0x9FFF), (0xF900, 0xFAFF), (0x20000, 0x3FFFF)),  # Chinese
)
_POINTS = (
    *((0x0300, 0x036F), (0x0591, 0x05BD), (0x05BF, 0x05C7)),  # accents, Hebrew
    *((0x0610, 0x061A), (0x0640, 0x0640), (0x064B, 0x065F), (0x06D6, 0x06ED)),  # Arabic
)
_WORDLIKE = ("L", "M", "N", "Co")
_LETTERS = STROKED | {ord("ß"): "ss", ord("ẞ"): "SS"}
"""What takes the place of letters that are typed otherwise where a keyboard has none of them."""
_PIECE = re.compile(r"\S+")
_ASCII_WORD = re.compile(r"[a-zA-Z0-9]+")


class Token(NamedTuple):
    """A word and where it stands: from `start` to `end`, in code points."""

    word: str
    start: int
    end: int


def tokens(text: str) -> Iterator[Token]:
    """Yield the words of a text, in its order."""
    for piece in _PIECE.finditer(text):
        letters, at = piece.group(), piece.start()
        if letters.isascii():  # much the most, and much faster so
            for word in _ASCII_WORD.finditer(letters):
                yield Token(word.group().lower(), at + word.start(), at + word.end())
        else:
            yield from _tokens(letters, at)


def _tokens(piece: str, at: int) -> Iterator[Token]:
    word, start = "", at
    for place, sign in enumerate(piece, start=at):
        part, is_alone = _sign(sign)
        if word and (part is None or is_alone):
            yield Token(word, start, place)
            word = ""
        if part is None:
            continue
        if is_alone and part:
            yield Token(part, place, place + 1)
        else:
            start = place if not word else start
            word += part
    if word:
        yield Token(word, start, at + len(piece))


def spaced(text: str) -> str:
    """Return a text as an index is to have it: each word between blanks or signs."""
    return unicodedata.normalize("NFKC", text).translate(_SPACING)


@lru_cache(maxsize=2**14)
def plain(text: str) -> str:
    """Return a short text in small letters without accents, to look at before it is taken apart."""
    if text.isascii():
        return text.lower()
    parts = (_sign(sign)[0] for sign in text)
    return "".join(" " if part is None else part for part in parts)


@lru_cache(maxsize=2**12)
def _sign(sign: str) -> tuple[str | None, bool]:
    """Return what a sign adds to a word, None if it ends one; and if it is a word of its own."""
    if not unicodedata.category(sign).startswith(_WORDLIKE):
        return None, False
    apart = unicodedata.normalize("NFKD", sign.translate(_LETTERS).casefold())
    kept = "".join(part for part in apart if not _is_in(ord(part), _POINTS))
    together = unicodedata.normalize("NFC", kept)
    return together, _is_in(ord(sign), _UNSPACED)


def _is_in(code: int, ranges: tuple[tuple[int, int], ...]) -> bool:
    return any(first <= code <= last for first, last in ranges)


class _Spacing(dict[int, str | int | None]):
    """What becomes of each sign; found out when it is first met."""

    def __missing__(self, code: int) -> str | int | None:
        if _is_in(code, _UNSPACED):
            made: str | int | None = f" {chr(code)} "
        else:
            made = None if _is_in(code, _POINTS) else _LETTERS.get(code, code)
        self[code] = made
        return made


_SPACING = _Spacing()
