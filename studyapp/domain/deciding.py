"""Which readings and events stand, where people decided: their decisions win over all else."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence

from studyapp.domain.corrections import Decision, EventDecision, ReadingDecision
from studyapp.domain.events import Event
from studyapp.domain.texts import Emendation, Span, Sureness

OWN_READING = "A person read it so."
"""Why words are read as nobody had proposed."""


def decided_readings(
    laid: Iterable[Emendation], decisions: Sequence[ReadingDecision]
) -> tuple[Emendation, ...]:
    """Return how words are read: those of packs that nobody decided on, and as was decided.

    Decisions are in the order of the text and share no letters, as what is returned.
    """
    free = (each for each in laid if not any(decisions_on(each.span, decisions)))
    return tuple(sorted((*free, *_read(decisions)), key=lambda each: each.span))


def refused_spans(decisions: Iterable[ReadingDecision]) -> tuple[Span, ...]:
    """Return the words that are read as they stand in the source."""
    return tuple(each.citation.span for each in decisions if each.reads is None)


def decisions_on(span: Span, decisions: Sequence[ReadingDecision]) -> Sequence[ReadingDecision]:
    """Return the decisions that share a letter with words."""
    first = bisect_right(decisions, span.start, key=lambda each: each.citation.span.end)
    last = bisect_left(decisions, span.end, key=lambda each: each.citation.span.start)
    return decisions[first:last]


def decided_events(
    events: Iterable[Event], decisions: Iterable[EventDecision]
) -> tuple[Event, ...]:
    """Return the events that stand, in the order of the text."""
    known = {each.event.id: each for each in decisions}
    stands = [event for event in events if event.id not in known]
    stands += [each.event for each in known.values() if each.decision is not Decision.REMOVED]
    return tuple(sorted(stands, key=lambda event: event.citation.span))


def _read(decisions: Iterable[ReadingDecision]) -> Iterator[Emendation]:
    for each in decisions:
        proposed = each.proposed
        if each.reads is None:
            continue
        is_own = proposed is None or proposed.reads != each.reads
        reason = OWN_READING if is_own or proposed is None else proposed.reason
        yield Emendation(each.citation.span, each.reads, reason, Sureness.SURE)
