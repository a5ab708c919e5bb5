"""What was found in a passage, side by side with what was decided of it. Pure."""

from collections.abc import Mapping

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
from studyapp.domain.overlaps import Overlaps
from studyapp.domain.texts import Emendation, Span, Sureness

_Kinds = Overlaps[tuple[Span, NoteKind]]


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
        LookedEvent(each.event, each.decision, each.along)
        for each in decided.events
        if each.decision is Decision.REMOVED
    ]
    return sorted([*standing, *gone], key=lambda each: each.event.citation.span)


def _readings(findings: Findings, decided: Corrections) -> list[LookedReading]:
    repairs = dict.fromkeys(repairs_of(findings.dates))
    every = {each.span: (each, True) for each in repairs}
    every |= {each.span: (each, False) for each in findings.emendations}
    kinds = _kinds(findings)
    found = [
        LookedReading(
            reading,
            _decision_on(span, decided),
            is_date=is_date,
            kind=None if is_date else _kind(kinds, span),
        )
        for span, (reading, is_date) in every.items()
    ]
    standing = Overlaps(every, at=lambda span: span)
    apart = [each for each in decided.readings if not standing.any_on(each.citation.span)]
    gone = [_gone(each, kinds) for each in apart]
    return sorted([*found, *gone], key=lambda each: each.emendation.span)


def _decision_on(span: Span, decided: Corrections) -> Decision | None:
    return next((each.decision for each in decisions_on(span, decided.readings)), None)


def _gone(decided: ReadingDecision, kinds: _Kinds) -> LookedReading:
    """Return a reading that is laid over the passage no more, as it was proposed."""
    span, quote = decided.citation.span, decided.citation.quote
    reading = decided.proposed or Emendation(span, decided.reads or quote, "", Sureness.SURE)
    is_date = any(sign.isdecimal() for sign in f"{quote}{reading.reads}")
    kind = None if is_date else _kind(kinds, span)
    return LookedReading(reading, decided.decision, is_date=is_date, kind=kind)


def _kinds(findings: Findings) -> _Kinds:
    """Return what words name, where the names of a pack or a note on them tell: names first."""
    named = [(mention.span, mention.kind) for mention in findings.mentions]
    noted = [
        (note.span, note.kind)
        for note in findings.notes
        if note.kind not in (NoteKind.CLAIM, NoteKind.REMARK)
    ]
    return Overlaps([*named, *noted], at=lambda each: each[0])


def _kind(kinds: _Kinds, span: Span) -> NoteKind | None:
    return next((kind for _span, kind in kinds.on(span)), None)
