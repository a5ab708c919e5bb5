"""The events of a chronicle by number: all held, or fetched when they are wanted."""

import math
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Protocol, TypeVar

import numpy as np

from studyapp.domain.events import Event, EventId
from studyapp.domain.search import Sought, words_of
from studyapp.domain.sieves import Named, Sieve
from studyapp.domain.texts import Citation, PassageId, Span
from studyapp.domain.when import When
from studyapp.timeline.civil import civil_date
from studyapp.timeline.columns import Days, Numbers
from studyapp.timeline.marks import Mark, mark_of

T = TypeVar("T")
_MOST_HELD = 5000
_AT_ONCE = 12
"""So many are fetched while one waits; of more, what is at hand is shown until they are there."""


class Shelf(Protocol):
    """Events by number, earliest first."""

    @property
    def is_held(self) -> bool:
        """Return whether all are in memory."""
        ...

    def __len__(self) -> int: ...

    def __getitem__(self, number: int) -> Event: ...

    def mark(self, number: int) -> Mark:
        """Return how an event is drawn."""
        ...

    def fetch(self, numbers: Sequence[int]) -> None:
        """Have these events at hand: together they come faster than one by one."""
        ...

    def at_hand(self, numbers: Numbers) -> Numbers:
        """Fetch these events and return those that are at hand; the rest comes later.

        Who wants to know when has said so by `listen`.
        """
        ...

    def listen(self, told: Callable[[], object]) -> None:
        """Have `told` called when events have come that were not at hand."""
        ...

    def waited_for(self) -> "Shelf":
        """Return the same events, each at hand as soon as it is wanted: for a picture made once."""
        ...

    def number_of(self, event: EventId) -> int | None:
        """Return the number of an event, None if it is not there."""
        ...

    def find(self, words: str) -> list[int]:
        """Return the numbers of events that have all words: in title, date, names or sentence."""
        ...

    def seek(self, words: str, come: Callable[[list[int]], object]) -> None:
        """Give what `find` returns to `come`, now or when it has been found elsewhere."""
        ...

    def matching(
        self, sieve: Sieve, then: Callable[[Numbers], T], come: Callable[[T], object]
    ) -> None:
        """Give `come` what `then` makes of the numbers of events that fit by what is told of them.

        Where they are many, that is found out away from this thread.
        """
        ...

    def names(self, come: Callable[[Named], object]) -> None:
        """Give `come` whom and what the events name."""
        ...

    def holds_the_same(self, other: "Shelf") -> bool:
        """Return whether the same events are in the other, whatever is told of them."""
        ...


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

    def at_hand(self, numbers: Numbers) -> Numbers:
        """Return all of them."""
        return numbers

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


class Aside(Protocol):
    """Does work away from the thread that asks, and gives what comes of it back to that thread."""

    def __call__(self, work: Callable[[], T], come: Callable[[T], object]) -> object:
        """Do it."""
        ...


@dataclass(frozen=True, slots=True)
class Source:
    """Where fetched events come from; rows are what they are known by there, none negative.

    `fetch` returns the events of rows in that order, None for one that is gone; `row_of` the row of
    an event, `find` the rows of events that hold all the words, `matching` those that fit a sieve,
    None if all do; `names` whom and what they name: the last one, after a None for each part of the
    work. What may take long is done `aside`; without
    that it is waited for.
    """

    fetch: Callable[[Sequence[int]], Sequence[Event | None]]
    row_of: Callable[[EventId], int | None]
    find: Callable[[str], Sequence[int]]
    matching: Callable[[Sieve], Sequence[int] | None] = lambda _sieve: None
    names: Callable[[], Iterator[Named | None]] = lambda: iter([Named()])
    aside: Aside | None = None

    def do(self, work: Callable[[], T], come: Callable[[T], object]) -> None:
        """Do something that may take long."""
        if self.aside is None:
            come(work())
        else:
            self.aside(work, come)


