"""The forms in which a single date is typed, each with its EDTF text."""

import re
from collections.abc import Callable, Iterator

from studyapp.domain.when_clocks import without_clock
from studyapp.domain.when_words import MONTHS, ORDINAL_WORDS, SEASONS, ordinal

_MONTHS = {name.casefold(): number for number, name in enumerate(MONTHS, 1)}
_SHORT_MONTHS = {name[:3]: number for name, number in _MONTHS.items()} | {"sept": 9}
_MONTH_NUMBERS = _MONTHS | _SHORT_MONTHS
_SEASON_NUMBERS = {name: number for number, name in enumerate(SEASONS, 21)} | {"fall": 23}
_ORDINALS = {ordinal(number): number for number in range(1, 101)} | {
    word: number for number, word in enumerate(ORDINAL_WORDS[:21], 1)
}

_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_MONTH = r"(?P<month>[a-z]{3,9})\.?"
_BC = r"b\.? ?c\.?(?: ?e\.?)?"
_ERA = rf"(?: ?(?:(?P<bc>{_BC})|(?P<ad>a\.? ?d\.?|c\.? ?e\.?)))?"
_YEAR = rf"(?:(?P<before>a\.? ?d\.?) ?)?(?P<year>\d{{1,5}}){_ERA}"
_ORDINAL = r"(?P<ordinal>\d{1,3}[a-z]{2}|[a-z-]+)"

_WEEKDAY = re.compile(
    r"\A(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|mon|tue|wed|thu|fri|sat|sun),? "
)
_LEAD = re.compile(r"\A(?:(?:in|on|during) )?(?:the )?(?:year )?")
_PERHAPS = re.compile(r"(?:perhaps|probably|possibly|maybe) ")
_ABOUT = re.compile(
    r"(?:ca?\.?|~)(?= ?\d)|(?:ca?\.?|circa|about|around|approx\.?|approximately|roughly)(?= )"
    r"|(?:the )?(?:early|mid|middle|late|beginning|end)(?: of)?(?: in)?(?: the)?(?=[ -])"
)
_MARKS_AFTER = re.compile(r" ?(?P<open>\()?(?P<mark>uncertain|approximate|[?~%])(?(open)\))$")
_MARKS = {"uncertain": "?", "approximate": "~"}


def single_date(text: str) -> Iterator[str]:
    """Yield what a text in lower case names as EDTF, the likeliest first; it may not exist.

    Decades and centuries BC are ranges.
    """
    plain, mark = _without_marks(text)
    date, clock = without_clock(plain)
    date = _WEEKDAY.sub("", _LEAD.sub("", date, count=1), count=1)
    for form, edtf_of in _FORMS:
        found = re.fullmatch(form, date, re.ASCII)
        if found is not None and (edtf := edtf_of(found)):
            yield f"{edtf.replace('/', f'{mark}/')}{clock}{mark}"


def _without_marks(text: str) -> tuple[str, str]:
    """Return the text without its words of doubt, and the EDTF mark that says the same."""
    marks: set[str] = set()
    while True:
        if found := _PERHAPS.match(text):
            text, mark = text[found.end() :], "?"
        elif found := _ABOUT.match(text):
            text, mark = text[found.end() :].lstrip(" -"), "~"
        elif found := _MARKS_AFTER.search(text):
            text, mark = text[: found.start()], _MARKS.get(found["mark"], found["mark"])
        else:
            return text, "%" if len(marks) > 1 or "%" in marks else "".join(marks)
        marks.add(mark)


def _edtf_year(year: int) -> str:
    return f"-{-year:04d}" if year < 0 else f"{year:04d}"


def _year(found: re.Match[str]) -> int | None:
    """Return the astronomical year; a year under 100 is none without AD or BC."""
    groups = found.groupdict()
    year = int(found["year"])
    if year == 0:
        return None
    if groups.get("bc"):
        return 1 - year
    return year if year >= 100 or groups.get("ad") or groups.get("before") else None


def _just_year(found: re.Match[str]) -> str | None:
    year = _year(found)
    return None if year is None else _edtf_year(year)


def _with_year(found: re.Match[str], *parts: int | None) -> str | None:
    """Return the year and the parts, None if one of them is none."""
    year = _just_year(found)
    numbers = [part for part in parts if part is not None]
    if year is None or len(numbers) < len(parts):
        return None
    return "-".join([year, *(f"{number:02d}" for number in numbers)])


