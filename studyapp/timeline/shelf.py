"""What the events of a chronicle stand on: a shelf, and where those come from that are fetched."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol, TypeVar

from studyapp.domain.events import Event, EventId
from studyapp.domain.sieves import Named, Sieve
from studyapp.timeline.columns import Flags, Numbers
from studyapp.timeline.marks import Mark

T = TypeVar("T")


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

    def at_hand(self, numbers: Numbers) -> Flags:
        """Fetch these events and return which are at hand; the others come later.

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
