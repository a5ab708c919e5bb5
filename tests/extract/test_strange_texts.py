"""What the finder makes of texts that nobody wrote: an honest result, and in good time."""

import sys
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studyapp.domain.when import When
from studyapp.extract.pipeline import find_dates
from tests.extract.strange_texts import PIECES, said_over_and_over

pytestmark = pytest.mark.unmeasured

_runs = st.tuples(st.sampled_from(PIECES), st.integers(1, 30)).map(lambda run: run[0] * run[1])


def calls(text: str) -> int:
    """Return how many functions are called to find the dates of a text."""
    count = 0

    def counted(_frame: object, event: str, _argument: object) -> None:
        nonlocal count
        count += event == "call"

    before = sys.getprofile()
    sys.setprofile(counted)
    try:
        find_dates(text)
    finally:
        sys.setprofile(before)
    return count


@given(st.lists(_runs | st.text(max_size=20), max_size=8).map("".join))
def test_dates_of_any_text_lie_in_it_apart_and_can_be_read_again(text: str) -> None:
    dates = find_dates(text)

    assert all(first.span.end <= second.span.start for first, second in pairwise(dates))
    assert all(date.span.end <= len(text) for date in dates)
    assert all(date.repair is None or date.repair.span == date.span for date in dates)
    assert [When.parse(date.when.edtf, date.when.calendar) for date in dates] == [
        date.when for date in dates
    ]


@pytest.mark.parametrize(
    "piece", ["19 45 ", "1in ", "Octobr 5 ", "1945 - - ", "a\u200b", "Novem-\n"]
)
def test_twice_the_text_is_twice_the_work(piece: str) -> None:
    find_dates(said_over_and_over(piece, 10))

    once, twice = (calls(said_over_and_over(piece, length)) for length in (1_200, 2_400))

    assert twice <= 2.3 * once


@pytest.mark.parametrize("piece", PIECES)
def test_a_text_that_says_one_thing_only_comes_to_an_end(piece: str) -> None:
    assert len(find_dates(said_over_and_over(piece, 800))) >= 1
