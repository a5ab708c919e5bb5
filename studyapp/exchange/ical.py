"""iCalendar, read: events from calendars.

The exact date of one that this program wrote stands in `X-STUDYAPP-WHEN`. Source: RFC 5545.

The library takes 0.1 s to import, and so comes when it is first needed.
"""

import re
from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta
from functools import partial
from typing import TYPE_CHECKING

from studyapp.domain.errors import PassageError
from studyapp.domain.events import Status
from studyapp.domain.exchanging import Draft, Incoming
from studyapp.domain.messages import Message
from studyapp.domain.taking import Refused
from studyapp.domain.when import When
from studyapp.exchange.cells import NUL
from studyapp.exchange.dates import RowError, exact_when, shortened
from studyapp.exchange.ical_dates import Day, Said, said_of, when_of
from studyapp.exchange.ical_values import (
    OWN,
    category,
    day_of,
    first_of,
    location,
    own_text,
    text_of,
    unescaped,
    value_of,
)
from studyapp.exchange.numbers import SECONDS
from studyapp.exchange.rows import MOST_ROWS, Oddities, draft_of, plain
from studyapp.exchange.table import too_many
from studyapp.exchange.vcalendar import as_icalendar, is_old

if TYPE_CHECKING:
    from icalendar import Component

_TASKS = (
    "1 task was left out; only events were taken.",
    "{count} tasks were left out; only events were taken.",
)
_RECUR = (
    "1 event recurs; it was taken once, the first time.",
    "{count} events recur; each was taken once, the first time.",
)
_BROKEN = (
    "1 entry has a line that cannot be read; the line was left out.",
    "{count} entries have lines that cannot be read; the lines were left out.",
)
_TWICE = (
    "1 entry says twice what can be said once; the first was taken.",
    "{count} entries say twice what can be said once; the first was taken.",
)
_ZONE = (
    "The time zone of 1 entry is not known here; its time was taken without one.",
    "The time zones of {count} entries are not known here; their times were taken without one.",
)
_PEOPLE = (
    "Who is invited to 1 entry, or invites, was left out.",
    "Who is invited to {count} entries, or invites, was left out.",
)
_LINKS = (
    "The links or files of 1 entry were left out.",
    "The links or files of {count} entries were left out.",
)
_NOT_TAKEN = {("ATTENDEE", "ORGANIZER"): _PEOPLE, ("ATTACH", "URL"): _LINKS}
_ONCE = ("DTSTART", "DTEND", "SUMMARY", "DURATION", "STATUS", "LOCATION")
_BEGIN = re.compile(r"BEGIN:(VEVENT|VJOURNAL|VTODO)\s*", re.IGNORECASE)
_TRAILING = re.compile(r"[ \t]+(?=\r\n(?![ \t])|\Z)")
"""Blanks behind a line, which no value has, unless the line goes on in the next one."""
_END = re.compile(r"END:(VEVENT|VJOURNAL|VTODO)\s*", re.IGNORECASE)
_CALENDAR_NAME = re.compile(r"^(?:X-WR-CALNAME|NAME)(?:;[^:\n]*)?:(.*)$", re.MULTILINE)


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
    if is_old(text):
        text = as_icalendar(text)
    drafts, refused, odd = list[Draft](), list[Refused](), Oddities()
    for number, (line, block) in enumerate(_blocks(text)):
        if number >= MOST_ROWS:
            raise too_many(name)
        try:
            drafts.extend(_drafts(line, block, odd))
        except RowError as error:
            refused.append(Refused(line, error.reason))
    named = _CALENDAR_NAME.search(text.replace("\r\n", "\n"))
    title = unescaped(named[1]) if named else ""
    return Incoming(tuple(drafts), tuple(refused), (), odd.told, " ".join(title.split()))


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
    if any("\0" in each for each in block):
        raise RowError(NUL)
    entry = _parsed(block)
    if text_of(entry, "STATUS").upper() == "CANCELLED":
        raise RowError(Message("It was cancelled."))
    draft = draft_of(line, _cells(entry), partial(_when, entry), odd)
    _note_oddities(entry, odd)
    yield draft


def _note_oddities(entry: "Component", odd: Oddities) -> None:
    """Note what of an entry is not taken as it stands there."""
    if "RRULE" in entry or "RDATE" in entry:
        odd.note(*_RECUR)
    unread_length = "DURATION" in entry and not isinstance(value_of(entry, "DURATION"), timedelta)
    if entry.errors or unread_length:
        odd.note(*_BROKEN)
    if any(isinstance(entry.get(name), list) for name in _ONCE):
        odd.note(*_TWICE)
    for properties, forms in _NOT_TAKEN.items():
        if any(each in entry for each in properties):
            odd.note(*forms)
    starts = [value_of(entry, name) for name in ("DTSTART", "DTEND") if name in entry]
    if any(isinstance(each, datetime) and each.second for each in starts):
        odd.note(*SECONDS)
    zoned = "TZID" in getattr(first_of(entry, "DTSTART"), "params", {})
    if zoned and all(isinstance(each, datetime) and each.tzinfo is None for each in starts[:1]):
        odd.note(*_ZONE)


def _parsed(block: Sequence[str]) -> "Component":
    """Return an entry; a line in it that is broken is left out.

    Raises:
        RowError: It cannot be read at all.
    """
    import icalendar

    kind = icalendar.Journal if "VJOURNAL" in block[0].upper() else icalendar.Event
    try:
        return kind.from_ical(_TRAILING.sub("", "\r\n".join(block)))
    except (ValueError, KeyError, IndexError, AttributeError, TypeError) as error:
        reason = shortened(str(error))
        raise RowError(Message("It cannot be read: {reason}", {"reason": reason})) from error


def _cells(entry: "Component") -> dict[str, str]:
    own = f"{OWN}QUOTE" in entry
    tentative = text_of(entry, "STATUS").upper() == "TENTATIVE"
    return {
        "title": text_of(entry, "SUMMARY"),
        "text": own_text(entry, "QUOTE") if own else plain(text_of(entry, "DESCRIPTION")),
        "lane": own_text(entry, "LANE") if own else category(entry),
        "status": own_text(entry, "STATUS") or (Status.PLANNED if tentative else ""),
        "importance": own_text(entry, "IMPORTANCE"),
        "people": own_text(entry, "PEOPLE"),
        "places": own_text(entry, "PLACES") if own else location(entry),
        "passage": own_text(entry, "PASSAGE"),
    }


def _when(entry: "Component") -> When:
    """Return the date of an entry: the exact one, unless another program moved the entry.

    Raises:
        RowError: It has none, or one that cannot be.
    """
    said = Said(day_of(entry, "DTSTART"), _after(entry))
    own = own_text(entry, "WHEN")
    exact = exact_when(own, own_text(entry, "CALENDAR")) if own else None
    if exact is not None and (said.start is None or said_of(exact) == said):
        return exact
    when = when_of(said)
    if when is None:
        raise RowError(Message("It has no DTSTART."))
    return when


def _after(entry: "Component") -> Day | None:
    end = day_of(entry, "DTEND")
    if end is not None or "DURATION" not in entry:
        return end
    start, long = day_of(entry, "DTSTART"), value_of(entry, "DURATION")
    try:
        return start + long if start is not None and isinstance(long, timedelta) else None
    except OverflowError:
        return None
