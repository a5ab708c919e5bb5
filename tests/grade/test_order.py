from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studyapp.domain.answers import OrderAnswer
from studyapp.domain.questions import OrderItem
from studyapp.domain.when import When
from studyapp.grade.order import grade_order
from tests.builders import order_question


def graded(order: tuple[int, ...], *years: str) -> tuple[float, str]:
    items = tuple(OrderItem(f"Event {year}", When.parse(year)) for year in years)
    grade = grade_order(order_question(items=items), OrderAnswer(order))
    return grade.score, str(grade.reason)


@pytest.mark.parametrize(
    ("order", "score", "reason"),
    [
        ((0, 1, 2, 3), 1.0, "All in the right order."),
        ((1, 0, 2, 3), 5 / 6, "5 of 6 pairs are in the right order."),
        ((3, 0, 1, 2), 3 / 6, "3 of 6 pairs are in the right order."),
        ((3, 2, 0, 1), 1 / 6, "One of six pairs is in the right order."),
        ((3, 2, 1, 0), 0.0, "No two of them are in the right order."),
        ((0, 1), 1 / 6, "One of six pairs is in the right order."),
        ((), 0.0, "No two of them are in the right order."),
        ((0, 1, 2, 3, 0), 1.0, "All in the right order."),
    ],
)
def test_every_pair_that_stands_right_counts(
    order: tuple[int, ...], score: float, reason: str
) -> None:
    assert graded(order, "1900", "1901", "1902", "1903") == (score, reason)


def test_what_may_have_been_at_one_time_is_never_wrong() -> None:
    assert graded((1, 0, 2), "1900-05", "1900", "1902")[0] == 1.0


@given(order=st.permutations(range(5)))
def test_a_grade_is_a_share_and_only_the_right_order_gets_it_all(order: list[int]) -> None:
    score, _reason = graded(tuple(order), "1900", "1901", "1902", "1903", "1904")

    assert 0.0 <= score <= 1.0
    assert (score == 1.0) == (order == sorted(order))


def test_one_swap_of_neighbours_costs_one_pair() -> None:
    scores = {order: graded(order, "1900", "1901", "1902")[0] for order in permutations(range(3))}

    assert scores[1, 0, 2] == scores[0, 2, 1] == pytest.approx(2 / 3)
