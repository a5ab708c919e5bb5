"""Which events stand in a passage: those of the packs that have it, else those found there.

An event keeps the id that it goes by, whoever tells of it, for its cards and their memories, its
scores and its questions hang on that. So:

- Where a pack tells of what the finder or another pack told of before (the citations share a
  letter and the dates may be of one time), the event keeps its id; title, date, people, place and
  lane are the pack's from then on. A card that was recalled is recalled on, in better words.
- Where the pack's date excludes the other one, the pack is believed, and the event is a new one: a
  memory of a wrong date is of no use.
- An event of the finder that no pack tells of goes, unless somebody has recalled a card of it and
  no pack cites its words: then it stays, as it is found now.
- What a person decided stands, whatever finder and packs tell: what was removed stays away, what
  was kept, corrected or added is as they have it. What tells of the same as an event that was
  removed, corrected or added, and comes only now, is that event.
- What goes takes no memory away: the journal keeps it, and it counts again if the event comes back.
"""

from bisect import bisect_left
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from studyapp.domain.corrections import Decision, EventDecision
from studyapp.domain.deciding import decided_events
from studyapp.domain.events import DateExpression, Event, EventId, Findings
from studyapp.domain.packs import Given


@dataclass(frozen=True, slots=True)
class Merged:
    """The events that stand in a passage, and the id by which each one of a pack goes there."""

    events: tuple[Event, ...]
    names: Mapping[EventId, EventId]


def merged(
    found: Findings,
    given: Iterable[Sequence[Given]],
    before: Sequence[Event],
    *,
    lasting: Collection[EventId] = (),
    decisions: Sequence[EventDecision] = (),
) -> Merged:
    """Return the events that stand from now on, in the order of the text.

    `found` is what the finder finds now, `given` what each pack tells, the pack added first first,
    `before` what stood until now. Those `lasting` stay even if nothing tells of them: a card of
    theirs was recalled, and no pack told of them until now. `decisions` are a person's.
    """
    before = [*before, *(each.event for each in decisions if each.decision is Decision.REMOVED)]
    packs = [told for told in given if told]
    if not packs:
        packs = [[Given(event, event.id) for event in found.events]]
    names: dict[EventId, EventId] = {}
    standing: list[Event] = []
    free = {event.id: event for event in before}
    for told in packs:
        others = list(standing)
        for each in told:
            twin = _same(each.event, others)
            name = _name(each, free, told) if twin is None else twin.id
            free.pop(name, None)
            names[each.event.id] = name
            if twin is None:
                standing.append(replace(each.event, id=name))
            else:
                others.remove(twin)
    known = {*(event.id for event in before), *(each.event.id for each in decisions)}
    twins = _twins([event for event in standing if event.id not in known], decisions)
    standing = [event for event in standing if event.id not in twins]
    fresh = {event.id: event for event in found.events}
    kept = [fresh.get(event.id, event) for event in _kept(free.values(), standing, lasting)]
    every = decided_events([*standing, *kept], decisions)
    goes_by = {own: twins.get(name, name) for own, name in names.items()}
    return Merged(tuple(dated(every, found.dates)), goes_by)


def _twins(new: Iterable[Event], decisions: Sequence[EventDecision]) -> dict[EventId, EventId]:
    """Return which of new events are ones that a person decided on, by their ids."""
    twins: dict[EventId, EventId] = {}
    told = [
        (version, each.event.id)
        for each in decisions
        if each.decision is not Decision.KEPT
        for version in (each.event, each.found)
        if version is not None
    ]
    for event in new:
        same = [key for version, key in told if _tell_of_one(event, version)]
        if same:
            twins[event.id] = same[0]
    return twins


def _name(given: Given, free: Mapping[EventId, Event], told: Sequence[Given]) -> EventId:
    """Return the id of an event: the one that it has, or that of the same event until now."""
    if given.known_as != given.event.id or given.known_as in free:
        return given.known_as
    taken = {each.known_as for each in told}
    same = _same(given.event, [event for event in free.values() if event.id not in taken])
    return given.event.id if same is None else same.id


def _same(event: Event, others: Iterable[Event]) -> Event | None:
    """Return the event that tells of the same, the one with the most words in common."""
    alike = [other for other in others if _tell_of_one(event, other)]
    return max(alike, key=lambda other: _likeness(event, other), default=None)


def _tell_of_one(event: Event, other: Event) -> bool:
    return event.citation.span.overlaps(other.citation.span) and event.when.overlaps(other.when)


def _likeness(event: Event, other: Event) -> tuple[bool, int]:
    one, two = event.citation.span, other.citation.span
    shared = min(one.end, two.end) - max(one.start, two.start)
    return event.when == other.when, shared


def _kept(
    free: Iterable[Event],
    standing: Sequence[Event],
    lasting: Collection[EventId],
) -> Iterator[Event]:
    cited = [event.citation.span for event in standing]
    for event in free:
        if event.id not in lasting:
            continue
        if not any(event.citation.span.overlaps(span) for span in cited):
            yield event


def dated(events: Iterable[Event], dates: Sequence[DateExpression]) -> Iterator[Event]:
    """Give each event with the places of its own dates among those of the passage."""
    starts = [date.span.start for date in dates]
    for event in events:
        span = event.citation.span
        near = range(bisect_left(starts, span.start), bisect_left(starts, span.end))
        own = tuple(place for place in near if dates[place].when.overlaps(event.when))
        yield replace(event, dates=own)
