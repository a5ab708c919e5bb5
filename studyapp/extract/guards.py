"""Whether words in the shape of a date are one: "May" may be a verb, 1500 a number of men."""

import re
from collections.abc import Callable
from functools import cache
from typing import Final

from studyapp.extract.grammar import Shape
from studyapp.extract.language import Language, word_set

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
    if name not in shape.language.full_months:
        return False
    after = word_after(shape.text, shape.end)
    before = word_before(shape.text, shape.start).lower()
    if name in shape.language.doubtful_months:
        if before in _OPENERS and after in _MONTH_ENDS:
            return True
        return _leads(before, shape) and not (before == "to" and _is_content(after, shape))
    return not (after[:1].isupper() and before == "the")


def _is_content(word: str, shape: Shape) -> bool:
    """Return whether a word is an adverb or noun: "forced to March eastward" is no month."""
    return word[:1].islower() and word not in shape.language.function_words


def _leads(before: str, shape: Shape) -> bool:
    return before in shape.language.leads or before in ("-", "–", "—", "/")


def _is_season(shape: Shape) -> bool:
    if "year" in shape.parts or "which" in shape.parts or "part" in shape.parts:
        return True
    before = word_before(shape.text, shape.start).lower()
    after = word_after(shape.text, shape.end)
    leads = before in shape.language.leads or "the" in shape.parts
    if after.lower() in shape.language.season_nouns:
        return not word_before(shape.text, shape.start)[:1].isupper()
    if shape.parts["season"][0].isupper() and not shape.language.nouns_have_capitals:
        return leads and after in _ENDS
    if shape.parts["season"].lower() in shape.language.doubtful_seasons:
        return leads and after in _ENDS
    return leads


_ENDS = word_set(", . ; : ) and the")


def _is_year(shape: Shape) -> bool:
    if shape.parts.keys() & {"era", "ad", "named"}:
        return True
    year = int(shape.parts["year"])
    before = word_before(shape.text, shape.start).lower()
    after = word_after(shape.text, shape.end)
    if year > _LAST_YEAR or _is_number_of_something(shape, before, after):
        return False
    if year < _FIRST_YEARS:
        return _leads_short(before, after, shape) and not _is_counted(after, shape)
    if "about" in shape.parts and _is_noun(after, shape):
        return False
    if "about" in shape.parts or before not in shape.language.year_leads:
        return not _is_plural(after, shape)
    return True


def _leads_short(before: str, after: str, shape: Shape) -> bool:
    """Return whether a small number may be a year, by what stands beside it.

    In German years stand without any lead: "seine Flotte wurde 494 geschlagen".
    """
    language = shape.language
    if not language.nouns_have_capitals or before in language.short_leads:
        return before in language.short_leads
    counts = before in language.articles or before in language.count_leads
    return not counts and not _describes_noun(after, shape)


def _is_number_of_something(shape: Shape, before: str, after: str) -> bool:
    """Return whether a number is that of a page, a road, a model, or of men."""
    model = shape.text[max(0, shape.start - 2) : shape.start]
    is_model = model[-1:] == "-" and model[:1].isupper()
    return is_model or before in shape.language.numbered or _is_unit(after, shape.language)


def _is_unit(word: str, language: Language) -> bool:
    """Return whether a word is one of those that are counted, or ends in one."""
    plain = word.lower()
    if plain in language.counted:
        return True
    return language.nouns_have_capitals and word[:1].isupper() and plain.endswith(_ends(language))


@cache
def _ends(language: Language) -> tuple[str, ...]:
    return tuple(word for word in language.counted if len(word) > 4)


def _is_noun(word: str, shape: Shape) -> bool:
    """Return whether a word is a noun by its capital, where nouns have them."""
    return (
        shape.language.nouns_have_capitals
        and word[:1].isupper()
        and word.lower() not in shape.language.function_words
    )


def _is_counted(word: str, shape: Shape) -> bool:
    """Return whether a word may be what a small number counts."""
    return _is_noun(word, shape) if shape.language.nouns_have_capitals else _is_content(word, shape)


_OPENERS = word_set("( [ ,")
_MONTH_ENDS = word_set("- – — ) ] ,")
_PUNCTUATION = word_set(", . ; : ) ?")


def _is_plural(word: str, shape: Shape) -> bool:
    return (
        len(word) > 3
        and word.islower()
        and word.endswith("s")
        and not word.endswith("ss")
        and word not in shape.language.function_words
    )


def _is_short_range(shape: Shape) -> bool:
    return word_before(shape.text, shape.start).lower() not in shape.language.numbered


def _is_clock(shape: Shape) -> bool:
    if "half" in shape.parts:
        return True
    return word_before(shape.text, shape.start).lower() in shape.language.clock_leads


def _is_nth(shape: Shape) -> bool:
    """Return whether "the 9th" is a day: no noun follows, or at least none that is numbered."""
    if "which" in shape.parts:
        return True
    after = word_after(shape.text, shape.end)
    if shape.language.nouns_have_capitals:
        return not _is_noun(after, shape) and not _describes_noun(after, shape)
    if after in _PUNCTUATION or after in shape.language.function_words or after == "":
        return True
    before = word_before(shape.text, shape.start).lower()
    return before == "on" and after[:1].isupper() and after.lower() not in shape.language.nth_nouns


def _describes_noun(word: str, shape: Shape) -> bool:
    """Return whether a word is an adjective before a noun: "am 9. bayerischen Regiment"."""
    if not word.endswith("en") or word in shape.language.function_words:
        return False
    behind = shape.text.find(word, shape.end) + len(word)
    return _is_noun(word_after(shape.text, behind), shape)


def _is_feast(shape: Shape) -> bool:
    """Return whether the name of a feast is its day: "Silvester" is also a pope."""
    if shape.parts.keys() & {"year", "ad_year", "which", "daypart"}:
        return True
    after = word_after(shape.text, shape.end)
    if not shape.language.nouns_have_capitals and (
        after[:1].isupper() or _is_content(after, shape)
    ):
        return False
    return word_before(shape.text, shape.start).lower() in shape.language.leads


def _is_named_year(shape: Shape) -> bool:
    after = word_after(shape.text, shape.end)
    return "era" in shape.parts or not _is_unit(after, shape.language)


def _is_relative(shape: Shape) -> bool:
    """Return whether "two days before" stands alone; "two days before the vote" counts from it."""
    if shape.parts["which"] not in ("before", "after", "afterwards"):
        return True
    return word_after(shape.text, shape.end) in _PUNCTUATION


def _is_this(shape: Shape) -> bool:
    """Return whether "this day" is one of the story: "to this day" is that of the writer."""
    return word_before(shape.text, shape.start).lower() not in ("to", "until", "till")


def _is_weekday(shape: Shape) -> bool:
    if "which" in shape.parts:
        return True
    before = word_before(shape.text, shape.start).lower()
    return before in ("on", "by", "until") and not word_after(shape.text, shape.end)[:1].isupper()


def _is_one_order(shape: Shape) -> bool:
    first, second = int(shape.parts["first"]), int(shape.parts["second"])
    return (first > 12) != (second > 12) or first == second <= 12


_Guard = Callable[[Shape], bool]
_GUARDS: Final[dict[str, _Guard]] = {
    "month": _is_month,
    "season": _is_season,
    "year": _is_year,
    "years_short": _is_short_range,
    "clock": _is_clock,
    "weekday": _is_weekday,
    "this_unit": _is_this,
    "numeric": _is_one_order,
    "named_year": _is_named_year,
    "feast": _is_feast,
    "nth": _is_nth,
    "units_later": _is_relative,
    "unit_before": _is_relative,
}
