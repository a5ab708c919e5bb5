"""What was found, as rows: their order, and what of them is looked at."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from enum import IntEnum
from typing import Any

from studyapp.domain.corrections import Decision, LookedEra, LookedEvent, LookedReading
from studyapp.domain.events import DateExpression
from studyapp.domain.notes import Note
from studyapp.domain.texts import Span, Sureness
from studyapp.ui.pages.findings.offered import Offered

Found = LookedEvent | LookedReading | LookedEra | Offered | Note | DateExpression
_NO_TIME = (1, 0.0, 0.0)
_BY_SURENESS = {Sureness.SURE: 0, Sureness.LIKELY: 1, Sureness.OPEN: 2}


class Tab(IntEnum):
    """The lists there are, from left to right."""

    EVENTS = 0
    REPAIRS = 1
    NOTES = 2
    DATES = 3
    ERAS = 4
    PROPOSALS = 5


class Order(IntEnum):
    """In which order rows stand."""

    SURENESS = 0
    TEXT = 1
    TIME = 2


@dataclass(frozen=True, slots=True)
class Row:
    """One thing that was found; `searched` is what a filter looks into.

    `time` orders rows in time; those without a date come last.
    """

    key: str
    found: Found
    sure: Sureness
    searched: str
    time: tuple[float, ...] = _NO_TIME

    @property
    def span(self) -> Span:
        """Return the words of the passage that it is about."""
        match self.found:
            case LookedEvent() | Offered():
                return self.found.event.citation.span
            case LookedReading():
                return self.found.emendation.span
            case _:
                return self.found.span

    @property
    def decision(self) -> Decision | None:
        """Return what was decided of it."""
        match self.found:
            case LookedEvent() | LookedReading() | LookedEra() | Offered():
                return self.found.decision
            case _:
                return None

    @property
    def waits(self) -> bool:
        """Return whether it can be decided on and nobody has."""
        return self._can_be_decided and self.decision is None

    def decided(self, decision: Decision | None) -> Row:
        """Return it with a decision."""
        match self.found:
            case LookedEvent() | LookedReading() | LookedEra() | Offered():
                return replace(self, found=replace(self.found, decision=decision))
            case _:
                return self

    @property
    def _can_be_decided(self) -> bool:
        return isinstance(self.found, LookedEvent | LookedReading | LookedEra | Offered)


def in_order(rows: Sequence[Row], order: Order) -> list[int]:
    """Return the numbers of rows in an order; those that are equal stay as in the text."""
    numbers = list(range(len(rows)))
    if order is not Order.TEXT:
        key = _ORDERS[order]
        numbers.sort(key=[key(row) for row in rows].__getitem__)
    return numbers


def matching(rows: Sequence[Row], numbers: Iterable[int], typed: str) -> list[int]:
    """Return the numbers of rows in which all words that were typed stand."""
    wanted = plain(typed).split()
    if not wanted:
        return list(numbers)
    return [n for n in numbers if all(word in rows[n].searched for word in wanted)]


def plain(text: str) -> str:
    """Return a text as it is compared: without case and accents."""
    if text.isascii():
        return text.casefold()
    apart = unicodedata.normalize("NFKD", text)
    return "".join(sign for sign in apart if not unicodedata.combining(sign)).casefold()


_ORDERS: dict[Order, Callable[[Row], Any]] = {
    Order.SURENESS: lambda row: _BY_SURENESS[row.sure],
    Order.TIME: lambda row: row.time,
}
