"""Which of the words and signs of a language's tables stand in a text, and which rules need others.

A pattern for a short text is made of these alone: what does not stand in it is not missed.
"""

import re
from collections.abc import Mapping
from functools import cache
from itertools import chain

from studyapp.extract.language import Language
from studyapp.extract.shape_pieces import NOTHING, first_words, stems_of

_ESCAPED = re.compile(r"\\.")
_CLASS = re.compile(r"\[[^\]]+\]")
_GROUP = re.compile(r"\((\?(?:P<\w+>|:|<?[=!])|)([^()]*)\)(\??)")
_NEEDED = re.compile(r"<(\w+)>(?![?*{])|([a-z]{5,})(?![?*{])")


@cache
def vocabulary(language: Language) -> frozenset[str]:
    """Return all that `occurring` may find: words, first letters, and names of pieces."""
    tables = (
        *(language.months, language.seasons, language.weekdays, language.ordinals, language.about),
        *(language.parts, language.feasts, language.roman_days, language.dawns, language.tens),
        *(language.times_of_day, language.numbers, language.units, language.forenoon),
        *(language.afternoon, language.old_style, language.new_style, language.signs),
        *(first_words(language), stems_of(language)),
    )
    shapes = chain(language.rules.values(), language.pieces.values())
    return frozenset(chain(*tables, *(needs(shape)[1] for shape in shapes)))


def occurring(language: Language, text: str) -> frozenset[str]:
    """Return the vocabulary that stands in a text, whatever its capitals."""
    low = text.lower()
    words = (word for word in vocabulary(language) if word not in language.signs)
    signs = (name for name, sign in language.signs.items() if re.search(sign, text))
    return frozenset(
        chain(signs, (word for word in words if all(part in low for part in word.lower().split())))
    )


@cache
def needs(shape: str) -> tuple[frozenset[str], frozenset[str]]:
    """Return the pieces and the words, of five letters or more, without which no shape is whole."""
    left = _CLASS.sub(" ", _ESCAPED.sub(" ", shape))
    while _GROUP.search(left):
        left = _GROUP.sub(_unwrapped, left)
    if "|" in left:
        return frozenset(), frozenset()
    found = _NEEDED.findall(left)
    return (
        frozenset(piece for piece, _ in found if piece),
        frozenset(word for _, word in found if word),
    )


def _unwrapped(group: re.Match[str]) -> str:
    """Return what stands in a group if it must be there as it is written, else a blank."""
    opening, inner, optional = group.groups()
    must = opening == "?:" or opening.startswith("?P<")
    return f" {inner} " if must and not optional and "|" not in inner else " "


def is_possible(
    shape: str, language: Language, pieces: Mapping[str, str], words: frozenset[str]
) -> bool:
    """Return whether all that a shape needs stands in the text with these words.

    `pieces` are those of the language, made of these words.
    """
    names, own = needs(shape)
    return own <= words and all(
        pieces[name] != NOTHING
        and (
            name not in language.pieces
            or is_possible(language.pieces[name], language, pieces, words)
        )
        for name in names
    )
