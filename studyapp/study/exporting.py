"""Events on their way out, into other programs' files."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from functools import partial

from studyapp.domain.errors import TooLargeError
from studyapp.domain.events import Event, EventId
from studyapp.domain.exchanging import Outgoing, Written
from studyapp.domain.exporting import Form, Stretch
from studyapp.domain.messages import Message
from studyapp.domain.packs import Era
from studyapp.domain.texts import PassageId
from studyapp.exchange.ical import written_calendar
from studyapp.exchange.table import written_table
from studyapp.exchange.timelinejs import written_columns, written_json
from studyapp.store.line import Line
from studyapp.study.eras import Eras
from studyapp.study.finding import Progress, silent
from studyapp.study.reading import Reading

MOST = 200_000
"""Events that one file of another program may have; more would not be opened by any."""
_DAY = 24 * 60
_AT_ONCE = 500


@dataclass(frozen=True, slots=True)
class Leaving:
    """A timeline that is to go out, before its events are gathered.

    `passages` are the titles of those whose events it may have, `passage` is None for all.
    """

    title: str
    passage: PassageId | None
    passages: Mapping[PassageId, str]
    eras: tuple[Era, ...]
    line: Line


def leaving(line: Line, reading: Reading, eras: Eras, passage: PassageId | None) -> Leaving:
    """Return what goes out of a passage, or of all."""
    titles = reading.titles()
    if passage is None:
        return Leaving("Timeline", None, titles, eras.standing(), line)
    title = titles.get(passage, "")
    return Leaving(title, passage, {passage: title}, eras.standing(passage), line)


def gathered(
    of: Leaving,
    days: Stretch | None,
    only: frozenset[EventId] | None,
    *,
    progress: Progress = silent,
) -> Outgoing:
    """Return the events that touch these days, earliest first; all for None. `only` these of them.

    Any thread may ask.

    Raises:
        TooLargeError: They are more than any other program would open.
        CancelledError: `progress` asked to stop.
    """
    numbers = list(_numbers(of, days) if only is None else _known(of.line, only))
    if len(numbers) > MOST:
        says = Message("These are {count:,} events; one file may have {most:,}.", _values(numbers))
        raise TooLargeError(says, Message("Come nearer, and save what is seen."))
    events: list[Event] = []
    for start in range(0, len(numbers), _AT_ONCE):
        progress(start / len(numbers))
        some = numbers[start : start + _AT_ONCE]
        found = of.line.events(some)
        events += [found[number] for number in some if number in found]
    whole = Outgoing(of.title, in_order(events), of.passages, of.eras)
    return within(whole, days)


def written(outgoing: Outgoing, form: Form, *, now: datetime) -> Written:
    """Return the file of another program that events go out as; `now` is aware UTC."""
    writers: dict[Form, Callable[[Outgoing], Written]] = {
        Form.JSON: written_json,
        Form.COLUMNS: written_columns,
        Form.TABLE: written_table,
        Form.CALENDAR: partial(written_calendar, now=now),
    }
    return writers[form](outgoing)


def in_order(events: Iterable[Event]) -> tuple[Event, ...]:
    """Return events, earliest first."""
    return tuple(sorted(events, key=lambda event: event.when.sort_key))


def within(outgoing: Outgoing, days: Stretch | None) -> Outgoing:
    """Return what of the events touches these days; all of it for None."""
    if days is None:
        return outgoing
    events = tuple(event for event in outgoing.events if _touches(event, days))
    return replace(outgoing, events=events)


def _numbers(of: Leaving, days: Stretch | None) -> Iterator[int]:
    reading = of.line.reading(of.passage)
    while rows := reading.slice():
        for number, first, last, _group, _importance in rows:
            if days is None or (first < days.last and last > days.first):
                yield number


def _known(line: Line, events: Iterable[EventId]) -> Iterator[int]:
    for event in events:
        number = line.number_of(event)
        if number is not None:
            yield number


def _touches(event: Event, days: Stretch) -> bool:
    first, last = event.when.clock
    return first / _DAY < days.last and (last + 1) / _DAY > days.first


def _values(numbers: list[int]) -> Mapping[str, object]:
    return {"count": len(numbers), "most": MOST}
