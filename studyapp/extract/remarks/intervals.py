"""Figures between two dates: "ten years later, in 1941", "in 1950, five years after it in 1945"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from studyapp.domain.events import Basis, DateExpression
from studyapp.domain.notes import Note
from studyapp.domain.texts import Span
from studyapp.extract.mentions import Unit
from studyapp.extract.remarks.elapsed import Elapsed
from studyapp.extract.remarks.figures import Length
from studyapp.extract.remarks.noting import compared
from studyapp.extract.remarks.told import Told, states_year

_FAR = 0.5
_NEAR = 3
_CLAUSE = re.compile(r"[^,;:.()]{1,90}$")
_LEADING = re.compile(r"\s?(?:[,(]\s?)?(?:(?:just|only|exactly)\s)?$")


@dataclass(frozen=True, slots=True)
class _Interval:
    """A length with the word that says which way it counts; a clause may follow it."""

    length: Length
    span: Span
    is_later: bool
    leads_on: bool


def interval_remarks(told: Told, lengths: Sequence[Length]) -> Iterator[Note]:
    """Yield what is to be said of intervals between dates, from left to right."""
    for length in lengths:
        interval = _interval(told, length)
        if interval is not None:
            remark = _after_clause(told, interval) if interval.leads_on else _later(told, interval)
            if remark is not None:
                yield remark


def _interval(told: Told, length: Length) -> _Interval | None:
    words = told.words
    found = re.compile(r"\s(\w+)\b").match(told.text, length.span.end)
    if found is None or length.is_rough:
        return None
    word, span = found[1], Span(length.span.start, found.end())
    is_alone = re.compile(r"\s?[,;:.)]").match(told.text, found.end()) is not None
    if word in words.later or word in words.earlier:
        return _Interval(length, span, word in words.later, leads_on=False)
    if word in (words.after, words.before):
        return _Interval(length, span, word == words.after, leads_on=not is_alone)
    return None


def _later(told: Told, interval: _Interval) -> Note | None:
    """Return the remark on "ten years later", whose other end was told before."""
    if interval.length.is_named:
        return None
    target, is_tied = _target(told, interval)
    if target is None:
        return None
    start = min(target.span.start, interval.span.start)
    bases = [date for date in told.before(start) if not date.span.overlaps(interval.span)]
    return _judged(told, interval, bases[::-1], target, is_tied=is_tied)


def _target(told: Told, interval: _Interval) -> tuple[DateExpression | None, bool]:
    """Return the date that an interval leads to, and whether it stands right beside it."""
    span, tie = interval.span, re.compile(told.words.ties)
    behind = [date for date in told.behind(span.end) if not date.span.overlaps(span)]
    if behind and tie.fullmatch(told.gap(span, behind[0].span)):
        return behind[0], True
    before = told.before(span.start, sentences=0)
    if before and _LEADING.fullmatch(told.gap(before[-1].span, span)):
        return before[-1], True
    if len(behind) == 1 and told.begins_sentence(span.start):
        lead = told.text[behind[0].span.start - 4 : behind[0].span.start]
        if re.search(r"\b(?:in|on)\s$", lead):
            return behind[0], False
    return None, False


def _after_clause(told: Told, interval: _Interval) -> Note | None:
    """Return the remark on "five years after the war ended in 1945", told of a date beside it."""
    before = told.before(interval.span.start, sentences=0)
    behind = told.behind(interval.span.end)
    if not behind or not _CLAUSE.fullmatch(told.gap(interval.span, behind[0].span)):
        return None
    if before and _LEADING.fullmatch(told.gap(before[-1].span, interval.span)):
        return _judged(told, interval, behind[:1], before[-1], is_tied=True)
    tie = re.compile(told.words.ties)
    is_led = len(behind) > 1 and "," in (gap := told.gap(behind[0].span, behind[1].span))
    if is_led and tie.fullmatch(gap) and told.begins_sentence(interval.span.start):
        return _judged(told, interval, behind[:1], behind[1], is_tied=True)
    return None


def _judged(
    told: Told,
    interval: _Interval,
    bases: Sequence[DateExpression],
    target: DateExpression,
    *,
    is_tied: bool,
) -> Note | None:
    """Return the remark on an interval from the first of `bases`, unless another one fits."""
    length = interval.length
    times = [
        elapsed
        for base in bases
        if (elapsed := _elapsed(base, target, is_later=interval.is_later)).is_known
    ]
    if not bases or not times or not _counts(bases[0], target, length.unit):
        return None
    nearest = _elapsed(bases[0], target, is_later=interval.is_later)
    if nearest.is_known and nearest.is_just(length.amount, length.unit):
        return _compared(told, interval, nearest, fits=True)
    if any(time.fits(length.amount, length.unit, both_ends=False) for time in times):
        return None
    if not nearest.is_known or not _is_likely(length, nearest, is_tied=is_tied):
        return None
    return _compared(told, interval, nearest, fits=False)


def _compared(told: Told, interval: _Interval, elapsed: Elapsed, *, fits: bool) -> Note:
    is_it = elapsed.words(interval.length.unit, both_ends=False)
    return compared(told.text, interval.span, elapsed, is_it, fits=fits)


def _elapsed(base: DateExpression, target: DateExpression, *, is_later: bool) -> Elapsed:
    first, last = (base, target) if is_later else (target, base)
    return Elapsed(first.when, last.when)


def _counts(base: DateExpression, target: DateExpression, unit: Unit) -> bool:
    """Return whether the text itself says both dates, as finely as the unit asks."""
    if unit is Unit.YEAR:
        return states_year(base) and states_year(target)
    first, last = base.when.start, target.when.start
    if target.basis is Basis.CARRIED and first is not None and last is not None:
        # A year that comes after may have been counted by this very figure.
        return base.basis is not Basis.RELATIVE and first.year == last.year
    return Basis.RELATIVE not in (base.basis, target.basis)


def _is_likely(length: Length, elapsed: Elapsed, *, is_tied: bool) -> bool:
    """Return whether a figure that does not fit is likely to be of these dates at all."""
    is_it = elapsed.about(length.unit)
    share = 2 * _FAR if is_tied else _FAR
    return abs(is_it - length.amount) <= max(_NEAR, share * max(is_it, length.amount))
