"""One day under two names: Old and New Style, or the years of March and January.

"10/20 February 1700" is a day by both calendars, and its New Style is taken. "10 February
1699/1700" is in the year that began in March 1699 where the writer lived, and in 1700 for us.
"""

import re
from collections.abc import Iterator

from studyapp.domain.calendars import Calendar
from studyapp.domain.errors import WhenError
from studyapp.domain.points import Precision
from studyapp.domain.when import When
from studyapp.domain.when_forms import single_date

_DUAL = r"(?P<date>(?:\d{1,2} )?[a-z]+\.? (?:\d{1,2},? )?)(?P<year>\d{4})/(?P<next>\d{1,4})"
_DAY_FIRST = (
    r"(?P<day>\d{1,2})(?: (?P<month>[a-z]+))?(?: (?P<year>\d{4}))? ?[/(] ?"
    r"(?P<day2>\d{1,2})(?: (?P<month2>[a-z]+))?(?: (?P<year2>\d{4}))?\)?"
    r"(?: (?P<month3>[a-z]+))?(?: (?P<year3>\d{4}))?"
)
_MONTH_FIRST = (
    r"(?P<month>[a-z]+) (?P<day>\d{1,2}) ?[/(] ?(?:(?P<month2>[a-z]+) )?(?P<day2>\d{1,2})\)?"
    r",? (?P<year>\d{4})"
)
_FROM_MARCH, _UNTIL = 1100, 1752
"""When England began its years in March, after which it took the new calendar."""


def of_two_names(text: str) -> When | None:
    """Return the day that a text in lower case names twice, None if it does not."""
    if "/" not in text and "(" not in text:
        return None
    return _in_later_year(text) or next(_in_new_style(text), None)


def _in_later_year(text: str) -> When | None:
    """Return the day, or the month, in the year that began in January."""
    found = re.fullmatch(_DUAL, text, re.ASCII)
    if found is None:
        return None
    year = int(found["year"]) + 1
    if not (str(year).endswith(found["next"]) and _FROM_MARCH < year <= _UNTIL):
        return None
    when = _single(f"{found['date']}{year}", Calendar.JULIAN)
    start = None if when is None else when.start
    return when if start is not None and start.month in (1, 2, 3) else None


def _in_new_style(text: str) -> Iterator[When]:
    for form in (_DAY_FIRST, _MONTH_FIRST):
        found = re.fullmatch(form, text, re.ASCII)
        if found is None:
            continue
        old, new = _named(found, "", "2"), _named(found, "2", "")
        first, second = _single(old, Calendar.JULIAN), _single(new, Calendar.GREGORIAN)
        if first is None or second is None or second.precision is not Precision.DAY:
            continue
        if first.earliest == second.earliest:
            yield second


def _named(found: re.Match[str], own: str, other: str) -> str:
    """Return one of two days; it has its month and year in common with the other, or its own."""
    groups = found.groupdict()
    parts = [found[f"day{own}"]]
    for part in ("month", "year"):
        places = (f"{part}{own}", f"{part}3", f"{part}{other}")
        parts.append(next((word for each in places if (word := groups.get(each))), ""))
    return " ".join(parts)


def _single(text: str, calendar: Calendar) -> When | None:
    for edtf in single_date(text):
        try:
            return When.parse(edtf, calendar)
        except WhenError:
            continue
    return None
