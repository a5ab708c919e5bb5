"""Whether words in the shape of a date are one, by the words around them."""

import re
from collections.abc import Callable
from typing import Final

from studyapp.extract.calendar_guards import is_month, is_season, is_year
from studyapp.extract.grammar import Shape
from studyapp.extract.small_guards import is_small_range
from studyapp.extract.surroundings import (
    PUNCTUATION,
    describes_noun,
    is_content,
    is_in_code,
    is_noun,
    is_unit,
    word_after,
    word_before,
)


def is_date(shape: Shape) -> bool:
    """Return whether a shape that a rule found is a date, by the words around it."""
    guard = _GUARDS.get(shape.rule)
    return guard is None or guard(shape)


def _is_short_range(shape: Shape) -> bool:
    is_long = _LONG_NUMBER.match(shape.text, shape.end) is not None or is_in_code(shape)
    return not is_long and word_before(shape).lower() not in shape.language.numbered


_LONG_NUMBER: Final = re.compile(r"[-–]\d")


def _is_clock(shape: Shape) -> bool:
    told = not shape.parts.keys().isdisjoint({"half", "hour_word"})
    return told or word_before(shape).lower() in shape.language.clock_leads


def _heads_line(shape: Shape) -> bool:
    """Return whether "24th. Sahagun" begins a line of a diary with a month in a line before."""
    line = shape.source.rfind("\n", 0, shape.start) + 1
    if shape.source[line : shape.start].strip():
        return False
    months = "|".join(map(re.escape, shape.language.months))
    before = shape.source[max(0, line - _DIARY) : line]
    return re.search(rf"(?m)^[^\S\n]*(?:{months})\.? \d{{1,2}}\b", before) is not None


_DIARY: Final = 2_000
_OTHER_MONTH: Final = re.compile(
    r" (?:of )?(?:Vend[ée]miaire|Brumaire|Frimaire|Niv[ôo]se|Pluvi[ôo]se|Vent[ôo]se|Germinal"
    r"|Flor[ée]al|Prairial|Messidor|Thermidor|Fructidor|Nisan|Tishri|Tammuz|Muharram|Ramadan"
    r"|Shawwal|Safar|Rajab)\b"
)
"""A month of a calendar that is not read: "the 8th of Messidor"."""
_REGIMENT: Final = re.compile(
    r"\b(?:Colonel|Major|Captain|Lieutenant|Ensign|Sergeant|Corporal|Private|General|Col\.|Maj\."
    r"|Capt\.|Lt\.|Sgt\.)(?: [A-Z][\w.’'-]+){1,3} of $"
)
"""Before the number of a regiment: "Colonel Lake of the 29th was killed"."""


def _is_nth(shape: Shape) -> bool:
    """Return whether "the 9th" is a day: no noun follows, or at least none that is numbered."""
    if "which" in shape.parts:
        return True
    if _REGIMENT.search(shape.text, max(0, shape.start - 60), shape.start):
        return False
    if _OTHER_MONTH.match(shape.text, shape.end):
        return False
    after = word_after(shape)
    if shape.language.nouns_have_capitals:
        return not is_noun(after, shape) and not describes_noun(after, shape)
    if after in PUNCTUATION or after in shape.language.function_words or after == "":
        return True
    before = word_before(shape).lower()
    return (
        before in shape.language.nth_leads
        and after[:1].isupper()
        and after.lower() not in shape.language.nth_nouns
    )


def _is_feast(shape: Shape) -> bool:
    """Return whether the name of a feast is its day: "Silvester" is also a pope."""
    if shape.parts.keys() & {"year", "ad_year", "which", "daypart"}:
        return True
    after = word_after(shape)
    names = after[:1].isupper() or is_content(after, shape)
    if names and not shape.language.nouns_have_capitals:
        return False
    before = word_before(shape).lower()
    leads = before in shape.language.leads or before in shape.language.feast_leads
    return leads or _ON_THE.search(shape.text, max(0, shape.start - 10), shape.start) is not None


_ON_THE: Final = re.compile(r"\b(?:on|at|by|until|before|after)\sthe\s$")
"""Before a day that has an article: "on the feast of St Barnabas"."""


def _is_named_year(shape: Shape) -> bool:
    return "era" in shape.parts or not is_unit(word_after(shape), shape.language)


def _is_relative(shape: Shape) -> bool:
    """Return whether "two days before" stands alone; "two days before the vote" counts from it."""
    if word_before(shape).lower() == shape.language.half:
        return False
    if shape.parts["which"] not in shape.language.stands_alone:
        return True
    return word_after(shape) in PUNCTUATION or is_toward(shape)


def is_toward(shape: Shape) -> bool:
    """Return whether a shape counts from the happening that the words after it name."""
    if shape.parts.get("which") not in shape.language.toward:
        return False
    after = word_after(shape)
    return after.lower() in shape.language.anchor_articles or after[:1].isupper()


def _is_nth_day(shape: Shape) -> bool:
    """Return whether "the third day" is counted from the last date.

    In "on 25 June, the third day after the attack" it says of a date how it is counted from
    something else.
    """
    counted = word_after(shape).lower() in shape.language.forward | shape.language.back
    return not (counted and word_before(shape) == ",")


def _is_this(shape: Shape) -> bool:
    """Return whether "this day" is one of the story: "to this day" is that of the writer."""
    return word_before(shape).lower() not in shape.language.writer_leads


def _is_weekday(shape: Shape) -> bool:
    if "which" in shape.parts:
        return True
    before = word_before(shape).lower()
    return before in shape.language.weekday_leads and not word_after(shape)[:1].isupper()


def _is_one_order(shape: Shape) -> bool:
    first, second = int(shape.parts["first"]), int(shape.parts["second"])
    return (first > 12) != (second > 12) or first == second <= 12


def _is_dawn(shape: Shape) -> bool:
    """Return whether "dawn" is one of a day: "at dawn", not "a new dawn"."""
    return word_before(shape).lower() in shape.language.dawn_leads


def _is_morning(shape: Shape) -> bool:
    after = word_after(shape)
    ends = after in PUNCTUATION or after in shape.language.function_words
    return ends and word_before(shape).lower() in shape.language.morning_leads


_Guard = Callable[[Shape], bool]
_GUARDS: Final[dict[str, _Guard]] = {
    "month": is_month,
    "season": is_season,
    "year": is_year,
    "small_year": is_year,
    "small_years": is_small_range,
    "years_short": _is_short_range,
    "clock": _is_clock,
    "weekday": _is_weekday,
    "this_unit": _is_this,
    "numeric": _is_one_order,
    "named_year": _is_named_year,
    "feast": _is_feast,
    "nth": _is_nth,
    "head_day": _heads_line,
    "nths": _is_nth,
    "nth_day": _is_nth_day,
    "units_later": _is_relative,
    "unit_before": _is_relative,
    "dawn": _is_dawn,
    "the_morning": _is_morning,
}
