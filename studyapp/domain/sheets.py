"""Quizzes for paper: what stands on a sheet, and what is right on it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from studyapp.domain.kinds import PackId
from studyapp.domain.question_pieces import Figure
from studyapp.domain.questions import MultipleQuestion, Question, SingleQuestion


class Paper(StrEnum):
    """The sizes of paper."""

    A4 = "a4"
    LETTER = "letter"


class Holds(StrEnum):
    """What of the sheets goes into one file."""

    BOTH = "both"
    QUESTIONS = "questions"
    KEYS = "keys"


class Keys(StrEnum):
    """Where the keys of printed quizzes go."""

    AFTER = "after"
    APART = "apart"
    LEFT_OUT = "left out"


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperWish:
    """How a quiz is to be printed: in one version or two, its keys, and on what."""

    versions: int = 2
    keys: Keys = Keys.AFTER
    paper: Paper = Paper.A4

    @property
    def holds(self) -> Holds:
        """Return what goes into the file of the quiz itself."""
        return Holds.BOTH if self.keys is Keys.AFTER else Holds.QUESTIONS


Pictures = Mapping[tuple[PackId | None, str], bytes]
"""Pictures as they came, by the pack and the path in it."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """One version of a quiz: `answers` has what is right for each question, in words.

    A picture that is not among `pictures` is told in its words.
    """

    label: str
    title: str
    questions: tuple[Question, ...]
    answers: tuple[str, ...]
    pictures: Pictures = field(default_factory=dict)


def figures_of(question: Question) -> tuple[Figure, ...]:
    """Return the pictures that a question and its choices show, each of them once."""
    figures = [question.figure]
    if isinstance(question, SingleQuestion | MultipleQuestion):
        figures += [choice.figure for choice in question.choices]
    return tuple(dict.fromkeys(figure for figure in figures if figure is not None))
