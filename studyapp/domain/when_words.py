"""A date in plain English words: "8 August 1945, 17:00", "c. 480 BC", "May – August 1939".

Years before 1000 are said with AD or BC, and there is no year 0. What has two ends gets an en dash,
without spaces only between two bare numbers. A calendar is named only where a reader would take
the other one. An hour is written as its first minute, as clocks show it.
"""

import re

from studyapp.domain.calendars import Calendar
from studyapp.domain.points import SPRING, WINTER, Point, Precision
from studyapp.domain.when import When, default_calendar

MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
_TAKES_ARTICLE = re.compile(r"\d[^,]*(?:century|\ds)(?: BC| AD)?")
ORDINAL_WORDS = (
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth",
    "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth",
    "eighteenth", "nineteenth", "twentieth", "twenty-first", "twenty-second", "twenty-third",
    "twenty-fourth", "twenty-fifth", "twenty-sixth", "twenty-seventh", "twenty-eighth",
    "twenty-ninth", "thirtieth", "thirty-first",
)  # fmt: skip
"""As many as a month has days."""
SEASONS = ("spring", "summer", "autumn", "winter")


def words(when: When) -> str:
    """Return the date as people write it; `read_when` reads it back."""
    return _dates(when) + _style(when)


def named_date(when: When) -> str:
    """Return the date as a noun within a sentence: "9 August 1945", "the 1880s"."""
    said = words(when)
    return f"the {said}" if _TAKES_ARTICLE.fullmatch(said) else said


def ordinal(number: int) -> str:
    """Return "1st", "2nd", "3rd", "11th" and so on."""
    teen = 10 <= number % 100 <= 20
    return f"{number}{'th' if teen else {1: 'st', 2: 'nd', 3: 'rd'}.get(number % 10, 'th')}"


def _style(when: When) -> str:
    if when.calendar is default_calendar(when.start, when.end):
        return ""
    return " (Old Style)" if when.calendar is Calendar.JULIAN else " (New Style)"


def _dates(when: When) -> str:
    start, end = when.start, when.end
    if end is None:
        return f"from {_full(start)}"
    if start is None:
        return f"until {_full(end)}"
    if start == end:
        return _full(start)
    return _period(start, end) or _short_range(start, end) or f"{_full(start)} – {_full(end)}"


def _full(point: Point | None) -> str:
    return "" if point is None else _mark(point) + _plain(point)


def _mark(point: Point) -> str:
    return ("perhaps " if point.uncertain else "") + ("c. " if point.approximate else "")


def _plain(point: Point) -> str:
    match point.precision:
        case Precision.CENTURY:
            return f"{_century(point)} century"
        case Precision.DECADE:
            return _decade(point)
        case Precision.YEAR:
            return _year(point.year)
        case Precision.SEASON:
            return f"{_season(point)} {_season_year(point)}"
        case _:
            return f"{_day_and_month(point)} {_year(point.year)}{_comma_clock(point)}"


def _year(year: int) -> str:
    if year >= 1000:
        return str(year)
    return f"AD {year}" if year > 0 else f"{1 - year} BC"


def _years(first: int, last: int) -> str:
    if last < 1:
        return f"{1 - first}–{_year(last)}"
    return f"{_year(first)}–{last}" if first > 0 else f"{_year(first)} – {_year(last)}"


def _century(point: Point) -> str:
    return ordinal(point.year // 100 + 1)


def _decade(point: Point) -> str:
    if point.year % 100 == 0:
        # "the 1800s" would be read as the century
        return f"1st decade of the {_century(point)} century"
    return f"{point.year}s" if point.year >= 1000 else f"{point.year}s AD"


def _season(point: Point) -> str:
    return SEASONS[(point.season or SPRING) - SPRING]


def _season_year(point: Point) -> str:
    if point.season != WINTER:
        return _year(point.year)
    following = point.year + 1
    if point.year < 1000 or following % 100 == 0:
        return _years(point.year, following).replace(" – ", "–")
    return f"{point.year}–{following % 100:02d}"


def _day_and_month(point: Point) -> str:
    month = MONTHS[(point.month or 1) - 1]
    return month if point.day is None else f"{point.day} {month}"


def _comma_clock(point: Point) -> str:
    return "" if point.hour is None else f", {_clock(point)}"


def _clock(point: Point) -> str:
    return f"{point.hour:02d}:{point.minute or 0:02d}{_zone(point.offset)}"


def _zone(offset: int | None) -> str:
    if offset is None:
        return ""
    if offset == 0:
        return " (UTC)"
    hours, minutes = divmod(abs(offset), 60)
    sign = "+" if offset > 0 else "−"
    return f" (UTC{sign}{hours}{f':{minutes:02d}' if minutes else ''})"


def _period(start: Point, end: Point) -> str | None:
    """Return the decade or the centuries BC that a range of years stands for.

    EDTF has no text of its own for them.
    """
    if not (start.precision is end.precision is Precision.YEAR and end.year < 1):
        return None
    if _mark(start) != _mark(end):
        return None
    first, last = 1 - start.year, 1 - end.year
    if first == last + 9 and last % 10 == 0 and last % 100 != 0:
        return f"{_mark(start)}{last}s BC"
    if first % 100 != 0 or last % 100 != 1:
        return None
    centuries = dict.fromkeys((ordinal(first // 100), ordinal(last // 100 + 1)))
    return f"{' – '.join(_mark(start) + century for century in centuries)} century BC"


def _short_range(start: Point, end: Point) -> str | None:
    """Return a range that says what its ends have in common once."""
    if start.is_vague or end.is_vague or start.precision is not end.precision:
        return None
    if start.precision is Precision.YEAR:
        return _years(start.year, end.year)
    if start.precision is Precision.CENTURY:
        return f"{_century(start)} – {_plain(end)}"
    if start.hour is not None:
        same_day = _day_and_month(start) == _day_and_month(end) and start.year == end.year
        return f"{_plain(start)} – {_clock(end)}" if same_day else None
    return _in_one_year(start, end) if start.year == end.year else None


def _in_one_year(start: Point, end: Point) -> str | None:
    match start.precision:
        case Precision.SEASON if end.season != WINTER:
            return f"{_season(start)} – {_plain(end)}"
        case Precision.DAY if start.month == end.month:
            return f"{start.day}–{_plain(end)}"
        case Precision.MONTH | Precision.DAY:
            return f"{_day_and_month(start)} – {_plain(end)}"
        case _:
            return None
