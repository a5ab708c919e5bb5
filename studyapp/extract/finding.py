"""The date expressions of a text as they stand there: shapes read into mentions."""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Final

from studyapp.extract import english, grammar
from studyapp.extract.grammar import Parts
from studyapp.extract.guards import is_date
from studyapp.extract.mentions import Mention, Shift, Unit

_AMOUNTS: Final = dict.fromkeys(english.FORWARD, 1) | dict.fromkeys(english.BACK, -1)


def mentions(text: str, start: int, end: int) -> Iterator[Mention]:
    """Yield what the dates in `text[start:end]` say, in order; ranges as two mentions."""
    for rule, found, parts in grammar.matches(text, start, end):
        if not is_date(rule, found, parts):
            continue
        yield from _READERS.get(rule, _one)(found, rule, parts)


def _one(found: re.Match[str], rule: str, parts: Parts) -> Iterator[Mention]:
    mention = _read(parts)
    yield replace(
        mention,
        start=found.start(),
        end=found.end(),
        shift=_shift(rule, parts),
        of_year=rule not in _WHOLE,
    )


def _read(parts: Parts) -> Mention:
    year = parts.get("year") or parts.get("ad_year")
    return Mention(
        start=0,
        end=1,
        year=None if year is None else int(year),
        month=_month(parts.get("month")),
        season=_season(parts.get("season")),
        day=_number(parts.get("day")),
        hour=_hour(parts),
        minute=_number(parts.get("minute")),
        before_christ=_before_christ(parts),
        approximate="about" in parts or "part" in parts,
    )


def _number(digits: str | None) -> int | None:
    return None if digits is None else int(digits)


def _month(name: str | None) -> int | None:
    return None if name is None else english.MONTHS[name.title()]


def _season(name: str | None) -> int | None:
    return None if name is None else english.SEASONS[name.lower()]


def _hour(parts: Parts) -> int | None:
    if "hour" not in parts:
        return None
    hour = int(parts["hour"])
    half = parts.get("half", "")[:1]
    if half == "p" and hour < 12:
        return hour + 12
    return 0 if (half == "a" and hour == 12) or hour == 24 else hour


def _before_christ(parts: Parts) -> bool | None:
    if "ad" in parts:
        return False
    era = re.sub(r"[.\s]", "", parts.get("era", ""))
    return era in english.BEFORE_CHRIST if era else None


def _shift(rule: str, parts: Parts) -> Shift | None:
    """Return by what a relative date is counted from another, None if it is not relative."""
    which = parts.get("which", "").lower().removeprefix("the ")
    if not which:
        return None
    amount = _AMOUNTS.get(which, 0)
    if "number" in parts:
        return Shift(_unit(parts), amount * _count(parts["number"]))
    if "unit" in parts:
        return Shift(_unit(parts), amount)
    if rule == "nth":
        return Shift(Unit.MONTH, amount)
    return Shift(Unit.SEASON if rule in _WHOLE and "season" in parts else Unit.YEAR, amount)


_WHOLE: Final = frozenset({"next_month", "that_month"})


def _unit(parts: Parts) -> Unit:
    return Unit(english.UNITS[parts["unit"]])


def _count(word: str) -> int:
    return int(word) if word.isdigit() else english.NUMBERS[word.lower()]


def _two_days(found: re.Match[str], rule: str, parts: Parts) -> Iterator[Mention]:
    """Read "3 to 5 July 1866": the first day ends where its digits do."""
    last = _read({**parts, "day": parts["day2"]})
    first = replace(last, day=int(parts["day"]), hour=None, minute=None)
    if rule == "days_day_first":
        yield replace(first, start=found.start(), end=_end(found, rule, "day"), year=None)
        yield replace(last, start=found.start(f"{rule}__day2"), end=found.end(), joined=True)
    else:
        yield replace(first, start=found.start(), end=_end(found, rule, "day"), year=None)
        yield replace(last, start=found.start(f"{rule}__day2"), end=found.end(), joined=True)


