import pytest

from studyapp.domain.answers import ChoiceAnswer
from studyapp.domain.question_pieces import Choice
from studyapp.grade.single import grade_single
from tests.builders import single_question

DATES = (
    Choice("6 August 1945", right=False),
    Choice("8 August 1945", right=True, matches="Molotov read the declaration"),
    Choice("9 August 1945", right=False, matches="The army crossed the border"),
)
EVENTS = (
    Choice("The harbour burned", right=False, matches="1641"),
    Choice("The king fled", right=True, matches="10 January 1642"),
    Choice("Snow fell", right=False),
)


def graded(choices: tuple[Choice, ...], chosen: int) -> tuple[float, str]:
    grade = grade_single(single_question(choices=choices), ChoiceAnswer(chosen))
    return grade.score, str(grade.reason)


def test_the_right_choice_gets_everything() -> None:
    assert graded(DATES, 1) == graded(EVENTS, 1) == (1.0, "That is right.")


def test_a_wrong_date_is_told_how_far_it_is_off() -> None:
    assert graded(DATES, 0) == (0.0, "Two days too early.")


def test_a_wrong_date_of_the_passage_is_told_its_event() -> None:
    assert graded(DATES, 2) == (
        0.0,
        "One day too late. 9 August 1945 is the date of “The army crossed the border”.",
    )


def test_a_wrong_event_is_told_both_dates() -> None:
    assert graded(EVENTS, 0) == (
        0.0,
        "“The harbour burned” is dated to 1641, “The king fled” to 10 January 1642.",
    )


def test_a_wrong_choice_of_which_nothing_is_known_is_told_the_right_one() -> None:
    assert graded(EVENTS, 2) == (0.0, "The right answer is “The king fled”.")


def test_a_right_choice_that_is_a_sentence_ends_the_verdict() -> None:
    choices = (Choice("He drowned.", right=False), Choice("The king fled.", right=True))

    assert graded(choices, 0) == (0.0, "The right answer is “The king fled.”")


@pytest.mark.parametrize("chosen", [-1, 3])
def test_a_choice_that_is_not_there_is_our_own_fault(chosen: int) -> None:
    with pytest.raises(ValueError, match="no choice"):
        graded(DATES, chosen)


def test_what_the_author_says_to_a_choice_comes_after_the_verdict() -> None:
    choices = (
        Choice("Eiffel", right=False, feedback="He built the tower."),
        Choice("Lesseps", right=True, feedback="He was a diplomat."),
    )

    assert graded(choices, 0) == (0.0, "The right answer is “Lesseps”. He built the tower.")
    assert graded(choices, 1) == (1.0, "That is right. He was a diplomat.")
