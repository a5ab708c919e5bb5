"""What follows for a passage from a decision on how words are read. Touches no store.

That takes the finder, and so a while: `Correcting.ground` gives what is to be known, `refound`
works out what stands then, and `Correcting.decide` keeps it.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from studyapp.domain.cards import Card
from studyapp.domain.corrections import Corrections, Decision, EventDecision, ReadingDecision
from studyapp.domain.deciding import decided_readings, decisions_on, refused_spans
from studyapp.domain.errors import UnkeepableError, UnknownError
from studyapp.domain.events import Event, EventId, Findings, repairs_of
from studyapp.domain.messages import Message
from studyapp.domain.overlaps import Overlaps
from studyapp.domain.packs import Given
from studyapp.domain.texts import Citation, Emendation, PassageId, Span
from studyapp.extract.pipeline import find
from studyapp.generate.cards import make_cards
from studyapp.study.finding import Progress, silent
from studyapp.study.merging import merged
from studyapp.study.naming import own_names
from studyapp.study.remarking import with_remarks

Decided = ReadingDecision | Citation
"""A decision on words, or the words of which nothing is decided any more."""


@dataclass(frozen=True, slots=True)
class Ground:
    """All that decides what stands in a passage, as it was at one moment.

    `laid` are the readings that packs give, `given` the events that each of them tells, `reviewed`
    the events of which a card was recalled, `aliases` names that belong together.
    """

    standing: Findings
    decided: Corrections
    laid: tuple[Emendation, ...]
    given: tuple[tuple[Given, ...], ...]
    reviewed: frozenset[EventId]
    aliases: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    @property
    def passage(self) -> PassageId:
        """Return the passage."""
        return self.standing.passage.id

    def kept(self, citation: Citation) -> ReadingDecision:
        """Return the decision that words are read as was proposed.

        Raises:
            UnknownError: Nothing is proposed there.
        """
        proposed = self._proposed(citation.span)
        if proposed is None:
            raise UnknownError(Message("Nobody proposes to read these words otherwise."))
        return ReadingDecision(self._cited(proposed.span), Decision.KEPT, proposed.reads, proposed)

    def refused(self, citation: Citation) -> ReadingDecision:
        """Return the decision that words are read as they stand in the source."""
        proposed = self._proposed(citation.span)
        span = citation.span if proposed is None else proposed.span
        return ReadingDecision(self._cited(span), Decision.REMOVED, None, proposed)

    def corrected(self, citation: Citation, reads: str) -> ReadingDecision:
        """Return the decision that words are read otherwise than was proposed.

        Raises:
            UnkeepableError: They are read as nothing.
        """
        plain = " ".join(reads.split())
        if not plain:
            raise UnkeepableError(Message("Words are read as some words."))
        proposed, span = self._proposed(citation.span), citation.span
        cited = self._cited(span)
        if plain == cited.quote:
            return self.refused(citation)
        if proposed is not None and proposed.span != span:
            proposed = None
        if proposed is not None and proposed.reads == plain:
            return self.kept(citation)
        return ReadingDecision(cited, Decision.CORRECTED, plain, proposed)

    def _cited(self, span: Span) -> Citation:
        text = self.standing.passage.text
        if span.end > len(text):
            raise UnknownError(Message("These words are not in the passage."))
        return Citation(span, span.cut(text))

    def _proposed(self, span: Span) -> Emendation | None:
        """Return the reading that is decided on: what was proposed before a decision, if any."""
        for decision in decisions_on(span, self.decided.readings):
            return decision.proposed
        readings = (*repairs_of(self.standing.dates), *self.standing.emendations)
        return next((each for each in readings if each.span.overlaps(span)), None)


@dataclass(frozen=True, slots=True)
class Renewed:
    """What stands once a decision on words is made; `events` are decisions that change with it."""

    ground: Ground
    decided: Decided
    standing: Findings
    cards: tuple[Card, ...]
    events: tuple[EventDecision, ...] = ()


def refound(ground: Ground, decided: Decided, *, progress: Progress = silent) -> Renewed:
    """Return what stands in a passage once words are read as was decided.

    Where another finder found what stands, only what the decision changes is taken over.

    Raises:
        CancelledError: `progress` asked to stop.
    """
    readings = _with(ground.decided.readings, decided)
    found = read_with(ground, readings, progress=progress)
    if ground.standing.finder != found.finder:
        before = read_with(ground, ground.decided.readings)
        found = _so_far_as_changed(ground.standing, before, found)
    span = decided.span if isinstance(decided, Citation) else decided.citation.span
    moved = [each for each in ground.decided.events if _goes_along(each, span)]
    others = [each for each in ground.decided.events if each not in moved]
    formerly = {event.id for event in ground.standing.events if event.citation.span.overlaps(span)}
    events = {each.id: each for each in stood(ground, found, others, formerly=formerly)}
    along = [replace(each, event=events.get(each.event.id, each.event)) for each in moved]
    stands = stood(ground, found, [*others, *along], formerly=formerly)
    whole = with_remarks(replace(found, events=stands, notes=ground.standing.notes))
    changed = tuple(each for each, was in zip(along, moved, strict=True) if each != was)
    return Renewed(ground, decided, whole, make_cards(whole), changed)


def read_with(
    ground: Ground, readings: Sequence[ReadingDecision], *, progress: Progress = silent
) -> Findings:
    """Return what the finder finds where words are read as people and packs have it."""
    given, refused = decided_readings(ground.laid, readings), refused_spans(readings)
    told = [each.event for pack in ground.given for each in pack]
    own = own_names(told, ground.standing.notes, ground.aliases)
    return find(ground.standing.passage, given=given, refused=refused, own=own, progress=progress)


def stood(
    ground: Ground,
    found: Findings,
    decisions: Sequence[EventDecision],
    *,
    formerly: Iterable[EventId] = (),
) -> tuple[Event, ...]:
    """Return the events that stand, where `found` is found and `decisions` are made."""
    return merged(
        found,
        ground.given,
        ground.standing.events,
        lasting=ground.reviewed.difference(formerly),
        decisions=decisions,
    ).events


def _with(readings: Sequence[ReadingDecision], decided: Decided) -> tuple[ReadingDecision, ...]:
    span = decided.span if isinstance(decided, Citation) else decided.citation.span
    others = [each for each in readings if not each.citation.span.overlaps(span)]
    if not isinstance(decided, Citation):
        others.append(decided)
    return tuple(sorted(others, key=lambda each: each.citation.span))


def _goes_along(decision: EventDecision, span: Span) -> bool:
    """Return whether an event that was kept as it was found goes by what its words are read as."""
    return decision.decision is Decision.KEPT and decision.event.citation.span.overlaps(span)


def _so_far_as_changed(standing: Findings, before: Findings, after: Findings) -> Findings:
    """Return what stands, with the difference between two findings of the same finder."""
    changed = Overlaps(set(before.dates) ^ set(after.dates), at=lambda date: date.span)
    kept = [date for date in standing.dates if not changed.any_on(date.span)]
    numbers = [date.range for date in kept if date.range is not None]
    beyond = max(numbers, default=-1) + 1
    new = [
        replace(date, range=None if date.range is None else date.range + beyond)
        for date in after.dates
        if changed.any_on(date.span)
    ]
    was, now = set(map(_told, before.events)), set(map(_told, after.events))
    gone = {event.id for event in was ^ now}
    events = [event for event in standing.events if event.id not in gone]
    events += [event for event in after.events if event.id in gone]
    return replace(
        after,
        dates=tuple(sorted([*kept, *new], key=lambda date: date.span)),
        events=tuple(sorted(events, key=lambda event: event.citation.span)),
        finder=standing.finder,
    )


def _told(event: Event) -> Event:
    """Return an event without the places of its dates, which move with all others."""
    return replace(event, dates=())
