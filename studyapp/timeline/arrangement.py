"""How lanes are arranged: which stands above which, and which are folded to a thin strip.

Lanes go by name, so that an arrangement holds for whatever events are shown.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True)
class Arrangement:
    """Names of lanes: in `order` from the top, those that it does not name after them."""

    order: tuple[str, ...] = ()
    folded: tuple[str, ...] = ()

    def places(self, names: Sequence[str]) -> tuple[int, ...]:
        """Return the lanes of these names by number, from the top down."""
        ranks = {name: rank for rank, name in enumerate(self.order)}
        numbers = range(len(names))
        return tuple(sorted(numbers, key=lambda n: (ranks.get(names[n], len(ranks)), n)))

    def folded_among(self, names: Sequence[str]) -> frozenset[int]:
        """Return which lanes of these names are folded, by number; one alone never is."""
        if len(names) < 2:
            return frozenset()
        return frozenset(number for number, name in enumerate(names) if name in self.folded)

    def turned(self, name: str) -> "Arrangement":
        """Return the lane folded, or unfolded if it was folded."""
        if name in self.folded:
            return replace(self, folded=tuple(other for other in self.folded if other != name))
        return replace(self, folded=(*self.folded, name))

    def unfolded(self, names: Collection[str]) -> "Arrangement":
        """Return these lanes unfolded."""
        return replace(self, folded=tuple(name for name in self.folded if name not in names))

    def moved(self, name: str, to: int, names: Sequence[str]) -> "Arrangement":
        """Return the lane as the one at place `to` from the top, among lanes of these names."""
        ordered = [names[number] for number in self.places(names) if names[number] != name]
        ordered.insert(min(max(to, 0), len(ordered)), name)
        others = [other for other in self.order if other not in ordered]
        return replace(self, order=(*ordered, *others))
