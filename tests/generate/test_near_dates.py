from itertools import islice

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studyapp.domain.when import When
from studyapp.generate.dating import shape
from studyapp.generate.near_dates import near_dates, shifted
from tests.generate.worlds import dates

FORMS = ["1945-08-08", "1945-08", "1945-21", "1945", "188X", "18XX", "-0043", "-0488/-0479",
         "1939-05/1939-08", "1914/1918", "1945-08-09/1945-09-02", "1500-03-04"]  # fmt: skip


@pytest.mark.parametrize("when", FORMS)
@pytest.mark.parametrize("later", [True, False])
def test_there_are_enough_near_dates_on_either_side(when: str, *, later: bool) -> None:
    assert len(list(islice(near_dates(When.parse(when), later=later), 3))) == 3


@given(text=dates(), later=st.booleans())
def test_a_near_date_has_the_same_form_and_lies_clear_on_the_right_side(
    text: str, *, later: bool
) -> None:
    when = When.parse(text)

    for near in near_dates(when, later=later):
        assert shape(near) is shape(when)
        assert near.precision is when.precision
        assert when.certainly_before(near) if later else near.certainly_before(when)


@pytest.mark.parametrize(
    ("when", "unit", "count", "moved"),
    [
        ("1945-12-31", "day", 1, "1946-01-01"),
        ("1945-11", "month", 3, "1946-02"),
        ("1945-24", "season", 1, "1946-21"),
        ("1945", "year", -10, "1935"),
        ("1939-05/1939-08", "month", 4, "1939-09/1939-12"),
    ],
)
def test_dates_move_over_the_ends_of_months_and_years(
    when: str, unit: str, count: int, moved: str
) -> None:
    assert shifted(When.parse(when), unit, count) == When.parse(moved)


@pytest.mark.parametrize(
    ("when", "unit", "count"),
    [("1944-02-29", "year", 1), ("1945-08-31", "month", 1), ("9999", "year", 1)],
)
def test_a_date_that_does_not_exist_is_left_out(when: str, unit: str, count: int) -> None:
    assert shifted(When.parse(when), unit, count) is None


def test_no_near_date_crosses_the_reform_of_the_calendar() -> None:
    assert shifted(When.parse("1582-10-04"), "day", 20) is None


def test_a_very_long_time_has_no_near_ones() -> None:
    assert list(near_dates(When.parse("1337/1453"), later=True)) == []
