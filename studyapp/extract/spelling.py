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
_PLAIN: Final = str.maketrans("äöüàâéèêíîóôúû", "aouaaeeeiioouu")
_LONG = 5
"""A name of so many letters may have any one letter wrong; a shorter one is another word then."""
_LONGEST: Final = 7
"""A name of so many letters may have two slips, as no other word is so near."""


@lru_cache(maxsize=4096)
def month_meant(word: str, language: Language) -> str | None:
    """Return the full name of the month that a misspelt word means, None if none or if whole."""
    if word in language.months or word.upper() == word:
        return None
    plain = word.translate(_DIGITS_FOR_LETTERS).lower()
    return _misspelt(language).get(plain) or _nearly(plain, language)


def is_one_slip(word: str, language: Language) -> bool:
    """Return whether a misspelt month has no more than one slip."""
    return word.translate(_DIGITS_FOR_LETTERS).lower() in _misspelt(language)


def _nearly(word: str, language: Language) -> str | None:
    """Return the one long name that begins like a word and is two slips from it."""
    long = (name for name in language.full_months if len(name) >= _LONGEST)
    near = [
        name
        for name in long
        if word[0] == name[0].lower()
        and abs(len(word) - len(name)) <= 2
        and _slips(word, name.lower()) <= 2
    ]
    return near[0] if len(near) == 1 else None


def _slips(word: str, name: str) -> int:
    """Return by how many letters lost, added, wrong or in the wrong order two words differ."""
    above: list[int] = []
    last = list(range(len(name) + 1))
    for i, letter in enumerate(word, 1):
        row = [i]
        for j, other in enumerate(name, 1):
            cost = min(last[j] + 1, row[-1] + 1, last[j - 1] + (letter != other))
            if i > 1 < j and (letter, word[i - 2]) == (name[j - 2], other):
                cost = min(cost, above[j - 2] + 1)
            row.append(cost)
        above, last = last, row
    return last[-1]


@cache
def _misspelt(language: Language) -> dict[str, str]:
    """Return the months by their misspelt names; what might mean two of them is left out."""
    meant: dict[str, set[str]] = {}
    for name in _usual_months(language):
        for form in _written(name, language):
            meant.setdefault(form, set()).add(name)
    known = {word.lower() for word in (*language.months, *language.seasons, *language.units)}
    single = {form: min(names) for form, names in meant.items() if len(names) == 1}
    whole = {name.lower(): name for name in language.full_months}
    return {form: name for form, name in single.items() if form not in known} | whole


def _usual_months(language: Language) -> list[str]:
    """Return the months by the name that most people use.

    One slip from "Jänner" is "Männer", and one from "Feber" is "Weber".
    """
    first: dict[int, str] = {}
    for name, number in language.full_months.items():
        first.setdefault(number, name)
    return list(first.values())


def _written(name: str, language: Language) -> Iterator[str]:
    """Yield what a name is misspelt as; letters with marks may have lost these."""
    lower = name.lower()
    yield from _forms(lower, doubtful=name in language.doubtful_months)
    for plain in sorted({lower.translate(_PLAIN), lower.replace("ä", "ae")} - {lower}):
        yield plain
        yield from _forms(plain, doubtful=False)


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
        yield from (
            head + letter + tail
            for head, tail in cuts
            if head and tail
            for letter in ascii_lowercase
        )
        yield from (head + tail[1:] for head, tail in cuts if tail)
        yield from (
            head + letter + tail[1:] for head, tail in cuts if tail for letter in ascii_lowercase
        )
