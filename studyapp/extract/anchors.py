"""What "two days after the landing" counts from: the date told with the landing before."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from studyapp.domain.texts import Span
from studyapp.extract.language import Language
from studyapp.extract.mentions import Mention, Unit

_REACH = 1000
_TIMES = 8
"""So many sentences are looked at that name the happening."""
_WORDS = re.compile(r"[^.,;:!?()\[\]\n]{0,60}")
_WORD = re.compile(r"[^\W\d_]{3,}")
_LONG = 5
_SENTENCE = 300
"""No more than so many signs of a sentence are looked at on either side of its happening."""


def anchored(mentions: Sequence[Mention], text: str, language: Language) -> list[Mention]:
    """Return the mentions, those that count from a happening with the place of its date."""
    starts = [mention.start for mention in mentions]
    return [
        mention._replace(anchor=_anchor(mention, mentions, starts, (text, language)))
        if mention.toward
        else mention
        for mention in mentions
    ]


def _anchor(
    mention: Mention, mentions: Sequence[Mention], starts: Sequence[int], said: tuple[str, Language]
) -> Span | None:
    text, language = said
    for word in _names(text, mention.end, language):
        for place in _places(word, text, mention.start):
            start, end = _sentence(text, place, mention.start)
            told = mentions[bisect_left(starts, start) : bisect_left(starts, end)]
            dates = [each for each in told if _is_exact(each, mention)]
            if dates:
                return min(dates, key=lambda each: abs(each.start - place)).place
    return None


def _is_exact(date: Mention, mention: Mention) -> bool:
    """Return whether a date is exact enough for a mention to be counted from it."""
    if date.shift is not None or date.span is not None or mention.shift is None:
        return False
    match mention.shift.unit:
        case Unit.DAY | Unit.WEEK | Unit.FORTNIGHT:
            return date.day is not None
        case Unit.MONTH:
            return date.month is not None
        case _:
            return True


def _names(text: str, place: int, language: Language) -> list[str]:
    """Return the words that name a happening after `place`, the most telling first."""
    found = _WORDS.match(text, place)
    words = [] if found is None else _WORD.findall(found[0])
    own = [word for word in words if word.lower() not in language.function_words][:4]
    names = [word for word in own if word[0].isupper() and word.lower() not in language.happenings]
    return [*(word for word in own if word[0].islower() and len(word) >= _LONG), *reversed(names)]


def _places(word: str, text: str, end: int) -> Iterator[int]:
    """Yield where a word stands before `end`, the nearest first."""
    begin = max(0, end - _REACH)
    for _ in range(_TIMES):
        end = text.rfind(word, begin, end)
        if end < 0:
            return
        yield end


def _sentence(text: str, place: int, end: int) -> tuple[int, int]:
    """Return about where the sentence around `place` begins and ends, before `end`."""
    first, last = max(0, place - _SENTENCE), min(end, place + _SENTENCE)
    starts = (text.rfind(mark, first, place) + 1 for mark in (". ", "\n"))
    ends = (text.find(mark, place, last) for mark in (". ", "\n"))
    return max(first, *starts), min((each for each in ends if each >= 0), default=last)
