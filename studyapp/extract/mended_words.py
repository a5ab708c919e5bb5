"""Repairs of words: months that are misspelt, parted or written small, and what grew together."""

from functools import cache
from typing import Final

from studyapp.domain.texts import Sureness
from studyapp.extract.cases import Case, Proposal, Rule
from studyapp.extract.language import Language
from studyapp.extract.spelling import is_one_slip, month_meant

_MISSPELT = "The name of the month is misspelt or misread."
_SMALL = "The name of the month is written small."
_PARTED = "A blank had come between the letters of the month."
_HYPHEN = "A hyphen stood within the name of the month."
_LINE_END = "A hyphen of the line’s end stood within a word."
_LINE_END_NUMBER = "A hyphen of the line’s end stood within a number."
_GLUED = "A blank was lost between a word and a number."
_GLUED_WORDS = "A blank was lost between two words."
_TWICE = "A word was written twice."
_STRAY = "The 1 in front of the month is astray, as others in the passage are."
_BEFORE_MONTH = "A blank was lost before the month."


def _misspelt(case: Case) -> Proposal | None:
    """Read "Septmber" next to a number; "may" and "march" are months only in a whole date."""
    word = case["x"]
    month = month_meant(word, case.language)
    if month is None:
        return None
    if word != month.lower():
        same = word[0].lower() == month[0].lower()
        is_sure = same and is_one_slip(word, case.language)
        return Proposal(month, _MISSPELT, Sureness.SURE if is_sure else Sureness.LIKELY)
    if month in case.language.doubtful_months and not (case["whole"] or case.follows_lead):
        return None
    return Proposal(month, _SMALL)


def _parted(case: Case) -> Proposal | None:
    whole = "".join(case["x"].split())
    return Proposal(whole, _PARTED) if whole in case.language.full_months else None


def _hyphened(case: Case) -> Proposal | None:
    whole = case["head"] + case["tail"]
    return Proposal(whole, _HYPHEN) if whole in case.language.full_months else None


def _line_end(case: Case) -> Proposal | None:
    """Join a word of dates that the end of a line broke."""
    whole = case["head"] + case["tail"]
    known = whole.lower() in case.words.broken or whole.lower() in words_of_dates(case.language)
    return Proposal(whole, _LINE_END) if known else None


@cache
def words_of_dates(language: Language) -> frozenset[str]:
    """Return the words, written small, of which dates are made in a language."""
    plain = (*language.units, *language.seasons, *language.full_months, *language.weekdays)
    others = (*language.ordinals, *language.numbers, *language.times_of_day, *language.forward)
    parts = (word for part in (*language.parts, *language.back) for word in part.split())
    plurals = (f"{unit}s" for unit in language.units)
    return frozenset(word.lower() for word in (*plain, *others, *parts, *plurals))


def _line_end_number(case: Case) -> Proposal | None:
    year = int(case["head"] + case["tail"])
    if not case.grounds.speak_for(year) or case.is_counted or not case.in_place:
        return None
    return Proposal(str(year), _LINE_END_NUMBER)


def _glued(case: Case) -> Proposal:
    return Proposal(f" {case['x']}", _GLUED)


def _glued_on(case: Case) -> Proposal:
    return Proposal(f"{case['x']} ", _GLUED)


def _glued_month(case: Case) -> Proposal:
    return Proposal(f" {case['x']}", _GLUED_WORDS)


def _glued_day(case: Case) -> Proposal | None:
    """Part "31March"; a 1 is no day where other ones of the passage stand astray."""
    blank = " " if case.found.string[case.found.start("x") - 1 :][:1].isalpha() else ""
    if case["day"] == "1" and case.grounds.has_stray_ones:
        return Proposal(f"{blank}{case['month']}", _STRAY, Sureness.LIKELY)
    nth = "." if case.language.ordinals_have_stops else case["nth"]
    return Proposal(f"{blank}{case['day']}{nth} {case['month']}", _BEFORE_MONTH)


def _twice(case: Case) -> Proposal:
    return Proposal(case["word"], _TWICE)


def _twice_a_year(case: Case) -> Proposal | None:
    return _twice(case) if case.is_surely_a_year else None


_WORD = r"(?<![\w|])(?P<x>(?!<M>\b)[\w|]{3,11})(?![\w|])"
_NUMBER_ON = (
    r"[.,]?<_>(?:(?P<whole><DAYS>,?<_><Y><END>)|(?:<the><_>)?<D>(?:<NTH>\b|<END>)"
    r"|(?:<of><_>)?<Y><END>)"
)
_GLUED_NUMBER = (
    r"(?:<Y><END>|[12]\d\d0s\b|<DAYS>(?=(?:<_><to><_><D><NTH>?)?<_>(?:<of><_>)?<F>\b)"
    r"|\d\d?<NTH>(?=[ -]<CENTURY>\b)"
    r"|\d\d?:\d\d(?!\d)|\d\d?(?=<_><OCLOCK>)|\d{1,4}(?=(?:<_><to><_>\d+)?<_><ERA>\b))"
)

