"""Which events are to be shown: those that fit what was chosen."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from studyapp.domain.events import Event


class Facet(StrEnum):
    """What events can be chosen by."""

    LANE = "lane"
    IMPORTANCE = "importance"
    STATUS = "status"
    PERSON = "person"
    PLACE = "place"
    PASSAGE = "passage"


Choice = tuple[Facet, str]


@dataclass(frozen=True, slots=True)
class Sieve:
    """Values of facets, in the order in which they were chosen.

    An event fits if it has one of the values of each facet that has any; of importance there is one
    value, and an event matters at least so much.
    """

    choices: tuple[Choice, ...] = ()

    @classmethod
    def of(cls, pairs: Iterable[tuple[str, str]]) -> "Sieve":
        """Return the sieve of pairs as they were kept; what makes no sense is left out."""
        known = {str(facet): facet for facet in Facet}
        sieve = cls()
        for name, value in pairs:
            if name in known and (known[name], value) not in sieve.choices:
                sieve = sieve.turned(known[name], value)
        return sieve

    def __bool__(self) -> bool:
        return bool(self.choices)

    def values(self, facet: Facet) -> tuple[str, ...]:
        """Return what was chosen of a facet."""
        return tuple(value for each, value in self.choices if each is facet)

    @property
    def least(self) -> int:
        """Return how much an event matters at least."""
        return max((int(v) for v in self.values(Facet.IMPORTANCE) if v.isdecimal()), default=0)

    def turned(self, facet: Facet, value: str) -> "Sieve":
        """Return it with a value chosen, or not any more if it was."""
        others = tuple(choice for choice in self.choices if choice != (facet, value))
        if len(others) < len(self.choices):
            return Sieve(others)
        if facet is Facet.IMPORTANCE:
            others = tuple(choice for choice in others if choice[0] is not facet)
        return Sieve((*others, (facet, value)))

    def asks(self, *facets: Facet) -> bool:
        """Return whether anything was chosen of one of the facets."""
        return any(facet in facets for facet, _ in self.choices)

    def lets_through(self, event: Event) -> bool:
        """Return whether an event fits by what is told of it: all facets but its lane."""
        told: dict[Facet, tuple[str, ...]] = {
            Facet.STATUS: (event.status,),
            Facet.PERSON: event.people,
            Facet.PLACE: event.places,
            Facet.PASSAGE: (event.passage,),
        }
        chosen = ((set(self.values(facet)), values) for facet, values in told.items())
        return event.importance >= self.least and all(
            not wanted or not wanted.isdisjoint(values) for wanted, values in chosen
        )


@dataclass(frozen=True, slots=True)
class Named:
    """How many events name each person and place, the most named first; and of each passage."""

    people: tuple[tuple[str, int], ...] = ()
    places: tuple[tuple[str, int], ...] = ()
    passages: tuple[tuple[str, int], ...] = ()
    statuses: tuple[tuple[str, int], ...] = ()
