"""Two dates that are written as a range, the later one first."""

import re

from studyapp.domain.errors import WhenError
from studyapp.domain.when import When
from studyapp.domain.when_tongues import read_answer

_BETWEEN = re.compile(
    r"\s*(?:[/–—]|\bto\b|\buntil\b|\bbis\b|(?<=[\d\s])-(?=[\d\s]))\s*", re.IGNORECASE
)


def ends_before_it_begins(text: str) -> bool:
    """Return whether a text that is no date would be a range with its ends the other way round."""
    return any(
        _is_backwards(text[: found.start()], text[found.end() :])
        for found in _BETWEEN.finditer(text)
    )


def _is_backwards(begin: str, end: str) -> bool:
    first, last = read_answer(begin), read_answer(end)
    if first is None or last is None:
        return False
    try:
        When(first.start, last.end, first.calendar)
    except WhenError:
        return True
    return False
