from dataclasses import replace

from studyapp.domain.question_pieces import OrderItem
from studyapp.domain.when import When
from studyapp.generate.proofs.one_key import has_second_key
from tests.generate.proofs.candidates import (
    EVENTS,
    KING,
    TRUCE,
    a_date_to_type,
    a_scene,
    a_what_happened,
    a_when_choice,
    an_order,
    choices,
)

SECOND = "Another answer may be right as well."


def test_a_coarser_date_that_holds_the_key_is_a_second_key() -> None:
    candidate = a_when_choice(choices=choices("*10 January 1642", "January 1642", "1643"))

    assert has_second_key(candidate, a_scene()) == SECOND


def test_a_date_that_the_title_has_elsewhere_is_a_second_key() -> None:
    twin = replace(KING, when=When.parse("1642-02-11"))

    assert has_second_key(a_when_choice(), a_scene(events=(*EVENTS, twin))) == SECOND
    assert (
        has_second_key(
            a_date_to_type(), a_scene(events=(*EVENTS, replace(twin, title=TRUCE.title)))
        )
        == SECOND
    )


def test_an_event_that_may_have_been_on_the_day_is_a_second_key() -> None:
    vague = replace(TRUCE, when=When.parse("1642~"))

    assert has_second_key(a_what_happened(), a_scene(events=(*EVENTS[:2], vague))) == SECOND


def test_items_that_may_be_at_one_time_have_two_orders() -> None:
    items = tuple(OrderItem(text, When.parse("1641")) for text in ("One", "Two", "Three"))

    assert has_second_key(an_order(items=items), a_scene()) == SECOND
