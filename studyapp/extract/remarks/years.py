"""Years that lie far outside those that a text tells of."""

import re
from collections.abc import Iterator, Sequence

from studyapp.domain.events import DateExpression
from studyapp.domain.messages import Message
from studyapp.domain.notes import Note, RemarkVerdict
from studyapp.domain.points import Precision
from studyapp.domain.when_words import words
from studyapp.extract.remarks.noting import remark
from studyapp.extract.remarks.told import Told, states_year

_FEWEST = 6
"""So many stated years tell what a text is about."""
_CLOSE = 25
"""Fewer than ten do so only if they lie this close together."""
_MANY = 10
_LAST_YEAR = 2099
"""A text of history tells of no later year."""
_SHARE = 20
"""One in so many may lie outside; more are a part of the story."""
_AGES = 250
"""A text over more years spans ages: nothing is far in it."""
_FAR = 60
_TIMES = 2
_BRACKETS = re.compile(r"[(\[][^()\[\]]*$")


def year_remarks(told: Told) -> Iterator[Note]:
    """Yield the dates that lie far outside the years of the text."""
    every = [(year, date) for date in told.dates if (year := _year(date)) is not None]
    dated = [each for each in every if each[0] <= _LAST_YEAR]
    if len(dated) > 1:
        yield from (_to_come(told, date) for year, date in every if year > _LAST_YEAR)
    if len(dated) < _FEWEST:
        return
    first, last, cut = _core(sorted(year for year, _date in dated))
    far = max(_FAR, _TIMES * (last - first))
    outside = [date for year, date in dated if not first - far <= year <= last + far]
    most = _AGES if len(dated) >= _MANY else _CLOSE
    if last - first > most or len(outside) > cut:
        return
    inside = [each for each in dated if first - far <= each[0] <= last + far]
    ends = min(inside, key=_number)[1], max(inside, key=_number)[1]
    for date in outside:
        if not _looks_away(told, date):
            yield _far_note(told, date, ends)


def _to_come(told: Told, date: DateExpression) -> Note:
    says = Message("{date} is far in the time to come.", {"date": words(date.when)})
    return remark(told.text, date.span, RemarkVerdict.DIFFERS, says)


def _core(years: Sequence[int]) -> tuple[int, int, int]:
    """Return the first and last year without so many at both ends that may lie outside."""
    cut = max(1, len(years) // _SHARE)
    return years[cut], years[-1 - cut], cut


def _number(dated: tuple[int, DateExpression]) -> int:
    return dated[0]


def _year(date: DateExpression) -> int | None:
    point = date.when.start
    if point is None or not states_year(date) or date.when.precision < Precision.YEAR:
        return None
    return point.year


def _looks_away(told: Told, date: DateExpression) -> bool:
    """Return whether a date is a source's, or its sentence tells of another time on purpose."""
    lead = told.lead(date.span.start, 300)
    behind = re.split(r"[.!?]\s", told.text[date.span.end : date.span.end + 200], maxsplit=1)[0]
    around = set(re.findall(r"\w+", f"{lead} {behind}".lower()))
    away = told.words.looks_away | set(told.language.look_back)
    return _BRACKETS.search(lead) is not None or not away.isdisjoint(around)


def _far_note(
    told: Told, date: DateExpression, ends: tuple[DateExpression, DateExpression]
) -> Note:
    is_it, first, last = (words(each.when) for each in (date, *ends))
    says = Message(
        "{date} is far from the other dates of the text, {first} to {last}.",
        {"date": is_it[:1].upper() + is_it[1:], "first": first, "last": last},
    )
    return remark(told.text, date.span, RemarkVerdict.DIFFERS, says)
