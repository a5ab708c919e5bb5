"""Events in the order of time, in their lanes, ready to be shown and searched."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Protocol

import numpy as np

from studyapp.domain.events import Event, EventId
from studyapp.domain.lanes import PROPOSED
from studyapp.domain.packs import Era
from studyapp.domain.sieves import Facet, Sieve
from studyapp.timeline.columns import Columns, Numbers
from studyapp.timeline.held_shelf import HeldShelf
from studyapp.timeline.index import EventIndex
from studyapp.timeline.marks import Mark, mark_of
from studyapp.timeline.part import PartShelf
from studyapp.timeline.periods import Period, periods_of
from studyapp.timeline.shelf import Shelf
from studyapp.timeline.turnover import Turnover


@dataclass(frozen=True, slots=True)
class Lane:
    """A strip of the timeline; `name` is empty where there is only one.

    `tint` is the place by which it is coloured, if that is not its own.
    """

    name: str
    count: int
    tint: int | None = None

    def counting(self, count: int) -> "Lane":
        """Return the lane with another number of events."""
        return replace(self, count=count)


class Whole(Protocol):
    """All events there are: how many, the first day and the last."""

    @property
    def count(self) -> int:
        """Return how many there are."""
        ...

    @property
    def first(self) -> float:
        """Return the first day."""
        ...

    @property
    def last(self) -> float:
        """Return the last day."""
        ...


@dataclass(frozen=True, slots=True)
class Chronicle:
    """Events, earliest first; an event's number is its place in them, as in the columns of `index`.

    `bounds` are the first day and the last, without events those of a century; `shortest` is the
    length of the shortest mark as `Columns` has it. `periods` lie behind the events. If these are
    not all events there are, `total` says how many that would be.
    """

    events: Shelf
    lanes: tuple[Lane, ...]
    index: EventIndex
    bounds: tuple[float, float]
    shortest: float
    periods: tuple[Period, ...] = ()
    total: int | None = None

    @classmethod
    def of(
        cls,
        events: Sequence[Event],
        lane_names: Mapping[str, str] | None = None,
        eras: Iterable[Era] = (),
        *,
        side_by_side: bool = False,
    ) -> "Chronicle":
        """Return the chronicle of events.

        Args:
            events: In any order.
            lane_names: Names of lanes by passage, for events that name no lane themselves.
            eras: Periods that lie behind the events.
            side_by_side: Whether each passage is a lane, whatever lanes its events name.
        """
        ordered, marks = _in_order(events)
        if side_by_side:
            names = [(lane_names or {}).get(event.passage, "") for event in ordered]
        else:
            names = _lane_names(ordered, lane_names or {})
        order = {name: place for place, name in enumerate(in_lane_order(names))}
        columns = Columns.of(
            marks, [order[name] for name in names], [event.importance for event in ordered]
        )
        numbers = {event.id: number for number, event in enumerate(ordered)}
        return cls.of_columns(columns, [*order], HeldShelf(ordered, marks, numbers), eras)

    @classmethod
    def of_columns(
        cls,
        columns: Columns,
        lanes: Sequence[str],
        shelf: Shelf,
        eras: Iterable[Era] = (),
        whole: Whole | None = None,
    ) -> "Chronicle":
        """Return the chronicle of events in columns, earliest first.

        Args:
            columns: What the line needs of each.
            lanes: The names of the lanes by their place.
            shelf: The events themselves by number.
            eras: Periods that lie behind the events.
            whole: How many there are and from when to when, if these are a part of them.
        """
        counts = np.bincount(columns.lane, minlength=len(lanes)).tolist()
        return cls(
            events=shelf,
            lanes=tuple(Lane(name, count) for name, count in zip(lanes, counts, strict=True)),
            index=EventIndex.of(columns, len(lanes)),
            bounds=columns.bounds() if whole is None else (whole.first, whole.last),
            shortest=columns.shortest(),
            periods=periods_of(eras),
            total=None if whole is None else whole.count,
        )

    def with_added(self, eras: Iterable[Era]) -> "Chronicle":
        """Return it with these periods behind the events too, and no others that were added."""
        own = [period.era for period in self.periods if not period.is_added]
        return replace(self, periods=periods_of(own, eras))

    def sifted(self, sieve: Sieve, come: Callable[["Chronicle"], object]) -> None:
        """Give `come` the chronicle of the events that fit a sieve, now or once it is made."""
        lanes = {place for place, lane in enumerate(self.lanes) if self._lets_in(sieve, lane)}
        wanted = np.array([place in lanes for place in range(len(self.lanes))], np.bool_)

        def narrow(numbers: Numbers) -> Chronicle:
            columns = self.index.columns
            fits = wanted[columns.lane[numbers]] & (columns.importance[numbers] >= sieve.least)
            return self.only(numbers[fits])

        self.events.matching(sieve, narrow, come)

    def only(self, numbers: Numbers) -> "Chronicle":
        """Return the chronicle of some of the events, by their numbers in order.

        Lanes without any are left out; those that stay keep their colours.
        """
        counts = np.bincount(self.index.columns.lane[numbers], minlength=len(self.lanes))
        places = np.flatnonzero(counts).tolist()
        index = self.index.only(numbers, places)
        return Chronicle(
            events=PartShelf(self.events, numbers),
            lanes=tuple(Lane(self.lanes[n].name, int(counts[n]), self.tint(n)) for n in places),
            index=index,
            bounds=index.columns.bounds(),
            shortest=index.columns.shortest(),
            periods=self.periods,
            total=self.total or len(self.events),
        )

    def turned_over(self, turnover: Turnover, events: Shelf) -> "Chronicle":
        """Return it without some events and with others, all of them in its lanes."""
        index = self.index.changed(turnover)
        counts = np.bincount(index.columns.lane, minlength=len(self.lanes)).tolist()
        return replace(
            self,
            events=events,
            lanes=tuple(map(Lane.counting, self.lanes, counts)),
            index=index,
            bounds=index.columns.bounds(),
            shortest=index.columns.shortest(),
        )

    def tint(self, lane: int) -> int:
        """Return the place by which a lane is coloured."""
        tint = self.lanes[lane].tint
        return lane if tint is None else tint

    @staticmethod
    def _lets_in(sieve: Sieve, lane: Lane) -> bool:
        wanted = sieve.values(Facet.LANE)
        return not wanted or lane.name in wanted

    def periods_at(self, number: int) -> list[Period]:
        """Return the periods in which an event lies wholly, the shortest first."""
        mark = self.mark(number)
        there = [period for period in self.periods if period.holds(mark)]
        return sorted(there, key=lambda period: period.last - period.first)

    def mark(self, number: int) -> Mark:
        """Return how an event is drawn."""
        return self.events.mark(number)

    def lane_of(self, number: int) -> int:
        """Return the place of an event's lane."""
        return int(self.index.columns.lane[number])

    def number_of(self, event: EventId) -> int | None:
        """Return the number of an event, None if it is not there."""
        return self.events.number_of(event)

    def find(self, words: str) -> list[int]:
        """Return the numbers of events in whose title, people, places or quote the words stand."""
        return self.events.find(words)


