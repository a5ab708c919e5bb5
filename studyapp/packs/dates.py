"""Dates and tolerances as packs write them."""

import re

from studyapp.domain.calendars import Calendar
from studyapp.domain.errors import WhenError
from studyapp.domain.tolerances import DateTolerance, DateUnit
from studyapp.domain.when import When
from studyapp.domain.when_tongues import read_answer
from studyapp.packs.hints import instead, sure
from studyapp.packs.nodes import TextNode
from studyapp.packs.sheets import Sheet

_NUMBERS = re.compile(r"(?P<year>-?\d{4})-(?P<month>\d\d)(?:-\d\d)?", re.ASCII)
_MINUS = re.compile(r"-0*([1-9]\d?\d?)", re.ASCII)
"""A year before Christ with too few digits for a date, and thus counted as people count."""
_MONTHS = 12
_TO = re.compile(r"\s+(?:bis|jusqu’au|jusqu'au|au|à|hasta|al|fino a|tot|do|—)\s+", re.IGNORECASE)
"""From one date to another, where English has "to"."""
_ABOUT = re.compile(
    r"(?:um|gegen|etwa|vers|environ|hacia|verso|circa|около)\s+(?=\d)", re.IGNORECASE
)
_COUNTED = re.compile(r"(\d{1,5})\s*([dmy])(?:ay|onth|ear)s?", re.ASCII | re.IGNORECASE)
_TOLERANCE = re.compile(r"(\d{1,5})\s*([dmy])", re.ASCII)


def when_of(sheet: Sheet, node: TextNode, calendar: Calendar | None = None) -> When | None:
    """Return the date that an EDTF text names; if it is none, tell it, and what may be meant."""
    try:
        return When.parse(node, calendar)
    except WhenError:
        pass
    values = {"text": node.strip()}
    if _ends_before_it_begins(node):
        says, hint = "'{text}' ends before it begins", "swap the two dates"
        first, _, last = values["text"].partition("/")
        mend = instead(node, f"{last}/{first}")
        sheet.fault("D72", node, says, values, hint=sure(hint, mend))
        return None
    meant = _meant(node)
    edtf = _shortened(node) if meant is None else meant.edtf
    hint = "write {edtf}" if edtf else "write 1789, 1789-07 or 1789-07-14"
    values["edtf"] = edtf
    if (minus := _MINUS.fullmatch(values["text"])) is not None:
        meant, year = None, int(minus[1])
        hint = "{year} BC is written {edtf}, for there is a year 0 in this count"
        values |= {"year": f"{year}", "edtf": f"{1 - year:05}" if year > 1 else "0000"}
    says, mend = "'{text}' is not a date this format knows", None
    if meant is not None and meant == When.parse(meant.edtf, calendar):
        mend = instead(node, meant.edtf)
    sheet.fault("D71", node, says, values, hint=sure(hint, mend))
    return None


def _meant(text: str) -> When | None:
    """Return the date that is surely meant by words, None if that is not known."""
    if len(ends := _TO.split(text.strip(), maxsplit=1)) == 2:
        first, last = map(read_answer, ends)
        return None if first is None or last is None else _read(f"{first.edtf}/{last.edtf}")
    meant = read_answer(text)
    if meant is None or _ABOUT.match(text.strip()) is None:
        return meant
    return _read(f"{meant.edtf.rstrip('~')}~") or meant


def _read(edtf: str) -> When | None:
    try:
        return When.parse(edtf)
    except WhenError:
        return None


def tolerance_of(sheet: Sheet, node: TextNode) -> DateTolerance | None:
    """Return how far off a date may be; if it is nothing of that kind, tell it."""
    text = node.strip()
    found = _TOLERANCE.fullmatch(text)
    if found is not None:
        return DateTolerance(int(found[1]), DateUnit(found[2]))
    values = {"text": text}
    if text.startswith("-") and _TOLERANCE.fullmatch(text[1:]):
        says, hint = "a tolerance is not negative", "write {plain}"
        mend = instead(node, text[1:])
        sheet.fault("Q58", node, says, {"plain": text[1:]}, hint=sure(hint, mend))
    else:
        says, hint = (
            "expected days, months or years, found '{text}'",
            "write it as in 10d, 6m or 5y",
        )
        if (counted := _COUNTED.fullmatch(text)) is not None:
            hint, values["short"] = "write {short}", f"{counted[1]}{counted[2].casefold()}"
        sheet.fault("Y21", node, says, values, hint=hint)
    return None


def _shortened(text: str) -> str:
    """Return how much of a date there is, as of 30 February; nothing if it is no date at all."""
    found = _NUMBERS.fullmatch(text.strip())
    if found is None:
        return ""
    month = found["month"] if 1 <= int(found["month"]) <= _MONTHS else None
    return found["year"] if month is None else f"{found['year']}-{month}"


def _ends_before_it_begins(text: str) -> bool:
    first, slash, last = text.strip().partition("/")
    if not slash:
        return False
    try:
        return When.parse(last).certainly_before(When.parse(first))
    except WhenError:
        return False
