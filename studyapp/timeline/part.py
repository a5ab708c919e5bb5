"""Some of the events of a shelf, under numbers of their own."""

from collections.abc import Callable, Sequence
from typing import TypeVar

import numpy as np

from studyapp.domain.events import Event, EventId
from studyapp.domain.sieves import Named, Sieve
from studyapp.timeline.columns import Flags, Numbers
from studyapp.timeline.marks import Mark
from studyapp.timeline.shelf import Shelf

T = TypeVar("T")


class PartShelf:
    """Some of the events of another shelf, which are `numbers` there."""

    def __init__(self, base: Shelf, numbers: Numbers) -> None:
        self.base = base
        self.numbers = numbers

    @property
    def is_held(self) -> bool:
        """Return whether all of the other shelf are in memory."""
        return self.base.is_held

    def __len__(self) -> int:
        """Return how many there are."""
        return len(self.numbers)

    def __getitem__(self, number: int) -> Event:
        """Return an event."""
        return self.base[int(self.numbers[number])]

    def mark(self, number: int) -> Mark:
        """Return how an event is drawn."""
        return self.base.mark(int(self.numbers[number]))

    def fetch(self, numbers: Sequence[int]) -> None:
        """Have these events at hand."""
        self.base.fetch(self.numbers[[*numbers]].tolist())

    def at_hand(self, numbers: Numbers) -> Flags:
        """Fetch these events and return which are at hand."""
        return self.base.at_hand(self.numbers[numbers])

    def listen(self, told: Callable[[], object]) -> None:
        """Have `told` called when events have come that were not at hand."""
        self.base.listen(told)

    def waited_for(self) -> "PartShelf":
        """Return the same events, fetched while one waits."""
        return PartShelf(self.base.waited_for(), self.numbers)

    def number_of(self, event: EventId) -> int | None:
        """Return the number of an event, None if it is not among them."""
        number = self.base.number_of(event)
        here = self._here(np.array([] if number is None else [number], np.int64))
        return int(here[0]) if len(here) else None

    def find(self, words: str) -> list[int]:
        """Return the numbers of events that have all words."""
        found: list[int] = self._here(np.array(self.base.find(words), np.int64)).tolist()
        return found

    def seek(self, words: str, come: Callable[[list[int]], object]) -> None:
        """Give what is found once it is."""
        self.base.seek(words, lambda found: come(self._here(np.array(found, np.int64)).tolist()))

    def matching(
        self, sieve: Sieve, then: Callable[[Numbers], T], come: Callable[[T], object]
    ) -> None:
        """Give what is made of the events that fit."""
        self.base.matching(sieve, lambda numbers: then(self._here(numbers)), come)

    def names(self, come: Callable[[Named], object]) -> None:
        """Give whom and what the events of the whole name."""
        self.base.names(come)

    def holds_the_same(self, other: Shelf) -> bool:
        """Return whether the same events are in the other."""
        return (
            isinstance(other, PartShelf)
            and self.base.holds_the_same(other.base)
            and np.array_equal(self.numbers, other.numbers)
        )

    def _here(self, numbers: Numbers) -> Numbers:
        """Return the numbers, here, of those that are here, by their numbers there."""
        places = np.searchsorted(self.numbers, numbers)
        inside = places < len(self.numbers)
        places, numbers = places[inside], numbers[inside]
        here: Numbers = places[self.numbers[places] == numbers]
        return here
