"""The key of a question in words, with all that counts as right besides."""

from collections.abc import Iterable

from studyapp.domain.messages import Message
from studyapp.domain.questions import (
    DateQuestion,
    MultipleQuestion,
    NumberQuestion,
    OrderQuestion,
    Question,
    ShortQuestion,
    SingleQuestion,
    TimelineQuestion,
)
from studyapp.domain.stems import stem_words
from studyapp.domain.tolerances import DateTolerance, DateUnit
from studyapp.grade.grading import right_answer_in_words

_UNITS = {
    DateUnit.DAY: Message("days"),
    DateUnit.MONTH: Message("months"),
    DateUnit.YEAR: Message("years"),
}


def key_in_words(question: Question) -> Message:
    """Return what is right, and what else is taken as right."""
    right = Message("{answer}", {"answer": _right(question)})
    match question:
        case ShortQuestion(accept=accept) if accept:
            return right.followed_by(_also(accept))
        case NumberQuestion(tolerance=tolerance) if tolerance:
            return right.followed_by(Message("(± {tolerance})", {"tolerance": f"{tolerance:g}"}))
        case DateQuestion(tolerance=tolerance) | TimelineQuestion(tolerance=tolerance) if (
            tolerance is not None
        ):
            return right.followed_by(_within(tolerance))
        case MultipleQuestion(scoring=scoring) | OrderQuestion(scoring=scoring):
            return right.followed_by(Message("(scoring: {way})", {"way": scoring}))
        case _:
            return right


def is_like_key(one: Question, other: Question) -> bool:
    """Return whether two questions have the same right answer, in whatever order it is told."""
    return _sorted(_right(one)) == _sorted(_right(other))


def _right(question: Question) -> str:
    match question:
        case SingleQuestion(choices=choices):
            told = "; ".join(choice.text for choice in choices if choice.right)
        case _:
            told = right_answer_in_words(question)
    return stem_words(told, is_authored=question.is_authored)


def _also(accept: Iterable[str]) -> Message:
    return Message("(also: {others})", {"others": ", ".join(accept)})


def _within(tolerance: DateTolerance) -> Message:
    values = {"count": tolerance.count, "unit": _UNITS[tolerance.unit]}
    return Message("(± {count} {unit})", values)


def _sorted(told: str) -> list[str]:
    return sorted(told.split("; "))
