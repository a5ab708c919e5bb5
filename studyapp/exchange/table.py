"""Plain tables, CSV or TSV: one event a row; also with the columns that TimelineJS reads.

A cell that a spreadsheet would take for a formula gets an apostrophe before it, which is taken
away again when it comes back.
"""

import csv
import io
import re
from collections.abc import Callable, Iterable, Sequence
from functools import partial
from itertools import islice

from studyapp.domain.calendars import Calendar, date_of
from studyapp.domain.errors import PassageError
from studyapp.domain.events import Event
from studyapp.domain.exchanging import Draft, Incoming, Outgoing, Written
from studyapp.domain.messages import Message
from studyapp.domain.packs import Era
from studyapp.domain.taking import Refused
from studyapp.domain.when import When
from studyapp.domain.when_words import words
from studyapp.exchange.cells import Row, guarded, rows_of
from studyapp.exchange.dates import (
    Dated,
    RowError,
    believed,
    clock_of,
    exact_when,
    from_to,
    is_number,
    typed_when,
)
from studyapp.exchange.heads import Head, head_of
from studyapp.exchange.losses import eras_lost
from studyapp.exchange.negatives import NEGATIVE, unsigned
from studyapp.exchange.numbers import SECONDS, parts_of, shown
from studyapp.exchange.rows import (
    MEDIA,
    MOST_ROWS,
    Cells,
    Oddities,
    draft_of,
    listed,
    one_line,
)
from studyapp.exchange.slashes import has_day_first, unslashed

COLUMNS = (
    *("title", "when", "date", "calendar", "first", "last", "lane", "status", "importance"),
    *("people", "places", "passage", "quote"),
)

_DATES = ("date", "start", "end")
_SECONDS = re.compile(r":\d\d:(?!00)\d\d")


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


def read_table(text: str, name: str) -> Incoming:
    """Return the events of a table; `name` is the file's.

    Raises:
        PassageError: It is no table of events, or too long a one.
    """
    head = head_of(text)
    if head is None:
        says = "{name} is no table of events: its first row names no title and date."
        hint = "Name a column “title” and one “date”, or “Year” and “Headline” as TimelineJS does."
        raise PassageError(Message(says, {"name": name}), Message(hint))
    rows = list(islice(rows_of(text, head.delimiter), MOST_ROWS + 1))
    if len(rows) > MOST_ROWS:
        raise too_many(name)
    return _read(head, rows)


def _read(head: Head, rows: Sequence[tuple[int, Row]]) -> Incoming:
    drafts, refused, eras, odd = list[Draft](), list[Refused](), list[Era](), Oddities()
    known = [head.cells(row) for _, row in rows if not isinstance(row, RowError)]
    day_first = has_day_first(cells.get(name, "") for cells in known for name in _DATES)
    title = ""
    for line, row in rows:
        try:
            cells = _meant(head.whole(row), odd, day_first=day_first)
            if head.is_html and _type(cells) == "title":
                title = one_line(cells.get("title", ""))
                continue
            draft = draft_of(line, cells, partial(_when, cells, odd), odd)
        except RowError as error:
            refused.append(Refused(line, error.reason))
            continue
        if _type(cells) == "era":
            eras.append(Era(draft.title, draft.when))
        else:
            drafts.append(draft)
        if cells.get("media"):
            odd.note(*MEDIA)
    return Incoming(tuple(drafts), tuple(refused), tuple(eras), _lost(head, odd), title)


def _type(cells: Cells) -> str:
    return cells.get("type", "").strip().casefold()


def _meant(cells: Cells, odd: Oddities, *, day_first: bool | None) -> Cells:
    """Return a row whose dates stand as they are meant, where the text alone does not say it."""
    dates = {
        name: unslashed(cells[name], odd, day_first=day_first) for name in _DATES if name in cells
    }
    return {**cells, **unsigned(dates, odd)}


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


def _when(cells: Cells, odd: Oddities) -> When:
    """Return the date of a row, by the columns that say it most exactly and can be read."""
    fault: RowError | None = None
    for name, way in _WAYS:
        if cells.get(name):
            try:
                return way(cells, odd)
            except RowError as error:
                fault = fault or error
    raise fault or RowError(Message("It has no date."))


def _exactly(cells: Cells, odd: Oddities) -> When:
    text, calendar = cells["when"].strip(), cells.get("calendar", "")
    exact = exact_when(text, calendar) if calendar else typed_when(text)
    return _by_numbers(cells, odd, exact) if is_number(cells.get("year", "")) else exact


def _dated(cells: Cells, _odd: Oddities) -> When:
    return typed_when(cells["date"])


def _by_year(cells: Cells, odd: Oddities) -> When:
    if is_number(cells["year"]):
        return _by_numbers(cells, odd, None)
    return from_to(cells["year"], cells.get("endyear", ""))


def _between(cells: Cells, _odd: Oddities) -> When:
    return from_to(_at(cells, "start", "time"), _at(cells, "end", "endtime"))


def _at(cells: Cells, day: str, time: str) -> str:
    """Return a day with its time, if there is one."""
    return " ".join(each for each in (cells.get(day, "").strip(), cells.get(time, "")) if each)


def _by_numbers(cells: Cells, odd: Oddities, exact: When | None) -> When:
    start = _numbers(cells, "", odd)
    if start["year"] < 0 and exact is None:
        odd.note(*NEGATIVE)
    end = _numbers(cells, "end", odd) if cells.get("endyear") else None
    told = Dated(start, end)
    return believed(exact or shown(cells.get("display", ""), told, odd), told)


def _numbers(cells: Cells, prefix: str, odd: Oddities) -> dict[str, int]:
    date: dict[str, object] = {
        part: cells.get(f"{prefix}{part}", "") for part in ("year", "month", "day")
    }
    time = cells.get(f"{prefix}time", "")
    if _SECONDS.search(time):
        odd.note(*SECONDS)
    return parts_of(date | clock_of(time), odd)


def _lost(head: Head, odd: Oddities) -> tuple[Message, ...]:
    if not head.unknown:
        return odd.told
    named = ", ".join(f"“{name[:40]}”" for name in head.unknown[:10])
    says = Message("What stands under {names} has no place here.", {"names": named})
    return (says, *odd.told)


_WAYS: tuple[tuple[str, Callable[[Cells, Oddities], When]], ...] = (
    ("when", _exactly),
    ("date", _dated),
    ("start", _between),
    ("end", _between),
    ("year", _by_year),
)
