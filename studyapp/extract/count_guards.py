"""Whether a bare number of four figures counts: "a force of 1500", "lost 1100 of 1400"."""

import re
from functools import cache
from typing import Final

from studyapp.extract.grammar import Shape
from studyapp.extract.language import Language

_REACH: Final = 60
_SHORT: Final = 4
_NO_COUNT: Final = re.compile(r"[’']s\b|\s?[-–—]\s?\d")
_AS_FROM: Final = re.compile(
    r"\b(?:compared|comparison|contrasted|began|beginning|starting|ended|ending)\swith\s$"
)
_MARKS: Final = frozenset(":–—-|")
_GAP: Final = re.compile(r"\t| {2}")
_HEAD: Final = re.compile(r"(?:^|\n)[^\S\n]*$")
_LINES: Final = 240
_ABOVE: Final = re.compile(r"(?:^|\n)[^\S\n]*[12]\d{3}\b[^\n]{,160}\n[^\S\n]*$")
_OPENINGS: Final = (".", "!", "?", ";", ":")


def counts(shape: Shape, before: str, after: str) -> bool:
    """Return whether a bare number counts, by the words before and behind it."""
    language = shape.language
    if not language.sums or "part" in shape.parts or _NO_COUNT.match(shape.text, shape.end):
        return False
    text = _before(shape)
    is_sum = _sum(language).search(text) is not None and not may_count(shape)
    is_led = before in language.count_leads and _AS_FROM.search(text) is None
    is_object = _is_object(before, language) and not _heads_line(shape, after)
    if is_sum or is_led or is_object:
        return True
    leads = before in language.time_leads or before in language.of
    if not leads and _behind(language).match(shape.text, shape.end):
        return True
    return _is_subject(shape, text, after)


def may_count(shape: Shape) -> bool:
    """Return whether a number either counts or is a year, as in "the army of 1600"."""
    language = shape.language
    return bool(language.sums) and _the_sum(language).search(_before(shape)) is not None


def _before(shape: Shape) -> str:
    return shape.text[max(0, shape.start - _REACH) : shape.start].lower()


def _is_object(before: str, language: Language) -> bool:
    """Return whether a number is the object of a verb: "killed 1200", but "born 1769"."""
    return before not in language.dating_verbs and _is_past(before, language)


def _heads_line(shape: Shape, after: str) -> bool:
    """Return whether a number heads an entry, as in a list of years: what is above is no verb."""
    text, start = shape.source, shape.start
    if _HEAD.search(text, max(0, start - _REACH), start) is None:
        return False
    if after in _MARKS or _GAP.match(text, shape.end) is not None:
        return True
    return _ABOVE.search(text, max(0, start - _LINES), start) is not None


def _is_subject(shape: Shape, text: str, after: str) -> bool:
    """Return whether so many did what follows: "about 1700 died", "1500 were lost"."""
    language = shape.language
    if "about" in shape.parts or text.endswith("up to "):
        return after in language.many_do or _is_past(after, language)
    opens = text == "" or text.rstrip().endswith(_OPENINGS)
    return opens and after in language.many_do


def _is_past(word: str, language: Language) -> bool:
    is_regular = word.endswith(language.participle_ending) and not word.endswith("eed")
    return (is_regular and len(word) > _SHORT) or word in language.pasts


@cache
def _sum(language: Language) -> re.Pattern[str]:
    """Return a pattern for what makes a number a sum: "a small force of", "as many as"."""
    of = "|".join(language.of)
    return re.compile(rf"(?:{_sums(language)}|\d\s(?:{of})|\b(?:many|few|much)\sas)\s$")


@cache
def _the_sum(language: Language) -> re.Pattern[str]:
    return re.compile(rf"\bthe\s(?:\w+\s)?{_sums(language)}\s$")


def _sums(language: Language) -> str:
    return rf"\b(?:{'|'.join(sorted(language.sums))})\s(?:{'|'.join(language.of)})"


@cache
def _behind(language: Language) -> re.Pattern[str]:
    """Return a pattern for what behind a number says when it was so, or whom it counts.

    So in "1200 in 1788", "from 1100 to 1800 by June 1890", "1100 of 1400", "the 1800 who set out".
    """
    of, to = "|".join(language.of), "|".join(language.to)
    months = "|".join(language.full_months)
    when = rf"\s(?:in|by|during)\s(?:(?:{months})\s)?[12]\d{{3}}\b"
    return re.compile(rf"(?:\s(?:{to})\s\d{{4}})?{when}|\s(?:{of})\s\d|\swho\b")
