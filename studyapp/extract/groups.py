"""The dates of one sentence, with the two ends of a range taken as one."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from studyapp.domain.events import Basis, DateExpression
from studyapp.domain.texts import Span
from studyapp.domain.when import Precision, When
from studyapp.extract.arithmetic import range_of
from studyapp.extract.not_until import not_before

_MOST = 12
"""So many dates of one sentence are looked at: more are a table."""
_AFTER = re.compile(r"\b(?:after|since|from)\s+$", re.IGNORECASE)
_BEFORE = re.compile(r"(?:(?<!not )\b(?:before|until|till)|\bnot?\slater\sthan)\s+$", re.IGNORECASE)
_SHORTLY = re.compile(
    r"\b(?:shortly|just|right|soon|immediately)\s(?:before|after)\s+$", re.IGNORECASE
)
"""What happens shortly before dawn happens on its day, shortly before a day near it."""
_TO = re.compile(r"\s(?:to|until|till|through|into)\b")
_AND = re.compile(r"\s*(?:and|or|,)(?:\s(?:again\s)?(?:in|on|from|between|at))?\s*")
_RANK = {Basis.STATED: 2, Basis.CARRIED: 1, Basis.RELATIVE: 0}


@dataclass(frozen=True, slots=True)
class Dated:
    """One date of a sentence or one range: places in the list of dates, and what they mean.

    `first` is the span of the first date alone, `span` goes on to the end of the last.
    """

    places: tuple[int, ...]
    first: Span
    span: Span
    when: When
    basis: Basis
    confidence: float

    @property
    def rank(self) -> tuple[int, int]:
        """Return what orders dates by how much they say: stated ones first, then finer ones."""
        return _RANK[self.basis], self.when.precision


def grouped(text: str, dates: Sequence[DateExpression], places: Sequence[int]) -> list[Dated]:
    """Return the dates at `places` of a list, each range as one."""
    groups: list[list[int]] = []
    for place in places:
        number = dates[place].range
        if groups and number is not None and dates[groups[-1][-1]].range == number:
            groups[-1].append(place)
        else:
            groups.append([place])
    return [_dated(text, [dates[i] for i in group], tuple(group)) for group in groups[:_MOST]]


def told_apart(text: str, first: Dated, second: Dated) -> list[Dated]:
    """Return the dates of one happening as those of its events.

    "in 1848 and 1849" is one time, "in 1848 and 1852" are two. Of "a year later, on 2 May 1805"
    the finer one is kept, and of dates that are not coordinated the one that says more. "Two years
    later, in May 1805" is one of these even where the two do not fit.
    """
    inner = _inner(first, second)
    if inner is not None:
        return [inner]
    gap = text[first.span.end : second.span.start]
    is_gloss = Basis.RELATIVE in (first.basis, second.basis) and gap.startswith(",")
    if is_gloss or not _AND.fullmatch(gap):
        return [max(first, second, key=lambda dated: dated.rank)]
    when = range_of(first.when, second.when) if _adjoin(first.when, second.when) else None
    if when is None:
        return [first, second]
    joined = Dated(
        places=(*first.places, *second.places),
        first=first.first,
        span=Span(first.span.start, second.span.end),
        when=when,
        basis=first.basis,
        confidence=min(first.confidence, second.confidence) * 0.7,
    )
    return [joined]


def _inner(first: Dated, second: Dated) -> Dated | None:
    """Return the one that lies within the other, None if neither does."""
    outer, inner = first.when.contains(second.when), second.when.contains(first.when)
    if outer and inner:
        return max(first, second, key=lambda dated: dated.rank)
    if outer:
        return second
    return first if inner else None


def _adjoin(first: When, second: When) -> bool:
    """Return whether the second begins where the first ends."""
    if first.latest is None or second.earliest is None:
        return False
    return second.earliest == first.latest + 1


def _dated(text: str, dates: Sequence[DateExpression], places: tuple[int, ...]) -> Dated:
    first, last = dates[0], dates[-1]
    whole = range_of(first.when, last.when) if len(dates) > 1 else None
    return Dated(
        places=places,
        first=first.span,
        span=Span(first.span.start, last.span.end),
        when=whole or (first.when if len(dates) > 1 else _opened(text, first)),
        basis=first.basis,
        confidence=min(date.confidence for date in dates),
    )


def _near(when: When) -> When:
    """Return about the same day; an hour is taken as it stands."""
    if when.precision > Precision.DAY or when.start is None:
        return when
    about = replace(when.start, approximate=True)
    return when if when.is_range else When(about, about, when.calendar)


def _opened(text: str, dated: DateExpression) -> When:
    """Return the when of "after 1918" or "until 1500": a range with an open end."""
    lead = text[max(0, dated.span.start - 24) : dated.span.start]
    if dated.when.precision >= Precision.DAY and _SHORTLY.search(lead):
        return dated.when if dated.basis is Basis.RELATIVE else _near(dated.when)
    goes_on = _TO.match(text, dated.span.end)
    if _AFTER.search(lead) and not goes_on:
        return When(dated.when.end, None, dated.when.calendar)
    if _BEFORE.search(lead) and not_before(text, dated.span.start) is None:
        return When(None, dated.when.start, dated.when.calendar)
    return dated.when