_TWICE_SIGN = r"\b(\w+)\s\1\b"

RULES: Final = (
    Rule(r"\d", rf"{_WORD}(?={_NUMBER_ON})", _misspelt),
    Rule(
        r"\d",
        rf"<FREE><D><NTH>?[.,]?<_>(?:<of><_>)?{_WORD}(?=(?P<whole>,?<_>(?:<of><_>)?<Y><END>)?)",
        _misspelt,
    ),
    Rule(r"[A-Z][a-z]{0,8}\s[a-z]", r"\b(?P<x>[A-Z][a-z]{0,8}<b>[a-z]{1,8})\b", _parted),
    Rule(
        r"[A-Z][a-z]{0,7}[-‐\u00ad\u2011] ?[a-z]",
        r"\b(?P<x>(?P<head>[A-Z][a-z]{0,7})(?:[-‐\u00ad]|\u2011)<blank>?(?P<tail>[a-z]{1,8}))\b",
        _hyphened,
    ),
    Rule(
        r"[-‐\u00ad\u2011]\s{0,3}\n",
        r"(?P<x>\b(?P<head>[A-Za-z]+)(?:[-‐\u00ad]|\u2011)<blank>{0,3}\r?\n<blank>{0,8}"
        r"(?P<tail>[a-z]+))\b",
        _line_end,
    ),
    Rule(
        r"\d[-‐\u00ad]\s{0,3}\n",
        r"<FREE>(?P<x>(?P<head>[12]\d{1,2})[-‐\u00ad]<blank>{0,3}\r?\n<blank>{0,8}"
        r"(?P<tail>\d{1,2}))(?<=\d)(?!<NTH>?,?<_>(?:<of><_>)?(?:<F>|<Y>))<END>",
        _line_end_number,
    ),
    Rule(r"[A-Za-z]\d", rf"(?=\d)<AFTER_GLUED>(?P<x>{_GLUED_NUMBER})", _glued),
    Rule(r"[a-z][A-Z]", r"(?<=[a-z])(?=[A-Z])<AFTER_GLUED>(?P<x><F>)\b", _glued_month),
    Rule(
        r"[a-z]\d",
        r"\b(?:<F>|<SEASON>)(?P<x><Y><END>|<D><NTH>?<END>|\d{1,4}(?=<_><ERA>\b))",
        _glued,
    ),
    Rule(r"[a-z]<of>\s", r"\b(?P<x><F>|<SEASON>)(?=<of><_><Y>)", _glued_on),
    Rule(r"\d[a-z]", r"(?<!\d)(?P<x><Y>|[12]\d\d0s)(?=<GLUED_ON>\b)", _glued_on),
    Rule(
        r"\d[a-z]",
        r"(?<!\d)(?P<x><D><NTH>?)(?=<of><_><F>\b|<to><_><D><NTH>?<_>(?:<of><_>)?<F>\b)",
        _glued_on,
    ),
    Rule(r"\d[a-z]", r"(?<!\d)(?P<x>\d\d?<NTH>)(?=<CENTURY>\b)", _glued_on),
    Rule(r"\d[a-z]", r"(?<!\d)(?P<x>\d{1,4})(?=<to><_>\d{1,4}<_><ERA>\b)", _glued_on),
    Rule(
        r"\d[a-z]",
        r"(?<!\d)(?P<x>\d\d?:\d\d|\d\d?)(?=<GLUED_ON><_>(?:<F>|<D>))(?=<CLOCK_END>|<OCLOCK>)",
        _glued_on,
    ),
    Rule(r"\d<OCLOCK>", r"(?P<x>\d\d?)(?=<OCLOCK>)", _glued_on),
    Rule(
        r"\d(?:<NTH>)?[A-Z]",
        r"(?=\d)(?:<AFTER_GLUED>|<FREE>)(?P<x>(?P<day><D>)(?P<nth><NTH>?)(?P<month><F>))\b",
        _glued_day,
    ),
    Rule(
        _TWICE_SIGN,
        r"\b(?P<x>(?P<word><DOUBLED>|<F>)<b>(?P=word))\b"
        r"(?=[.,]?<_>(?:(?:<the>|<of>)<_>)?(?:<year>\b|<F>\b|<SEASON>\b|\d))",
        _twice,
    ),
    Rule(_TWICE_SIGN, r"<D><NTH>?<_>(?P<x>(?P<word><F>)<_>(?P=word))\b", _twice),
    Rule(
        _TWICE_SIGN,
        r"<FREE>(?P<x>(?P<word><Y>)<_>(?P=word))(?=<STOP>|<_>?<dash>|<_><to><_>\d)",
        _twice_a_year,
    ),
)
