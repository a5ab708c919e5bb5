"""Dates that do not move the story: in brackets, in a look back or ahead, in a name."""

import re
from collections.abc import Iterable
from functools import cache

from studyapp.extract.language import Language
from studyapp.extract.mentions import Mention
from studyapp.extract.strays import opens, strays

_REACH = 70
_CLAUSE = 200
"""So far back a clause may begin that only tells more of somebody: "who had sworn it in 1790"."""
_BRACKET = re.compile(r"[(\[][^()\[\]]*$")
_MARKS = ".;:!?"
_HEADING = 90
"""No line longer than this is a heading."""
_NOUN = re.compile(r"\s[a-zA-Z]{3,}")


def with_asides(mentions: Iterable[Mention], text: str, language: Language) -> list[Mention]:
    """Return the mentions of `text`, those marked that do not move the story."""
    marked = [_looked_at(mention, text, language) for mention in mentions]
    for place in strays(marked, text, language):
        marked[place] = marked[place]._replace(aside=True)
    return marked


def _looked_at(mention: Mention, text: str, language: Language) -> Mention:
    """Return a mention with what the words before it say: an aside, a look back or ahead."""
    shift = mention.shift
    if shift is not None and opens(text, mention):
        mention = mention._replace(opens=True)
    if _is_in_heading(text, mention):
        return mention
    before = text[max(0, mention.start - _REACH) : mention.start]
    looks = _looks(text[max(0, mention.start - _CLAUSE) : mention.start], language)
    if shift is not None and shift.amount > 0 and before.lower().endswith(language.ahead):
        return mention._replace(aside=True, looks=1)
    aside = looks != 0 or (shift is not None and shift.amount < 0) or _BRACKET.search(before)
    if aside or _is_in_name(before, text, mention, language):
        return mention._replace(aside=True, looks=looks)
    if mention.year is not None and _is_perfect(text, mention, language):
        return mention._replace(is_perfect=True)
    return mention


def _is_perfect(text: str, mention: Mention, language: Language) -> bool:
    """Return whether the clause of a date goes on in the past perfect: "his men had built"."""
    if not language.past_perfect:
        return False
    clause = text[mention.end : mention.end + _REACH]
    ends = [place for place in map(clause.find, _MARKS) if place >= 0]
    found = _perfect(language).search(clause[: min(ends)] if ends else clause)
    if found is None:
        return False
    verb = found[1]
    return verb.endswith(language.participle_ending) or verb in language.participles


def _looks(before: str, language: Language) -> int:
    """Return -1 for a look back, 1 for one ahead, 0 for none; only the same clause tells."""
    clause = before[max(map(before.rfind, _MARKS)) + 1 :].lower()
    clause = _relative(language).sub(" ", clause)[-_REACH:]
    if _looking(language.look_back).search(clause):
        return -1
    return int(_looking(language.look_ahead).search(clause) is not None)


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


@cache
def _looking(cues: tuple[str, ...]) -> re.Pattern[str]:
    words = "|".join(cues).replace(" ", r"\s")
    return re.compile(rf"\b(?:{words})\b")


@cache
def _relative(language: Language) -> re.Pattern[str]:
    """Return a pattern for a clause between commas: what it looks back at ends with it."""
    return re.compile(rf",\s(?:{'|'.join(language.relatives) or '(?!)'})\s[^,]*,")


@cache
def _perfect(language: Language) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(language.past_perfect)})\s(?:\w+ly\s|already\s)?(\w+)")


@cache
def _article(language: Language) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(language.articles)})\s$", re.IGNORECASE)
