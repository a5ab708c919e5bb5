"""What a decision on an event comes to: what stands, what goes, what is remembered. Pure."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from studyapp.domain.corrections import Decision, EventDecision, Part, vouched
from studyapp.domain.events import Event, EventId
from studyapp.domain.texts import Citation, PassageId, Span


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a decision comes to; `about` are the events that it is about, none if nothing changes.

    `stands` are events to be written, `gone` those that stand no more; `decisions` are to be kept,
    what was decided of those `forgotten` is not.
    """

    about: tuple[Event, ...] = ()
    stands: tuple[Event, ...] = ()
    gone: tuple[EventId, ...] = ()
    decisions: tuple[EventDecision, ...] = ()
    forgotten: tuple[EventId, ...] = ()

    def __or__(self, other: "Outcome") -> "Outcome":
        return Outcome(
            (*self.about, *other.about),
            (*self.stands, *other.stands),
            (*self.gone, *other.gone),
            (*self.decisions, *other.decisions),
            (*self.forgotten, *other.forgotten),
        )

    @property
    def changes_events(self) -> bool:
        """Return whether other events stand than before."""
        return bool(self.stands or self.gone)


def kept(standing: Event | None, known: EventDecision | None) -> Outcome:
    """Return what comes of it that an event is right."""
    if known is None and standing is not None:
        return _vouched_for(standing)
    if known is None or known.decision is not Decision.REMOVED:
        return Outcome()
    again = _vouched_for(known.event)
    return replace(again, stands=tuple(each.event for each in again.decisions))


def _vouched_for(event: Event) -> Outcome:
    """Return what comes of it that a person vouches for an event as it was found."""
    right = vouched(event)
    if right == event:
        return Outcome((event,), decisions=(EventDecision(event, Decision.KEPT),))
    decision = EventDecision(right, Decision.KEPT, found=event)
    return Outcome((right,), (right,), decisions=(decision,))


def removed(
    standing: Event | None, known: EventDecision | None, *, along: EventId | None = None
) -> Outcome:
    """Return what comes of it that an event is none; one that a person added is forgotten.

    It is in that which is told `along` from now on, if any.
    """
    if standing is None:
        return Outcome()
    if known is not None and known.decision is Decision.ADDED:
        return Outcome((standing,), gone=(standing.id,), forgotten=(standing.id,))
    found = standing if known is None or known.found is None else known.found
    decision = EventDecision(found, Decision.REMOVED, along=along)
    return Outcome((standing,), gone=(standing.id,), decisions=(decision,))


def corrected(event: Event, standing: Event | None, known: EventDecision | None) -> Outcome:
    """Return what comes of it that an event is told otherwise; `event` is how."""
    event = replace(event, dates=() if standing is None else standing.dates)
    if event == standing:
        return kept(standing, known)
    event = vouched(event)
    if known is not None and known.decision is Decision.ADDED:
        return added(event, along=known.along)
    found = standing if known is None else known.found or known.event
    decision = EventDecision(event, Decision.CORRECTED, found)
    return Outcome((event,), (event,), decisions=(decision,))


def added(event: Event, *, along: EventId | None = None) -> Outcome:
    """Return what comes of an event that was not found, or was found `along` with another one."""
    decision = EventDecision(event, Decision.ADDED, along=along)
    return Outcome((event,), (event,), decisions=(decision,))


def back(standing: Event | None, known: EventDecision | None) -> Outcome:
    """Return what comes of it that nothing is decided of an event any more."""
    if known is None:
        return Outcome()
    event = known.event
    match known.decision:
        case Decision.KEPT:
            found = () if known.found is None else (known.found,)
            return Outcome((event,), found, forgotten=(event.id,))
        case Decision.ADDED:
            return removed(standing, known)
        case _:
            return Outcome((event,), (known.found or event,), forgotten=(event.id,))


def split_up(
    whole: Event, parts: Sequence[Part], text: str, is_taken: Callable[[EventId], bool]
) -> Iterator[Event]:
    """Give the events that an event is split into, the first one by its id."""
    new: set[EventId] = set()
    for number, part in enumerate(parts):
        key = whole.id
        if number:
            key = free_id(whole.passage, part.span, lambda each: each in new or is_taken(each))
            new.add(key)
        quote = part.span.cut(text)
        yield replace(
            vouched(whole),
            id=key,
            title=part.title,
            when=part.when,
            citation=Citation(part.span, quote),
            people=_named(whole.people, quote, whole.citation.quote),
            places=_named(whole.places, quote, whole.citation.quote),
        )


def free_id(passage: PassageId, span: Span, is_taken: Callable[[EventId], bool]) -> EventId:
    """Return the id of a new event, as the finder makes them: of its passage and its words."""
    plain = EventId(f"{passage}-{span.start}-{span.end}")
    number, key = 1, plain
    while is_taken(key):
        number += 1
        key = EventId(f"{plain}-{number}")
    return key


def _named(names: Sequence[str], words: str, whole: str) -> tuple[str, ...]:
    """Return the names that a part has: those in its words, and those that no words have."""
    return tuple(name for name in names if name in words or name not in whole)
