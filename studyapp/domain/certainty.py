"""Certainty-based marks: what being sure wins where an answer is right, and loses where not.

Source: Gardner-Medwin's certainty-based marking. Kept apart from the score.
"""

from collections.abc import Iterable
from dataclasses import dataclass

LEVELS = (1, 2, 3)
WINS = {1: 1, 2: 2, 3: 3}
LOSSES = {1: 0, 2: -2, 3: -6}


@dataclass(frozen=True, slots=True)
class Certainty:
    """The marks of several answers, how many answers earned them, and the most they could."""

    marks: int
    answers: int

    @property
    def most(self) -> int:
        """Return what as many answers, all certain and right, would earn."""
        return self.answers * max(WINS.values())


def certainty_mark(score: float | None, confidence: int | None) -> int | None:
    """Return the mark of one answer.

    None for one that was right in part, not given, or of which nobody said how sure they were.
    """
    if confidence is None or score is None or 0 < score < 1:
        return None
    return (WINS if score >= 1 else LOSSES)[confidence]


def certainty_of(answers: Iterable[tuple[float | None, int | None]]) -> Certainty | None:
    """Return the marks of answers, each its score and its confidence; None if none has one."""
    marks = [mark for each in answers if (mark := certainty_mark(*each)) is not None]
    return Certainty(sum(marks), len(marks)) if marks else None
