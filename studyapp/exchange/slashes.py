"""Dates such as 3/4/1945, read as the other dates of the same table show that they are meant."""

from collections.abc import Iterable

from studyapp.exchange.rows import Oddities
from studyapp.exchange.unread import SLASHED

_DAY_FIRST = (
    "1 date such as 3/4/1945 was read with its day first, as others have it.",
    "{count} dates such as 3/4/1945 were read with their day first, as others have it.",
)
_MONTH_FIRST = (
    "1 date such as 3/4/1945 was read with its month first, as others have it.",
    "{count} dates such as 3/4/1945 were read with their month first, as others have it.",
)


def has_day_first(dates: Iterable[str]) -> bool | None:
    """Return whether dates have the day before the month; None if nothing says so, or both."""
    found = [each for each in map(SLASHED.match, dates) if each is not None]
    day, month = (any(int(each[part]) > 12 for each in found) for part in ("a", "b"))
    return None if day == month else day


def unslashed(date: str, odd: Oddities, *, day_first: bool | None) -> str:
    """Return a date in the order that is known, with dots; as it is where that is not known."""
    found = SLASHED.match(date)
    if found is None or day_first is None:
        return date
    day, month = (found["a"], found["b"]) if day_first else (found["b"], found["a"])
    if int(day) <= 12 and int(month) <= 12 and day != month:
        odd.note(*(_DAY_FIRST if day_first else _MONTH_FIRST))
    return f"{day}.{month}.{found['year']}{date[found.end() :]}"
