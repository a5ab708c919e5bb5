"""Which years words name, as far as they say it themselves.

Years are astronomical, a decade or century is its first and last year. What only counts from
another date, as "three years later", names none.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from studyapp.domain.when import When

_MONTHS = (
    "jan(?:uary|uar|vier)?|feb(?:ruary|ruar)?|f[ée]vrier|mar(?:ch|s)?|märz|apr(?:il)?|avril|may|mai|"
    "june?|juni|juin|july?|juli|juillet|aug(?:ust)?|août|sep(?:t(?:ember|embre)?)?|oct(?:ober|obre)?|"
    "okt(?:ober)?|nov(?:ember|embre)?|de[cz](?:ember)?|décembre|enero|febrero|marzo|abril|mayo|junio|"
    "julio|agosto|septiembre|octubre|noviembre|diciembre|gennaio|febbraio|aprile|maggio|giugno|luglio|"
    "settembre|ottobre|novembre|dicembre|spring|summer|autumn|fall|winter|frühjahr|frühling|sommer|"
    "herbst|printemps|été|automne|hiver|primavera|verano|otoño|invierno|estate|autunno|inverno"
)
_IN = (
    "in|by|during|early|late|mid|about|around|circa|ca?|from|between|since|until|till|year|anno|ad|"
    "im|jahre?|um|seit|bis|von|en|vers|depuis|entre|hacia|desde|nel|dal|fino al"
)
_ON = rf"\b(?:{_MONTHS})\.?,?(?: of)?(?: \d{{1,2}}(?:st|nd|rd|th)?,)? "
"""A month or season before a year, or in front of its day."""
_BC = r"(?:b\.? ?c\.?(?: ?e\.?)?|v\. ?chr\.?|av\. ?j\.?-?c\.?|a\. ?c\.)(?!\w)"
_JOINT = r" ?(?:-|–|—|/|to|until|and|bis|und|à|et|y|e|a) ?"
_YEAR = r"(?<![\d.,/–-])(?:1\d|20)\d\d(?!\d|[.,]\d)"
_OF_OLD = re.compile(rf"(?<![\d.,])(\d{{1,4}})(?:(?:{_JOINT})(\d{{1,4}}))? ?{_BC}", re.IGNORECASE)
_LED = re.compile(
    rf"(?:\b(?:{_IN})\.?[ -]+(?:the year )?|{_ON})(\d{{4}})(?!\d|[.,]\d|s\b)"
    rf"|(?:\b(?:year|ad|anno) |{_ON})(\d{{3}})(?!\d|[.,]\d|s\b)",
    re.IGNORECASE,
)
_BARE = re.compile(rf"{_YEAR}(?:(?:{_JOINT})(\d{{4}}|\d\d?)(?![\d.,]\d|\d))?", re.IGNORECASE)
_DECADE = re.compile(r"(?<![\d.,])((?:1\d|20)\d)0['’]?s\b")
_CENTURY = re.compile(
    rf"\b(\d{{1,2}})(?:st|nd|rd|th|\.|e|ème)? (?:century|centuries|jahrhunderts?|siècle|siglo)\b"
    rf"(?: ?({_BC}))?",
    re.IGNORECASE,
)
_RELATIVE = re.compile(
    r"\b(?:later|earlier|after|before|afterwards|ago|next|following|previous|preceding|within|had|"
    r"anniversary|same year|that year|später|früher|nach|vor|folgenden|hatte|après|avant|plus tard|"
    r"suivante?|después|antes|tarde|siguiente|dopo|prima|seguente|old)\b",
    re.IGNORECASE,
)
_LONGEST = 5_000
_DIGITS = re.compile(r"\d+")
_COUNTED = re.compile(
    r"\s+(?:men|people|soldiers|troops|ships|tons|tonnes|km|kilomet|met(?:er|re)s|miles|feet|pounds|"
    r"francs|dollars|books|copies|pages|years|times|horses|guns|dead|prisoners|workers|houses)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Years:
    """From one year to another; `is_dating` says that they date something, as after "in"."""

    first: int
    last: int
    is_dating: bool = False

    def touches(self, other: "Years") -> bool:
        """Return whether the two have a year in common."""
        return self.first <= other.last and other.first <= self.last


def years_in(text: str) -> list[Years]:
    """Return the years that words name."""
    words = text[:_LONGEST]
    if _DIGITS.search(words) is None:
        return []
    return [*_old(words), *_plain(words), *_periods(words)]


def counts_from(text: str) -> bool:
    """Return whether words may date something by how far it lies from another date."""
    return _RELATIVE.search(text, 0, _LONGEST) is not None


def years_of(when: When) -> Years:
    """Return the years that a date may lie in."""
    points = [point for point in (when.start, when.end) if point is not None]
    firsts = [point.first_date()[0] - _spread(point.spread()) for point in points]
    lasts = [point.last_date(when.calendar)[0] + _spread(point.spread()) for point in points]
    return Years(
        -(10**6) if when.start is None else min(firsts),
        10**6 if when.end is None else max(lasts),
    )


def hull(years: list[Years]) -> Years:
    """Return the time from the first to the last of some years."""
    return Years(min(each.first for each in years), max(each.last for each in years))


def _spread(days: int) -> int:
    return -(-days // 366)


def _old(text: str) -> Iterator[Years]:
    for found in _OF_OLD.finditer(text):
        numbers = [int(digits) for digits in found.groups() if digits]
        yield Years(1 - max(numbers), 1 - min(numbers), is_dating=True)


def _plain(text: str) -> Iterator[Years]:
    taken = [found.span() for found in (*_OF_OLD.finditer(text), *_DECADE.finditer(text))]
    dating = {found.start(found.lastindex or 0): found for found in _LED.finditer(text)}
    bare = {found.start(): found for found in _BARE.finditer(text)}
    for at in sorted({*dating, *bare}):
        if any(start <= at < end for start, end in taken):
            continue
        found = bare.get(at)
        if found is not None and found[1] is not None:
            first, last = int(text[at : at + 4]), _completed(text[at : at + 4], found[1])
            yield Years(min(first, last), max(first, last), is_dating=True)
            continue
        digits = _DIGITS.match(text, at)
        if digits is not None and not _COUNTED.match(text, digits.end()):
            yield Years(int(digits[0]), int(digits[0]), is_dating=at in dating)


def _completed(first: str, digits: str) -> int:
    """Return the end of a range, of which "1914-18" has only the last digits."""
    return int(first[: 4 - len(digits)] + digits)


def _periods(text: str) -> Iterator[Years]:
    for found in _DECADE.finditer(text):
        first = int(found[1]) * 10
        yield Years(first, first + (99 if first % 100 == 0 else 9))
    for found in _CENTURY.finditer(text):
        number = int(found[1])
        if found[2]:
            yield Years(1 - number * 100, -(number - 1) * 100)
        else:
            yield Years((number - 1) * 100, number * 100)
