"""Questions as lines for a person to read in a terminal, each with its key."""

from collections.abc import Iterator, Sequence
from string import ascii_uppercase
from typing import assert_never

from studyapp.domain.number_reading import amount, right_amount
from studyapp.domain.question_pieces import Choice, Gap
from studyapp.domain.questions import (
    ClozeQuestion,
    DateQuestion,
    MatchQuestion,
    MultipleQuestion,
    NumberQuestion,
    OpenQuestion,
    OrderQuestion,
    Question,
    ShortQuestion,
    SingleQuestion,
    TimelineQuestion,
    TrueFalseQuestion,
)
from studyapp.domain.tolerances import DateTolerance, DateUnit
from studyapp.domain.when_words import words

_UNITS = {DateUnit.DAY: "day", DateUnit.MONTH: "month", DateUnit.YEAR: "year"}


def body_lines(question: Question) -> Iterator[str]:  # noqa: C901  # a case a kind
    """Yield what stands below the stem, and what is right."""
    match question:
        case SingleQuestion() | MultipleQuestion():
            yield from _choice_lines(question.choices)
        case TrueFalseQuestion():
            yield "Answer: True" if question.is_true else "Answer: False"
        case ShortQuestion():
            yield _answer(question.answer, "also", question.accept)
        case NumberQuestion():
            yield _number_line(question)
        case DateQuestion():
            yield f"Answer: {words(question.when)}{_tolerance(question.tolerance)}"
        case ClozeQuestion():
            yield from (_gap_line(gap) for gap in question.gaps)
        case OrderQuestion():
            yield from (f"-  {question.items[place].text}" for place in question.shown)
            yield "Right order: " + " · ".join(item.text for item in question.items)
        case MatchQuestion():
            yield from (f"-  {left}" for left in question.lefts)
            yield "To choose from: " + " · ".join(question.rights)
            yield "Right pairs: " + _pairs(question.lefts, question.answers)
        case TimelineQuestion():
            yield from (f"-  {item.text}" for item in question.items)
            whens = [words(item.when) if item.when else "" for item in question.items]
            yield "Right dates: " + _pairs([item.text for item in question.items], whens)
        case OpenQuestion():
            yield f"Model answer: {question.model_answer}"
            yield from (f"{_points(each.points)}: {each.text}" for each in question.rubric)
        case _:
            assert_never(question)


def _choice_lines(choices: Sequence[Choice]) -> Iterator[str]:
    for letter, choice in zip(ascii_uppercase, choices, strict=False):
        yield f"{letter}  {choice.text}{'  (right)' if choice.right else ''}"


def _answer(right: str, label: str, others: Sequence[str]) -> str:
    return f"Answer: {right}" + (f" ({label}: {', '.join(others)})" if others else "")


def _number_line(question: NumberQuestion) -> str:
    tolerance = f" (± {amount(question.tolerance)})" if question.tolerance else ""
    return f"Answer: {right_amount(question)}{tolerance}"


def _tolerance(tolerance: DateTolerance | None) -> str:
    if tolerance is None or not tolerance.count:
        return ""
    return f" (± {tolerance.count} {_UNITS[tolerance.unit]}{'s' if tolerance.count > 1 else ''})"


def _gap_line(gap: Gap) -> str:
    if gap.shown:
        return f"[[{gap.name}]] " + _answer(gap.answer, "of", gap.shown)
    right = gap.answer if gap.when is None else words(gap.when)
    return f"[[{gap.name}]] " + _answer(right, "also", gap.accept)


def _pairs(lefts: Sequence[str], rights: Sequence[str]) -> str:
    return " · ".join(f"{left} – {right}" for left, right in zip(lefts, rights, strict=True))


def _points(points: int) -> str:
    return "1 point" if points == 1 else f"{points} points"
