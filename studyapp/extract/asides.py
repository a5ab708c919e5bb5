"""Dates that do not move the story: in brackets, in a look back or ahead, in a name."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import cache
from itertools import pairwise

from studyapp.extract.language import Language
from studyapp.extract.mentions import Mention
from studyapp.extract.values import month_in

_REACH = 70
_BRACKET = re.compile(r"[(\[][^()\[\]]*$")
_HEADING = 90
"""No line longer than this is a heading."""
_FAR = 1
"""So many years ahead of its neighbours a month is too far off for a part of the story."""
_OPENING = 16
"""A date that many signs behind the beginning of a sentence opens it."""
_SENTENCE = re.compile(r"[.!?][”\"')\]]{0,2}\s|\n")
_DECADE = 10
_LONG_AGO = 500
_STEP_BACK = 8
_NOUN = re.compile(r"\s[a-zA-Z]{3,}")


def with_asides(mentions: Iterable[Mention], text: str, language: Language) -> list[Mention]:
    """Return the mentions of `text`, those marked that do not move the story."""
    marked = [_looked_at(mention, text, language) for mention in mentions]
    for place in _strays(marked, text, language):
        marked[place] = replace(marked[place], aside=True)
    return marked


def _looked_at(mention: Mention, text: str, language: Language) -> Mention:
    """Return a mention with what the words before it say: an aside, a look back or ahead."""
    shift = mention.shift
    if _is_in_heading(text, mention):
        return mention
    before = text[max(0, mention.start - _REACH) : mention.start]
    looks = _looks(before, language)
    if shift is not None and shift.amount > 0 and before.lower().endswith(language.ahead):
        return replace(mention, aside=True, looks=1)
    aside = looks != 0 or (shift is not None and shift.amount < 0) or _BRACKET.search(before)
    if aside or _is_in_name(before, text, mention, language):
        return replace(mention, aside=True, looks=looks)
    return mention


def _looks(before: str, language: Language) -> int:
    """Return -1 for a look back, 1 for one ahead, 0 for none."""
    if _looking(language.look_back).search(before):
        return -1
    return int(_looking(language.look_ahead).search(before) is not None)


def _is_in_heading(text: str, mention: Mention) -> bool:
    """Return whether a mention stands in a short line that is no sentence, above others."""
    end = text.find("\n", mention.end, mention.end + _HEADING)
    start = text.rfind("\n", max(0, mention.start - _HEADING), mention.start) + 1
    if end < 0 or end - start > _HEADING or (start == 0 and mention.start > _HEADING):
        return False
    return text[end - 1] not in ".!?;:,"


def _is_in_name(before: str, text: str, mention: Mention, language: Language) -> bool:
    named = _article(language).search(before) is not None and mention.day is None
    return named and _NOUN.match(text, mention.end) is not None


def _strays(mentions: Sequence[Mention], text: str, language: Language) -> Iterator[int]:
    """Yield the places of years from which the next one goes back to where the story was.

    A year ahead of the story is one ("a book of 1983"); one behind it is, if it stands within a
    sentence or tells of what year a thing was ("the enemy of 1815").
    """
    places = [i for i, mention in enumerate(mentions) if mention.is_stated and not mention.aside]
    before: int | None = None
    for place, following in pairwise(places):
        mention = mentions[place]
        year, after = _year(mention, before), _year(mentions[following], before)
        if before is None or not _is_alone(mentions, place):
            before = year
            continue
        far = 0 if _is_bare(mention) else _FAR
        ahead = before <= after < year - far
        behind = year < before <= after and (
            _is_of(text, mention, language) or not _opens(text, mention)
        )
        if (ahead or behind or _is_astray(before, year, after)) and not _leads(
            mentions[place : following + 1], before
        ):
            yield place
        else:
            before = year


def _leads(mentions: Sequence[Mention], before: int) -> bool:
    """Return whether the months after a year lead from it to the next one, but not from `before`.

    The first and the last of `mentions` name their own years.
    """
    first, last = mentions[0], mentions[-1]
    months = [month_in(mention) for mention in mentions[1:-1] if not mention.aside]
    steps = [month for month in months if month is not None]
    if not steps:
        return False
    end = (_year(last), month_in(last) or 12)
    return _reached(_year(first), month_in(first), steps) <= end < _reached(before, None, steps)


def _reached(year: int, month: int | None, steps: Iterable[int]) -> tuple[int, int]:
    """Return year and month of the last of some months that are told one after the other."""
    for step in steps:
        year += month is not None and month - step >= _STEP_BACK
        month = step
    return year, month or 1


def _is_of(text: str, mention: Mention, language: Language) -> bool:
    before = text[max(0, mention.start - 4) : mention.start].strip()
    return before in language.of and _is_bare(mention)


def _opens(text: str, mention: Mention) -> bool:
    """Return whether a mention opens its sentence: it then says where the story goes on."""
    before = text[max(0, mention.start - _OPENING) : mention.start]
    return mention.start < _OPENING or _SENTENCE.search(before) is not None


def _is_astray(before: int, year: int, after: int) -> bool:
    """Return whether a year lies decades after what is told around it."""
    return year - max(before, after) > _DECADE and abs(before - after) <= _DECADE


def _is_alone(mentions: Sequence[Mention], place: int) -> bool:
    """Return whether a mention is no end of a range."""
    ends_range = place + 1 < len(mentions) and mentions[place + 1].joined
    return not mentions[place].joined and not ends_range


def _is_bare(mention: Mention) -> bool:
    return mention.month is None and mention.season is None


def _year(mention: Mention, before: int | None) -> int:
    """Return the year, below 0 before Christ, as small bare ones are in a story of that time."""
    year = mention.year or 0
    ancient = before is not None and before < 0 and year < -before + _LONG_AGO
    bare = mention.before_christ is None and ancient
    return -year if mention.before_christ or bare else year


@cache
def _looking(cues: tuple[str, ...]) -> re.Pattern[str]:
    words = "|".join(cues).replace(" ", r"\s")
    return re.compile(rf"\b(?:{words})\b[^.;:!?]*$", re.IGNORECASE)


@cache
def _article(language: Language) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(language.articles)})\s$", re.IGNORECASE)
