"""Days that there are not, such as 31 April."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from studyapp.domain.calendars import REFORM, Calendar, days_in_month
from studyapp.domain.messages import Message
from studyapp.domain.notes import Note, RemarkVerdict
from studyapp.domain.texts import Span
from studyapp.domain.when_words import MONTHS
from studyapp.extract.language import Language
from studyapp.extract.remarks.noting import remark
from studyapp.extract.remarks.told import Told
from studyapp.extract.remarks.words import RemarkWords

LAST_JULIAN = 1923
"""In that year Greece left the old calendar, the last country that dated by it."""
_LATE = re.compile(r"(?:29|3[01])(?<![\w.,:/-]\d\d)(?!\d)")
_LEAD = 14


@dataclass(frozen=True, slots=True)
class _Day:
    """A day after the 28th of a month, in a year where the words say one."""

    span: Span
    month: int
    day: int
    year: int | None

    @property
    def length(self) -> int:
        """Return the days of its month, of a February without its year the most it can have."""
        year = 2000 if self.year is None else self.year
        calendar = Calendar.JULIAN if year < REFORM[0] else Calendar.GREGORIAN
        return days_in_month(year, self.month, calendar)

    @property
    def is_none(self) -> bool:
        """Return whether there is no such day, not even in the old calendar while it was in use."""
        if self.day <= self.length:
            return False
        is_leap_day = (self.month, self.day) == (2, 29) and self.year is not None
        may_be_old = is_leap_day and (self.year or 0) <= LAST_JULIAN
        return not (may_be_old and days_in_month(self.year or 0, 2, Calendar.JULIAN) == 29)


def lost_day_remarks(told: Told) -> Iterator[Note]:
    """Yield what is to be said of days that there are not, from left to right."""
    for found in _LATE.finditer(told.text):
        day = _day(told, found)
        if day is not None and day.is_none:
            yield _note(told, day)


def _day(told: Told, number: re.Match[str]) -> _Day | None:
    month_behind, month_before, end_behind = _months(told.language, told.words)
    found = named = month_behind.match(told.text, number.end())
    start = number.start()
    if found is None:
        lead = told.text[max(0, start - _LEAD) : start]
        named = month_before.search(lead)
        found = None if named is None else end_behind.match(told.text, number.end())
        start -= 0 if named is None else len(named[0])
    if found is None or named is None:
        return None
    year = None if found["year"] is None else int(found["year"])
    month = told.language.months[named["month"]]
    return _Day(Span(start, found.end()), month, int(number[0]), year)


def _note(told: Told, day: _Day) -> Note:
    says = (
        "The text says “{said}”; there is no such day: {month} has {days} days."
        if day.month != 2 or day.year is None
        else "The text says “{said}”; there is no such day: {month} of {year} has {days} days."
    )
    values = {"month": MONTHS[day.month - 1], "year": day.year, "days": day.length}
    verdict = RemarkVerdict.IMPOSSIBLE if told.around(day.span) else RemarkVerdict.DIFFERS
    return remark(told.text, day.span, verdict, Message(says, values))


@cache
def _months(language: Language, words: RemarkWords) -> tuple[re.Pattern[str], ...]:
    """Return the patterns of a month behind a day, of one before it, and of what follows then."""
    month = rf"(?P<month>{'|'.join(sorted(language.months, key=len, reverse=True))})"
    following = "|".join(map(re.escape, sorted(language.function_words)))
    nth, year = rf"(?:{words.nth})?", r"(?P<year>[12]\d{3})\b"
    return (
        re.compile(rf"{nth}(?:{words.of_month})?\s{month}\b(?:\.?,?\s{year})?"),
        re.compile(rf"\b{month}\.?\s$"),
        re.compile(rf"{nth}(?:,?\s{year}|(?=[.,;:)](?!\d)|\s(?:{following})\b|\s*$))"),
    )
