"""What a person decided about what was found in a passage; kept beside it, never written into it.

A decision hangs on words of the passage, not on rows, so that it outlives a newer finder and goes
along to a corrected version of the same text.
"""

from dataclasses import dataclass, replace
from enum import StrEnum

from studyapp.domain.events import Event, EventId, Findings
from studyapp.domain.notes import NoteKind
from studyapp.domain.packs import Era
from studyapp.domain.texts import Citation, Emendation, PassageId, Span, Sureness
from studyapp.domain.when import When

SURE_FROM, LIKELY_FROM = 0.85, 0.6
"""Confidences from which on an event or a date is sure, and likely; below, it is open."""

ASK_FROM = 0.75
"""The confidence from which on an event is asked about, unless a person vouches for it."""


class Decision(StrEnum):
    """What was decided of an event or of a reading.

    `REMOVED` says of an event that it is none, of a reading that the source is right as it stands;
    `ADDED` is of events only.
    """

    KEPT = "kept"
    CORRECTED = "corrected"
    REMOVED = "removed"
    ADDED = "added"


@dataclass(frozen=True, slots=True)
class ReadingDecision:
    """What was decided of the damaged words at `citation`.

    `reads` is how they are read from now on: as was proposed, or as the person wrote it; None for
    as they stand in the source. `proposed` is the reading that was decided on, if there was one.
    """

    citation: Citation
    decision: Decision
    reads: str | None
    proposed: Emendation | None = None


@dataclass(frozen=True, slots=True)
class EventDecision:
    """What was decided of an event.

    `event` is as it stands from now on, or for one that was removed as it was found; its `id` is
    the one that it was found with, as its cards and scores hang on that. One that was merged into
    another is removed, and the other corrected; of one that was split, one part is the corrected
    event and the other one is added: both go `along` with that, and go back with it. `found` is one
    that was corrected as it was found, or kept though it was too open to be asked about.
    """

    event: Event
    decision: Decision
    found: Event | None = None
    along: EventId | None = None


@dataclass(frozen=True, slots=True)
class Corrections:
    """All decisions on one passage, each in the order of the text."""

    passage: PassageId
    readings: tuple[ReadingDecision, ...] = ()
    events: tuple[EventDecision, ...] = ()


@dataclass(frozen=True, slots=True)
class Part:
    """One of the events that an event is split into: the words it rests on, its title and date."""

    span: Span
    title: str
    when: When


@dataclass(frozen=True, slots=True)
class LookedReading:
    """A repair of a date or a pack's reading, and what was decided of it, None if nothing yet.

    `kind` is what the words name where that is known, None for a date if `is_date`, or for others.
    """

    emendation: Emendation
    decision: Decision | None
    is_date: bool = True
    kind: NoteKind | None = None


@dataclass(frozen=True, slots=True)
class LookedEvent:
    """An event, and what was decided of it, None if nothing yet.

    One that was merged into another is removed `along` with it.
    """

    event: Event
    decision: Decision | None
    along: EventId | None = None


@dataclass(frozen=True, slots=True)
class Proposal:
    """An event as a newer finder finds it: in the place of one that stands, or a new one.

    `is_none`: it finds no such event as the one that stands, which `event` is.
    """

    event: Event
    instead_of: EventId | None = None
    is_none: bool = False


@dataclass(frozen=True, slots=True)
class LookedEra:
    """A period that a passage tells of, and what was decided of it, None if nothing yet.

    `span` are the words of the first of its `count` events that lie in it.
    """

    era: Era
    decision: Decision | None
    span: Span
    count: int


@dataclass(frozen=True, slots=True)
class Looked:
    """What was found in a passage, and what of it was looked at.

    `findings` are as they stand, with all that was decided. `readings` and `events` also have what
    was removed, each in the order of the text. `proposals` are what a newer finder would change.
    `eras` are the periods that it tells of, earliest first.
    """

    findings: Findings
    readings: tuple[LookedReading, ...] = ()
    events: tuple[LookedEvent, ...] = ()
    proposals: tuple[Proposal, ...] = ()
    eras: tuple[LookedEra, ...] = ()

    @property
    def undecided(self) -> int:
        """Return how many readings and events nobody has decided on."""
        readings = sum(each.decision is None for each in self.readings)
        return readings + sum(each.decision is None for each in self.events)


def vouched(event: Event) -> Event:
    """Return an event for which a person vouches: no event that was too open to ask stays so."""
    return event if event.confidence >= ASK_FROM else replace(event, confidence=1.0)


def sureness_of(event: Event) -> Sureness:
    """Return how sure an event is, in the three words that repairs have."""
    return sureness_at(event.confidence)


def sureness_at(confidence: float) -> Sureness:
    """Return the word for a confidence of 0 to 1."""
    if confidence >= SURE_FROM:
        return Sureness.SURE
    return Sureness.LIKELY if confidence >= LIKELY_FROM else Sureness.OPEN
