"""Sequences: pairs that stand right, items at their place, or all or nothing."""

from collections.abc import Sequence
from itertools import combinations

from studyapp.domain.answers import Grade, OrderAnswer
from studyapp.domain.kinds import Scoring
from studyapp.domain.messages import Message
from studyapp.domain.question_pieces import OrderItem
from studyapp.domain.questions import OrderQuestion
from studyapp.grade.reasons import ONLY_ALL

_SPELLED = {3: "three", 6: "six", 10: "ten"}
"""How many pairs there are of three, four and five events."""


def grade_order(question: OrderQuestion, answer: OrderAnswer) -> Grade:
    """Return what a sequence is worth as the question scores; what may change places is right.

    An item that is left out is wrong in every pair; one that comes twice counts where it comes
    first.
    """
    put = {item: place for place, item in reversed(list(enumerate(answer.order)))}
    pairs = list(combinations(range(len(question.items)), 2))
    right = sum(_stands_right(question, put, pair) for pair in pairs)
    if right == len(pairs):
        return Grade(1.0, Message("All in the right order."))
    if question.scoring is Scoring.ALL:
        return Grade(0.0, _pairs_in_words(right, len(pairs)).followed_by(ONLY_ALL))
    if question.scoring is Scoring.POSITIONS:
        return _by_positions(question.items, put)
    return Grade(right / len(pairs), _pairs_in_words(right, len(pairs)))


def _stands_right(question: OrderQuestion, put: dict[int, int], pair: tuple[int, int]) -> bool:
    first, then = pair
    if first not in put or then not in put:
        return False
    items = question.items
    return put[first] < put[then] or items[first].may_stand_for(items[then])


def _by_positions(items: Sequence[OrderItem], put: dict[int, int]) -> Grade:
    """Return the share of items at a place where they may stand; the order is not all right."""
    at_place = sum(put.get(item) in _places(items, item) for item in range(len(items)))
    right = min(at_place, len(items) - 1)
    if right == 0:
        return Grade(0.0, Message("None of them stands at its place."))
    values = {"right": right, "items": len(items)}
    one = Message("One of {items} stands at its place.", values)
    many = Message("{right} of {items} stand at their places.", values)
    return Grade(right / len(items), one if right == 1 else many)


def _places(items: Sequence[OrderItem], item: int) -> range:
    """Return the places where an item may stand: after what is before it, before what is after."""
    before = sum(not items[other].may_stand_for(items[item]) for other in range(item))
    after = sum(not each.may_stand_for(items[item]) for each in items[item + 1 :])
    return range(before, len(items) - after)


def _pairs_in_words(right: int, pairs: int) -> Message:
    if right == 0:
        return Message("No two of them are in the right order.")
    if right == 1:
        spelled = _SPELLED.get(pairs, pairs)
        return Message("One of {pairs} pairs is in the right order.", {"pairs": spelled})
    return Message(
        "{right} of {pairs} pairs are in the right order.", {"right": right, "pairs": pairs}
    )