def _end(found: re.Match[str], rule: str, part: str) -> int:
    """Return where a numeral ends, with the letters of an ordinal."""
    text, end = found.string, found.end(f"{rule}__{part}")
    return end + 2 if text[end : end + 2] in ("st", "nd", "rd", "th") else end


def _two_calendars(found: re.Match[str], rule: str, parts: Parts) -> Iterator[Mention]:
    """Read "23 February (8 March) 1917" as one date, by the newer calendar.

    The Gregorian date is the later one; a year that stands once belongs to both.
    """
    year = parts.get("year") or parts.get("year3") or parts.get("year2")
    first = _read({**parts, **({} if year is None else {"year": year})})
    second = _read({"month": parts["month2"], "day": parts["day2"]})
    second = replace(second, year=int(parts["year2"]) if "year2" in parts else first.year)
    later = max((first, second), key=_place_in_year)
    if _place_in_year(first) - _place_in_year(second) > 180 and "year2" not in parts:
        later = replace(second, year=None if first.year is None else first.year + 1)
    yield replace(later, start=found.start(), end=found.end())


def _place_in_year(mention: Mention) -> int:
    year = mention.year or 0
    return year * 372 + (mention.month or 1) * 31 + (mention.day or 1)


def _iso(found: re.Match[str], rule: str, parts: Parts) -> Iterator[Mention]:
    mention = Mention(
        start=found.start(),
        end=found.end(),
        year=int(parts["year"]),
        month=int(parts["number"]),
        day=int(parts["day"]),
    )
    yield mention


def _decade(found: re.Match[str], rule: str, parts: Parts) -> Iterator[Mention]:
    yield replace(_read(parts), start=found.start(), end=found.end(), span=10)


def _century(found: re.Match[str], rule: str, parts: Parts) -> Iterator[Mention]:
    yield _century_of(parts["nth"], parts, found.start(), found.end())


def _century_of(nth: str, parts: Parts, start: int, end: int) -> Mention:
    """Return the century; before Christ its `year` is the first, largest one."""
    number = int(nth[:-2]) if nth[0].isdigit() else english.ORDINALS[nth.lower()]
    mention = _read(parts)
    year = number * 100 if mention.before_christ else (number - 1) * 100
    return replace(mention, start=start, end=end, year=year, span=100)


def _two_centuries(found: re.Match[str], rule: str, parts: Parts) -> Iterator[Mention]:
    first_end, second = found.end(f"{rule}__nth"), found.start(f"{rule}__nth2")
    yield _century_of(parts["nth"], parts, found.start(), first_end)
    joined = "and" not in parts["to"]
    last = _century_of(parts["nth2"], parts, second, found.end())
    yield replace(last, joined=joined)


def _short_years(found: re.Match[str], rule: str, parts: Parts) -> Iterator[Mention]:
    first, last = parts["year"], parts["year"][:2] + parts["short"]
    middle = found.start(f"{rule}__short")
    if int(last) <= int(first):
        last = str(int(last) + 100)
    yield Mention(start=found.start(), end=found.end(f"{rule}__year"), year=int(first))
    yield Mention(start=middle, end=found.end(), year=int(last), joined=True)


def _years_of_era(found: re.Match[str], rule: str, parts: Parts) -> Iterator[Mention]:
    mention = _read(parts)
    middle = found.start(f"{rule}__year2")
    joined = "and" not in parts["to"] or _follows_between(found)
    yield replace(mention, start=found.start(), end=found.end(f"{rule}__year"))
    yield replace(mention, year=int(parts["year2"]), start=middle, end=found.end(), joined=joined)


def _follows_between(found: re.Match[str]) -> bool:
    before = found.string[max(0, found.start() - 9) : found.start()]
    return before.lower().rstrip().endswith(english.BETWEEN)


_Reader = Callable[[re.Match[str], str, Parts], Iterator[Mention]]
_READERS: Final[dict[str, _Reader]] = {
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
