"""Whether a number below 1000 may be a year, by the words around it: "in 146", "431 to 404"."""

import re
from functools import cache
from typing import Final

from studyapp.extract.grammar import Shape
from studyapp.extract.language import Language
from studyapp.extract.surroundings import describes_noun, is_counted, word_after, word_before

_LARGE: Final = 200
"""From here on a number in a text of old times is a year after more words than below."""
_TWO_FIGURES: Final = 10
_THREE_FIGURES: Final = 100
_REACH: Final = 60
_ROW_GOES_ON: Final = re.compile(r"(?:,|,? \w{2,3}) \d")
_RATIO: Final = re.compile(r"\bby \d{1,3} to \d")
_NEXT_IN_ROW: Final = re.compile(r" (?:or|and|oder|und) \d{1,4} (\w+)")
_OPENING: Final = frozenset(("", ".", "!", "?"))


def is_small_range(shape: Shape) -> bool:
    """Return whether "431-404" may be two years: not a score, and not among pages."""
    before, language = word_before(shape).lower(), shape.language
    is_large = int(shape.parts["year"]) >= _LARGE
    leads = language.short_leads if is_large else language.small_leads
    return before in leads and not is_counted(word_after(shape), shape)


def is_small_year(shape: Shape, before: str, after: str) -> bool:
    """Return whether a number may be a year where the text tells of such times."""
    language = shape.language
    if after.lower() not in language.numbers and is_counted(after, shape):
        return False
    if after.lower() in language.of or _counts_in_row(shape):
        return False
    return _leads(before, after, shape) or _ends_row(shape)


def _counts_in_row(shape: Shape) -> bool:
    """Return whether a number and the next one count together: "in 300 or 400 boats"."""
    row = _NEXT_IN_ROW.match(shape.text, shape.end)
    return row is not None and is_counted(row[1], shape)


def _leads(before: str, after: str, shape: Shape) -> bool:
    """Return whether the word before a number, or what follows, lets it be a year.

    In German years stand without any lead: "seine Flotte wurde 494 geschlagen".
    """
    language, year = shape.language, int(shape.parts["year"])
    if year < _THREE_FIGURES:
        return year >= _TWO_FIGURES and before in language.small_leads and not _is_ratio(shape)
    if not language.nouns_have_capitals:
        leads = language.small_leads if year < _LARGE else language.short_leads
        return before in leads and not _is_ratio(shape) and not _is_some_of(shape)
    if year < _LARGE:
        return before in language.small_leads or before in _OPENING or before.endswith(".")
    if before in language.short_leads:
        return True
    counts = before in language.articles or before in language.count_leads
    return not counts and not describes_noun(after, shape)


def _is_ratio(shape: Shape) -> bool:
    """Return whether a number is the first of two that are compared: "by 210 to 180"."""
    return _RATIO.search(shape.text[max(0, shape.start - 4) : shape.end + 6]) is not None


def _is_some_of(shape: Shape) -> bool:
    """Return whether a number is that of which some are taken: "one of 300"."""
    words = shape.text[max(0, shape.start - 24) : shape.start].lower().split()
    return len(words) > 1 and words[-1] in shape.language.of and words[-2] in shape.language.numbers


def _ends_row(shape: Shape) -> bool:
    """Return whether a number ends a range or stands in a row, of which the first has a lead."""
    text = shape.text[max(0, shape.start - _REACH) : shape.start]
    if _row(shape.language).search(text) is None:
        return False
    return not text.endswith(", ") or _ROW_GOES_ON.match(shape.text, shape.end) is not None


@cache
def _row(language: Language) -> re.Pattern[str]:
    """Return a pattern for the years of a row, up to the last one."""
    leads = "|".join(sorted(language.range_leads)) or "(?!)"
    joins = "|".join((*language.to, *language.to_and, language.conjunction))
    return re.compile(
        rf"\b(?:(?:{leads})|A\.?D\.?)\s\d{{1,4}}(?:,\s\d{{1,3}}){{0,6}}"
        rf"(?:,?\s(?:{joins})\s|\s?[-–—]\s?|,\s)$",
        re.IGNORECASE,
    )
