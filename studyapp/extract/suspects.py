"""Where a text may be damaged at all: only there the rules of repair are tried.

Most of a text is whole, and each rule costs a search. So a few quick searches look for whatever a
rule could begin from; what they miss, no rule sees.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import chain, pairwise
from typing import Final

from studyapp.domain.texts import Span
from studyapp.extract.cases import Scene
from studyapp.extract.language import Language
from studyapp.extract.repair_words import repair_words_of
from studyapp.extract.spelling import month_meant

_BEFORE = 40
_AFTER = 75
"""A rule looks no farther than this from the place that made it suspicious."""
_LONGEST_WORD = 30

_NUMBER: Final = (
    r"\d(?:"
    # Letters beside digits, and numbers side by side
    r"(?!<NTH>\b|['’]?s\b|[ap]\.?m\b)[A-Za-z|!]|(?<=[A-Za-z|!].)|(?<=['’].)<b>?<OCLOCK>"
    r"|<NTH>?(?:<GLUED_ON>|<OCLOCK>)|<b>\d|<b>(?:<NTH>|['’]?s)\b"
    # Parts that changed places
    r"|(?<=[12]\d{3}),?<b>(?:\d\d?,?<b>)?(?:<LEAD_MONTH>|<F>)\b|(?<=[12]\d{3}),?<_>\d\d?<NTH>?[,.;)]"
    r"|<_><Y><_><F>\b"
    # Too many digits, or those of no year
    r"|(?<=\d{5})|(?<=[3-9][12]\d\d)(?!\d)|,(?=<Y><END>)"
    # Marks
    r"|<NTH>?(?:<b>[,.:;]|[.:;]<b>)<Y>|<b>[,:;]|[:;]<b>\d|;\d|[.,;/-](?:<_>)?<F>|[.;]<_><Y>|,<_><ERA>"
    r"|(?<=[12]\d{3})<b>(?:<dash><b>?)+\d|(?<=[12]\d{3})<dash><b>\d|<NTH>?<b>?(?:<dash><b>?){2}|<b>?[~=‐‑‒―]<b>?\d"
    r"|<_>?<ERA_SPOILT>"
    r")"
)
_SHORT: Final = r"\d{3}(?<![\d.,:].{3})<END>(?!<_><ERA>)"
_MONTH: Final = (
    r"[<CAPITALS>](?:(?<=[a-z)].)<REST>\b|<REST>(?:<of>\b|(?:[.;]<b>?|[-/]|<b>,<b>|,|\))\d"
    r"|<_>[<CAPITALS>]<REST>\b|<_>(?:<the><_>)?<like>{1,2}<NTH>?(?:<_>?<dash>|,?<_>\d|[,.;)]))"
    r"|(?<=[\s(]<strict> .)<REST>\b|(?<=[\s(]<strict>[a-z][a-z] .)<REST>\b"
    r"|(?<=[\s(]<strict>[a-z][a-z] <of> .)<REST>\b|(?<=[\s(]<strict>{2} .)<REST>\b|<SPLIT>\b)"
)
_WORD_AFTER: Final = r"\d<NTH>?[.,]?<_>(?:<of><_>)?(?!<M>\b)(?P<word>[^\W_][\w|]{2,10})(?![\w|])"
_NUMBER_START: Final = re.compile(r"(?<![\w.,])\d")
_LINE_END: Final = r"[-‐\u00ad\u2011]<blank>{0,3}\r?\n"


def suspects(text: str, within: Iterable[Span], scene: Scene) -> list[Span]:
    """Return the stretches of some parts of `text` where something may be damaged, in order."""
    places = {place for part in within for place in _places(text, part, scene)}
    return stretches(text, sorted(places))


def stretches(text: str, places: Sequence[int]) -> list[Span]:
    """Return the stretches around `places` of a text, in order and apart, with whole words."""
    reach = _BEFORE + _AFTER
    starts = [place for last, place in pairwise([-2 * reach, *places]) if place - last > reach]
    ends = [
        place
        for place, following in pairwise([*places, len(text) + 2 * reach])
        if following - place > reach
    ]
    return [
        _widened(text, max(0, start - _BEFORE), min(len(text), end + _AFTER))
        for start, end in zip(starts, ends, strict=True)
    ]


def _widened(text: str, start: int, end: int) -> Span:
    """Return the stretch with the words at its ends whole; what has no blanks for long is cut."""
    first, last = max(0, start - _LONGEST_WORD), min(len(text), end + _LONGEST_WORD)
    while start > first and not text[start - 1].isspace():
        start -= 1
    while end < last and not text[end].isspace():
        end += 1
    return Span(start, end)


def _places(text: str, part: Span, scene: Scene) -> Iterator[int]:
    language = scene.language
    for shape in (_NUMBER, _MONTH, _LINE_END) + ((_SHORT,) if scene.grounds.only_late else ()):
        found = scene.pattern(shape).finditer(text, part.start, part.end)
        yield from (each.start() for each in found)
    yield from _misspelt(text, part, scene)
    yield from chain.from_iterable(_all(text, part, words) for words in _grown_or_doubled(language))


def _misspelt(text: str, part: Span, scene: Scene) -> Iterator[int]:
    """Yield where a word beside a number is none but means a month, or a comma is in a year."""
    language = scene.language
    for found in scene.pattern(_WORD_AFTER).finditer(text, part.start, part.end):
        if month_meant(found["word"], language):
            yield found.start()
    for found in _NUMBER_START.finditer(text, part.start, part.end):
        words = text[max(0, found.start() - 24) : found.start()].split()[-2:]
        before = [word.rstrip(".,") for word in words]
        comma = text.startswith(",", found.end()) and not _named(language).isdisjoint(before)
        if comma or any(month_meant(word, language) for word in before):
            yield found.start()


@cache
def _named(language: Language) -> frozenset[str]:
    """Return the words after which a number with a comma is a year for all that."""
    words = repair_words_of(language.code)
    year = () if words is None else (words.year,)
    return frozenset((*language.full_months, *language.seasons, *year))


@cache
def _grown_or_doubled(language: Language) -> tuple[str, ...]:
    """Return what shows that words grew together, or were written twice."""
    words = repair_words_of(language.code)
    if words is None:
        return ()
    grown = (f"{season}{words.of} " for season in language.seasons)
    forms = (form for word in words.doubled for form in (word, word.title()))
    return (*grown, *(f"{form} {form.lower()} " for form in forms))


def _all(text: str, part: Span, words: str) -> Iterator[int]:
    place = text.find(words, part.start, part.end)
    while place >= 0:
        yield place
        place = text.find(words, place + 1, part.end)
