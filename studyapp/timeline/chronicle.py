"""Events in the order of time, in their lanes, ready to be shown and searched."""

import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from studyapp.domain.events import Event, EventId
from studyapp.domain.lanes import PROPOSED
from studyapp.domain.packs import Era
from studyapp.timeline.civil import civil_year
from studyapp.timeline.index import EventIndex
from studyapp.timeline.marks import Mark, mark_of
from studyapp.timeline.periods import Period, periods_of


@dataclass(frozen=True, slots=True)
class Lane:
    """A strip of the timeline; `name` is empty where there is only one."""

    name: str
    count: int


@dataclass(frozen=True, slots=True)
class Chronicle:
    """Events, earliest first; an event's number is its place in them, as in `marks` and `index`.

    `lane_of` gives the lane of each event by its number. `bounds` are the first day and the last,
    without events those of a century; `shortest` is the length of the shortest mark, a day at
    least. `periods` lie behind the events.
    """

    events: tuple[Event, ...]
    marks: tuple[Mark, ...]
    lane_of: tuple[int, ...]
    lanes: tuple[Lane, ...]
    index: EventIndex
    numbers: Mapping[EventId, int]
    bounds: tuple[float, float]
    shortest: float
    periods: tuple[Period, ...] = ()

    @classmethod
    def of(
        cls,
        events: Sequence[Event],
        lane_names: Mapping[str, str] | None = None,
        eras: Iterable[Era] = (),
    ) -> "Chronicle":
        """Return the chronicle of events.

        Args:
            events: In any order.
            lane_names: Names of lanes by passage, for events that name no lane themselves.
            eras: Periods that lie behind the events.
        """
        ordered, marks = _in_order(events)
        names = _lane_names(ordered, lane_names or {})
        order = {name: place for place, name in enumerate(_in_lane_order(names))}
        lane_of = tuple(order[name] for name in names)
        counts = Counter(lane_of)
        return cls(
            events=ordered,
            marks=marks,
            lane_of=lane_of,
            lanes=tuple(Lane(name, counts[place]) for name, place in order.items()),
            index=EventIndex.of(marks, lane_of, [event.importance for event in ordered]),
            numbers={event.id: number for number, event in enumerate(ordered)},
            bounds=_bounds(marks),
            shortest=max(min((m.days for m in marks if math.isfinite(m.days)), default=365.0), 1.0),
            periods=periods_of(eras),
        )

    def find(self, words: str) -> list[int]:
        """Return the numbers of events in whose title, people, places or quote the words stand."""
        wanted = words.casefold().split()
        return [n for n, event in enumerate(self.events) if _holds(event, wanted)] if wanted else []


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


def _bounds(marks: Sequence[Mark]) -> tuple[float, float]:
    ends = [mark.nearest for mark in marks] or [(civil_year(1901), civil_year(2001))]
    return min(first for first, _ in ends), max(last for _, last in ends)


def _lane_names(events: Sequence[Event], by_passage: Mapping[str, str]) -> list[str]:
    names = [_lane_name(event, by_passage) for event in events]
    return names if len(set(names)) > 1 else [""] * len(names)


def _in_lane_order(names: Sequence[str]) -> list[str]:
    """Return each name once: those of packs and passages as they come, then the proposed ones."""
    proposed = {name: place for place, name in enumerate(PROPOSED)}
    last = {"": len(proposed)}
    return sorted(dict.fromkeys(names), key=lambda name: (proposed | last).get(name, -1))


def _lane_name(event: Event, by_passage: Mapping[str, str]) -> str:
    """Return the lane that an event names; one that was only proposed gives way to its passage."""
    passage = by_passage.get(event.passage, "")
    if passage and (event.lane is None or event.lane in PROPOSED):
        return passage
    return event.lane or ""


def _holds(event: Event, wanted: Sequence[str]) -> bool:
    parts = (event.title, *event.people, *event.places, event.citation.quote)
    text = " ".join(parts).casefold()
    return all(word in text for word in wanted)
