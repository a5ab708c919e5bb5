"""Repairs of years: parted, misread, doubled, turned or shortened digits."""

from typing import Final

from studyapp.domain.texts import Sureness
from studyapp.extract.cases import Case, Proposal, Rule
from studyapp.extract.damage import LIKE_DIGITS

_ALIKE: Final = frozenset("0123456789lI|Oo")
"""Digits and the letters that are most like them; others need more to be taken for digits."""
_PARTED = "A blank had come between the digits of the year."
_LIKE = "A letter stood in place of a digit that looks like it."
_DOUBLED = "A digit of the year was written twice."
_TURNED = "Two digits of the year had changed places: no year of the passage begins so."
_COMMA = "A comma had come between the digits of the year, as in a count."
_DASH = "The dash between two years was lost."


def _parted(case: Case) -> Proposal | None:
    """Join "194 1", where no count follows: "1 500 men" are men."""
    digits = "".join(case["x"].split())
    if len(digits) != 4 or case.is_counted or not case.in_place:
        return None
    led = case.is_surely_a_year or case.follows_lead
    if len(case["x"].split()) > 2 and (case.after[:1].isdigit() or not led):
        return None
    return case.year(int(digits), _PARTED)


def _parted_decade(case: Case) -> Proposal | None:
    digits = "".join(case["x"].split())
    if len(digits) != 4 or not case.grounds.speak_for(int(digits)):
        return None
    return Proposal(digits, _PARTED)


def _letters(case: Case) -> Proposal | None:
    """Read "l889", where at least two digits are left, no count follows, and the years agree."""
    digits = case["x"].translate(LIKE_DIGITS)
    is_year = digits != case["x"] and sum(map(str.isdigit, case["x"])) >= 2
    if not is_year or case.is_counted or not case.in_place:
        return None
    if not _ALIKE.issuperset(case["x"]) and not case.is_surely_a_year:
        return None
    return case.year(int(digits), _LIKE)


def _letters_short(case: Case) -> Proposal | None:
    """Read the end of "1866–7l", and of "2l8 BC"."""
    digits = case["x"].translate(LIKE_DIGITS)
    if digits == case["x"] or not digits.isdigit() or not any(map(str.isdigit, case["x"])):
        return None
    return Proposal(digits, _LIKE)


def _doubled(case: Case) -> Proposal | None:
    """Read "19455", "11945": of two like digits in a row one goes, if the passage speaks for it."""
    digits = case["x"]
    meant = {int(digits[:i] + digits[i + 1 :]) for i in range(4) if digits[i] == digits[i + 1]}
    likely = sorted(year for year in meant if case.grounds.speak_for(year))
    if not likely or case.is_counted or not case.is_surely_a_year:
        return None
    best = min(likely, key=case.grounds.distance)
    sureness = Sureness.LIKELY if len(likely) == 1 else Sureness.OPEN
    return Proposal(str(best), _DOUBLED, sureness)


def _turned(case: Case) -> Proposal | None:
    """Read "9145" as 1945 behind a month, a season or "the year"."""
    digits = case["x"]
    year = int(digits[1] + digits[0] + digits[2:])
    if not case.grounds.speak_for(year) or case.is_counted or not case.is_surely_a_year:
        return None
    return Proposal(str(year), _TURNED, Sureness.LIKELY)


def _comma(case: Case) -> Proposal | None:
    """Read "May 1,945": a count stands behind no month."""
    year = int(case["x"].replace(",", ""))
    if not case.grounds.speak_for(year) or case.is_counted:
        return None
    return Proposal(str(year), _COMMA)


def _lost_dash(case: Case) -> Proposal | None:
    """Read "19141918" as two years, if both belong to the time of the passage."""
    first, last = int(case["x"]), int(case["last"])
    if not first < last or not (case.grounds.speak_for(first) and case.grounds.speak_for(last)):
        return None
    return Proposal(f"{first}–", _DASH, Sureness.LIKELY)


