"""What was found in a passage, side by side with what was decided of it. Pure."""

from collections.abc import Iterator, Mapping, Sequence

from studyapp.domain.corrections import (
    Corrections,
    Decision,
    EventDecision,
    Looked,
    LookedEvent,
    LookedReading,
    ReadingDecision,
)
from studyapp.domain.deciding import decisions_on
from studyapp.domain.events import EventId, Findings, repairs_of
from studyapp.domain.notes import NoteKind
from studyapp.domain.texts import Emendation, Span, Sureness


def looked(findings: Findings, decided: Corrections) -> Looked:
    """Return what stands and what was taken out, each with what was decided of it."""
    return Looked(findings, tuple(_readings(findings, decided)), tuple(_events(findings, decided)))


def _events(findings: Findings, decided: Corrections) -> list[LookedEvent]:
    known: Mapping[EventId, EventDecision] = {each.event.id: each for each in decided.events}
    standing = [
        LookedEvent(event, known[event.id].decision if event.id in known else None)
        for event in findings.events
    ]
    gone = [
        LookedEvent(each.event, each.decision)
        for each in decided.events
        if each.decision is Decision.REMOVED
    ]
    return sorted([*standing, *gone], key=lambda each: each.event.citation.span)


def _readings(findings: Findings, decided: Corrections) -> list[LookedReading]:
    repairs = dict.fromkeys(repairs_of(findings.dates))
    every = {each.span: (each, True) for each in repairs}
    every |= {each.span: (each, False) for each in findings.emendations}
    found = [
        LookedReading(
            reading,
            _decision_on(span, decided),
            is_date=is_date,
            kind=None if is_date else _kind(findings, span),
        )
        for span, (reading, is_date) in every.items()
    ]
    standing = sorted(every)
    gone = [_gone(findings, each) for each in decided.readings if _is_apart(each, standing)]
    return sorted([*found, *gone], key=lambda each: each.emendation.span)


def _decision_on(span: Span, decided: Corrections) -> Decision | None:
    return next((each.decision for each in decisions_on(span, decided.readings)), None)


def _is_apart(decided: ReadingDecision, standing: Sequence[Span]) -> bool:
    return not any(decided.citation.span.overlaps(span) for span in standing)


def _gone(findings: Findings, decided: ReadingDecision) -> LookedReading:
    """Return a reading that is laid over the passage no more, as it was proposed."""
    span, quote = decided.citation.span, decided.citation.quote
    reading = decided.proposed or Emendation(span, decided.reads or quote, "", Sureness.SURE)
    is_date = any(sign.isdecimal() for sign in f"{quote}{reading.reads}")
    kind = None if is_date else _kind(findings, span)
    return LookedReading(reading, decided.decision, is_date=is_date, kind=kind)


def _kind(findings: Findings, span: Span) -> NoteKind | None:
    """Return what words name, where a note on them or the names of a pack tell."""
    return next(_kinds(findings, span), None)


def _kinds(findings: Findings, span: Span) -> Iterator[NoteKind]:
    for mention in findings.mentions:
        if mention.span.overlaps(span):
            yield mention.kind
    for note in findings.notes:
        if note.kind not in (NoteKind.CLAIM, NoteKind.REMARK) and note.span.overlaps(span):
            yield note.kind
