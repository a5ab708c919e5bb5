"""Sequences: every pair that stands right counts."""

from itertools import combinations

from studyapp.domain.messages import Message
from studyapp.domain.questions import Grade, OrderAnswer, OrderQuestion


def grade_order(question: OrderQuestion, answer: OrderAnswer) -> Grade:
    """Return the share of pairs that stand right; what may have been at the same time is right.

    An item that is left out is wrong in every pair; one that comes twice counts where it comes
    first.
    """
    put = {item: place for place, item in reversed(list(enumerate(answer.order)))}
    pairs = list(combinations(range(len(question.items)), 2))
    right = sum(_stands_right(question, put, pair) for pair in pairs)
    if right == len(pairs):
        return Grade(1.0, Message("All in the right order."))
    return Grade(right / len(pairs), _reason(right, len(pairs)))


def _stands_right(question: OrderQuestion, put: dict[int, int], pair: tuple[int, int]) -> bool:
    first, then = pair
    if first not in put or then not in put:
        return False
    tied = question.items[first].when.overlaps(question.items[then].when)
    return tied or put[first] < put[then]


def _reason(right: int, pairs: int) -> Message:
    if right == 0:
        return Message("No two of them stand in the right order.")
    if right == 1:
        return Message("One pair of {pairs} stands in the right order.", {"pairs": pairs})
    return Message(
        "{right} of {pairs} pairs stand in the right order.", {"right": right, "pairs": pairs}
    )
