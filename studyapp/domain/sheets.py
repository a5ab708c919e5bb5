"""Quizzes for paper: what stands on a sheet, and what is right on it."""

from dataclasses import dataclass
from enum import StrEnum

from studyapp.domain.questions import Question


class Paper(StrEnum):
    """The sizes of paper."""

    A4 = "a4"
    LETTER = "letter"


@dataclass(frozen=True, slots=True)
class Sheet:
    """One version of a quiz: `answers` has what is right for each question, in words."""

    label: str
    title: str
    questions: tuple[Question, ...]
    answers: tuple[str, ...]
