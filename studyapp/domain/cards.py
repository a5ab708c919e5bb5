"""Cards, and how they were recalled."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import IntEnum, StrEnum
from typing import NewType

from studyapp.domain.events import EventId
from studyapp.domain.texts import Citation, Emendation, PassageId

CardId = NewType("CardId", str)
"""The recipe and the event, as in `when:0f3a...-120-131`."""


class CardRecipe(StrEnum):
    """How a card is made of an event: asked for its date, or for what happened then."""

    WHEN = "when"
    WHAT = "what"


class Rating(IntEnum):
    """How well a card was recalled; the numbers are the keys."""

    AGAIN = 1
    HARD = 2
    GOOD = 3
    EASY = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """A front and a back to recall. The question put over the front follows from `recipe`."""

    id: CardId
    passage: PassageId
    event: EventId
    recipe: CardRecipe
    front: str
    back: str
    citation: Citation


class Stage(StrEnum):
    """How far a card has come: first steps, known for days, or forgotten and learned again."""

    LEARNING = "learning"
    REVIEW = "review"
    RELEARNING = "relearning"


@dataclass(frozen=True, slots=True, kw_only=True)
class Memory:
    """What a learner's reviews of one card amount to; derived from the journal.

    `stability` is in days, `difficulty` 1 to 10, `step` the learning step or None once learned;
    times are aware UTC.
    """

    card: CardId
    stage: Stage
    step: int | None
    stability: float
    difficulty: float
    due: datetime
    reviewed: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Review:
    """One act of recalling a card; `at` is aware UTC, `took` runs from front to rating."""

    card: CardId
    passage: PassageId
    rating: Rating
    at: datetime
    took: timedelta


@dataclass(frozen=True, slots=True, kw_only=True)
class Recall:
    """A card to recall now.

    `intervals` says for each rating when the card would come back; `place` counts from 1 to
    `total`; `repairs` lie within the card's citation, their spans in the passage.
    """

    card: Card
    title: str
    intervals: Mapping[Rating, timedelta]
    repairs: tuple[Emendation, ...]
    place: int
    total: int
