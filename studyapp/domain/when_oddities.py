"""Dates as few people write them, and with a slip: put as most people would.

"Agust 9 1945" has a letter too few, "XIX century" and "C19" a number as historians write it, "Ides
of March 44 BC" a day as Romans did, "it was the thirteenth of March" a sentence around it. A slip
that could be of two months is left as it is.
"""

import re

from studyapp.domain.when_words import MONTHS, ORDINAL_WORDS, SEASONS, ordinal

_WORD = re.compile(r"[^\W\d_]+")
_SHORTEST_SLIP = 4
_MONTHS = tuple(month.casefold() for month in MONTHS)
_DAYS = {word: number for number, word in enumerate(ORDINAL_WORDS, start=1)}
_NAMES = (*_MONTHS, *SEASONS)
_AFTER_ROMAN = r"(?:centur(?:y|ies)|cent\.?|c\.?|siècle|siecle|jahrhundert|jhdt?\.?|jh\.?)"
_ROMAN_FIRST = re.compile(
    rf"\b(?P<roman>[ivx]+)(?:st|nd|rd|th|e|ème|\.)?[ -](?:{_AFTER_ROMAN})(?!\w)"
)
_ROMAN_LAST = re.compile(r"\b(?:century|siglo|secolo) (?P<roman>[ivx]+)(?!\w)")
_C_NUMBER = re.compile(r"\A(?:the )?c(?P<number>\d{1,2})(?!\w)")
_TENS = {"": 0, "x": 10, "xx": 20}
_ONES = {
    one: number
    for number, one in enumerate(("", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"))
}
_ROMANS = {ten + one: tens + ones for ten, tens in _TENS.items() for one, ones in _ONES.items()}
_ROMAN_DAY = re.compile(
    rf"\b(?P<day>ides|nones|[ck]alends) of (?P<month>{'|'.join(_MONTHS)})\b", re.IGNORECASE
)
_OPENING = re.compile(
    r"\A(?:i (?:think|believe|guess) )?(?:(?:it|that|this) (?:was|happened) |es war |c'était )?"
    r"(?:anno (?:domini )?(?=\d))?"
)
_BC_FIRST = re.compile(r"\Ab\.? ?c\.?(?: ?e\.?)? (?P<year>\d{1,5})\Z")
_BEFORE_CHRIST = re.compile(r"(?<=\d) ?before (?:christ|the common era)\Z")
_DAY = rf"(?P<day>{'|'.join(sorted(_DAYS, key=len, reverse=True))})"
_MONTH = rf"(?P<month>{'|'.join(_MONTHS)})"
_DAY_WORDS = (
    re.compile(rf"\b{_DAY}(?: day)?(?: of)? {_MONTH}\b"),
    re.compile(rf"\b{_MONTH} (?:the )?{_DAY}\b"),
)
_LATE = ("march", "may", "july", "october")
"""In these months nones and ides were two days later."""


def as_usual(typed: str) -> str:
    """Return a date as most people would write it; what is not odd stays as it is."""
    text = without_opening(" ".join(typed.casefold().split())).rstrip("! ")
    text = _BEFORE_CHRIST.sub(" bc", _BC_FIRST.sub(r"\g<year> bc", text))
    text = _WORD.sub(lambda word: _without_slip(word.group()), text)
    text = _ROMAN_DAY.sub(_day_of, text)
    for form in _DAY_WORDS:
        text = form.sub(lambda found: f"{_DAYS[found['day']]} {found['month']}", text)
    for form in (_ROMAN_FIRST, _ROMAN_LAST):
        text = form.sub(lambda found: _century(found, _ROMANS.get(found["roman"])), text)
    return _C_NUMBER.sub(lambda found: _century(found, int(found["number"])), text)


def without_opening(text: str) -> str:
    """Return a text in lower case without the beginning of a sentence: "it was", "es war"."""
    return _OPENING.sub("", text, count=1)


def _century(found: re.Match[str], number: int | None) -> str:
    return f"{ordinal(number)} century" if number else found.group()


def _day_of(found: re.Match[str]) -> str:
    later = 2 if found["month"] in _LATE else 0
    day = {"i": 13 + later, "n": 5 + later}.get(found["day"][0], 1)
    return f"{day} {found['month']}"


def _without_slip(word: str) -> str:
    """Return the one month or season that a word is a slip of; the word itself if none, or two."""
    if len(word) < _SHORTEST_SLIP or word in _NAMES:
        return word
    near = [name for name in _NAMES if _is_slip(word, name)]
    return near[0] if len(near) == 1 else word


def _is_slip(word: str, name: str) -> bool:
    """Return whether one letter is missing, too many or another, or two have changed places."""
    if len(name) < _SHORTEST_SLIP or abs(len(word) - len(name)) > 1:
        return False
    start = 0
    while start < min(len(word), len(name)) and word[start] == name[start]:
        start += 1
    rest, wanted = word[start:], name[start:]
    is_swapped = rest[1::-1] == wanted[:2] and rest[2:] == wanted[2:]
    return is_swapped or rest[1:] == wanted[1:] or rest[1:] == wanted or rest == wanted[1:]
