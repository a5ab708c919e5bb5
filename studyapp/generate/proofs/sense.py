"""The stem reads as a sentence that a teacher would write, about what happened."""

from studyapp.domain.events import Event
from studyapp.generate.candidates import Candidate, Scene
from studyapp.generate.pool import event_fault

LONGEST_STEM = 240


def lacks_sense(candidate: Candidate, _scene: Scene) -> str | None:
    """Return what a teacher would mend, if anything."""
    return _stem_fault(candidate.question.stem) or _events_fault(candidate.events)


def _stem_fault(stem: str) -> str | None:
    if stem != " ".join(stem.split()) or "{" in stem:
        return "The stem is not set well."
    if not (stem[:1].isupper() or stem.startswith(("“", "[["))):
        return "The stem does not begin like a sentence."
    if not stem.endswith(("?", ".")):
        return "The stem does not end like a sentence."
    if stem.count("“") != stem.count("”"):
        return "The stem has one half of a pair of marks."
    return "The stem is too long." if len(stem) > LONGEST_STEM else None


def _events_fault(events: tuple[Event, ...]) -> str | None:
    return next((fault for event in events if (fault := event_fault(event)) is not None), None)
