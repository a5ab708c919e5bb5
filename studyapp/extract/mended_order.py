"""Repairs of order: parts that changed places, digits that slipped to another place."""

import re
from typing import Final

from studyapp.domain.texts import Sureness
from studyapp.extract.cases import Case, Proposal, Rule

_NUMBER = re.compile(r"\d+")
_SWAPPED = "The parts of the date had changed places."


def _year_in_front(case: Case) -> Proposal | None:
    """Put "1932, 16 In March" in order, where the year stands at the beginning."""
    if not case.begins:
        return None
    day = case["day"] or case["day2"]
    if not day:
        return Proposal(f"{case.words.in_month} {case['month']} {case['year']}", _SWAPPED)
    return Proposal(f"{case.words.on_day} {day} {case['month']} {case['year']}", _SWAPPED)


def _in_order(case: Case) -> Proposal:
    return Proposal(f"{case['day']} {case['month']} {case['year']}", _SWAPPED)


def _in_order_at_beginning(case: Case) -> Proposal | None:
    if not case.begins:
        return None
    day = f"{case['day']} " if case["day"] else ""
    return Proposal(f"{day}{case['month']} {case['year']}", _SWAPPED, Sureness.LIKELY)


def _moved_digit(case: Case) -> Proposal | None:
    """Read "1in the spring of 945" with the 1 back in the year."""
    year, words = int(case["digit"] + case["rest"]), case["words"]
    if not case.grounds.speak_for(year) or len(_NUMBER.findall(words)) > 1:
        return None
    return Proposal(f"{words}{year}", _moved(case))


def _moved_digit_of_range(case: Case) -> Proposal | None:
    """Read "1from 3 to 5 July 945": the year alone, as there are two dates before its end."""
    year = int(case["digit"] + case["x"])
    if not case.grounds.speak_for(year) or len(_NUMBER.findall(case["words"])) < 2:
        return None
    return Proposal(str(year), _moved(case))


def _moved(case: Case) -> str:
    return f"The {case['digit']} that stood in front belongs to the year."


def _lost_digit(case: Case) -> Proposal | None:
    """Read "April 194 13" as 13 April 1941: of two like digits in a row, one was lost."""
    day = case["day"]
    whole = int(case["year"] + day[0])
    if not case.grounds.speak_for(whole):
        return None
    reason = f"The last digit of the year was lost before the {day}, which is the day."
    return Proposal(f"{case['month']} {day}, {whole}", reason, Sureness.LIKELY)


_MONTH = r"(?P<month><F>)"
_DAY = r"(?P<day><D>)(?:<NTH>\b)?"
_YEAR = r"(?P<year><Y>)"
_FRONT = (
    r"(?<![\w.,:/-])(?P<digit>[12])(?P<words>(?:<FRONT>|<F>)\b"
    r"(?:[^.!?\d]|(?<!\d)\d{1,2}(?!\d)){1,60}?)(?<!\d)"
)

RULES: Final = (
    Rule(
        r"\d,?\s(?:\d\d?,?\s)?<LEAD_MONTH>",
        rf"\b(?P<x>{_YEAR},?<b>(?:{_DAY},?<b>)?<LEAD_MONTH><b>(?P<month><M>)\b"
        r"(?:<b>(?P<day2><D>)\b(?!,?<b>\d))?)",
        _year_in_front,
    ),
    Rule(r"\d{4},?\s\d", rf"<ON_DAY>(?P<x>{_MONTH}<_>{_YEAR},?<_>{_DAY})<STOP>", _in_order),
    Rule(
        r"\d\s\d{4}\s[A-Z]", rf"<FREE>(?P<x>{_DAY}<_>{_YEAR}<_>{_MONTH})\b(?!,?<_>?\d)", _in_order
    ),
    Rule(
        r"\d{4},?\s[A-Z]",
        rf"<FREE>(?P<x>{_YEAR},?<b>{_MONTH}<b>{_DAY})(?!,?<_>\d|\w)",
        _in_order_at_beginning,
    ),
    Rule(r"\d{4}\s[A-Z]", rf"<FREE>(?P<x>{_YEAR}<b>{_MONTH})<STOP>", _in_order_at_beginning),
    Rule(r"\b[12][A-Za-z]", rf"(?P<x>{_FRONT}(?P<rest>\d{{3}}))<END>", _moved_digit),
    Rule(r"\b[12][A-Za-z]", rf"{_FRONT}(?P<x>\d{{3}})<END>", _moved_digit_of_range),
    Rule(
        r"\d{3}\s\d\d",
        r"\b(?P<x>(?P<month><M>)\.?<b>(?P<year>1\d\d|20\d)<b>(?P<day>[12]\d|3[01]))<END>",
        _lost_digit,
    ),
)
