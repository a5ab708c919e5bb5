import pytest

from studyapp.domain.when import When
from studyapp.generate.candidates import Candidate
from studyapp.generate.proofs.right_key import has_wrong_key
from tests.generate.proofs.candidates import (
    a_date_to_type,
    a_scene,
    a_what_happened,
    a_when_choice,
    an_order,
    choices,
)


@pytest.mark.parametrize(
    "candidate",
    [
        a_when_choice(choices=choices("*2 January 1642", "10 January 1642", "3 March 1642")),
        a_when_choice(choices=choices("2 January 1642", "*12 January 1642", "3 March 1642")),
        a_what_happened(stem="Which of these happened on 2 March 1641?"),
        a_date_to_type(when=When.parse("1643-08")),
        a_date_to_type(when=When.parse("1643-09-01")),
        a_date_to_type(when=When.parse("1643")),
        an_order(items=tuple(reversed(getattr(an_order().question, "items", ())))),
    ],
)
def test_a_key_that_the_solver_does_not_find_is_wrong(candidate: Candidate) -> None:
    assert has_wrong_key(candidate, a_scene()) == "The solver did not find the key."
