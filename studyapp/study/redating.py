"""Whether damaged words of a date are still one when they are read otherwise."""

from dataclasses import replace

from studyapp.domain.texts import Emendation, Passage, Span
from studyapp.extract.pipeline import find

_BEFORE, _AFTER = 4_000, 500
"""Code points around the words that are read along: what a date is completed by."""


def loses_date(text: str, repair: Emendation, reads: str) -> bool:
    """Return whether words are a date as a repair has them, and none as they are read now."""
    proposed = _is_date(text, repair)
    return proposed and not _is_date(text, replace(repair, reads=" ".join(reads.split())))


def _is_date(text: str, repair: Emendation) -> bool:
    start = max(repair.span.start - _BEFORE, 0)
    near = text[start : repair.span.end + _AFTER]
    place = Span(repair.span.start - start, repair.span.end - start)
    if not repair.reads or repair.reads == place.cut(near):
        return False
    found = find(Passage.of("", near), given=[replace(repair, span=place)])
    return any(date.span.overlaps(place) for date in found.dates)
