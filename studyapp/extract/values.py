"""What the words of one mention amount to, once its year is known."""

from studyapp.domain.calendars import Calendar
from studyapp.domain.errors import WhenError
from studyapp.domain.when import Point, Precision, When
from studyapp.extract.arithmetic import month_of, stretch
from studyapp.extract.easter import at_its_day
from studyapp.extract.mentions import Mention

ANCIENT = 1000
"""Bare numbers below are years only in a passage that tells of such times."""


def month_in(mention: Mention) -> int | None:
    """Return the month of a mention, or one in the midst of its season."""
    return month_of(month=mention.month, season=mention.season)


def point_of(mention: Mention, year: int) -> Point | None:
    """Return the point that a mention names in `year`, None if there is no such day or hour."""
    if mention.easter is not None:
        mention = at_its_day(mention, year)
    try:
        return Point(
            precision=_precision(mention),
            year=year,
            season=mention.season,
            month=mention.month,
            day=mention.day,
            hour=mention.hour,
            minute=mention.minute,
            approximate=mention.approximate,
            uncertain=mention.uncertain,
        )
    except WhenError:
        return None


def _precision(mention: Mention) -> Precision:
    for part, precision in (
        (mention.minute, Precision.MINUTE),
        (mention.hour, Precision.HOUR),
        (mention.day, Precision.DAY),
        (mention.month, Precision.MONTH),
        (mention.season, Precision.SEASON),
    ):
        if part is not None:
            return precision
    return Precision.YEAR


def calendar_of(mention: Mention) -> Calendar | None:
    """Return the calendar that the words state, None if none."""
    return Calendar.JULIAN if mention.julian else None


def year_of(mention: Mention, last: Point | None) -> int:
    """Return the astronomical year; a small bare one in a passage before Christ is before him."""
    year = mention.year or 0
    ancient = last is not None and last.year <= 0 and year < ANCIENT
    before = ancient if mention.before_christ is None else mention.before_christ
    return 1 - year if before else year


def is_small(mention: Mention, last: Point | None) -> bool:
    """Return whether a bare number is too small for a year here."""
    year = mention.year or 0
    if year == 0:
        return True
    if mention.before_christ is not None or year >= ANCIENT or mention.named or mention.month:
        return False
    return last is None or last.year >= ANCIENT


def stretch_of(mention: Mention) -> When | None:
    """Return the decade or century of a mention."""
    span, year = mention.span or 0, mention.year or 0
    if mention.opening:
        first = 1 - year if mention.before_christ else year + 1
        return stretch(first, 10, approximate=False)
    if not mention.before_christ:
        return stretch(year, span, approximate=mention.approximate)
    first = year if span == 100 else year + 9
    return stretch(1 - first, span, approximate=mention.approximate)
