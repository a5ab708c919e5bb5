"""A text as it is read, with its repairs, and where each word of that stands in the source."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from studyapp.domain.texts import Emendation, Span


@dataclass(frozen=True, slots=True)
class ReadText:
    """What is read for a part of a passage; `starts` and `sources` go piece by piece."""

    text: str
    starts: tuple[int, ...]
    sources: tuple[tuple[Span, bool], ...]

    def source_of(self, span: Span) -> Span:
        """Return the words of the passage that a span of the text is read for.

        A repaired reading stands for all the words that it takes the place of.
        """
        first = bisect_right(self.starts, span.start) - 1
        last = bisect_right(self.starts, span.end - 1) - 1
        return Span(self._place(first, span.start), self._place(last, span.end, at_end=True))

    def place_of(self, span: Span) -> Span:
        """Return where words of the passage stand in the text; those of a repair count whole."""
        first = bisect_right(self.sources, span.start, key=_end)
        last = bisect_left(self.sources, span.end, key=_end)
        return Span(self._there(first, span.start), self._there(last, span.end, at_end=True))

    def _there(self, piece: int, place: int, *, at_end: bool = False) -> int:
        source, is_repaired = self.sources[piece]
        start = self.starts[piece]
        if not is_repaired:
            return start + max(0, place - source.start)
        end = self.starts[piece + 1] if piece + 1 < len(self.starts) else len(self.text)
        return end if at_end else start

    def _place(self, piece: int, place: int, *, at_end: bool = False) -> int:
        source, is_repaired = self.sources[piece]
        if is_repaired:
            return source.end if at_end else source.start
        return source.start + place - self.starts[piece]


def _end(source: tuple[Span, bool]) -> int:
    return source[0].end


def as_read(text: str, offset: int, repairs: Sequence[Emendation]) -> ReadText | None:
    """Return a part of a passage as it is read, None if nothing in it is repaired.

    `text` stands at `offset`; `repairs` are in the order of the passage, and those that are not
    wholly in the part do not count.
    """
    pieces = list(_pieces(text, offset, repairs))
    if not any(is_repaired for _words, _source, is_repaired in pieces):
        return None
    starts, at = [], 0
    for words, _source, _is_repaired in pieces:
        starts.append(at)
        at += len(words)
    return ReadText(
        "".join(words for words, _source, _is_repaired in pieces),
        tuple(starts),
        tuple((source, is_repaired) for _words, source, is_repaired in pieces),
    )


def _pieces(
    text: str, offset: int, repairs: Sequence[Emendation]
) -> Iterator[tuple[str, Span, bool]]:
    done, end = offset, offset + len(text)
    for repair in repairs:
        span = repair.span
        if span.start < done or span.end > end:
            continue
        if span.start > done:
            yield text[done - offset : span.start - offset], Span(done, span.start), False
        if repair.reads:
            yield repair.reads, span, True
        done = span.end
    if done < end:
        yield text[done - offset :], Span(done, end), False
