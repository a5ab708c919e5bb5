"""How alike two texts are."""

from difflib import SequenceMatcher
from functools import lru_cache

ALIKE = 0.9
_AS_LONG = 0.85
"""Texts of more different lengths cannot agree so far, small letters counted or not."""


def are_alike(one: str, other: str) -> bool:
    """Return whether two texts agree in nine letters of ten.

    Which text comes first makes no difference, though it does to the matcher.

    Texts that share few words are told apart without comparing letters, which costs a hundred times
    more.
    """
    if 2 * min(len(one), len(other)) < _AS_LONG * (len(one) + len(other)):
        return False
    words, others = _words(one), _words(other)
    if 2 * len(words & others) < 0.6 * (len(words) + len(others)):
        return one == other
    first, second = sorted((one.casefold(), other.casefold()))
    matcher = SequenceMatcher(None, first, second, autojunk=False)
    return matcher.quick_ratio() >= ALIKE and matcher.ratio() >= ALIKE


@lru_cache(maxsize=16_384)
def _words(text: str) -> frozenset[str]:
    return frozenset(text.casefold().split())
