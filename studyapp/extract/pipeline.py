"""From a passage to what happened when in it."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache, partial

from studyapp.domain.events import DateExpression, Event, Findings, beside, repairs_of
from studyapp.domain.names import NOTHING_KNOWN, Known, Name
from studyapp.domain.texts import Emendation, Passage, Span, Sureness, apart
from studyapp.extract import dates
from studyapp.extract.emended import events_as_read
from studyapp.extract.people import People

Progress = Callable[[float], None]
"""Told how much is done, 0 to 1; may raise CancelledError to stop the work."""

FINDER = 4
"""The number of this finder, kept with what it finds; it is raised where that becomes other.

1 found dates and titles; 2 also reads other languages, repairs more kinds of damage and weighs its
findings anew; 3 tells events by clauses, with people, places and lanes. What an older one found
stands until a person takes what this one proposes. Raise it with any change that lets texts be
read otherwise, once for each version that goes out.
"""

_DATES_SHARE, _EVENTS_SHARE = 0.4, 0.4
_OFTEN = 200


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
    steps = _Steps(progress)
    found = dates.find_dates(
        passage.text,
        progress=lambda done: steps.to(done * _DATES_SHARE),
        given=apart([*given, *_as_they_stand(passage.text, refused)]),
    )
    readings = beside(given, repairs_of(found))
    names = cache(partial(_names, passage.text, readings, own, steps.again))
    events = events_as_read(
        passage,
        found,
        readings,
        People(passage.text, names),
        progress=lambda done: steps.to(_DATES_SHARE + done * _EVENTS_SHARE),
    )
    events = _told(passage, events, names(), steps)
    steps.to(1.0)
    return Findings(passage, found, events, readings, finder=FINDER)


class _Steps:
    """How much is done; it can be said again where names are found in the midst of events."""

    def __init__(self, progress: Progress) -> None:
        self._progress = progress
        self._done = 0.0

    def to(self, done: float) -> None:
        """Tell how much is done now."""
        self._done = done
        self._progress(done)

    def again(self) -> None:
        """Tell it again, so that the work can be stopped."""
        self._progress(self._done)


def _names(
    text: str,
    readings: Sequence[Emendation],
    own: Mapping[str, Known],
    ask: Callable[[], None],
) -> Sequence[Name]:
    """Return the names in a text; the tables are read here at the earliest."""
    from studyapp.extract.names import names_of

    return names_of(text, given=readings, own=own, ask=ask)


def _told(
    passage: Passage, events: Sequence[Event], names: Sequence[Name], steps: _Steps
) -> tuple[Event, ...]:
    """Return the events with people, places and lanes; the tables are read here at the latest."""
    from studyapp.extract.lanes import with_lanes
    from studyapp.extract.participants import with_names

    told: list[Event] = []
    first = _DATES_SHARE + _EVENTS_SHARE
    for event in with_lanes(with_names(events, names, passage.text)):
        told.append(event)
        if len(told) % _OFTEN == 0:
            steps.to(first + (1 - first) * len(told) / len(events))
    return tuple(told)


def _as_they_stand(text: str, spans: Sequence[Span]) -> Iterator[Emendation]:
    for span in spans:
        yield Emendation(span, span.cut(text), "", Sureness.SURE)


def find_dates(text: str) -> tuple[DateExpression, ...]:
    """Return the date expressions of a text, in order."""
    return dates.find_dates(text, progress=ignore)
