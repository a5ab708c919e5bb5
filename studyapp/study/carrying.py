"""Carry decisions over to a corrected version of a text, by the words that they hang on.

That takes a while for a long text; `adding.py` says how it goes without the store having to wait.
`Carrying.onto` does it at once.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from studyapp.domain.corrections import Corrections, EventDecision, ReadingDecision
from studyapp.domain.events import Event, EventId, Findings
from studyapp.domain.messages import Message
from studyapp.domain.overlaps import Overlaps
from studyapp.domain.texts import Citation, Passage, PassageId
from studyapp.store.corrections import KeptCorrections
from studyapp.store.library import Library
from studyapp.study.finding import Progress, silent
from studyapp.study.versions import Moves, Version


@dataclass(frozen=True, slots=True)
class Older:
    """An older version of a text, and what was decided about it."""

    passage: Passage
    decided: Corrections


@dataclass(frozen=True, slots=True)
class Carried:
    """Decisions on a new text, and the older version that they were made on.

    `lost` are what those were about that could not go along.
    """

    corrections: Corrections
    older: Older
    lost: tuple[str, ...] = ()

    @property
    def kept(self) -> int:
        """Return how many went along."""
        return _count(self.corrections)

    @property
    def notes(self) -> tuple[Message, ...]:
        """Return what to say of it."""
        kept, count = _count(self.corrections), _count(self.older.decided)
        lost = count - kept
        title = self.older.passage.title
        values = {"kept": kept, "lost": lost, "count": count, "title": title}
        says = (
            "1 decision was carried over from “{title}”."
            if kept == 1
            else "{kept} decisions were carried over from “{title}”."
        )
        told = [Message(says, values)] if kept else []
        if lost:
            told.append(Message(_LOST, values | {"names": _names(self.lost)}))
        return tuple(told)


_LOST = (
    "{lost} of {count} decisions on “{title}” could not be carried over: their words are not in "
    "the new text. {names}"
)
_NAMED = 3
"""How many are named at most."""


def _names(lost: Sequence[str]) -> str:
    """Return what decisions are about, as a line; of many only the first."""
    named = ", ".join(f"“{' '.join(each.split())}”" for each in lost[:_NAMED])
    return f"{named} …" if len(lost) > _NAMED else f"{named}."


def _count(decided: Corrections) -> int:
    return len(decided.events) + len(decided.readings)


class Carrying:
    """Finds the older version of a text in one library, and what was decided about it."""

    def __init__(self, decided: KeptCorrections, library: Library) -> None:
        self._decided = decided
        self._library = library

    def decided(self, passage: PassageId) -> Corrections:
        """Return what was decided about a passage of the library."""
        return self._decided.of(passage)

    def texts(self, passage: PassageId) -> tuple[Passage, ...]:
        """Return the texts with decisions, the last added first; none if the passage is there."""
        known = self._decided.passages()
        if not known or self._decided.finder_of(passage):
            return ()
        titles = self._library.titles()
        return tuple(Passage(titles[each], self._library.text(each), each) for each in known)

    def older(self, passage: Passage) -> Older:
        """Return an older version with what was decided about it."""
        return Older(passage, self._decided.of(passage.id))

    def is_as_in(self, older: Older) -> bool:
        """Return whether nothing else was decided about an older version meanwhile."""
        return self._decided.of(older.passage.id) == older.decided

    def onto(self, found: Findings) -> Carried | None:
        """Return the decisions for a text that is new; None if it is like no text with any."""
        old = likest(found.passage, self.texts(found.passage.id))
        return None if old is None else carried_over(self.older(old), found)

    def keep(self, carried: Carried) -> None:
        """Keep decisions that were carried over; their passage is in the library."""
        self._decided.keep(carried.corrections)


def likest(
    passage: Passage, texts: Sequence[Passage], *, progress: Progress = silent
) -> Passage | None:
    """Return the text of which a new one is a version, None if there is none.

    Raises:
        CancelledError: `progress` asked to stop.
    """
    own, most, old = Version(passage.text), 0, None
    for done, text in enumerate(texts):
        progress(done / len(texts))
        shared = own.shared_with(Version(text.text))
        if shared > most:
            most, old = shared, text
    return old


def carried_over(older: Older, found: Findings, *, progress: Progress = silent) -> Carried:
    """Return decisions as they are on another version of a text, in which `found` is found.

    Those whose words are not there are left out.

    Raises:
        CancelledError: `progress` asked to stop.
    """
    moves = Moves(Version(older.passage.text), Version(found.passage.text))
    readings = [_moved_reading(each, moves) for each in older.decided.readings]
    events: dict[EventId, EventDecision] = {}
    lost: list[str] = []
    names: dict[EventId | None, EventId] = {}
    standing = _Standing(found)
    for done, each in enumerate(older.decided.events):
        progress(done / len(older.decided.events))
        moved = _moved_event(each, older.passage.id, standing, moves)
        if moved is not None and moved.event.id not in events:
            events[moved.event.id] = moved
        else:
            lost.append(each.event.title)
        if moved is not None:
            names[each.event.id] = moved.event.id
    kept = tuple(_apart([each for each in readings if each is not None]))
    along = tuple(replace(each, along=names.get(each.along)) for each in events.values())
    went = set(kept)
    gone = [
        each.citation.quote
        for each, moved in zip(older.decided.readings, readings, strict=True)
        if moved not in went
    ]
    return Carried(Corrections(found.passage.id, kept, along), older, (*lost, *gone))


class _Standing:
    """The events that are found in a text, by their ids and by their words."""

    def __init__(self, found: Findings) -> None:
        self.passage = found.passage.id
        self.named = {event.id: event for event in found.events}
        self.cited = Overlaps(found.events, at=lambda event: event.citation.span)


def _moved_reading(decision: ReadingDecision, moves: Moves) -> ReadingDecision | None:
    citation = moves.moved(decision.citation)
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
    decision: EventDecision, old: PassageId, standing: _Standing, moves: Moves
) -> EventDecision | None:
    event = decision.event
    citation = moves.moved(event.citation)
    if citation is None:
        return None
    moved = replace(event, passage=standing.passage, citation=citation, dates=())
    plain = _moved_id(event, citation, old, standing.passage)
    same = standing.named.get(plain) or _same(moved, decision.found, standing)
    moved = replace(moved, id=plain if same is None else same.id)
    if decision.found is None:
        return replace(decision, event=moved)
    first = replace(decision.found, id=moved.id, passage=moved.passage, citation=citation, dates=())
    return replace(decision, event=moved, found=first if same is None else same)


def _moved_id(event: Event, citation: Citation, old: PassageId, new: PassageId) -> EventId:
    """Return the id that an event has by its date's words, or by its own if they are elsewhere."""
    named = re.fullmatch(rf"{re.escape(old)}-(\d+)-(\d+)(-\d+)?", event.id)
    if named is not None:
        by = citation.span.start - event.citation.span.start
        start, end = int(named[1]), int(named[2])
        if event.citation.span.start <= start and end <= event.citation.span.end:
            return EventId(f"{new}-{start + by}-{end + by}{named[3] or ''}")
    return EventId(f"{new}-{citation.span.start}-{citation.span.end}")


def _same(event: Event, was: Event | None, standing: _Standing) -> Event | None:
    """Return the event that is found for one that was decided on, None if there is none."""
    whens = [each.when for each in (event, was) if each is not None]
    alike = (
        each
        for each in standing.cited.on(event.citation.span)
        if any(each.when.overlaps(when) for when in whens)
    )
    return next(alike, None)
