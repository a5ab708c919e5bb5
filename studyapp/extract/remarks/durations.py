"""How long something lasted, against its beginning and its end."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from studyapp.domain.events import DateExpression
from studyapp.domain.notes import Note
from studyapp.domain.texts import Span
from studyapp.extract.remarks.elapsed import Elapsed
from studyapp.extract.remarks.figures import Length
from studyapp.extract.remarks.noting import compared
from studyapp.extract.remarks.told import Told, states_year

_LEAD = 60
_ABOUT_AS_LONG = 3.0
_SHORTEST = 3
"""A shorter length fits too many pairs of dates to say so."""


def duration_remarks(told: Told, lengths: Sequence[Length]) -> Iterator[Note]:
    """Yield what is to be said of lengths of time with both their dates, from left to right."""
    for length in lengths:
        if not length.is_rough and not length.is_named and not _is_interval(told, length):
            remark = _of_range(told, length) or _of_story(told, length)
            if remark is not None:
                yield remark


def _is_interval(told: Told, length: Length) -> bool:
    """Return whether it counts to another date ("five years later"), or is an age."""
    words = told.words
    others = "|".join((*words.later, *words.earlier, words.after, words.before, words.not_lasting))
    return re.compile(rf"\s(?:{others})\b").match(told.text, length.span.end) is not None


def _of_range(told: Told, length: Length) -> Note | None:
    """Return the remark on a length that stands right beside the range that it is of."""
    long = re.compile(told.words.long_thing).match(told.text, length.span.end)
    said = length.span if long is None else Span(length.span.start, long.end())
    behind = told.behind(said.end)[:2]
    tied = re.compile(told.words.from_to)
    if _is_range(behind) and tied.fullmatch(told.gap(said, behind[0].span)):
        return _judged(told, length, said, Elapsed(behind[0].when, behind[1].when))
    before = told.before(length.span.start, sentences=0)[-2:]
    tied = re.compile(told.words.range_before)
    if _is_range(before) and tied.fullmatch(told.gap(before[-1].span, length.span)):
        return _judged(told, length, length.span, Elapsed(before[0].when, before[1].when))
    return None


def _is_range(dates: Sequence[DateExpression]) -> bool:
    return len(dates) == 2 and dates[0].range is not None and dates[0].range == dates[1].range


def _of_story(told: Told, length: Length) -> Note | None:
    """Return the remark on what lasted from one date of the story to another one."""
    said = _lasting(told, length)
    if said is None:
        return None
    near = [*told.before(said.start), *told.behind(length.span.end)]
    dates = [date for date in near if states_year(date) or date.when.start is not None]
    fitting = [
        elapsed
        for first, last in pairwise(dates)
        if (elapsed := Elapsed(first.when, last.when)).is_known
        and elapsed.is_just(length.amount, length.unit)
    ]
    if fitting and length.amount >= _SHORTEST:
        return compared(told.text, said, fitting[-1], fitting[-1].words(length.unit), fits=True)
    if fitting or len(dates) != 2 or not _are_its_ends(told, dates):
        return None
    return _judged(told, length, said, Elapsed(dates[0].when, dates[1].when))


def _lasting(told: Told, length: Length) -> Span | None:
    """Return the words that say that something went on for so long, None if they do not."""
    lead = told.lead(length.span.start, _LEAD)
    lasting = re.search(f"(?:{told.words.lasting})$", lead)
    if lasting is not None:
        return Span(length.span.start - len(lasting[0].lstrip()), length.span.end)
    after = re.search(f"(?:{told.words.after_long})$", lead, re.IGNORECASE)
    of = re.compile(told.words.of_long).match(told.text, length.span.end)
    if after is not None and (of is not None or len(after[0].split()) > 1):
        end = length.span.end if of is None else of.end()
        return Span(length.span.start - len(after[0]), end)
    return None


def _are_its_ends(told: Told, dates: Sequence[DateExpression]) -> bool:
    """Return whether the first of two dates is said to be a beginning, the second an end."""
    if _is_range(dates):
        return True
    began, ended = re.compile(told.words.began), re.compile(told.words.ended)
    first, last = dates[0].span, dates[1].span
    middle = told.gap(first, last)
    is_begun = began.search(told.lead(first.start)) or began.search(middle[:_LEAD])
    behind = told.text[last.end : last.end + _LEAD]
    return bool(is_begun and (ended.search(middle[-_LEAD:]) or ended.search(behind)))


def _judged(told: Told, length: Length, said: Span, elapsed: Elapsed) -> Note | None:
    amount, unit = length.amount, length.unit
    if not elapsed.is_known:
        return None
    if elapsed.is_just(amount, unit):
        return compared(told.text, said, elapsed, elapsed.words(unit), fits=True)
    about = elapsed.about(unit)
    is_its = amount <= about * _ABOUT_AS_LONG and about <= amount * _ABOUT_AS_LONG
    if elapsed.fits(amount, unit) or not is_its:
        return None
    return compared(told.text, said, elapsed, elapsed.words(unit), fits=False)
