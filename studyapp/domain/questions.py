"""Questions of all kinds."""

from dataclasses import dataclass
from typing import ClassVar, NewType

from studyapp.domain.events import EventId
from studyapp.domain.kinds import Kind, OptionsOrder, PackId, Recipe, Scoring
from studyapp.domain.question_pieces import (
    Choice,
    Figure,
    Gap,
    Matching,
    NearMiss,
    OrderItem,
    RubricPoint,
)
from studyapp.domain.texts import Citation, PassageId
from studyapp.domain.tolerances import DateTolerance, PartialCredit
from studyapp.domain.when import When

QuestionId = NewType("QuestionId", str)
"""Generated: recipe, kind and events, never the seed. Authored: the pack id, `/`, its own id."""


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionParts:
    """What all kinds of question have.

    Generated questions have a passage, a recipe, events and a citation; authored ones have a
    `pack`, and may have no source. `checks` names the proofs that the question passed. `others` are
    what a question on several events rests on besides `citation`. Stem, explanation and hint of an
    authored question are Markdown without HTML. `points` is what it counts in its pack.
    """

    id: QuestionId
    passage: PassageId | None
    recipe: Recipe | None = None
    stem: str
    events: tuple[EventId, ...] = ()
    citation: Citation | None
    explanation: str = ""
    checks: tuple[str, ...] = ()
    others: tuple[Citation, ...] = ()
    pack: PackId | None = None
    hint: str = ""
    figure: Figure | None = None
    difficulty: int | None = None
    points: int = 1
    tags: tuple[str, ...] = ()

    @property
    def citations(self) -> tuple[Citation, ...]:
        """Return all that the question rests on; nothing if its author named no source."""
        return () if self.citation is None else (self.citation, *self.others)

    @property
    def is_authored(self) -> bool:
        """Return whether a person wrote it in a pack."""
        return self.pack is not None


@dataclass(frozen=True, slots=True, kw_only=True)
class SingleQuestion(QuestionParts):
    """One right choice of several, in the order in which they are shown."""

    kind: ClassVar[Kind] = Kind.SINGLE
    choices: tuple[Choice, ...]
    options_order: OptionsOrder | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class MultipleQuestion(QuestionParts):
    """Several right choices, in the order in which they are shown."""

    kind: ClassVar[Kind] = Kind.MULTIPLE
    choices: tuple[Choice, ...]
    scoring: Scoring = Scoring.PARTIAL
    options_order: OptionsOrder | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class TrueFalseQuestion(QuestionParts):
    """A statement that holds or does not."""

    kind: ClassVar[Kind] = Kind.TRUEFALSE
    is_true: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ShortQuestion(QuestionParts):
    """A few words to type: `answer` is the solution, `accept` is right as well."""

    kind: ClassVar[Kind] = Kind.SHORT
    answer: str
    accept: tuple[str, ...] = ()
    reject: tuple[NearMiss, ...] = ()
    matching: Matching = Matching()  # noqa: RUF009 - it is frozen


@dataclass(frozen=True, slots=True, kw_only=True)
class NumberQuestion(QuestionParts):
    """A number to type; right within `tolerance`, in `unit` if there is one."""

    kind: ClassVar[Kind] = Kind.NUMBER
    value: float
    tolerance: float = 0.0
    unit: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class DateQuestion(QuestionParts):
    """A date to type, graded at the precision of `when`; `partial` is what near ones get."""

    kind: ClassVar[Kind] = Kind.DATE
    when: When
    tolerance: DateTolerance | None = None
    partial: tuple[PartialCredit, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ClozeQuestion(QuestionParts):
    """A text with gaps, each written `[[name]]` in the stem; `gaps` in the order of the text."""

    kind: ClassVar[Kind] = Kind.CLOZE
    gaps: tuple[Gap, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class OrderQuestion(QuestionParts):
    """Items to put in sequence: `items` is the right order, `shown` the places as first shown."""

    kind: ClassVar[Kind] = Kind.ORDER
    items: tuple[OrderItem, ...]
    shown: tuple[int, ...]
    scoring: Scoring = Scoring.PAIRS


@dataclass(frozen=True, slots=True, kw_only=True)
class MatchQuestion(QuestionParts):
    """Pairs to put together.

    `lefts[n]` belongs to the text `answers[n]`; `rights` are all the texts offered, in the order in
    which they are shown, distractors included. A right side may belong to several lefts only if
    `allow_repeat`.
    """

    kind: ClassVar[Kind] = Kind.MATCH
    lefts: tuple[str, ...]
    answers: tuple[str, ...]
    rights: tuple[str, ...]
    allow_repeat: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class TimelineQuestion(QuestionParts):
    """Events to put on the timeline, each with its `when`; right within `tolerance`."""

    kind: ClassVar[Kind] = Kind.TIMELINE
    items: tuple[OrderItem, ...]
    tolerance: DateTolerance | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenQuestion(QuestionParts):
    """A text to write, graded by the learner against a model answer; counted apart from scores."""

    kind: ClassVar[Kind] = Kind.OPEN
    model_answer: str
    rubric: tuple[RubricPoint, ...]
    min_words: int = 0


Question = (
    SingleQuestion
    | MultipleQuestion
    | TrueFalseQuestion
    | ShortQuestion
    | NumberQuestion
    | DateQuestion
    | ClozeQuestion
    | OrderQuestion
    | MatchQuestion
    | TimelineQuestion
    | OpenQuestion
)
