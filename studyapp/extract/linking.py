"""Two dates that are the ends of one range: "from May to August 1939"."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from studyapp.extract import english
from studyapp.extract.mentions import Mention

_TO = re.compile(
    r"\s?[-–—]\s?|,?\s(?:to|until|till|through|up to|and|and the end of)\s(?:the\s)?|\s?/\s?"
)
_BETWEEN = re.compile(rf"\b{english.BETWEEN}\s(?:the\s)?$", re.IGNORECASE)
_LONGEST = 24


def linked(found: Iterable[Mention], text: str) -> Iterator[Mention]:
    """Yield the mentions of `text`, those that end a range marked as joined."""
    before: Mention | None = None
    for mention in found:
        joins = before is not None and not before.joined and _joins(before, mention, text)
        before = replace(mention, joined=True) if joins else mention
        yield before


def _joins(first: Mention, last: Mention, text: str) -> bool:
    if last.joined or not 0 < last.start - first.end <= _LONGEST:
        return last.joined
    if first.shift is not None or last.shift is not None or _rank(first) > _rank(last) + 1:
        return False
    gap = text[first.end : last.start]
    if _TO.fullmatch(gap) is None:
        return False
    return (
        "and" not in gap
        or _BETWEEN.search(text[max(0, first.start - 14) : first.start]) is not None
    )


def _rank(mention: Mention) -> int:
    """Return how fine a date is: its ends must not differ much for a range."""
    if mention.day is not None:
        return 3
    if mention.month is not None or mention.season is not None:
        return 2
    return 0 if mention.span else 1
