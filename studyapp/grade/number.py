"""Typed numbers: right within the tolerance, the unit written or left out."""

from decimal import Decimal

from studyapp.domain.answers import Grade, NumberAnswer
from studyapp.domain.messages import Message
from studyapp.domain.number_reading import (
    Quantity,
    amount,
    counted_unit,
    exact,
    grouped_from,
    read_number,
    right_amount,
)
from studyapp.domain.questions import NumberQuestion
from studyapp.grade.reasons import NOTHING_WRITTEN, RIGHT
from studyapp.grade.units import same_unit, unit_of

_UNREADABLE = Message("This cannot be read as a number. Write one number, like 164, 2.5 or 12,000.")
_PERCENT = Decimal(100)


def grade_number(question: NumberQuestion, answer: NumberAnswer) -> Grade:
    """Return 1 for a number within the tolerance, else 0 and by how much it is off.

    What can be read as two numbers ("1,200") is taken for the better one.
    """
    if not answer.typed.strip():
        return Grade(0.0, NOTHING_WRITTEN)
    readings = read_number(answer.typed)
    if not readings:
        return Grade(0.0, _UNREADABLE)
    meant = [each for reading in readings for each in _meant(question, reading)]
    grades = [_compared(question, each) for each in meant]
    return max(grades, key=lambda graded: graded.score)


def _meant(question: NumberQuestion, given: Quantity) -> tuple[Quantity, ...]:
    """Return what a number may mean where the question counts by the million, likeliest first."""
    by, counted = counted_unit(question.unit)
    if by == 1 or (given.unit and counted and not same_unit(given.unit, counted)):
        return (_in_unit(question, given),)
    in_full = Quantity(given.number / by, question.unit)
    return (in_full,) if given.unit or abs(given.number) >= by else (given, in_full)


def _in_unit(question: NumberQuestion, given: Quantity) -> Quantity:
    """Return per cent as a share where the question has no unit and its number is a share."""
    is_share = not question.unit and abs(question.value) <= 1
    if is_share and same_unit(given.unit, "%"):
        return Quantity(given.number / _PERCENT)
    return given


def _compared(question: NumberQuestion, given: Quantity) -> Grade:
    if question.unit and given.unit and not same_unit(given.unit, question.unit):
        return Grade(0.0, _other_unit(question.unit, given.unit))
    off = given.number - exact(question.value)
    if off == 0:
        return Grade(1.0, RIGHT)
    if abs(off) <= exact(question.tolerance):
        return Grade(1.0, _near_enough(question))
    unit, parted = unit_of(abs(off), question.unit), grouped_from(question)
    distance = {"distance": amount(abs(off), unit, grouped_from=parted)}
    too_high, too_low = (
        Message("Too high by {distance}.", distance),
        Message("Too low by {distance}.", distance),
    )
    return Grade(0.0, too_high if off > 0 else too_low)


def _other_unit(wanted: str, given: str) -> Message:
    return Message(
        "The answer is wanted in {unit}, not in {given}.", {"unit": wanted, "given": given}
    )


def _near_enough(question: NumberQuestion) -> Message:
    right = {"number": right_amount(question)}
    return Message("That is near enough: it was {number}.", right)
