"""The signs that are painted under and over the letters of a passage."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum, auto

from PySide6.QtCore import Qt

from studyapp.domain.notes import NoteKind
from studyapp.domain.settings import ReadingStyle
from studyapp.domain.texts import Span
from studyapp.ui.marked.shown import Shown


class MarkKind(Enum):
    """What a mark says about the words that bear it."""

    DATE = auto()
    PERSON = auto()
    PLACE = auto()
    REPAIR = auto()
    CLAIM = auto()
    CHECKED = auto()
    NOTE = auto()


@dataclass(frozen=True, slots=True, kw_only=True)
class Sign:
    """How a kind of mark looks; measures are those of 100 %, colours are tokens.

    `drop` is how far the line lies under the base line.
    """

    color: str
    width: float = 1.5
    line: Qt.PenStyle = Qt.PenStyle.NoPen
    drop: float = 4
    ground: str | None = None
    brackets: bool = False
    is_wavy: bool = False


SIGNS = {
    MarkKind.DATE: Sign(color="accent", line=Qt.PenStyle.SolidLine),
    MarkKind.PERSON: Sign(color="edge", line=Qt.PenStyle.DashLine),
    MarkKind.PLACE: Sign(color="edge", line=Qt.PenStyle.DotLine, width=2),
    MarkKind.REPAIR: Sign(color="repair", ground="repairsoft", brackets=True),
    MarkKind.CLAIM: Sign(color="edge", drop=9, is_wavy=True),
    MarkKind.CHECKED: Sign(color="edge", drop=9, line=Qt.PenStyle.DashDotLine),
    MarkKind.NOTE: Sign(color="edge", line=Qt.PenStyle.DashDotLine),
}
MENTIONED = {NoteKind.PERSON: MarkKind.PERSON, NoteKind.PLACE: MarkKind.PLACE}
"""What marks a name."""


_BEFORE = 40
"""So many marks may lie before one that began earlier and is still seen."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A mark on what is displayed from position `first` to `last`."""

    first: int
    last: int
    kind: MarkKind


def marks_on(spans: Mapping[MarkKind, Iterable[Span]], shown: Shown) -> tuple[Mark, ...]:
    """Return the marks on what is displayed of these spans, in its order."""
    marks = [mark for kind, each in spans.items() for mark in _marks(each, shown, kind)]
    return tuple(sorted(marks, key=_first))


def is_shown(kind: MarkKind, style: ReadingStyle) -> bool:
    """Return whether the person wants to see a kind of mark; repairs always are."""
    chosen = {
        MarkKind.DATE: style.dates,
        MarkKind.PERSON: style.people,
        MarkKind.PLACE: style.places,
    }
    return chosen.get(kind, True)


def within(marks: Sequence[Mark], first: int, last: int) -> Sequence[Mark]:
    """Return the marks that may be seen between two positions; some before them count too."""
    before = max(0, bisect_left(marks, first, key=_first) - _BEFORE)
    return marks[before : bisect_left(marks, last, key=_first)]


def _marks(spans: Iterable[Span], shown: Shown, kind: MarkKind) -> Iterator[Mark]:
    for span in spans:
        first, last = shown.positions(span)
        if first < last:
            yield Mark(first, last, kind)


def _first(mark: Mark) -> int:
    return mark.first
