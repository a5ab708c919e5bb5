"""Quizzes made of questions, and what was turned down for them."""

from dataclasses import dataclass

from studyapp.domain.kinds import Kind, Recipe
from studyapp.domain.questions import Question, QuestionId
from studyapp.domain.texts import PassageId


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
