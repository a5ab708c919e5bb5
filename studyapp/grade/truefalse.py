"""Statements: held to be what they are, or not."""

from studyapp.domain.answers import Grade, TruthAnswer
from studyapp.domain.messages import Message
from studyapp.domain.questions import TrueFalseQuestion
from studyapp.grade.reasons import RIGHT

_IS_TRUE = Message("The statement is true.")
_IS_FALSE = Message("The statement is false.")


def grade_truefalse(question: TrueFalseQuestion, answer: TruthAnswer) -> Grade:
    """Return 1 if the statement was judged rightly, else 0."""
    if answer.says == question.is_true:
        return Grade(1.0, RIGHT)
    return Grade(0.0, _IS_TRUE if question.is_true else _IS_FALSE)
