"""When an event was, in words, as every page tells it."""

from studyapp.domain.events import Event, Status
from studyapp.domain.when_words import words
from studyapp.ui.wording import tr


def event_date(event: Event) -> str:
    """Return when an event was, and whether it was at all."""
    date = words(event.when)
    if event.status is Status.PLANNED:
        return tr("{date}, planned", date=date)
    if event.status is Status.DISPUTED:
        return tr("{date}, disputed", date=date)
    return date


def status_words(status: Status) -> str:
    """Return whether an event happened."""
    return {
        Status.FACT: tr("Happened"),
        Status.PLANNED: tr("Planned"),
        Status.DISPUTED: tr("Disputed"),
    }[status]
