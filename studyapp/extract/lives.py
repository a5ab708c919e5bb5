"""The birth and the death that a life opens with: "Ada King (10 December 1815 – 1852) was a"."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from studyapp.domain.events import DateExpression, Event, EventId, Status
from studyapp.domain.names import NameKind
from studyapp.domain.texts import Citation, Passage, Span
from studyapp.domain.when import Precision
from studyapp.extract.people import People

_NAME = re.compile(
    r"(?P<name>[^\W\d_a-z][\w.’'-]*(?:\s(?:(?:of|the|von|van|der|de|du|da|di|al|ibn)\s){0,2}"
    r"[^\W\d_a-z][\w.’'-]*){0,7})(?:,[^().;]{1,80})?\s\("
    r"(?:(?:b\.|born|\*)\s?(?:(?:on|in|at)\s)?)?(?:[^()\d]{1,60}[;,]\s)?"
)
_BETWEEN = re.compile(r"\s?[-–—]\s?")
_DIED = re.compile(
    r"[;,]?\s?[-–—]?\s?(?:d\.|died|†)\s?(?:(?:in|at)\s)?(?:[^();\d]{1,40},\s)?(?:(?:on|in)\s)?"
)
"""Who is said to have died there was a person, whatever follows: "(b. 1797; d. London, 1875)"."""
_IS = re.compile(r"\)(?:,[^().;]{1,80},)?\s(?:was|is)\s(?:an?|the|one)\s")
_RULER = re.compile(r"\b(?:King|Queen|Pope|Emperor|Empress|Tsar|Sultan|Doge)\b|\b[IVX]+$")
"""Years alone behind such a name may be a reign."""
_YEARS = range(10, 111)
_WORTH = 0.9


def life_in(
    passage: Passage, sentence: Span, dates: Sequence[tuple[int, DateExpression]], people: People
) -> Iterator[Event]:
    """Yield the birth and the death of whom a sentence introduces; `dates` have their places."""
    for born, died in pairwise(dates[:3]):
        opening = _NAME.fullmatch(passage.text, sentence.start, born[1].span.start)
        if opening is None or not _is_life(passage.text, born[1], died[1]):
            continue
        name = " ".join(opening["name"].split())
        if _is_person(name, born[1], people):
            cited = Span(sentence.start, passage.text.index(")", died[1].span.end) + 1)
            yield _event(passage, cited, f"{name} was born", born)
            yield _event(passage, cited, f"{name} died", died)


def _is_life(text: str, born: DateExpression, died: DateExpression) -> bool:
    """Return whether two dates are the ends of a life, with what somebody was behind them."""
    first, last = born.when.start, died.when.start
    if first is None or last is None or born.when.is_range or died.when.is_range:
        return False
    between = born.span.end, died.span.start
    is_marked = _DIED.fullmatch(text, *between) is not None
    is_joined = _BETWEEN.fullmatch(text, *between) is not None
    is_told = is_marked or (is_joined and _IS.match(text, died.span.end) is not None)
    return is_told and last.year - first.year in _YEARS


def _is_person(name: str, born: DateExpression, people: People) -> bool:
    known = people.named(name.split())
    is_exact = born.when.precision >= Precision.DAY
    return (
        known is not None
        and known.kind is NameKind.PERSON
        and (is_exact or _RULER.search(name) is None)
    )


def _event(passage: Passage, cited: Span, title: str, told: tuple[int, DateExpression]) -> Event:
    place, date = told
    return Event(
        id=EventId(f"{passage.id}-{date.span.start}-{date.span.end}"),
        passage=passage.id,
        title=title,
        when=date.when,
        citation=Citation(cited, cited.cut(passage.text)),
        dates=(place,),
        status=Status.FACT,
        confidence=round(date.confidence * _WORTH, 2),
    )


def with_lives(told: Sequence[Event], lives: Sequence[Event]) -> Iterator[Event]:
    """Yield the events of sentences and those of lives in the order of the text, each once.

    What is told of the very day of a death, as of a murder, tells the death.
    """
    days = {event.when for event in told if event.when.precision >= Precision.DAY}
    ends = {(event.when, word) for event in told for word in event.title.split()}
    new = [
        each
        for each in lives
        if each.when not in days and (each.when, each.title.split()[-1]) not in ends
    ]
    yield from sorted([*new, *told], key=lambda event: event.citation.span.start)
