"""Names of months as they come out of scanning and hasty typing: which month was meant."""

from collections.abc import Iterator
from functools import cache, lru_cache
from string import ascii_lowercase
from typing import Final

from studyapp.extract.language import Language

_DIGITS_FOR_LETTERS: Final = str.maketrans("0156389|", "olsbebgl")
_MISREAD: Final = (
    *(("m", "rn"), ("m", "in"), ("m", "ni"), ("m", "nn"), ("u", "ii"), ("h", "li"), ("n", "ri")),
    *(("j", "i"), ("j", "l"), ("l", "i"), ("i", "l"), ("l", "t"), ("y", "v"), ("u", "n")),
    *(("b", "h"), ("a", "u"), ("r", "n"), ("e", "c"), ("c", "e"), ("p", "o"), ("o", "c")),
)
"""Letters, and what they are taken for by a machine that reads print."""
_LONG = 5
"""A name of so many letters may have any one letter wrong; a shorter one is another word then."""


@lru_cache(maxsize=4096)
def month_meant(word: str, language: Language) -> str | None:
    """Return the full name of the month that a misspelt word means, None if none or if whole."""
    if word in language.months or word.upper() == word:
        return None
    return _misspelt(language).get(word.translate(_DIGITS_FOR_LETTERS).lower())


@cache
def _misspelt(language: Language) -> dict[str, str]:
    """Return the months by their misspelt names; what might mean two of them is left out."""
    meant: dict[str, set[str]] = {}
    for name in language.full_months:
        for form in _forms(name.lower(), doubtful=name in language.doubtful_months):
            meant.setdefault(form, set()).add(name)
    known = {word.lower() for word in (*language.months, *language.seasons, *language.units)}
    single = {form: min(names) for form, names in meant.items() if len(names) == 1}
    whole = {name.lower(): name for name in language.full_months}
    return {form: name for form, name in single.items() if form not in known} | whole


def _forms(name: str, *, doubtful: bool) -> Iterator[str]:
    """Yield what one slip makes of a name; few count where the name is a common word as well."""
    cuts = [(name[:i], name[i:]) for i in range(len(name) + 1)]
    yield from (head + tail[0] + tail for head, tail in cuts if tail)
    if len(name) >= 4:
        yield from (
            head + wrong + tail.removeprefix(right)
            for right, wrong in _MISREAD
            for head, tail in cuts
            if tail.startswith(right)
        )
    if len(name) >= 5:
        yield from (head + tail[1] + tail[0] + tail[2:] for head, tail in cuts if len(tail) > 1)
    if len(name) >= _LONG and not doubtful:
        yield from (head + tail[1:] for head, tail in cuts if tail)
        yield from (
            head + letter + tail[1:] for head, tail in cuts if tail for letter in ascii_lowercase
        )
