"""What people answer, what it is worth, and what the journal keeps of it."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from studyapp.domain.kinds import Kind, PackId
from studyapp.domain.messages import Message
from studyapp.domain.questions import Question, QuestionId
from studyapp.domain.texts import PassageId


@dataclass(frozen=True, slots=True)
class ChoiceAnswer:
    """The place of the picked choice."""

    chosen: int


@dataclass(frozen=True, slots=True)
class ChoicesAnswer:
    """The places of the picked choices, rising; none is an answer too."""

    chosen: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class TruthAnswer:
    """Whether a statement was held to be true."""

    says: bool


@dataclass(frozen=True, slots=True)
class ShortAnswer:
    """Words as they were typed."""

    typed: str


@dataclass(frozen=True, slots=True)
class NumberAnswer:
    """A number as it was typed, with or without its unit."""

    typed: str


@dataclass(frozen=True, slots=True)
class DateAnswer:
    """A date as it was typed."""

    typed: str


@dataclass(frozen=True, slots=True)
class ClozeAnswer:
    """What was typed or picked for every gap, in the order of the question's `gaps`."""

    filled: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class OrderAnswer:
    """Places of the question's `items`, in the order in which they were put."""

    order: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class MatchAnswer:
    """For every pair of the question, the place in its `rights` that was joined to its left side.

    None where nothing was joined.
    """

    joined: tuple[int | None, ...]


@dataclass(frozen=True, slots=True)
class TimelineAnswer:
    """The date given to every item of the question: as typed, or the EDTF text of the pin.

    An empty text is an item that was not placed.
    """

    placed: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class OpenAnswer:
    """A text in one's own words, and which points of the rubric it makes by one's own eye."""

    typed: str
    makes: tuple[bool, ...]


Answer = (
    ChoiceAnswer
    | ChoicesAnswer
    | TruthAnswer
    | ShortAnswer
    | NumberAnswer
    | DateAnswer
    | ClozeAnswer
    | OrderAnswer
    | MatchAnswer
    | TimelineAnswer
    | OpenAnswer
)


@dataclass(frozen=True, slots=True)
class Grade:
    """What an answer is worth, 0 to 1, and why, in one sentence or two.

    `parts` are the grades of gaps or of items on the timeline, in the question's order.
    """

    score: float
    reason: Message
    parts: tuple["Grade", ...] = ()

    @property
    def is_right(self) -> bool:
        """Return whether the answer gets all there is to get."""
        return self.score >= 1.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Attempt:
    """One answered question. `answer` is in words, `at` aware UTC, `confidence` 1 to 3 or None.

    `hinted` says that the score is what was left after a hint.
    `century` is that of what was asked, as `century_of` counts, None if it has no date.
    `passage` is what the question is about, None if its author named none; `pack` is where it was
    written, None if it was made from the passage. `asked` and `given` are the question as it was
    shown and the answer as it was given; the journal keeps both, and gives back the `version` of
    the question, None of an attempt from before versions were kept.
    """

    question: QuestionId
    passage: PassageId | None
    pack: PackId | None = None
    kind: Kind
    stem: str
    answer: str
    score: float
    at: datetime
    took: timedelta
    seed: int
    sitting: str
    confidence: int | None = None
    century: int | None = None
    asked: Question | None = None
    given: Answer | None = None
    version: str | None = None
    hinted: bool = False
