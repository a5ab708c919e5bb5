"""Dates against each other: a range that ends before it begins, a century that a year is not in."""

import re
from collections.abc import Iterator
from itertools import pairwise

from studyapp.domain.events import DateExpression
from studyapp.domain.messages import Message
from studyapp.domain.notes import Note, RemarkVerdict
from studyapp.domain.points import Precision
from studyapp.domain.texts import Span
from studyapp.domain.when_words import words
from studyapp.extract.remarks.noting import remark
from studyapp.extract.remarks.told import Told, is_single, states_year

_LONGEST_GAP = 24


def order_remarks(told: Told) -> Iterator[Note]:
    """Yield what is to be said of neighbouring dates."""
    to, within = re.compile(told.words.range_to), re.compile(told.words.within)
    for first, last in pairwise(told.dates):
        if not 0 < last.span.start - first.span.end <= _LONGEST_GAP:
            continue
        if not states_year(first) or not states_year(last):
            continue
        gap = told.gap(first.span, last.span)
        if to.fullmatch(gap):
            yield from _reversed(told, first, last)
        elif within.fullmatch(gap):
            yield from _outside(told, first, last)


def _reversed(told: Told, first: DateExpression, last: DateExpression) -> Iterator[Note]:
    """Yield that a range ends before it begins."""
    is_dated = is_single(first.when) and is_single(last.when)
    if not is_dated or not last.when.certainly_before(first.when):
        return
    lead = told.lead(first.span.start, 24)
    if not re.search(told.words.range_from, lead, re.IGNORECASE) and not lead.rstrip(" ").endswith(
        ("(", "[")
    ):
        return
    span = Span(first.span.start, last.span.end)
    says = Message(
        "The text says “{said}”; {last} is before {first}.",
        {"last": words(last.when), "first": words(first.when)},
    )
    yield remark(told.text, span, RemarkVerdict.IMPOSSIBLE, says)


def _outside(told: Told, first: DateExpression, last: DateExpression) -> Iterator[Note]:
    """Yield that a year is not in the century beside it."""
    coarse = [date for date in (first, last) if date.when.precision is Precision.CENTURY]
    fine = [date for date in (first, last) if date.when.precision >= Precision.YEAR]
    if len(coarse) != 1 or len(fine) != 1:
        return
    century, year = coarse[0].when, fine[0].when
    if century.is_vague or century.is_range or not is_single(year) or century.overlaps(year):
        return
    is_closed = "(" in told.gap(first.span, last.span) and told.text.startswith(")", last.span.end)
    span = Span(first.span.start, last.span.end + is_closed)
    says = Message(
        "The text says “{said}”; {year} is not in the {century}.",
        {"year": words(year), "century": words(century)},
    )
    yield remark(told.text, span, RemarkVerdict.DIFFERS, says)
