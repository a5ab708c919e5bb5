"""What a newer finder would change in a passage: it only proposes. Touches no store.

`proposed` runs the finder, and so takes a while; `Correcting.take` keeps what a person accepts.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from studyapp.domain.cards import Card
from studyapp.domain.corrections import Decision, EventDecision, Proposal, vouched
from studyapp.domain.deciding import decided_events
from studyapp.domain.events import Event, Findings
from studyapp.extract.pipeline import FINDER
from studyapp.generate.cards import make_cards
from studyapp.study.finding import Progress, silent
from studyapp.study.grounds import Ground, read_with, stood
from studyapp.study.merging import dated
from studyapp.study.remarking import with_remarks


@dataclass(frozen=True, slots=True)
class Offer:
    """What the finder of now finds in a passage, and what of it differs from what stands.

    `found` is what it finds by itself: decisions on events, and packs, are in the proposals only.
    """

    ground: Ground
    found: Findings
    proposals: tuple[Proposal, ...] = ()


@dataclass(frozen=True, slots=True)
class Taken:
    """What stands once some proposals are accepted, and what is decided by that."""

    standing: Findings
    cards: tuple[Card, ...]
    decisions: tuple[EventDecision, ...]


def proposed(ground: Ground, *, progress: Progress = silent) -> Offer:
    """Return what the finder of now would change, but for what a person decided on.

    There is nothing where it found what stands itself.

    Raises:
        CancelledError: `progress` asked to stop.
    """
    if ground.standing.finder >= FINDER:
        return Offer(ground, ground.standing)
    return _offered(ground, read_with(ground, ground.decided.readings, progress=progress))


def again(offer: Offer, ground: Ground) -> Offer | None:
    """Return an offer as it is on the ground of now; None if the finder has to read anew for it."""
    if offer.found is offer.ground.standing or _read_by(offer.ground) != _read_by(ground):
        return None
    return _offered(ground, offer.found)


def _read_by(ground: Ground) -> tuple[object, ...]:
    """Return what the finder goes by."""
    names = (ground.given, ground.standing.notes, ground.aliases)
    return (ground.passage, ground.laid, ground.decided.readings, *names)


def _offered(ground: Ground, found: Findings) -> Offer:
    if ground.standing.finder >= FINDER:
        return Offer(ground, found)
    events = stood(ground, found, ground.decided.events)
    return Offer(ground, found, tuple(_differences(ground, events)))


def _differences(ground: Ground, events: Sequence[Event]) -> Iterator[Proposal]:
    decided = {each.event.id for each in ground.decided.events}
    standing = {event.id: event for event in ground.standing.events}
    for event in events:
        was = standing.pop(event.id, None)
        if event.id in decided or (was is not None and _is_told(event) == _is_told(was)):
            continue
        yield Proposal(event, None if was is None else event.id)
    for event in standing.values():
        if event.id not in decided:
            yield Proposal(event, event.id, is_none=True)


def _is_told(event: Event) -> Event:
    """Return what a person is told of an event; how sure and weighty it is may move."""
    return replace(event, dates=(), importance=3, confidence=1.0)


def taken(offer: Offer, wanted: Iterable[Proposal], unwanted: Iterable[Proposal] = ()) -> Taken:
    """Return what stands once a person accepts some proposals, and declines others."""
    accepted = list(map(_accepted, wanted))
    standing = {event.id: event for event in offer.ground.standing.events}
    declined = [_declined(each, standing.get(each.event.id)) for each in unwanted]
    kept = [each for each in declined if each.decision is Decision.KEPT]
    events = decided_events(offer.ground.standing.events, [*kept, *accepted])
    is_done = {each.event.id for each in offer.proposals} <= {
        each.event.id for each in (*accepted, *declined)
    }
    whole = replace(
        offer.found,
        events=tuple(dated(events, offer.found.dates)),
        notes=offer.ground.standing.notes,
        finder=FINDER if is_done else offer.ground.standing.finder,
    )
    return Taken(with_remarks(whole), make_cards(whole), (*accepted, *declined))


def _accepted(proposal: Proposal) -> EventDecision:
    return (
        EventDecision(proposal.event, Decision.REMOVED)
        if proposal.is_none
        else _kept(proposal.event)
    )


def _declined(proposal: Proposal, standing: Event | None) -> EventDecision:
    """Return what is decided where things are to stay: the event is kept, or a new one is none."""
    if standing is None:
        return EventDecision(proposal.event, Decision.REMOVED)
    return _kept(standing)


def _kept(event: Event) -> EventDecision:
    right = vouched(event)
    return EventDecision(right, Decision.KEPT, None if right == event else event)
