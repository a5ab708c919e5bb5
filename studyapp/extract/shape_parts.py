"""What the named parts of a shape say: numbers, months, hours, eras, and by what it is counted."""

import re

from studyapp.extract.grammar import Parts, Shape
from studyapp.extract.language import Language
from studyapp.extract.mentions import Mention, Shift, Unit


def read(shape: Shape, other: Parts | None = None) -> Mention:
    """Return what the parts of a shape say, or other parts in their place."""
    parts = shape.parts if other is None else other
    language = shape.language
    year = parts.get("year") or parts.get("ad_year")
    return Mention(
        start=0,
        end=1,
        year=None if year is None else int(year),
        month=_month(parts.get("month"), language),
        season=_season(parts.get("season"), language),
        day=_day(parts.get("day"), language),
        hour=_hour(parts, language),
        minute=_number(parts.get("minute") or parts.get("minute4")),
        before_christ=_before_christ(parts, language),
        approximate="about" in parts or "part" in parts,
        julian="old" in parts,
        named="named" in parts,
    )


def _number(digits: str | None) -> int | None:
    return None if digits is None else int(digits)


def _day(words: str | None, language: Language) -> int | None:
    return None if words is None else ordinal(words, language)


def _month(name: str | None, language: Language) -> int | None:
    return None if name is None else language.months[name.title()]


def _season(name: str | None, language: Language) -> int | None:
    return None if name is None else language.seasons[name.lower()]


def _hour(parts: Parts, language: Language) -> int | None:
    if "noon" in parts:
        return 12
    word = parts.get("hour") or parts.get("hour4") or parts.get("hour_word")
    if word is None:
        return None
    hour = _count(word, language)
    half = re.sub(r"\W", "", parts.get("half", "")).lower()
    if half in language.afternoon and hour < 12:
        return hour + 12
    return 0 if (half in language.forenoon and hour == 12) or hour == 24 else hour


def _before_christ(parts: Parts, language: Language) -> bool | None:
    if "ad" in parts:
        return False
    era = re.sub(r"[.\s]", "", parts.get("era", ""))
    return era in language.before_christ if era else None


def shift_of(shape: Shape) -> Shift | None:
    """Return by what a relative date is counted from another, None if it is not relative."""
    parts = shape.parts
    which = parts.get("which", "").lower()
    if not which and "unit" not in parts:
        return None
    amount = direction(which, shape.language)
    if "number" in parts:
        return _in_years(_unit(shape), amount * _count(parts["number"], shape.language))
    if "unit" in parts:
        return Shift(_unit(shape), amount)
    if shape.rule == "nth":
        return Shift(Unit.MONTH, amount)
    return Shift(Unit.YEAR, amount)


def direction(which: str, language: Language) -> int:
    """Return 1 for words that count forward, -1 for those that count back, 0 for others."""
    last = which.rpartition(" ")[2]
    return int(last in language.forward) - int(last in language.back)


def _in_years(unit: Unit, amount: int) -> Shift:
    """Return a shift that counts one decade or century as years; several are less exact."""
    years = {Unit.DECADE: 10, Unit.CENTURY: 100}.get(unit)
    if years is None or abs(amount) > 1:
        return Shift(unit, amount)
    return Shift(Unit.YEAR, amount * years)


def _unit(shape: Shape) -> Unit:
    return Unit(shape.language.units[shape.parts["unit"]])


def _count(word: str, language: Language) -> int:
    return int(word) if word.isdigit() else language.numbers[word.lower()]


def ordinal(nth: str, language: Language) -> int:
    """Return the number of an ordinal in figures or words."""
    figures = re.match(r"\d+", nth)
    return int(figures[0]) if figures is not None else language.ordinals[nth.lower()]
