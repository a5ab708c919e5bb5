"""The stem reads as a sentence that a teacher would write, about what happened."""

from studyapp.domain.events import Event
from studyapp.domain.kinds import Kind
from studyapp.domain.stem_rules import stem_fault
from studyapp.generate.candidates import Candidate, Scene
from studyapp.generate.pool import event_fault

LONGEST_STEM = 240
_SHOWING = frozenset({Kind.SINGLE, Kind.MULTIPLE, Kind.ORDER, Kind.MATCH, Kind.TIMELINE})


def lacks_sense(candidate: Candidate, _scene: Scene) -> str | None:
    """Return what a teacher would mend, if anything."""
    return _stem_fault(candidate) or _events_fault(candidate.events)


def _stem_fault(candidate: Candidate) -> str | None:
    question = candidate.question
    if "{" in question.stem:
        return "The stem is not set well."
    if len(question.stem) > LONGEST_STEM:
        return "The stem is too long."
    return stem_fault(question.stem, has_options=question.kind in _SHOWING)


def _events_fault(events: tuple[Event, ...]) -> str | None:
    return next((fault for event in events if (fault := event_fault(event)) is not None), None)
