"""Whether somebody is a man or a woman, by titles, given names, the tables and the text."""

import re
from collections.abc import Iterable, Sequence
from enum import IntEnum, StrEnum
from functools import cache

from studyapp.domain.names import Name, NameKind
from studyapp.extract.name_tables import known_names, name_words, rows

HE = frozenset({"he", "his", "him"})
SHE = frozenset({"she", "her"})
_NEAR = 40
_BEFORE = re.compile(r"\b([^\W\d_]+)\s$")
_BEHIND = re.compile(
    r",\s(?:(?:the|an?|his|her|their|then|later|[^\W\d_]+['’]s)\s)?([a-z]+(?:\s[a-z]+)?)\b"
)
_TITLES_STAND = 2
"""Among so many words at the beginning of a name its titles are."""


class Sex(StrEnum):
    """Of whom "he" or "she" is said."""

    MAN = "man"
    WOMAN = "woman"


class Fit(IntEnum):
    """Whether a pronoun may stand for a name; false if it may not."""

    NO = 0
    MAY = 1
    """Nothing tells whether it is a man or a woman."""
    IS = 2


def fit_of(pronoun: str, sex: Sex | None) -> Fit:
    """Return whether "he" or "she" may stand for somebody of a sex."""
    if sex is None:
        return Fit.MAY
    return Fit.IS if (sex is Sex.WOMAN) == (pronoun in SHE) else Fit.NO


def sex_titled(words: Sequence[str]) -> Sex | None:
    """Return what the titles among the words of a name say: "Queen Anne", "Mary, Queen of"."""
    lows = _lows(words)
    for place, low in enumerate(lows[:-1]):
        if place < _TITLES_STAND or lows[place + 1] == "of":
            told = _of_word(low)
            if told is not None:
                return told
    return None


def sex_told(words: Sequence[str]) -> Sex | None:
    """Return what the titles and the given name among the words of a name say."""
    table = name_words()
    lows = _lows(words)
    titled = sex_titled(words) or (_of_word(lows[0]) if len(lows) == 1 else None)
    if titled is not None:
        return titled
    given = next((low for low in lows if low not in table.title | table.royal | table.noble), "")
    if given in table.female:
        return Sex.WOMAN
    is_man = given in table.given and given not in table.either
    return Sex.MAN if is_man else None


def _lows(words: Sequence[str]) -> list[str]:
    return [word.lower().rstrip(".,") for word in words]


def sex_listed(name: str) -> Sex | None:
    """Return whether somebody of the table of people is a man or a woman, None for others."""
    known = known_names().get(name)
    if known is None or known.kind is not NameKind.PERSON:
        return None
    return Sex.WOMAN if known.name in _women() else Sex.MAN


@cache
def _women() -> frozenset[str]:
    return frozenset(name for name, *_ in rows("women.tsv"))


def sexes_in(text: str, people: Iterable[Name]) -> dict[str, Sex | None]:
    """Return what words beside names say: "his wife Lena", "Queen Lena", "Lena, a nun".

    None stands for those of whom a text says both.
    """
    told: dict[str, Sex | None] = {}
    for each in people:
        start, end = each.span.start, each.span.end
        before = _BEFORE.search(text[max(0, start - _NEAR) : start])
        behind = _BEHIND.match(text[end : end + _NEAR])
        for sign in (before, behind):
            words = () if sign is None else sign[1].lower().split()
            sex = next((sex for word in words if (sex := _of_word(word)) is not None), None)
            if sex is not None:
                told[each.name] = sex if told.get(each.name, sex) is sex else None
    return told


def _of_word(word: str) -> Sex | None:
    table = name_words()
    if word in table.woman:
        return Sex.WOMAN
    return Sex.MAN if word in table.man else None
