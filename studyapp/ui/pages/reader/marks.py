"""The signs that the reader paints under and over the letters of a passage."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum, auto

from PySide6.QtCore import Qt

from studyapp.domain.texts import Span
from studyapp.ui.pages.reader.landmarks import Landmarks
from studyapp.ui.pages.reader.shown import Shown


class MarkKind(Enum):
    """What a mark says about the words that bear it."""

    DATE = auto()
    REPAIR = auto()


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


SIGNS = {
    MarkKind.DATE: Sign(color="accent", line=Qt.PenStyle.SolidLine),
    MarkKind.REPAIR: Sign(color="repair", ground="repairsoft", brackets=True),
}


@dataclass(frozen=True, slots=True)
class Mark:
    """A mark on what is displayed from position `first` to `last`."""

    first: int
    last: int
    kind: MarkKind


def marks_of(landmarks: Landmarks, shown: Shown) -> tuple[Mark, ...]:
    """Return the marks of what is displayed, in its order."""
    if shown.start == shown.end:
        return ()
    dates = [date.span for date in landmarks.dates_in(Span(shown.start, shown.end))]
    repairs = [repair.span for repair in landmarks.repairs_in(shown.start, shown.end)]
    marks = [*_marks(dates, shown, MarkKind.DATE), *_marks(repairs, shown, MarkKind.REPAIR)]
    return tuple(sorted(marks, key=_first))


def within(marks: Sequence[Mark], first: int, last: int) -> Sequence[Mark]:
    """Return the marks that may be seen between two positions; a few before them count too."""
    before = max(0, bisect_left(marks, first, key=_first) - 4)
    return marks[before : bisect_left(marks, last, key=_first)]


def _marks(spans: Sequence[Span], shown: Shown, kind: MarkKind) -> Iterator[Mark]:
    for span in spans:
        first, last = shown.positions(span)
        if first < last:
            yield Mark(first, last, kind)


def _first(mark: Mark) -> int:
    return mark.first
