"""Changes of a text, at the places where they are made."""

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class TextEdit:
    """Put a text in place of as many letters from an offset on; both count code points."""

    offset: int
    length: int
    text: str


def edited(text: str, edits: Iterable[TextEdit]) -> str:
    """Return a text with changes made in it that do not overlap; all offsets are those before."""
    parts, at = [], 0
    for edit in sorted(edits):
        parts += [text[at : edit.offset], edit.text]
        at = edit.offset + edit.length
    return "".join((*parts, text[at:]))
