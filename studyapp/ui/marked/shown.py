"""A stretch of a passage as it is displayed, and the exact way between the two.

Offsets are code points of the passage; positions are what a text document of the window counts:
UTF-16 units, one for a paragraph's end.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from heapq import merge
from itertools import accumulate
from operator import attrgetter

from studyapp.domain.texts import Emendation, Span
from studyapp.ui.marked.breaks import Change, is_heading, layout_changes

_UNSHOWABLE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ufdd0-\ufdef\ufffc\ufffe\uffff]")
"""Letters that a text document would drop, break a line at, or take for its own signs."""
_ASTRAL = re.compile("[\U00010000-\U0010ffff]")
_UNBROKEN_WORDS = 4


@dataclass(frozen=True, slots=True)
class _Piece:
    """A stretch of the passage and what is shown for it; `copied` is one letter for one."""

    start: int
    end: int
    text: str
    copied: bool


@dataclass(frozen=True, slots=True)
class Shown:
    """What is displayed of a passage between two offsets.

    `text` has a line feed between paragraphs; `headings` are the numbers of those that are
    headings, from 0.
    """

    start: int
    end: int
    text: str
    headings: frozenset[int]
    _pieces: tuple[_Piece, ...]
    _starts: tuple[int, ...]
    _places: tuple[int, ...]
    _astral: tuple[int, ...]

    @property
    def paragraphs(self) -> int:
        """Return how many paragraphs are displayed."""
        return self.text.count("\n") + 1

    def position(self, offset: int) -> int:
        """Return where the letter at `offset` is displayed; within a repair, its beginning."""
        return self._units(self._place(min(max(offset, self.start), self.end), at_end=False))

    def offset(self, position: int) -> int:
        """Return which letter is displayed at `position`; within a repair, its first one."""
        place = self._code_points(position)
        number = max(bisect_right(self._places, place) - 1, 0)
        if not self._pieces:
            return self.start
        return self._source(number, place, at_end=False)

    def positions(self, span: Span) -> tuple[int, int]:
        """Return where a span is displayed; a repair that it touches counts whole.

        What lies outside of the part is cut off: both positions are the same then.
        """
        start = min(max(span.start, self.start), self.end)
        end = min(max(span.end, self.start), self.end)
        first = self._place(start, at_end=False)
        return self._units(first), self._units(max(first, self._place(end, at_end=True)))

    def span(self, first: int, last: int) -> Span | None:
        """Return what part of the passage is displayed between two positions, None for nothing."""
        return self.source_of(self._code_points(first), self._code_points(last))

    def source_of(self, first: int, last: int) -> Span | None:
        """Return what part of the passage is displayed between two code points of `text`."""
        if last <= first or not self._pieces:
            return None
        start = self._source(max(bisect_right(self._places, first) - 1, 0), first, at_end=False)
        end = self._source(max(bisect_left(self._places, last) - 1, 0), last, at_end=True)
        return Span(start, end) if start < end else None

    def _place(self, offset: int, *, at_end: bool) -> int:
        search = bisect_left if at_end else bisect_right
        number = max(search(self._starts, offset) - 1, 0)
        if not self._pieces:
            return 0
        piece, place = self._pieces[number], self._places[number]
        if piece.copied:
            return place + offset - piece.start
        is_after = offset >= piece.end or (at_end and offset > piece.start)
        return place + len(piece.text) if is_after else place

    def _source(self, number: int, place: int, *, at_end: bool) -> int:
        piece, within = self._pieces[number], place - self._places[number]
        if piece.copied:
            return piece.start + within
        is_after = within >= len(piece.text) > 0 or (at_end and within > 0)
        return piece.end if is_after else piece.start

    def _units(self, place: int) -> int:
        return place + bisect_left(self._astral, place)

    def _code_points(self, position: int) -> int:
        """Return the code point at `position`, or the one whose second half stands there."""
        halves = bisect_left(range(len(self._astral)), position, key=self._unit_of)
        return max(0, min(position - halves, len(self.text)))

    def _unit_of(self, number: int) -> int:
        return self._astral[number] + number


def show(text: str, start: int, end: int, repairs: Iterable[Emendation] = ()) -> Shown:
    """Return how a passage's `text` is displayed from `start` to `end`.

    `repairs` are laid over it: in order, not overlapping, within the two offsets.
    """
    readings = tuple(Change(e.span.start, e.span.end, _reading(e.reads)) for e in repairs)
    layout = _outside(layout_changes(text, start, end), readings)
    changes = merge(readings, layout, key=attrgetter("start"))
    pieces = tuple(_pieces(text, start, end, changes))
    displayed = "".join(piece.text for piece in pieces)
    places = accumulate((len(piece.text) for piece in pieces[:-1]), initial=0)
    return Shown(
        start=start,
        end=end,
        text=displayed,
        headings=frozenset(_headings(text, pieces)),
        _pieces=pieces,
        _starts=tuple(piece.start for piece in pieces),
        _places=tuple(places) if pieces else (),
        _astral=tuple(found.start() for found in _ASTRAL.finditer(displayed)),
    )


def _outside(layout: Iterable[Change], readings: Sequence[Change]) -> Iterator[Change]:
    """Yield the changes that touch no repair: what was repaired has its own blanks."""
    starts = [reading.start for reading in readings]
    for change in layout:
        before = bisect_left(starts, change.end) - 1
        if before < 0 or readings[before].end <= change.start:
            yield change


def _pieces(text: str, start: int, end: int, changes: Iterable[Change]) -> Iterator[_Piece]:
    at = start
    for change in changes:
        if change.start > at:
            yield _Piece(at, change.start, _showable(text[at : change.start]), copied=True)
        yield _Piece(change.start, change.end, change.shown, copied=False)
        at = change.end
    if at < end:
        yield _Piece(at, end, _showable(text[at:end]), copied=True)


def _headings(text: str, pieces: Iterable[_Piece]) -> Iterator[int]:
    number = 0
    for piece in pieces:
        number += piece.text.count("\n")
        is_sign = not piece.copied and not piece.text and is_heading(text, piece.start)
        if is_sign:
            yield number


def _showable(text: str) -> str:
    """Return the text with a blank for every letter that a document cannot hold."""
    return _UNSHOWABLE.sub(" ", text)


def _reading(reads: str) -> str:
    """Return a repaired reading in one line; a short one does not break over lines."""
    words = reads.split()
    return ("\u00a0" if len(words) <= _UNBROKEN_WORDS else " ").join(map(_showable, words))
