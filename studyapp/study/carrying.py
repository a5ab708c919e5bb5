"""Carry decisions over to a corrected version of a text, by the words that they hang on."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from studyapp.domain.corrections import Corrections, EventDecision, ReadingDecision
from studyapp.domain.events import Event, EventId, Findings
from studyapp.domain.messages import Message
from studyapp.domain.texts import Citation, Passage, PassageId, Span
from studyapp.store.corrections import KeptCorrections
from studyapp.store.library import Library

_SENTENCE_END = re.compile(r"(?<=[.!?…])\s+|\n+")
_SHORTEST = 12
"""Letters that a sentence has at least; shorter ones are in many texts."""
_SIZES = 4
"""Of two versions of a text, one has at most so many times the sentences of the other."""


@dataclass(frozen=True, slots=True)
class Carried:
    """Decisions on a new text, out of `count` on an older version, which is called `title`."""

    corrections: Corrections
    count: int
    title: str

    @property
    def notes(self) -> tuple[Message, ...]:
        """Return what to say of it."""
        kept = len(self.corrections.events) + len(self.corrections.readings)
        lost = self.count - kept
        values = {"kept": kept, "lost": lost, "count": self.count, "title": self.title}
        says = (
            "1 decision was carried over from “{title}”."
            if kept == 1
            else "{kept} decisions were carried over from “{title}”."
        )
        told = [Message(says, values)] if kept else []
        if lost:
            said = "{lost} of {count} decisions on “{title}” could not be carried over: their words"
            told.append(Message(f"{said} are not in the new text.", values))
        return tuple(told)


class Carrying:
    """Finds the older version of a text in one library, and what was decided about it."""

    def __init__(self, decided: KeptCorrections, library: Library) -> None:
        self._decided = decided
        self._library = library

    def decided(self, passage: PassageId) -> Corrections:
        """Return what was decided about a passage of the library."""
        return self._decided.of(passage)

    def onto(self, found: Findings) -> Carried | None:
        """Return the decisions for a text that is new; None if it is like no text with any."""
        texts = [(each, self._library.text(each)) for each in self._decided.passages()]
        if not texts or self._decided.finder_of(found.passage.id):
            return None
        own = sentences_of(found.passage.text)
        alike = [(_shared(own, sentences_of(text)), each, text) for each, text in texts]
        most, old, text = max(alike, key=lambda one: one[0], default=(0, None, ""))
        if old is None or not most:
            return None
        decisions = self._decided.of(old)
        count = len(decisions.events) + len(decisions.readings)
        return Carried(carried(decisions, text, found), count, self._library.titles()[old])

    def keep(self, carried: Carried) -> None:
        """Keep decisions that were carried over; their passage is in the library."""
        self._decided.keep(carried.corrections)


def sentences_of(text: str) -> frozenset[str]:
    """Return the sentences of a text, roughly, for comparison."""
    parts = (" ".join(part.split()) for part in _SENTENCE_END.split(text))
    return frozenset(part for part in parts if len(part) >= _SHORTEST)


def _shared(one: frozenset[str], other: frozenset[str]) -> int:
    """Return how many sentences two versions of a text share; 0 if they are no two versions."""
    small, large = sorted((len(one), len(other)))
    shared = len(one & other)
    return shared if 2 * shared >= small and large <= _SIZES * small else 0


def carried(old: Corrections, text: str, found: Findings) -> Corrections:
    """Return decisions on `text` as they are on another version, in which `found` is found.

    Those whose words are not there are left out.
    """
    move = _mover(text, found.passage)
    readings = [_moved_reading(each, move) for each in old.readings]
    events: dict[EventId, EventDecision] = {}
    for each in old.events:
        moved = _moved_event(each, old.passage, found, move)
        if moved is not None and moved.event.id not in events:
            events[moved.event.id] = moved
    kept = tuple(_apart([each for each in readings if each is not None]))
    return Corrections(found.passage.id, kept, tuple(events.values()))


_Move = Callable[[Citation], Citation | None]


def _mover(text: str, passage: Passage) -> _Move:
    """Return what finds the words of a citation in another version of a text.

    Where they stand several times, it is the place nearest to the old one, as a part of the whole.
    """

    def move(citation: Citation) -> Citation | None:
        wanted = citation.span.start * len(passage.text) / max(len(text), 1)
        places = list(_places(citation.quote, passage.text))
        if not places:
            return None
        start = min(places, key=lambda place: abs(place - wanted))
        return Citation(Span(start, start + len(citation.quote)), citation.quote)

    return move


def _places(words: str, text: str) -> Iterator[int]:
    place = text.find(words)
    while place >= 0:
        yield place
        place = text.find(words, place + 1)


def _moved_reading(decision: ReadingDecision, move: _Move) -> ReadingDecision | None:
    citation = move(decision.citation)
    if citation is None:
        return None
    proposed = decision.proposed
    if proposed is not None:
        proposed = replace(proposed, span=citation.span)
    return replace(decision, citation=citation, proposed=proposed)


def _apart(decisions: Sequence[ReadingDecision]) -> Iterator[ReadingDecision]:
    end = 0
    for each in sorted(decisions, key=lambda each: each.citation.span):
        if each.citation.span.start >= end:
            yield each
            end = each.citation.span.end


def _moved_event(
    decision: EventDecision, old: PassageId, found: Findings, move: _Move
) -> EventDecision | None:
    event = decision.event
    citation = move(event.citation)
    if citation is None:
        return None
    moved = replace(event, passage=found.passage.id, citation=citation, dates=())
    plain = _moved_id(event, citation, old, found.passage.id)
    same = _same(moved, decision.found, plain, found.events)
    moved = replace(moved, id=plain if same is None else same.id)
    if decision.found is None:
        return EventDecision(moved, decision.decision)
    first = replace(decision.found, id=moved.id, passage=moved.passage, citation=citation, dates=())
    return EventDecision(moved, decision.decision, first if same is None else same)


def _moved_id(event: Event, citation: Citation, old: PassageId, new: PassageId) -> EventId:
    """Return the id that an event has by its date's words, or by its own if they are elsewhere."""
    named = re.fullmatch(rf"{re.escape(old)}-(\d+)-(\d+)(-\d+)?", event.id)
    if named is not None:
        by = citation.span.start - event.citation.span.start
        start, end = int(named[1]), int(named[2])
        if event.citation.span.start <= start and end <= event.citation.span.end:
            return EventId(f"{new}-{start + by}-{end + by}{named[3] or ''}")
    return EventId(f"{new}-{citation.span.start}-{citation.span.end}")


def _same(event: Event, was: Event | None, key: EventId, events: Sequence[Event]) -> Event | None:
    """Return the event that is found for one that was decided on, None if there is none."""
    whens = [each.when for each in (event, was) if each is not None]
    alike = [
        each
        for each in events
        if each.citation.span.overlaps(event.citation.span)
        and any(each.when.overlaps(when) for when in whens)
    ]
    return next((each for each in events if each.id == key), next(iter(alike), None))