def _short(case: Case) -> Proposal | None:
    """Read "the spring of 945" as 1945 in a passage that has only later years; thin grounds."""
    year = int("1" + case["x"])
    if not case.grounds.speak_for(year) or not case.grounds.only_late or case.is_counted:
        return None
    if case["first"] and not 0 < year - int(case["first"]) < 100:
        return None
    reason = f"A digit seems to be lost: the other years run from {case.grounds.range_words}."
    return Proposal(str(year), reason, Sureness.OPEN)


_BEFORE_YEAR = r"\b(?:(?:<F>|<SEASON>),?<_>(?:<of><_>)?|<F>\.?<_><DAYS>,?<_>|<year><_>|\)<_>)"

_LIKE_SIGN = r"\d[A-Za-z|!]|[A-Za-z|!]\d"

RULES: Final = (
    Rule(
        r"\d\s\d",
        r"<FREE>(?P<x>[12](?:<b>?\d){3})<END>(?!<NTH>\b)"
        r"(?!<NTH>?(?:<_>|<_>?<dash><_>?\d\d?<NTH>?<_>)(?:<of><_>)?<F>\b)",
        _parted,
    ),
    Rule(r"\d\s\d", r"\b<the><_>(?P<x>[12](?:<b>?\d){2}<b>?0)(?=<b>?['’]?s\b)", _parted_decade),
    Rule(_LIKE_SIGN, r"<FREE>(?P<x>[12lI|iZ!](?:\d|<like>){3})(?:<END>|(?=s\b))", _letters),
    Rule(_LIKE_SIGN, r"(?<=\b[12]\d{3}[-–])(?P<x>\d<like>|<like>\d)<END>", _letters_short),
    Rule(_LIKE_SIGN, r"<FREE>(?P<x>(?!\d+s)(?:\d|<like>){2,4})(?=<_><ERA>\b)", _letters_short),
    Rule(r"\d{5}", r"<FREE>(?P<x>[12]\d{4})(?:<END>|(?=s\b))", _doubled),
    Rule(r"[3-9][12]\d\d", _BEFORE_YEAR + r"(?P<x>[3-9][12]\d\d)<END>", _turned),
    Rule(
        r"[3-9][12]\d\d",
        r"<FREE>(?P<x>[3-9][12]\d\d)(?=<STOP>|<_>?<dash><_>?[12]\d{3}<END>|<_><to><_>[12]\d{3}<END>)",
        _turned,
    ),
    Rule(r"[3-9][12]\d\d", r"(?<=\b[12]\d{3}[-–])(?P<x>[3-9][12]\d\d)<END>", _turned),
    Rule(r"[3-9][12]\d\d", r"<FREE>(?P<x>[3-9][12]\d\d)(?=[-–]\d\d<END>)", _turned),
    Rule(r"[3-9][12]\d\d", r"\b[12]\d{3}<_><to><_>(?P<x>[3-9][12]\d\d)<END>", _turned),
    Rule(r"[12],\d{3}", _BEFORE_YEAR + r"(?P<x>[12],\d{3})(?!\d|,\d)", _comma),
    Rule(r"\d{8}", r"<FREE>(?P<x>[12]\d{3})(?=(?P<last>[12]\d{3})<END>)", _lost_dash),
    Rule(
        r"(?<!\d)\d{3}(?!\d)",
        r"\b(?:(?:<SEASON>|<F>)<_>(?:<of><_>)?|<F><_><D><NTH>?,?<_>)(?P<x>\d{3})<END>"
        r"(?![ ](?:\d|<ERA>|AD|CE))",
        _short,
    ),
    Rule(
        r"\d{4}(?:\D{1,5})\d{3}(?!\d)",
        r"\b(?P<first><Y>)(?:<_><to><_>|<b>?<dash><b>?)(?P<x>\d{3})<END>",
        _short,
    ),
)
