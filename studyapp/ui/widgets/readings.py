"""A quote as it is read: repairs put in, and where they came to stand."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from studyapp.domain.texts import Emendation, Span

_LONGEST_UNBROKEN = 4
"""Words up to which a repaired reading is kept on one line."""
_STOPS = tuple(",.;:!?)”")
"""Signs at which a voice pauses anyway."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of a quote: as it stands in the source, or as a repair reads it."""

    span: Span
    shown: str
    original: str
    repair: Emendation | None


@dataclass(frozen=True, slots=True)
class Reading:
    """A quote in quotation marks; spans are half-open places in `shown`."""

    shown: str
    spoken: str
    repaired: tuple[Span, ...]
    originals: tuple[str, ...]
    strong: Span | None
    marks: tuple[Span, ...] = ()


def read(
    text: str,
    *,
    repairs: Sequence[Emendation],
    offset: int,
    strong: Span | None = None,
    marks: Sequence[Span] = (),
) -> Reading:
    """Return a quote as it is read.

    `offset` is the place of `text` in its passage; the spans of `repairs`, `strong` and
    `marks` are places in the passage too.
    """
    pieces = list(_pieces(text, repairs, offset))
    mended = [piece for piece in pieces if piece.repair is not None]
    return Reading(
        shown="“" + "".join(piece.shown for piece in pieces) + "”",
        spoken="“" + _spoken(pieces) + "”",
        repaired=tuple(_placed(piece.span, pieces) for piece in mended),
        originals=tuple(piece.original for piece in mended),
        strong=_placed(strong, pieces) if strong is not None and pieces else None,
        marks=tuple(_placed(mark, pieces) for mark in marks) if pieces else (),
    )


def _pieces(text: str, repairs: Sequence[Emendation], offset: int) -> Iterator[Piece]:
    done, end = offset, offset + len(text)
    for repair in sorted(repairs, key=lambda one: one.span):
        start, stop = repair.span.start, repair.span.end
        if start < done or stop > end:
            continue
        if start > done:
            yield _plain(text, Span(done, start), offset)
        original = _on_one_line(text[start - offset : stop - offset])
        yield Piece(repair.span, _kept_together(repair.reads), original, repair)
        done = stop
    if done < end:
        yield _plain(text, Span(done, end), offset)


def _plain(text: str, span: Span, offset: int) -> Piece:
    words = _on_one_line(text[span.start - offset : span.end - offset])
    return Piece(span, words, words, None)


def _placed(span: Span, pieces: Sequence[Piece]) -> Span:
    """Return where a span of the passage came to stand, widened to whole repairs."""
    place = 1
    start, end = None, 1
    for piece in pieces:
        if piece.span.overlaps(span):
            whole = piece.repair is not None
            before = 0 if whole else max(span.start - piece.span.start, 0)
            after = 0 if whole else max(piece.span.end - span.end, 0)
            start = place + before if start is None else start
            end = place + len(piece.shown) - after
        place += len(piece.shown)
    first = 1 if start is None else start
    return Span(first, max(end, first + 1))


def _spoken(pieces: Sequence[Piece]) -> str:
    """Return a quote in words: behind the original of a repair one comma, or the text's stop.

    Without pieces, as before any event is chosen, it is empty.
    """
    said = ""
    following = [piece.shown for piece in pieces[1:]]
    for piece, then in zip(pieces, [*following, ""], strict=False):
        if piece.repair is None:
            said += piece.shown
            continue
        comma = "," if then and then.lstrip()[:1] not in _STOPS else ""
        said += f"{piece.repair.reads}, in the source {piece.original.rstrip(',;')}{comma}"
    return said


def _on_one_line(text: str) -> str:
    return text.replace("\r", " ").replace("\n", " ")


def _kept_together(words: str) -> str:
    short = len(words.split()) <= _LONGEST_UNBROKEN
    return words.replace(" ", "\u00a0") if short else words
