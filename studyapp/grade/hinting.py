"""What a hint takes from the mark of an answer."""

from dataclasses import replace

from studyapp.domain.answers import Grade
from studyapp.domain.marking import HINT_COST
from studyapp.domain.messages import Message

_RIGHT = Message("Right.")


def with_hint(graded: Grade, *, points: int) -> Grade:
    """Return what an answer is worth after a hint; a wrong one loses nothing.

    `points` is what the question counts, for the mark is told in these.
    """
    if graded.score <= 0:
        return graded
    score = max(0.0, graded.score - HINT_COST)
    values = {"score": f"{score * points:.2f}".rstrip("0").rstrip(".")}
    first, after = replace(graded.reason, then=()), graded.reason.then
    if graded.is_right:
        said = () if first == _RIGHT else (first,)
        reason = Message("Right, with a hint: {score}.", values).followed_by(*said, *after)
    else:
        reason = first.followed_by(Message("With a hint: {score}.", values), *after)
    return replace(graded, score=score, reason=reason)
