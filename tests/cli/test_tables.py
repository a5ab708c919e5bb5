"""Scores as lines for a person."""

import pytest

from studyapp.cli.tables import score_lines
from studyapp.domain.kinds import Kind
from studyapp.domain.progress import Score, Scores


@pytest.mark.parametrize(
    ("score", "says"),
    [
        (Score(2, 4 / 3), "1.3 of 2 right (67%)"),
        (Score(2, 2.0), "2 of 2 right (100%)"),
        (Score(3, 0.5), "0.5 of 3 right (17%)"),
        (Score(30, 10.0), "10 of 30 right (33%)"),
        (Score(), "no answers yet"),
    ],
)
def test_part_of_an_answer_is_told_with_one_decimal_at_most(score: Score, says: str) -> None:
    scores = Scores(learner="Me", total=score, by_passage={}, by_kind={}, reviews=0, due=0)

    assert next(score_lines(scores)) == f"Me: {says}"


def test_self_graded_answers_are_marked() -> None:
    kinds = {Kind.DATE: Score(1, 1.0), Kind.OPEN: Score(2, 1.0)}
    scores = Scores(
        learner="Me", total=Score(1, 1.0), by_passage={}, by_kind=kinds, reviews=0, due=0
    )

    assert list(score_lines(scores))[2:] == [
        "  date: 1 of 1 right (100%)",
        "  open, self-graded: 1 of 2 right (50%)",
    ]
