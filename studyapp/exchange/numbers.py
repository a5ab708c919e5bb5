"""Dates in numbers, as TimelineJS has them, and the words that it shows in their place."""

import re
from collections.abc import Mapping

from studyapp.domain.when import When
from studyapp.domain.when_tongues import read_answer
from studyapp.exchange.dates import PARTS, Dated, number_of, numbers_of
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
_ROUGH = re.compile(r"\b(?:ca?|circa|about|around|approx\w*)\b|[~?]", re.IGNORECASE)


def parts_of(date: Mapping[str, object], odd: Oddities) -> dict[str, int]:
    """Return the numbers of a date from the year down to the first that is not there.

    Raises:
        RowError: One is no number.
    """
    parts: dict[str, int] = {}
    numbers = {part: number_of(date.get(part)) for part in PARTS}
    for part, number in numbers.items():
        if number is None or (part in ("month", "day") and number == 0):
            break
        parts[part] = number
    if any(numbers[part] for part in PARTS if part not in parts):
        odd.note(*GAP)
    if number_of(date.get("second")):
        odd.note(*SECONDS)
    return parts


def shown(words: str, told: Dated, odd: Oddities) -> When | None:
    """Return the date that is shown, if it is the one in numbers and says more of it; else None."""
    if not words.strip() or not _ROUGH.search(words):
        return None
    when = read_answer(words.strip())
    if when is not None and numbers_of(when) == told:
        return when
    odd.note(*_ROUGHLY)
    return None
