"""Pins on a line of time: plain rules of places and dates."""

from dataclasses import replace
from itertools import combinations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from studyapp.domain.when import When
from studyapp.domain.when_words import words
from studyapp.timeline.axis import Step, Unit
from studyapp.timeline.view import View
from studyapp.ui.asking.areas import pins
from studyapp.ui.asking.areas.flags import (
    Flag,
    Sky,
    StripInk,
    in_letters,
    levels_needed,
    placed,
)
from studyapp.ui.theme import Look

MONTH, YEAR = Step(Unit.MONTH), Step(Unit.YEAR)
TEN_YEARS = Step(Unit.YEAR, 10)


def start(edtf: str) -> float:
    return pins.start_of(When.parse(edtf))


@pytest.mark.parametrize(
    ("edtf", "by", "step", "becomes"),
    [
        ("1932-03", 1, MONTH, "April 1932"),
        ("1932-03", -10, MONTH, "May 1931"),
        ("0001", -1, YEAR, "1 BC"),
        ("1934", 1, TEN_YEARS, "1940"),
        ("1582-10-15", -1, Step(Unit.DAY), "4 October 1582"),
        ("1945-08-08T23", 1, Step(Unit.MINUTE, 60), "9 August 1945, 00:00"),
    ],
)
def test_a_pin_moves_on_true_dates(edtf: str, by: int, step: Step, becomes: str) -> None:
    moved = pins.moved(start(edtf), by, step)

    assert moved is not None
    assert words(moved) == becomes


def test_a_pin_does_not_leave_the_line() -> None:
    assert pins.moved(start("9999"), 1, YEAR) is None


@settings(max_examples=40)
@given(
    st.integers(-9000, 9000),
    st.integers(1, 12),
    st.sampled_from([MONTH, YEAR]),
    st.sampled_from([1, 10]),
)
def test_a_step_back_undoes_a_step(year: int, month: int, step: Step, by: int) -> None:
    part = f"-{month:02d}" if step is MONTH else ""
    before = When.parse(f"{'-' if year < 0 else ''}{abs(year):04d}{part}")

    there = pins.moved(pins.start_of(before), by, step)

    assert there is not None
    assert pins.moved(pins.start_of(there), -by, step) == before


@pytest.mark.parametrize(
    ("edtf", "scale", "step"),
    [
        ("1932-03", 1.0, MONTH),
        ("1932-03", 0.01, YEAR),
        ("1932", 100.0, YEAR),
        ("188X", 1.0, YEAR),
        ("1945-21", 1.0, MONTH),
        ("1945-08-08", 1.0, MONTH),
        ("1945-08-08", 10.0, Step(Unit.DAY)),
        ("1945", 0.001, TEN_YEARS),
    ],
)
def test_a_step_is_what_can_be_seen_but_never_finer_than_the_date(
    edtf: str, scale: float, step: Step
) -> None:
    view = View(0, 1000 / scale, 1000)

    assert pins.step(view, pins.grain(When.parse(edtf))) == step


@settings(max_examples=40)
@given(st.lists(st.integers(1000, 1990), min_size=1, max_size=5))
def test_the_opening_view_has_room_about_all_dates(years: list[int]) -> None:
    whens = [When.parse(str(year)) for year in years]

    view = pins.opening_view(whens, 1000)

    assert all(view.x(pins.start_of(when)) > 50 for when in whens)
    assert all(view.x(pins.middle_of(when)) < 950 for when in whens)


def test_a_place_is_the_date_that_contains_it() -> None:
    dropped = pins.dropped(start("1932-03-20"), MONTH)

    assert dropped == When.parse("1932-03")


def test_a_view_is_made_longer_for_what_lies_outside() -> None:
    view = View(start("1900"), start("1950"), 1000)

    longer = pins.showing_all(view, [start("1850"), start("1920")])

    assert longer.first < start("1850")
    assert longer.last == view.last


def test_judged_flags_close_together_stand_clear_of_each_other(look: Look) -> None:
    ink = StripInk.of(look)
    flags = [Flag(x=300 + 10 * n, letter="A", title="A long title", date="1945") for n in range(6)]
    sky = Sky(900, 500, 1)

    levels = levels_needed(flags, ink, sky)

    boxes = [each.box for each in placed(flags, ink, replace(sky, levels=levels))]
    assert not any(one.intersects(other) for one, other in combinations(boxes, 2))
    assert levels_needed(flags[:1], ink, sky) == 1


@settings(max_examples=30, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(xs=st.lists(st.floats(-200, 700), min_size=1, max_size=8), levels=st.integers(1, 3))
def test_letters_never_lie_over_each_other_nor_leave_the_picture(
    look: Look, xs: list[float], levels: int
) -> None:
    flags = in_letters([Flag(x=x, letter="A", title="The law", date="1791") for x in xs])

    found = [each.box for each in placed(flags, StripInk.of(look), Sky(500, 200, levels))]

    assert not any(one.intersects(other) for one, other in combinations(found, 2))
    assert all(box.left() >= 0 and box.right() <= 500 for box in found)
