"""The shapes of damage that dates show: rules with named pieces, made of a language's tables.

A piece in pointed brackets stands for a pattern of `pieces`. What is damaged is the group `x`;
the pattern around it says where it counts as damage.
"""

import re
from collections.abc import Iterable, Mapping
from functools import cache
from typing import Final

from studyapp.domain.texts import Span
from studyapp.extract.language import Language
from studyapp.extract.repair_words import RepairWords, repair_words_of

_BLANKS: Final = " \t\u00a0\u2000-\u200a\u202f\u205f\u3000"
"""Blanks that do not end a line, as they stand in a class of a pattern."""
_ODD_BLANK: Final = re.compile("[\u00a0\u2000-\u200a\u202f\u205f\u3000]")
DASHES: Final = "-–—‐‑‒―−~="
LIKE_DIGITS: Final = str.maketrans("lI|i!OoQDSsBZzGgqb", "111110000558226996")
"""Letters that are taken for digits, and the digits they stand for."""

_PIECE = re.compile(r"(?<!\?P)<([a-zA-Z_]+)>")


def any_of(words: Iterable[str]) -> str:
    """Return a pattern for any of some words, the longest first."""
    return "(?:" + "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True)) + ")"


def any_case(words: Iterable[str]) -> str:
    """Return a pattern for words that may begin with a capital."""
    return any_of({form for word in words for form in (word, word[0].upper() + word[1:])})


def _lookbehinds(words: Iterable[str], after: str) -> str:
    forms = {form for word in words for form in (word, word[0].upper() + word[1:])}
    return "(?:" + "|".join(rf"(?<=\b{re.escape(form)}{after})" for form in sorted(forms)) + ")"


@cache
def pieces(language: Language, *, odd_blanks: bool) -> Mapping[str, str]:
    """Return the pieces of a language that has words for repairs."""
    words = repair_words_of(language.code)
    if words is None:
        raise ValueError(f"no repairs for {language.code}")
    blank = f"[{_BLANKS}]" if odd_blanks else r"[ \t]"
    return {**_SIGNS, "blank": blank, **_of_language(language, words)}


def has_odd_blanks(text: str, part: Span) -> bool:
    """Return whether a part of a text has blanks that few texts have; their class is costly."""
    return _ODD_BLANK.search(text, part.start, part.end) is not None


_SIGNS: Final = {
    "b": r"(?:<blank>{1,3})",
    "_": r"(?:<blank>{1,3}|<blank>{0,3}\r?\n<blank>{0,3})",
    "D": r"(?:3[01]|[12]\d|0?[1-9])",
    "DAYS": r"<D><NTH>?(?:<dash><D><NTH>?)?",
    "Y": r"[12]\d{3}",
    "END": r"(?!\w|[.,:]\d|%|-(?!\d{4}\b))",
    "STOP": r"(?=[,.;:)\]](?!\d)|[ ]?$)",
    "FREE": r"(?<![\w.,:/|$£€#])(?<!(?<!\d{4})-)",
    "like": r"[lI|i!OoQDSsBZzGgqb]",
    "strict": r"[lI|OSBZ]",
    "dash": rf"[{DASHES}]",
}


def _of_language(language: Language, words: RepairWords) -> dict[str, str]:
    return {
        "M": any_of(language.months),
        "F": any_of(language.full_months),
        "small": any_of(name.lower() for name in language.full_months),
        "SEASON": any_of(language.seasons),
        "NTH": any_of(words.ordinal_ends),
        "of": words.of,
        "the": words.the,
        "to": any_of(words.to),
        "year": words.year,
        "at": words.at,
        "OCLOCK": any_of(words.oclock),
        "CENTURY": any_of(words.century),
        "LEAD_MONTH": any_of((words.in_month, words.on_day)),
        "GLUED": any_case(words.glued_before),
        "AFTER_GLUED": _lookbehinds(words.glued_before, ""),
        "GLUED_ON": any_of(words.glued_after),
        "DOUBLED": any_of(words.doubled),
        "FRONT": any_case(words.fronts),
        "ON_DAY": _lookbehinds((words.on_day.lower(),), " "),
        "CLOCK_LEAD": _lookbehinds(words.clock_leads, " "),
        "CLOCK_END": any_of(words.clock_ends),
        "MONTH_VERB": any_of(words.month_verbs),
        "ERA": re.escape(words.era),
        "ERA_SPOILT": _spoilt(words.era),
        "CAPITALS": "".join(sorted({name[0] for name in language.full_months})),
        "REST": _rest(language.full_months),
        "SPLIT": _rest(
            f"{name[:i]} {name[i:]}" for name in language.full_months for i in range(1, len(name))
        ),
    }


def _rest(names: Iterable[str]) -> str:
    """Return a pattern for names without their first letter, with that as a look behind."""
    return "(?:" + "|".join(rf"(?<={name[0]}){name[1:]}" for name in names) + ")"


def _spoilt(era: str) -> str:
    """Return a pattern for "B C", "B. C", "b.c.", "Bc", and so on, of "BC"; none for more words."""
    if len(era) != 2:
        return "(?!)"
    first, last = (f"[{sign}{sign.lower()}]" for sign in era)
    small = era[0].lower()
    return rf"(?:{first}\.?<_>{last}|{small}\.{last}\.|(?!{era}){first}{last})"


@cache
def compiled(shape: str, language: Language, *, odd_blanks: bool) -> re.Pattern[str]:
    """Return the pattern of a shape in a language, for a text that has odd blanks or has not."""
    known = pieces(language, odd_blanks=odd_blanks)
    while _PIECE.search(shape):
        shape = _PIECE.sub(lambda piece: known[piece[1]], shape)
    return re.compile(shape)
