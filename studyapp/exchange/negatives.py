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
_SHORT = re.compile(r"\s*-0*([1-9]\d{0,2})\s*", re.ASCII)
_FOUR = re.compile(r"\s*-\d{4}(?!\d)", re.ASCII)


def unsigned(dates: Mapping[str, str], odd: Oddities) -> dict[str, str]:
    """Return the dates of a row: a year such as -44 becomes 44 BC, one such as -0043 stays EDTF."""
    if any(map(_FOUR.match, dates.values())):
        odd.note(*_EDTF)
    read = {
        name: _SHORT.sub(r"\1 BC", date)
        if _SHORT.fullmatch(date) and not _FOUR.match(date)
        else date
        for name, date in dates.items()
    }
    if read != dates:
        odd.note(*NEGATIVE)
    return read
