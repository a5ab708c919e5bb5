"""Finding the words that a citation quotes."""

import re
from collections.abc import Iterator, Sequence
from functools import cached_property

from studyapp.domain.texts import Emendation, Span
from studyapp.packs.folding import Alignment, folded, folded_quote, replaced

_SENTENCE_END = re.compile(r"(?<=[.!?…])\s")
"""One blank and no more: a run of them would be gone through again from each of them."""
_SEARCHED = 200_000
_COMPARED = 1_000
_LIKE = 55
_SHOWN = 160


class Quotes:
    """Where words stand in a passage, as it was written or as it is read.

    `searched` is how many letters were gone through so far.
    """

    def __init__(self, text: str, emendations: Sequence[Emendation] = ()) -> None:
        self._text = text
        self._emendations = emendations
        self._found: dict[tuple[str, int], list[Span]] = {}
        self._nearest: dict[str, str | None] = {}
        self.searched = 0

    def places(self, quote: str, *, wanted: int) -> list[Span]:
        """Return the first places of a quote in the order of the text, at least `wanted` of them.

        There may be fewer, if the text has no more.
        """
        words = folded_quote(quote)
        if (words, wanted) not in self._found:
            self._found[words, wanted] = self._places(words, wanted)
        return self._found[words, wanted]

    def _places(self, words: str, wanted: int) -> list[Span]:
        found = set(_spans(*self._written, words, wanted))
        self.searched += len(self._text)
        if self._emendations:
            self.searched += len(self._text)
            text, alignment, emended = self._read
            for span in _spans(text, alignment, words, wanted):
                found.add(Span(emended.first(span.start), emended.last(span.end)))
        return sorted(found)

    def nearest(self, quote: str) -> str | None:
        """Return the sentence of the passage that is most like a quote, None if none is."""
        words = quote[:_COMPARED]
        if words not in self._nearest:
            self._nearest[words] = self._most_like(words)
        return self._nearest[words]

    def _most_like(self, quote: str) -> str | None:
        from rapidfuzz.fuzz import partial_ratio
        from rapidfuzz.process import extractOne

        lines = self._text[:_SEARCHED].splitlines()
        parts = (part.strip() for line in lines for part in _SENTENCE_END.split(line))
        sentences = [part for part in parts if part]
        found = extractOne(quote, sentences, scorer=partial_ratio, score_cutoff=_LIKE)
        if found is None:
            return None
        sentence = " ".join(str(found[0]).split())
        return sentence if len(sentence) <= _SHOWN else f"{sentence[:_SHOWN]} …"

    @cached_property
    def _written(self) -> tuple[str, Alignment]:
        return folded(self._text)

    @cached_property
    def _read(self) -> tuple[str, Alignment, Alignment]:
        changes = [(e.span.start, e.span.end, e.reads) for e in self._emendations]
        text, emended = replaced(self._text, changes)
        return (*folded(text), emended)


def _spans(text: str, alignment: Alignment, words: str, wanted: int) -> Iterator[Span]:
    at = text.find(words)
    while at >= 0 and wanted > 0:
        yield Span(alignment.first(at), alignment.last(at + len(words)))
        wanted -= 1
        at = text.find(words, at + 1)
