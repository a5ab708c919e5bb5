"""How a wrong date is wrong, in words."""

from studyapp.domain.calendars import date_of
from studyapp.domain.messages import Message
from studyapp.domain.when import Precision, When
from studyapp.domain.when_words import named_date

_NUMBERS = (
    "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten", "Eleven", "Twelve",
)  # fmt: skip
_TOO_EARLY = {
    "day": ("One day too early.", "{count} days too early."),
    "month": ("One month too early.", "{count} months too early."),
    "year": ("One year too early.", "{count} years too early."),
    "decade": ("One decade too early.", "{count} decades too early."),
    "century": ("One century too early.", "{count} centuries too early."),
}
_TOO_LATE = {
    "day": ("One day too late.", "{count} days too late."),
    "month": ("One month too late.", "{count} months too late."),
    "year": ("One year too late.", "{count} years too late."),
    "decade": ("One decade too late.", "{count} decades too late."),
    "century": ("One century too late.", "{count} centuries too late."),
}
_YEARS = {
    Precision.CENTURY: ("century", 100),
    Precision.DECADE: ("decade", 10),
    Precision.YEAR: ("year", 1),
}
_NEAR_DAYS = 10


def mistake(given: When, truth: When) -> Message:
    """Return what is wrong with a date that has no day in common with the right one."""
    if given.start is None or given.end is None or truth.start is None or truth.end is None:
        return Message("It was {date}.", {"date": named_date(truth)})
    if given.start.year == 1 - truth.start.year and given.precision is truth.precision:
        return Message("Right number, wrong era: it was {date}.", {"date": named_date(truth)})
    coarser = min(given.precision, truth.precision)
    if given.is_range or truth.is_range:
        return _gap(given, truth, coarser)
    if coarser in _YEARS:
        unit, years = _YEARS[coarser]
        return _off(unit, given.start.year // years - truth.start.year // years)
    if coarser is Precision.SEASON:
        return _seasons_apart(given, truth)
    return (_months_apart if coarser is Precision.MONTH else _days_apart)(given, truth)


def _days_apart(given: When, truth: When) -> Message:
    days = (given.earliest or 0) - (truth.earliest or 0)
    year, month, day = _first_day(given, truth)
    right_year, right_month, right_day = _first_day(truth, truth)
    if abs(days) <= _NEAR_DAYS:
        return _off("day", days)
    if (year, month) == (right_year, right_month):
        return Message("Right month and year, wrong day.")
    if (month, day) == (right_month, right_day):
        return Message("Right day and month, wrong year.")
    if year == right_year:
        return Message("Right year, wrong month.")
    return _months_apart(given, truth)


def _months_apart(given: When, truth: When) -> Message:
    year, month, _day = _first_day(given, truth)
    right_year, right_month, _right_day = _first_day(truth, truth)
    if month == right_month:
        return Message("Right month, wrong year.")
    months = (year - right_year) * 12 + month - right_month
    return _off("month", months) if abs(months) < 12 else _off("year", int(months / 12))


def _seasons_apart(given: When, truth: When) -> Message:
    years = _first_day(given, truth)[0] - _first_day(truth, truth)[0]
    if years == 0:
        return Message("Right year, wrong season.")
    is_same_season = _season(given) is not None and _season(given) == _season(truth)
    return Message("Right season, wrong year.") if is_same_season else _off("year", years)


def _gap(given: When, truth: When, coarser: Precision) -> Message:
    """Return how far a time with two ends is off, from edge to edge, in the unit that suits it."""
    edge, right_edge = given.earliest or 0, truth.latest or 0
    if edge <= right_edge:
        edge, right_edge = given.latest or 0, truth.earliest or 0
    days = edge - right_edge
    year, month, _day = date_of(edge, truth.calendar)
    right_year, right_month, _right_day = date_of(right_edge, truth.calendar)
    if coarser <= Precision.YEAR or abs(days) >= 730:
        return _off("year", year - right_year)
    if coarser <= Precision.MONTH or abs(days) >= 60:
        return _off("month", (year - right_year) * 12 + month - right_month)
    return _off("day", days)


def _off(unit: str, distance: int) -> Message:
    if distance == 0:
        return Message("Right {unit}, but not the right time.", {"unit": unit})
    one, many = (_TOO_LATE if distance > 0 else _TOO_EARLY)[unit]
    count = abs(distance)
    if count == 1:
        return Message(one)
    return Message(many, {"count": _NUMBERS[count - 2] if count <= 12 else count})


def _first_day(when: When, truth: When) -> tuple[int, int, int]:
    """Return year, month and day of its first day, in the calendar of the right date."""
    return date_of(when.earliest or 0, truth.calendar)


def _season(when: When) -> int | None:
    return None if when.start is None else when.start.season
