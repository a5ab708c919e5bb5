"""Words of events and of the facts above the lanes."""

import math
from functools import cache, lru_cache

from studyapp.domain.packs import Era
from studyapp.domain.points import FIRST_YEAR, LAST_YEAR, Point, Precision
from studyapp.domain.when import When, default_calendar
from studyapp.domain.when_words import words
from studyapp.timeline.arrangement import Arrangement
from studyapp.timeline.chronicle import Chronicle
from studyapp.timeline.civil import civil_date
from studyapp.timeline.pills import Pill
from studyapp.timeline.view import View
from studyapp.ui.widgets.axis_words import year_words
from studyapp.ui.wording import counted, digits, lane_name, tr


def lane_words(chronicle: Chronicle, lane: int) -> str:
    """Return what a lane is called by its place; nothing where there is only one."""
    if len(chronicle.lanes) < 2:
        return ""
    return lane_name(chronicle.lanes[lane].name) or tr("Other")


def lane_of(chronicle: Chronicle, number: int) -> str:
    """Return what the lane of an event is called, by the event's number."""
    return lane_words(chronicle, chronicle.lane_of(number))


_NUMBER = "\0"


@lru_cache(maxsize=1000)
def events_words(count: int) -> str:
    """Return "1 event" or "20 events"."""
    return counted(count, "1 event", "{n} events")


def hidden_words(count: int, first: float, last: float) -> str:
    """Return "12 more events, 1914 to 1918; zoom in" of those within the days."""
    said = counted(count, "1 more event", "{n} more events")
    return tr("{count}, {days}; zoom in", count=said, days=_days_words(first, last))


@lru_cache(maxsize=4000)
def more_words(count: int) -> str:
    """Return what a chip says; of many it is made for every frame."""
    return tr("+1 more") if count == 1 else _more().replace(_NUMBER, digits(count))


@cache
def _more() -> str:
    return tr("+{n} more", n=_NUMBER)


def era_words(era: Era) -> str:
    """Return what a period is called, and when it was."""
    return tr("{title}, {date}", title=era.title, date=words(era.when))


def periods_words(chronicle: Chronicle, days: tuple[float, float] | None = None) -> str:
    """Return which periods lie behind the events, or those of them that touch some days."""
    first, last = days or (-math.inf, math.inf)
    told = [
        era_words(period.era)
        for period in chronicle.periods
        if period.first < last and first < period.last
    ]
    return tr("Periods: {periods}", periods="; ".join(told)) if told else ""


def facts_words(chronicle: Chronicle) -> str:
    """Return "20 events, 1901 to 1946", or "5 of 20 events" if not all are shown."""
    if not chronicle.events:
        return ""
    return _in_years(shown_words(chronicle), chronicle.bounds)


def shown_words(chronicle: Chronicle) -> str:
    """Return "20 events", or "5 of 20 events" if not all are shown."""
    shown = len(chronicle.events)
    if chronicle.total in {None, shown}:
        return events_words(shown)
    return tr(
        "{few} of {events}",
        few=digits(shown),
        events=events_words(chronicle.total),
    )


def view_words(chronicle: Chronicle, first: float, last: float) -> str:
    """Return "In view: 3 events, 1904 to 1945" of the days from `first` to `last`."""
    return tr("In view: {events}", events=part_words(chronicle, first, last))


def part_words(chronicle: Chronicle, first: float, last: float) -> str:
    """Return "3 events, 1904 to 1945" of the days from `first` to `last`."""
    return _in_years(events_words(chronicle.index.total(first, last)), (first, last))


def _days_words(first: float, last: float) -> str:
    """Return years from which to which, months or days where the others are the same."""
    dates = [civil_date(math.floor(day)) for day in (first, max(first, last - 0.01))]
    (year, month, day), (to_year, to_month, to_day) = dates
    if year != to_year or not FIRST_YEAR <= year <= LAST_YEAR:
        return tr("{first} to {last}", first=year_words(year), last=year_words(to_year))
    if month != to_month:
        ends = [_point(year, month), _point(year, to_month)]
    else:
        ends = [_point(year, month, day), _point(year, month, to_day)]
    return words(When(ends[0], ends[1], default_calendar(ends[0], ends[1])))


def _point(year: int, month: int, day: int | None = None) -> Point:
    precision = Precision.MONTH if day is None else Precision.DAY
    return Point(precision=precision, year=year, month=month, day=day)


def folded_words(chronicle: Chronicle, arrangement: Arrangement) -> str:
    """Return "Folded lanes: Science, Art." in their order, nothing if there is none."""
    names = [lane.name for lane in chronicle.lanes]
    folded = arrangement.folded_among(names)
    told = [lane_words(chronicle, n) for n in arrangement.places(names) if n in folded]
    return tr("Folded lanes: {names}.", names=", ".join(told)) if told else ""


def pill_words(chronicle: Chronicle, view: View, pill: Pill) -> str:
    """Return "Hidden: 12 events, 1904 to 1945", of a chip in a view, and how they are shown."""
    days = (view.day(pill.first), view.day(pill.last))
    bounds = max(days[0], chronicle.bounds[0]), min(days[1], chronicle.bounds[1])
    words = _in_years(events_words(pill.count), bounds if bounds[0] < bounds[1] else days)
    return tr("Hidden: {events}. Enter shows them.", events=words)


def _in_years(said: str, days: tuple[float, float]) -> str:
    first, last = days
    years = [year_words(civil_date(math.floor(day))[0]) for day in (first, last - 0.01)]
    if years[0] == years[1]:
        return tr("{count}, {year}", count=said, year=_within_month(first, last) or years[0])
    return tr("{count}, {first} to {last}", count=said, first=years[0], last=years[1])


def _within_month(first: float, last: float) -> str:
    """Return the days of a month, or the month if they are all of it; nothing if they are more."""
    before, start, end, after = (
        civil_date(math.floor(day)) for day in (first - 1, first, last - 0.01, last + 0.99)
    )
    if start[:2] != end[:2] or not FIRST_YEAR <= start[0] <= LAST_YEAR:
        return ""
    if before[:2] == start[:2] or after[:2] == end[:2]:
        return _days_words(first, last)
    month = _point(*start[:2])
    return words(When(month, month, default_calendar(month, month)))


def nothing_words(title: str) -> tuple[str, str]:
    """Return what there is to say where nothing is to be shown: in one passage, or in all."""
    if title:
        why = tr("No date with an event beside it was found in it. The text can be read.")
        return tr("“{title}” has no dated events.", title=title), why
    return tr("No events yet."), tr("Add a text and the dates in it will be laid out here.")
