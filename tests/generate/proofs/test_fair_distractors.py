import pytest

from studyapp.domain.question_pieces import Choice
from studyapp.generate.proofs.fair_distractors import has_unfair_distractor
from tests.generate.proofs.candidates import a_scene, a_what_happened, a_when_choice, choices


@pytest.mark.parametrize(
    ("dates", "fault"),
    [
        (choices("*10 January 1642", "11 January 1642"),
         "There are too few choices, or too many."),
        (choices("2 January 1642", "*10 January 1642", "March 1642"),
         "The choices are dates of different kinds."),
        (choices("2 January 1642", "*10 January 1642", "19 January 1642 (New Style)"),
         "The choices are dates of different kinds."),
        (choices("2 January 1642", "*10 January 1642", "one fine day"),
         "A choice cannot be read as a date."),
        (choices("*10 January 1642", "2 January 1642", "3 March 1642"),
         "The dates are not in rising order, or one comes twice."),
        (choices("*10 January 1642", "10 January 1642", "3 March 1642"),
         "The dates are not in rising order, or one comes twice."),
    ],
)  # fmt: skip
def test_dates_to_choose_from_are_of_one_kind_and_rise(
    dates: tuple[Choice, ...], fault: str
) -> None:
    assert has_unfair_distractor(a_when_choice(choices=dates), a_scene()) == fault


def test_events_to_choose_from_are_of_the_passage() -> None:
    candidate = a_what_happened(
        choices=choices("The old harbour burned", "*The young king fled", "Snow fell")
    )

    assert has_unfair_distractor(candidate, a_scene()) == "A choice is no event of the passage."


def test_no_two_events_to_choose_from_read_alike() -> None:
    candidate = a_what_happened(
        choices=choices("The young king fled", "*The young king fled.", "A truce was signed")
    )

    assert has_unfair_distractor(candidate, a_scene()) == "Two choices read almost the same."
