"""Texts in one's own words, graded by the learner's own eye."""

from studyapp.domain.answers import Grade, OpenAnswer
from studyapp.domain.messages import Message
from studyapp.domain.questions import OpenQuestion
from studyapp.grade.reasons import NOTHING_WRITTEN


def grade_open(question: OpenQuestion, answer: OpenAnswer) -> Grade:
    """Return the share of the rubric's points that the learner says the text makes.

    It is self-graded, says so, and is counted apart from the scores. A text that was never written
    makes none.
    """
    words = len(answer.typed.split())
    if not words:
        return Grade(0.0, NOTHING_WRITTEN)
    total = sum(point.points for point in question.rubric)
    made = sum(
        point.points for point, makes in zip(question.rubric, answer.makes, strict=False) if makes
    )
    values = {"points": made, "total": total}
    reason = Message("Self-graded: {points} of {total} points.", values)
    if words < question.min_words:
        reason = reason.followed_by(_too_short(words, question.min_words))
    return Grade(made / total if total else 0.0, reason)


def _too_short(words: int, asked: int) -> Message:
    return Message(
        "It has fewer words than were asked for: {words} of {asked}.",
        {"words": words, "asked": asked},
    )
