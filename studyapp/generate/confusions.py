"""What was mixed up before, as plain data, and how it makes wrong choices."""

import random
from collections.abc import Mapping, Sequence

from studyapp.domain.events import Event
from studyapp.generate.stem_reading import plain

Confusions = Mapping[str, Sequence[str]]
"""By the title of an event, as `plain` has it: titles taken for it, and dates taken for its own.

Those come first that were so most often. Dates are in words.
"""


def mixed_first(event: Event, others: Sequence[Event], confused: Confusions) -> list[Event]:
    """Return events with those first that were mixed up with one, the oftenest of them first."""
    taken = confused.get(plain(event.title), ())
    ranks = {plain(text): rank for rank, text in reversed(list(enumerate(taken)))}
    return sorted(others, key=lambda other: ranks.get(plain(other.title), len(taken)))


def drawn_mixed(
    event: Event, others: Sequence[Event], size: int, *, confused: Confusions, rng: random.Random
) -> list[Event]:
    """Return `size` events by chance, those among them for certain that were mixed up with one."""
    drawn = rng.sample(others, size)
    taken = set(map(plain, confused.get(plain(event.title), ())))
    mixed = [other for other in others if plain(other.title) in taken]
    if not mixed:
        return drawn
    first = mixed_first(event, mixed, confused)[:size]
    rest = [other for other in drawn if other not in first]
    return rng.sample([*first, *rest][:size], size)
