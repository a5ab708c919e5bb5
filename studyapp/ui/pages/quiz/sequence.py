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

    Of equally few, those that do not stand at their place. Two events whose dates overlap may stand
    either way round. `whens` are of a handful of events in the right order: every choice is tried.
    """
    at_home = frozenset(event for place, event in enumerate(order) if place == event)
    for kept in range(len(order), 0, -1):
        fitting = [
            frozenset(chosen)
            for chosen in combinations(order, kept)
            if _may_be_right([whens[event] for event in chosen])
        ]
        if fitting:
            return frozenset(order) - max(fitting, key=lambda chosen: len(chosen & at_home))
    return frozenset(order)


def _may_be_right(whens: Sequence[When]) -> bool:
    return not any(later.certainly_before(earlier) for earlier, later in combinations(whens, 2))
