"""The shapes that dates have, as one pattern made of the tables of a language.

Every rule is written with named pieces; a piece in pointed brackets stands for a pattern: one that
the tables of the language give, or one of its own `pieces`. The rules are tried in order at each
beginning of a word, and the first that fits wins, so that longer shapes come first. Blanks are
bounded, so that no search goes back over much text.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Final

from studyapp.extract.language import Language

Parts = Mapping[str, str]
"""The named parts of a shape that are there."""

_EVERYWHERE: Final = {
    "_": r"(?: {1,4})",
    "DAY_NUMBER": r"(?:3[01]|[12]\d|0?[1-9])",
    "NO_NUMBER_ON": r"(?![\d%]|[.,]\d)",
}
"""Pieces that no language has of its own."""
_BLANKS = "\t\u00a0\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
_LINE_END = re.compile(r"\n(?! *\n)")
_PREFIX_LENGTH = 4
"""So many letters tell whether a word with many endings may begin a shape; most begin none."""


def _any(words: Iterable[str]) -> str:
    """Return a pattern for any of the words, the longest first; what they share stands once."""
    tails: dict[str, set[str]] = {}
    found = set(words)
    for word in found - {""}:
        tails.setdefault(word[0], set()).add(word[1:])
    branches = [_letter(first) + _any(tails[first]) for first in sorted(tails)]
    if not branches:
        return "" if found else "(?!)"
    whole = branches[0] if len(branches) == 1 else f"(?:{'|'.join(branches)})"
    return f"(?:{whole})?" if "" in found else whole


def _letter(letter: str) -> str:
    return "<_>" if letter == " " else re.escape(letter)


def _caseless(words: Iterable[str]) -> str:
    """Return a pattern for words that may begin with a capital."""
    tails: dict[str, set[str]] = {}
    for word in words:
        tails.setdefault(word[0].lower(), set()).add(word[1:])
    branches = (f"[{first}{first.upper()}]{_any(tails[first])}" for first in sorted(tails))
    return f"(?:{'|'.join(branches)})"


def _plain(text: str) -> str:
    """Return a text of the same length where only blanks part words, and breaks paragraphs."""
    for blank in _BLANKS:
        text = text.replace(blank, " ")
    return _LINE_END.sub(" ", text.replace("\r\n", " \n"))


def _pieces(language: Language) -> dict[str, str]:
    """Return all pieces of a language by name; its own ones win."""
    return {
        **_EVERYWHERE,
        "MONTH_NAME": _any({form for name in language.months for form in (name, name.upper())}),
        "SEASON_NAME": _caseless(language.seasons),
        "WEEKDAY_NAME": _any(language.weekdays),
        "ORDINAL": _caseless(language.ordinals),
        "ABOUT_WORD": _caseless(language.about),
        "PART_WORD": _caseless(language.parts),
        "FEAST_NAME": _any(language.feasts),
        "ROMAN_NAME": _any(language.roman_days),
        "DAWN_NAME": _any(language.dawns),
        "TENS_NAME": _any(language.tens),
        "TIME_OF_DAY": _caseless(language.times_of_day),
        "NUMBER_WORD": _caseless(language.numbers),
        "UNIT_WORD": _any(language.units),
        "HALF_WORD": _any((*language.forenoon, *language.afternoon)),
        "OLD_WORD": _any(language.old_style),
        "STYLE_WORD": _any((*language.old_style, *language.new_style)),
        "FIRST_STEM": _first_stem(language),
        "FIRST_WORD": _first_word(language),
        **language.pieces,
    }


def _first_stem(language: Language) -> str:
    """Return a pattern for the first letters of the words that a shape may begin with."""
    prefixes = {word[:_PREFIX_LENGTH] for word in _first_words(language)}
    return _any(form for each in prefixes for form in {each, each.title(), each.upper()})


def _first_word(language: Language) -> str:
    """Return a pattern for the words that a shape may begin with, up to their first blank."""
    words = {re.split(r"[ -]", word)[0] for word in _first_words(language)} - {"a", "an"}
    capitals = {word[0].upper() + word[1:] for word in words}
    return _any(words | capitals | {month.upper() for month in language.months})


def _first_words(language: Language) -> set[str]:
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


_PIECE = re.compile(r"<([A-Z_][A-Z_0-9]*)>")
_GROUP = re.compile(r"\(\?P<(\w+)>")


@dataclass(frozen=True, slots=True)
class Shape:
    """Words in the shape of a date: the rule that found them, and their named parts."""

    rule: str
    parts: Parts
    found: re.Match[str]
    language: Language

    @property
    def text(self) -> str:
        """Return the text around it."""
        return self.found.string

    @property
    def start(self) -> int:
        """Return where it begins."""
        return self.found.start()

    @property
    def end(self) -> int:
        """Return where it ends."""
        return self.found.end()

    def start_of(self, part: str) -> int:
        """Return where a named part begins."""
        return self.found.start(f"{self.rule}__{part}")

    def end_of(self, part: str) -> int:
        """Return where a named part ends."""
        return self.found.end(f"{self.rule}__{part}")


def shapes(text: str, language: Language) -> Iterator[Shape]:
    """Yield what has the shape of a date in a block of text, from left to right."""
    pattern, groups = _pattern(language)
    for found in pattern.finditer(_plain(text)):
        rule = found.lastgroup or ""
        parts = {name: found[place] for name, place in groups[rule] if found[place] is not None}
        yield Shape(rule, parts, found, language)


@cache
def _pattern(language: Language) -> tuple[re.Pattern[str], dict[str, list[tuple[str, int]]]]:
    """Return all rules as one pattern, and where each has its parts; 30 ms to compile."""
    pieces, rules = _pieces(language), language.rules
    whole = "|".join(
        f"(?P<{rule}>{_named_apart(shape, rule, pieces)})" for rule, shape in rules.items()
    )
    gate = _named_apart("<FIRST>", "gate", pieces)
    pattern = re.compile(rf"\b(?={gate})(?<![$£€#])(?<!\d[.,:])(?:{whole})(?!\w)")
    groups: dict[str, list[tuple[str, int]]] = {rule: [] for rule in rules}
    for name, place in pattern.groupindex.items():
        rule, _, part = name.partition("__")
        if part:
            groups[rule].append((part, place))
    return pattern, groups


def _named_apart(shape: str, rule: str, pieces: Mapping[str, str]) -> str:
    while _PIECE.search(shape):
        shape = _PIECE.sub(lambda piece: pieces[piece[1]], shape)
    return _GROUP.sub(rf"(?P<{rule}__\1>", shape)
