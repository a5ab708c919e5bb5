"""Putting events in order: plain rules of places, without widgets."""

from collections.abc import Sequence
from itertools import combinations

from studyapp.domain.question_pieces import OrderItem


def moved(order: Sequence[int], place: int, to: int) -> tuple[int, ...]:
    """Return the order with what stands at `place` put at `to`; beyond an end means the end."""
    rest = [*order[:place], *order[place + 1 :]]
    to = max(0, min(to, len(rest)))
    return (*rest[:to], order[place], *rest[to:])


def misplaced(order: Sequence[int], items: Sequence[OrderItem]) -> frozenset[int]:
    """Return the items that stand neither at their place nor at another that may be right.

    `items` are in the right order; those that may stand for each other may stand either way round.
    """
    turned = {
        event
        for one, other in combinations(order, 2)
        if _are_turned(one, other, items)
        for event in (one, other)
    }
    return frozenset(event for place, event in enumerate(order) if event in turned - {place})


def _are_turned(one: int, other: int, items: Sequence[OrderItem]) -> bool:
    """Return whether `other`, which was put after `one`, belongs before it."""
    return other < one and not items[other].may_stand_for(items[one])
