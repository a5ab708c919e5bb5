"""Date expressions of a passage, and the dated happenings in it."""

from dataclasses import dataclass
from enum import StrEnum
from typing import NewType

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


@dataclass(frozen=True, slots=True)
class Findings:
    """A passage and all that was found in it, both in the order of the text."""

    passage: Passage
    dates: tuple[DateExpression, ...]
    events: tuple[Event, ...]
