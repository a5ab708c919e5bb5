"""What the passage says, in a sentence, once a question is answered."""

from collections.abc import Sequence

from studyapp.domain.events import Event
from studyapp.domain.texts import Citation
from studyapp.domain.when_words import named_date, words
from studyapp.generate.titles import quoted


def explain_date(event: Event) -> str:
    """Return when the event was."""
    return f"The passage dates this to {named_date(event.when)}."


def explain_event(event: Event) -> str:
    """Return which event has the date that was asked about."""
    return f"The passage dates {quoted(event.title)} to {named_date(event.when)}."


def explain_first(first: Event, others: Sequence[Event]) -> str:
    """Return when the first was, and the others."""
    return (
        f"The passage dates {quoted(first.title)} to {named_date(first.when)}, "
        f"the others later, to {_listed([named_date(other.when) for other in others])}."
    )


def explain_order(events: Sequence[Event]) -> str:
    """Return the dates of events, which come in the right order."""
    dates = _listed([named_date(event.when) for event in events])
    return f"In the right order, the passage dates them to {dates}."


def explain_words(event: Event) -> str:
    """Return what the passage tells of an event, and when."""
    return f"The passage says: {quoted(event.title)} ({words(event.when)})."


def explain_reason(event: Event, reason: str) -> str:
    """Return what the passage tells of an event, when, and the reason in its words."""
    said = reason[:1].lower() + reason[1:]
    return f"The passage says: {quoted(event.title)} ({words(event.when)}), {said}."


def explain_dates(events: Sequence[Event]) -> str:
    """Return the dates of events, which come in the order of time."""
    dated = [f"{quoted(event.title)} to {named_date(event.when)}" for event in events]
    return f"The passage dates {_listed(dated)}."


def explain_sides(event: Event, right: Sequence[Event], wrong: Sequence[Event]) -> str:
    """Return the dates of an event, of what was asked for, and of what was not."""
    return (
        f"The passage dates {quoted(event.title)} to {named_date(event.when)}, "
        f"what is right to {_listed([named_date(one.when) for one in right])}, "
        f"what is not to {_listed([named_date(one.when) for one in wrong])}."
    )


def other_citations(event: Event, others: Sequence[Event]) -> tuple[Citation, ...]:
    """Return what the others rest on, in the order of the text, without what `event` rests on."""
    found = {other.citation for other in others} - {event.citation}
    return tuple(sorted(found, key=lambda citation: citation.span.start))


def _listed(texts: Sequence[str]) -> str:
    return f"{', '.join(texts[:-1])} and {texts[-1]}" if len(texts) > 1 else "".join(texts)
