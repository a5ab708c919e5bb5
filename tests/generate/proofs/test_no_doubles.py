from dataclasses import replace

from studyapp.generate.proofs.no_doubles import is_double
from tests.generate.proofs.candidates import (
    a_date_to_type,
    a_scene,
    a_what_happened,
    a_when_choice,
    an_order,
)


def test_the_same_fact_is_not_asked_in_another_way() -> None:
    assert is_double(a_when_choice(), a_scene(a_what_happened())) == (
        "The quiz asks or tells this already."
    )


def test_a_stem_like_one_before_is_a_double() -> None:
    other = replace(an_order(stem="Put these four in order, earliest first."), facts=frozenset())

    assert (
        is_double(an_order(), a_scene(other)) == "Another stem of the quiz reads almost the same."
    )


def test_other_facts_in_other_words_are_no_double() -> None:
    assert is_double(a_when_choice(), a_scene(a_date_to_type(), an_order())) is None
