"""What becomes of events that are merged, and how one may be split: proposals, nothing is kept."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from studyapp.domain.corrections import Part
from studyapp.domain.errors import WhenError
from studyapp.domain.events import DateExpression, Event, Findings
from studyapp.domain.texts import Citation, Span
from studyapp.domain.when import When

_NEAR = 400
"""Code points between two citations that one citation still spans."""
_JOINT = re.compile(r"[,;]?\s+and\s+|;\s+", re.IGNORECASE)
_WORDS, _SHORT = 4, 3
"""Words, or two words of more letters than that, in which something may happen."""
_EDGES = " \t\r\n,;:"


def joined(first: Event, second: Event, text: str, when: When | None = None) -> Event:
    """Return one event in place of two of a passage, by the id and title of the first.

    Without `when` it has the finer of two dates that lie in each other, the range of two that
    follow each other, else the first one's.
    """
    return replace(
        first,
        when=joined_when(first.when, second.when) if when is None else when,
        citation=_joined_citation(first.citation, second.citation, text),
        people=tuple(dict.fromkeys((*first.people, *second.people))),
        places=tuple(dict.fromkeys((*first.places, *second.places))),
        lane=first.lane or second.lane,
        importance=max(first.importance, second.importance),
    )


def joined_when(one: When, two: When) -> When:
    """Return the date of two events that are one."""
    if two.contains(one):
        return one
    if one.contains(two):
        return two
    first, last = sorted((one, two), key=lambda when: when.sort_key)
    if first.calendar is not last.calendar or not _adjoin(first, last):
        return one
    try:
        return When(first.start, last.end, first.calendar)
    except WhenError:
        return one


def whole_range(one: When, two: When) -> When:
    """Return the date from the earlier to the later of two events that are one.

    It is the finer one where they lie in each other, the first where one calendar is not enough.
    """
    if one.contains(two) or two.contains(one):
        return joined_when(one, two)
    first, last = sorted((one, two), key=lambda when: when.sort_key)
    return one if first.calendar is not last.calendar else joined_range(first, last)


def _adjoin(first: When, last: When) -> bool:
    """Return whether a date begins, at the latest, on the day after another one ends."""
    end, begin = first.latest, last.earliest
    return end is None or begin is None or begin <= end + 1


def _joined_citation(first: Citation, second: Citation, text: str) -> Citation:
    one, two = sorted((first.span, second.span))
    if two.start - one.end > _NEAR:
        return first
    span = Span(one.start, max(one.end, two.end))
    return Citation(span, span.cut(text))


def parts_of(event: Event, findings: Findings) -> tuple[Part, ...]:
    """Return what an event may be split into: one part for each date, or at an “and”.

    It is one part alone if there is neither.
    """
    text, span = findings.passage.text, event.citation.span
    dates = list(_dates_of(event, findings.dates))
    cuts = [_cut_between(text, one, two) for (one, _), (two, _) in pairwise(dates)]
    whens = [when for _span, when in dates]
    while cuts and (bare := _bare(text, _pieces(text, span, cuts), dates)) is not None:
        beside = bare - 1 if bare else 1
        if whens[beside].contains(whens[bare]):
            whens[beside] = whens[bare]
        del cuts[min(bare, beside)], whens[bare], dates[bare]
    if not cuts:
        cuts = _middle_joint(text, span)
        whens = [event.when] * (len(cuts) + 1)
    return tuple(
        Part(words, _title(words.cut(text)) or event.title, when)
        for words, when in zip(_pieces(text, span, cuts), whens, strict=True)
    )


def _bare(text: str, pieces: Iterable[Span], dates: Sequence[tuple[Span, When]]) -> int | None:
    """Return the number of a piece that is hardly more than its date, None if there is none."""
    for number, (piece, (date, _when)) in enumerate(zip(pieces, dates, strict=True)):
        start, end = max(piece.start, date.start), min(piece.end, date.end)
        rest = f"{text[piece.start : start]} {text[end : piece.end]}".split()
        if len(rest) < _WORDS and sum(len(word) > _SHORT for word in rest) < 2:
            return number
    return None


def _dates_of(event: Event, dates: Sequence[DateExpression]) -> Iterator[tuple[Span, When]]:
    """Give the dates within an event's words; the two ends of a range are one."""
    within = [date for date in dates if event.citation.span.contains(date.span)]
    number = 0
    while number < len(within):
        date = within[number]
        after = within[number + 1] if number + 1 < len(within) else None
        number += 1
        if after is None or date.range is None or after.range != date.range:
            yield date.span, date.when
            continue
        number += 1
        yield Span(date.span.start, after.span.end), joined_range(date.when, after.when)


def joined_range(start: When, end: When) -> When:
    """Return the range from one date to another; the first one where that makes no sense."""
    try:
        return When(start.start, end.end, start.calendar)
    except WhenError:
        return start


def _cut_between(text: str, one: Span, two: Span) -> tuple[int, int]:
    """Return where one part ends and the next one begins: at a joint, else before the date."""
    joints = list(_JOINT.finditer(text, one.end, two.start))
    if joints:
        return joints[-1].span()
    return two.start, two.start


def _middle_joint(text: str, span: Span) -> list[tuple[int, int]]:
    middle = (span.start + span.end) / 2
    joints = [found.span() for found in _JOINT.finditer(text, span.start + 1, span.end - 1)]
    return sorted(joints, key=lambda joint: abs(joint[0] - middle))[:1]


def _pieces(text: str, span: Span, cuts: Sequence[tuple[int, int]]) -> Iterator[Span]:
    starts = [span.start, *(after for _before, after in cuts)]
    ends = [*(before for before, _after in cuts), span.end]
    for start, end in zip(starts, ends, strict=True):
        yield _trimmed(text, start, end)


def _trimmed(text: str, start: int, end: int) -> Span:
    while start < end - 1 and text[start] in _EDGES:
        start += 1
    while end > start + 1 and text[end - 1] in _EDGES:
        end -= 1
    return Span(start, max(end, start + 1))


def _title(words: str) -> str:
    """Return words as a title, at most 80 letters; empty if there is hardly one."""
    title = " ".join(words.split()).strip(" .,;:!?–—-…")
    if len(title) > 80:
        title = title[:80].rsplit(" ", 1)[0]
    return title[:1].upper() + title[1:] if " " in title else ""
