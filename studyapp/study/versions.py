"""Two versions of one text: whether they are that, and where words of one stand in the other."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping
from functools import cached_property

from studyapp.domain.texts import Citation, Span

_SENTENCE_END = re.compile(r"(?<=[.!?…])\s+|\n+")
_SHORTEST = 12
"""Letters that a sentence has at least; shorter ones are in many texts."""
_SIZES = 4
"""Of two versions of a text, one has at most so many times the sentences of the other."""
_NEAR, _WIDER = 1_000, 16
"""How far around the place where words should stand they are sought first, and then more."""
_SEVERAL = -1


class Version:
    """A text that may be a version of another one."""

    def __init__(self, text: str) -> None:
        self.text = text

    @cached_property
    def sentences(self) -> Mapping[str, int]:
        """Return the sentences, roughly, and where each begins; -1 for one that is there twice."""
        starts: dict[str, int] = {}
        for start, words in self._pieces():
            plain = " ".join(words.split())
            if len(plain) >= _SHORTEST:
                starts[plain] = _SEVERAL if plain in starts else start
        return starts

    def shared_with(self, other: "Version") -> int:
        """Return how many sentences two versions share; 0 if they are not of one text."""
        small, large = sorted((len(self.sentences), len(other.sentences)))
        shared = len(self.sentences.keys() & other.sentences.keys())
        return shared if 2 * shared >= small and large <= _SIZES * small else 0

    def _pieces(self) -> Iterator[tuple[int, str]]:
        start = 0
        for end in _SENTENCE_END.finditer(self.text):
            yield start, self.text[start : end.start()]
            start = end.end()
        yield start, self.text[start:]


class Moves:
    """Finds the words of citations in one version of a text in another one.

    Where they stand several times, it is the place nearest to the sentence that is the same in both
    before them; without any, to the old place as a part of the whole.
    """

    def __init__(self, old: Version, new: Version) -> None:
        self._old, self._new = old.text, new.text
        self._same = sorted(
            (start, new.sentences[words])
            for words, start in old.sentences.items()
            if start != _SEVERAL and new.sentences.get(words, _SEVERAL) != _SEVERAL
        )

    def moved(self, citation: Citation) -> Citation | None:
        """Return a citation as it is in the new version; None if its words are not there."""
        start = self._place(citation.quote, self._expected(citation.span.start))
        if start is None:
            return None
        return Citation(Span(start, start + len(citation.quote)), citation.quote)

    def _expected(self, start: int) -> int:
        """Return where words should begin, within the new version."""
        place = bisect_right(self._same, start, key=lambda each: each[0])
        if self._same:
            old, new = self._same[max(place - 1, 0)]
            wanted = new + start - old
        else:
            wanted = start * len(self._new) // max(len(self._old), 1)
        return min(max(wanted, 0), len(self._new))

    def _place(self, words: str, wanted: int) -> int | None:
        far = _NEAR
        while True:
            before = self._new.rfind(words, max(wanted - far, 0), wanted + len(words))
            after = self._new.find(words, wanted, wanted + far + len(words))
            found = [place for place in (before, after) if place >= 0]
            if found:
                return min(found, key=lambda place: abs(place - wanted))
            if far >= len(self._new):
                return None
            far *= _WIDER
