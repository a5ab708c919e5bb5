"""Finding words in a whole passage, part by part, as they are displayed."""

import re
from collections.abc import Iterator

from studyapp.domain.texts import Span
from studyapp.ui.marked.shown import show
from studyapp.ui.pages.reader.landmarks import Landmarks
from studyapp.ui.pages.reader.parts import Parts

MOST = 9_999
"""Places after which finding ends: more cannot be looked through."""


def found_in(parts: Parts, landmarks: Landmarks, words: str) -> Iterator[tuple[Span, ...]]:
    """Yield, part by part, where `words` are displayed; letters' case and kinds of blank alike."""
    sought = words.split()
    if not sought:
        return
    pattern = re.compile(r"\s+".join(map(re.escape, sought)), re.IGNORECASE)
    for number in range(len(parts)):
        start, end = parts.ends(number)
        part = show(parts.text, start, end, landmarks.repairs_in(start, end))
        places = (part.source_of(hit.start(), hit.end()) for hit in pattern.finditer(part.text))
        yield tuple(place for place in places if place is not None)