def _named_day(found: re.Match[str]) -> str | None:
    return _with_year(found, _MONTH_NUMBERS.get(found["month"]), int(found["day"]))


def _named_month(found: re.Match[str]) -> str | None:
    return _with_year(found, _MONTH_NUMBERS.get(found["month"]))


def _season(found: re.Match[str]) -> str | None:
    return _with_year(found, _SEASON_NUMBERS.get(found["season"]))


def _winter(found: re.Match[str]) -> str | None:
    """Return the winter of two years, the second perhaps shortened to two digits."""
    first, second = int(found["first"]), int(found["year"])
    if found["bc"] or found["firstbc"]:
        year = 1 - first
        follows = second == first - 1 if found["bc"] else first == second == 1
    else:
        year = first
        follows = found["year"] in (str(first + 1), f"{(first + 1) % 100:02d}")
    return f"{_edtf_year(year)}-24" if follows else None


def _numbers_with_dots(found: re.Match[str]) -> str | None:
    return _with_year(found, int(found["b"]), int(found["a"]))


def _numbers(found: re.Match[str]) -> str | None:
    """Return the one order of day and month that is possible, None if both are."""
    a, b = int(found["a"]), int(found["b"])
    if a <= 12 and b <= 12 and a != b:
        return None
    day, month = (b, a) if b > 12 else (a, b)
    return _with_year(found, month, day)


def _year_first(found: re.Match[str]) -> str | None:
    return _with_year(found, int(found["b"]), int(found["a"]))


def _month_of_year(found: re.Match[str]) -> str | None:
    return _with_year(found, int(found["b"])) if int(found["b"]) <= 12 else None


def _negative_year(found: re.Match[str]) -> str | None:
    return _edtf_year(-int(found["number"])) if int(found["number"]) else None


def _decade(found: re.Match[str]) -> str | None:
    year = int(found["year"])
    span = 100 if year % 100 == 0 else 10
    if found["bc"]:
        return f"{_edtf_year(2 - year - span)}/{_edtf_year(1 - year)}" if year else None
    if _year(found) is None:
        return None
    return f"{year // 100:02d}XX" if span == 100 else f"{year // 10:03d}X"


def _first_decade(found: re.Match[str]) -> str | None:
    number = _ORDINALS.get(found["ordinal"])
    return None if number is None else f"{(number - 1) * 10:03d}X"


def _century(found: re.Match[str]) -> str | None:
    number = _ORDINALS.get(found["ordinal"])
    if number is None:
        return None
    if found["bc"]:
        return f"{_edtf_year(1 - number * 100)}/{_edtf_year(100 - number * 100)}"
    return f"{number - 1:02d}XX"


# Compiled when first used: it takes 7 ms, which the start of the program does not have.
_FORMS: tuple[tuple[str, Callable[[re.Match[str]], str | None]], ...] = (
    (rf"{_DAY}(?: of |[ -]?){_MONTH}[ ,-]*{_YEAR}", _named_day),
    (rf"{_MONTH} ?(?:the )?{_DAY}[ ,]+{_YEAR}", _named_day),
    (rf"{_YEAR},? {_MONTH} {_DAY}", _named_day),
    (rf"{_MONTH}(?: of |[ ,-]*){_YEAR}", _named_month),
    (rf"{_YEAR},? {_MONTH}", _named_month),
    (rf"(?P<season>[a-z]{{4,6}})(?: of |,? ){_YEAR}", _season),
    (rf"winter (?:of )?(?:ad )?(?P<first>\d{{1,5}})(?P<firstbc> {_BC})? ?[–/-] ?{_YEAR}", _winter),
    (_YEAR, _just_year),
    (r"-(?P<number>\d{1,4})", _negative_year),
    (rf"(?P<a>\d{{1,2}})\. ?(?P<b>\d{{1,2}})\. ?{_YEAR}", _numbers_with_dots),
    (rf"(?P<a>\d{{1,2}})([/-])(?P<b>\d{{1,2}})\2{_YEAR}", _numbers),
    (r"(?P<year>\d{4})([./-])(?P<b>\d{1,2})\2(?P<a>\d{1,2})", _year_first),
    (r"(?P<b>\d{1,2})[./](?P<year>\d{4})", _month_of_year),
    (rf"(?:(?P<before>ad) )?(?P<year>\d{{1,3}}0)'?s{_ERA}", _decade),
    (rf"(?:1st|first) decade of the {_ORDINAL} century", _first_decade),
    (rf"{_ORDINAL}[ -](?:century|cent\.?|c\.?){_ERA}", _century),
)
