"""Dates that do not move the story: in brackets, in a look back or ahead, in a name."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import cache
from itertools import pairwise

from studyapp.extract.language import Language
from studyapp.extract.mentions import Mention

_REACH = 70
_BRACKET = re.compile(r"[(\[][^()\[\]]*$")
_NOUN = re.compile(r"\s[a-zA-Z]{3,}")


def with_asides(mentions: Iterable[Mention], text: str, language: Language) -> list[Mention]:
    """Return the mentions of `text`, those marked that do not move the story."""
    marked = [replace(mention, aside=_is_aside(text, mention, language)) for mention in mentions]
    for place in _strays(marked, text, language):
        marked[place] = replace(marked[place], aside=True)
    return marked


def _strays(mentions: Sequence[Mention], text: str, language: Language) -> Iterator[int]:
    """Yield the places of bare years from which the next one goes back to where the story was.

    A year ahead of the story is one ("a book of 1983"); one behind it is, if it tells of what year
    a thing was ("the enemy of 1815").
    """
    places = [i for i, mention in enumerate(mentions) if mention.is_stated and not mention.aside]
    before: int | None = None
    for place, following in pairwise(places):
        mention, year, after = mentions[place], _year(mentions[place]), _year(mentions[following])
        ahead = before is not None and before <= after < year
        behind = before is not None and year < before <= after and _is_of(text, mention, language)
        if (ahead or behind) and _is_bare(mentions, place):
            yield place
        else:
            before = year


def _is_of(text: str, mention: Mention, language: Language) -> bool:
    return text[max(0, mention.start - 4) : mention.start].strip() in language.of


def _is_bare(mentions: Sequence[Mention], place: int) -> bool:
    """Return whether a mention is only a year, and no end of a range."""
    mention = mentions[place]
    ends_range = mention.joined or (place + 1 < len(mentions) and mentions[place + 1].joined)
    return mention.month is None and mention.season is None and not ends_range


def _year(mention: Mention) -> int:
    year = mention.year or 0
    return -year if mention.before_christ else year


def _is_aside(text: str, mention: Mention, language: Language) -> bool:
    """Return whether a date says nothing about where the story is, by the words before it."""
    shift = mention.shift
    if shift is not None and shift.amount < 0:
        return True
    before = text[max(0, mention.start - _REACH) : mention.start]
    if _BRACKET.search(before) or _look_back(language).search(before):
        return True
    named = _article(language).search(before) is not None and mention.day is None
    return named and _NOUN.match(text, mention.end) is not None


@cache
def _look_back(language: Language) -> re.Pattern[str]:
    words = "|".join(language.look_back).replace(" ", r"\s")
    return re.compile(rf"\b(?:{words})\b[^.;:!?]*$", re.IGNORECASE)


@cache
def _article(language: Language) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(language.articles)})\s$", re.IGNORECASE)
