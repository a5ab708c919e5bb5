"""What a card says of an event."""

from dataclasses import dataclass

from studyapp.domain.distance_words import distance_from
from studyapp.timeline.chronicle import Chronicle
from studyapp.ui.event_words import event_date
from studyapp.ui.pages.timeline.period_words import lies_in_words
from studyapp.ui.pages.timeline.wording import lane_of
from studyapp.ui.wording import capital, say


@dataclass(frozen=True, slots=True, kw_only=True)
class CardWords:
    """The words of a card, without those that the store has yet to tell."""

    title: str
    facts: str
    quote: str
    people: str
    near: str
    period: str


def card_words(chronicle: Chronicle, number: int) -> CardWords:
    """Return what is said of an event: its date as the source has it, and its lane."""
    event = chronicle.events[number]
    facts = (event_date(event), lane_of(chronicle, number))
    return CardWords(
        title=event.title,
        facts=" · ".join(fact for fact in facts if fact),
        quote=" ".join(event.citation.quote.split()),
        people=", ".join(dict.fromkeys((*event.people, *event.places))),
        near=_near_words(chronicle, number),
        period=lies_in_words(chronicle, number),
    )


def _near_words(chronicle: Chronicle, number: int) -> str:
    """Return how far it is to the event before and to the one after, each in a line."""
    when = chronicle.events[number].when
    near = [n for n in (number - 1, number + 1) if 0 <= n < len(chronicle.events)]
    others = [chronicle.events[n] for n in near]
    told = [say(distance_from(when, other.when, other.title)) for other in others]
    return "\n".join(map(capital, told))
