"""A text as it is read where it is damaged, with every place known in the original."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from studyapp.domain.texts import Emendation, Span, Sureness


@dataclass(frozen=True, slots=True)
class _Piece:
    """A stretch of the reading, and what it stands for; `mend` is None where nothing changed."""

    start: int
    end: int
    original: int
    mend: Emendation | None


class Reading:
    """A part of a text with mends put in place; places of the reading can be found in the text."""

    def __init__(self, text: str, part: Span, mends: Sequence[Emendation] = ()) -> None:
        self._original = text
        self._pieces = _pieces(part, mends)
        self._starts = [piece.start for piece in self._pieces]
        self.text = "".join(
            text[piece.original : piece.original + piece.end - piece.start]
            if piece.mend is None
            else piece.mend.reads
            for piece in self._pieces
        )

    def place(self, start: int, end: int) -> Span:
        """Return where in the text the words at `start` to `end` of the reading stand."""
        first, last = self._piece(start), self._piece(end - 1)
        begin = (
            first.original + start - first.start if first.mend is None else first.mend.span.start
        )
        if last.mend is not None:
            return Span(begin, last.mend.span.end)
        return Span(begin, last.original + end - last.start)

    def repair(self, start: int, end: int) -> Emendation | None:
        """Return the mends at `start` to `end` of the reading as one, None if there are none."""
        pieces = self._pieces[self._index(start) : self._index(end - 1) + 1]
        mends = [piece.mend for piece in pieces if piece.mend is not None]
        if not mends:
            return None
        first, last = pieces[0], pieces[-1]
        reads = self.text[
            start if first.mend is None else first.start : end if last.mend is None else last.end
        ].strip()
        span = self.place(start, end)
        return Emendation(
            span=span,
            reads=reads[0].upper() + reads[1:] if self._begins_sentence(span.start) else reads,
            reason=_reasons(mends),
            sureness=_least_sure(mends),
        )

    @property
    def mended(self) -> list[int]:
        """Return where in the reading each mend begins."""
        return [piece.start for piece in self._pieces if piece.mend is not None]

    def joined(self, mends: Sequence[Emendation]) -> list[Emendation]:
        """Return the mends of this reading with those of its own text, placed in the original."""
        taken: set[int] = set()
        joined: list[Emendation] = []
        for mend in mends:
            places = range(self._index(mend.span.start), self._index(mend.span.end - 1) + 1)
            taken.update(places)
            joined.append(self._joined(mend, [self._pieces[place] for place in places]))
        own = (piece.mend for i, piece in enumerate(self._pieces) if i not in taken)
        joined += [mend for mend in own if mend is not None]
        return sorted(joined, key=lambda mend: mend.span.start)

    def _joined(self, mend: Emendation, pieces: Sequence[_Piece]) -> Emendation:
        """Return a mend of the reading as one of the original, with those that it builds on."""
        start, end = mend.span.start, mend.span.end
        first, last = pieces[0], pieces[-1]
        before = "" if first.mend is None else self.text[first.start : start]
        after = "" if last.mend is None else self.text[end : last.end]
        parts = [piece.mend for piece in pieces if piece.mend is not None] + [mend]
        return Emendation(
            span=self.place(start, end),
            reads=f"{before}{mend.reads}{after}",
            reason=_reasons(parts),
            sureness=_least_sure(parts),
        )

    def _begins_sentence(self, place: int) -> bool:
        before = self._original[max(0, place - 3) : place]
        return before == "" or "\n" in before or before.rstrip().endswith((".", "!", "?"))

    def _index(self, place: int) -> int:
        return bisect_right(self._starts, place) - 1

    def _piece(self, place: int) -> _Piece:
        return self._pieces[self._index(place)]


def _reasons(mends: Iterable[Emendation]) -> str:
    return " ".join(dict.fromkeys(mend.reason for mend in mends))


def _least_sure(mends: Iterable[Emendation]) -> Sureness:
    return max((mend.sureness for mend in mends), key=list(Sureness).index)


def _pieces(part: Span, mends: Iterable[Emendation]) -> list[_Piece]:
    pieces: list[_Piece] = []
    place, original = 0, part.start
    for mend in mends:
        if mend.span.start > original:
            length = mend.span.start - original
            pieces.append(_Piece(place, place + length, original, None))
            place += length
        pieces.append(_Piece(place, place + len(mend.reads), mend.span.start, mend))
        place, original = place + len(mend.reads), mend.span.end
    if part.end > original:
        pieces.append(_Piece(place, place + part.end - original, original, None))
    return pieces
