"""The shapes of damage that dates show after scanning, copying or translating by machine."""

import re
from typing import Final

from studyapp.extract.english import ENGLISH

_NAMES = "|".join(sorted(ENGLISH.months, key=len, reverse=True))
_FULL = "|".join(ENGLISH.full_months)
_SEASONS = "|".join(ENGLISH.seasons)
_DAY = r"(?:3[01]|[12]\d|0?[1-9])"
_NOT_ON = r"(?!\w|[.,:]\d|%|-(?!\d{4}\b))"
_LITTLE_WORDS = "and in In on On from From of to by By until since Since"
_AFTER_WORD = "(?:" + "|".join(rf"(?<=\b{word})" for word in _LITTLE_WORDS.split(" ")) + ")"


def _splits(name: str) -> list[str]:
    return [f"{name[:i]}(?:-[ ]?\n|[ ]){name[i:]}" for i in range(2, len(name) - 1)]


_MONTH_SPLITS = "|".join(
    split for name in ENGLISH.full_months if len(name) > 4 for split in _splits(name)
)

LOST_DIGIT: Final = re.compile(
    rf"\b(?P<month>{_NAMES})\.?[ ](?P<year>1\d\d|20\d)[ ](?P<day>[12]\d|3[01]){_NOT_ON}"
)
"""April 194 13"""

SWAPPED: Final = re.compile(
    rf"\b(?P<year>[12]\d{{3}}),?[ ](?:(?P<day>{_DAY}),?[ ])?(?:In|On)[ ]"
    rf"(?P<month>{_NAMES})\b(?:[ ](?P<day2>{_DAY})\b(?![,]?[ ]\d))?"
)
"""1932, 16 In March"""

LOST_HOUR: Final = re.compile(
    rf"\b(?P<month>{_NAMES})\.?[ ](?P<day>{_DAY})[ ](?P<hour>2[0-3]|1\d|0?\d)"
    r"(?=,(?![ ]?\d)|[ ]o['’]clock)"
)
"""August 8 17,"""

MOVED_DIGIT: Final = re.compile(
    r"(?<![\w.,:/-])(?P<digit>[12])(?P<words>(?:[Ii]n|[Oo]n|[Aa]t|[Bb]y|[Dd]uring|[Ss]ince"
    rf"|[Ff]rom)\b[^.!?\n\d]{{1,50}})\b(?P<rest>\d{{3}}){_NOT_ON}"
)
"""1in the spring of 945"""

GLUED_DAY: Final = re.compile(
    rf"(?:{_AFTER_WORD}|(?<![\w.,:/$£€-]))(?P<day>{_DAY})(?P<nth>st|nd|rd|th)?"
    rf"(?P<month>{_FULL})\b"
)
"""31March, and31March"""

GLUED_YEAR: Final = re.compile(rf"{_AFTER_WORD}(?P<number>[12]\d{{3}}){_NOT_ON}")
"""in1945"""

GLUED_WORD: Final = re.compile(
    r"\b(?P<number>[12]\d{3})(?=(?:to|and|until|in|the|was|were|by|he)\b)"
)
"""1914to"""

GLUED_MONTH: Final = re.compile(
    rf"\b(?P<month>{_FULL})(?P<number>(?:{_DAY}(?:st|nd|rd|th)?|[12]\d{{3}})){_NOT_ON}"
)
"""March31, August1945"""

SPLIT_MONTH: Final = re.compile(rf"\b(?:{_MONTH_SPLITS})\b")
"""Novem ber"""

LETTERS_IN_YEAR: Final = re.compile(
    rf"(?<![\w.,-])(?=[\dlIOo|]*\d[lIOo|]*\d)(?=\d*[lIOo|])[12lI|][\dlIOo|]{{3}}{_NOT_ON}"
)
"""l889, 189O"""

LETTERS_IN_DAY: Final = re.compile(
    rf"(?<![\w.,-])(?=\d?[lIOo])[lI\d][\dlOo](?=(?:st|nd|rd|th)?[ ](?:of[ ])?(?:{_FULL})\b)"
)
"""l0 May"""

SPLIT_CLOCK: Final = re.compile(
    r"(?<=[Aa]t )(?P<hour>\d{1,2}):[ ](?P<minute>\d\d)(?=,|[ ](?:on|in|hours|[ap]\.?m)\b)"
)
"""At 0: 00 on"""

SPLIT_YEAR: Final = re.compile(
    rf"(?<![\w.,:/-])([12]\d{{0,2}})[ ](\d{{1,3}}){_NOT_ON}(?!(?:st|nd|rd|th)\b)"
)
"""194 1, 18 71"""

SHORT_YEAR: Final = re.compile(
    rf"\b(?P<words>(?:{_SEASONS}|{_FULL})[ ](?:of[ ])?)(?P<rest>\d{{3}}){_NOT_ON}"
    r"(?![ ](?:\d|BC|AD|CE))"
)
"""the spring of 945"""

SHAPES: Final = (
    LOST_DIGIT,
    SWAPPED,
    LOST_HOUR,
    MOVED_DIGIT,
    GLUED_DAY,
    GLUED_YEAR,
    GLUED_WORD,
    GLUED_MONTH,
    SPLIT_MONTH,
    LETTERS_IN_YEAR,
    LETTERS_IN_DAY,
    SPLIT_CLOCK,
    SPLIT_YEAR,
    SHORT_YEAR,
)
_FIRST = "".join(sorted({name[0] for name in (*ENGLISH.months, *ENGLISH.seasons)}))
_NAME = re.compile(r"\?P<\w+>")
_ANY: Final = re.compile(
    rf"(?=[\dlI|{_FIRST}])(?:" + "|".join(_NAME.sub("?:", shape.pattern) for shape in SHAPES) + ")"
)


def may_be_damaged(text: str, start: int, end: int) -> bool:
    """Return whether there is any shape of damage; one search is quicker than one for each."""
    return _ANY.search(text, start, end) is not None
