"""Words of events and of the facts above the lanes."""

import math

from studyapp.domain.events import Event, Status
from studyapp.domain.when_words import words
from studyapp.timeline.chronicle import Chronicle
from studyapp.timeline.civil import civil_date
from studyapp.ui.widgets.axis_words import year_words
from studyapp.ui.wording import counted, tr


def event_date(event: Event) -> str:
    """Return when an event was, and whether it was at all."""
    date = words(event.when)
    if event.status is Status.PLANNED:
        return tr("{date}, planned", date=date)
    if event.status is Status.DISPUTED:
        return tr("{date}, disputed", date=date)
    return date


def events_words(count: int) -> str:
    """Return "1 event" or "20 events"."""
    return counted(count, "1 event", "{n} events")


def more_words(count: int) -> str:
    """Return what a chip says."""
    return counted(count, "+1 more", "+{n} more")


def facts_words(chronicle: Chronicle) -> str:
    """Return "20 events, 1901 to 1946"."""
    if not chronicle.events:
        return ""
    first, last = chronicle.bounds
    years = [year_words(civil_date(math.floor(day))[0]) for day in (first, last - 0.01)]
    count = events_words(len(chronicle.events))
    if years[0] == years[1]:
        return tr("{count}, {year}", count=count, year=years[0])
    return tr("{count}, {first} to {last}", count=count, first=years[0], last=years[1])
