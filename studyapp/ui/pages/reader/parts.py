"""A long passage cut into parts, of which the reader shows one at a time.

A part's ends are found near multiples of its size, so that no part needs the others: a passage of
5 MB opens as fast as a short one. The size is the same for all parts of a text.
"""

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from studyapp.domain.texts import Emendation
from studyapp.ui.marked.breaks import LINE_END

SIZE = 12_000
"""Code points from part to part; measured: one is laid out in 10 ms, the worst (one word) in 40."""
_SMALLEST = 1_500
_MOST_LINES = 700
"""Lines that a part has on average at most: each is laid out as a paragraph, in 25 µs."""
_ENDS = tuple(
    re.compile(pattern)
    for pattern in (
        LINE_END + r"[ \t]*" + LINE_END + r"\s*",
        r"[.!?…。][\"'”’»)\]]*" + LINE_END + r"\s*",
        r"[.!?…。][\"'”’»)\]]*\s+",
        LINE_END,
        r"\s+",
    )
)
"""What a part may end with, best first."""


@dataclass(frozen=True, slots=True)
class Parts:
    """The parts of a text. No cut goes through a repair; `repairs` are in order.

    `size` is how many code points it is from part to part, at least 1,500.
    """

    text: str
    repairs: Sequence[Emendation] = ()
    size: int = SIZE

    @classmethod
    def of(cls, text: str, repairs: Sequence[Emendation]) -> "Parts":
        """Return the parts of a text, smaller ones where its lines are very short."""
        lines = 1 + max(text.count("\n"), text.count("\r"))
        size = len(text) * _MOST_LINES // lines
        return cls(text, repairs, max(_SMALLEST, min(size, SIZE)))

    def __len__(self) -> int:
        """Return how many parts there are; an empty text is one."""
        return 1 + max(0, len(self.text) - self._window - 1) // self.size

    @property
    def _window(self) -> int:
        """Return how far behind a multiple of the size its cut may be."""
        return self.size // 4

    def ends(self, number: int) -> tuple[int, int]:
        """Return the first offset of a part, counted from 0, and the one after its last."""
        return self._cut(number), self._cut(number + 1)

    def holding(self, offset: int) -> int:
        """Return the number of the part that an offset lies in; the last for the text's end."""
        number = min(max(offset, 0) // self.size, len(self) - 1)
        return number - 1 if offset < self._cut(number) else number

    def _cut(self, number: int) -> int:
        if number <= 0:
            return 0
        if number >= len(self):
            return len(self.text)
        return self._after_repair(_near(self.text, number * self.size, self._window))

    def _after_repair(self, cut: int) -> int:
        before = bisect_right(self.repairs, cut, key=_start) - 1
        if before < 0:
            return cut
        repair = self.repairs[before].span
        return repair.end if repair.start < cut < repair.end else cut


def _start(repair: Emendation) -> int:
    return repair.span.start


def _near(text: str, offset: int, window: int) -> int:
    """Return the best place for a cut within `window` code points after `offset`."""
    for end in _ENDS:
        found = end.search(text, offset, offset + window)
        if found is not None:
            return found.end()
    return next(
        (at for at in range(offset, offset + 100) if not unicodedata.combining(text[at])), offset
    )
