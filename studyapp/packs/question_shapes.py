"""What stands in a file of questions: the keys of each kind."""

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType
from typing import Annotated, ClassVar

from pydantic import BeforeValidator

from studyapp.domain.kinds import Kind, OptionsOrder, Scoring
from studyapp.packs.fields import Number, Shape, Text, Truth, Words, number_of, one_of, whole
from studyapp.packs.nodes import MapNode, TextNode
from studyapp.packs.shapes import FigureShape, SourceShape, Use


class Ignoring(StrEnum):
    """Whether a difference counts when typed words are compared."""

    IGNORE = "ignore"
    EXACT = "exact"


class ChoiceScoring(StrEnum):
    """How a question with several right choices can be scored."""

    ALL = Scoring.ALL
    PARTIAL = Scoring.PARTIAL


class OrderScoring(StrEnum):
    """How a sequence can be scored."""

    ALL = Scoring.ALL
    PAIRS = Scoring.PAIRS
    POSITIONS = Scoring.POSITIONS


class GapKind(StrEnum):
    """What a gap wants."""

    SHORT = Kind.SHORT
    DATE = Kind.DATE


def under(key: str) -> BeforeValidator:
    """Return what takes a lone text as a thing with that text under `key`."""

    def wrapped(node: object) -> object:
        if not isinstance(node, TextNode):
            return node
        name = TextNode(key)
        name.start, name.end, name.is_plain = node.start, node.end, True
        mapping = MapNode({name: node})
        mapping.start, mapping.end, mapping.empty = node.start, node.end, []
        return mapping

    return BeforeValidator(wrapped)


class ChoiceShape(Shape):
    """Something to pick."""

    text: Words
    feedback: Text | None = None
    image: Annotated[FigureShape, under("file")] | None = None


class NearMissShape(Shape):
    """An answer that is never right."""

    text: Words
    feedback: Text | None = None


Choice = Annotated[ChoiceShape, under("text")]
NearMiss = Annotated[NearMissShape, under("text")]


class MatchingShape(Shape):
    """How typed words are compared."""

    case: Annotated[Ignoring, one_of(Ignoring)] = Ignoring.IGNORE
    accents: Annotated[Ignoring, one_of(Ignoring)] = Ignoring.IGNORE
    punctuation: Annotated[Ignoring, one_of(Ignoring)] = Ignoring.IGNORE
    typos: Annotated[int, whole(0, 3)] = 1


class QuestionShape(Shape):
    """The keys that questions of all kinds have."""

    id: Words
    kind: Words
    stem: Words
    explanation: Text | None = None
    hint: Text | None = None
    source: SourceShape | None = None
    figure: FigureShape | None = None
    tags: tuple[Words, ...] | None = None
    level: Text | None = None
    language: Words | None = None
    points: Annotated[int, whole(1, 1000)] | None = None
    difficulty: Annotated[int, whole(1, 5)] | None = None
    note: Text | None = None
    status: Annotated[Use, one_of(Use)] = Use.ACTIVE


class SingleShape(QuestionShape):
    """One right choice."""

    when_missing: ClassVar[Mapping[str, str]] = {"wrong": "Q39"}
    when_listed: ClassVar[Mapping[str, str]] = {"answer": "Q39"}
    answer: Choice
    wrong: tuple[Choice, ...]
    options_order: Annotated[OptionsOrder, one_of(OptionsOrder)] | None = None


class MultipleShape(QuestionShape):
    """Several right choices."""

    answers: tuple[Choice, ...]
    wrong: tuple[Choice, ...]
    scoring: Annotated[ChoiceScoring, one_of(ChoiceScoring)] = ChoiceScoring.PARTIAL
    options_order: Annotated[OptionsOrder, one_of(OptionsOrder)] | None = None


class TrueFalseShape(QuestionShape):
    """A statement."""

    answer: Truth


class ShortShape(QuestionShape):
    """Words to type."""

    answer: Words
    accept: tuple[Words, ...] = ()
    reject: tuple[NearMiss, ...] = ()
    match: MatchingShape = MatchingShape()


class NumberShape(QuestionShape):
    """A number to type."""

    answer: Number
    tolerance: Annotated[float, number_of(least=0, code="Q58")] = 0.0
    unit: Words | None = None


class NearDateShape(Shape):
    """What a date near the right one is worth."""

    within: Words
    score: Annotated[float, number_of(least=0, most=1, code="Y16")]


class DateShape(QuestionShape):
    """A date to type."""

    answer: Words
    tolerance: Words | None = None
    partial: tuple[NearDateShape, ...] = ()
    event: Words | None = None


class GapShape(Shape):
    """A gap of a text."""

    answer: Words
    kind: Annotated[GapKind, one_of(GapKind)] = GapKind.SHORT
    accept: tuple[Words, ...] = ()
    reject: tuple[NearMiss, ...] = ()
    wrong: tuple[Words, ...] = ()
    match: MatchingShape = MatchingShape()


class ClozeShape(QuestionShape):
    """A text with gaps."""

    gaps: dict[Words, Annotated[GapShape, under("answer")]]


class OrderShape(QuestionShape):
    """Texts to put in sequence."""

    items: tuple[Words, ...]
    scoring: Annotated[OrderScoring, one_of(OrderScoring)] = OrderScoring.PAIRS


class PairShape(Shape):
    """Two that belong together."""

    left: Words
    right: Words


class MatchShape(QuestionShape):
    """Pairs to put together."""

    pairs: tuple[PairShape, ...]
    extra_right: tuple[Words, ...] = ()
    allow_repeat: Truth = False


class TimelineShape(QuestionShape):
    """Events to put on the timeline."""

    events: tuple[Words, ...]
    tolerance: Words | None = None


class RubricShape(Shape):
    """What a good answer says."""

    when_missing: ClassVar[Mapping[str, str]] = {"points": "Q63"}
    points: Annotated[int, whole(1, 1000)]
    text: Words


class OpenShape(QuestionShape):
    """A text to write."""

    model_answer: Words
    rubric: tuple[RubricShape, ...]
    min_words: Annotated[int, whole(0, 10_000)] = 0


class DefaultsShape(Shape):
    """What the questions of a file share."""

    level: Text | None = None
    tags: tuple[Words, ...] = ()
    language: Words | None = None
    points: Annotated[int, whole(1, 1000)] = 1


SHAPES: Mapping[Kind, type[QuestionShape]] = MappingProxyType(
    {
        Kind.SINGLE: SingleShape,
        Kind.MULTIPLE: MultipleShape,
        Kind.TRUEFALSE: TrueFalseShape,
        Kind.SHORT: ShortShape,
        Kind.NUMBER: NumberShape,
        Kind.DATE: DateShape,
        Kind.CLOZE: ClozeShape,
        Kind.ORDER: OrderShape,
        Kind.MATCH: MatchShape,
        Kind.TIMELINE: TimelineShape,
        Kind.OPEN: OpenShape,
    }
)


def keys_of_kinds() -> dict[str, str]:
    """Return which kinds each key belongs to that not all of them have."""
    kinds: dict[str, list[str]] = {}
    for kind, shape in SHAPES.items():
        for key in shape.model_fields.keys() - QuestionShape.model_fields.keys():
            kinds.setdefault(key, []).append(kind)
    return {key: ", ".join(names) for key, names in kinds.items()}
