"""The date expressions of a text as they stand there: shapes read into mentions."""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Final

from studyapp.extract import grammar
from studyapp.extract.grammar import Parts, Shape
from studyapp.extract.guards import is_date
from studyapp.extract.language import Language
from studyapp.extract.mentions import Mention, Shift, Unit


def mentions(text: str, language: Language) -> Iterator[Mention]:
    """Yield what the dates in a block of text say, in order; ranges as two mentions."""
    for shape in grammar.shapes(text, language):
        if is_date(shape):
            yield from _READERS.get(shape.rule, _one)(shape)


def _one(shape: Shape) -> Iterator[Mention]:
    yield replace(
        _read(shape),
        start=shape.start,
        end=shape.end,
        shift=_shift(shape),
        of_year=shape.rule not in _WHOLE,
    )


def _read(shape: Shape, other: Parts | None = None) -> Mention:
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
        day=_number(parts.get("day")),
        hour=_hour(parts),
        minute=_number(parts.get("minute")),
        before_christ=_before_christ(parts, language),
        approximate="about" in parts or "part" in parts,
        julian="old" in parts,
        named="named" in parts,
    )


def _number(digits: str | None) -> int | None:
    return None if digits is None else int(digits)


def _month(name: str | None, language: Language) -> int | None:
    return None if name is None else language.months[name.title()]


def _season(name: str | None, language: Language) -> int | None:
    return None if name is None else language.seasons[name.lower()]


def _hour(parts: Parts) -> int | None:
    if "hour" not in parts:
        return None
    hour = int(parts["hour"])
    half = parts.get("half", "")[:1]
    if half == "p" and hour < 12:
        return hour + 12
    return 0 if (half == "a" and hour == 12) or hour == 24 else hour


def _before_christ(parts: Parts, language: Language) -> bool | None:
    if "ad" in parts:
        return False
    era = re.sub(r"[.\s]", "", parts.get("era", ""))
    return era in language.before_christ if era else None


def _shift(shape: Shape) -> Shift | None:
    """Return by what a relative date is counted from another, None if it is not relative."""
    parts = shape.parts
    which = parts.get("which", "").lower().removeprefix("the ")
    if not which:
        return None
    amount = _direction(which, shape.language)
    if "number" in parts:
        return Shift(_unit(shape), amount * _count(parts["number"], shape.language))
    if "unit" in parts:
        return Shift(_unit(shape), amount)
    if shape.rule == "nth":
        return Shift(Unit.MONTH, amount)
    return Shift(Unit.YEAR, amount)


_WHOLE: Final = frozenset({"next_month", "that_month"})


def _direction(which: str, language: Language) -> int:
    return int(which in language.forward) - int(which in language.back)


def _unit(shape: Shape) -> Unit:
    return Unit(shape.language.units[shape.parts["unit"]])


def _count(word: str, language: Language) -> int:
    return int(word) if word.isdigit() else language.numbers[word.lower()]


def _two_days(shape: Shape) -> Iterator[Mention]:
    """Read "3 to 5 July 1866": the first day ends where its digits do."""
    last = _read(shape, {**shape.parts, "day": shape.parts["day2"]})
    first = replace(last, day=int(shape.parts["day"]), year=None, hour=None, minute=None)
    yield replace(first, start=shape.start, end=_end_of_day(shape))
    yield replace(last, start=shape.start_of("day2"), end=shape.end, joined=True)


def _end_of_day(shape: Shape) -> int:
    """Return where the first day ends, with the letters of an ordinal."""
    end = shape.end_of("day")
    return end + 2 if shape.text[end : end + 2] in ("st", "nd", "rd", "th") else end


def _two_calendars(shape: Shape) -> Iterator[Mention]:
    """Read "23 February (8 March) 1917" as one date, by the newer calendar.

    The Gregorian date is the later one; a year that stands once belongs to both.
    """
    parts = shape.parts
    year = parts.get("year") or parts.get("year3") or parts.get("year2")
    first = _read(shape, {**parts, **({} if year is None else {"year": year})})
    second = _read(shape, {"month": parts["month2"], "day": parts["day2"]})
    second = replace(second, year=int(parts["year2"]) if "year2" in parts else first.year)
    later = max((first, second), key=_place_in_year)
    if _place_in_year(first) - _place_in_year(second) > 180 and "year2" not in parts:
        later = replace(second, year=None if first.year is None else first.year + 1)
    yield replace(later, start=shape.start, end=shape.end)


def _place_in_year(mention: Mention) -> int:
    year = mention.year or 0
    return year * 372 + (mention.month or 1) * 31 + (mention.day or 1)


def _iso(shape: Shape) -> Iterator[Mention]:
    year, month, day = (int(shape.parts[part]) for part in ("year", "number", "day"))
    yield Mention(start=shape.start, end=shape.end, year=year, month=month, day=day)


def _decade(shape: Shape) -> Iterator[Mention]:
    yield replace(_read(shape), start=shape.start, end=shape.end, span=10)


def _century(shape: Shape) -> Iterator[Mention]:
    yield _century_of(shape, shape.parts["nth"], shape.start, shape.end)


def _century_of(shape: Shape, nth: str, start: int, end: int) -> Mention:
    """Return the century; before Christ its `year` is the first, largest one."""
    language = shape.language
    number = int(nth[:-2]) if nth[0].isdigit() else language.ordinals[nth.lower()]
    mention = _read(shape)
    year = number * 100 if mention.before_christ else (number - 1) * 100
    opening = shape.parts.get("part", "").lower() in language.openings
    return replace(mention, start=start, end=end, year=year, span=100, opening=opening)


def _two_centuries(shape: Shape) -> Iterator[Mention]:
    parts = shape.parts
    yield _century_of(shape, parts["nth"], shape.start, shape.end_of("nth"))
    last = _century_of(shape, parts["nth2"], shape.start_of("nth2"), shape.end)
    yield replace(last, joined=shape.language.conjunction not in parts["to"])


def _short_years(shape: Shape) -> Iterator[Mention]:
    first = int(shape.parts["year"])
    last = first - first % 100 + int(shape.parts["short"])
    if last <= first:
        last += 100
    yield Mention(start=shape.start, end=shape.end_of("year"), year=first)
    yield Mention(start=shape.start_of("short"), end=shape.end, year=last, joined=True)


def _years_of_era(shape: Shape) -> Iterator[Mention]:
    mention = _read(shape)
    joined = shape.language.conjunction not in shape.parts["to"] or _follows_between(shape)
    yield replace(mention, start=shape.start, end=shape.end_of("year"))
    yield replace(
        mention,
        year=int(shape.parts["year2"]),
        start=shape.start_of("year2"),
        end=shape.end,
        joined=joined,
    )


def _follows_between(shape: Shape) -> bool:
    before = shape.text[max(0, shape.start - 9) : shape.start]
    return before.lower().rstrip().endswith(shape.language.between)


_READERS: Final[dict[str, Callable[[Shape], Iterator[Mention]]]] = {
    "iso": _iso,
    "two_calendars_day_first": _two_calendars,
    "two_calendars_month_first": _two_calendars,
    "days_day_first": _two_days,
    "days_month_first": _two_days,
    "decade": _decade,
    "century": _century,
    "centuries": _two_centuries,
    "years_short": _short_years,
    "years_era": _years_of_era,
}
