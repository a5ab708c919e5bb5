"""iCalendar: what calendars show of events, and events from calendars.

A calendar knows days and minutes of the Gregorian calendar from the year 1. What is dated more
roughly is there as all its days, what is BC as a journal entry without a date; the exact date
stands in `X-STUDYAPP-WHEN`. Source: RFC 5545.

The library takes 0.1 s to import, and so comes when it is first needed.
"""

import re
from collections.abc import Iterator, Sequence
from datetime import date, datetime, timedelta
from functools import partial
from typing import TYPE_CHECKING, Any

from studyapp.domain.errors import PassageError
from studyapp.domain.events import Event, Status
from studyapp.domain.exchanging import Draft, Incoming, Outgoing, Written
from studyapp.domain.messages import Message
from studyapp.domain.taking import Refused
from studyapp.domain.when import When
from studyapp.domain.when_words import words
from studyapp.exchange.dates import RowError, exact_when, shortened
from studyapp.exchange.ical_dates import Day, Said, said_of, when_of
from studyapp.exchange.losses import Loss, eras_lost, losses
from studyapp.exchange.rows import MOST_ROWS, Oddities, draft_of, listed
from studyapp.exchange.table import too_many

if TYPE_CHECKING:
    from icalendar import Component

_NAME = "iCalendar"
_LOSSES = (*(Loss.BEFORE_CHRIST, Loss.WHOLE, Loss.VAGUE, Loss.OPEN, Loss.JULIAN, Loss.PEOPLE),)
_TASKS = (
    "1 task was left out; only events were taken.",
    "{count} tasks were left out; only events were taken.",
)
_RECUR = (
    "1 event recurs; it was taken once, the first time.",
    "{count} events recur; each was taken once, the first time.",
)
_OWN = "X-STUDYAPP-"
_BEGIN = re.compile(r"BEGIN:(VEVENT|VJOURNAL|VTODO)\s*", re.IGNORECASE)
_END = re.compile(r"END:(VEVENT|VJOURNAL|VTODO)\s*", re.IGNORECASE)
_CALENDAR_NAME = re.compile(r"^(?:X-WR-CALNAME|NAME)(?:;[^:\n]*)?:(.*)$", re.MULTILINE)


def written_calendar(outgoing: Outgoing, *, now: datetime) -> Written:
    """Return events as a calendar; `now` is aware UTC."""
    import icalendar

    calendar = icalendar.Calendar()
    calendar.add("prodid", "-//Studyapp//Timeline//EN")
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", icalendar.vText(outgoing.title))
    for event in outgoing.events:
        calendar.add_component(_entry(event, outgoing.passage_of(event), now))
    lost = losses(outgoing.events, _NAME, *_LOSSES)
    return Written(calendar.to_ical(), (*eras_lost(outgoing.eras, _NAME), *lost))


def is_calendar(text: str) -> bool:
    """Return whether a text begins as a calendar does."""
    return text.removeprefix("\ufeff").lstrip()[:15].upper() == "BEGIN:VCALENDAR"


def read_calendar(text: str, name: str) -> Incoming:
    """Return the events of a calendar; `name` is the file's.

    Raises:
        PassageError: It is none, or has too many events.
    """
    if not is_calendar(text):
        says = "{name} is no calendar: it does not begin with BEGIN:VCALENDAR."
        hint = "Export it from the calendar again, as an .ics file."
        raise PassageError(Message(says, {"name": name}), Message(hint))
    drafts, refused, odd = list[Draft](), list[Refused](), Oddities()
    for number, (line, block) in enumerate(_blocks(text)):
        if number >= MOST_ROWS:
            raise too_many(name)
        try:
            drafts.extend(_drafts(line, block, odd))
        except RowError as error:
            refused.append(Refused(line, error.reason))
    named = _CALENDAR_NAME.search(text.replace("\r\n", "\n"))
    title = _unescaped(named[1]) if named else ""
    return Incoming(tuple(drafts), tuple(refused), (), odd.told, " ".join(title.split()))


def _entry(event: Event, passage: str, now: datetime) -> "Component":
    import icalendar

    said = said_of(event.when)
    entry = icalendar.Journal() if said.start is None else icalendar.Event()
    entry.add("uid", icalendar.vText(f"{event.id}@studyapp"))
    entry.add("dtstamp", now)
    entry.add("summary", event.title)
    for name, day in (("dtstart", said.start), ("dtend", said.end)):
        if day is not None:
            entry.add(name, day)
    told = (words(event.when), event.citation.quote, passage)
    entry.add("description", "\n".join(each for each in told if each))
    if event.lane:
        entry.add("categories", [event.lane])
    if event.places and said.start is not None:
        entry.add("location", ", ".join(event.places))
    if event.status is not Status.FACT and said.start is not None:
        entry.add("status", "TENTATIVE")
    for key, value in _own(event, passage).items():
        entry.add(f"{_OWN}{key}", icalendar.vText(value))
    return entry


def _own(event: Event, passage: str) -> dict[str, str]:
    return {
        "WHEN": event.when.edtf,
        "CALENDAR": str(event.when.calendar),
        "LANE": event.lane or "",
        "STATUS": str(event.status),
        "IMPORTANCE": str(event.importance),
        "PEOPLE": listed(event.people),
        "PLACES": listed(event.places),
        "PASSAGE": passage,
        "QUOTE": event.citation.quote,
    }


