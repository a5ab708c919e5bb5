"""Periods behind the timeline: from which day to which, and in which row each is named."""

from collections.abc import Iterable
from dataclasses import dataclass

from studyapp.domain.packs import Era
from studyapp.timeline.marks import Mark, mark_of

ROWS = 3
"""Rows of names at most in a picture of a usual height; a period may find no place in them."""


@dataclass(frozen=True, slots=True)
class Period:
    """A period; `row` is where its name stands, so that it stands over no other.

    One that `is_added` was chosen from the table; the others are of the passage and its packs.
    """

    era: Era
    first: float
    last: float
    row: int
    is_added: bool = False

    def holds(self, mark: Mark) -> bool:
        """Return whether a mark lies wholly in it; one with an open end lies in none."""
        return self.first <= mark.first and mark.last <= self.last


def periods_of(eras: Iterable[Era], added: Iterable[Era] = ()) -> tuple[Period, ...]:
    """Return the periods, earliest first; those that overlap are named in different rows.

    Those of the passage have the first rows, as if there were no `added` ones.
    """
    own = _in_rows(eras, [], is_added=False)
    titles = {period.era.title for period in own}
    beside = [era for era in added if era.title not in titles]
    return tuple(sorted(own + _in_rows(beside, own, is_added=True), key=lambda each: each.first))


def named_in(
    periods: Iterable[Period], first: float, last: float, *, rows: int
) -> list[tuple[Period, int]]:
    """Return the periods that are named while these days are in view, with the row for each.

    Those of the first rows stand in their own. Those of rows that there is no room for come where
    no other in view would meet theirs.
    """
    seen = [each for each in periods if each.first < last and first < each.last]
    named = [(each, each.row) for each in seen if each.row < rows]
    taken = [[(each.first, each.last) for each, at in named if at == row] for row in range(rows)]
    beyond = (each for each in seen if each.row >= rows)
    for period in sorted(beyond, key=lambda each: each.row):
        days = period.first, period.last
        free = next((row for row, there in enumerate(taken) if _is_free(there, days)), None)
        if free is not None:
            taken[free].append(days)
            named.append((period, free))
    return sorted(named, key=lambda each: each[0].first)


def _in_rows(eras: Iterable[Era], taken: list[Period], *, is_added: bool) -> list[Period]:
    rows: list[list[tuple[float, float]]] = []
    for period in taken:
        rows += [[] for _ in range(period.row + 1 - len(rows))]
        rows[period.row].append((period.first, period.last))
    spans = [(mark.first, mark.last, era) for era in eras for mark in (mark_of(era.when),)]
    periods = []
    for first, last, era in sorted(spans, key=lambda span: (span[0], -span[1], span[2].title)):
        place = (first, last)
        row = next((n for n, there in enumerate(rows) if _is_free(there, place)), len(rows))
        rows[row:] = [[*(rows[row] if row < len(rows) else []), place], *rows[row + 1 :]]
        periods.append(Period(era, first, last, row, is_added))
    return periods


def _is_free(there: Iterable[tuple[float, float]], place: tuple[float, float]) -> bool:
    return all(last <= place[0] or place[1] <= first for first, last in there)
