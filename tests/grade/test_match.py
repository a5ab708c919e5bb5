import pytest

from studyapp.domain.answers import MatchAnswer
from studyapp.grade.match import grade_match
from tests.builders import match_question


def graded(*joined: int | None) -> tuple[float, str]:
    """Grade what was joined to 1791, 1795 and 1863, of 1863, 1791, 1918 and 1795."""
    grade = grade_match(match_question(), MatchAnswer(joined))
    return round(grade.score, 3), str(grade.reason)


@pytest.mark.parametrize(
    ("joined", "score", "reason"),
    [
        ((1, 3, 0), 1.0, "All pairs are right."),
        ((1, 0, 3), 0.333, "One of 3 pairs is right."),
        ((1, 3, 2), 0.667, "2 of 3 pairs are right."),
        ((1, 3, None), 0.667, "2 of 3 pairs are right. One was not joined."),
        ((None, None, None), 0.0, "No pair is right. 3 were not joined."),
        ((), 0.0, "No pair is right. 3 were not joined."),
        ((1, 1, 1), 0.333, "One of 3 pairs is right."),
        ((9, -1, 0, 0), 0.333, "One of 3 pairs is right. 2 were not joined."),
    ],
)
def test_every_pair_counts(joined: tuple[int | None, ...], score: float, reason: str) -> None:
    assert graded(*joined) == (score, reason)


def test_a_text_is_right_wherever_it_stands() -> None:
    question = match_question(
        answers=("won", "lost", "won"), rights=("won", "lost"), allow_repeat=True
    )
    twice = match_question(answers=("won", "lost", "won"), rights=("won", "lost", "won"))

    assert grade_match(question, MatchAnswer((0, 1, 0))).is_right
    assert grade_match(twice, MatchAnswer((2, 1, 0))).is_right
