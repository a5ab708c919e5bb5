from studyapp.generate.proofs.not_given_away import is_given_away
from tests.generate.proofs.candidates import (
    a_date_to_type,
    a_scene,
    a_what_happened,
    a_when_choice,
    a_who,
    an_order,
    choices,
    of_event,
)


def test_a_stem_with_the_key_in_it_gives_it_away() -> None:
    candidate = a_what_happened(stem="“The young king fled”: what happened on 10 January 1642?")

    assert is_given_away(candidate, a_scene()) == "The stem has the key in it."


def test_a_part_of_the_date_in_the_stem_gives_it_away() -> None:
    candidate = a_when_choice(stem="On which day in January was this: “The young king fled”?")

    assert is_given_away(candidate, a_scene()) == "The stem tells a part of the date."


def test_a_title_with_its_date_gives_it_away() -> None:
    candidate = of_event(an_order(), title="The old harbour burned in 1641")

    assert is_given_away(candidate, a_scene()) == "A title tells its date."


def test_another_stem_with_the_key_gives_it_away() -> None:
    asked = a_date_to_type(stem="In which year after 10 January 1642 was a truce signed?")

    assert is_given_away(a_when_choice(), a_scene(asked)) == (
        "Another question of the quiz has the key in it."
    )


def test_a_stem_with_the_key_of_another_question_gives_that_away() -> None:
    asked = a_what_happened()

    assert is_given_away(a_when_choice(), a_scene(asked)) is not None
    assert (
        is_given_away(a_when_choice(choices=choices("1641", "*1642", "1643")), a_scene(asked))
        is not None
    )


def test_a_key_within_a_longer_word_is_not_said() -> None:
    asked = a_what_happened(choices=choices("*The young king fled"))
    other = a_date_to_type(stem="In which month was this: “The young king fledged his hawks”?")

    assert is_given_away(other, a_scene(asked)) is None


def test_a_name_that_is_asked_for_stands_in_no_choice_of_another_question() -> None:
    asked = a_what_happened(choices=choices("*The young king fled", "Nelson won at Trafalgar"))
    who = a_who(stem="Who won at Trafalgar?", answer="Nelson")

    assert is_given_away(who, a_scene(asked)) is not None
    assert is_given_away(asked, a_scene(who)) is not None
