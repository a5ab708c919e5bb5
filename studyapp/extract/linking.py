"""Two dates that are the ends of one range: "from May to August 1939"."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cache

from studyapp.extract.language import Language
from studyapp.extract.mentions import Mention

_LONGEST = 24


def linked(found: Iterable[Mention], text: str, language: Language) -> Iterator[Mention]:
    """Yield the mentions of `text`, those that end a range marked as joined."""
    before: Mention | None = None
    for mention in found:
        joins = before is not None and not before.joined and _joins(before, mention, text, language)
        before = replace(mention, joined=True) if joins else mention
        yield before


def _joins(first: Mention, last: Mention, text: str, language: Language) -> bool:
    if last.joined or not 0 < last.start - first.end <= _LONGEST:
        return last.joined
    if first.shift is not None or last.shift is not None or _rank(first) > _rank(last) + 1:
        return False
    gap = text[first.end : last.start]
    if _to(language).fullmatch(gap) is None:
        return False
    before = text[max(0, first.start - 14) : first.start]
    return language.conjunction not in gap or _between(language).search(before) is not None


@cache
def _to(language: Language) -> re.Pattern[str]:
    words = "|".join((*language.to, *language.to_and))
    return re.compile(rf"\s?[-–—]\s?|,?\s(?:{words})\s(?:{language.article}\s)?|\s?/\s?")


@cache
def _between(language: Language) -> re.Pattern[str]:
    return re.compile(rf"\b{language.between}\s(?:{language.article}\s)?$", re.IGNORECASE)


def _rank(mention: Mention) -> int:
    """Return how fine a date is: its ends must not differ much for a range."""
    if mention.day is not None:
        return 3
    if mention.month is not None or mention.season is not None:
        return 2
    return 0 if mention.span else 1
