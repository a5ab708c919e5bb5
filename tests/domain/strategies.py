"""Dates of every shape, for Hypothesis."""

from hypothesis import strategies as st
from hypothesis.control import reject

from studyapp.domain.calendars import Calendar, days_in_month
from studyapp.domain.errors import WhenError
from studyapp.domain.points import EAST, FIRST_YEAR, LAST_YEAR, WEST
from studyapp.domain.when import Point, Precision, When

YEARS = st.one_of(
    st.integers(1700, 2050), st.integers(-600, 1600), st.integers(FIRST_YEAR, LAST_YEAR)
)
OFFSETS = st.none() | st.integers(WEST, EAST) | st.sampled_from([0, 60, 180, -300, 330])
ALL = frozenset(Precision)


@st.composite
def points(
    draw: st.DrawFn,
    years: st.SearchStrategy[int] = YEARS,
    precisions: frozenset[Precision] = ALL,
    *,
    vague: bool = True,
) -> Point:
    """Return a point that exists in the Gregorian calendar at least."""
    precision = draw(st.sampled_from(sorted(precisions)))
    year = draw(years)
    if precision < Precision.YEAR:
        span = 100 if precision is Precision.CENTURY else 10
        year = abs(year) // span * span
    season = draw(st.integers(21, 24)) if precision is Precision.SEASON else None
    month = draw(st.integers(1, 12)) if precision >= Precision.MONTH else None
    marks = st.booleans() if vague else st.just(value=False)
    return Point(
        precision=precision,
        year=year,
        season=season,
        month=month,
        day=_day(draw, precision, year, month),
        hour=draw(st.integers(0, 23)) if precision >= Precision.HOUR else None,
        minute=draw(st.integers(0, 59)) if precision is Precision.MINUTE else None,
        offset=draw(OFFSETS) if precision >= Precision.HOUR else None,
        approximate=draw(marks),
        uncertain=draw(marks),
    )


@st.composite
def whens(
    draw: st.DrawFn,
    years: st.SearchStrategy[int] = YEARS,
    precisions: frozenset[Precision] = ALL,
) -> When:
    """Return a date or range, open or closed; its ends often have much in common."""
    calendar = draw(st.none() | st.sampled_from(Calendar))
    start = draw(points(years, precisions))
    shape = draw(st.sampled_from(["single", "range", "range", "from", "until"]))
    if shape == "single":
        return _when(start, start, calendar)
    if shape == "from":
        return _when(start, None, calendar)
    if shape == "until":
        return _when(None, start, calendar)
    near = st.integers(start.year, start.year + 120).filter(lambda year: year <= LAST_YEAR)
    end = draw(points(near | st.just(start.year) | years, precisions) | _like(start))
    return _when(start, end, calendar)


@st.composite
def _like(draw: st.DrawFn, start: Point) -> Point:
    """Return a point of the same shape in the same year, vague only if `start` is."""
    same = points(st.just(start.year), frozenset([start.precision]), vague=start.is_vague)
    return draw(same)


def _day(draw: st.DrawFn, precision: Precision, year: int, month: int | None) -> int | None:
    if month is None or precision < Precision.DAY:
        return None
    return draw(st.integers(1, days_in_month(year, month, Calendar.GREGORIAN)))


def _when(start: Point | None, end: Point | None, calendar: Calendar | None) -> When:
    first = start or end
    assert first is not None
    try:
        return When(start, end, calendar or first.default_calendar)
    except WhenError:
        reject()
