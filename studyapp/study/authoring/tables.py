"""Rows of a spreadsheet: parted into cells, and which column holds what."""

import csv
import io
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

_DELIMITERS = "\t;,|"
_LONGEST = 100_000
MOST_ROWS = 5_000


class Holds(StrEnum):
    """What a column can hold."""

    ID = "id"
    KIND = "kind"
    STEM = "stem"
    ANSWER = "answer"
    WRONG = "wrong"
    ACCEPT = "accept"
    HINT = "hint"
    EXPLANATION = "explanation"
    TAGS = "tags"
    UNIT = "unit"
    TOLERANCE = "tolerance"
    TITLE = "title"
    WHEN = "when"
    PLACE = "place"
    PEOPLE = "people"
    LANE = "lane"
    NOTHING = "nothing"


_HEADS: Mapping[Holds, str] = {
    Holds.ID: r"id|name|nr|no|number|nummer|#",
    Holds.KIND: r"kind|type|art|typ|fragetyp|question type",
    Holds.STEM: r"stem|question|question text|frage|fragetext|aufgabe|prompt|text",
    Holds.ANSWER: r"(?:right |correct )?answers?|solution|right|correct|key|(?:richtige )?antwort"
    r"|lösung|richtig",
    Holds.WRONG: r"(?:wrong|incorrect)(?: answers?| choices?)?|distractors?|falsch"
    r"|falsche antwort(?:en)?|distraktor(?:en)?",
    Holds.ACCEPT: r"accept(?:ed)?|also right|variants?|auch richtig|varianten",
    Holds.HINT: r"hint|hinweis|tipp",
    Holds.EXPLANATION: r"explanation|feedback|why|erklärung|begründung|rückmeldung",
    Holds.TAGS: r"tags?|topics?|themen?|schlagwörter",
    Holds.UNIT: r"unit|einheit",
    Holds.TOLERANCE: r"tolerance|toleranz",
    Holds.TITLE: r"title|event|what|headline|titel|ereignis|was",
    Holds.WHEN: r"when|date|year|datum|jahr|wann|start date|beginn",
    Holds.PLACE: r"place|where|location|ort|wo",
    Holds.PEOPLE: r"people|persons?|who|personen|wer",
    Holds.LANE: r"lane|category|group|gruppe|kategorie",
}
_OF_EVENTS = frozenset((Holds.TITLE, Holds.WHEN, Holds.PLACE, Holds.PEOPLE, Holds.LANE))
_OF_BOTH = frozenset((Holds.ID, Holds.TAGS))


@dataclass(frozen=True, slots=True)
class Row:
    """The cells of a row without the blanks around them; `line` is where it begins, from 1."""

    line: int
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """Rows, and what each column holds; a person may know better. `is_events`: one event a row.

    `unread` is the line from which rows are too many to be taken at once, None if all are here.
    """

    rows: tuple[Row, ...]
    columns: tuple[Holds, ...]
    is_events: bool
    unread: int | None = None


def table_of(text: str, *, is_events: bool | None = None) -> Table:
    """Return the table in a text of CSV, TSV or pasted rows.

    A first row of known heads says what the columns hold; else it is guessed: a question, its
    answer, wrong answers; or a date and what happened. `is_events` says which, None guesses.
    """
    rows, unread = _rows(text)
    return replace(_table(rows, is_events=is_events), unread=unread)


def _table(rows: tuple[Row, ...], *, is_events: bool | None) -> Table:
    width = max((len(row.cells) for row in rows), default=0)
    heads = _heads(rows[0].cells, is_events=is_events) if rows else ()
    if heads:
        of_events = Holds.WHEN in heads and Holds.STEM not in heads
        padded = (*heads, *[Holds.NOTHING] * (width - len(heads)))
        wanted = of_events if is_events is None else is_events
        return Table(rows[1:], padded, wanted)
    return _without_heads(rows, width, is_events=is_events)


def _rows(text: str) -> tuple[tuple[Row, ...], int | None]:
    """Return the rows, and the line of the first one that is too many."""
    first = next((line for line in text.splitlines() if line.strip()), "")
    delimiter = max(_DELIMITERS, key=first.count)
    csv.field_size_limit(max(csv.field_size_limit(), _LONGEST * 100))
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    rows: list[Row] = []
    before = 0
    for cells in reader:
        stripped = tuple(cell.strip() for cell in cells)
        if any(stripped) and len(rows) > MOST_ROWS:
            return tuple(rows), before + 1
        if any(stripped):
            rows.append(Row(before + 1, stripped))
        before = reader.line_num
    return tuple(rows), None


def _heads(cells: Sequence[str], *, is_events: bool | None) -> tuple[Holds, ...]:
    """Return what heads say; nothing if they are none: two of them must be known."""
    found = tuple(_head(cell, is_events=is_events) for cell in cells)
    known = {holds for holds in found if holds is not Holds.NOTHING}
    needed = ({Holds.STEM, Holds.ANSWER}, {Holds.TITLE, Holds.WHEN})
    return found if len(known) > 1 and any(each & known for each in needed) else ()


def _head(cell: str, *, is_events: bool | None) -> Holds:
    words = re.sub(r"[\s_-]*\d+$", "", cell.casefold()).replace("_", " ").strip(" :*")
    for holds, pattern in _HEADS.items():
        belongs = is_events is None or holds in _OF_BOTH or (holds in _OF_EVENTS) is is_events
        if belongs and re.fullmatch(pattern, words):
            return holds
    return Holds.NOTHING


def _without_heads(rows: tuple[Row, ...], width: int, *, is_events: bool | None) -> Table:
    from studyapp.domain.when_reading import read_when

    dated = [
        column
        for column in range(min(width, 2))
        if rows and all(len(r.cells) > column and read_when(r.cells[column]) for r in rows)
    ]
    of_events = width == 2 and bool(dated) if is_events is None else is_events
    if of_events:
        when = dated[0] if dated else 0
        columns = [Holds.NOTHING] * width
        for column, holds in ((when, Holds.WHEN), (1 - when, Holds.TITLE)):
            if column < width:
                columns[column] = holds
        return Table(rows, tuple(columns), is_events=True)
    order = [Holds.STEM, Holds.ANSWER, *[Holds.WRONG] * width][:width]
    return Table(rows, tuple(order), is_events=False)
