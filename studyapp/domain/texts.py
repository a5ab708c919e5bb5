"""Passages and places in them."""

import hashlib
import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import NewType

PassageId = NewType("PassageId", str)
"""The first 16 hex digits of the SHA-256 of the text: the same text is the same passage."""


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A half-open range of code points in a passage; never empty."""

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end:
            raise ValueError(f"no span: {self.start} to {self.end}")

    def overlaps(self, other: "Span") -> bool:
        """Return whether the two share a code point."""
        return self.start < other.end and other.start < self.end

    def contains(self, other: "Span") -> bool:
        """Return whether `other` lies within this span."""
        return self.start <= other.start and other.end <= self.end

    def cut(self, text: str) -> str:
        """Return the part of `text` that the span names."""
        return text[self.start : self.end]


@dataclass(frozen=True, slots=True)
class Citation:
    """The span on which an event, a card or a question rests, with the words that stand there."""

    span: Span
    quote: str


class Sureness(StrEnum):
    """How sure a repair is."""

    SURE = "sure"
    LIKELY = "likely"
    OPEN = "open"


@dataclass(frozen=True, slots=True)
class Emendation:
    """A reading in place of damaged text; laid over the passage, never written into it."""

    span: Span
    reads: str
    reason: str
    sureness: Sureness


def words_within(text: str, whole: Span, typed: str) -> Span | None:
    """Return where words first stand in a part of a text, however its blanks are; None if not."""
    words = typed.split()
    if not words:
        return None
    found = re.search(r"\s+".join(map(re.escape, words)), whole.cut(text))
    return None if found is None else Span(whole.start + found.start(), whole.start + found.end())


def apart(emendations: Iterable[Emendation]) -> tuple[Emendation, ...]:
    """Return emendations in the order of the text, those that share a letter with one before left.

    Of two that begin at the same letter the first one given counts.
    """
    kept: list[Emendation] = []
    for each in sorted(emendations, key=lambda each: each.span.start):
        if not kept or kept[-1].span.end <= each.span.start:
            kept.append(each)
    return tuple(kept)


@dataclass(frozen=True, slots=True)
class Passage:
    """A plain text to read, letter for letter as it came."""

    title: str
    text: str
    id: PassageId

    @classmethod
    def of(cls, title: str, text: str) -> "Passage":
        """Return the passage of a text, with the id that its content gives it."""
        digest = hashlib.sha256(text.encode("utf-8")).hexdigest()
        return cls(title=title, text=text, id=PassageId(digest[:16]))
