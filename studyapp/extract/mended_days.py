"""Repairs of days, hours and centuries: parted, misread or doubled numbers."""

from dataclasses import replace
from typing import Final

from studyapp.domain.texts import Sureness
from studyapp.extract.cases import Case, Proposal, Rule
from studyapp.extract.damage import LIKE_DIGITS

_PARTED = "A blank had come between the digits of the day."
_LIKE = "A letter stood in place of a digit that looks like it."
_ORDINAL = "A blank had come between a number and its ending."
_DOUBLED = "The day was written twice."
_CLOCK = "The time of day had a blank, or another mark than a colon, in it."
_HOUR = "A word such as “at” or “o’clock” was lost before the hour."


def _parted(case: Case) -> Proposal | None:
    """Join "1 8 December"; a doubled day ("5 5 May") is one."""
    first, last = case["x"].split()
    number = int(first + last)
    if number > 31:
        return Proposal(first, _DOUBLED, Sureness.LIKELY) if first == last else None
    is_led = case.before.lower() in case.words.day_leads or bool(case["year"])
    is_sure = is_led or case.grounds.split_numbers > 1
    return Proposal(str(number), _PARTED, Sureness.SURE if is_sure else Sureness.LIKELY)


def _perhaps_parted(case: Case) -> Proposal | None:
    """Join "July 2 3" where nothing is counted; without other parted numbers it stays open."""
    number, after = int("".join(case["x"].split())), case.after
    is_end = after == "" or case.found.string[case.found.end("x")] in ",.;:)"
    is_counted = not is_end and (after not in case.language.function_words or after == "of")
    if number > 31 or is_counted:
        return None
    is_likely = case.grounds.split_numbers > 0
    return Proposal(str(number), _PARTED, Sureness.LIKELY if is_likely else Sureness.OPEN)


def _letters(case: Case) -> Proposal | None:
    digits = case["x"].translate(LIKE_DIGITS)
    if "|" in case["x"] and _is_in_row(case):
        return None
    if digits == case["x"] or not digits.isdigit() or not 1 <= int(digits) <= 31:
        return None
    return Proposal(digits, _LIKE)


def _is_in_row(case: Case) -> bool:
    """Return whether the bar of the damaged words is one of several in its line: a table's."""
    text, place = case.found.string, case.found.start("x")
    start, end = text.rfind("\n", 0, place) + 1, text.find("\n", place)
    return text.count("|", start, len(text) if end < 0 else end) > 1


def _likely_letters(case: Case) -> Proposal | None:
    proposal = _letters(case)
    return None if proposal is None else replace(proposal, sureness=Sureness.LIKELY)


def _ordinal(case: Case) -> Proposal | None:
    """Join "19 th", if the ending fits the number."""
    number, ending = int(case["number"]), case["end"]
    if ending != case.words.ordinal_ends[_ending(number)]:
        return None
    return Proposal(f"{number}{ending}", _ORDINAL)


def _ending(number: int) -> int:
    """Return which of the endings 1st, 2nd, 3rd, 4th a number has."""
    ones = number % 10
    return ones - 1 if 1 <= ones <= 3 and not 11 <= number % 100 <= 13 else 3


def _tens(case: Case) -> Proposal:
    return Proposal("".join(case["x"].split()), _ORDINAL)


def _clock(case: Case) -> Proposal | None:
    hour, minute = int(case["hour"]), int(case["minute"])
    if hour > 24 or minute > 59:
        return None
    return Proposal(f"{case['hour']}:{case['minute']}", _CLOCK)


def _lost_hour(case: Case) -> Proposal:
    """Read "August 8 17," as 17 o’clock on that day."""
    hour = f" {case.words.at} {int(case['hour'])} {case.words.oclock[0]}"
    return Proposal(hour, _HOUR, Sureness.LIKELY)


