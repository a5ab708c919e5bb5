"""Questions of all kinds, and quizzes made of them."""

from dataclasses import dataclass
from typing import ClassVar, NewType

from studyapp.domain.events import EventId
from studyapp.domain.kinds import Kind, OptionsOrder, PackId, Recipe, Scoring
from studyapp.domain.texts import Citation, PassageId
from studyapp.domain.tolerances import DateTolerance, PartialCredit
from studyapp.domain.when import When

QuestionId = NewType("QuestionId", str)
"""Generated: recipe, kind and events, never the seed. Authored: the pack id, `/`, its own id."""


@dataclass(frozen=True, slots=True)
class Figure:
    """A picture of a pack by its path in the pack, and what it shows in words."""

    file: str
    alt: str


@dataclass(frozen=True, slots=True)
class Choice:
    """One of the answers to pick from.

    `matches` is what the passage joins to it, if anything: the event of a date, the date of an
    event, in words. `feedback` is what its author says to whoever picks it.
    """

    text: str
    right: bool
    matches: str | None = None
    feedback: str = ""
    figure: Figure | None = None


@dataclass(frozen=True, slots=True)
class OrderItem:
    """Something to put in sequence, or on the timeline; authored sequences need no dates."""

    text: str
    when: When | None = None

    def may_stand_for(self, other: "OrderItem") -> bool:
        """Return whether the two may change places: they say the same or may be at one time."""
        if self.text == other.text:
            return True
        return self.when is not None and other.when is not None and self.when.overlaps(other.when)


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


@dataclass(frozen=True, slots=True)
class NearMiss:
    """An answer that is never right, however alike, and why."""

    text: str
    feedback: str = ""


@dataclass(frozen=True, slots=True)
class Matching:
    """How typed words are compared: what is ignored, and how many slips are forgiven.

    A slip is one letter too many, too few or another; forgiven from words of 5 letters on.
    """

    ignore_case: bool = True
    ignore_accents: bool = True
    ignore_punctuation: bool = True
    typos: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class ShortQuestion(QuestionParts):
    """A few words to type: `answer` is the solution, `accept` is right as well."""

    kind: ClassVar[Kind] = Kind.SHORT
    answer: str
    accept: tuple[str, ...] = ()
    reject: tuple[NearMiss, ...] = ()
    matching: Matching = Matching()


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
class Gap:
    """A gap of a cloze: to be picked from if it has `wrong` ones (in `shown`), else to be typed.

    A gap with a `when` wants that date. `shown` are the answer and the wrong ones as offered.
    """

    name: str
    answer: str
    when: When | None = None
    accept: tuple[str, ...] = ()
    reject: tuple[NearMiss, ...] = ()
    shown: tuple[str, ...] = ()
    matching: Matching = Matching()


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


@dataclass(frozen=True, slots=True)
class RubricPoint:
    """Something that a good answer says, and what it is worth."""

    points: int
    text: str


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

GeneratedQuestion = (
    SingleQuestion
    | MultipleQuestion
    | TrueFalseQuestion
    | NumberQuestion
    | DateQuestion
    | OrderQuestion
    | MatchQuestion
    | TimelineQuestion
    | ShortQuestion
    | ClozeQuestion
    | OpenQuestion
)
"""What is made of events so far; it always has a passage, a recipe and a citation."""


@dataclass(frozen=True, slots=True)
class Listed:
    """A question of a pack in short, to choose it by; `passage` is what it is about."""

    id: QuestionId
    kind: Kind
    passage: PassageId | None


@dataclass(frozen=True, slots=True)
class Rejected:
    """A candidate that failed a proof, and why; `question` is its id where that is told."""

    stem: str
    recipe: Recipe | None
    reason: str
    question: QuestionId | None = None


@dataclass(frozen=True, slots=True)
class Quiz:
    """The questions of one sitting and what was turned down; the same seed gives the same quiz."""

    seed: int
    questions: tuple[Question, ...]
    rejected: tuple[Rejected, ...] = ()
