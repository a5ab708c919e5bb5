"""The shapes that dates have, as one pattern made of the tables of a language.

Every rule is written with named pieces; a piece in pointed brackets stands for a pattern: one that
the tables of the language give, or one of its own `pieces`. The rules are tried in order at each
beginning of a word, and the first that fits wins, so that longer shapes come first. Blanks are
bounded, so that no search goes back over much text.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from studyapp.extract.language import Language
from studyapp.extract.shape_pieces import expanded, pieces_of
from studyapp.extract.vocabulary import is_possible, occurring, vocabulary

Parts = Mapping[str, str]
"""The named parts of a shape that are there."""
_BLANKS = "\t\u00a0\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
_LINE_END = re.compile(
    r"(?<![a-zäöüß]{5}[.;:|])\n(?! *(?:\n|#|(?:[|•*–-] ?)?\d{1,4}(?:  |\t|:| [–—|-] )))"
)
"""A line ends like a word, but where a sentence ended with it or a dated line of a list begins."""
_SHORT = 20_000
"""For a text up to this length it is quicker to leave out of the pattern what cannot be in it."""


def _plain(text: str) -> str:
    """Return a text of the same length where only blanks part words, and breaks paragraphs."""
    for blank in _BLANKS:
        text = text.replace(blank, " ")
    return _LINE_END.sub(" ", text.replace("\r\n", " \n"))


_GROUP = re.compile(r"\(\?P<(\w+)>")


@dataclass(frozen=True, slots=True)
class Shape:
    """Words in the shape of a date: the rule that found them, and their named parts."""

    rule: str
    parts: Parts
    found: re.Match[str]
    language: Language
    source: str
    """The same text with its ends of lines."""

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
    plain = _plain(text)
    pattern, groups = _pattern(language, plain)
    for found in pattern.finditer(plain):
        rule = found.lastgroup or ""
        parts = {name: found[place] for name, place in groups[rule] if found[place] is not None}
        yield Shape(rule, parts, found, language, text)


_Pattern = tuple[re.Pattern[str], dict[str, list[tuple[str, int]]]]
_compiled: Final[dict[Language, tuple[frozenset[str], _Pattern]]] = {}
"""The last pattern of each language, and the words that it knows."""


def _pattern(language: Language, text: str) -> _Pattern:
    """Return a pattern of all rules that a text may need, and where each has its parts.

    All of them take 100 ms to compile, half the time that a short text takes: so for the first
    short one only those are compiled, and only of those words, that it can need.
    """
    known, pattern = _compiled.get(language, (None, None))
    whole = vocabulary(language)
    if pattern is not None and known == whole:
        return pattern
    words = occurring(language, text) if len(text) <= _SHORT else whole
    if pattern is None or known is None or not words <= known:
        known = words if pattern is None else whole
        pattern = _made(language, known)
        _compiled[language] = known, pattern
    return pattern


def _made(language: Language, words: frozenset[str]) -> _Pattern:
    pieces = pieces_of(language, words)
    rules = {
        rule: shape
        for rule, shape in language.rules.items()
        if is_possible(shape, language, pieces, words)
    }
    whole = "|".join(
        f"(?P<{rule}>{_named_apart(shape, rule, pieces)})" for rule, shape in rules.items()
    )
    gate = _named_apart("<FIRST>", "gate", pieces)
    pattern = re.compile(rf"\b(?={gate})(?<![$£€#])(?<!\d[.,:])(?:{whole or '(?!)'})(?!\w)")
    groups: dict[str, list[tuple[str, int]]] = {rule: [] for rule in rules}
    for name, place in pattern.groupindex.items():
        rule, _, part = name.partition("__")
        if part:
            groups[rule].append((part, place))
    return pattern, groups


def _named_apart(shape: str, rule: str, pieces: Mapping[str, str]) -> str:
    return _GROUP.sub(rf"(?P<{rule}__\1>", expanded(shape, pieces))
