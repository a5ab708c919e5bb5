"""Small bare numbers, as in "in 146": years where the text tells of such times.

It does so where years of such times stand near, or where no year is stated and such numbers
themselves go forward from one to the next: "sacked in 410, and again in 455". Elsewhere it is a
year at the end of what tells a deed: "the empire fell in 476."
"""

import re
from collections import deque
from collections.abc import Iterator, Sequence
from functools import cache

from studyapp.extract.language import Language
from studyapp.extract.mentions import Mention
from studyapp.extract.strays import opens
from studyapp.extract.values import ANCIENT, year_of

_AROUND = 3
"""So many years told before may be those of the time; the last ones may be asides."""
_REACH = 300
_SHORT_REACH = 150
"""No number below `_LARGE` is a year that is further from those told around it."""
_SAME_TIME = 50
_LARGE = 200
_STEP = 150
_NEAR = 1000
_AHEAD = 9
_OPENING = 16
_THREE_FIGURES = 100
_CLAUSE = 160
"""Letters before a number in which its clause begins, or it is none of a deed."""
_ENDING = re.compile(r"\s*(?:$|[.;!?](?!\d)|,\s(?!\d)|\s(?:and|when|und|als)\s\D)")
_BEGINNING = re.compile(r"(?:^|[.!?][”\"')\]]{0,2}\s|\n)(?:[^\W\d]+\s)?$")
_GUESSED = 0.85
"""How much of the confidence is left where only the numbers themselves tell the time."""


def with_small_years(
    mentions: Sequence[Mention], text: str, language: Language
) -> Iterator[Mention]:
    """Yield the mentions, small numbers with their era where they are years, else without them."""
    told: deque[int] = deque(maxlen=_AROUND)
    upcoming = _upcoming(mentions)
    for place, mention in enumerate(mentions):
        if not _is_doubtful(mention):
            if mention.is_stated:
                told.append(year_of(mention, None))
            yield mention
            continue
        around: list[int] = [
            *reversed(told),
            *(() if upcoming[place] is None else (upcoming[place],)),
        ]
        if mention.may_count:
            yield from _if_near(mention, around)
            continue
        before_christ = _era(mention, around)
        sureness = mention.sureness
        if before_christ is None and (
            _leads_on(mentions, place, text, told) or _is_of_deed(text, mention, language)
        ):
            before_christ = False
            sureness *= _GUESSED**2 if told and told[-1] <= 0 else _GUESSED
        elif before_christ and told and told[-1] - 1 + (mention.year or 0) > _SAME_TIME:
            sureness *= _GUESSED  # it goes back from the last year, if it is BC
        if before_christ is None:
            yield from _without_year(mention)
        else:
            settled = mention._replace(before_christ=before_christ, or_end=None, sureness=sureness)
            told.append(year_of(settled, None))
            yield settled


def _is_doubtful(mention: Mention) -> bool:
    """Return whether a number is too small for a year by itself."""
    if mention.year is None or mention.shift is not None or mention.span is not None:
        return False
    if mention.before_christ is not None or mention.named:
        return False
    if mention.may_count:
        return True
    return mention.or_end is not None or (mention.year < ANCIENT and mention.month is None)


def _if_near(mention: Mention, around: Sequence[int]) -> Iterator[Mention]:
    """Yield a number that may count as a year if no other years are told, or some near it."""
    year = mention.year or 0
    if not around or any(abs(year - other) <= _SAME_TIME for other in around):
        yield mention._replace(or_end=None, may_count=False)
    else:
        yield from _without_year(mention)


def _without_year(mention: Mention) -> Iterator[Mention]:
    if mention.or_end is not None:
        yield mention._replace(year=None, end=mention.or_end, or_end=None)


def _upcoming(mentions: Sequence[Mention]) -> list[int | None]:
    """Return for each mention the year that is stated next behind it."""
    years: list[int | None] = []
    following: int | None = None
    for mention in reversed(mentions):
        years.append(following)
        if mention.is_stated and not _is_doubtful(mention):
            following = year_of(mention, None)
    return years[::-1]


def _era(mention: Mention, around: Sequence[int]) -> bool | None:
    """Return whether a number is a year before Christ, None if it is none by the years around."""
    year = mention.year or 0
    reach = _REACH if year >= _LARGE else _SHORT_REACH
    for other in around:
        if other <= 0 and abs(1 - year - other) <= reach:
            return True
        if 0 < other < ANCIENT + _STEP and abs(year - other) <= reach:
            return False
    return None


def _leads_on(mentions: Sequence[Mention], place: int, text: str, told: Sequence[int]) -> bool:
    """Return whether a number and the next one are years by themselves, as they go forward.

    One alone is, at the beginning of a sentence, where a text states no year at all.
    """
    mention = mentions[place]
    year = mention.year or 0
    if (year < _LARGE and mention.or_end is None) or (told and not _begins(text, mention)):
        return False
    following = [each for each in mentions[place + 1 : place + _AHEAD] if each.year is not None]
    is_range = bool(following) and following[0].joined
    if not following[is_range:]:
        return not told and place == 0 and _begins(text, mention)
    after = following[is_range]
    step = 2 * _STEP if opens(text, after) else _STEP
    first = year - step if is_range else year
    goes_on = first <= (after.year or 0) <= year + step and after.start - mention.end < _NEAR
    return goes_on and _is_doubtful(after)


def _is_of_deed(text: str, mention: Mention, language: Language) -> bool:
    """Return whether a number of three figures ends what tells a deed, as "fell in 476" does.

    What looks back, as "had been founded in 753", may be of any time.
    """
    if not _THREE_FIGURES <= (mention.year or 0) < ANCIENT or mention.or_end is not None:
        return False
    before = text[max(0, mention.start - _CLAUSE) : mention.start]
    return (
        bool(language.deeds)
        and _deed(language).search(before) is not None
        and (_ENDING.match(text, mention.end) is not None)
    )


@cache
def _deed(language: Language) -> re.Pattern[str]:
    """Return a pattern for a deed that leads to a number, without what looks back before it."""
    back = "|".join((*language.past_perfect, "(?!)"))
    return re.compile(rf"(?:^|[.!?;]\s)(?:(?!\b(?:{back})\b)[^.!?;])*\b(?:{language.deeds})\s$")


def _begins(text: str, mention: Mention) -> bool:
    """Return whether nothing but one word stands between a number and the sentence's beginning."""
    return _BEGINNING.search(text[max(0, mention.start - _OPENING) : mention.start]) is not None
