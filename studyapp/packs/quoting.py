"""Finding the words that a citation quotes."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import islice

from studyapp.domain.texts import Emendation, Span
from studyapp.packs.blocks import MOST_TRIED, SHORTEST, Blocks
from studyapp.packs.folding import Alignment, folded, folded_quote, replaced

_SENTENCE_END = re.compile(r"(?<=[.!?…])\s")
"""One blank and no more: a run of them would be gone through again from each of them."""
_OFTEN = 20
"""Searches from which on it pays to cut a text into blocks, which takes as long as some."""
_CUTTING_COSTS = 10
COMPARED_AT_MOST = 200_000
"""Letters of a text among which the words most like a quote are looked for."""
_COMPARED = 1_000
_LIKE = 55
_SHOWN = 160


class Quotes:
    """Where words stand in a passage, as it was written or as it is read."""

    def __init__(self, text: str, emendations: Sequence[Emendation] = ()) -> None:
        self._text = text
        self._emendations = emendations
        self._found: dict[tuple[str, int], list[Span]] = {}
        self._nearest: dict[str, str | None] = {}

    def places(self, quote: str, *, wanted: int) -> list[Span]:
        """Return the first places of a quote in the order of the text, at least `wanted` of them.

        There may be fewer, if the text has no more.
        """
        words = folded_quote(quote)
        if (words, wanted) not in self._found:
            self._found[words, wanted] = self._places(words, wanted)
        return self._found[words, wanted]

    def _places(self, words: str, wanted: int) -> list[Span]:
        written = self._written
        found = {written.span(at, words) for at in written.places(words, wanted)}
        if self._emendations:
            read, emended = self._read
            for at in read.places(words, wanted):
                span = read.span(at, words)
                found.add(Span(emended.first(span.start), emended.last(span.end)))
        return sorted(found)

    @property
    def searched(self) -> int:
        """Return how many letters were gone through so far."""
        return self._written.searched + (self._read[0].searched if self._emendations else 0)

    def nearest(self, quote: str) -> str | None:
        """Return the sentence of the passage that is most like a quote, None if none is."""
        words = quote[:_COMPARED]
        if words not in self._nearest:
            self._nearest[words] = self._most_like(words)
        return self._nearest[words]

    def _most_like(self, quote: str) -> str | None:
        from rapidfuzz.fuzz import partial_ratio
        from rapidfuzz.process import extractOne

        # The words of a short sentence are in many a quote: it comes after all others.
        short = bisect_left(self._sentences, len(quote) / 2, key=len)
        among = self._sentences[short:], self._sentences[:short]
        tried = (
            extractOne(quote, each, scorer=partial_ratio, score_cutoff=_LIKE) for each in among
        )
        found = next(filter(None, tried), None)
        if found is None:
            return None
        sentence = " ".join(str(found[0]).split())
        return sentence if len(sentence) <= _SHOWN else f"{sentence[:_SHOWN]} …"

    @cached_property
    def _sentences(self) -> list[str]:
        """Return the sentences of the passage, the shortest first."""
        lines = self._text[:COMPARED_AT_MOST].splitlines()
        parts = (part.strip() for line in lines for part in _SENTENCE_END.split(line))
        return sorted(filter(None, parts), key=len)

    @cached_property
    def _written(self) -> _Folded:
        return _Folded(self._text)

    @cached_property
    def _read(self) -> tuple[_Folded, Alignment]:
        changes = [(e.span.start, e.span.end, e.reads) for e in self._emendations]
        text, emended = replaced(self._text, changes)
        return _Folded(text), emended


class _Folded:
    """A text as it is compared; `searched` is how many of its letters were gone through so far."""

    def __init__(self, text: str) -> None:
        self._text, self._alignment = folded(text)
        self._blocks: Blocks | None = None
        self._times = 0
        self.searched = 0

    def places(self, words: str, wanted: int) -> list[int]:
        """Return the first places of some words in it, at most `wanted`."""
        self._times += 1
        if len(words) >= SHORTEST and self._times > _OFTEN:
            if self._blocks is None:
                self._blocks = Blocks(self._text)
                self.searched += _CUTTING_COSTS * len(self._text)
            self.searched += MOST_TRIED
            found = self._blocks.places(words, wanted=wanted)
            if found is not None:
                return found
        self.searched += len(self._text)
        return list(islice(_all_places(self._text, words), wanted))

    def span(self, at: int, words: str) -> Span:
        """Return what stands for some words at a place in the text before it was folded."""
        return Span(self._alignment.first(at), self._alignment.last(at + len(words)))


def _all_places(text: str, words: str) -> Iterator[int]:
    at = text.find(words)
    while at >= 0:
        yield at
        at = text.find(words, at + 1)
