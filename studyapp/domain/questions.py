"""Questions, what people answer, and how it is graded."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import ClassVar, NewType

from studyapp.domain.events import EventId
from studyapp.domain.messages import Message
from studyapp.domain.texts import Citation, PassageId
from studyapp.domain.when import When

QuestionId = NewType("QuestionId", str)
"""The recipe, the kind and the events of a generated question; never its seed."""


class Kind(StrEnum):
    """The kinds of question that exist so far."""

    SINGLE = "single"
    DATE = "date"
    ORDER = "order"


class Recipe(StrEnum):
    """How a question is made of events."""

    WHEN = "when"
    WHAT_HAPPENED = "what-happened"
    WHICH_FIRST = "which-first"
    ORDER = "order"


@dataclass(frozen=True, slots=True)
class Choice:
    """One of the answers to pick from.

    `matches` is what the passage joins to it, if anything: the event of a date, the date of an
    event, in words.
    """

    text: str
    right: bool
    matches: str | None = None


@dataclass(frozen=True, slots=True)
class OrderItem:
    """One event to put in sequence."""

    text: str
    when: When


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionParts:
    """What all kinds of question have.

    `checks` names the proofs that the question passed. `others` are what a question on several
    events rests on besides `citation`.
    """

    id: QuestionId
    passage: PassageId
    recipe: Recipe
    stem: str
    events: tuple[EventId, ...]
    citation: Citation
    explanation: str
    checks: tuple[str, ...] = ()
    others: tuple[Citation, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class SingleQuestion(QuestionParts):
    """One right choice of three to five, in the order in which they are shown."""

    kind: ClassVar[Kind] = Kind.SINGLE
    choices: tuple[Choice, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class DateQuestion(QuestionParts):
    """A date to type, graded at the precision of `when`."""

    kind: ClassVar[Kind] = Kind.DATE
    when: When


@dataclass(frozen=True, slots=True, kw_only=True)
class OrderQuestion(QuestionParts):
    """Events to put in sequence: `items` is the right order, `shown` the places as first shown."""

    kind: ClassVar[Kind] = Kind.ORDER
    items: tuple[OrderItem, ...]
    shown: tuple[int, ...]


Question = SingleQuestion | DateQuestion | OrderQuestion


@dataclass(frozen=True, slots=True)
class Rejected:
    """A candidate that failed a proof, and why."""

    stem: str
    recipe: Recipe
    reason: str


@dataclass(frozen=True, slots=True)
class Quiz:
    """The questions of one sitting and what was turned down; the same seed gives the same quiz."""

    seed: int
    questions: tuple[Question, ...]
    rejected: tuple[Rejected, ...] = ()


@dataclass(frozen=True, slots=True)
class ChoiceAnswer:
    """The place of the picked choice."""

    chosen: int


@dataclass(frozen=True, slots=True)
class DateAnswer:
    """A date as it was typed."""

    typed: str


@dataclass(frozen=True, slots=True)
class OrderAnswer:
    """Places of the question's `items`, in the order in which they were put."""

    order: tuple[int, ...]


Answer = ChoiceAnswer | DateAnswer | OrderAnswer


@dataclass(frozen=True, slots=True)
class Grade:
    """What an answer is worth, 0 to 1, and why, in one sentence or two."""

    score: float
    reason: Message

    @property
    def is_right(self) -> bool:
        """Return whether the answer gets all there is to get."""
        return self.score >= 1.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Attempt:
    """One answered question. `answer` is in words, `at` aware UTC, `confidence` 1 to 3 or None."""

    question: QuestionId
    passage: PassageId
    kind: Kind
    stem: str
    answer: str
    score: float
    at: datetime
    took: timedelta
    seed: int
    sitting: str
    confidence: int | None = None
