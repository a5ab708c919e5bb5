"""Answers and reviews, added up."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from studyapp.domain.answers import Grade
from studyapp.domain.messages import Message
from studyapp.domain.progress import DueCards, Score, Today
from studyapp.domain.texts import PassageId
from tests.builders import NOON


def test_a_score_without_answers_has_no_share() -> None:
    assert Score().share is None


def test_nothing_right_is_a_share_of_zero() -> None:
    assert Score(4, 0.0).share == 0.0


def test_half_an_answer_counts_half() -> None:
    assert Score(2, 1.5).share == 0.75


@given(st.lists(st.floats(0, 1), min_size=1))
def test_a_share_lies_between_nothing_and_all(grades: list[float]) -> None:
    share = Score(len(grades), sum(grades)).share

    assert share is not None
    assert 0 <= share <= 1 + 1e-9


def test_today_counts_the_due_cards_of_all_passages() -> None:
    due = (DueCards(PassageId("a"), "A", 7), DueCards(PassageId("b"), "B", 5))

    assert Today(now=NOON, passages=2, due=due).due_count == 12
    assert Today(now=NOON, passages=2, coming={date(2024, 3, 2): 4}).due_count == 0


def test_only_a_full_grade_is_right() -> None:
    assert Grade(1.0, Message("It is so.")).is_right
    assert not Grade(0.99, Message("Almost.")).is_right