_AND_DAY = r"(?:(?:<_>?<dash><_>?|<_><to><_>)\d\d?<NTH>?)"
_MONTH_ON = rf"(?=<NTH>?{_AND_DAY}?[.,]?(?:<_>|-)(?:<of><_>)?<M>\b)"
_AFTER_MONTH = r"\b<M>\.?<_>(?:<the><_>)?(?:\d\d?<NTH>?(?:<_>?<dash><_>?|<_><to><_>))?"
_WITH_YEAR = r"(?P<year><NTH>?[.,]?<_>(?:<of><_>)?<M>,?<_>(?:<of><_>)?<Y><END>)?"
_YEAR_ON = rf"(?=<NTH>?(?:{_AND_DAY}?,?<_>?<Y><END>|<_>?<dash><_>?\d\d?<NTH>?<STOP>))"
_LETTERS = r"(?P<x>[1-3]<like>|<like>\d)"

_LIKE_SIGN = r"\d[A-Za-z|!]|[A-Za-z|!]\d"
_STRICT_SIGN = r"(?<![\w.,-])[lI|OSBZ]{1,2}(?!\w{3})"

RULES: Final = (
    Rule(r"\d\s\d", rf"<FREE>(?P<x>[1-3]<b>\d){_MONTH_ON}(?={_WITH_YEAR})", _parted),
    Rule(
        r"\b(\d\d)\s\1",
        rf"<FREE>(?P<x>(?P<day>\d\d)<b>(?P=day)){_MONTH_ON}",
        lambda case: Proposal(case["day"], _DOUBLED),
    ),
    Rule(r"\d\s\d", rf"{_AFTER_MONTH}(?P<x>[1-3]<b>\d){_YEAR_ON}", _parted),
    Rule(r"\d\s\d", rf"{_AFTER_MONTH}(?P<x>[1-3]<b>\d)(?![\w-]|[.,:]\d)", _perhaps_parted),
    Rule(_LIKE_SIGN, rf"(?<![\w.,-]){_LETTERS}{_MONTH_ON}", _letters),
    Rule(
        _LIKE_SIGN,
        rf"{_AFTER_MONTH}(?P<x>[1-3][lI|!Oo]|[lI|!]\d)(?![\w-]|[.,:]\d)",
        _likely_letters,
    ),
    Rule(
        _STRICT_SIGN,
        r"(?<![\w.,-])(?P<x><strict>{1,2})(?=<NTH>?<_>(?:<of><_>)?<F>,?<_><Y><END>)",
        _letters,
    ),
    Rule(_STRICT_SIGN, r"(?<![\w.,-])(?P<x>[l|])(?=<NTH>?<_>(?:<of><_>)?<F>\b)", _letters),
    Rule(_LIKE_SIGN, rf"(?<![\w.,-]){_LETTERS}(?=<NTH><_><CENTURY>\b)", _letters),
    Rule(
        rf"{_LIKE_SIGN}|{_STRICT_SIGN}",
        rf"{_AFTER_MONTH}(?P<x>[1-3]<like>|<like>\d|<strict>{{1,2}}){_YEAR_ON}",
        _letters,
    ),
    Rule(
        r"\d\s<NTH>",
        r"<FREE>(?P<x>(?P<number>\d{1,2})<b>(?P<end><NTH>))\b(?=[,.]?<_>(?:<of><_>)?(?:<M>|<CENTURY>)\b)",
        _ordinal,
    ),
    Rule(
        r"\d\s<NTH>",
        r"\b(?:<M>\.?<_>(?:<the><_>)?|<the><_>)(?P<x>(?P<number>\d{1,2})<b>(?P<end><NTH>))\b",
        _ordinal,
    ),
    Rule(r"\d\s['’]?s\b", r"\b<the><_>(?P<x>[12]\d\d0<b>['’]?s)\b", _tens),
    Rule(
        r"\d(?:\s?[:;]\s|\s[:;]|;)\d",
        r"<CLOCK_LEAD>(?P<x>(?P<hour>\d{1,2})(?:<b>?[:;]<b>?)(?P<minute>\d\d))(?<!\d:\d\d)"
        r"(?=,|<_><CLOCK_END>\b)",
        _clock,
    ),
    Rule(
        r"\d\s\d",
        r"\b<M>\.?<_><D><NTH>?(?:,?<_><Y>)?(?P<x><_>(?P<hour>2[0-3]|1\d|0?\d))"
        r"(?=,(?![ ]?\d))",
        _lost_hour,
        stops=False,
    ),
)
