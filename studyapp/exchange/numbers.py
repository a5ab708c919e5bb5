"""Dates in numbers, as TimelineJS has them, and the words that it shows in their place."""

import re
from collections.abc import Mapping

from studyapp.domain.points import Precision
from studyapp.domain.when import When
from studyapp.domain.when_tongues import read_answer
from studyapp.exchange.dates import PARTS, Dated, number_of, numbers_of, when_of_numbers
from studyapp.exchange.rows import Oddities

GAP = (
    "The day of 1 date has no month, or its hour no day; it was left out.",
    "The days of {count} dates have no month, or their hours no day; they were left out.",
)
SECONDS = (
    "The seconds of 1 time were left out.",
    "The seconds of {count} times were left out.",
)
_ROUGHLY = (
    "1 row shows a rough date, but has another one in numbers; that was taken.",
    "{count} rows show rough dates, but have other ones in numbers; those were taken.",
)
_COARSELY = (
    "1 row shows a rough date, and has its first day in numbers; the rough one was taken.",
    "{count} rows show rough dates, and have their first days in numbers; the rough were taken.",
)
_NAME = re.compile(r"[^\W\d_]+\.?")
_ROUGH = re.compile(r"\b(?:ca?|circa|about|around|approx\w*)\b|[~?]", re.IGNORECASE)


def parts_of(date: Mapping[str, object], odd: Oddities) -> dict[str, int]:
    """Return the numbers of a date from the year down to the first that is not there.

    Raises:
        RowError: One is no number.
    """
    parts: dict[str, int] = {}
    numbers = {part: number_of(_without_name(part, date.get(part))) for part in PARTS}
    for part, number in numbers.items():
        if number is None or (part in ("month", "day") and number == 0):
            break
        parts[part] = number
    if any(numbers[part] for part in PARTS if part not in parts):
        odd.note(*GAP)
    if number_of(date.get("second")):
        odd.note(*SECONDS)
    return parts


def _without_name(part: str, value: object) -> object:
    """Return the number of a month that is named; everything else as it is."""
    if part != "month" or not isinstance(value, str) or not _NAME.fullmatch(value.strip()):
        return value
    month = read_answer(f"{value.strip()} 2000")
    start = None if month is None else month.start
    return value if start is None or start.month is None else start.month


def shown(words: str, told: Dated, odd: Oddities) -> When | None:
    """Return the date that is shown, if it is the one in numbers and says more of it; else None.

    A year that has to be in numbers as its first day, and a month likewise, is that year.
    """
    when = read_answer(words.strip())
    if when is not None and _begins_with(when, told):
        odd.note(*_COARSELY)
        return when
    if not _ROUGH.search(words):
        return None
    if when is not None and numbers_of(when) == told:
        return when
    odd.note(*_ROUGHLY)
    return None


def _begins_with(when: When, told: Dated) -> bool:
    """Return whether numbers are the first day, or the first and the last, of a rougher date."""
    if when.precision >= Precision.DAY or "day" not in told.start or "hour" in told.start:
        return False
    exact = when_of_numbers(told.start, told.end)
    is_first = when.earliest == exact.earliest
    return is_first and (told.end is None or when.latest == exact.latest)
