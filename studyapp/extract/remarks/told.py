"""A text with its dates, as rules ask about it: what stands before a place, and how far off."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field

from studyapp.domain.events import Basis, DateExpression
from studyapp.domain.texts import Span
from studyapp.domain.when import When
from studyapp.extract.language import Language
from studyapp.extract.remarks.words import RemarkWords

REACH = 400
"""So far from its words a date may stand that they are about."""
_END = re.compile(r"[.!?…][”\"’')\]]*(?:\[\d{1,3}\])*\s|\n\s*\n")
_PARAGRAPH = re.compile(r"\n[^\S\n]*\r?\n|\n(?=[A-Z])")


@dataclass(frozen=True, slots=True)
class Told:
    """A text, its dates in order, and the words of its language."""

    text: str
    dates: Sequence[DateExpression]
    language: Language
    words: RemarkWords
    starts: list[int] = field(init=False)
    ends: list[int] = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "starts", [date.span.start for date in self.dates])
        object.__setattr__(self, "ends", [date.span.end for date in self.dates])

    def before(self, place: int, *, sentences: int = 1) -> Sequence[DateExpression]:
        """Return the dates that end before a place, in its paragraph and so many sentences back."""
        first = bisect_left(self.starts, self._reach_back(place, sentences))
        return self.dates[first : bisect_right(self.ends, place)]

    def behind(self, place: int) -> Sequence[DateExpression]:
        """Return the dates that begin at a place or behind it, to the end of its sentence."""
        found = _END.search(self.text, place, place + REACH)
        end = place + REACH if found is None else found.start() + 1
        return self.dates[bisect_left(self.starts, place) : bisect_right(self.ends, end)]

    def around(self, span: Span) -> Sequence[DateExpression]:
        """Return the dates that share a letter with a span."""
        first = bisect_right(self.ends, span.start)
        return self.dates[first : bisect_left(self.starts, span.end)]

    def begins_sentence(self, place: int) -> bool:
        """Return whether a sentence begins at a place, with a word or two before it at most."""
        start = self._reach_back(place, 0)
        return len(self.text[start:place].split()) <= 1

    def gap(self, first: Span, second: Span) -> str:
        """Return what stands between two spans that follow each other."""
        return self.text[first.end : second.start]

    def lead(self, place: int, length: int = 80) -> str:
        """Return what stands before a place, in its sentence."""
        return self.text[max(self._reach_back(place, 0), place - length) : place]

    def _reach_back(self, place: int, sentences: int) -> int:
        """Return where the sentence begins that stands so many before that of a place."""
        start = max(0, place - REACH)
        breaks = [found.end() for found in _PARAGRAPH.finditer(self.text, start, place)]
        start = breaks[-1] if breaks else start
        ends = [found.end() for found in _END.finditer(self.text, start, place)]
        return ends[-1 - sentences] if len(ends) > sentences else start


def states_year(date: DateExpression) -> bool:
    """Return whether the text itself gives the year of a date."""
    return date.basis is Basis.STATED


def is_single(when: When) -> bool:
    """Return whether it is one date with both ends, and none of an unsure kind."""
    return not when.is_range and not when.is_vague
