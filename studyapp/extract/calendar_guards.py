"""Whether months, seasons and years are meant: "May" may be a verb, 1500 a number of men."""

import re
from functools import cache
from typing import Final

from studyapp.domain.word_sets import word_set
from studyapp.extract.count_guards import counts
from studyapp.extract.grammar import Shape
from studyapp.extract.language import Language
from studyapp.extract.small_guards import is_small_year
from studyapp.extract.surroundings import (
    PUNCTUATION,
    is_among_numbers,
    is_content,
    is_in_code,
    is_noun,
    is_unit,
    word_after,
    word_at,
    word_before,
)

_FIRST_YEARS: Final = 1000
_LAST_YEAR: Final = 2099
_OPENERS: Final = word_set("( [ ,")
_PAIR: Final = 20
_DASHES: Final = word_set("- – — /")
_HEADING: Final = re.compile(r"(?:^|\n) *#{1,6} +$")
_MONTH_ENDS: Final = word_set("- – — ) ] ,")


def is_month(shape: Shape) -> bool:
    """Return whether a month without a day is one."""
    if shape.parts.keys() & {"year", "ad_year", "part", "which"}:
        return True
    name = shape.parts["month"].title()
    if name not in shape.language.full_months:
        return False
    before, after = word_before(shape).lower(), word_after(shape)
    if name in shape.language.doubtful_months:
        return _is_doubtful_month(shape, before, after)
    return not _is_name(name, before, after, shape)


def _is_name(month: str, before: str, after: str, shape: Shape) -> bool:
    """Return whether a month is a part of a name, or a person: "August Strindberg", "June wept"."""
    language = shape.language
    if language.nouns_have_capitals:
        return False
    if before in language.articles:
        return after[:1].isupper()
    if month not in language.person_months:
        return False
    leads = before in language.leads or before in _DASHES
    if before == language.conjunction:
        leads = (
            _after_month(language).search(shape.text[max(0, shape.start - _PAIR) : shape.start])
            is not None
        )
    if after[:1].isupper() and after.lower() not in language.function_words:
        return not leads
    if leads:
        return False
    behind = word_at(shape.text, shape.text.find(after, shape.end) + len(after))
    return after in language.persons_do or behind in language.persons_are


@cache
def _after_month(language: Language) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(language.months)})\.? {language.conjunction} $")


def _is_doubtful_month(shape: Shape, before: str, after: str) -> bool:
    if before in _OPENERS and after in _MONTH_ENDS:
        return True
    if before in shape.language.articles and not shape.language.nouns_have_capitals:
        return is_content(after, shape)
    leads = before in shape.language.leads or before in _DASHES
    return leads and not (before == "to" and is_content(after, shape))


def is_season(shape: Shape) -> bool:
    """Return whether the name of a season is one of the story."""
    if shape.parts.keys() & {"year", "ad_year", "part", "which"}:
        return True
    language, season = shape.language, shape.parts["season"]
    before, after = word_before(shape), word_after(shape)
    leads = before.lower() in language.leads or "the" in shape.parts
    if after.lower() in language.season_nouns:
        return True
    if season[0].isupper() and not language.nouns_have_capitals:
        return leads and _ends(after, shape)
    if season.lower() in language.doubtful_seasons:
        return _is_doubtful_season(shape, before.lower(), after)
    return leads or (_ends(after, shape) and before.lower() not in language.general)


def _is_doubtful_season(shape: Shape, before: str, after: str) -> bool:
    """Return whether "fall" is autumn: "in the fall he left", not "the fall of the city"."""
    if before in shape.language.time_leads:
        return after not in shape.language.no_season
    leads = before in shape.language.leads or "the" in shape.parts
    return leads and after in _SEASON_ENDS


_SEASON_ENDS: Final = word_set(", . ; : ) and the")


def _ends(after: str, shape: Shape) -> bool:
    return after in PUNCTUATION or after in shape.language.function_words or after == ""


def is_year(shape: Shape) -> bool:
    """Return whether a bare number is a year."""
    if shape.parts.keys() & {"era", "ad", "named"}:
        return True
    year, language = int(shape.parts["year"]), shape.language
    before, after = word_before(shape).lower(), word_after(shape)
    is_led = year <= _LAST_YEAR or _is_surely_led(before, after, shape)
    if not is_led or _is_number_of_something(shape, before, after):
        return False
    if year < _FIRST_YEARS:
        return is_small_year(shape, before, after)
    if counts(shape, before, after) or ("about" in shape.parts and is_noun(after, shape)):
        return False
    leads = "about" not in shape.parts and before in language.year_leads
    return leads or not _is_plural(after, shape)


def _is_surely_led(before: str, after: str, shape: Shape) -> bool:
    """Return whether even a year to come must be one: "in 2345 he fell", not "in 2345 cases"."""
    return before in shape.language.sure_year_leads and _ends(after, shape)


def _is_number_of_something(shape: Shape, before: str, after: str) -> bool:
    """Return whether a number is that of a page, a house, a model, a table, or of men."""
    model = shape.text[max(0, shape.start - 2) : shape.start]
    is_model = model[-1:] == "-" and model[:1].isupper()
    is_street = before == "at" and after[:1].isupper()
    if is_model or is_street or is_in_code(shape) or is_among_numbers(shape):
        return True
    is_numbered = before in shape.language.numbered and not _HEADING.search(
        shape.text, max(0, shape.start - 8), shape.start
    )
    return is_numbered or is_unit(after, shape.language)


def _is_plural(word: str, shape: Shape) -> bool:
    """Return whether a word looks like a noun in the plural; nouns with capitals do not."""
    return (
        not shape.language.nouns_have_capitals
        and len(word) > 3
        and word.islower()
        and word.endswith("s")
        and not word.endswith("ss")
        and word not in shape.language.function_words
    )
