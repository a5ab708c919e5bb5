"""What stands before and after words that may be a date."""

import re
from functools import cache
from typing import Final

from studyapp.domain.word_sets import word_set
from studyapp.extract.grammar import Shape
from studyapp.extract.language import Language

_BEFORE = re.compile(r"([\w’'.]+|[^\w\s])[^\S\n]*\n?[^\S\n]*$")
_AFTER = re.compile(r"[^\S\n]{0,3}(?:\n[^\S\n]{0,3})?([\w’']+|[^\w\s]|$)")

_FIGURES = re.compile(r"[\d\s.;|+−-]*")
_NEAR = 24
_ROW = 4
"""More numbers in a row, and nothing else, are a table."""

PUNCTUATION: Final = word_set(", . ; : ) ?")
"""Marks that end what a date may belong to."""


def word_before(shape: Shape) -> str:
    """Return the word or mark before a shape, empty at the beginning."""
    found = _BEFORE.search(shape.text, max(0, shape.start - 30), shape.start)
    return "" if found is None else found[1]


def word_after(shape: Shape) -> str:
    """Return the word or mark after a shape, empty at the end."""
    return word_at(shape.text, shape.end)


def word_at(text: str, place: int) -> str:
    """Return the word or mark behind a place, empty at the end."""
    found = _AFTER.match(text, place)
    return "" if found is None else found[1]


def is_content(word: str, shape: Shape) -> bool:
    """Return whether a word is an adverb or noun: "forced to March eastward" is no month."""
    return word[:1].islower() and word not in shape.language.function_words


def is_noun(word: str, shape: Shape) -> bool:
    """Return whether a word is a noun by its capital, where nouns have them."""
    return (
        shape.language.nouns_have_capitals
        and word[:1].isupper()
        and word.lower() not in shape.language.function_words
    )


def describes_noun(word: str, shape: Shape) -> bool:
    """Return whether a word is an adjective before a noun: "am 9. bayerischen Regiment"."""
    ending = shape.language.adjective_ending
    if not ending or not word.endswith(ending) or word in shape.language.function_words:
        return False
    behind = shape.text.find(word, shape.end) + len(word)
    return is_noun(word_at(shape.text, behind), shape)


def is_counted(word: str, shape: Shape) -> bool:
    """Return whether a word may be what a small number counts."""
    return is_noun(word, shape) if shape.language.nouns_have_capitals else is_content(word, shape)


def is_unit(word: str, language: Language) -> bool:
    """Return whether a word is one of those that are counted, or ends in one."""
    plain = word.lower()
    if plain in language.counted:
        return True
    return language.nouns_have_capitals and word[:1].isupper() and plain.endswith(_ends(language))


@cache
def _ends(language: Language) -> tuple[str, ...]:
    return tuple(word for word in language.counted if len(word) > 4)


def is_in_code(shape: Shape) -> bool:
    """Return whether a number is a part of a longer one: "ISBN 0-1945-2012-3", "1945-13-01"."""
    start = shape.text.rfind(" ", max(0, shape.start - _CODE), shape.start) + 1
    found = _PARTED.match(shape.text, max(start, shape.start - _CODE))
    return found is not None and found.end() > shape.start


_CODE: Final = 20
_PARTED: Final = re.compile(r"[(\[]?(?:\d+(?:-\d+){3,}|[12]\d{3}-\d{1,2}-\d)")


def is_among_numbers(shape: Shape) -> bool:
    """Return whether a number stands in a table of numbers: there it is no year."""
    near = shape.text[max(0, shape.start - _NEAR) : shape.end + _NEAR]
    return _FIGURES.fullmatch(near) is not None and len(near.split()) > _ROW
