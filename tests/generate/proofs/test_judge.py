import pytest

from studyapp.generate.candidates import Candidate
from studyapp.generate.proofs import judge
from tests.generate.proofs.candidates import (
    a_date_to_type,
    a_scene,
    a_what_happened,
    a_when_choice,
    an_order,
    choices,
)

ALWAYS = ("right-key", "one-key", "evidence", "not-given-away", "sense", "no-doubles")


@pytest.mark.parametrize(
    ("candidate", "more"),
    [
        (a_when_choice(), ("no-tell", "fair-distractors", "precision")),
        (a_what_happened(), ("no-tell", "fair-distractors", "precision")),
        (a_date_to_type(), ("precision",)),
        (an_order(), ()),
    ],
)
def test_a_sound_question_passes_all_proofs_that_apply(
    candidate: Candidate, more: tuple[str, ...]
) -> None:
    judgement = judge(candidate, a_scene())

    assert judgement.fault is None
    assert judgement.passed == (*ALWAYS, *more)


def test_the_first_fault_ends_it_and_is_told() -> None:
    wrong = a_when_choice(choices=choices("*2 January 1642", "10 January 1642", "3 March 1642"))

    judgement = judge(wrong, a_scene())

    assert judgement.fault == "The solver did not find the key."
    assert judgement.passed == ()
