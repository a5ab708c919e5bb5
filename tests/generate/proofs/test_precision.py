from studyapp.domain.when import When
from studyapp.generate.proofs.precision import is_too_precise
from tests.generate.proofs.candidates import (
    a_date_to_type,
    a_scene,
    a_what_happened,
    a_when_choice,
    choices,
    of_event,
)


def test_a_day_is_not_asked_where_the_source_has_a_month() -> None:
    candidate = a_date_to_type(
        stem="On which day was this: “A truce was signed”?", when=When.parse("1643-09-01")
    )

    assert is_too_precise(candidate, a_scene()) == "The question is finer than the source."


def test_a_date_in_the_stem_is_no_finer_than_the_source_either() -> None:
    candidate = of_event(a_what_happened(), when=When.parse("1642-01"))

    assert is_too_precise(candidate, a_scene()) == "The question is finer than the source."


def test_choices_are_no_finer_than_the_source_either() -> None:
    candidate = of_event(a_when_choice(), when=When.parse("1642"))

    assert is_too_precise(candidate, a_scene()) == "The question is finer than the source."


def test_an_uncertain_date_is_not_asked_for() -> None:
    candidate = of_event(a_when_choice(), when=When.parse("1642-01-10?"))

    assert is_too_precise(candidate, a_scene()) == "The source is not sure enough of the date."


def test_the_stem_says_how_fine_the_answer_has_to_be() -> None:
    candidate = a_when_choice(
        stem="In which year was this: “The young king fled”?",
        choices=choices("2 January 1642", "*10 January 1642", "3 March 1642"),
    )

    assert is_too_precise(candidate, a_scene()) == (
        "The stem does not say how fine the answer has to be."
    )
