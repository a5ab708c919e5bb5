"""Lengths of time in a text: "24 days", "twenty-four years", "the day"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from studyapp.domain.texts import Span
from studyapp.extract.language import Language
from studyapp.extract.mentions import Unit
from studyapp.extract.remarks.told import Told
from studyapp.extract.remarks.words import RemarkWords

_BEFORE = 34
UNITS = (Unit.DAY, Unit.WEEK, Unit.FORTNIGHT, Unit.MONTH, Unit.YEAR)


@dataclass(frozen=True, slots=True)
class Length:
    """A length of time in so many words; `is_rough` if it need not agree with dates.

    `is_named` of one that has no figure: "the day" after another.
    """

    amount: int
    unit: Unit
    span: Span
    is_rough: bool = False
    is_named: bool = False


def lengths(told: Told) -> Iterator[Length]:
    """Yield the lengths of time in a text, from left to right."""
    units, before = _patterns(told.language, told.words)
    for found in units.finditer(told.text):
        unit = Unit(told.language.units[found[1]])
        if unit not in UNITS:
            continue
        lead = told.text[max(0, found.start() - _BEFORE) : found.start()]
        figure = before.search(lead)
        if figure is None:
            continue
        start = found.start() - len(lead) + figure.start("figure")
        is_named = figure["figure"].lower() == told.words.the
        amount = 1 if is_named else number(figure["figure"], told.language, told.words)
        is_rough = bool(figure["rough"]) or figure["figure"].lower() in ("a", "an")
        yield Length(amount, unit, Span(start, found.end()), is_rough, is_named)


def number_pattern(language: Language, words: RemarkWords) -> str:
    """Return the pattern of a whole number below 10,000 in digits or words."""
    ones = "|".join(
        word for word, value in language.numbers.items() if value < 10 and len(word) > 2
    )
    tens = "|".join(words.tens)
    singles = sorted({*language.numbers, *words.tens}, key=len, reverse=True)
    return rf"(?:(?<![\d.,:/-])\d{{1,4}}|(?:{tens})[-\s](?:{ones})|{'|'.join(singles)})"


def number(figure: str, language: Language, words: RemarkWords) -> int:
    """Return the value of what `number_pattern` found."""
    if figure.isdecimal():
        return int(figure)
    known = {**language.numbers, **words.tens}
    plain = figure.lower()
    if plain in known:
        return known[plain]
    first, _, last = plain.replace("-", " ").partition(" ")
    return words.tens[first] + language.numbers[last.strip()]


@cache
def _patterns(language: Language, words: RemarkWords) -> tuple[re.Pattern[str], re.Pattern[str]]:
    units = "|".join(word for word, unit in language.units.items() if Unit(unit) in UNITS)
    figure = number_pattern(language, words)
    return (
        re.compile(rf"\b({units})s?\b"),
        re.compile(
            rf"(?:\b(?P<rough>{words.rough})[\s-])?\b(?P<figure>{figure}|{words.the})[\s-]{{1,3}}$",
            re.IGNORECASE,
        ),
    )
