"""Find quickly what shares letters with words, among much that stands in a passage."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable
from itertools import accumulate
from typing import Generic, TypeVar

from studyapp.domain.texts import Span

T = TypeVar("T")


class Overlaps(Generic[T]):
    """Things that stand at places of a passage, `at` which span each; they may overlap."""

    def __init__(self, things: Iterable[T], at: Callable[[T], Span]) -> None:
        numbered = sorted(enumerate(things), key=lambda each: at(each[1]))
        self._things = numbered
        self._spans = [at(thing) for _number, thing in numbered]
        self._furthest = list(accumulate((span.end for span in self._spans), max))

    def on(self, span: Span) -> list[T]:
        """Return what shares a letter with `span`, in the order in which it was given."""
        first = bisect_right(self._furthest, span.start)
        last = bisect_left(self._spans, span.end, key=lambda each: each.start)
        shared = [
            self._things[place]
            for place in range(first, last)
            if self._spans[place].end > span.start
        ]
        return [thing for _number, thing in sorted(shared, key=lambda each: each[0])]

    def any_on(self, span: Span) -> bool:
        """Return whether anything shares a letter with `span`."""
        return bool(self.on(span))
