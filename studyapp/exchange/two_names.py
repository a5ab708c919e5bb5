"""What is told of dates such as 10/20 February 1700, which may be one day under two names."""

import re

from studyapp.domain.points import Precision
from studyapp.domain.when_tongues import read_answer
from studyapp.exchange.rows import Oddities

_NEW = (
    "1 date such as 10/20 February 1700 is a day by two calendars; its New Style was taken.",
    "{count} dates such as 10/20 February 1700 are days by two calendars; New Style was taken.",
)
_LATER = (
    "1 date such as 10 February 1699/1700 was taken in the year that began in January.",
    "{count} dates such as 10 February 1699/1700 were taken in the years that began in January.",
)
_RANGE = (
    "1 date such as 10/21 February 1700 is no day by two calendars; all its days were taken.",
    "{count} dates such as 10/21 February 1700 are no days by two calendars; all were taken.",
)
_TWO_DAYS = re.compile(r"\d{1,2}\.?(?: [^\W\d_]+\.?)?(?: \d{4})? ?[/(] ?\d{1,2}\.?\)? ?[^\W\d_].*")
_TWO_YEARS = re.compile(r".*[^\W\d_].* \d{4}/\d{1,4}")
_APART = range(9, 15)
"""So many days the calendars are apart, or one more or less where somebody counted wrongly."""


def note_two_names(date: str, odd: Oddities) -> None:
    """Note how a date was taken that may have two names."""
    text = " ".join(date.split())
    by_days = _TWO_DAYS.fullmatch(text)
    if by_days is None and _TWO_YEARS.fullmatch(text) is None:
        return
    when = read_answer(text)
    if when is None or when.earliest is None or when.latest is None:
        return
    if when.start != when.end:
        is_near = when.latest - when.earliest in _APART and when.precision is Precision.DAY
        if by_days is not None and is_near:
            odd.note(*_RANGE)
    elif when.precision in (Precision.MONTH, Precision.DAY):
        odd.note(*(_LATER if by_days is None else _NEW))
