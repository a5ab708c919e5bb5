"""Putting events in order: plain rules of places, without widgets."""

from collections.abc import Sequence
from itertools import combinations

from studyapp.domain.when import When


def moved(order: Sequence[int], place: int, to: int) -> tuple[int, ...]:
    """Return the order with what stands at `place` put at `to`; beyond an end means the end."""
    rest = [*order[:place], *order[place + 1 :]]
    to = max(0, min(to, len(rest)))
    return (*rest[:to], order[place], *rest[to:])


def misplaced(order: Sequence[int], whens: Sequence[When | None]) -> frozenset[int]:
    """Return the events that stand neither at their place nor at another that may be right.

    Events whose dates overlap may stand either way round. `whens` are in the right order; where one
    is None, the order alone counts.
    """
    turned = {
        event
        for one, other in combinations(order, 2)
        if _are_turned(one, other, whens)
        for event in (one, other)
    }
    return frozenset(event for place, event in enumerate(order) if event in turned - {place})


def _are_turned(one: int, other: int, whens: Sequence[When | None]) -> bool:
    """Return whether `other`, which was put after `one`, belongs before it."""
    earlier, later = whens[other], whens[one]
    if earlier is None or later is None:
        return other < one
    return earlier.certainly_before(later)
