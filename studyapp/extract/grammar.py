"""The shapes that dates have, as one pattern made of the tables of a language.

Every rule is written with named pieces; a piece in pointed brackets stands for a pattern of
`_PIECES`. The rules are tried in order at each beginning of a word, and the first that fits wins,
so that longer shapes come first. Blanks are bounded, so that no search goes back over much text.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
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
_STYLES = _any((*english.OLD_STYLE, *english.NEW_STYLE))
_WHICH_YEAR = "that|(?:the|that)<_>same|the<_>(?:following|next|previous|preceding)"
_NO_NUMBER_ON = r"(?![\d%]|[.,]\d)"

_PIECES: Final = {
    "_": r"(?:[ \t\u00a0\u2009\u202f]{1,3}|[ \t]{0,3}\r?\n[ \t]{0,3}(?=\S))",
    "THE": r"(?:[Tt]he<_>)",
    "OF": r"(?:<_>of)?",
    # Days and months
    "NTH": r"(?:st|nd|rd|th)\b",
    "DAY_NUMBER": r"(?:3[01]|[12]\d|0?[1-9])",
    "D": r"(?P<day><DAY_NUMBER>)(?:<NTH>)?(?!\d|,\d|:\d)",
    "D2": r"(?P<day2><DAY_NUMBER>)(?:<NTH>)?(?!\d|,\d|:\d)",
    "MONTH": rf"(?P<month>{_MONTHS})\b(?:(?<![a-z]{{4}})\.(?=<_>?[\d,]))?",
    "MONTH2": rf"(?P<month2>{_MONTHS})\b\.?",
    "SEASON": rf"(?P<season>{_caseless(english.SEASONS)})\b",
    "WEEKDAY": rf"(?:{_any(english.WEEKDAYS)},?<_><THE>?)",
    # Years
    "ERA": r"(?:B\.<_>?C\.<_>?E\.|B\.<_>?C\.|A\.<_>?D\.|C\.<_>?E\.|(?:BCE|BC|CE|AD)\b)",
    "YEAR_NUMBER": rf"(?:\d{{1,4}}(?=<_>?<ERA>)|[12]\d{{3}}{_NO_NUMBER_ON}(?!<NTH>|s\b)"
    rf"|[2-9]\d{{2}}{_NO_NUMBER_ON}(?![:\w]))",
    "YEAR": r"(?:(?P<ad>A\.?<_>?D\.?)<_>(?P<ad_year>\d{1,4})\b"
    r"|(?P<year><YEAR_NUMBER>)(?:<_>?(?P<era><ERA>))?)",
    "OF_YEAR": rf"(?:,?<_>(?:(?:of|in)<_>)?(?:the<_>year<_>)?<YEAR>"
    rf"|,?<_>of<_>(?P<which>{_WHICH_YEAR})<_>year)",
    "TO": r"(?:<_>?[-–—−]<_>?|<_>(?:to|until|till|through|up<_>to|and)<_>"
    r"(?:the<_>)?(?:early<_>|late<_>|mid-)?)",
    "NTH_WORD": rf"(?P<nth>{_caseless(english.ORDINALS)}\b|\d{{1,2}}<NTH>)",
    "NTH_WORD2": rf"(?P<nth2>{_caseless(english.ORDINALS)}\b|\d{{1,2}}<NTH>)",
    # What may stand before or after
    "ABOUT": rf"(?:(?P<about>{_caseless(english.ABOUT)})<_>?)",
    "PART": rf"(?:<THE>?(?:very<_>)?(?P<part>{_caseless(english.PARTS)})"
    r"(?:<_>(?:in|of)\b|-)?(?:<_>|(?<=-))(?:the<_>)?(?:month<_>of<_>)?)",
    "DAYPART": rf"(?:(?:[Ee]arly<_>(?:in|on)<_>)?<THE>?(?:(?:early|late)<_>)?"
    rf"(?P<daypart>{_caseless(english.TIMES_OF_DAY)})(?:<_>hours)?<_>(?:of|on)<_>)",
    "PREFIX": r"(?:<WEEKDAY>|<DAYPART>|<ABOUT>)",
    "CLOCK": r"(?P<hour>2[0-4]|[01]?\d)(?:[:.](?P<minute>[0-5]\d)(?!\d))?"
    r"(?:<_>?(?P<half>[ap]\.?m\b\.?|[AP]\.?M\b\.?)|(?<=:\d\d)"
    r"|(?<=\.\d\d)(?=<_>(?:hours|on)\b)|<_>o['’]clock)(?:<_>hours\b)?",
    "CLOCK_ON": r"(?:<CLOCK>(?:,<_>|<_>on<_>|<_>in<_>the<_>\w{5,9}<_>o[fn]<_>)<WEEKDAY>?)",
    "AT": r"(?:(?:,?<_>at<_>|,<_>)<CLOCK>)",
    # What relative dates are counted by
    "NUMBER": rf"(?P<number>{_caseless(english.NUMBERS)}\b|\d{{1,3}}(?!\d))",
    "UNIT": rf"(?P<unit>{_any(english.UNITS)})s?\b",
    # The second calendar, in brackets
    "STYLE": rf"(?:{_STYLES}:?)",
    "OLD": rf"(?:<_>(?P<old>[(\[]{_any(english.OLD_STYLE)}[)\]]|{_any(english.OLD_STYLE)}(?!\w)))",
    "OTHER_YEAR": r"(?:,?<_>(?P<year2>\d{3,4}))?(?:,?<_>(?P<style2><STYLE>))?[)\]]"
    r"(?:,?<_>(?P<year3>[12]\d{3})\b)?",
}

_RULES: Final = {
    "iso": r"(?P<year>[12]\d{3})-(?P<number>0[1-9]|1[0-2])-(?P<day>3[01]|[12]\d|0[1-9])(?!\d)",
    "two_calendars_day_first": r"<D><OF><_><MONTH>(?:,?<_>(?P<year><YEAR_NUMBER>))?<_>"
    r"[(\[](?P<style><STYLE><_>)?<D2><OF><_><MONTH2><OTHER_YEAR>",
    "two_calendars_month_first": r"<MONTH><_><D>(?:,<_>(?P<year><YEAR_NUMBER>))?<_>"
    r"[(\[](?P<style><STYLE><_>)?<MONTH2><_><D2><OTHER_YEAR>",
    "days_day_first": r"<PREFIX>?<THE>?<D><TO><D2><OF><_><MONTH><OF_YEAR>?",
    "days_month_first": r"<PREFIX>?<MONTH><_>(?:the<_>)?<D><TO><D2><OF_YEAR>?",
    "clock_day_first": r"<CLOCK_ON>(?:the<_>)?<D><OF><_><MONTH><OF_YEAR>?",
    "clock_month_first": r"<CLOCK_ON><MONTH><_>(?:the<_>)?<D><OF_YEAR>?",
    "day_first": r"<PREFIX>?<THE>?<D><OF><_><MONTH><OF_YEAR>?(?:<AT>|<OLD>)?",
    "month_first": r"<PREFIX>?<MONTH><_>(?:the<_>)?<D>(?!<_>?<ERA>)<OF_YEAR>?(?:<AT>|<OLD>)?",
    "month": r"(?:<ABOUT>|<PART>)?<MONTH><OF_YEAR>?",
    "season": r"(?:<PART>|(?P<the>[Tt]he|[Tt]his)<_>)?<SEASON><OF_YEAR>?",
    "decade": r"(?:<PART>|<THE>)?(?P<year>[12]\d{2}0|\d{2}0(?=['’]?s<_>?B))['’]?s\b"
    r"(?:<_>?(?P<era><ERA>))?",
    "centuries": r"(?:<PART>|<THE>)?<NTH_WORD>(?P<to><TO>)<NTH_WORD2>(?:<_>|-)"
    r"(?:century|centuries)\b(?:<_>?(?P<era><ERA>))?",
    "century": r"(?:<PART>|<ABOUT>|<THE>)?(?:the<_>)?<NTH_WORD>(?:<_>|-)century\b"
    r"(?:<_>?(?P<era><ERA>))?",
    "years_short": rf"(?P<year>[12]\d{{3}})(?P<to>[-–—−/])(?P<short>\d{{2}}){_NO_NUMBER_ON}",
    "years_era": r"<ABOUT>?(?P<year>\d{1,4})(?P<to><TO>)(?P<year2>\d{1,4})<_>?(?P<era><ERA>)",
    "part_of_unit": r"[Tt]he<_>(?P<part>end|beginning|start|middle|latter<_>part|early<_>part"
    r"|rest|close)<_>of<_>(?P<which>that|the(?:<_>same)?)<_>(?P<unit>year|month)\b",
    "next_month": r"<THE>?(?P<which>next|following|previous|preceding|same)<_>"
    r"(?:<MONTH>|<SEASON>)",
    "that_month": r"(?P<which>[Tt]hat(?:<_>same)?)<_>(?:<MONTH>|<SEASON>)",
    "next_unit": r"(?:<THE>(?:very<_>)?)?"
    r"(?P<which>next|following|previous|preceding|same|Next|Following)<_><UNIT>",
    "that_unit": r"(?:[Ll]ater<_>)?(?P<which>[Tt]hat(?:<_>same)?)<_><UNIT>",
    "units_later": r"<NUMBER>(?:<_>|-)<UNIT><_>"
    r"(?P<which>later|earlier|previously|before|after|afterwards)\b",
    "unit_before": r"[Tt]he<_><UNIT><_>(?P<which>before|after)\b",
    "nth": r"(?P<the>[Tt]he)<_>(?P<day>3[01]|[12]\d|[1-9])<NTH>"
    r"(?:<_>of<_>(?P<which>that|the(?:<_>same)?)<_>month)?",
    "clock": r"<CLOCK>",
    "year": r"(?:<ABOUT>|<PART>|(?P<named>[Tt]he<_>year)<_>)?<YEAR>",
}

_FIRST: Final = (
    r"(?:\d|A\.?D\b|[Aa]n?<_><UNIT_WORD>|<FIRST_WORD>"
    r"|[Tt](?:he|hat|his)<_>(?:(?:very|same)<_>)?(?:\d|<FIRST_WORD>))"
)
"""How each shape begins; tried first, as most words begin none."""
_FIRST_WORDS = {
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
    *english.NUMBERS,
    *("same", "rest", "latter", "later"),
} - {"a", "an"}
_PREFIX_LENGTH = 4
_PIECES["UNIT_WORD"] = _any(english.UNITS)
_PIECES["FIRST_WORD"] = _any(
    form
    for prefix in {word[:_PREFIX_LENGTH] for word in _FIRST_WORDS}
    for form in {prefix, prefix.title(), prefix.upper()}
)

_PIECE = re.compile(r"<([A-Z_][A-Z_0-9]*)>")
_GROUP = re.compile(r"\(\?P<(\w+)>")


@dataclass(frozen=True, slots=True)
class Shape:
    """Words in the shape of a date: the rule that found them, and their named parts."""

    rule: str
    parts: Parts
    found: re.Match[str]

    @property
    def text(self) -> str:
        """Return the text around it."""
        return self.found.string

    @property
    def start(self) -> int:
        """Return where it begins."""
        return self.found.start()

    @property
    def end(self) -> int:
        """Return where it ends."""
        return self.found.end()

    def start_of(self, part: str) -> int:
        """Return where a named part begins."""
        return self.found.start(f"{self.rule}__{part}")

    def end_of(self, part: str) -> int:
        """Return where a named part ends."""
        return self.found.end(f"{self.rule}__{part}")


def shapes(text: str) -> Iterator[Shape]:
    """Yield what has the shape of a date in a block of text, from left to right."""
    pattern, groups = _pattern()
    for found in pattern.finditer(text):
        rule = found.lastgroup or ""
        parts = {name: found[place] for name, place in groups[rule] if found[place] is not None}
        yield Shape(rule, parts, found)


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
