"""What is said of events that are edited."""

from collections.abc import Iterator

from studyapp.domain.edits import Edit
from studyapp.domain.events import Event
from studyapp.domain.messages import Message
from studyapp.domain.when_words import words
from studyapp.ui.event_words import event_date
from studyapp.ui.wording import lane_name, tr


def done_message(event: Event, edit: Edit) -> Message:
    """Return what is told once an event is told otherwise."""
    match edit:
        case Edit.MOVED | Edit.STRETCHED:
            return Message("Now {date}.", {"date": words(event.when)})
        case Edit.RETITLED:
            return Message("Now called “{title}”.", {"title": event.title})
        case Edit.RELANED if event.lane:
            return Message("Now in {lane}.", {"lane": lane_name(event.lane)})
        case _:
            return Message("Corrected: {title}.", {"title": event.title})


def edited_words(event: Event, found: Event) -> str:
    """Return that an event was edited, and how it was found."""
    told = ", ".join(_found_otherwise(event, found))
    return tr("Corrected by you. Found as: {told}.", told=told)


def _found_otherwise(event: Event, found: Event) -> Iterator[str]:
    """Give what was found otherwise than it is told now."""
    if event.title != found.title:
        yield tr("“{title}”", title=found.title)
    if (event.when, event.status) != (found.when, found.status):
        yield event_date(found)
    if event.lane != found.lane:
        lane = lane_name(found.lane) if found.lane else ""
        yield tr("lane {lane}", lane=lane) if lane else tr("without a lane")
    if event.importance != found.importance:
        yield tr("importance {n} of 5", n=found.importance)
    if event.people != found.people:
        yield tr("people: {names}", names=", ".join(found.people) or tr("none"))
    if event.places != found.places:
        yield tr("places: {names}", names=", ".join(found.places) or tr("none"))
