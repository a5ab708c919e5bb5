import pytest

from studyapp.domain.answers import ChoicesAnswer
from studyapp.domain.kinds import Scoring
from studyapp.domain.question_pieces import Choice
from studyapp.grade.multiple import grade_multiple
from tests.builders import multiple_question

SEAS = (
    Choice("Mediterranean Sea", right=True),
    Choice("Black Sea", right=False, feedback="It lies behind the straits."),
    Choice("Red Sea", right=True),
    Choice("Caspian Sea", right=False, feedback="It is a lake."),
    Choice("Dead Sea", right=False),
)


def graded(*chosen: int, scoring: Scoring = Scoring.PARTIAL) -> tuple[float, str]:
    grade = grade_multiple(
        multiple_question(choices=SEAS, scoring=scoring), ChoicesAnswer(tuple(chosen))
    )
    return round(grade.score, 3), str(grade.reason)


@pytest.mark.parametrize(
    ("chosen", "score", "reason"),
    [
        ((0, 2), 1.0, "That is right."),
        ((0,), 0.5, "1 of 2 right choices."),
        ((0, 2, 4), 0.667, "2 of 2 right choices, and one wrong one."),
        ((0, 1), 0.167, "1 of 2 right choices, and one wrong one. It lies behind the straits."),
        ((1, 3), 0.0,
         "0 of 2 right choices, and 2 wrong ones. It lies behind the straits. It is a lake."),
        ((0, 1, 2, 3, 4), 0.0,
         "2 of 2 right choices, and 3 wrong ones. It lies behind the straits. It is a lake."),
        ((), 0.0, "Nothing was picked."),
    ],
)  # fmt: skip
def test_right_choices_count_less_the_wrong_ones(
    chosen: tuple[int, ...], score: float, reason: str
) -> None:
    assert graded(*chosen) == (score, reason)


def test_everything_or_nothing_where_the_author_says_so() -> None:
    assert graded(2, 0, scoring=Scoring.ALL) == (1.0, "That is right.")
    assert graded(0, scoring=Scoring.ALL) == (
        0.0,
        "1 of 2 right choices. Only the whole answer counts.",
    )


def test_without_wrong_choices_the_share_of_right_ones_counts() -> None:
    choices = (Choice("One", right=True), Choice("Two", right=True))

    assert grade_multiple(multiple_question(choices=choices), ChoicesAnswer((1,))).score == 0.5


@pytest.mark.parametrize("chosen", [-1, 5])
def test_a_choice_that_is_not_there_is_our_own_fault(chosen: int) -> None:
    with pytest.raises(ValueError, match="no choice"):
        graded(chosen)
