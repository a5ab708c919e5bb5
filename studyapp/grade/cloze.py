"""Texts with gaps: the average over them, each graded as what it wants."""

from studyapp.domain.answers import ClozeAnswer, Grade
from studyapp.domain.messages import Message
from studyapp.domain.question_pieces import Gap
from studyapp.domain.questions import ClozeQuestion
from studyapp.domain.when_words import words
from studyapp.grade.date import UNREADABLE, grade_typed
from studyapp.grade.reasons import RIGHT, the_right_one
from studyapp.grade.short import grade_words, near_miss

_EMPTY = Message("It was left empty.")
_NO_DATE = Message("This cannot be read as a date.")


def grade_cloze(question: ClozeQuestion, answer: ClozeAnswer) -> Grade:
    """Return the average of the gaps' scores, and what is wrong with which gap, from 1."""
    missing = len(question.gaps) - len(answer.filled)
    filled = (*answer.filled, *[""] * missing)
    grades = [grade_gap(gap, text) for gap, text in zip(question.gaps, filled, strict=False)]
    score = sum(graded.score for graded in grades) / len(grades)
    wrong = [
        Message("Gap {number}:", {"number": number}).followed_by(graded.reason)
        for number, graded in enumerate(grades, start=1)
        if not graded.is_right
    ]
    if not wrong:
        return Grade(1.0, RIGHT, tuple(grades))
    reason = _counted(len(grades) - len(wrong), len(grades)).followed_by(*wrong)
    return Grade(score, reason, tuple(grades))


def grade_gap(gap: Gap, text: str) -> Grade:
    """Return what was put into one gap is worth: picked, a date, or words."""
    if not text.strip():
        return Grade(0.0, _EMPTY.followed_by(_right_one(gap)))
    if gap.shown:
        is_right = text.strip() == gap.answer.strip()
        return Grade(1.0, RIGHT) if is_right else Grade(0.0, _right_one(gap))
    by_words = grade_words(gap, text)
    if gap.when is None or by_words.is_right or near_miss(gap, text):
        return by_words
    graded = grade_typed(text, gap.when)
    if graded.reason == UNREADABLE:
        return Grade(0.0, _NO_DATE.followed_by(_right_one(gap)))
    return graded if graded.score else _with_the_right_one(graded, gap)


def _right_one(gap: Gap) -> Message:
    """Return what is right, a date in words: as an answer it may be written in EDTF."""
    return the_right_one(gap.answer if gap.when is None or gap.shown else words(gap.when))


def _with_the_right_one(graded: Grade, gap: Gap) -> Grade:
    return Grade(graded.score, graded.reason.followed_by(_right_one(gap)))


def _counted(right: int, gaps: int) -> Message:
    if right == 1:
        return Message("One of {gaps} gaps is right.", {"gaps": gaps})
    if right == 0:
        return Message("No gap is right.")
    return Message("{right} of {gaps} gaps are right.", {"right": right, "gaps": gaps})
