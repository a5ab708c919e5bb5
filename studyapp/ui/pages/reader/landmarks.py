"""The dates, events, repairs and notes of a passage as places to go to."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol, TypeVar

from studyapp.domain.events import (
    Basis,
    DateExpression,
    Event,
    EventId,
    Findings,
    repairs_of,
)
from studyapp.domain.notes import About, Mention, Note
from studyapp.domain.texts import Emendation, Span

_LONGEST_READING = 400
"""A repair of more code points is no reading of a few words: it is not laid over the text."""


class HasSpan(Protocol):
    """What stands at a place of a passage."""

    @property
    def span(self) -> Span:
        """Return where."""


Placed = TypeVar("Placed", bound=HasSpan)


@dataclass(frozen=True, slots=True)
class Landmarks:
    """What can be gone to in a passage, each kind in the order of the text."""

    dates: tuple[DateExpression, ...]
    events: tuple[Event, ...]
    repairs: tuple[Emendation, ...]
    notes: tuple[Note, ...]
    mentions: tuple[Mention, ...]
    about: tuple[About, ...]
    _date_events: dict[Span, Event]

    @classmethod
    def of(cls, findings: Findings) -> "Landmarks":
        """Return the landmarks of a passage."""
        # Spans compare in Python, one pair at a time: offsets sort ten times faster.
        dates = tuple(sorted(findings.dates, key=_start))
        events = tuple(sorted(findings.events, key=_sentence_start))
        repairs = {*repairs_of(dates), *findings.emendations}
        return cls(
            dates=dates,
            events=events,
            repairs=tuple(_readings(repairs)),
            notes=tuple(sorted(findings.notes, key=_start)),
            mentions=findings.mentions,
            about=findings.about,
            _date_events=_events_by_date(findings),
        )

    def date_at(self, offset: int) -> DateExpression | None:
        """Return the date whose words or repair an offset lies in or just after."""
        return _at(self.dates, offset)

    def repair_at(self, offset: int) -> Emendation | None:
        """Return the repair that an offset lies in or just after."""
        return _at(self.repairs, offset)

    def repair_of(self, date: DateExpression) -> Emendation | None:
        """Return the repair of a date, if it is one of those that are laid over the text."""
        if date.repair is None:
            return None
        laid = self.repair_at(date.repair.span.start)
        return laid if laid == date.repair else None

    def notes_at(self, offset: int) -> tuple[Note, ...]:
        """Return the notes on the words that an offset lies in, that on the fewest words first.

        A repair is read as a whole: what is on some of its words is on all.
        """
        repair = self.repair_at(offset)
        is_in = repair is not None and offset < repair.span.end
        words = repair.span if repair is not None and is_in else Span(offset, offset + 1)
        around = [note for note in self.notes if note.span.overlaps(words)]
        return tuple(sorted(around, key=lambda note: note.span.end - note.span.start))

    def mention_at(self, offset: int) -> Mention | None:
        """Return the person or place whose name an offset lies in or just after."""
        return _at(self.mentions, offset)

    def source_of(self, date: DateExpression) -> Span | None:
        """Return where a missing part of a date stands at last, however often it was carried."""
        source, seen = date.carried_from, {date.span}
        while source is not None:
            there = self.date_at(source.start)
            is_carried = there is not None and there.basis is date.basis is Basis.CARRIED
            if there is None or not is_carried or there.span in seen or there.carried_from is None:
                return source
            seen.add(there.span)
            source = there.carried_from
        return None

    def event_of(self, date: DateExpression) -> Event | None:
        """Return the event that a date belongs to, the first of several."""
        return self._date_events.get(date.span)

    def event_at(self, offset: int) -> Event | None:
        """Return the event of the date at an offset, else the one whose sentence it lies in."""
        date = self.date_at(offset)
        event = None if date is None else self.event_of(date)
        return self._event_around(offset) if event is None else event

    def date_of(self, event: Event) -> DateExpression | None:
        """Return the first date in an event's sentence, one that belongs to it if there is any."""
        found = self.dates_in(event.citation.span)
        own = (date for date in found if self.event_of(date) == event)
        return next(own, found[0] if found else None)

    def dates_in(self, span: Span) -> Sequence[DateExpression]:
        """Return the dates that begin within a span."""
        return within(self.dates, span)

    def repairs_in(self, start: int, end: int) -> Sequence[Emendation]:
        """Return the repairs that begin between two offsets."""
        return within(self.repairs, Span(start, end)) if start < end else ()

    def repaired_events(self) -> frozenset[EventId]:
        """Return which events have a date that was repaired."""
        events = (self.event_of(date) for date in self.dates if date.repair is not None)
        return frozenset(event.id for event in events if event is not None)

    def event_beside(self, offset: int, direction: int) -> Event | None:
        """Return the event whose sentence is the first to begin after (1) or before (-1)."""
        search = bisect_right if direction > 0 else bisect_left
        number = search(self.events, offset, key=_sentence_start) - (direction < 0)
        return self.events[number] if 0 <= number < len(self.events) else None

    def place_of(self, repair: Emendation) -> int:
        """Return the number of a repair among all, from 1."""
        return bisect_right(self.repairs, repair.span.start, key=_start)

    def _event_around(self, offset: int) -> Event | None:
        last = bisect_right(self.events, offset, key=_sentence_start)
        near = self.events[max(0, last - 8) : last]
        around = [event for event in near if offset < event.citation.span.end]
        return max(around, key=_sentence_start, default=None)


def within(places: Sequence[Placed], span: Span) -> Sequence[Placed]:
    """Return the places that begin within a span."""
    first = bisect_left(places, span.start, key=_start)
    return places[first : bisect_left(places, span.end, key=_start)]


def after(places: Sequence[Placed], offset: int) -> Placed | None:
    """Return the first of the places that begins after an offset."""
    number = bisect_right(places, offset, key=_start)
    return places[number] if number < len(places) else None


def before(places: Sequence[Placed], offset: int) -> Placed | None:
    """Return the last of the places that begins before an offset."""
    number = bisect_left(places, offset, key=_start)
    return places[number - 1] if number > 0 else None


def _at(places: Sequence[Placed], offset: int) -> Placed | None:
    last = bisect_right(places, offset, key=_start)
    return places[last - 1] if last > 0 and offset <= places[last - 1].span.end else None


def _start(place: HasSpan) -> int:
    return place.span.start


def _sentence_start(event: Event) -> int:
    return event.citation.span.start


def _readings(repairs: Iterable[Emendation]) -> Iterator[Emendation]:
    """Yield the repairs that can be laid over the text: short, each letter in one of them only."""
    at = 0
    for repair in sorted(repairs, key=_start):
        span = repair.span
        if span.start >= at and span.end - span.start <= _LONGEST_READING:
            yield repair
            at = span.end


def _events_by_date(findings: Findings) -> dict[Span, Event]:
    events: dict[Span, Event] = {}
    for event in findings.events:
        for number in event.dates:
            events.setdefault(findings.dates[number].span, event)
    return events
