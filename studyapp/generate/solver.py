"""Answers a question as a reader would: from stem, options and events, without the key.

Written apart from the makers of questions and sharing no code with them: dates are read from the
words on the screen, events are found as `stem_reading.py` says.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from studyapp.domain.events import Event
from studyapp.domain.when import When
from studyapp.domain.when_reading import read_when
from studyapp.generate.dating import is_surely_during
from studyapp.generate.stem_reading import Chronicle, plain, read_stem

__all__ = ["Chronicle", "plain"]


@dataclass(frozen=True, slots=True)
class Solution:
    """The places of the options that are right for certain, and of those that may be right."""

    certain: frozenset[int]
    possible: frozenset[int]


_MEANWHILE = re.compile(r"\b(?:while|meanwhile)\b")
NOTHING = Solution(frozenset(), frozenset())


def solve(stem: str, options: Sequence[str], chronicle: Chronicle) -> Solution:
    """Return which options answer the stem."""
    reading = read_stem(stem, chronicle)
    named = reading.meant
    dates = [read_when(option) for option in options]
    if all(date is not None for date in dates) and len(named) == 1:
        return _dated(named[0], [date for date in dates if date is not None])
    meant = [chronicle.named(option) for option in options]
    if not all(meant) or not all(named):
        return NOTHING
    if len(named) == 1 and _MEANWHILE.search(reading.rest):
        return _meanwhile(meant, named[0])
    asked = None if named else stem_date(stem)
    return _first(meant, after=named) if asked is None else _happened(meant, asked)


def solve_date(stem: str, chronicle: Chronicle) -> frozenset[tuple[int | None, int | None]]:
    """Return first and last day of every event that the stem could mean."""
    meant = read_stem(stem, chronicle).meant
    events = meant[0] if len(meant) == 1 else ()
    return frozenset((event.when.earliest, event.when.latest) for event in events)


def solve_order(stem: str, texts: Sequence[str], chronicle: Chronicle) -> tuple[int, ...] | None:
    """Return the places of `texts` from the earliest to the latest, None if that is not certain."""
    meant = [chronicle.named(text) for text in texts]
    after = read_stem(stem, chronicle).meant
    if not all(meant) or not all(all_before(one, other) for one in after for other in meant):
        return None
    ranks = [sum(all_before(other, one) for other in meant) for one in meant]
    if sorted(ranks) != list(range(len(texts))):
        return None
    return tuple(sorted(range(len(texts)), key=ranks.__getitem__))


def stem_date(stem: str) -> When | None:
    """Return the date at the end of a stem, the longest that can be read."""
    tokens = stem.rstrip("?. ").split()
    for start in range(len(tokens)):
        date = read_when(" ".join(tokens[start:]))
        if date is not None:
            return date
    return None


def _dated(meant: Sequence[Event], dates: Sequence[When]) -> Solution:
    certain = [all(date.contains(event.when) for event in meant) and meant for date in dates]
    possible = [any(date.overlaps(event.when) for event in meant) for date in dates]
    return solution(certain, possible)


def _happened(meant: Sequence[Sequence[Event]], asked: When) -> Solution:
    certain = [all(asked.contains(event.when) for event in events) for events in meant]
    possible = [any(asked.overlaps(event.when) for event in events) for events in meant]
    return solution(certain, possible)


def _meanwhile(meant: Sequence[Sequence[Event]], during: Sequence[Event]) -> Solution:
    """Return which options were within the time of all that the stem may mean."""
    certain = [
        all(is_surely_during(event.when, one.when) for one in during for event in events)
        for events in meant
    ]
    possible = [
        any(one.when.overlaps(event.when) for one in during for event in events) for events in meant
    ]
    return solution(certain, possible)


def _first(meant: Sequence[Sequence[Event]], *, after: Sequence[Sequence[Event]]) -> Solution:
    if not all(all_before(anchor, events) for anchor in after for events in meant):
        return NOTHING
    certain = [_before_the_rest(place, meant) for place in range(len(meant))]
    possible = [not any(all_before(other, one) for other in meant) for one in meant]
    return solution(certain, possible)


def _before_the_rest(place: int, meant: Sequence[Sequence[Event]]) -> bool:
    rest = [events for other, events in enumerate(meant) if other != place]
    return all(all_before(meant[place], events) for events in rest)


def all_before(ones: Sequence[Event], others: Sequence[Event]) -> bool:
    """Return whether all that one title could mean came before all that another could."""
    return all(one.when.certainly_before(other.when) for one in ones for other in others)


def solution(certain: Sequence[object], possible: Sequence[object]) -> Solution:
    """Return the places at which something is so for certain, and at which it may be."""
    return Solution(
        frozenset(place for place, is_right in enumerate(certain) if is_right),
        frozenset(place for place, may_be in enumerate(possible) if may_be),
    )
