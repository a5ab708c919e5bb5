"""Shapes that name two dates: the ends of a range, or one day by two calendars."""

from collections.abc import Iterable, Iterator
from typing import Final

from studyapp.extract.grammar import Parts, Shape
from studyapp.extract.mentions import Mention
from studyapp.extract.shape_parts import ordinal, read

_CENTURY_ENDS = 90
_LAST_YEAR = 2099


def two_days(shape: Shape) -> Iterator[Mention]:
    """Read "3 to 5 July 1866": the first day ends where its digits do.

    "3/15 July" may be one day by two calendars, and "3–5 July (15–17 July)" are days of both.
    """
    last = read(shape, {**shape.parts, "day": shape.parts["day2"]})
    day = ordinal(shape.parts["day"], shape.language)
    first = last._replace(day=day, year=None, hour=None, minute=None)
    if "day4" in shape.parts:
        first, last = _by_both(shape, first._replace(year=last.year), last)
    yield first._replace(start=shape.start, end=shape.start_of("to"))
    yield last._replace(
        start=shape.start_of("day2"),
        end=shape.end,
        joined=True,
        twin=shape.parts["to"].strip() == "/",
    )


def _by_both(shape: Shape, first: Mention, last: Mention) -> tuple[Mention, Mention]:
    """Return two days that a bracket names again, by the newer calendar."""
    parts = shape.parts
    other = {"month": parts["month2"], **_year_again(parts)}
    month = parts.get("month3", parts["month2"])
    return (
        _newer(shape, first, read(shape, {**other, "month": month, "day": parts["day3"]})),
        _newer(shape, last, read(shape, {**other, "day": parts["day4"]})),
    )


def _year_again(parts: Parts) -> dict[str, str]:
    year = parts.get("year2") or parts.get("year3") or parts.get("year")
    return {} if year is None else {"year": year}


def _newer(shape: Shape, first: Mention, second: Mention) -> Mention:
    """Return the later of one day by two calendars, over the end of a year too."""
    known = first.year or second.year
    first, second = first._replace(year=known), second._replace(year=second.year or known)
    later = max((first, second), key=_place_in_year)
    if _place_in_year(first) - _place_in_year(second) <= 180:
        return later
    own = "year2" in shape.parts or second.year is None
    return second if own else second._replace(year=(second.year or 0) + 1)


def two_calendars(shape: Shape) -> Iterator[Mention]:
    """Read "23 February (8 March) 1917" as one date, by the newer calendar.

    The Gregorian date is the later one; a year that stands once belongs to both.
    """
    parts = shape.parts
    year = parts.get("year") or parts.get("year3") or parts.get("year2")
    own = {} if year is None else {"year": year}
    first = read(shape, {**parts, **own})
    other = {"month": parts["month2"], "day": parts["day2"], "year": parts.get("year2")}
    second = read(shape, {name: part for name, part in other.items() if part is not None})
    hour, minute = first.hour, first.minute
    newer = _newer(shape, first, second)
    yield newer._replace(start=shape.start, end=shape.end, hour=hour, minute=minute)


def other_day(shape: Shape) -> Iterator[Mention]:
    """Read "2 (14) July 1866": days as far apart as the calendars are one, others only a month."""
    mention, second = read(shape), ordinal(shape.parts["other"], shape.language)
    first, month = mention.day or 0, shape.start_of("month")
    if abs(first - second) in _APART:
        mention = mention._replace(day=max(first, second))
    elif month > shape.start_of("day"):
        yield mention._replace(day=None, start=month, end=shape.end)
        return
    yield mention._replace(start=shape.start, end=shape.end)


_APART: Final = range(9, 15)
"""So many days the calendars are apart, or one more or less where somebody counted wrongly."""


def dual_year(shape: Shape, mentions: Iterable[Mention]) -> Iterator[Mention]:
    """Read "30 January 1648/9": the years of those who began them in March, and in January."""
    for mention in mentions:
        year = (mention.year or 0) + 1
        if str(year).endswith(shape.parts["dual"]) and (mention.month or 0) <= 3:
            yield mention._replace(year=year, julian=year in _OLD_YEARS)
        else:
            yield mention._replace(end=shape.start_of("dual") - 1)


_OLD_YEARS: Final = range(1583, 1753)
"""When England still began its years in March, and counted days by the old calendar."""


def two_days_of_months(shape: Shape) -> Iterator[Mention]:
    """Read "25 October/7 November 1917": one day by two calendars, or a range."""
    last = read(shape, {"day": shape.parts["day2"], "month": shape.parts["month2"]})
    year = shape.parts.get("year2")
    first = read(shape)
    yield first._replace(start=shape.start, end=shape.end_of("month"))
    yield last._replace(
        year=None if year is None else int(year),
        start=shape.start_of("day2"),
        end=shape.end,
        joined=True,
        twin=True,
    )


def _place_in_year(mention: Mention) -> int:
    year = mention.year or 0
    return year * 372 + (mention.month or 1) * 31 + (mention.day or 1)


def short_years(shape: Shape) -> Iterator[Mention]:
    """Read "1914–18": the last year has the century of the first, or the next one.

    A smaller number ends a range only at a century's end, as in "1899–01"; behind a hyphen it may
    be a month: "1945-10".
    """
    begin = read(shape)
    first, short = int(shape.parts["year"]), shape.parts["short"]
    back = begin.before_christ or False
    if not back and _goes_back(first, short):
        is_month = shape.parts["to"] == "-" and len(short) == 2 and 1 <= int(short) <= 12
        if is_month:
            yield begin._replace(month=int(short), start=shape.start, end=shape.end)
        else:
            yield begin._replace(start=shape.start, end=shape.end_of("year"))
        return
    last = _whole(first, short, back=back)
    yield begin._replace(start=shape.start, end=shape.end_of("year"))
    end = begin._replace(year=last, approximate=False)
    yield end._replace(start=shape.start_of("short"), end=shape.end, joined=True)


def _goes_back(first: int, short: str) -> bool:
    """Return whether a short number cannot be the year that ends a range."""
    if len(short) > 2 or int(short) > first % (100 if len(short) == 2 else 10):
        return False
    turns = first % 100 >= _CENTURY_ENDS and int(short) < 100 - _CENTURY_ENDS
    return not turns or len(short) == 1 or first + 100 > _LAST_YEAR + int(short)


def _whole(first: int, short: str, *, back: bool) -> int:
    """Return the year that is written by its last figures, after `first`, or before it."""
    if len(short) > 2:
        return int(short)
    turn = 100 if len(short) == 2 else 10
    last = first - first % turn + int(short)
    if back:
        return last - turn if last >= first else last
    return last + turn if last <= first else last


def years_of_era(shape: Shape) -> Iterator[Mention]:
    """Read "264 to 241 BC": the era is that of both."""
    mention = read(shape)
    joined = shape.language.conjunction not in shape.parts["to"] or _follows_between(shape)
    yield mention._replace(start=shape.start, end=shape.end_of("year"))
    yield mention._replace(
        year=int(shape.parts["year2"]),
        start=shape.start_of("year2"),
        end=shape.end,
        joined=joined,
    )


def _follows_between(shape: Shape) -> bool:
    before = shape.text[max(0, shape.start - 9) : shape.start]
    return before.lower().rstrip().endswith(shape.language.between)


def turn_of_year(shape: Shape) -> Iterator[Mention]:
    """Read the turn of a year as its last month to the first one of the next."""
    first, *last = short_years(shape)
    yield first._replace(month=12, approximate=True)
    for mention in last:
        yield mention._replace(month=1, approximate=True)
