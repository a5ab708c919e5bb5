"""iCalendar, written: what calendars show of events.

A calendar knows days and minutes of the Gregorian calendar from the year 1. What is dated more
roughly is there as all its days, what is BC as a journal entry without a date; the exact date
stands in `X-STUDYAPP-WHEN`. Source: RFC 5545.

The library takes 0.1 s to import, and so comes when it is first needed.
"""

import re
from datetime import datetime
from functools import cache
from typing import TYPE_CHECKING

from studyapp.domain.events import Event, Status
from studyapp.domain.exchanging import Outgoing, Written
from studyapp.domain.when_words import words
from studyapp.exchange.ical_dates import said_of
from studyapp.exchange.ical_values import OWN
from studyapp.exchange.losses import Loss, eras_lost, losses
from studyapp.exchange.rows import listed

if TYPE_CHECKING:
    from icalendar import Component, vText

_NAME = "iCalendar"
_LOSSES = (*(Loss.BEFORE_CHRIST, Loss.WHOLE, Loss.VAGUE, Loss.OPEN, Loss.JULIAN, Loss.PEOPLE),)


def written_calendar(outgoing: Outgoing, *, now: datetime) -> Written:
    """Return events as a calendar; `now` is aware UTC."""
    import icalendar

    text = _text_type()
    calendar = icalendar.Calendar()
    calendar.add("prodid", "-//Studyapp//Timeline//EN")
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", text(outgoing.title))
    for event in outgoing.events:
        calendar.add_component(_entry(event, outgoing.passage_of(event), now))
    lost = losses(outgoing.events, _NAME, *_LOSSES)
    return Written(calendar.to_ical(), (*eras_lost(outgoing.eras, _NAME), *lost))


def _entry(event: Event, passage: str, now: datetime) -> "Component":
    import icalendar

    said, text = said_of(event.when), _text_type()
    entry = icalendar.Journal() if said.start is None else icalendar.Event()
    entry.add("uid", text(f"{event.id}@studyapp"))
    entry.add("dtstamp", now)
    entry.add("summary", text(event.title))
    for name, day in (("dtstart", said.start), ("dtend", said.end)):
        if day is not None:
            entry.add(name, day)
    told = (words(event.when), event.citation.quote, passage)
    entry.add("description", text("\n".join(each for each in told if each)))
    if event.lane:
        entry.add("categories", text(event.lane))
    if event.places and said.start is not None:
        entry.add("location", text(", ".join(event.places)))
    if event.status is not Status.FACT and said.start is not None:
        entry.add("status", "TENTATIVE")
    for key, value in _own(event, passage).items():
        entry.add(f"{OWN}{key}", text(value))
    return entry


@cache
def _text_type() -> "type[vText]":
    """Return what marks the signs of a text as the format wants it.

    The library's own takes a backslash before an N for the end of a line, and loses both.
    """
    import icalendar

    class Text(icalendar.vText):
        def to_ical(self) -> bytes:
            marked = re.sub(r"[\\;,]", r"\\\g<0>", str(self))
            return re.sub(r"\r\n|\r|\n", r"\\n", marked).encode()

    return Text


def _own(event: Event, passage: str) -> dict[str, str]:
    return {
        "WHEN": event.when.edtf,
        "CALENDAR": str(event.when.calendar),
        "LANE": event.lane or "",
        "STATUS": str(event.status),
        "IMPORTANCE": str(event.importance),
        "PEOPLE": listed(event.people),
        "PLACES": listed(event.places),
        "PASSAGE": passage,
        "QUOTE": event.citation.quote,
    }
