from datetime import date
from itertools import pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from studyapp.timeline.axis import LADDER, Axis, Era, Rung, Step, Tick, Unit, axis, ticks
from studyapp.timeline.civil import civil_date, civil_day
from studyapp.timeline.view import View

GAP = 74.0


@st.composite
def views(draw: st.DrawFn) -> View:
    first = draw(st.floats(civil_day(-9999), civil_day(9000)))
    span = 10.0 ** draw(st.floats(-2.5, 6.5))
    return View(first, first + span, draw(st.floats(300.0, 3000.0))).bounded()


def years(first: int, last: int, width: float = 1000.0) -> Axis:
    return axis(View(civil_day(first), civil_day(last, 1, 2), width), gap=GAP)


def named_years(shown: Axis) -> list[int]:
    return [tick.date[0] for tick in shown.ticks]


@given(views())
@example(View(civil_day(1582, 9, 1), civil_day(1582, 12, 1), 800.0))
@example(View(civil_day(-2), civil_day(3), 800.0))
def test_a_tick_stands_on_the_date_it_names(view: View) -> None:
    for tick in axis(view, gap=GAP).ticks:
        assert civil_date(int(tick.day // 1)) == tick.date
        assert tick.day % 1 == pytest.approx(tick.minutes / 1440, abs=1e-6)


def stands_on(step: Step, tick: Tick) -> bool:
    """Return whether a tick is one of its step, by what people call round."""
    year, month, day = tick.date
    match step.unit:
        case Unit.MINUTE:
            return tick.minutes % step.count == 0
        case Unit.DAY:
            return tick.minutes == 0
        case Unit.WEEK:
            return date.fromordinal(round(tick.day) % 7 + 7).weekday() == 0
        case Unit.MONTH:
            return day == 1 and (month - 1) % step.count == 0
        case Unit.YEAR:
            return (month, day) == (1, 1) and (year == 1 or said(year) % step.count == 0)


def said(year: int) -> int:
    """Return the number that people say for an astronomical year."""
    return year if year >= 1 else 1 - year


@given(views(), st.sampled_from(LADDER))
@example(View(civil_day(1582, 9, 1), civil_day(1582, 12, 1), 800.0), LADDER[10])
@example(View(civil_day(-2), civil_day(3), 800.0), LADDER[13])
def test_ticks_of_every_step_stand_on_round_dates_and_leave_none_out(
    view: View, rung: Rung
) -> None:
    first, last = view.first, min(view.last, view.first + 400 * rung.step.days)

    found = [*ticks(rung.step, first, last)]

    assert all(first - 1e-6 <= tick.day <= last + 1e-6 for tick in found)
    assert all(stands_on(rung.step, tick) for tick in found)
    days = [first, *(tick.day for tick in found), last]
    assert all(-1e-6 <= after - before <= longest(rung.step) for before, after in pairwise(days))


def longest(step: Step) -> float:
    """Return the most days that may lie between two ticks."""
    return step.days * {Unit.MONTH: 31.1 / 28, Unit.YEAR: 366 / 365}.get(step.unit, 1.0) + 1e-6


@given(views())
@example(View(civil_day(1582, 1, 1), civil_day(1583, 1, 1), 1000.0))
@example(View(civil_day(-30), civil_day(30), 1000.0))
def test_named_ticks_never_crowd(view: View) -> None:
    shown = axis(view, gap=GAP)

    for one, other in pairwise(shown.ticks):
        assert view.x(other.day) - view.x(one.day) >= 0.7 * GAP


@given(views())
def test_ticks_are_neither_missing_nor_without_number(view: View) -> None:
    shown = axis(view, gap=GAP)

    assert len(shown.ticks) <= view.width / (0.7 * GAP) + 1
    assert len(shown.minor) <= view.width / 5 + 2
    assert shown.ticks or view.width < 6 * GAP


@given(views())
def test_the_context_covers_the_whole_view_without_gaps(view: View) -> None:
    contexts = axis(view, gap=GAP).contexts

    assert contexts[0].first <= view.first
    assert contexts[-1].last > view.last
    assert all(one.last == other.first for one, other in pairwise(contexts))


def test_there_is_no_year_0_and_round_years_count_from_1_on_both_sides() -> None:
    assert named_years(years(-300, 300)) == [
        *(-299, -249, -199, -149, -99, -49),
        *(1, 50, 100, 150, 200, 250, 300),
    ]


def test_1_bc_is_followed_by_the_year_1() -> None:
    assert named_years(years(-3, 3, width=520.0)) == [-3, -2, -1, 0, 1, 2, 3]


def test_ticks_of_days_step_over_the_ten_days_that_1582_left_out() -> None:
    shown = axis(View(civil_day(1582, 10, 2), civil_day(1582, 10, 17), 450.0), gap=GAP)

    assert shown.step.unit is Unit.DAY
    assert [tick.date[2] for tick in shown.ticks] == [2, 3, 4, 15, 16, 17]


def test_weeks_begin_on_mondays() -> None:
    shown = axis(View(civil_day(1945, 8, 1), civil_day(1945, 9, 15), 600.0), gap=GAP)

    assert [tick.date for tick in shown.ticks][:2] == [(1945, 8, 6), (1945, 8, 13)]


@pytest.mark.parametrize(
    ("days", "era"),
    [
        (0.5, Era.DAY),
        (20, Era.MONTH),
        (300, Era.YEAR),
        (40 * 365, Era.CENTURY),
        (900 * 365, Era.MILLENNIUM),
        (9000 * 365, Era.AGE),
    ],
)
def test_the_context_is_a_step_or_two_above_the_ticks(days: float, era: Era) -> None:
    start = civil_day(-1000)

    assert axis(View(start, start + days, 1000.0), gap=GAP).contexts[0].era is era


def test_centuries_begin_in_the_year_1_of_a_hundred() -> None:
    contexts = years(-120, 120).contexts

    assert {context.era for context in contexts} == {Era.CENTURY}
    assert [context.date for context in contexts] == [
        *((-199, 1, 1), (-99, 1, 1)),
        *((1, 1, 1), (101, 1, 1)),
    ]
