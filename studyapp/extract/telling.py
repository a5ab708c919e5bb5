"""The events of a passage, by the grammar of its language."""

from collections.abc import Callable, Sequence

from studyapp.domain.events import DateExpression, Event
from studyapp.domain.texts import Passage
from studyapp.extract import events
from studyapp.extract.chronicles import with_entries
from studyapp.extract.languages import language_of
from studyapp.extract.people import NOBODY, People


def events_of(
    passage: Passage,
    dates: Sequence[DateExpression],
    people: People = NOBODY,
    *,
    progress: Callable[[float], None],
) -> tuple[Event, ...]:
    """Return the events, in the order of the text; `progress` gets 0 to 1."""
    language = language_of(passage.text)
    if language.code == "de":
        # Nobody who reads English waits for it.
        from studyapp.extract import german_events

        told = german_events.events_of(passage, dates, progress=progress)
    else:
        told = events.events_of(passage, dates, people, progress=progress)
    return with_entries(passage, dates, told, language)
