from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studyapp.domain.answers import OrderAnswer
from studyapp.domain.kinds import Scoring
from studyapp.domain.question_pieces import OrderItem
from studyapp.domain.when import When
from studyapp.grade.order import grade_order
from tests.builders import order_question


def graded(
    order: tuple[int, ...], *years: str, scoring: Scoring = Scoring.PAIRS
) -> tuple[float, str]:
    items = tuple(OrderItem(f"Event {year}", When.parse(year)) for year in years)
    grade = grade_order(order_question(items=items, scoring=scoring), OrderAnswer(order))
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


@pytest.mark.parametrize(
    ("order", "score", "reason"),
    [
        ((0, 1, 2, 3), 1.0, "All in the right order."),
        ((0, 1, 3, 2), 0.5, "2 of 4 stand at their places."),
        ((1, 2, 0, 3), 0.25, "One of 4 stands at its place."),
        ((3, 0, 1, 2), 0.0, "None of them stands at its place."),
        ((), 0.0, "None of them stands at its place."),
    ],
)
def test_places_count_where_the_author_says_so(
    order: tuple[int, ...], score: float, reason: str
) -> None:
    scoring = Scoring.POSITIONS

    assert graded(order, "1900", "1901", "1902", "1903", scoring=scoring) == (score, reason)


def test_an_item_with_a_long_time_stands_right_at_every_place_it_may_have() -> None:
    years, scoring = ("1900/1903", "1900", "1901", "1902"), Scoring.POSITIONS

    assert graded((1, 2, 3, 0), *years, scoring=scoring)[0] == 1.0
    assert graded((2, 1, 3, 0), *years, scoring=scoring)[0] == 0.75


def test_all_or_nothing_where_the_author_says_so() -> None:
    assert graded((0, 1, 2), "1900", "1901", "1902", scoring=Scoring.ALL)[0] == 1.0
    assert graded((0, 2, 1), "1900", "1901", "1902", scoring=Scoring.ALL) == (
        0.0,
        "2 of 3 pairs are in the right order. Only the whole answer counts.",
    )


def test_items_without_dates_have_the_order_of_their_author() -> None:
    items = tuple(OrderItem(text) for text in ("Digging", "Opening", "Sale", "Sale"))

    assert grade_order(order_question(items=items), OrderAnswer((0, 1, 3, 2))).is_right
    assert grade_order(order_question(items=items), OrderAnswer((1, 0, 2, 3))).score == 5 / 6