def _blocks(text: str) -> Iterator[tuple[int, Sequence[str] | RowError]]:
    """Yield the entries, as lines, with the line in which each begins."""
    begun, kind, lines = 0, "", list[str]()
    unclosed = RowError(Message("It has no end."))
    for number, line in enumerate(re.split(r"\r\n|\r|\n", text), start=1):
        begins, ends = _BEGIN.fullmatch(line), _END.fullmatch(line)
        if begins is not None:
            if begun:
                yield begun, unclosed
            begun, kind, lines = number, begins[1].upper(), []
        if begun:
            lines.append(line)
        if begun and ends is not None and ends[1].upper() == kind:
            yield begun, lines
            begun = 0
    if begun:
        yield begun, unclosed


def _drafts(line: int, block: Sequence[str] | RowError, odd: Oddities) -> Iterator[Draft]:
    if isinstance(block, RowError):
        raise block
    if "VTODO" in block[0].upper():
        odd.note(*_TASKS)
        return
    entry = _parsed(block)
    if _text(entry, "STATUS").upper() == "CANCELLED":
        raise RowError(Message("It was cancelled."))
    if "RRULE" in entry or "RDATE" in entry:
        odd.note(*_RECUR)
    yield draft_of(line, _cells(entry), partial(_when, entry), odd)


def _parsed(block: Sequence[str]) -> "Component":
    """Return an entry; a line in it that is broken is left out.

    Raises:
        RowError: It cannot be read at all.
    """
    import icalendar

    kind = icalendar.Journal if "VJOURNAL" in block[0].upper() else icalendar.Event
    try:
        return kind.from_ical("\r\n".join(block))
    except (ValueError, KeyError, IndexError, AttributeError, TypeError) as error:
        reason = shortened(str(error))
        raise RowError(Message("It cannot be read: {reason}", {"reason": reason})) from error


def _cells(entry: "Component") -> dict[str, str]:
    own = f"{_OWN}QUOTE" in entry
    tentative = _text(entry, "STATUS").upper() == "TENTATIVE"
    return {
        "title": _text(entry, "SUMMARY"),
        "text": _own_text(entry, "QUOTE") if own else _text(entry, "DESCRIPTION"),
        "lane": _own_text(entry, "LANE") if own else _category(entry),
        "status": _own_text(entry, "STATUS") or (Status.PLANNED if tentative else ""),
        "importance": _own_text(entry, "IMPORTANCE"),
        "people": _own_text(entry, "PEOPLE"),
        "places": _own_text(entry, "PLACES") if own else _location(entry),
        "passage": _own_text(entry, "PASSAGE"),
    }


def _when(entry: "Component") -> When:
    """Return the date of an entry: the exact one, unless another program moved the entry.

    Raises:
        RowError: It has none, or one that cannot be.
    """
    said = Said(_day(entry, "DTSTART"), _after(entry))
    own = _own_text(entry, "WHEN")
    exact = exact_when(own, _own_text(entry, "CALENDAR")) if own else None
    if exact is not None and (said.start is None or said_of(exact) == said):
        return exact
    when = when_of(said)
    if when is None:
        raise RowError(Message("It has no DTSTART."))
    return when


def _after(entry: "Component") -> Day | None:
    end = _day(entry, "DTEND")
    if end is not None or "DURATION" not in entry:
        return end
    start, long = _day(entry, "DTSTART"), _value(entry, "DURATION")
    try:
        return start + long if start is not None and isinstance(long, timedelta) else None
    except OverflowError:
        return None


def _day(entry: "Component", name: str) -> Day | None:
    """Return a day or a minute that an entry names, None if it does not.

    Raises:
        RowError: It is none.
    """
    value = _value(entry, name) if name in entry else None
    if value is None or isinstance(value, date):
        return value
    raise RowError(Message("Its {name} is no date.", {"name": name}))


def _value(entry: "Component", name: str) -> Any:  # noqa: ANN401 - whatever the library reads
    found = entry.get(name)
    try:
        return getattr(found[0] if isinstance(found, list) else found, "dt", None) or ""
    except ValueError:
        return ""


def _text(entry: "Component", name: str) -> str:
    found = entry.get(name)
    first = found[0] if isinstance(found, list) and found else found
    return "" if first is None else str(first)


def _own_text(entry: "Component", key: str) -> str:
    return _unescaped(_text(entry, f"{_OWN}{key}"))


def _unescaped(text: str) -> str:
    return re.sub(r"\\(.)", lambda found: "\n" if found[1] in "nN" else found[1], text)


def _category(entry: "Component") -> str:
    found = entry.get("CATEGORIES")
    first = found[0] if isinstance(found, list) and found else found
    names = getattr(first, "cats", ())
    return _unescaped(str(names[0])) if names else ""


def _location(entry: "Component") -> str:
    """Return the place as a list of one name, which may have commas in it."""
    place = _text(entry, "LOCATION").replace(";", ",")
    return f"{place};" if place.strip() else ""
