"""Words of a blanked sentence, as they stand."""

import re

_WORD = re.compile(r"[^\s\x01]+")
_OUTER = ".,;:!?…\"“”„‘’‚«»‹›'()[]"


def words_of(text: str) -> tuple[str, ...]:
    """Return the words of a blanked text, with the marks that belong to them."""
    return tuple(word for word in _WORD.findall(text) if any(map(str.isalnum, word)))


def bare(word: str) -> str:
    """Return a word without the marks around it."""
    return word.strip(_OUTER)
