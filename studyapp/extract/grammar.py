"""The shapes that dates have, as one pattern made of the tables of a language.

Every rule is written with named pieces; a piece in pointed brackets stands for a pattern of
`_PIECES`. The rules are tried in order at each beginning of a word, and the first that fits wins,
so that longer shapes come first. Blanks are bounded, so that no search goes back over much text.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import Final

from studyapp.extract import english

Parts = Mapping[str, str]
"""The named parts of a shape that are there."""


def _any(words: Iterable[str]) -> str:
    longest_first = sorted(words, key=len, reverse=True)
    return "(?:" + "|".join(re.escape(word).replace("\\ ", "<_>") for word in longest_first) + ")"


def _caseless(words: Iterable[str]) -> str:
    """Return a pattern for words that may begin with a capital."""
    return _any({form for word in words for form in (word, word[0].upper() + word[1:])})


_MONTHS = _any({form for name in english.MONTHS for form in (name, name.upper())})
_PIECES: Final = {
    "MONTH": rf"(?P<month>{_MONTHS})\b(?:(?<![a-z]{{4}})\.(?=<_>?[\d,]))?",
    "MONTH2": rf"(?P<month2>{_MONTHS})\b\.?",
    "D": r"(?P<day>3[01]|[12]\d|0?[1-9])(?:<NTH>)?(?!\d|,\d|:\d)",
    "D2": r"(?P<day2>3[01]|[12]\d|0?[1-9])(?:<NTH>)?(?!\d|,\d|:\d)",
    "NTH": r"(?:st|nd|rd|th)\b",
    "OF": r"(?:<_>of)?",
    "Y": r"(?P<year>\d{3,4}(?![\d%]|[.,]\d)(?=<_>?<ERA>)|[12]\d{3}(?![\d%]|[.,]\d|(?:st|nd|rd|th|s)\b)"
    r"|\d{1,2}(?=<_>?<ERA>)|[2-9]\d{2}(?![\d%]|[.,:]\d|\w))",
    "YEAR": r"(?:(?P<ad>A\.?<_>?D\.?)<_>(?P<ad_year>\d{1,4})\b|<Y>(?:<_>?(?P<era><ERA>))?)",
    "ERA": r"(?:B\.<_>?C\.<_>?E\.|B\.<_>?C\.|A\.<_>?D\.|C\.<_>?E\.|BCE\b|BC\b|CE\b|AD\b)",
    "THAT_YEAR": r"(?:(?P<which>that|the<_>same|that<_>same|the<_>following|the<_>next|the<_>previous"
    r"|the<_>preceding)<_>year)",
    "ABOUT": rf"(?:(?P<about>{_caseless(english.ABOUT)})<_>?)",
    "PART": rf"(?:(?:[Tt]he<_>)?(?:very<_>)?(?P<part>{_caseless(english.PARTS)})"
    r"(?:<_>(?:in|of)\b|-)?(?:<_>|(?<=-))(?:the<_>)?(?:month<_>of<_>)?)",
    "DAYPART": rf"(?:(?:[Ee]arly<_>(?:in|on)<_>)?(?:[Tt]he<_>)?(?:early<_>|late<_>)?"
    rf"(?P<daypart>{_caseless(english.TIMES_OF_DAY)})(?:<_>hours)?<_>(?:of|on)<_>)",
    "WEEKDAY": rf"(?:{_any(english.WEEKDAYS)},?<_>(?:the<_>)?)",
    "CLOCK": r"(?P<hour>2[0-4]|[01]?\d)(?:[:.](?P<minute>[0-5]\d)(?!\d))?"
    r"(?:<_>?(?P<half>[ap]\.?m\b\.?)|(?<=:\d\d)|(?<=\.\d\d)(?=<_>(?:hours|on)\b)|<_>o['’]clock)(?:<_>hours\b)?",
    "TO": r"(?:<_>?[-–—−]<_>?|<_>(?:to|until|till|through|up<_>to|and)<_>(?:the<_>)?(?:early<_>|late<_>|mid-)?)",
    "SEASON": rf"(?P<season>{_caseless(english.SEASONS)})\b",
    "NTH_WORD": rf"(?:(?P<nth>{_caseless(english.ORDINALS)}\b|\d{{1,2}}<NTH>))",
    "NTH_WORD2": rf"(?:(?P<nth2>{_caseless(english.ORDINALS)}\b|\d{{1,2}}<NTH>))",
    "NUMBER": rf"(?P<number>{_caseless(english.NUMBERS)}\b|\d{{1,3}}(?!\d))",
    "UNIT": rf"(?P<unit>{_any(english.UNITS)})s?\b",
    "_": r"(?:[ \t\u00a0\u2009\u202f]{1,3}|[ \t]{0,3}\r?\n[ \t]{0,3}(?=\S))",
}

_PREFIX = "(?:<WEEKDAY>|<DAYPART>|<ABOUT>)?"
_OF_YEAR = "(?:,?<_>(?:of<_>|in<_>)?(?:the<_>year<_>)?<YEAR>)"
_OF_THAT_YEAR = "(?:,?<_>of<_><THAT_YEAR>)"
_AT = r"(?:(?:,?<_>at<_>|,<_>)<CLOCK>)"

_RULES: Final = {
    "iso": r"(?P<year>[12]\d{3})-(?P<number>0[1-9]|1[0-2])-(?P<day>3[01]|[12]\d|0[1-9])(?!\d)",
    "two_calendars_day_first": r"<D><OF><_><MONTH>(?:,?<_><Y>)?<_>[(\[](?P<style>(?:<STYLE>)<_>)?"
    r"<D2><OF><_><MONTH2>(?:,?<_>(?P<year2>\d{3,4}))?(?:,?<_>(?P<style2><STYLE>))?[)\]](?:,?<_>(?P<year3>[12]\d{3})\b)?",
    "two_calendars_month_first": r"<MONTH><_><D>(?:,<_><Y>)?<_>[(\[](?P<style>(?:<STYLE>)<_>)?"
    r"<MONTH2><_><D2>(?:,<_>(?P<year2>\d{3,4}))?(?:,?<_>(?P<style2><STYLE>))?[)\]](?:,?<_>(?P<year3>[12]\d{3})\b)?",
    "days_day_first": rf"{_PREFIX}(?:[Tt]he<_>)?<D><TO><D2><OF><_><MONTH>(?:{_OF_YEAR}|{_OF_THAT_YEAR})?",
    "days_month_first": rf"{_PREFIX}<MONTH><_>(?:the<_>)?<D><TO><D2>(?:{_OF_YEAR}|{_OF_THAT_YEAR})?",
    "clock_day_first": rf"<CLOCK>(?:,<_>|<_>(?:on<_>|in<_>the<_>\w{{5,9}}<_>o[fn]<_>))(?:<WEEKDAY>)?(?:the<_>)?<D><OF><_><MONTH>(?:{_OF_YEAR}|{_OF_THAT_YEAR})?",
    "clock_month_first": rf"<CLOCK>(?:,<_>|<_>(?:on<_>|in<_>the<_>\w{{5,9}}<_>o[fn]<_>))(?:<WEEKDAY>)?<MONTH><_>(?:the<_>)?<D>(?:{_OF_YEAR}|{_OF_THAT_YEAR})?",
    "day_first": rf"{_PREFIX}(?:[Tt]he<_>)?<D><OF><_><MONTH>(?:{_OF_YEAR}|{_OF_THAT_YEAR})?{_AT}?",
    "month_first": rf"{_PREFIX}<MONTH><_>(?:the<_>)?<D>(?!<_>?<ERA>)(?:{_OF_YEAR}|{_OF_THAT_YEAR})?{_AT}?",
    "month": rf"(?:<ABOUT>|<PART>)?<MONTH>(?:{_OF_YEAR}|{_OF_THAT_YEAR})?",
    "season": rf"(?:<PART>|(?P<the>[Tt]he|[Tt]hat|[Tt]his)<_>)?<SEASON>(?:{_OF_YEAR}|{_OF_THAT_YEAR})?",
    "decade": r"(?:<PART>|[Tt]he<_>)?(?P<year>[12]\d{2}0)['’]?s\b(?:<_>?(?P<era><ERA>))?",
    "centuries": r"(?:<PART>|[Tt]he<_>)?<NTH_WORD>(?P<to><TO>)<NTH_WORD2>(?:<_>|-)(?:century|centuries)\b(?:<_>?(?P<era><ERA>))?",
    "century": r"(?:<PART>|<ABOUT>|[Tt]he<_>)?(?:the<_>)?<NTH_WORD>(?:<_>|-)century\b(?:<_>?(?P<era><ERA>))?",
    "years_short": r"(?P<year>[12]\d{3})(?P<to>[-–—−/])(?P<short>\d{2})(?![\d%]|[.,]\d)",
    "years_era": r"<ABOUT>?(?P<year>\d{1,4})(?P<to><TO>)(?P<year2>\d{1,4})<_>?(?P<era><ERA>)",
    "part_of_unit": r"(?:[Tt]he<_>)(?P<part>end|beginning|start|middle|latter<_>part|early<_>part|rest|close)<_>of<_>(?P<which>the|that|the<_>same)<_>(?P<unit>year|month)\b",
    "next_month": r"(?:[Tt]he<_>)?(?P<which>next|following|previous|preceding|same)<_>(?:<MONTH>|<SEASON>)",
    "that_month": r"(?P<which>[Tt]hat(?:<_>same)?)<_>(?:<MONTH>|<SEASON>)",
    "next_unit": r"(?:[Tt]he<_>(?:very<_>)?)?(?P<which>next|following|previous|preceding|same|Next|Following)<_><UNIT>",
    "that_unit": r"(?:[Ll]ater<_>)?(?P<which>[Tt]hat(?:<_>same)?)<_><UNIT>",
    "units_later": r"<NUMBER>(?:<_>|-)<UNIT><_>(?P<which>later|earlier|previously|before|after|afterwards)\b",
    "unit_before": r"[Tt]he<_><UNIT><_>(?P<which>before|after)\b",
    "nth": r"(?:(?P<the>[Tt]he)<_>)(?P<day>3[01]|[12]\d|[1-9])<NTH>(?:<_>of<_>(?P<which>the|that|the<_>same)<_>month)?",
    "clock": r"<CLOCK>",
    "year": r"(?:<ABOUT>|<PART>|[Tt]he<_>year<_>)?<YEAR>",
}
_PIECES["STYLE"] = rf"(?:{_any(english.OLD_STYLE)}|{_any(english.NEW_STYLE)}):?"

_FIRST: Final = (
    r"(?:\d|A\.?D\b|[Tt](?:he|hat|his)<_>(?:(?:very|same)<_>)?(?:\d|<FIRST_WORD>)|<FIRST_WORD>)"
)
"""How each shape begins; tried first, as most words begin none."""
_PIECES["FIRST_WORD"] = _any(
    {
        prefix
        for word in (
            *english.MONTHS,
            *english.SEASONS,
            *english.WEEKDAYS,
            *english.ABOUT,
            *english.PARTS,
            *english.TIMES_OF_DAY,
            *english.ORDINALS,
            *english.UNITS,
            *english.FORWARD,
            *english.BACK,
            "same",
            "rest",
            "latter",
            "later",
        )
        for prefix in (word[:3], word[:3].title(), word[:3].upper())
    }
    | {form for word in english.NUMBERS for form in (word, word.title())}
)

_PIECE = re.compile(r"<([A-Z_][A-Z_0-9]*)>")
_GROUP = re.compile(r"\(\?P<(\w+)>")


def matches(text: str, start: int, end: int) -> Iterator[tuple[str, re.Match[str], Parts]]:
    """Yield the rule, the match and the named parts of each shape in a block of `text`."""
    pattern, groups = _pattern()
    for found in pattern.finditer(text, start, end):
        rule = found.lastgroup or ""
        parts = {name: found[place] for name, place in groups[rule] if found[place] is not None}
        yield rule, found, parts


@cache
def _pattern() -> tuple[re.Pattern[str], dict[str, list[tuple[str, int]]]]:
    """Return all rules as one pattern, and where each has its parts; 30 ms to compile."""
    whole = "|".join(f"(?P<{rule}>{_named_apart(shape, rule)})" for rule, shape in _RULES.items())
    gate = _named_apart(_FIRST, "gate")
    pattern = re.compile(rf"\b(?={gate})(?<![$£€#])(?<!\d[.,:])(?:{whole})(?!\w)")
    groups: dict[str, list[tuple[str, int]]] = {rule: [] for rule in _RULES}
    for name, place in pattern.groupindex.items():
        rule, _, part = name.partition("__")
        if part:
            groups[rule].append((part, place))
    return pattern, groups


def _named_apart(shape: str, rule: str) -> str:
    while _PIECE.search(shape):
        shape = _PIECE.sub(lambda piece: _PIECES[piece[1]], shape)
    return _GROUP.sub(rf"(?P<{rule}__\1>", shape)