class FetchedShelf:
    """Events that are fetched when they are wanted; the last few thousand are kept.

    `rows` gives the row of each event by its number, `first` its first day. One that is gone from
    its source has no words until the whole is read anew.
    """

    def __init__(self, rows: Numbers, source: Source, first: Days | None = None) -> None:
        self.rows = rows
        self._source = source
        self._first = first
        self._held: dict[int, tuple[Event, Mark]] = {}
        self._asked: set[int] = set()
        self._told: Callable[[], object] = _nobody

    @property
    def is_held(self) -> bool:
        """Return that they are not."""
        return False

    def __len__(self) -> int:
        """Return how many there are."""
        return len(self.rows)

    def __getitem__(self, number: int) -> Event:
        """Return an event."""
        return self._one(number)[0]

    def mark(self, number: int) -> Mark:
        """Return how an event is drawn."""
        return self._one(number)[1]

    def fetch(self, numbers: Sequence[int]) -> None:
        """Have these events at hand."""
        missing = [number for number in numbers if number not in self._held]
        if missing:
            self._make_room(numbers, len(missing))
            events = self._source.fetch(self.rows[missing].tolist())
            for number, event in zip(missing, events, strict=True):
                self._hold(number, event)

    def at_hand(self, numbers: Numbers) -> Numbers:
        """Fetch these events and return those that are at hand; many come later."""
        wanted = numbers.tolist()
        missing = [number for number in wanted if number not in self._held]
        if len(missing) <= _AT_ONCE or self._source.aside is None:
            self.fetch(wanted)
            return numbers
        self._ask_for([number for number in missing if number not in self._asked], wanted)
        return np.array([number for number in wanted if number in self._held], np.int64)

    def listen(self, told: Callable[[], object]) -> None:
        """Have `told` called when events have come that were not at hand."""
        self._told = told

    def waited_for(self) -> "FetchedShelf":
        """Return the same events, fetched while one waits."""
        return FetchedShelf(self.rows, replace(self._source, aside=None), self._first)

    def _ask_for(self, missing: Sequence[int], wanted: Sequence[int]) -> None:
        if not missing:
            return
        source, rows = self._source, self.rows[missing].tolist()
        self._asked.update(missing)

        def come(found: Sequence[Event | None]) -> None:
            self._make_room(wanted, len(missing))
            for number, event in zip(missing, found, strict=True):
                self._hold(number, event)
            self._told()

        source.do(lambda: source.fetch(rows), come)

    def _hold(self, number: int, event: Event | None) -> None:
        told = self._gone(number) if event is None else event
        self._held[number] = told, mark_of(told.when, told.status)
        self._asked.discard(number)

    def _make_room(self, wanted: Sequence[int], more: int) -> None:
        if len(self._held) + more > _MOST_HELD:
            kept = {number: self._held[number] for number in wanted if number in self._held}
            self._held = kept

    def _gone(self, number: int) -> Event:
        year = 0 if self._first is None else _year(float(self._first[number]))
        when = When.parse(f"{'-' if year < 0 else ''}{abs(year):04}")
        return Event(
            id=EventId(""),
            passage=PassageId(""),
            title="…",
            when=when,
            citation=Citation(Span(0, 1), "…"),
        )

    def number_of(self, event: EventId) -> int | None:
        """Return the number of an event, None if it is not there."""
        row = self._source.row_of(event)
        found = np.flatnonzero(self.rows == (-1 if row is None else row))
        return int(found[0]) if len(found) else None

    def find(self, words: str) -> list[int]:
        """Return the numbers of events that have all words: in title, date, names or sentence."""
        found: list[int] = self._numbers_of(self._source.find(words)).tolist()
        return found

    def seek(self, words: str, come: Callable[[list[int]], object]) -> None:
        """Give what is found once it is; until then nothing is said."""
        self._source.do(lambda: self.find(words), come)

    def matching(
        self, sieve: Sieve, then: Callable[[Numbers], T], come: Callable[[T], object]
    ) -> None:
        """Give what is made of the events that fit once it is made."""
        source = self._source

        def work() -> T:
            rows = source.matching(sieve)
            return then(np.arange(len(self.rows)) if rows is None else self._numbers_of(rows))

        source.do(work, come)

    def names(self, come: Callable[[Named], object]) -> None:
        """Give whom and what the events name once that is counted."""
        parts = self._source.names()

        def go_on(named: Named | None) -> None:
            if named is None:
                self._source.do(lambda: next(parts), go_on)
            else:
                come(named)

        go_on(None)

    def _numbers_of(self, rows: Sequence[int]) -> Numbers:
        return np.flatnonzero(np.isin(self.rows, np.asarray(rows, np.int64)))

    def holds_the_same(self, other: Shelf) -> bool:
        """Return whether the same events are in the other, whatever is told of them."""
        return isinstance(other, FetchedShelf) and np.array_equal(self.rows, other.rows)

    def _one(self, number: int) -> tuple[Event, Mark]:
        if number not in self._held:
            self.fetch([number])
        return self._held[number]


def _counted(names: Iterable[str]) -> tuple[tuple[str, int], ...]:
    """Return each name with how often it comes, the most frequent first."""
    return tuple(sorted(Counter(names).items(), key=lambda each: (-each[1], each[0])))


def _nobody() -> None:
    """Tell nobody."""


def _year(day: float) -> int:
    return civil_date(math.floor(day))[0] if math.isfinite(day) else 0
