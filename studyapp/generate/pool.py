"""The events that a quiz is made of."""

import random
from bisect import bisect_left
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from studyapp.domain.corrections import ASK_FROM
from studyapp.domain.events import Event, Status
from studyapp.domain.texts import Passage
from studyapp.generate.solver import Chronicle
from studyapp.generate.titles import tells_date, title_fault

_GOLDEN = 0.6180339887498949
_Time = tuple[int, int, str]


@dataclass(frozen=True, slots=True)
class Pool:
    """Events to ask about.

    `spread` has them in an order whose every beginning is spread over the passage, `by_time` from
    the earliest to the latest, with their `times`; `faults` are those not to ask about, and why.
    """

    passage: Passage
    spread: tuple[Event, ...]
    by_time: tuple[Event, ...]
    times: tuple[_Time, ...]
    faults: tuple[tuple[Event, str], ...]
    chronicle: Chronicle

    def around(self, event: Event, *, reach: int) -> Sequence[Event]:
        """Return the events nearest in time, `reach` to either side, without the event itself."""
        place = bisect_left(self.times, _time_key(event))
        window = self.by_time[max(0, place - reach) : place + reach + 1]
        return [other for other in window if other.id != event.id]


def pool_of(
    passage: Passage,
    events: Sequence[Event],
    *,
    size: int,
    rng: random.Random,
    takes: Callable[[Event], bool] = lambda _event: True,
) -> Pool:
    """Return a pool of at most `size` of the events it `takes`, drawn from all over the passage.

    Those of the same titles are known besides, whether it takes them or not.
    """
    taken = [event for event in events if takes(event)]
    drawn = [taken[place] for place in _places(len(taken), size, rng)]
    titles = {event.title for event in drawn}
    named = {id(event): event for event in events if event.title in titles}
    chronicle = Chronicle(named.values())
    faults = [(event, event_fault(event) or _ambiguity(event, chronicle)) for event in drawn]
    good = [event for event, fault in faults if fault is None]
    in_time = {_time_key(event): event for event in good}
    times = tuple(sorted(in_time))
    return Pool(
        passage=passage,
        spread=tuple(good[place] for place in _spread(len(good), rng)),
        by_time=tuple(in_time[time] for time in times),
        times=times,
        faults=tuple((event, fault) for event, fault in faults if fault is not None),
        chronicle=chronicle,
    )


def event_fault(event: Event) -> str | None:
    """Return why nothing is to be asked about an event, None if it may be."""
    if event.status is Status.PLANNED:
        return "The passage tells of it as a plan, not as a fact."
    if event.status is Status.DISPUTED:
        return "The passage is in doubt about it."
    if event.confidence < ASK_FROM:
        return "It is not sure enough who or what it is about."
    fault = title_fault(event.title)
    if fault is None and tells_date(event.title, event.when):
        return "The title tells the date."
    return fault


def _ambiguity(event: Event, chronicle: Chronicle) -> str | None:
    days = (event.when.earliest, event.when.latest)
    namesakes = chronicle.named(event.title)
    if all((other.when.earliest, other.when.latest) == days for other in namesakes):
        return None
    return "The title could mean another event of another date."


def _places(total: int, size: int, rng: random.Random) -> Sequence[int]:
    """Return at most `size` places out of `total`, one from each equal part."""
    if total <= size:
        return range(total)
    return [int((part + rng.random()) * total / size) for part in range(size)]


def _spread(total: int, rng: random.Random) -> list[int]:
    """Return all places below `total` so that each next one falls into the widest gaps.

    Source: multiples of the golden ratio, which never cluster.
    """
    start = rng.random()
    places = (int((start + step * _GOLDEN) % 1 * total) for step in range(3 * total))
    found = dict.fromkeys(places)
    found.update(dict.fromkeys(range(total)))
    return list(found)


def _time_key(event: Event) -> _Time:
    return (*event.when.sort_key, event.id)
