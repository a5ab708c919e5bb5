"""The dated lines of a list or chronicle, told from prose by their form.

A line is headed by a date if it begins with one, behind marks and blanks at most, and marks, a gap
or a capital follow it. Several such lines in the order of time make a chronicle.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from studyapp.domain.events import Basis, DateExpression
from studyapp.domain.texts import Span
from studyapp.domain.when import Precision, When
from studyapp.extract.groups import Dated, grouped, told_apart

_FEWEST = 3
"""So many dated lines make a chronicle."""
_IN_ORDER = 0.75
"""Of neighbouring lines so many are in the order of time, or in the reverse."""
_OFTEN = 0.4
"""So many of the lines begin with a date, where what follows the dates does not set them off."""
_SET_OFF = 0.7
_FARTHEST = 1_500
"""Dated lines farther apart are of two lists."""
_LONGEST = 1_500
_PROSE = 400
"""Signs of a dated line that is none of a list but a paragraph."""
_INDENT = 40
_LEAD = re.compile(r"[\s|•·‣▪◦●○■►*+>#(\[_–—-]*(?:(?:ca?\.|um|circa|about)[^\S\n])?")
_JOINT = re.compile(r"[^\S\n|]*[,.:;(–—-]?[^\S\n]*\|?[^\S\n]*")
_MARK = re.compile(
    r"\.?[)\]*_]*[^\S\n]*(?:[:;|–—\t]|(?<=[^\S\n])-[^\S\n]|[^\S\n]{2,})[\s|*_:;,–—-]*"
)
_WEAK = re.compile(r"[)\]*_]*(?:[^\S\n]|[.,][)\]*_]*[^\S\n])[^\S\n]*(?=[“\"‘'„»(]?[^\W\d_])")
_ALONE = re.compile(r"[^\S\n]*[)\]*_:.|–—#-]*[^\S\n|]*(?=\n|$)")


@dataclass(frozen=True, slots=True)
class Head:
    """A line that begins with a date: the date, all places of its group, and where words begin.

    `is_set_off` says that a mark or a gap parts the date from what follows, `is_alone` that
    nothing follows it in its line.
    """

    dated: Dated
    line: int
    start: int
    body: int
    is_set_off: bool
    is_alone: bool


def chronicles(text: str, dates: Sequence[DateExpression]) -> Iterator[list[Head]]:
    """Yield the lists of a text, each as its dated lines."""
    run: list[Head] = []
    for head in _heads(text, dates):
        if run and head.line - run[-1].line > _FARTHEST:
            if _is_chronicle(text, run):
                yield run
            run = []
        run.append(head)
    if _is_chronicle(text, run):
        yield run


def end_of(text: str, head: Head, following: Head | None) -> int:
    """Return where what belongs to a dated line ends at the latest."""
    end = min(len(text), head.start + _LONGEST)
    return end if following is None else min(end, following.line)


def under_their_years(text: str, dates: Sequence[DateExpression]) -> tuple[DateExpression, ...]:
    """Return the dates, those of a dated line that name no year in the year that heads it."""
    found = list(dates)
    starts = [date.span.start for date in found]
    for run in chronicles(text, found):
        year: DateExpression | None = None
        for head, following in zip(run, [*run[1:], None], strict=True):
            first = head.dated.places[0]
            year = _heading_year(found[first], year)
            if year is None:
                continue
            end = bisect_left(starts, _end_of_words(text, head, following))
            for place in range(first, end):
                if found[place].when.precision >= Precision.MONTH:
                    found[place] = _under(year, found[place])
    return tuple(found)


def _end_of_words(text: str, head: Head, following: Head | None) -> int:
    """Return where the words of a dated line end; a paragraph of prose is left to itself."""
    end = end_of(text, head, following)
    paragraph = text.find("\n\n", head.body, end)
    end = end if paragraph < 0 else paragraph
    return head.body if head.is_alone or end - head.body > _PROSE else end


def _heading_year(date: DateExpression, before: DateExpression | None) -> DateExpression | None:
    """Return the year that heads a line: its own, or that of the lines before."""
    if date.basis is not Basis.STATED:
        return before
    return date if date.when.precision is Precision.YEAR and date.range is None else None


def _under(year: DateExpression, date: DateExpression) -> DateExpression:
    when, point = date.when, year.when.start
    if date.basis is not Basis.CARRIED or when.start is None or point is None or when.is_range:
        return date
    if abs(when.start.year - point.year) != 1:
        return date
    moved = replace(when.start, year=point.year)
    if not moved.exists_in(when.calendar):
        return date
    return replace(date, when=When.at(moved, when.calendar), carried_from=year.span)


def _heads(text: str, dates: Sequence[DateExpression]) -> Iterator[Head]:
    end = 0
    for place, date in enumerate(dates):
        line = text.rfind("\n", max(0, date.span.start - _INDENT), date.span.start) + 1
        is_first = line > 0 or date.span.start <= _INDENT
        if is_first and line >= end and _LEAD.fullmatch(text, line, date.span.start):
            head = _head(text, dates, place, line)
            if head is not None:
                yield head
                end = head.body


def _head(text: str, dates: Sequence[DateExpression], place: int, line: int) -> Head | None:
    until = text.find("\n", line)
    until = len(text) if until < 0 else until
    last = place
    while last < len(dates) and dates[last].span.end <= until:
        last += 1
    groups = grouped(text, dates, range(place, min(last, place + 4)))
    if not groups:
        return None
    dated = _finest(text, groups)
    alone = _ALONE.match(text, dated.span.end)
    strong = _MARK.match(text, dated.span.end) if alone is None else None
    follows = alone or strong or _WEAK.match(text, dated.span.end)
    if follows is None:
        return None
    return Head(
        dated, line, groups[0].span.start, follows.end(), strong is not None, alone is not None
    )


def _finest(text: str, groups: Sequence[Dated]) -> Dated:
    """Return the date of a line with what makes it finer: "1497   8 July"."""
    dated = groups[0]
    for group in groups[1:]:
        gap = _JOINT.fullmatch(text, dated.span.end, group.span.start)
        if gap is None or not dated.when.contains(group.when):
            break
        dated = replace(
            group,
            places=(*dated.places, *group.places),
            first=dated.first,
            span=Span(dated.span.start, group.span.end),
        )
    return dated if dated is groups[0] else _with_next(text, dated, groups)


def _with_next(text: str, dated: Dated, groups: Sequence[Dated]) -> Dated:
    """Return a date with one that goes on from it: "August and September"."""
    following = next((each for each in groups if each.span.start >= dated.span.end), None)
    if following is None or not groups[0].when.contains(following.when):
        return dated
    joined = told_apart(text, dated, following)
    if len(joined) > 1 or joined[0].span.end < following.span.end or not joined[0].when.is_range:
        return dated
    return replace(joined[0], span=Span(dated.span.start, following.span.end))


def _is_chronicle(text: str, run: Sequence[Head]) -> bool:
    if len(run) < _FEWEST or not _is_in_order(run):
        return False
    lines = text[run[0].line : run[-1].body].split("\n")
    share = len(run) / sum(not line.isspace() and line != "" for line in lines)
    set_off = sum(head.is_set_off or head.is_alone for head in run) / len(run)
    return share >= _OFTEN or set_off >= _SET_OFF


def _is_in_order(run: Sequence[Head]) -> bool:
    keys = [head.dated.when.sort_key[0] for head in run]
    pairs = list(pairwise(keys))
    rising = sum(first <= second for first, second in pairs)
    falling = sum(first >= second for first, second in pairs)
    return max(rising, falling) >= _IN_ORDER * len(pairs)
