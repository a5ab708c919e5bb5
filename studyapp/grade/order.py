"""Sequences: every pair that stands right counts."""

from itertools import combinations

from studyapp.domain.answers import Grade, OrderAnswer
from studyapp.domain.messages import Message
from studyapp.domain.questions import OrderItem, OrderQuestion

_SPELLED = {3: "three", 6: "six", 10: "ten"}
"""How many pairs there are of three, four and five events."""


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
    return put[first] < put[then] or _may_be_tied(question.items[first], question.items[then])


def _may_be_tied(one: OrderItem, other: OrderItem) -> bool:
    return one.when is not None and other.when is not None and one.when.overlaps(other.when)


def _reason(right: int, pairs: int) -> Message:
    if right == 0:
        return Message("No two of them are in the right order.")
    if right == 1:
        spelled = _SPELLED.get(pairs, pairs)
        return Message("One of {pairs} pairs is in the right order.", {"pairs": spelled})
    return Message(
        "{right} of {pairs} pairs are in the right order.", {"right": right, "pairs": pairs}
    )
