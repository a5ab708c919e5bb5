"""Date expressions of a passage, and the dated happenings in it."""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import NewType

from studyapp.domain.notes import About, Mention, Note, NoteKind
from studyapp.domain.texts import Citation, Emendation, Passage, PassageId, Span
from studyapp.domain.when import When

EventId = NewType("EventId", str)
"""The passage and the span of the first date expression, as in `0f3a...-120-131`."""


class Basis(StrEnum):
    """Where the value of a date comes from."""

    STATED = "stated"
    CARRIED = "carried"
    RELATIVE = "relative"


class Status(StrEnum):
    """Whether an event happened, was planned, or is in doubt."""

    FACT = "fact"
    PLANNED = "planned"
    DISPUTED = "disputed"


@dataclass(frozen=True, slots=True, kw_only=True)
class DateExpression:
    """Words of a passage that name a date.

    The two ends of a range are two expressions with the same `range` number. `carried_from` is the
    span from which a missing part was taken; `repair` says how damaged words are read.
    `confidence` is 0 to 1.
    """

    span: Span
    when: When
    basis: Basis = Basis.STATED
    carried_from: Span | None = None
    repair: Emendation | None = None
    range: int | None = None
    confidence: float = 1.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """A dated happening in a passage.

    Its `id` is made of the passage and its own first date expression, so that it outlives a newer
    finder that finds more or fewer dates around it, or cites more or fewer words. `dates` are the
    places of its date expressions in the list found with it. `importance` is 1 to 5,
    `confidence` 0 to 1.
    """

    id: EventId
    passage: PassageId
    title: str
    when: When
    citation: Citation
    dates: tuple[int, ...] = ()
    people: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    lane: str | None = None
    status: Status = Status.FACT
    importance: int = 3
    confidence: float = 1.0


def repairs_of(dates: Iterable[DateExpression]) -> tuple[Emendation, ...]:
    """Return the repairs of dates."""
    return tuple(date.repair for date in dates if date.repair is not None)


def beside(
    emendations: Iterable[Emendation], repairs: Sequence[Emendation]
) -> tuple[Emendation, ...]:
    """Return the emendations that are no part of a repair; both are in the order of the text."""
    ends = [repair.span.end for repair in repairs]

    def is_part(span: Span) -> bool:
        number = bisect_left(ends, span.end)
        return number < len(ends) and repairs[number].span.overlaps(span)

    return tuple(each for each in emendations if not is_part(each.span))


@dataclass(frozen=True, slots=True)
class Findings:
    """A passage and all that is known of it, each in the order of the text.

    `emendations` are the readings that packs give beside the repairs of dates, `notes` what they
    say of words, people, places and claims, and what the program remarks; `about` is what packs
    say of the whole. `mentions` are where people and places are named. `finder` is the number of
    the finder that found the dates and events.
    """

    passage: Passage
    dates: tuple[DateExpression, ...]
    events: tuple[Event, ...]
    emendations: tuple[Emendation, ...] = ()
    notes: tuple[Note, ...] = ()
    about: tuple[About, ...] = ()
    mentions: tuple[Mention, ...] = ()
    finder: int = 1

    @property
    def doubts(self) -> tuple[Note, ...]:
        """Return the notes on what must not be asked as a fact."""
        return tuple(note for note in self.notes if note.is_doubt)

    @property
    def askable(self) -> tuple[Event, ...]:
        """Return the events that stand under no claim that is wrong, disputed or an opinion.

        A remark on a date that cannot be is a doubt of the events that it dates.
        """
        claims = [note.span for note in self.doubts if note.kind is not NoteKind.REMARK]
        remarks = [note.span for note in self.doubts if note.kind is NoteKind.REMARK]
        return tuple(
            event
            for event in self.events
            if not any(event.citation.span.overlaps(claim) for claim in claims)
            and not any(self._is_dated_by(event, remark) for remark in remarks)
        )

    def _is_dated_by(self, event: Event, words: Span) -> bool:
        return any(
            self.dates[place].span.overlaps(words)
            for place in event.dates
            if place < len(self.dates)
        )
