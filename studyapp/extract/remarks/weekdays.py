"""Weekdays that stand with a whole date, against that date."""

import re
from collections.abc import Iterator

from studyapp.domain.calendars import Calendar, day_number, days_in_month
from studyapp.domain.events import DateExpression
from studyapp.domain.messages import Message
from studyapp.domain.notes import Note, RemarkVerdict
from studyapp.domain.points import Precision
from studyapp.domain.when_words import words
from studyapp.extract.remarks.lost_days import LAST_JULIAN
from studyapp.extract.remarks.noting import remark
from studyapp.extract.remarks.told import Told, is_single, states_year

_LEAD = 14
_WEEK = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def weekday_remarks(told: Told) -> Iterator[Note]:
    """Yield what is to be said of weekdays that stand with a whole date."""
    names = "|".join(told.words.weekdays)
    lead = re.compile(rf"\b({names}),?\s$")
    behind = re.compile(rf"(?:{told.words.in_brackets})({names})\b")
    for date in told.dates:
        if date.when.precision < Precision.DAY or not states_year(date) or not is_single(date.when):
            continue
        own = re.match(rf"({names})\b", date.span.cut(told.text))
        found = own or lead.search(told.text[max(0, date.span.start - _LEAD) : date.span.start])
        found = found or behind.match(told.text, date.span.end)
        if found is not None:
            yield from _of_weekday(told, date, found[1])


def _of_weekday(told: Told, date: DateExpression, named: str) -> Iterator[Note]:
    point = date.when.start
    if point is None or point.month is None or point.day is None:
        return
    number = date.when.earliest or 0
    is_it = _WEEK[(number - 1) % 7]
    wanted = told.words.weekdays.index(named)
    if wanted == (number - 1) % 7:
        says = "The text says “{said}”, {date}: it was a {is_it}."
        yield _weekday_note(told, date, Message(says, {"is_it": is_it}), RemarkVerdict.FITS)
    elif not _may_be_julian(point.year, point.month, point.day, wanted):
        says = "The text says “{said}”, {date}: that day was a {is_it}, not a {named}."
        values = {"is_it": is_it, "named": _WEEK[wanted]}
        yield _weekday_note(told, date, Message(says, values), RemarkVerdict.IMPOSSIBLE)


def _weekday_note(told: Told, date: DateExpression, says: Message, verdict: RemarkVerdict) -> Note:
    whole = Message(says.template, {"date": words(date.when), **says.values})
    return remark(told.text, date.span, verdict, whole)


def _may_be_julian(year: int, month: int, day: int, weekday: int) -> bool:
    """Return whether the weekday is right in the other calendar, where it was still in use."""
    if year > LAST_JULIAN:
        return False
    calendars = [Calendar.JULIAN, Calendar.GREGORIAN]
    return any(
        (day_number(year, month, day, calendar) - 1) % 7 == weekday
        for calendar in calendars
        if day <= days_in_month(year, month, calendar)
    )
