"""Periods behind the timeline: from which day to which, and in which row each is named."""

from collections.abc import Iterable
from dataclasses import dataclass

from studyapp.domain.packs import Era
from studyapp.timeline.marks import mark_of

ROWS = 3
"""Rows of names at most; periods beside still more have none."""


@dataclass(frozen=True, slots=True)
class Period:
    """A period; `row` is where its name stands, so that it stands over no other."""

    era: Era
    first: float
    last: float
    row: int


def periods_of(eras: Iterable[Era]) -> tuple[Period, ...]:
    """Return the periods, earliest first; those that overlap are named in different rows."""
    spans = [(mark.first, mark.last, era) for era in eras for mark in (mark_of(era.when),)]
    ends: list[float] = []
    periods = []
    for first, last, era in sorted(spans, key=lambda span: (span[0], -span[1], span[2].title)):
        row = next((n for n, end in enumerate(ends) if end <= first), len(ends))
        ends[row:] = [last, *ends[row + 1 :]]
        periods.append(Period(era, first, last, row))
    return tuple(periods)
