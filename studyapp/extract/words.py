"""The words of a sentence, and what each of them is by a table and by its ending."""

import re
from collections.abc import Mapping, Sequence
from enum import StrEnum, auto
from functools import lru_cache
from typing import Final, NamedTuple

from studyapp.extract import english_past
from studyapp.extract import english_verbs as english
from studyapp.extract.english import ENGLISH
from studyapp.extract.name_tables import name_words

BLANKED = "\x01"
"""Stands for each letter of a date."""
OF = "\x02"
"""Stands for each letter of a date behind "of"."""
BRACKETED = "\x03"
"""Stands for each letter of a date in brackets."""

_WORD = re.compile(
    r"(?:[£$€]?\d+(?:[.,]\d+)*)?[^\s\x01-\x03,;:()\[\]–—\"“”]+"
    r"(?:(?<=[a-z]{2}-)\r?\n[ \t]*[a-z]+[^\s\x01-\x03,;:()\[\]–—\"“”]*)?"
    r"|[,;:()\[\]–—]|\x01+|\x02+|\x03+"
)
_HYPHEN = re.compile(r"-\r?\n[ \t]*")
"""A word that the end of a line parts is read as one."""
_OUTER = "!?…‘'`*"
_OPENING_QUOTE = re.compile(r"(?:^|[\s(])['‘]")
"""Where none stands, the sign behind "the Freemasons'" is that of the owner."""
_ROMAN = re.compile(r"[IVX]+$")
_MONEY = "£$€"


class Kind(StrEnum):
    """What a word is in its sentence, as far as it can be told by itself."""

    DATE = auto()
    MARK = auto()
    NOUN = auto()
    NAME = auto()
    NUMBER = auto()
    DETERMINER = auto()
    POSSESSIVE = auto()
    PRONOUN = auto()
    PREPOSITION = auto()
    CONJUNCTION = auto()
    SUBORDINATOR = auto()
    RELATIVE = auto()
    ADVERB = auto()
    PAST = auto()
    EITHER = auto()
    PARTICIPLE = auto()
    ING = auto()
    BE = auto()
    HAVE = auto()
    DO = auto()
    MODAL = auto()
    PRESENT = auto()


class Word(NamedTuple):
    """A word or mark at `start` to `end` of its sentence; `low` is in small letters."""

    text: str
    start: int
    end: int
    kind: Kind
    low: str

    def reads(self, text: str) -> "Word":
        """Return the word with another text."""
        return self._replace(text=text, low=text.lower())


_TABLE: Final[Mapping[str, Kind]] = {
    **dict.fromkeys(english_past.EITHER, Kind.EITHER),
    **dict.fromkeys(english_past.SURE_PASTS, Kind.PAST),
    **dict.fromkeys(english_past.PARTICIPLES, Kind.PARTICIPLE),
    **dict.fromkeys(english.NOT_VERBS, Kind.NOUN),
    **dict.fromkeys(english.PRESENT, Kind.PRESENT),
    **dict.fromkeys(english.MODALS, Kind.MODAL),
    **dict.fromkeys(english.ADVERBS, Kind.ADVERB),
    **dict.fromkeys(english.PREPOSITIONS, Kind.PREPOSITION),
    **dict.fromkeys(("out", "up", "down"), Kind.PREPOSITION),
    **dict.fromkeys(ENGLISH.numbers, Kind.NUMBER),
    **dict.fromkeys((*english.DETERMINERS, "another", "every"), Kind.DETERMINER),
    **dict.fromkeys(english.POSSESSIVES, Kind.POSSESSIVE),
    **dict.fromkeys(english.PRONOUNS, Kind.PRONOUN),
    **dict.fromkeys(english.SUBORDINATING, Kind.SUBORDINATOR),
    **dict.fromkeys(("who", "which", "whose", "whom", "that"), Kind.RELATIVE),
    **dict.fromkeys(("and", "or", "but", "nor", "yet"), Kind.CONJUNCTION),
    **dict.fromkeys(("was", "were", "is", "are", "am", "be", "been", "being"), Kind.BE),
    **dict.fromkeys(("had", "has", "have", "having"), Kind.HAVE),
    **dict.fromkeys(("did", "does", "do"), Kind.DO),
}
_LITTLE: Final = frozenset(
    {
        Kind.PREPOSITION,
        Kind.DETERMINER,
        Kind.POSSESSIVE,
        Kind.PRONOUN,
        Kind.CONJUNCTION,
        Kind.SUBORDINATOR,
        Kind.RELATIVE,
        Kind.ADVERB,
        Kind.NUMBER,
    }
)


def read(blanked: str) -> list[Word]:
    """Return the words and marks of a sentence whose dates are blanked."""
    words = []
    is_quoting = _OPENING_QUOTE.search(blanked) is not None
    for found in _WORD.finditer(blanked):
        text, kind, low = _known(found.group())
        if not is_quoting and found.group().endswith("s'"):
            text += "'"
        words.append(Word(text, found.start(), found.end(), kind, low))
    if words:
        first = kind_of(words[0].text, first=True)
        if first is not words[0].kind:
            words[0] = words[0]._replace(kind=first)
        if words[-1].text[-1] == "." and len(words[-1].text) > 1:
            words[-1] = words[-1].reads(words[-1].text.rstrip(".") or ".")
    return words


@lru_cache(maxsize=20_000)
def _known(text: str) -> tuple[str, Kind, str]:
    clean = _HYPHEN.sub("", text).strip(_OUTER) or text
    return clean, kind_of(clean), clean.lower()


def kind_of(text: str, *, first: bool = False) -> Kind:
    """Return what a word is by itself; a `first` one has its capital from its place."""
    text = text.rstrip(".") or text
    if text[0] in (BLANKED, OF, BRACKETED):
        return Kind.DATE
    if not text[0].isalnum():
        return Kind.NUMBER if text[0] in _MONEY and len(text) > 1 else Kind.MARK
    known = _TABLE.get(text)
    if known is not None:
        return known
    if text[0].isdigit():
        return Kind.NUMBER
    if text[0].isupper():
        return _capital_kind(text, first=first)
    return _kind_by_ending(text)


def _capital_kind(text: str, *, first: bool) -> Kind:
    small = text.lower()
    known = _TABLE.get(small)
    if known in _LITTLE and not (_ROMAN.match(text) and len(text) > 1):
        return Kind.NAME if text == "I" and not first else known
    is_form = known in (Kind.EITHER, Kind.PARTICIPLE, Kind.HAVE) or small.endswith(("ed", "ing"))
    if first and is_form and small not in name_words().given:
        return known or _kind_by_ending(small)
    return Kind.NAME


def _kind_by_ending(text: str) -> Kind:
    if text.endswith("ed") and len(text) > 3:
        return Kind.EITHER
    if text.endswith("ing") and len(text) > 5:
        return Kind.ING
    if text.endswith("ly") and len(text) > 4:
        return Kind.ADVERB
    return Kind.NOUN


def plain(words: Sequence[Word]) -> tuple[str, ...]:
    """Return the words without dates and marks."""
    return tuple(word.text for word in words if word.kind not in (Kind.DATE, Kind.MARK))
