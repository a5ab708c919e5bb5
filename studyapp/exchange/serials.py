"""Days as spreadsheets count them, from 1900 on: 43831 is 1 January 2020.

So a date stands in a table whose cells lost the form of a date. Source: ECMA-376, 18.17.4.1.
"""

import re
from collections.abc import Sequence

from studyapp.domain.calendars import Calendar, date_of, day_number
from studyapp.exchange.rows import Oddities

_NUMBER = re.compile(r"\s*(?P<day>\d{4,5})(?:[.,](?P<part>\d{1,15}))?\s*", re.ASCII)
_BEFORE_FIRST = day_number(1899, 12, 30, Calendar.GREGORIAN)
_NO_YEAR, _SURELY = 2_200, 10_000
"""A whole number up to the first is a year in a history; one of five figures is none."""
_COUNTED = (
    "1 date is a number such as 43831, a day as spreadsheets count them: 1 January 2020.",
    "{count} dates are numbers such as 43831, days as spreadsheets count them: 1 January 2020.",
)


def are_serials(cells: Sequence[str]) -> bool:
    """Return whether all cells that hold something are such days, and cannot be years."""
    found = [_NUMBER.fullmatch(cell) for cell in cells if cell.strip()]
    days = [0 if each is None else int(each["day"]) for each in found]
    return bool(days) and min(days) > _NO_YEAR and max(days) >= _SURELY


def counted(cell: str, odd: Oddities) -> str:
    """Return such a day, and its time if there is one, in ISO 8601; another cell as it is."""
    edtf = iso_of(cell)
    if edtf is None:
        return cell
    odd.note(*_COUNTED)
    return edtf


def iso_of(cell: str) -> str | None:
    """Return the day, and the minute if it has one, that a number may mean; None if it is none."""
    found = _NUMBER.fullmatch(cell)
    if found is None:
        return None
    minutes = round(float(f"0.{found['part'] or 0}") * 24 * 60)
    days, minutes = divmod(minutes, 24 * 60)
    number = _BEFORE_FIRST + int(found["day"]) + days
    year, month, day = date_of(number, Calendar.GREGORIAN)
    clock = f"T{minutes // 60:02d}:{minutes % 60:02d}" if minutes else ""
    return f"{year:04d}-{month:02d}-{day:02d}{clock}"
