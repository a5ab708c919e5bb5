"""Cards, and how they were recalled."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import IntEnum, StrEnum
from typing import NewType

from studyapp.domain.events import EventId
from studyapp.domain.kinds import PackId
from studyapp.domain.texts import Citation, Emendation, PassageId

CardId = NewType("CardId", str)
"""The recipe and the event, as in `when:0f3a...-120-131`.

A card of a pack has the pack and its own id there (`written:suez-7f3a/why`); a card that a person
made has the passage, the span that it cites, and a number (`own:0f3a...-120-131-1`).
"""


KNOWN_WELL = 21
"""From so many days of stability on, a card is known well as long as it is not due."""


class CardRecipe(StrEnum):
    """How a card came about: made of an event, written in a pack, or made in the Reader.

    Of an event it asks for the date, for what happened then, or for a name in it.
    """

    WHEN = "when"
    WHAT = "what"
    WHO = "who"
    WHERE = "where"
    WRITTEN = "written"
    OWN = "own"


class Rating(IntEnum):
    """How well a card was recalled; the numbers are the keys."""

    AGAIN = 1
    HARD = 2
    GOOD = 3
    EASY = 4


@dataclass(frozen=True, slots=True)
class Original:
    """Front and back of a card as it came, before a person edited it."""

    front: str
    back: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """A front and a back to recall. The question put over the front follows from `recipe`.

    Those of a written card are Markdown without HTML; it alone may lack passage and citation.
    `original` is what an edited card was before, None for one that is as it came.
    """

    id: CardId
    passage: PassageId | None
    event: EventId | None
    recipe: CardRecipe
    front: str
    back: str
    citation: Citation | None
    pack: PackId | None = None
    original: Original | None = None

    @property
    def is_own(self) -> bool:
        """Return whether a person made it in the Reader."""
        return self.recipe is CardRecipe.OWN


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
    passage: PassageId | None
    rating: Rating
    at: datetime
    took: timedelta


@dataclass(frozen=True, slots=True, kw_only=True)
class Recall:
    """A card to recall now.

    `intervals` says for each rating when the card would come back; `place` counts from 1 to
    `total`; `around` is the sentence in which a citation of few words stands; `repairs` lie within
    that or within the card's citation, their spans in the passage. `title` is that of the passage,
    or of the pack of a card without one.
    """

    card: Card
    title: str
    intervals: Mapping[Rating, timedelta]
    repairs: tuple[Emendation, ...]
    place: int
    total: int
    around: Citation | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """A card proposed for words of a passage, which a person may change before it is kept.

    It cites the sentence around the words; `repairs` lie within that, their spans in the passage.
    A side is empty where there is nothing to propose.
    """

    passage: PassageId
    citation: Citation
    front: str
    back: str
    repairs: tuple[Emendation, ...] = ()


@dataclass(frozen=True, slots=True)
class Aside:
    """A card that a learner put aside, and the title of what it belongs to."""

    card: Card
    title: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Why:
    """Why a card comes back when it does.

    `memory` is None before the first review, `last` the last rating, `chance` the predicted recall
    now; `after` is what each rating would make of the memory; `wanted` is the chance of recall at
    which a card is to come back, 0 to 1.
    """

    card: CardId
    at: datetime
    reviews: int
    last: Rating | None
    memory: Memory | None
    chance: float | None
    after: Mapping[Rating, Memory]
    wanted: float
