"""What was "not signed until 11 May" was signed on that day."""

import re

from studyapp.domain.texts import Span

_NOT_UNTIL = re.compile(
    r"\b(?:was|were|had)(?P<no>\snot)\s(?:[a-z]+ly\s)?[a-z]{3,}\b"
    r"[^.;:,()]{0,60}\b(?:until|till)\s+(?:the\s)?$"
)
_LOOK_BACK = 120


def not_before(text: str, start: int) -> Span | None:
    """Return the place of the "not" of "was not signed until" before a date at `start`."""
    first = max(0, start - _LOOK_BACK)
    found = _NOT_UNTIL.search(text[first:start])
    return None if found is None else Span(first + found.start("no"), first + found.end("no"))
