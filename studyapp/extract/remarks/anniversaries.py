"""Anniversaries against the dates of what they are of."""

import re
from collections.abc import Iterator
from functools import cache

from studyapp.domain.events import DateExpression
from studyapp.domain.messages import Message
from studyapp.domain.notes import Note, RemarkVerdict
from studyapp.domain.points import Precision
from studyapp.domain.texts import Span
from studyapp.domain.when_words import ordinal, words
from studyapp.extract.language import Language
from studyapp.extract.remarks.noting import remark
from studyapp.extract.remarks.told import Told, states_year
from studyapp.extract.remarks.words import RemarkWords

_LEAD = 32
_CLAUSE = re.compile(r"[^.;()]{0,60}")


def anniversary_remarks(told: Told) -> Iterator[Note]:
    """Yield what is to be said of anniversaries with both their dates, from left to right."""
    named, nth = _anniversaries(told.language, told.words)
    for found in named.finditer(told.text):
        years, start = told.words.anniversaries[found[0]], found.start()
        if not years:
            lead = told.text[max(0, start - _LEAD) : start]
            counted = nth.search(lead)
            if counted is None:
                continue
            years, start = _years(told, counted), start - len(counted[0])
        span = Span(start, found.end())
        ends = _ends(told, span)
        if ends is not None:
            yield _note(told, span, years, ends)


def _ends(told: Told, span: Span) -> tuple[DateExpression, DateExpression] | None:
    """Return the date of what is remembered and that of the day when it is, if both are told."""
    before, behind = told.before(span.start, sentences=0), told.behind(span.end)
    is_of = rf"{told.words.of}[^.,;:()]{{0,80}}"
    if behind and re.fullmatch(is_of, told.gap(span, behind[0].span)):
        if before and _CLAUSE.fullmatch(told.gap(before[-1].span, span)):
            return _told_ends(behind[0], before[-1])
        is_then = len(behind) == 2 and _CLAUSE.fullmatch(told.gap(behind[0].span, behind[1].span))
        return _told_ends(behind[0], behind[1]) if is_then else None
    is_when = behind and re.fullmatch(told.words.ties, told.gap(span, behind[0].span))
    return _told_ends(before[0], behind[0]) if is_when and len(before) == 1 else None


def _told_ends(
    base: DateExpression, then: DateExpression
) -> tuple[DateExpression, DateExpression] | None:
    """Return both dates if the text itself says their years, the first before the second."""
    is_told = all(
        states_year(date) and date.when.precision >= Precision.YEAR for date in (base, then)
    )
    return (base, then) if is_told and base.when.certainly_before(then.when) else None


def _note(told: Told, span: Span, years: int, ends: tuple[DateExpression, DateExpression]) -> Note:
    base, then = (date.when for date in ends)
    first, last = base.end, then.start
    is_it = 0 if first is None or last is None else last.year - first.year
    says = Message(
        "The text says “{said}”; from {first} to {last} it is the {nth}.",
        {"first": words(base), "last": words(then), "nth": ordinal(is_it)},
    )
    verdict = RemarkVerdict.FITS if is_it == years else RemarkVerdict.DIFFERS
    return remark(told.text, span, verdict, says)


@cache
def _anniversaries(language: Language, words: RemarkWords) -> tuple[re.Pattern[str], ...]:
    """Return the patterns of the words for anniversaries, and of the ordinal before one."""
    ordinals, tens = "|".join(language.ordinals), "|".join(words.tens)
    return (
        re.compile(rf"\b(?:{'|'.join(words.anniversaries)})\b"),
        re.compile(
            rf"\b(?:(?P<tens>{tens})[-\s])?(?P<nth>{ordinals}|\d{{1,4}}(?:{words.nth}))\s$",
            re.IGNORECASE,
        ),
    )


def _years(told: Told, counted: re.Match[str]) -> int:
    nth = counted["nth"].lower()
    ones = int(re.sub(r"\D", "", nth)) if nth[0].isdecimal() else told.language.ordinals[nth]
    return ones + told.words.tens.get((counted["tens"] or "").lower(), 0)