def _in_order(events: Sequence[Event]) -> tuple[tuple[Event, ...], tuple[Mark, ...]]:
    """Return events, earliest first, and their marks; each date is reckoned once."""
    keys, marks = [], []
    for event in events:
        when = event.when
        clock = when.clock
        keys.append(when.sort_key if when.is_zoned else clock)
        marks.append(mark_of(when, event.status, clock))
    order = sorted(range(len(events)), key=keys.__getitem__)
    return tuple(events[place] for place in order), tuple(marks[place] for place in order)


def _lane_names(events: Sequence[Event], by_passage: Mapping[str, str]) -> list[str]:
    names = [_lane_name(event, by_passage) for event in events]
    return names if len(set(names)) > 1 else [""] * len(names)


def in_lane_order(names: Sequence[str]) -> list[str]:
    """Return each name once: those of packs and passages as they come, then the proposed ones."""
    proposed = {name: place for place, name in enumerate(PROPOSED)}
    last = {"": len(proposed)}
    return sorted(dict.fromkeys(names), key=lambda name: (proposed | last).get(name, -1))


def _lane_name(event: Event, by_passage: Mapping[str, str]) -> str:
    return lane_name(event.lane, by_passage.get(event.passage, ""))


def lane_name(lane: str | None, passage: str) -> str:
    """Return the lane of an event that names one, or none; `passage` is what its passage gives.

    A lane that was only proposed gives way to the passage.
    """
    if passage and (lane is None or lane in PROPOSED):
        return passage
    return lane or ""
