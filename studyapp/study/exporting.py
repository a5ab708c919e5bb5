"""Events on their way out, into other programs' files."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from functools import partial

from studyapp.domain.errors import TooLargeError
from studyapp.domain.events import Event
from studyapp.domain.exchanging import Outgoing, Written
from studyapp.domain.exporting import Form, Stretch
from studyapp.domain.messages import Message
from studyapp.domain.packs import Era
from studyapp.domain.texts import PassageId
from studyapp.exchange.ical_out import written_calendar
from studyapp.exchange.table import written_table
from studyapp.exchange.timelinejs_out import written_columns, written_json
from studyapp.store.line import Line
from studyapp.study.eras import Eras
from studyapp.study.finding import Progress, silent
from studyapp.study.reading import Reading
from studyapp.timeline.chronicle import Chronicle

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
    among: Chronicle | None,
    *,
    progress: Progress = silent,
) -> Outgoing:
    """Return the events that touch these days, earliest first, `among` those of a chronicle.

    None stands for all of them. Any thread may ask.

    Raises:
        TooLargeError: They are more than any other program would open.
        CancelledError: `progress` asked to stop.
    """
    if among is None:
        fetch, numbers = _from_line(of, days)
    else:
        fetch, numbers = _from_shelf(among, days)
    if len(numbers) > MOST:
        values = {"count": len(numbers), "most": MOST}
        says = Message("These are {count:,} events; one file may have {most:,}.", values)
        raise TooLargeError(says, Message("Come nearer, and save what is seen."))
    events: list[Event] = []
    for start in range(0, len(numbers), _AT_ONCE):
        progress(start / len(numbers))
        events += fetch(numbers[start : start + _AT_ONCE])
    return Outgoing(of.title, in_order(events), of.passages, of.eras)


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


_Fetch = Callable[[list[int]], list[Event]]


def _from_line(of: Leaving, days: Stretch | None) -> tuple[_Fetch, list[int]]:
    """Return what fetches events of the library, and the numbers of those that are wanted."""

    def fetch(some: list[int]) -> list[Event]:
        found = of.line.events(some)
        return [found[number] for number in some if number in found]

    reading, numbers = of.line.reading(of.passage), list[int]()
    while rows := reading.slice():
        numbers += [row[0] for row in rows if _is_in(row[1], row[2], days)]
    return fetch, numbers


def _from_shelf(among: Chronicle, days: Stretch | None) -> tuple[_Fetch, list[int]]:
    """Return what fetches events of a chronicle, and the numbers of those that are wanted."""
    shelf, columns = among.events.waited_for(), among.index.columns

    def fetch(some: list[int]) -> list[Event]:
        shelf.fetch(some)
        return [shelf[number] for number in some]

    ends = zip(columns.first.tolist(), columns.last.tolist(), strict=True)
    return fetch, [number for number, each in enumerate(ends) if _is_in(*each, days)]


def _is_in(first: float, last: float, days: Stretch | None) -> bool:
    return days is None or (first < days.last and last > days.first)


def _touches(event: Event, days: Stretch) -> bool:
    first, last = event.when.clock
    return first / _DAY < days.last and (last + 1) / _DAY > days.first
