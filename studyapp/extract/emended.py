"""The happenings of a passage as somebody reads its damaged names, placed where they stand.

Titles then say the names as they are meant, while citations stay letter for letter.
"""

from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from studyapp.domain.events import DateExpression, Event, EventId
from studyapp.domain.readings import ReadText, as_read
from studyapp.domain.texts import Citation, Emendation, Passage
from studyapp.extract.people import People
from studyapp.extract.telling import events_of


def events_as_read(
    passage: Passage,
    dates: Sequence[DateExpression],
    readings: Sequence[Emendation],
    people: People,
    *,
    progress: Callable[[float], None],
) -> tuple[Event, ...]:
    """Return the events of a passage, in its order; dates stay as they were found."""
    beside_dates = tuple(_apart(readings, dates))
    read = as_read(passage.text, 0, beside_dates) if beside_dates else None
    if read is None:
        return events_of(passage, dates, people, progress=progress)
    moved = [replace(date, span=read.place_of(date.span)) for date in dates]
    found = events_of(replace(passage, text=read.text), moved, people, progress=progress)
    names = {
        _name(passage, there): _name(passage, date)
        for there, date in zip(moved, dates, strict=True)
    }
    return tuple(_placed(event, passage, read, names.get(event.id)) for event in found)


def _apart(readings: Sequence[Emendation], dates: Sequence[DateExpression]) -> Iterator[Emendation]:
    """Yield the readings that share no letter with a date; both are in the order of the text."""
    ends = [date.span.end for date in dates]
    for reading in readings:
        place = bisect_right(ends, reading.span.start)
        if place == len(dates) or not dates[place].span.overlaps(reading.span):
            yield reading


def _name(passage: Passage, date: DateExpression) -> EventId:
    return EventId(f"{passage.id}-{date.span.start}-{date.span.end}")


def _placed(event: Event, passage: Passage, read: ReadText, name: EventId | None) -> Event:
    """Return the event where it stands; one that no date names is named by its line."""
    span = read.source_of(event.citation.span)
    name = name or EventId(f"{passage.id}-{span.start}-{span.end}")
    return replace(event, id=name, citation=Citation(span, span.cut(passage.text)))
