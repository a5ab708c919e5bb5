"""Two dates that are the ends of one range: "from May to August 1939"."""

import re
from collections.abc import Iterable, Iterator
from functools import cache

from studyapp.extract.language import Language
from studyapp.extract.mentions import Mention
from studyapp.extract.values import month_in

_LONGEST = 24


def linked(found: Iterable[Mention], text: str, language: Language) -> Iterator[Mention]:
    """Yield the mentions of `text`, those that end a range marked as joined."""
    before: Mention | None = None
    for mention in found:
        joins = before is not None and not before.joined and _joins(before, mention, text, language)
        twin = before is not None and _may_be_one_day(before, mention, text, language)
        before = mention._replace(joined=True) if joins else mention
        before = before._replace(twin=True) if twin else before
        yield before


def _may_be_one_day(first: Mention, last: Mention, text: str, language: Language) -> bool:
    """Return whether two days stand beside each other as those of two calendars do."""
    gap = text[first.end : last.start]
    if first.day is None or last.day is None or last.shift is not None or len(gap) > _LONGEST:
        return False
    if gap.strip() in ("/", "="):
        return True
    named = _style(language).search(text, first.start, last.end)
    return named is not None and _or(language).fullmatch(gap) is not None


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


def shared(mentions: Iterable[Mention], text: str, language: Language) -> list[Mention]:
    """Return the mentions, those of a list with the year that only its end states.

    So the first of "April and June 1955", all of "May, July and August 1955", and "spring" of
    "the spring offensive of 1955".
    """
    lent: list[Mention] = []
    for mention in reversed(list(mentions)):
        after = lent[-1] if lent else None
        if after is not None and _shares(mention, after, text, language):
            year = None if after.year is None else after.year - _is_later(mention, after)
            era, lender = after.before_christ, after.lender or after.place
            lent.append(mention._replace(year=year, before_christ=era, lender=lender))
        else:
            lent.append(mention)
    return lent[::-1]


def _shares(mention: Mention, after: Mention, text: str, language: Language) -> bool:
    states = mention.year is not None or mention.shift is not None or mention.joined
    if states or after.year is None or after.joined or after.shift is not None:
        return False
    gap = text[mention.end : after.start]
    if mention.season is not None and _rank(after) == 1:
        return _names(language).fullmatch(gap) is not None
    if _rank(mention) < 2 or _rank(after) < 2 or len(gap) > _LONGEST:
        return False
    return _list(language).fullmatch(gap) is not None or (after.lender is not None and gap == ", ")


def _is_later(mention: Mention, after: Mention) -> bool:
    """Return whether a month can only be one of the year before: "December and January 1943"."""
    first, last = month_in(mention), month_in(after)
    return first is not None and last is not None and first > last


@cache
def _names(language: Language) -> re.Pattern[str]:
    """Return a pattern for what stands between season and year: "spring offensive of 1918"."""
    nouns = "|".join(language.season_nouns or ("(?!)",))
    of = "|".join(language.of)
    return re.compile(rf"\s(?:{nouns})(?:\s\w+)?,?\s(?:(?:{of}|in)\s)?", re.IGNORECASE)


@cache
def _list(language: Language) -> re.Pattern[str]:
    return re.compile(rf",?\s{language.conjunction}\s(?:\w{{2,3}}\s)?")


@cache
def _to(language: Language) -> re.Pattern[str]:
    words = "|".join((*language.to, *language.to_and))
    return re.compile(rf"\s?[-–—]\s?|,?\s(?:{words})\s(?:{language.article}\s)?|\s?/\s?")


@cache
def _style(language: Language) -> re.Pattern[str]:
    return re.compile("|".join(map(re.escape, (*language.old_style, *language.new_style))))


@cache
def _or(language: Language) -> re.Pattern[str]:
    """Return a pattern for what stands between two names of one day: "2 May O.S., or 15 May"."""
    words = "|".join(map(re.escape, language.either)) or "(?!)"
    return re.compile(rf"[,;]\s|,?\s(?:{words}),?\s(?:{language.article}\s)?")


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
