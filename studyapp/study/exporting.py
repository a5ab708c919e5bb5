"""Events on their way out, into other programs' files."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import datetime
from functools import partial

from studyapp.domain.events import Event, EventId
from studyapp.domain.exchanging import Outgoing, Written
from studyapp.domain.exporting import Form, Stretch
from studyapp.domain.texts import PassageId
from studyapp.exchange.ical import written_calendar
from studyapp.exchange.table import written_table
from studyapp.exchange.timelinejs import written_columns, written_json
from studyapp.study.eras import Eras
from studyapp.study.reading import Reading

_DAY = 24 * 60


def written(outgoing: Outgoing, form: Form, *, now: datetime) -> Written:
    """Return the file of another program that events go out as; `now` is aware UTC."""
    writers: dict[Form, Callable[[Outgoing], Written]] = {
        Form.JSON: written_json,
        Form.COLUMNS: written_columns,
        Form.TABLE: written_table,
        Form.CALENDAR: partial(written_calendar, now=now),
    }
    return writers[form](outgoing)


def outgoing_of(
    reading: Reading, eras: Eras, passage: PassageId | None, only: frozenset[EventId] | None
) -> Outgoing:
    """Return the events of a passage, or of all, and its periods; `only` these, all for None."""
    titles = reading.titles()
    events = (event for event in reading.events(passage) if only is None or event.id in only)
    title = titles.get(passage, "") if passage is not None else "Timeline"
    return Outgoing(title, in_order(events), titles, eras.standing(passage))


def in_order(events: Iterable[Event]) -> tuple[Event, ...]:
    """Return events, earliest first."""
    return tuple(sorted(events, key=lambda event: event.when.sort_key))


def within(outgoing: Outgoing, days: Stretch | None) -> Outgoing:
    """Return what of events and eras touches these days; all of it for None."""
    if days is None:
        return outgoing
    events = tuple(event for event in outgoing.events if _touches(event, days))
    return replace(outgoing, events=events)


def _touches(event: Event, days: Stretch) -> bool:
    first, last = event.when.clock
    return first / _DAY < days.last and (last + 1) / _DAY > days.first
