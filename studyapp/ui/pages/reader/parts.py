"""A long passage cut into parts, of which the reader shows one at a time.

A part's ends are found near multiples of its size, so that no part needs the others: a passage of
5 MB opens as fast as a short one.
"""

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from studyapp.domain.texts import Emendation
from studyapp.ui.pages.reader.breaks import LINE_END

SIZE = 12_000
"""Code points from part to part; measured: one is laid out in 10 ms, the worst (one word) in 40."""
_WINDOW = 3_000
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
    """The parts of a text. No cut goes through a repair; `repairs` are in order."""

    text: str
    repairs: Sequence[Emendation] = ()

    def __len__(self) -> int:
        """Return how many parts there are; an empty text is one."""
        return 1 + max(0, len(self.text) - _WINDOW - 1) // SIZE

    def ends(self, number: int) -> tuple[int, int]:
        """Return the first offset of a part, counted from 0, and the one after its last."""
        return self._cut(number), self._cut(number + 1)

    def holding(self, offset: int) -> int:
        """Return the number of the part that an offset lies in; the last for the text's end."""
        number = min(max(offset, 0) // SIZE, len(self) - 1)
        return number - 1 if offset < self._cut(number) else number

    def _cut(self, number: int) -> int:
        if number <= 0:
            return 0
        if number >= len(self):
            return len(self.text)
        return self._after_repair(_near(self.text, number * SIZE))

    def _after_repair(self, cut: int) -> int:
        before = bisect_right(self.repairs, cut, key=_start) - 1
        if before < 0:
            return cut
        repair = self.repairs[before].span
        return repair.end if repair.start < cut < repair.end else cut


def _start(repair: Emendation) -> int:
    return repair.span.start


def _near(text: str, offset: int) -> int:
    """Return the best place for a cut within the window after `offset`."""
    for end in _ENDS:
        found = end.search(text, offset, offset + _WINDOW)
        if found is not None:
            return found.end()
    return next(
        (at for at in range(offset, offset + 100) if not unicodedata.combining(text[at])), offset
    )
