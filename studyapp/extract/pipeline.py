"""From a passage to what happened when in it."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cache, partial

from studyapp.domain.events import DateExpression, Event, Findings, beside, repairs_of
from studyapp.domain.names import NOTHING_KNOWN, Known, Name
from studyapp.domain.texts import Emendation, Passage, Span, Sureness, apart
from studyapp.extract import dates
from studyapp.extract.emended import events_as_read
from studyapp.extract.people import People

Progress = Callable[[float], None]
"""Told how much is done, 0 to 1; may raise CancelledError to stop the work."""

FINDER = 3
"""The number of this finder, kept with what it finds; it is raised where that becomes other.

1 found dates and titles; 2 also reads other languages, repairs more kinds of damage and weighs its
findings anew; 3 tells events by clauses, with people, places and lanes. What an older one found
stands until a person takes what this one proposes. Raise it with any change that lets texts be
read otherwise, once for each version that goes out.
"""

_DATES_SHARE = 0.6


def ignore(done: float) -> None:
    """Take a report of progress and do nothing with it."""


def find(
    passage: Passage,
    *,
    progress: Progress = ignore,
    given: Sequence[Emendation] = (),
    refused: Sequence[Span] = (),
    own: Mapping[str, Known] = NOTHING_KNOWN,
) -> Findings:
    """Return the dates of a passage and the dated events in it.

    `given` are the readings of packs and people, in the order of the text; they win over the
    finder's own. Words that are `refused` a repair are read as they stand. `own` are a pack's names
    of people and places, by every form.
    """
    found = dates.find_dates(
        passage.text,
        progress=lambda done: progress(done * _DATES_SHARE),
        given=apart([*given, *_as_they_stand(passage.text, refused)]),
    )
    readings = beside(given, repairs_of(found))
    names = cache(partial(_names, passage.text, readings, own))
    events = events_as_read(
        passage,
        found,
        readings,
        People(passage.text, names),
        progress=lambda done: progress(_DATES_SHARE + done * (1 - _DATES_SHARE)),
    )
    events = _told(passage, events, names())
    progress(1.0)
    return Findings(passage, found, events, readings, finder=FINDER)


def _names(text: str, readings: Sequence[Emendation], own: Mapping[str, Known]) -> Sequence[Name]:
    """Return the names in a text; the tables are read here at the earliest."""
    from studyapp.extract.names import names_of

    return names_of(text, given=readings, own=own)


def _told(passage: Passage, events: Iterable[Event], names: Sequence[Name]) -> tuple[Event, ...]:
    """Return the events with people, places and lanes; the tables are read here at the latest."""
    from studyapp.extract.lanes import with_lanes
    from studyapp.extract.participants import with_names

    return tuple(with_lanes(with_names(events, names, passage.text)))


def _as_they_stand(text: str, spans: Sequence[Span]) -> Iterator[Emendation]:
    for span in spans:
        yield Emendation(span, span.cut(text), "", Sureness.SURE)


def find_dates(text: str) -> tuple[DateExpression, ...]:
    """Return the date expressions of a text, in order."""
    return dates.find_dates(text, progress=ignore)
