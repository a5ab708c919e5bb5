"""Tolerances within which nearly everything is right."""

from studyapp.domain.questions import DateQuestion, NumberQuestion, TimelineQuestion
from studyapp.domain.tolerances import DateTolerance, DateUnit
from studyapp.domain.when import When
from studyapp.packs.entries import Entry
from studyapp.packs.linting.draft import Draft
from studyapp.packs.nodes import TextNode
from studyapp.packs.question_shapes import QuestionShape

_IN_A_YEAR = {DateUnit.DAY: 365, DateUnit.MONTH: 12, DateUnit.YEAR: 1}
_OUR_AGE = 2000
_LEAST = 100
"""Years; less is never taken for all of history, however near the date lies."""


def tell_allowances(draft: Draft) -> None:
    """Tell tolerances so wide that every year passes, or nought and twice the number."""
    for entry, question in draft.asked.questions:
        if isinstance(question, NumberQuestion):
            if question.tolerance > abs(question.value) > 0:
                _tell(entry, "the tolerance is larger than the number, so that nought is right")
        elif isinstance(question, DateQuestion):
            if _spans_history(question.when, question.tolerance):
                _tell(entry, "the tolerance is so wide that nearly every year is right")
        elif isinstance(question, TimelineQuestion):
            dates = [item.when for item in question.items if item.when is not None]
            if dates and all(_spans_history(when, question.tolerance) for when in dates):
                _tell(entry, "the tolerance is so wide that nearly every year is right")


def _spans_history(when: When, tolerance: DateTolerance | None) -> bool:
    """Return whether a tolerance reaches from a date to our age."""
    if tolerance is None or when.start is None:
        return False
    years = tolerance.count / _IN_A_YEAR[tolerance.unit]
    return years >= max(_LEAST, _OUR_AGE - when.start.year)


def _tell(entry: Entry[QuestionShape], says: str) -> None:
    """Warn of it: what was asked so by somebody can be asked nevertheless."""
    at = entry.node.get(TextNode("tolerance"), entry.shape.id)
    entry.sheet.warn("Q58", at, says, {}, hint="make it smaller")
