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
from studyapp.domain.overlaps import Overlaps
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
    formerly = _by_words(free.values())
    for told in packs:
        twins = dict(_twins_of_pack(told, standing))
        taken = {each.known_as for each in told}
        for each in told:
            was = [event.id for event in _same(each.event, formerly) if event.id not in taken]
            name = twins.get(each.event.id) or _name(each, free, was)
            free.pop(name, None)
            names[each.event.id] = name
            if each.event.id not in twins:
                standing.append(replace(each.event, id=name))
    known = {*(event.id for event in before), *(each.event.id for each in decisions)}
    twins = _twins([event for event in standing if event.id not in known], decisions)
    standing = [event for event in standing if event.id not in twins]
    fresh = {event.id: event for event in found.events}
    kept = [fresh.get(event.id, event) for event in _kept(free.values(), standing, lasting)]
    every = decided_events([*standing, *kept], decisions)
    goes_by = {own: twins.get(name, name) for own, name in names.items()}
    return Merged(tuple(dated(every, found.dates)), goes_by)


def _twins_of_pack(
    told: Sequence[Given], standing: Sequence[Event]
) -> Iterator[tuple[EventId, EventId]]:
    """Give which events of a pack are ones of packs before it: each one is one at most."""
    others, met = _by_words(standing), set[EventId]()
    for each in told:
        alike = [other.id for other in _same(each.event, others) if other.id not in met]
        if alike:
            met.add(alike[0])
            yield each.event.id, alike[0]


def _twins(new: Iterable[Event], decisions: Sequence[EventDecision]) -> dict[EventId, EventId]:
    """Return which of new events are ones that a person decided on, by their ids."""
    twins: dict[EventId, EventId] = {}
    told = Overlaps(
        [
            (version, each.event.id)
            for each in decisions
            if each.decision is not Decision.KEPT
            for version in (each.event, each.found)
            if version is not None
        ],
        at=lambda each: each[0].citation.span,
    )
    for event in new:
        near = told.on(event.citation.span)
        same = [key for version, key in near if event.when.overlaps(version.when)]
        if same:
            twins[event.id] = same[0]
    return twins


def _name(given: Given, free: Mapping[EventId, Event], was: Sequence[EventId]) -> EventId:
    """Return the id of an event: the one that it has, or that of the same event until now."""
    if given.known_as != given.event.id or given.known_as in free:
        return given.known_as
    return next((each for each in was if each in free), given.event.id)


def _by_words(events: Iterable[Event]) -> Overlaps[Event]:
    return Overlaps(events, at=lambda event: event.citation.span)


def _same(event: Event, others: Overlaps[Event]) -> list[Event]:
    """Return the events that tell of the same, the one with the most words in common first."""
    near = others.on(event.citation.span)
    alike = [other for other in near if event.when.overlaps(other.when)]
    return sorted(alike, key=lambda other: _likeness(event, other), reverse=True)


def _likeness(event: Event, other: Event) -> tuple[bool, int]:
    one, two = event.citation.span, other.citation.span
    shared = min(one.end, two.end) - max(one.start, two.start)
    return event.when == other.when, shared


def _kept(
    free: Iterable[Event],
    standing: Sequence[Event],
    lasting: Collection[EventId],
) -> Iterator[Event]:
    cited = _by_words(standing)
    for event in free:
        if event.id in lasting and not cited.any_on(event.citation.span):
            yield event


def dated(events: Iterable[Event], dates: Sequence[DateExpression]) -> Iterator[Event]:
    """Give each event with the places of its own dates among those of the passage."""
    starts = [date.span.start for date in dates]
    for event in events:
        span = event.citation.span
        near = range(bisect_left(starts, span.start), bisect_left(starts, span.end))
        own = tuple(place for place in near if dates[place].when.overlaps(event.when))
        yield replace(event, dates=own)
