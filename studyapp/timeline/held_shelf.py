"""The events of a chronicle that are all in memory."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TypeVar

import numpy as np

from studyapp.domain.events import Event, EventId
from studyapp.domain.search import Sought, words_of
from studyapp.domain.sieves import Named, Sieve
from studyapp.timeline.columns import Flags, Numbers
from studyapp.timeline.marks import Mark
from studyapp.timeline.shelf import Shelf

T = TypeVar("T")


@dataclass(frozen=True)
class HeldShelf:
    """Events that are all in memory, with their marks."""

    events: tuple[Event, ...]
    marks: tuple[Mark, ...]
    numbers: Mapping[EventId, int]

    @property
    def is_held(self) -> bool:
        """Return that they are."""
        return True

    def __len__(self) -> int:
        """Return how many there are."""
        return len(self.events)

    def __getitem__(self, number: int) -> Event:
        """Return an event."""
        return self.events[number]

    def mark(self, number: int) -> Mark:
        """Return how an event is drawn."""
        return self.marks[number]

    def fetch(self, numbers: Sequence[int]) -> None:
        """Do nothing: they are here."""

    def at_hand(self, numbers: Numbers) -> Flags:
        """Return that all are."""
        return np.ones(len(numbers), np.bool_)

    def waited_for(self) -> "HeldShelf":
        """Return itself."""
        return self

    def listen(self, told: Callable[[], object]) -> None:
        """Do nothing: none comes later."""

    def number_of(self, event: EventId) -> int | None:
        """Return the number of an event, None if it is not there."""
        return self.numbers.get(event)

    def find(self, words: str) -> list[int]:
        """Return the numbers of events that have all words: in title, date, names or sentence."""
        sought = Sought.of(words)
        return [n for n, text in enumerate(self._texts) if sought.is_in(text)] if sought else []

    def seek(self, words: str, come: Callable[[list[int]], object]) -> None:
        """Give what is found at once."""
        come(self.find(words))

    def matching(
        self, sieve: Sieve, then: Callable[[Numbers], T], come: Callable[[T], object]
    ) -> None:
        """Give what is made of the events that fit at once."""
        fitting = [n for n, event in enumerate(self.events) if sieve.lets_through(event)]
        come(then(np.array(fitting, np.int64)))

    def names(self, come: Callable[[Named], object]) -> None:
        """Give whom and what the events name at once."""
        come(
            Named(
                people=_counted(name for event in self.events for name in set(event.people)),
                places=_counted(name for event in self.events for name in set(event.places)),
                passages=_counted(event.passage for event in self.events),
                statuses=_counted(event.status for event in self.events),
            )
        )

    @cached_property
    def _texts(self) -> list[str]:
        return [words_of(event) for event in self.events]

    def holds_the_same(self, other: Shelf) -> bool:
        """Return whether the same events are in the other, whatever is told of them."""
        return isinstance(other, HeldShelf) and self.numbers.keys() == other.numbers.keys()


def _counted(names: Iterable[str]) -> tuple[tuple[str, int], ...]:
    """Return each name with how often it comes, the most frequent first."""
    return tuple(sorted(Counter(names).items(), key=lambda each: (-each[1], each[0])))
