"""The events of a chronicle that are fetched when they are wanted."""

import math
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TypeVar

import numpy as np

from studyapp.domain.events import Event, EventId
from studyapp.domain.sieves import Named, Sieve
from studyapp.domain.texts import Citation, PassageId, Span
from studyapp.domain.when import When
from studyapp.timeline.civil import civil_date
from studyapp.timeline.columns import Columns, Days, Flags, Numbers
from studyapp.timeline.marks import Mark, mark_of
from studyapp.timeline.shelf import Shelf, Source
from studyapp.timeline.turnover import Turnover

T = TypeVar("T")
_MOST_HELD = 5000


class FetchedShelf:
    """Events that are fetched when they are wanted; the last few thousand are kept.

    `rows` gives the row of each event by its number, `first` its first day. One that is gone from
    its source has no words until the whole is read anew.
    """

    def __init__(self, rows: Numbers, source: Source, first: Days | None = None) -> None:
        self.rows = rows
        self._source = source
        self._first = first
        self._held: dict[int, Event] = {}
        self._marks: dict[int, Mark] = {}
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
        if number not in self._held:
            self.fetch([number])
        return self._held[number]

    def mark(self, number: int) -> Mark:
        """Return how an event is drawn."""
        mark = self._marks.get(number)
        if mark is None:
            mark = self._marks[number] = _mark_of(self[number])
        return mark

    def fetch(self, numbers: Sequence[int]) -> None:
        """Have these events at hand."""
        missing = [number for number in numbers if number not in self._held]
        if missing:
            self._make_room(numbers, len(missing))
            events = self._source.fetch(self.rows[missing].tolist())
            for number, event in zip(missing, events, strict=True):
                self._hold(number, event)

    def at_hand(self, numbers: Numbers) -> Flags:
        """Fetch these events and return which are at hand; the others come later."""
        wanted, held = numbers.tolist(), self._held
        there = np.fromiter(map(held.__contains__, wanted), np.bool_, len(wanted))
        if self._source.aside is None:
            self.fetch(wanted)
            return np.ones_like(there)
        missing = numbers[~there].tolist()
        self._ask_for([number for number in missing if number not in self._asked], wanted)
        return there

    def listen(self, told: Callable[[], object]) -> None:
        """Have `told` called when events have come that were not at hand."""
        self._told = told

    def waited_for(self) -> "FetchedShelf":
        """Return the same events, fetched while one waits."""
        return FetchedShelf(self.rows, replace(self._source, aside=None), self._first)

    def turned_over(self, turnover: Turnover, rows: Numbers, columns: Columns) -> "FetchedShelf":
        """Return it without some events and with others, which have these rows.

        What is at hand stays so, and so are those that come. `columns` are of all as they are then.
        """
        shelf = FetchedShelf(turnover.spliced(self.rows, rows), self._source, columns.first)
        held, marks = dict(self._held), dict(self._marks)
        numbers = np.fromiter(held, np.int32, len(held))
        for number, new in zip(held, turnover.renumbered(numbers).tolist(), strict=True):
            if new >= 0:
                shelf._held[new] = held[number]
                if number in marks:
                    shelf._marks[new] = marks[number]
        shelf.fetch(turnover.came.tolist())
        return shelf

    def _ask_for(self, missing: Sequence[int], wanted: Sequence[int]) -> None:
        if not missing:
            return
        source, rows = self._source, self.rows[missing].tolist()
        self._asked.update(missing)

        def fetch() -> list[tuple[Event | None, Mark | None]]:
            events = source.fetch(rows)
            return [(event, None if event is None else _mark_of(event)) for event in events]

        def come(found: Sequence[tuple[Event | None, Mark | None]]) -> None:
            self._make_room(wanted, len(missing))
            for number, (event, mark) in zip(missing, found, strict=True):
                self._hold(number, event)
                if mark is not None:
                    self._marks[number] = mark
            self._told()

        source.do(fetch, come)

    def _hold(self, number: int, event: Event | None) -> None:
        self._held[number] = self._gone(number) if event is None else event
        self._asked.discard(number)

    def _make_room(self, wanted: Sequence[int], more: int) -> None:
        if len(self._held) + more > _MOST_HELD:
            kept = {number: self._held[number] for number in wanted if number in self._held}
            self._held = kept
            self._marks.clear()

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


def _mark_of(event: Event) -> Mark:
    return mark_of(event.when, event.status)


def _nobody() -> None:
    """Tell nobody."""


def _year(day: float) -> int:
    return civil_date(math.floor(day))[0] if math.isfinite(day) else 0
