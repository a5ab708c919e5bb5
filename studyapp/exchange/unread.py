"""Why a text in a table is no date, or not one alone."""

import re

from studyapp.domain.errors import WhenError
from studyapp.domain.messages import Message
from studyapp.domain.points import Precision
from studyapp.domain.when import When
from studyapp.domain.when_backwards import ends_before_it_begins
from studyapp.domain.when_tongues import read_answer
from studyapp.domain.when_words import words
from studyapp.exchange.dates import NO_YEAR_0, shortened
from studyapp.exchange.serials import iso_of

SLASHED = re.compile(
    r"\s*(?P<a>\d{1,2})(?P<between>[/-])(?P<b>\d{1,2})(?P=between)(?P<year>\d{4})\b", re.ASCII
)
"""A date of which only other dates say whether its day or its month comes first."""
_FIVE_FIGURES = re.compile(r"\s*[1-9]\d{4}(?!\d)", re.ASCII)
_YEAR_0 = re.compile(r"(?:AD )?[+-]?0{1,4}(?:[-./].*)?(?: (?:AD|BC|CE|BCE))?", re.IGNORECASE)
_EITHER = re.compile(r"(?P<one>.*\d.*?) (?:or|oder|ou|o) (?P<other>.*\d.*)", re.IGNORECASE)
_LARGE = re.compile(
    r"(?<![\d.,/-])-?(?![12]\d{7}\b)(?:\d{5,}|\d{1,3}(?:[., ]\d{3})+)(?![.,]?\d)"
    r"|\d\s*[kMG]a\b|\b[mb]ya\b|(?i:million|billion|mio\b|mrd\b|milliard)",
    re.ASCII,
)
"""A year of five figures or more, or a word of geologists for one."""
_LAST_DAYS = re.compile(r"(?<![\d:])(?:29|3\d)(?![\d:])", re.ASCII)
_LONG_NUMBER = re.compile(r"\d{3}")


def why_unread(text: str) -> Message:
    """Return why a text is not taken as a date."""
    if _YEAR_0.fullmatch(text.strip()):
        return NO_YEAR_0
    says = "“{text}” is no date that can be read, or could be two."
    whys = (_in_days, _one_of_two, _in_two_orders, _backwards, _no_such_day, _no_year, _too_far)
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
    both = [when for edtf in edtfs if (when := exactly(edtf)) is not None]
    if len(both) < 2:
        return None
    says = "“{text}” could be {one} or {other}; write {edtf} for the first."
    one, other = map(words, both)
    values = {"text": shortened(text), "one": one, "other": other, "edtf": edtfs[0]}
    return Message(says, values)


def _backwards(text: str) -> Message | None:
    """Return that the end of a range comes before its beginning."""
    if not ends_before_it_begins(text):
        return None
    return Message("“{text}” ends before it begins.", {"text": shortened(text)})


def _too_far(text: str) -> Message | None:
    """Return that no year is kept which is as far away."""
    if not _LARGE.search(text):
        return None
    says = "“{text}” is not from 10000 BC to AD 9999, as all dates here are."
    return Message(says, {"text": shortened(text)})


def _no_such_day(text: str) -> Message | None:
    """Return that the month is shorter, where any earlier day of it would be a date."""
    found = read_answer(_LAST_DAYS.sub("28", text, count=1))
    if found is None or found.precision < Precision.DAY:
        return None
    says = "“{text}” names a day that its month does not have."
    return Message(says, {"text": shortened(text)})


def _no_year(text: str) -> Message | None:
    """Return that the year is missing, where with one it would be a date."""
    if not text.strip() or _LONG_NUMBER.search(text) or read_answer(f"{text} 1904") is None:
        return None
    return Message("“{text}” names no year.", {"text": shortened(text)})


def exactly(edtf: str) -> When | None:
    """Return the date that an EDTF text says, None if it says none."""
    try:
        return When.parse(edtf)
    except WhenError:
        return None
