"""How the columns of the list share its width: the titles come first."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from PySide6.QtGui import QFontMetrics

from studyapp.timeline.chronicle import Chronicle
from studyapp.ui.event_words import event_date
from studyapp.ui.pages.timeline.period_words import periods_of_event
from studyapp.ui.pages.timeline.wording import lane_of
from studyapp.ui.theme import Face, Look

_DATE, _TITLE, _LANE, _PERIOD = 280, 320, 240, 160
"""Pixels of 100 % that dates and lanes have at most, and titles and periods at least."""
_ASIDE, _SORT = 16, 20
"""What stays free beside words, and beside the name of a column that can be sorted."""
_MEASURED = 400
"""Rows whose words are measured for the width of their column."""


@dataclass(frozen=True, slots=True)
class Widths:
    """Pixels of each column; one that is left out has 0."""

    date: int
    title: int
    importance: int
    lane: int
    period: int

    def within(self, width: int, *, title: int, period: int) -> "Widths":
        """Return how columns that want these widths share one.

        Titles keep `title` pixels, or what they want if it is less. Beside them there is room for
        importance, then for lanes, then for periods, which have `period` pixels at least. What is
        left goes to titles until they are whole, then to periods.
        """
        left = width - self.date - min(title, self.title)
        importance = self.importance if self.importance <= left else 0
        left -= importance
        lane = self.lane if self.lane <= left else 0
        left -= lane
        least = min(period, self.period)
        spare = left - max(self.title - title, 0)
        shown = min(self.period, max(spare, least)) if least <= left else 0
        rest = width - self.date - importance - lane - shown
        return Widths(self.date, rest, importance, lane, shown)


def wanted_widths(look: Look, chronicle: Chronicle, *, importance: str) -> Widths:
    """Return the widths that columns want; `importance` is the name of that one.

    Where events are fetched, nothing is measured.
    """
    px = look.px
    name = QFontMetrics(look.font(Face.SMALL_STRONG)).horizontalAdvance(importance)
    named = name + px(_ASIDE + _SORT)
    if not chronicle.events.is_held:
        return Widths(px(_DATE), px(_TITLE), named, px(_LANE), px(_PERIOD))
    events, few = chronicle.events, range(min(len(chronicle.events), _MEASURED))

    def widest(words: Callable[[int], str]) -> int:
        return _widest(look, map(words, few))

    lane = widest(lambda n: lane_of(chronicle, n)) if len(chronicle.lanes) > 1 else 0
    return Widths(
        date=min(widest(lambda n: event_date(events[n])) + px(_SORT), px(_DATE)),
        title=widest(lambda n: events[n].title),
        importance=named,
        lane=min(lane + px(_SORT), px(_LANE)) if lane else 0,
        period=widest(lambda n: periods_of_event(chronicle, n)),
    )


def shared_widths(look: Look, wanted: Widths, width: int) -> Widths:
    """Return how the columns share a width."""
    return wanted.within(width, title=look.px(_TITLE), period=look.px(_PERIOD))


def _widest(look: Look, told: Iterable[str]) -> int:
    """Return the room for the widest of some words, none where there are none."""
    metrics = QFontMetrics(look.font(Face.INTERFACE))
    widest = max((metrics.horizontalAdvance(words) for words in set(told)), default=0)
    return widest + look.px(_ASIDE) if widest else 0
