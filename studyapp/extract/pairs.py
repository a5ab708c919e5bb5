"""Shapes that name two dates: the ends of a range, or one day by two calendars."""

from collections.abc import Iterator

from studyapp.extract.grammar import Shape
from studyapp.extract.mentions import Mention
from studyapp.extract.shape_parts import ordinal, read


def two_days(shape: Shape) -> Iterator[Mention]:
    """Read "3 to 5 July 1866": the first day ends where its digits do."""
    last = read(shape, {**shape.parts, "day": shape.parts["day2"]})
    day = ordinal(shape.parts["day"], shape.language)
    first = last._replace(day=day, year=None, hour=None, minute=None)
    yield first._replace(start=shape.start, end=shape.start_of("to"))
    yield last._replace(start=shape.start_of("day2"), end=shape.end, joined=True)


def two_calendars(shape: Shape) -> Iterator[Mention]:
    """Read "23 February (8 March) 1917" as one date, by the newer calendar.

    The Gregorian date is the later one; a year that stands once belongs to both.
    """
    parts = shape.parts
    year = parts.get("year") or parts.get("year3") or parts.get("year2")
    first = read(shape, {**parts, **({} if year is None else {"year": year})})
    second = read(shape, {"month": parts["month2"], "day": parts["day2"]})
    second = second._replace(year=int(parts["year2"]) if "year2" in parts else first.year)
    later = max((first, second), key=_place_in_year)
    if _place_in_year(first) - _place_in_year(second) > 180:
        own = "year2" in parts or second.year is None
        later = second if own else second._replace(year=(second.year or 0) + 1)
    yield later._replace(start=shape.start, end=shape.end)


def two_days_of_months(shape: Shape) -> Iterator[Mention]:
    """Read "25 October/7 November 1917" as one day by two calendars, others as two days.

    The calendars are 10 to 13 days apart, a few more where months are short.
    """
    last = read(shape, {"day": shape.parts["day2"], "month": shape.parts["month2"]})
    last = last._replace(year=int(shape.parts["year2"]))
    first = read(shape)
    apart = (_place_in_year(last) - _place_in_year(first._replace(year=last.year))) % 372
    if 10 <= apart <= 16:
        yield last._replace(start=shape.start, end=shape.end)
        return
    yield first._replace(start=shape.start, end=shape.end_of("month"))
    yield last._replace(start=shape.start_of("day2"), end=shape.end, joined=True)


def _place_in_year(mention: Mention) -> int:
    year = mention.year or 0
    return year * 372 + (mention.month or 1) * 31 + (mention.day or 1)


def short_years(shape: Shape) -> Iterator[Mention]:
    """Read "1914–18": the last year has the century of the first, or the next one."""
    begin = read(shape)
    last = _whole(int(shape.parts["year"]), shape.parts["short"], back=begin.before_christ or False)
    yield begin._replace(start=shape.start, end=shape.end_of("year"))
    end = begin._replace(year=last, approximate=False)
    yield end._replace(start=shape.start_of("short"), end=shape.end, joined=True)


def _whole(first: int, short: str, *, back: bool) -> int:
    """Return the year that is written by its last figures, after `first`, or before it."""
    if len(short) > 2:
        return int(short)
    last = first - first % 100 + int(short)
    if back:
        return last - 100 if last >= first else last
    return last + 100 if last <= first else last


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
    first, last = short_years(shape)
    yield first._replace(month=12, approximate=True)
    yield last._replace(month=1, approximate=True)
