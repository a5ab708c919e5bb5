"""Years with a minus, which people write for BC and EDTF for a count that has a year 0."""

import re
from collections.abc import Mapping

from studyapp.exchange.rows import Oddities

NEGATIVE = (
    "The year of 1 row is negative; -44 is read as 44 BC.",
    "The years of {count} rows are negative; -44 is read as 44 BC.",
)
_EDTF = (
    "The year of 1 row is negative with four figures, as in EDTF; -0043 is read as 44 BC.",
    "The years of {count} rows are negative with four figures, as in EDTF; -0043 is read as 44 BC.",
)
_SHORT = re.compile(r"(-?)0*([1-9]\d{0,2})(?:[.,]0+)?", re.ASCII)
_JOINT = re.compile(r"\s*(?:–|—|/| to | bis )\s*|\s+-\s+|(?<=\d)-(?=-)")
_FOUR = re.compile(r"\s*-\d{4}(?!\d)", re.ASCII)


def unsigned(dates: Mapping[str, str], odd: Oddities) -> dict[str, str]:
    """Return the dates of a row: a year such as -44 becomes 44 BC, one such as -0043 stays EDTF."""
    if any(map(_FOUR.match, dates.values())):
        odd.note(*_EDTF)
    read = {name: _unsigned(date) for name, date in dates.items()}
    if read != dates:
        odd.note(*NEGATIVE)
    return read


def _unsigned(date: str) -> str:
    """Return a year with a minus, or a range with one, in words; another date as it is."""
    ends = _JOINT.split(date.strip())
    found = [_SHORT.fullmatch(end) for end in ends]
    if "-" not in date or _FOUR.match(date) or len(ends) > 2 or None in found:
        return date
    years = [(each[1], each[2]) for each in found if each is not None]
    if not any(minus for minus, _ in years):
        return date
    return " – ".join(f"{year} BC" if minus else f"AD {year}" for minus, year in years)
