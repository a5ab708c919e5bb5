"""Plain tables, CSV or TSV: one event a row; also with the columns that TimelineJS reads.

A cell that a spreadsheet would take for a formula gets an apostrophe before it, which is taken
away again when it comes back.
"""

import csv
import io
from collections.abc import Iterable, Sequence
from functools import partial
from itertools import islice

from studyapp.domain.calendars import Calendar, date_of
from studyapp.domain.errors import PassageError
from studyapp.domain.events import Event
from studyapp.domain.exchanging import Draft, Incoming, Outgoing, Written
from studyapp.domain.messages import Message
from studyapp.domain.packs import Era
from studyapp.domain.taking import Refused
from studyapp.domain.when_words import words
from studyapp.exchange.cells import Row, guarded, rows_of
from studyapp.exchange.dates import RowError
from studyapp.exchange.habits import Habits
from studyapp.exchange.heads import Head, head_of
from studyapp.exchange.losses import eras_lost
from studyapp.exchange.row_dates import when_of_cells
from studyapp.exchange.rows import (
    MEDIA,
    MOST_ROWS,
    Cells,
    Oddities,
    draft_of,
    listed,
    one_line,
)

COLUMNS = (
    *("title", "when", "date", "calendar", "first", "last", "lane", "status", "importance"),
    *("people", "places", "passage", "quote"),
)

_ABOVE = "What stands above the names of the columns was left out: {names}."
_UNKNOWN = "What stands under {names} has no place here."


def written_table(outgoing: Outgoing) -> Written:
    """Return events as a table in UTF-8; nothing is lost of them."""
    rows = (_row(event, outgoing.passage_of(event)) for event in outgoing.events)
    return Written(table_of(COLUMNS, rows), eras_lost(outgoing.eras, "a plain table"))


def table_of(columns: Sequence[str], rows: Iterable[Sequence[str]]) -> bytes:
    """Return a table with a mark at its beginning, without which Excel would misread letters."""
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(columns)
    writer.writerows([guarded(cell) for cell in row] for row in rows)
    return text.getvalue().encode("utf-8-sig", "replace")


def is_table(text: str) -> bool:
    """Return whether a text begins with names of columns of which a timeline can be made."""
    return head_of(text) is not None


def is_tabbed(text: str) -> bool:
    """Return whether a text is such a table from its first line to its last, parted by tabs.

    A spreadsheet saves one under the name of a text, in which else prose is to be read.
    """
    head = head_of(text)
    if head is None or head.delimiter != "\t" or head.above:
        return False
    rows = [row for _, row in rows_of(text, head.delimiter)]
    return bool(rows) and all(isinstance(row, RowError) or len(row) > 1 for row in rows)


def read_table(text: str, name: str) -> Incoming:
    """Return the events of a table; `name` is the file's.

    Raises:
        PassageError: It is no table of events, or too long a one.
    """
    head = head_of(text)
    if head is None:
        says = "{name} is no table of events: no row at its top names a title and a date."
        hint = "Name a column “title” and one “date”, or “Year” and “Headline” as TimelineJS does."
        raise PassageError(Message(says, {"name": name}), Message(hint))
    every = rows_of(text, head.delimiter, head=True)
    below = ((line, row) for line, row in every if line > head.line)
    rows = list(islice(below, MOST_ROWS + 1))
    if len(rows) > MOST_ROWS:
        raise too_many(name)
    return _read(head, rows)


def _read(head: Head, rows: Sequence[tuple[int, Row]]) -> Incoming:
    drafts, refused, eras, odd = list[Draft](), list[Refused](), list[Era](), Oddities()
    habits = Habits.of([head.cells(row) for _, row in rows if not isinstance(row, RowError)])
    title = ""
    for line, row in rows:
        try:
            cells = habits.meant(head.whole(row, odd), odd)
            if head.is_html and _type(cells) == "title":
                title = one_line(cells.get("title", ""))
                continue
            draft = draft_of(line, cells, partial(when_of_cells, cells, odd), odd)
        except RowError as error:
            refused.append(Refused(line, error.reason))
            continue
        if _type(cells) == "era":
            eras.append(Era(draft.title, draft.when))
        else:
            drafts.append(draft)
        if cells.get("media"):
            odd.note(*MEDIA)
    return Incoming(
        tuple(drafts), tuple(refused), tuple(eras), _lost(head, odd), title or head.title
    )


def _type(cells: Cells) -> str:
    return cells.get("type", "").strip().casefold()


def too_many(name: str) -> PassageError:
    """Return the refusal of a file with too many rows."""
    says = Message("{name} has more than {most:,} rows.", {"name": name, "most": MOST_ROWS})
    return PassageError(says, Message("Split it into parts, for instance by century."))


def _row(event: Event, passage: str) -> tuple[str, ...]:
    when = event.when
    return (
        event.title,
        when.edtf,
        words(when),
        when.calendar,
        _day(when.earliest),
        _day(when.latest),
        event.lane or "",
        event.status,
        str(event.importance),
        listed(event.people),
        listed(event.places),
        passage,
        event.citation.quote,
    )


def _day(number: int | None) -> str:
    """Return a day as ISO 8601 has it: in the Gregorian calendar, the year 0 being 1 BC."""
    if number is None:
        return ""
    year, month, day = date_of(number, Calendar.GREGORIAN)
    return f"{'-' if year < 0 else ''}{abs(year):04d}-{month:02d}-{day:02d}"


def _lost(head: Head, odd: Oddities) -> tuple[Message, ...]:
    return (*_named(_ABOVE, head.above[1:]), *_named(_UNKNOWN, head.unknown), *odd.told)


def _named(says: str, words: Sequence[str]) -> tuple[Message, ...]:
    names = ", ".join(f"“{word[:40]}”" for word in words[:10])
    return (Message(says, {"names": names}),) if words else ()
