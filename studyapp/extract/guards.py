"""Whether words in the shape of a date are one: "May" may be a verb, 1500 a number of men."""

import re
from collections.abc import Callable
from typing import Final

from studyapp.extract import english
from studyapp.extract.grammar import Parts

_BEFORE = re.compile(r"([\w’'.]+|[^\w\s])[^\S\n]*\n?[^\S\n]*$")
_AFTER = re.compile(r"[^\S\n]{0,3}(?:\n[^\S\n]{0,3})?([\w’']+|[^\w\s]|$)")
_FIRST_YEARS = 1000
_LAST_YEAR = 2099


def is_date(rule: str, found: re.Match[str], parts: Parts) -> bool:
    """Return whether a shape that a rule found is a date, by the words around it."""
    guard = _GUARDS.get(rule)
    return guard is None or guard(found, parts)


def word_before(text: str, place: int) -> str:
    """Return the word or mark before `place`, empty at the beginning."""
    found = _BEFORE.search(text, max(0, place - 30), place)
    return "" if found is None else found[1]


def word_after(text: str, place: int) -> str:
    """Return the word or mark after `place`, empty at the end."""
    found = _AFTER.match(text, place)
    return "" if found is None else found[1]


def _is_month(found: re.Match[str], parts: Parts) -> bool:
    """Return whether a month without a day is one."""
    if "year" in parts or "part" in parts or "which" in parts:
        return True
    name = parts["month"].title()
    if name not in english.MONTH_NAMES:
        return False
    after = word_after(found.string, found.end())
    before = word_before(found.string, found.start()).lower()
    if name in english.DOUBTFUL_MONTHS:
        return _leads(before) and not (before == "to" and _is_content(after))
    return not (after[:1].isupper() and before == "the")


def _is_content(word: str) -> bool:
    """Return whether a word is an adverb or noun: "forced to March eastward" is no month."""
    return word[:1].islower() and word not in english.FUNCTION_WORDS


def _leads(before: str) -> bool:
    return before in english.LEADS or before in ("-", "–", "—", "/")


def _is_season(found: re.Match[str], parts: Parts) -> bool:
    if "year" in parts or "which" in parts or "part" in parts:
        return True
    before = word_before(found.string, found.start()).lower()
    after = word_after(found.string, found.end())
    if parts["season"][0].isupper():
        return False
    if parts["season"].lower() in ("fall", "spring"):
        return (before in english.LEADS or "the" in parts) and after in _ENDS
    return before in english.LEADS or "the" in parts


_ENDS = frozenset([",", ".", ";", ":", ")", "and", "the"])


def _is_year(found: re.Match[str], parts: Parts) -> bool:
    if "era" in parts or "ad" in parts:
        return True
    year = int(parts["year"])
    text = found.string
    before = word_before(text, found.start()).lower()
    after = word_after(text, found.end())
    if before in english.NUMBERED or after.lower() in english.COUNTED or year > _LAST_YEAR:
        return False
    if (
        text[found.start() - 1 : found.start()] == "-"
        and text[found.start() - 2 : found.start() - 1].isupper()
    ):
        return False
    if year < _FIRST_YEARS:
        return before in _SHORT_LEADS and (after in _PUNCTUATION or after in english.FUNCTION_WORDS)
    if "about" in parts and _is_plural(after):
        return False
    if _is_plural(after) and not (before in english.LEADS or before == "the"):
        return False
    return True


_SHORT_LEADS = frozenset(["in", "by", "since", "until", "from"])
_PUNCTUATION = frozenset([",", ".", ";", ":", ")", "?"])


def _is_plural(word: str) -> bool:
    return (
        len(word) > 3
        and word.islower()
        and word.endswith("s")
        and not word.endswith("ss")
        and word not in english.FUNCTION_WORDS
    )


def _is_short_range(found: re.Match[str], parts: Parts) -> bool:
    return word_before(found.string, found.start()).lower() not in english.NUMBERED


def _is_clock(found: re.Match[str], parts: Parts) -> bool:
    if "half" in parts:
        return True
    return word_before(found.string, found.start()).lower() in (
        "at",
        "by",
        "around",
        "until",
        "about",
    )


def _is_nth(found: re.Match[str], parts: Parts) -> bool:
    if "which" in parts:
        return True
    after = word_after(found.string, found.end())
    return after in _PUNCTUATION or after in english.FUNCTION_WORDS or after == ""


def _is_relative(found: re.Match[str], parts: Parts) -> bool:
    """Return whether "two days before" stands alone; "two days before the vote" counts from it."""
    if parts["which"] not in ("before", "after", "afterwards"):
        return True
    return word_after(found.string, found.end()) in _PUNCTUATION


_Guard = Callable[[re.Match[str], Parts], bool]
_GUARDS: Final[dict[str, _Guard]] = {
    "month": _is_month,
    "season": _is_season,
    "year": _is_year,
    "years_short": _is_short_range,
    "clock": _is_clock,
    "nth": _is_nth,
    "units_later": _is_relative,
    "unit_before": _is_relative,
}
