"""Small bare numbers, as in "in 146": years where the text tells of such times.

It does so where years of such times stand near, or where no year is stated and such numbers
themselves go forward from one to the next: "sacked in 410, and again in 455". Elsewhere it is a
year at the end of what tells a deed: "the empire fell in 476."
"""

import re
from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache
from itertools import pairwise

from studyapp.domain.texts import Span
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
_SENTENCE_END = re.compile(r"[.!?]\s")
_GUESSED = 0.85
"""How much of the confidence is left where only the numbers themselves tell the time."""


def with_small_years(
    mentions: Sequence[Mention], text: str, language: Language
) -> Iterator[Mention]:
    """Yield the mentions, small numbers with their era where they are years, else without them."""
    numbers = _Numbers(mentions, text, language)
    for place in range(len(mentions)):
        yield from numbers.settled(place)


class _Numbers:
    """The numbers of a text in order; remembers the years told last."""

    def __init__(self, mentions: Sequence[Mention], text: str, language: Language) -> None:
        self._mentions = mentions
        self._text = text
        self._language = language
        self._upcoming = _upcoming(mentions)
        self._told: deque[int] = deque(maxlen=_AROUND)

    def settled(self, place: int) -> Iterator[Mention]:
        """Yield a mention as it is meant, nothing where it is none."""
        mention = self._mentions[place]
        if not _is_doubtful(mention):
            if mention.is_stated:
                self._told.append(year_of(mention, None))
            yield mention
            return
        around = [*reversed(self._told), *self._coming(place)]
        if mention.may_count:
            yield from _if_near(mention, around, self._text)
            return
        before_christ, share = self._judged(place, around)
        if before_christ is None:
            yield from _without_year(mention, self._text)
            return
        sureness = mention.sureness * share
        settled = mention._replace(before_christ=before_christ, or_end=None, sureness=sureness)
        self._told.append(year_of(settled, None))
        yield settled

    def _coming(self, place: int) -> tuple[int, ...]:
        year = self._upcoming[place]
        return () if year is None else (year,)

    def _judged(self, place: int, around: Sequence[int]) -> tuple[bool | None, float]:
        """Return the era of a number among the years around it, and how sure that is."""
        mention, last = self._mentions[place], self._told[-1] if self._told else None
        before_christ = _era(mention, around)
        if before_christ and _is_far_back(mention, self._told):
            before_christ = self._era_far_back(place)
        if before_christ is None and (self._leads_on(place) or self._is_of_deed(place)):
            return False, _GUESSED**2 if last is not None and last <= 0 else _GUESSED
        goes_back = last is not None and last - 1 + (mention.year or 0) > _SAME_TIME
        return before_christ, _GUESSED if before_christ and goes_back else 1.0

    def _era_far_back(self, place: int) -> bool | None:
        """Return the era of a number far back: none yet where it ends a deed, which may be later.

        It is of ours where what follows goes on from it.
        """
        mention = self._mentions[place]
        goes_on = any(year > (mention.year or 0) for year in self._coming(place))
        if (goes_on or self._leads_on(place)) and not _looks_back(
            self._text, mention, self._language
        ):
            return False
        return None if self._is_of_deed(place) else True

    def _leads_on(self, place: int) -> bool:
        return _leads_on(self._mentions, place, self._text, self._told)

    def _is_of_deed(self, place: int) -> bool:
        return _is_of_deed(self._text, self._mentions[place], self._language)


def _is_doubtful(mention: Mention) -> bool:
    """Return whether a number is too small for a year by itself."""
    if mention.year is None or mention.shift is not None or mention.span is not None:
        return False
    if mention.before_christ is not None or mention.named:
        return False
    if mention.may_count:
        return True
    return mention.or_end is not None or (mention.year < ANCIENT and mention.month is None)


def _if_near(mention: Mention, around: Sequence[int], text: str) -> Iterator[Mention]:
    """Yield a number that may count as a year if no other years are told, or some near it."""
    year = mention.year or 0
    if not around or any(abs(year - other) <= _SAME_TIME for other in around):
        yield mention._replace(or_end=None, may_count=False)
    else:
        yield from _without_year(mention, text)


def _without_year(mention: Mention, text: str) -> Iterator[Mention]:
    end, repair = mention.or_end, mention.repair
    if end is None:
        return
    if repair is not None:
        reads = repair.reads.removesuffix(text[end : mention.end])
        repair = replace(repair, span=Span(mention.start, end), reads=reads)
    yield mention._replace(year=None, end=end, or_end=None, repair=repair)


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


def _is_far_back(mention: Mention, told: Sequence[int]) -> bool:
    """Return whether a bare number, if it is BC, goes far back behind years that went forward.

    Behind 753, 509 and 44 BC the 476 of "fell in 476" is no year BC.
    """
    goes_on = all(one <= other for one, other in pairwise(told))
    return goes_on and bool(told) and 1 - (mention.year or 0) < told[-1] - _SHORT_REACH


def _looks_back(text: str, mention: Mention, language: Language) -> bool:
    """Return whether the sentence of a number tells what had happened before."""
    before = _SENTENCE_END.split(text[max(0, mention.start - _CLAUSE) : mention.start])[-1]
    after = _SENTENCE_END.split(text[mention.end : mention.end + _CLAUSE])[0]
    words = "|".join((*language.past_perfect, *language.look_back, *language.back))
    return re.search(rf"\b(?:{words})\b", f"{before}{after}".lower()) is not None


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
