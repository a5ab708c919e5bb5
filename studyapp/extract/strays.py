"""Years that the story only touches: from them the next one goes back to where it was."""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from studyapp.extract.language import Language
from studyapp.extract.mentions import Mention
from studyapp.extract.values import is_small, month_in

_FAR = 1
"""So many years ahead of its neighbours a month is too far off for a part of the story."""
_DECADE = 10
_LIFETIME = 50
_LONG_AGO = 500
_TITLE = 40
_ANOTHER_TIME = 150
"""A bare year so far from those beside it is of another time than the story."""
_STEP_BACK = 8
_OPENING = 16
"""A date that many signs behind the beginning of a sentence opens it."""
_SENTENCE = re.compile(r"[.!?][”\"')\]]{0,2}\s|\n")


def strays(mentions: Sequence[Mention], text: str, language: Language) -> Iterator[int]:
    """Yield the places of years from which the next one goes back to where the story was.

    A year ahead of the story is one ("a book of 1983"); one behind it is, if it stands within a
    sentence or tells of what year a thing was ("the enemy of 1815"). It is none if the months
    after it lead from it to the next year. Of the last year only the one before it can tell.
    """
    before: int | None = None
    told = list(_told(mentions))
    for (place, year), follows in zip(told, [*told[1:], None], strict=False):
        mention = mentions[place]
        if before is None or not _is_alone(mentions, place):
            before = year
            continue
        within = _is_of(text, mention, language) or not opens(text, mention)
        if follows is None:
            strange = _is_strange_last((before, year), mention, text, language)
        else:
            following, after = follows
            behind = year < before <= after and (within or before - year > _LIFETIME)
            strange = behind or _is_ahead(before, mention, year, after)
            strange = strange and not _leads(mentions[place : following + 1], (before, year, after))
        if strange:
            yield place
        else:
            before = year


def _is_strange_last(
    years: tuple[int, int], mention: Mention, text: str, language: Language
) -> bool:
    """Return whether the last year of a text is no part of the story, by the one before it."""
    before, year = years
    within = _is_of(text, mention, language) or not opens(text, mention)
    if year < before:
        touched = within and (_is_bare(mention) or before - year > _DECADE)
        return touched or before - year > _LIFETIME
    if not _is_bare(mention):
        return False
    far = within and year - before > _ANOTHER_TIME
    return far or (year - before > _DECADE and _is_of_writing(text, mention, language))


def _is_of_writing(text: str, mention: Mention, language: Language) -> bool:
    """Return whether a year is that of a book or film, which tells of other times."""
    before = text[max(0, mention.start - _TITLE) : mention.start].lower()
    return _writing(language).search(before) is not None


@cache
def _writing(language: Language) -> re.Pattern[str]:
    nouns, of = "|".join(language.writings or ("(?!)",)), "|".join(language.of)
    return re.compile(rf"\b(?:{nouns})\s(?:{of}|in|from|published in)\s$")


def _told(mentions: Sequence[Mention]) -> Iterator[tuple[int, int]]:
    """Yield the places and years of what tells the story, below 0 before Christ.

    Small bare numbers are years only after such a year.
    """
    before = 0
    for place, mention in enumerate(mentions):
        ancient = before < 0 and (mention.year or 0) < _LONG_AGO - before
        told = mention.is_stated and not mention.aside and not mention.is_perfect
        if not told or (is_small(mention, None) and not ancient):
            continue
        bare = mention.before_christ is None and ancient
        year = mention.year or 0
        before = -year if mention.before_christ or bare else year
        yield place, before


def _is_ahead(before: int, mention: Mention, year: int, after: int) -> bool:
    far = 0 if _is_bare(mention) else _FAR
    if before <= after < year - far:
        return True
    return year - max(before, after) > _DECADE and abs(before - after) <= _DECADE


def _leads(mentions: Sequence[Mention], years: tuple[int, int, int]) -> bool:
    """Return whether the months after a year lead from it to the next, but not from before it.

    The first and the last of `mentions` name their own years.
    """
    before, year, after = years
    months = [month_in(mention) for mention in mentions[1:-1] if not mention.aside]
    steps = [month for month in months if month is not None]
    if not steps:
        return False
    end = (after, month_in(mentions[-1]) or 12)
    return _reached(year, month_in(mentions[0]), steps) <= end < _reached(before, None, steps)


def _reached(year: int, month: int | None, steps: Iterable[int]) -> tuple[int, int]:
    """Return year and month of the last of some months that are told one after the other."""
    for step in steps:
        year += month is not None and month - step >= _STEP_BACK
        month = step
    return year, month or 1


def _is_of(text: str, mention: Mention, language: Language) -> bool:
    before = text[max(0, mention.start - 4) : mention.start].strip()
    return before in language.of and _is_bare(mention)


def opens(text: str, mention: Mention) -> bool:
    """Return whether a mention opens its sentence: it then says where the story goes on."""
    before = text[max(0, mention.start - _OPENING) : mention.start]
    return mention.start < _OPENING or _SENTENCE.search(before) is not None


def _is_alone(mentions: Sequence[Mention], place: int) -> bool:
    """Return whether a mention is no end of a range."""
    ends_range = place + 1 < len(mentions) and mentions[place + 1].joined
    return not mentions[place].joined and not ends_range


def _is_bare(mention: Mention) -> bool:
    return mention.month is None and mention.season is None
