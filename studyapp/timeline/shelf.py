"""The events of a chronicle by number: all held, or fetched when they are wanted."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

import numpy as np

from studyapp.domain.events import Event, EventId
from studyapp.timeline.columns import Numbers
from studyapp.timeline.marks import Mark, mark_of

_MOST_HELD = 5000


class Shelf(Protocol):
    """Events by number, earliest first."""

    def __len__(self) -> int: ...

    def __getitem__(self, number: int) -> Event: ...

    def mark(self, number: int) -> Mark:
        """Return how an event is drawn."""
        ...

    def fetch(self, numbers: Sequence[int]) -> None:
        """Have these events at hand: together they come faster than one by one."""
        ...

    def number_of(self, event: EventId) -> int | None:
        """Return the number of an event, None if it is not there."""
        ...

    def find(self, words: str) -> list[int]:
        """Return the numbers of events in whose title, people, places or quote all words stand."""
        ...

    def holds_the_same(self, other: "Shelf") -> bool:
        """Return whether the same events are in the other, whatever is told of them."""
        ...


@dataclass(frozen=True, slots=True)
class HeldShelf:
    """Events that are all in memory, with their marks."""

    events: tuple[Event, ...]
    marks: tuple[Mark, ...]
    numbers: Mapping[EventId, int]

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

    def number_of(self, event: EventId) -> int | None:
        """Return the number of an event, None if it is not there."""
        return self.numbers.get(event)

    def find(self, words: str) -> list[int]:
        """Return the numbers of events in whose title, people, places or quote all words stand."""
        wanted = words.casefold().split()
        return [n for n, event in enumerate(self.events) if _holds(event, wanted)] if wanted else []

    def holds_the_same(self, other: Shelf) -> bool:
        """Return whether the same events are in the other, whatever is told of them."""
        return isinstance(other, HeldShelf) and self.numbers.keys() == other.numbers.keys()


@dataclass(frozen=True, slots=True)
class Source:
    """Where fetched events come from; rows are what they are known by there, none negative.

    `fetch` returns the events of rows in that order, `row_of` the row of an event, `find` the rows
    of events that hold all the words.
    """

    fetch: Callable[[Sequence[int]], Sequence[Event]]
    row_of: Callable[[EventId], int | None]
    find: Callable[[str], Sequence[int]]


class FetchedShelf:
    """Events that are fetched when they are wanted; the last few thousand are kept.

    `rows` gives the row of each event by its number.
    """

    def __init__(self, rows: Numbers, source: Source) -> None:
        self.rows = rows
        self._source = source
        self._held: dict[int, tuple[Event, Mark]] = {}

    def __len__(self) -> int:
        """Return how many there are."""
        return len(self.rows)

    def __getitem__(self, number: int) -> Event:
        """Return an event."""
        return self._at_hand(number)[0]

    def mark(self, number: int) -> Mark:
        """Return how an event is drawn."""
        return self._at_hand(number)[1]

    def fetch(self, numbers: Sequence[int]) -> None:
        """Have these events at hand."""
        missing = [number for number in numbers if number not in self._held]
        if not missing:
            return
        if len(self._held) + len(missing) > _MOST_HELD:
            self._held.clear()
            missing = list(numbers)
        events = self._source.fetch(self.rows[missing].tolist())
        for number, event in zip(missing, events, strict=True):
            self._held[number] = event, mark_of(event.when, event.status)

    def number_of(self, event: EventId) -> int | None:
        """Return the number of an event, None if it is not there."""
        row = self._source.row_of(event)
        found = np.flatnonzero(self.rows == (-1 if row is None else row))
        return int(found[0]) if len(found) else None

    def find(self, words: str) -> list[int]:
        """Return the numbers of events in whose title, people, places or quote all words stand."""
        found: list[int] = np.flatnonzero(np.isin(self.rows, self._source.find(words))).tolist()
        return found

    def holds_the_same(self, other: Shelf) -> bool:
        """Return whether the same events are in the other, whatever is told of them."""
        return isinstance(other, FetchedShelf) and np.array_equal(self.rows, other.rows)

    def _at_hand(self, number: int) -> tuple[Event, Mark]:
        if number not in self._held:
            self.fetch([number])
        return self._held[number]


def _holds(event: Event, wanted: Sequence[str]) -> bool:
    parts = (event.title, *event.people, *event.places, event.citation.quote)
    text = " ".join(parts).casefold()
    return all(word in text for word in wanted)
