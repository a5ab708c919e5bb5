"""The pieces that the shapes of dates are written with: patterns made of a language's tables."""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from studyapp.extract.language import Language

NOTHING: Final = "(?!)"
"""The pattern of a piece that no word can fit."""
_EVERYWHERE: Final = {
    "_": r"(?: {1,4})",
    "DAY_NUMBER": r"(?:3[01]|[12]\d|0?[1-9])",
    "NO_NUMBER_ON": r"(?![\d%]|[.,]\d)",
}
"""Pieces that no language has of its own."""
_PREFIX_LENGTH = 4
"""So many letters tell whether a word with many endings may begin a shape; most begin none."""
_PIECE = re.compile(r"<([A-Z_][A-Z_0-9]*)>")


def expanded(shape: str, pieces: Mapping[str, str]) -> str:
    """Return the pattern of a shape: what its pieces stand for in their place."""
    while _PIECE.search(shape):
        shape = _PIECE.sub(lambda piece: pieces[piece[1]], shape)
    return shape


def pieces_of(language: Language, known: frozenset[str]) -> dict[str, str]:
    """Return all pieces of a language by name, of the words that are known; its own ones win."""

    def kept(words: Iterable[str]) -> list[str]:
        return [word for word in words if word in known]

    own = {
        name: piece if name in known or name not in language.signs else NOTHING
        for name, piece in language.pieces.items()
    }
    months = kept(language.months)
    return {
        **_EVERYWHERE,
        "MONTH_NAME": _any({form for name in months for form in (name, name.upper())}),
        "SEASON_NAME": _caseless(kept(language.seasons)),
        "WEEKDAY_NAME": _any(kept(language.weekdays)),
        "ORDINAL": _caseless(kept(language.ordinals)),
        "ABOUT_WORD": _caseless(kept(language.about)),
        "PART_WORD": _caseless(kept(language.parts)),
        "FEAST_NAME": _any(kept(language.feasts)),
        "ROMAN_NAME": _any(kept(language.roman_days)),
        "DAWN_NAME": _any(kept(language.dawns)),
        "TENS_NAME": _any(kept(language.tens)),
        "TIME_OF_DAY": _caseless(kept(language.times_of_day)),
        "NUMBER_WORD": _caseless(kept(language.numbers)),
        "UNIT_WORD": _any(kept(language.units)),
        "HALF_WORD": _any(kept((*language.forenoon, *language.afternoon))),
        "OLD_WORD": _any(kept(language.old_style)),
        "NEW_WORD": _any(kept(language.new_style)),
        "STYLE_WORD": _any(kept((*language.old_style, *language.new_style))),
        "FIRST_STEM": _any(_stems(kept(stems_of(language)))),
        "FIRST_WORD": _any(_whole(kept(first_words(language)), months)),
        **own,
    }


def stems_of(language: Language) -> set[str]:
    """Return the first letters of the words that a shape may begin with."""
    return {word[:_PREFIX_LENGTH] for word in first_words(language)}


def _stems(stems: Iterable[str]) -> Iterator[str]:
    for stem in stems:
        yield from {stem, stem.title(), stem.upper()}


def _whole(words: Iterable[str], months: Iterable[str]) -> set[str]:
    """Return the words that a shape may begin with, up to their first blank or hyphen."""
    firsts = {re.split(r"[ -]", word)[0] for word in words} - {"a", "an"}
    capitals = {word[0].upper() + word[1:] for word in firsts}
    return firsts | capitals | {month.upper() for month in months}


def first_words(language: Language) -> set[str]:
    """Return the words that a shape may begin with."""
    words = {
        *language.months,
        *language.seasons,
        *language.weekdays,
        *language.about,
        *language.parts,
        *language.times_of_day,
        *language.ordinals,
        *language.units,
        *language.forward,
        *language.back,
        *language.numbers,
        *language.feasts,
        *language.roman_days,
        *language.tens,
        *language.first_words,
    }
    return words - {"a", "an"}


def _any(words: Iterable[str]) -> str:
    """Return a pattern for any of the words, the longest first; what they share stands once."""
    tails: dict[str, set[str]] = {}
    found = set(words)
    for word in found - {""}:
        tails.setdefault(word[0], set()).add(word[1:])
    branches = [_letter(first) + _any(tails[first]) for first in sorted(tails)]
    if not branches:
        return "" if found else NOTHING
    whole = branches[0] if len(branches) == 1 else f"(?:{'|'.join(branches)})"
    return f"(?:{whole})?" if "" in found else whole


def _letter(letter: str) -> str:
    return "<_>" if letter == " " else re.escape(letter)


def _caseless(words: Iterable[str]) -> str:
    """Return a pattern for words that may begin with a capital."""
    tails: dict[str, set[str]] = {}
    for word in words:
        tails.setdefault(word[0].lower(), set()).add(word[1:])
    branches = [f"[{first}{first.upper()}]{_any(tails[first])}" for first in sorted(tails)]
    if not branches:
        return NOTHING
    return f"(?:{'|'.join(branches)})"
