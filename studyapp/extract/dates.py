"""The dates of a text: repaired, found, linked, and read in their place."""

from collections.abc import Callable

from studyapp.domain.events import DateExpression
from studyapp.extract.blocks import blocks
from studyapp.extract.discourse import dated
from studyapp.extract.finding import mentions
from studyapp.extract.linking import linked
from studyapp.extract.mentions import Mention


def find_dates(
    text: str, *, progress: Callable[[float], None] | None = None
) -> tuple[DateExpression, ...]:
    """Return the date expressions of `text` in order; `progress` gets 0 to 1 after each block."""
    found: list[Mention] = []
    for block in blocks(text):
        found += linked(mentions(text, block.start, block.end), text)
        if progress is not None:
            progress(block.end / len(text))
    return dated(found)
