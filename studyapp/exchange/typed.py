"""Dates as people type them into the cells of a table."""

import re
import unicodedata
from collections.abc import Iterator

from studyapp.domain.errors import WhenError
from studyapp.domain.messages import Message
from studyapp.domain.points import Precision
from studyapp.domain.when import When
from studyapp.domain.when_tongues import read_answer
from studyapp.domain.when_words import words
from studyapp.exchange.dates import NO_YEAR_0, RowError, joined, shortened
from studyapp.exchange.serials import iso_of

SLASHED = re.compile(
    r"\s*(?P<a>\d{1,2})(?P<between>[/-])(?P<b>\d{1,2})(?P=between)(?P<year>\d{4})\b", re.ASCII
)
"""A date of which only other dates say whether its day or its month comes first."""
_FIVE_FIGURES = re.compile(r"\s*[1-9]\d{4}(?!\d)", re.ASCII)
_YEAR_0 = re.compile(r"(?:AD )?[+-]?0{1,4}(?:[-./].*)?(?: (?:AD|BC|CE|BCE))?", re.IGNORECASE)
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

_EITHER = re.compile(r"(?P<one>.*\d.*?) (?:or|oder|ou|o) (?P<other>.*\d.*)", re.IGNORECASE)


def typed_when(text: str) -> When:
    """Return the date that a text in any common form says.

    Raises:
        RowError: It is none, or could be two.
    """
    found = read_answer(text) or next(_readings(_bare(text)), None)
    if found is None:
        raise RowError(_why_not(text))
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


def _why_not(text: str) -> Message:
    if _YEAR_0.fullmatch(text.strip()):
        return NO_YEAR_0
    says = "“{text}” is no date that can be read, or could be two."
    whys = (_in_days, _one_of_two, _in_two_orders)
    told = next((why for each in whys if (why := each(text)) is not None), None)
    return told or Message(says, {"text": shortened(text)})


def _in_days(text: str) -> Message | None:
    """Return which day a number of five figures may be that is no year."""
    edtf = iso_of(text) if _FIVE_FIGURES.match(text) else None
    if edtf is None:
        return None
    says = (
        "“{text}” is no year. Where a spreadsheet counted days it is {day}; write that, or give "
        "the column the form of dates and save the table again."
    )
    return Message(says, {"text": shortened(text), "day": words(When.parse(edtf))})


def _one_of_two(text: str) -> Message | None:
    """Return that one date is kept, where the text has the choice of two."""
    found = _EITHER.fullmatch(" ".join(text.split()))
    other = None if found is None else read_answer(found["other"])
    if found is None or other is None:
        return None
    likely = read_answer(found["one"]) or other
    says = (
        "“{text}” leaves open which of two dates it is, and only one can be kept. "
        "Write the likelier with a question mark, such as “{edtf}?”."
    )
    return Message(says, {"text": shortened(text), "edtf": likely.edtf.rstrip("~?%")})


def _in_two_orders(text: str) -> Message | None:
    """Return which two dates a text may be by the order of its day and month."""
    found = SLASHED.match(text)
    if found is None:
        return None
    year, first, second = found["year"], found["a"].zfill(2), found["b"].zfill(2)
    edtfs = (f"{year}-{second}-{first}", f"{year}-{first}-{second}")
    both = [when for edtf in edtfs if (when := _exact(edtf)) is not None]
    if len(both) < 2:
        return None
    says = "“{text}” could be {one} or {other}; write {edtf} for the first."
    one, other = map(words, both)
    values = {"text": shortened(text), "one": one, "other": other, "edtf": edtfs[0]}
    return Message(says, values)


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
    found = _exact(f"../{edtf}" if is_before else f"{edtf}/..")
    if found is not None:
        yield found


def _exact(edtf: str) -> When | None:
    try:
        return When.parse(edtf)
    except WhenError:
        return None
