"""A timeline cut into stretches that each fit on a page: no event is left without its words."""

from collections.abc import Generator, Iterator

import numpy as np

from studyapp.domain.exporting import Stretch
from studyapp.timeline.chronicle import Chronicle
from studyapp.timeline.columns import Days
from studyapp.ui.pages.timeline.sheet import Sheet

MOST = 100
"""Pages of one file; what finds no place on the last is counted on it."""
_STEP = 8
_MARGIN = 0.03
_LEAST_MARGIN = 0.5
"""The share of a stretch, and the days, that are shown around it."""


def pages_of(
    sheet: Sheet, chronicle: Chronicle, whole: Stretch
) -> Generator[float, None, list[Stretch]]:
    """Find the days of each page, in order of time; one page if all fits on it.

    The scale changes from page to page: where much happened, a page holds less time. Each step
    takes a few milliseconds, and gives how far it is.
    """
    sheet.show(whole.first, whole.last)
    if sheet.fits:
        return [whole]
    starts = _starts(chronicle, whole)
    pages: list[Stretch] = []
    at = 0
    while at < len(starts):
        after = len(starts)
        if len(pages) < MOST - 1:
            for after in _narrowed(sheet, starts, at):  # noqa: B007 - the last one counts
                yield at / len(starts)
        end = min(whole.last, chronicle.bounds[1]) if after == len(starts) else None
        pages.append(_stretch(starts, at, after, end))
        at = after
    return pages


def _starts(chronicle: Chronicle, whole: Stretch) -> Days:
    """Return the days within which events begin, in order; of an open beginning, its end."""
    columns = chronicle.index.columns
    first = np.where(np.isfinite(columns.first), columns.first, columns.last)
    touching = (columns.last > whole.first) & (first < whole.last)
    starts: Days = np.sort(np.maximum(first[touching], whole.first))
    return starts


def _narrowed(sheet: Sheet, starts: Days, at: int) -> Iterator[int]:
    """Yield, ever better, the place after the last event that a page has room for."""
    least, most, step = at + 1, len(starts), _STEP
    is_narrow = False
    while least < most:
        tried = (least + most + 1) // 2 if is_narrow else min(least + step, most)
        if _fits(sheet, starts, at, tried):
            least = tried
        else:
            most, is_narrow = tried - 1, True
        step *= 2
        yield least
    # What begins on the same day cannot be parted.
    yield max(least, int(np.searchsorted(starts, starts[at], side="right")))


def _fits(sheet: Sheet, starts: Days, at: int, after: int) -> bool:
    page = _stretch(starts, at, after)
    sheet.show(page.first, page.last)
    return sheet.fits


def _stretch(starts: Days, at: int, after: int, end: float | None = None) -> Stretch:
    """Return the days of a page with a margin; the last one goes on to the `end` of all."""
    first, last = float(starts[at]), float(starts[after - 1])
    last = last if end is None else max(last, end)
    margin = max((last - first) * _MARGIN, _LEAST_MARGIN)
    return Stretch(first - margin, last + margin + 1)
