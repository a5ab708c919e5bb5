"""Take a quiz: made from the events, answered, graded, gone on with after a restart."""

from dataclasses import dataclass

from studyapp.domain.questions import Answer, Grade, Question
from studyapp.domain.texts import Emendation, PassageId


@dataclass(frozen=True, slots=True, kw_only=True)
class Turn:
    """Where a quiz stands: the question to answer now, None at the end.

    `results` has a score of 0 to 1 for every answered question, None for one that was skipped, and
    nothing for those to come; `total` counts all. `repairs` lie within the question's citation,
    their spans in the passage.
    """

    sitting: str
    passage: PassageId
    title: str
    question: Question | None
    repairs: tuple[Emendation, ...]
    results: tuple[float | None, ...]
    total: int

    @property
    def place(self) -> int:
        """Return the number of the current question, from 1."""
        return min(len(self.results) + 1, self.total)


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """What an answer was worth, once the journal has it. `seconds` is the time it took."""

    question: Question
    answer: Answer
    grade: Grade
    seconds: float
    confidence: int | None
