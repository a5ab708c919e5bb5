"""Gold for events: passages with the events that a teacher would put on a timeline.

`NAME.events` beside `NAME.txt` has a line for each, four parts between bars: the when (EDTF, and
the calendar where it is not the default), the status, words that a right title holds, and the
quote. A line that begins with "no" quotes what has a date and is no event.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from studyapp.domain.calendars import Calendar
from studyapp.domain.events import Status
from studyapp.domain.texts import Passage, Span
from studyapp.domain.when import When

TUNED = Path(__file__).parent.parent / "data" / "events"
ASIDE = TUNED / "aside"
"""Passages put aside when the rules were made; classes of faults seen there were mended since."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """An event that should be found."""

    when: When
    status: Status
    words: tuple[str, ...]
    place: Span


@dataclass(frozen=True, slots=True)
class Gold:
    """A passage, the events in it, and the places that are none though they have a date."""

    name: str
    passage: Passage
    wanted: tuple[Wanted, ...]
    unwanted: tuple[Span, ...]


def golds_in(folder: Path) -> list[Gold]:
    """Return the gold of a folder, by name."""
    return [_read(path) for path in sorted(folder.glob("*.events"))]


def _read(path: Path) -> Gold:
    text = path.with_suffix(".txt").read_text(encoding="utf-8")
    lines = path.read_text(encoding="utf-8").splitlines()
    rows = [[part.strip() for part in line.split("|")] for line in lines]
    return Gold(
        path.stem,
        Passage.of(path.stem, text),
        tuple(_wanted(row, text) for row in rows if row[0] != "no"),
        tuple(_place(row[1], text) for row in rows if row[0] == "no"),
    )


def _wanted(row: Sequence[str], text: str) -> Wanted:
    when, status, words, quote = row
    edtf, _, calendar = when.partition(" ")
    return Wanted(
        When.parse(edtf, Calendar(calendar) if calendar else None),
        Status(status),
        tuple(words.split()),
        _place(quote, text),
    )


def _place(quote: str, text: str) -> Span:
    start = text.index(quote)
    return Span(start, start + len(quote))
