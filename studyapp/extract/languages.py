"""The languages whose words for dates the finder knows, and which of them a text is in."""

import re
from typing import Final

from studyapp.extract.english import ENGLISH
from studyapp.extract.german import GERMAN
from studyapp.extract.language import Language

LANGUAGES: Final = (ENGLISH, GERMAN)
_SAMPLE = 16_000
"""So many code points at the beginning tell the language, with smaller samples further in."""
_FURTHER = 2_000
_SPEAKS = 0.17
"""The share of small words of prose that are function words of its language."""
_ENOUGH = 120
"""So many letters tell that a text is in no language that is known; fewer tell nothing."""
_WORD = re.compile(r"[^\W\d_]+")


def language_of(text: str) -> Language:
    """Return the language by whose tables the dates of a text are read: English if none speaks."""
    language, _ = _likeliest(_words(text))
    return language


def speaks(text: str) -> Language | None:
    """Return the language that a text is in, None if it is in none that is known.

    A short text says nothing against English.
    """
    words = _words(text)
    language, share = _likeliest(words)
    return language if share >= _SPEAKS or sum(map(len, words)) < _ENOUGH else None


def _words(text: str) -> list[str]:
    step = max(len(text) // 4, _SAMPLE)
    samples = [text[:_SAMPLE], *(text[i : i + _FURTHER] for i in range(step, len(text), step))]
    return [word.lower() for sample in samples for word in _WORD.findall(sample)]


def _likeliest(words: list[str]) -> tuple[Language, float]:
    """Return the language whose own function words are most among `words`, and their share."""
    counts = [sum(word in own for word in words) for own in _OWN]
    most = max(counts)
    return LANGUAGES[counts.index(most)], most / max(len(words), 1)


def _own(language: Language) -> frozenset[str]:
    """Return the function words that no other language has."""
    others = (other.function_words for other in LANGUAGES if other is not language)
    return language.function_words.difference(*others)


_OWN: Final = tuple(_own(language) for language in LANGUAGES)
