from studyapp.generate.proofs.no_tell import has_tell
from tests.generate.proofs.candidates import a_scene, a_when_choice, an_order, choices


def test_a_key_half_as_long_again_as_the_others_tells_itself() -> None:
    candidate = a_when_choice(choices=choices("May 1641", "*10 January 1642", "June 1643"))

    assert has_tell(candidate, a_scene()) == "The key is much longer than the other choices."


def test_a_fifth_key_in_the_same_place_tells_itself() -> None:
    middle = a_when_choice()

    assert has_tell(middle, a_scene(middle, middle, middle)) is None
    assert has_tell(middle, a_scene(middle, an_order(), middle, middle, middle)) == (
        "The key is in one place too often."
    )
