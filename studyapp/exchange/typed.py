"""Dates as people type them into the cells of a table."""

import re
import unicodedata
from collections.abc import Iterator

from studyapp.domain.points import Precision
from studyapp.domain.when import When
from studyapp.domain.when_tongues import read_answer
from studyapp.exchange.dates import RowError, joined
from studyapp.exchange.unread import exactly, why_unread

_FOOTNOTES = re.compile(r"\s*(?:\[\w{1,3}\]|[*†‡])+$")
_BRACKETS = re.compile(r"\((.+)\)|\[(.+)\]")
_DECIMAL = re.compile(r"(-?\d{1,4})[.,]0+", re.ASCII)
_DIGITS = re.compile(r"([12]\d{3})(\d\d)(\d\d)", re.ASCII)
_ROMAN_MONTH = re.compile(r"(\d{1,2})[./ -]+([ivx]+)[./ -]+(-?\d{3,4})", re.ASCII | re.IGNORECASE)
_ROMANS = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii")
_NOW = r"(?:present|today|now|ongoing|to date|heute|aujourd.hui|hoy|oggi|presente)"
_STILL = re.compile(rf"(?P<start>.*\d.*?)\s*(?:[-–—]|to|until|till|bis)\s*{_NOW}?", re.IGNORECASE)
_IS_NOW = re.compile(rf"{_NOW}|\.\.", re.IGNORECASE)
_BEYOND = re.compile(
    r"(?:(?P<before>before|vor|avant|antes de|prima del)|after|nach|après|después de|dopo il)"
    r" (?P<year>.+)",
    re.IGNORECASE,
)


def typed_when(text: str) -> When:
    """Return the date that a text in any common form says.

    Raises:
        RowError: It is none, or could be two.
    """
    found = read_answer(text) or next(_readings(_bare(text)), None)
    if found is None:
        raise RowError(why_unread(text))
    return found


def from_to(start: str, end: str) -> When:
    """Return the date between two, of which one may be empty.

    Raises:
        RowError: One is no date, or they are in the wrong order.
    """
    if start and _IS_NOW.fullmatch(end.strip()):
        return _since(typed_when(start))
    if not (start and end):
        return typed_when(start or end)
    first, last = typed_when(start), typed_when(end)
    return first if first == last else joined(first, last)


def _bare(text: str) -> str:
    """Return a text with plain digits, without the marks of footnotes and brackets around it."""
    plain = "".join(_plain(sign) for sign in text).strip()
    plain = _FOOTNOTES.sub("", plain) or plain
    found = _BRACKETS.fullmatch(plain)
    return plain if found is None else (found[1] or found[2]).strip()


def _plain(sign: str) -> str:
    number = unicodedata.decimal(sign, None)
    return sign if number is None else str(number)


def _readings(text: str) -> Iterator[When]:
    """Yield what a text may say in forms that only tables have."""
    for reading in (text, *_otherwise(text)):
        found = read_answer(reading)
        if found is not None:
            yield found
    still, beyond = _STILL.fullmatch(text), _BEYOND.fullmatch(text)
    if still is not None and (start := read_answer(still["start"])) is not None:
        yield _since(start)
    if beyond is not None and (year := read_answer(beyond["year"])) is not None:
        yield from _beyond(year, is_before=beyond["before"] is not None)


def _otherwise(text: str) -> Iterator[str]:
    if (found := _DECIMAL.fullmatch(text)) is not None:
        yield found[1]
    if (found := _DIGITS.fullmatch(text)) is not None:
        yield "-".join(found.groups())
    found = _ROMAN_MONTH.fullmatch(text)
    if found is not None and found[2].casefold() in _ROMANS:
        yield f"{found[1]}.{_ROMANS.index(found[2].casefold()) + 1}.{found[3]}"


def _since(start: When) -> When:
    return When(start.start, None, start.calendar)


def _beyond(when: When, *, is_before: bool) -> Iterator[When]:
    """Yield all that is before a year, or after it."""
    start = when.start
    if start is None or start != when.end or start.precision is not Precision.YEAR:
        return
    year = start.year - 1 if is_before else start.year + 1
    edtf = f"-{-year:04d}" if year < 0 else f"{year:04d}"
    found = exactly(f"../{edtf}" if is_before else f"{edtf}/..")
    if found is not None:
        yield found
