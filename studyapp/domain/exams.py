"""An exam that is going on: what was answered so far, what is flagged, when it ends."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from studyapp.domain.answers import Answer
from studyapp.domain.questions import Question

A_QUESTION = timedelta(seconds=90)
"""How long an exam gives for a question, unless a person says otherwise."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """An answer that is kept with an exam and can be changed until the exam is handed in.

    `at` is aware UTC; `took` is all the time that its question was looked at.
    """

    answer: Answer
    at: datetime
    took: timedelta
    confidence: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Exam:
    """Where an exam stands: `given` has one place for each of the `questions`, None while open.

    `place` is that of the question looked at, from 0; `flagged` are places too. `ends` is aware
    UTC, None without a limit; the time goes on by the clock on the wall, also while the program is
    closed.
    """

    questions: tuple[Question, ...]
    given: tuple[Given | None, ...]
    flagged: frozenset[int] = frozenset()
    place: int = 0
    ends: datetime | None = None

    @property
    def open(self) -> tuple[int, ...]:
        """Return the places of the questions that have no answer."""
        return tuple(place for place, given in enumerate(self.given) if given is None)
