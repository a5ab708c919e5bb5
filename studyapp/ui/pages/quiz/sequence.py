"""Putting events in order: plain rules of places, without widgets."""

from collections.abc import Sequence
from itertools import combinations

from studyapp.domain.when import When


def moved(order: Sequence[int], place: int, to: int) -> tuple[int, ...]:
    """Return the order with what stands at `place` put at `to`; beyond an end means the end."""
    rest = [*order[:place], *order[place + 1 :]]
    to = max(0, min(to, len(rest)))
    return (*rest[:to], order[place], *rest[to:])


def misplaced(order: Sequence[int], whens: Sequence[When]) -> frozenset[int]:
    """Return the fewest events that, taken out, leave the others in an order that may be right.

    Two events whose dates overlap may stand either way round. `whens` are of a handful of events:
    every choice is tried, the largest first.
    """
    for kept in range(len(order), 0, -1):
        for chosen in combinations(order, kept):
            if _may_be_right([whens[event] for event in chosen]):
                return frozenset(order) - frozenset(chosen)
    return frozenset(order)


def _may_be_right(whens: Sequence[When]) -> bool:
    return not any(later.certainly_before(earlier) for earlier, later in combinations(whens, 2))
