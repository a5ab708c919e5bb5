"""Repairs of dashes, commas and stops in dates, and of the letters of an era."""

from typing import Final

from studyapp.domain.texts import Sureness
from studyapp.extract.cases import Case, Proposal, Rule

_DASH = "The dash of the range was doubled, or another sign stood for it."
_SPACED = "A blank had come beside the dash of the range."
_MARK = "Another mark, or a blank, stood where the date has none."
_ERA = "The letters of the era stood apart, or were written small."
_BRACKET = "A blank was lost behind a bracket."


def _dash(_case: Case) -> Proposal:
    return Proposal("–", _DASH)


def _spaced(case: Case) -> Proposal | None:
    """Read "1914 - 18," as a range, if the second number is the larger."""
    if int(case["first"]) >= int(case["short"]):
        return None
    return Proposal("–", _SPACED)


def _blank(case: Case) -> Proposal | None:
    """Put a blank where a mark stood, but not in the range "May 3-June 5"."""
    return None if case.is_behind_month else Proposal(" ", _MARK)


def _day_with_stop(case: Case) -> Proposal | None:
    """Read "on 28. June" as a day; else the stop may end a sentence."""
    is_led = case.before_all.lower() in case.words.day_leads
    return Proposal(" ", _MARK, Sureness.LIKELY) if is_led else None


def _likely_blank(_case: Case) -> Proposal:
    return Proposal(" ", _MARK, Sureness.LIKELY)


def _comma(case: Case) -> Proposal:
    return Proposal(", ", _MARK, Sureness.LIKELY if case["x"][:1] in ".;:" else Sureness.SURE)


def _era(case: Case) -> Proposal:
    return Proposal(f" {case.words.era}", _ERA)


def _bracket(_case: Case) -> Proposal:
    return Proposal(") ", _BRACKET)


_ODD = r"(?P<x><b>?(?:<dash><b>?){2,3}|<b>?[~=‐‑‒―]<b>?)"

_ODD_SIGN = r"[\ds.]\s?(?:<dash>\s?<dash>|[~=‐‑‒―])"

RULES: Final = (
    Rule(_ODD_SIGN, rf"\b<Y>{_ODD}(?=<Y><END>|\d\d<END>)", _dash),
    Rule(_ODD_SIGN, rf"<FREE><D><NTH>?{_ODD}(?=<D><NTH>?<_>(?:<of><_>)?<F>\b)", _dash),
    Rule(_ODD_SIGN, rf"\b<M>\.?<_><D><NTH>?{_ODD}(?=<D><NTH>?(?:,?<_><Y><END>|<STOP>))", _dash),
    Rule(
        r"\d(?:\s?[-–—−]\s|\s[-–—−])",
        r"\b[12]\d(?P<first>\d\d)(?P<x><b>[-–—−]<b>?|[-–—−]<b>)(?=(?P<short>\d\d)<STOP>)",
        _spaced,
    ),
    Rule(r"[a-z][.;]\s", r"\b<F>(?P<x>[.;]<_>)(?=<D><NTH>?,<_><Y><END>)", _blank),
    Rule(r"[a-z][.;]\s", r"\b<F>(?P<x>[.;]<_>)(?=<Y><STOP>)", _likely_blank, stops=False),
    Rule(r"\s,\s", r"\b<F>(?P<x><_>,<_>)(?=<Y><END>)", _comma),
    Rule(
        r"\d(?:[.,;]\s|[-/])[A-Z]",
        r"<FREE><D><NTH>?(?P<x>[.,;]<_>|[-/])(?=<F>(?:(?:[-/]|,?<_>)(?:<Y><END>|\d{1,4}<_><ERA>\b)|<_>[(\[]))",
        _blank,
        stops=False,
    ),
    Rule(
        r"[a-z][-/]\d",
        r"\b<F>(?P<x>[-/])(?=<Y><END>|<DAYS>,<_><Y><END>)",
        _blank,
    ),
    Rule(
        r"\w(?:\s[,.;:]\s?|,|[.;:]\s)\d{4}",
        r"\b<M>\.?<_><DAYS>(?P<x><_>[,.;:]<_>?|[.;:]<_>)(?=<Y><STOP>)",
        _comma,
    ),
    Rule(r"\w,\d{4}", r"\b<M>\.?<_><DAYS>(?P<x>,)(?=<Y><END>)", _comma),
    Rule(
        r"\d\.\s[A-Z]",
        r"<FREE><D>(?P<x>\.<_>)(?=(?P<month><F>)\b(?!<_>(?:<MONTH_VERB>)\b))",
        _day_with_stop,
        stops=False,
    ),
    Rule(r"[a-z],\d", r"\b<F>(?P<x>,)(?=<Y><END>)", _comma),
    Rule(r"\d[,.;]\s[A-Z]", r"(?<=\d)(?P<x>[,.;]<_>)(?=<ERA>\b)", _blank),
    Rule(r"\d\s?[A-Za-z](?:\.|\s|[A-Za-z]\b)", r"(?<=\d)(?P<x><_>?<ERA_SPOILT>)(?![\w])", _era),
    Rule(r"\)\d", r"\b<F>(?P<x>\))(?=<Y><END>)", _bracket),
)
