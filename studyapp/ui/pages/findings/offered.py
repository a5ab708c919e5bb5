"""What a newer finder proposes, beside what stands."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from studyapp.domain.corrections import Decision, Looked, Proposal
from studyapp.domain.events import Event
from studyapp.ui.figures import figure
from studyapp.ui.wording import counted, tr


class Novelty(StrEnum):
    """What a proposal comes to."""

    NEW = "new"
    CHANGED = "changed"
    GONE = "gone"


class Aspect(StrEnum):
    """What is told of an event; the value is the name of its field."""

    TITLE = "title"
    WHEN = "when"
    PEOPLE = "people"
    PLACES = "places"
    LANE = "lane"
    STATUS = "status"
    CITATION = "citation"


@dataclass(frozen=True, slots=True)
class Offered:
    """A proposal, the event that stands in its place if any, and what was decided of it."""

    proposal: Proposal
    standing: Event | None = None
    decision: Decision | None = None

    @property
    def event(self) -> Event:
        """Return the event as it is proposed, or the one that goes."""
        return self.proposal.event

    @property
    def novelty(self) -> Novelty:
        """Return whether the event is new, told otherwise, or none any more."""
        if self.proposal.is_none:
            return Novelty.GONE
        return Novelty.NEW if self.standing is None else Novelty.CHANGED

    @property
    def changed(self) -> tuple[Aspect, ...]:
        """Return what is told otherwise than it stands."""
        was, now = self.standing, self.event
        if was is None:
            return ()
        return tuple(each for each in Aspect if getattr(was, each) != getattr(now, each))


def offered(looked: Looked) -> Iterator[Offered]:
    """Give the proposals for a passage, in its order."""
    standing = {event.id: event for event in looked.findings.events}
    for proposal in sorted(looked.proposals, key=lambda each: each.event.citation.span):
        was = None if proposal.instead_of is None else standing.get(proposal.instead_of)
        yield Offered(proposal, was)


def novelty_words(each: Offered) -> str:
    """Return in a few words what is new."""
    if each.novelty is Novelty.CHANGED:
        first, *others = map(aspect_words, each.changed)
        return tr("{first} and {n} more", first=first, n=len(others)) if others else first
    return tr("New event") if each.novelty is Novelty.NEW else tr("Not found now")


def aspect_words(aspect: Aspect) -> str:
    """Return what a part of an event is called."""
    return {
        Aspect.TITLE: tr("Title"),
        Aspect.WHEN: tr("Date"),
        Aspect.PEOPLE: tr("People"),
        Aspect.PLACES: tr("Places"),
        Aspect.LANE: tr("Lane"),
        Aspect.STATUS: tr("Status"),
        Aspect.CITATION: tr("Words"),
    }[aspect]


def summary(every: Sequence[Offered]) -> str:
    """Return in a sentence what a newer finder reads otherwise, empty for nothing."""
    counts = Counter(each.novelty for each in every)
    names = (
        (counts[Novelty.NEW], "{n} new"),
        (counts[Novelty.CHANGED], "{n} changed"),
        (counts[Novelty.GONE], "{n} not found any more"),
    )
    parts = [tr(says, n=figure(count)) for count, says in names if count]
    if not parts:
        return ""
    return tr("A newer finder reads this text differently: {parts}.", parts=", ".join(parts))


def taken_words(count: int) -> str:
    """Return what is told once proposals were taken."""
    return counted(count, "Took 1 proposal.", "Took {n} proposals.")
