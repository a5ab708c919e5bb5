"""Whether words in the shape of a date are one: "May" may be a verb, 1500 a number of men."""

import re
from collections.abc import Callable
from typing import Final

from studyapp.extract import english
from studyapp.extract.grammar import Shape

_BEFORE = re.compile(r"([\w’'.]+|[^\w\s])[^\S\n]*\n?[^\S\n]*$")
_AFTER = re.compile(r"[^\S\n]{0,3}(?:\n[^\S\n]{0,3})?([\w’']+|[^\w\s]|$)")
_FIRST_YEARS = 1000
_LAST_YEAR = 2099


def is_date(shape: Shape) -> bool:
    """Return whether a shape that a rule found is a date, by the words around it."""
    guard = _GUARDS.get(shape.rule)
    return guard is None or guard(shape)


def word_before(text: str, place: int) -> str:
    """Return the word or mark before `place`, empty at the beginning."""
    found = _BEFORE.search(text, max(0, place - 30), place)
    return "" if found is None else found[1]


def word_after(text: str, place: int) -> str:
    """Return the word or mark after `place`, empty at the end."""
    found = _AFTER.match(text, place)
    return "" if found is None else found[1]


def _is_month(shape: Shape) -> bool:
    """Return whether a month without a day is one."""
    if "year" in shape.parts or "part" in shape.parts or "which" in shape.parts:
        return True
    name = shape.parts["month"].title()
    if name not in english.FULL_MONTHS:
        return False
    after = word_after(shape.text, shape.end)
    before = word_before(shape.text, shape.start).lower()
    if name in english.DOUBTFUL_MONTHS:
        return _leads(before) and not (before == "to" and _is_content(after))
    return not (after[:1].isupper() and before == "the")


def _is_content(word: str) -> bool:
    """Return whether a word is an adverb or noun: "forced to March eastward" is no month."""
    return word[:1].islower() and word not in english.FUNCTION_WORDS


def _leads(before: str) -> bool:
    return before in english.LEADS or before in ("-", "–", "—", "/")


def _is_season(shape: Shape) -> bool:
    if "year" in shape.parts or "which" in shape.parts or "part" in shape.parts:
        return True
    before = word_before(shape.text, shape.start).lower()
    after = word_after(shape.text, shape.end)
    if shape.parts["season"][0].isupper():
        return False
    if shape.parts["season"].lower() in ("fall", "spring"):
        return (before in english.LEADS or "the" in shape.parts) and after in _ENDS
    return before in english.LEADS or "the" in shape.parts


_ENDS = english.word_set(", . ; : ) and the")


def _is_year(shape: Shape) -> bool:
    if shape.parts.keys() & {"era", "ad", "named"}:
        return True
    year = int(shape.parts["year"])
    before = word_before(shape.text, shape.start).lower()
    after = word_after(shape.text, shape.end)
    if year > _LAST_YEAR or _is_number_of_something(shape, before, after):
        return False
    if year < _FIRST_YEARS:
        return before in _SHORT_LEADS and not _is_content(after)
    if "about" in shape.parts or before not in _YEAR_LEADS:
        return not _is_plural(after)
    return True


def _is_number_of_something(shape: Shape, before: str, after: str) -> bool:
    """Return whether a number is that of a page, a road, a model, or of men."""
    model = shape.text[max(0, shape.start - 2) : shape.start]
    is_model = model[-1:] == "-" and model[:1].isupper()
    return is_model or before in english.NUMBERED or after.lower() in english.COUNTED


_YEAR_LEADS = english.word_set("in of by during until till since from to before after between the")
_SHORT_LEADS = english.word_set("in by since until from")
_CLOCK_LEADS = english.word_set("at by around until about")
_PUNCTUATION = english.word_set(", . ; : ) ?")


def _is_plural(word: str) -> bool:
    return (
        len(word) > 3
        and word.islower()
        and word.endswith("s")
        and not word.endswith("ss")
        and word not in english.FUNCTION_WORDS
    )


def _is_short_range(shape: Shape) -> bool:
    return word_before(shape.text, shape.start).lower() not in english.NUMBERED


def _is_clock(shape: Shape) -> bool:
    if "half" in shape.parts:
        return True
    return word_before(shape.text, shape.start).lower() in _CLOCK_LEADS


def _is_nth(shape: Shape) -> bool:
    """Return whether "the 9th" is a day: no noun follows, or at least none that is numbered."""
    if "which" in shape.parts:
        return True
    after = word_after(shape.text, shape.end)
    if after in _PUNCTUATION or after in english.FUNCTION_WORDS or after == "":
        return True
    before = word_before(shape.text, shape.start).lower()
    return before == "on" and after[:1].isupper() and after.lower() not in english.NTH_NOUNS


def _is_relative(shape: Shape) -> bool:
    """Return whether "two days before" stands alone; "two days before the vote" counts from it."""
    if shape.parts["which"] not in ("before", "after", "afterwards"):
        return True
    return word_after(shape.text, shape.end) in _PUNCTUATION


_Guard = Callable[[Shape], bool]
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
