"""Ranges with their ends the other way round."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studyapp.domain.when_backwards import ends_before_it_begins
from studyapp.domain.when_tongues import read_answer

YEARS = st.integers(1000, 2999)


@given(YEARS, YEARS, st.sampled_from(["/", "-", "–", " – ", " to ", " bis ", " until "]))
def test_two_years_are_backwards_where_the_first_is_the_later(
    one: int, other: int, between: str
) -> None:
    assert ends_before_it_begins(f"{one}{between}{other}") is (one > other)


@pytest.mark.parametrize(
    "text",
    ["5 May 1900 – 3 May 1900", "May 1900 to March 1900", "44 BC to 264 BC", "AD 14 to 44 BC"],
)
def test_a_range_may_be_backwards_within_a_year_and_before_christ(text: str) -> None:
    assert read_answer(text) is None
    assert ends_before_it_begins(text)


@pytest.mark.parametrize("text", ["", "soon", "1900", "1900-13-01", "1900-02-30", "3/4/1945", "–"])
def test_what_is_no_two_dates_is_not(text: str) -> None:
    assert not ends_before_it_begins(text)
