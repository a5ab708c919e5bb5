import random
from collections.abc import Sequence

from studyapp.domain.events import Event
from studyapp.domain.question_pieces import Choice
from studyapp.domain.when import When
from studyapp.domain.when_words import words
from studyapp.generate.date_choices import date_choices
from studyapp.generate.distractors import chain, fair_draw, is_longest, other_events
from tests.generate.worlds import told

_, EVENTS = told(
    [
        ("The harbour burned", "1641-03-02"),
        ("The king fled", "1642-01-10"),
        ("The queen followed", "1642-01"),
        ("The king fled again", "1643-09-05"),
        ("A truce was signed", "1643-09-07"),
    ]
)
HARBOUR, KING, QUEEN, AGAIN, TRUCE = EVENTS


def dates_for(when: str, neighbours: Sequence[Event] = (), *, before: int = 1) -> list[Choice]:
    date = When.parse(when)
    choices = date_choices(
        Choice(words(date), right=True),
        date,
        neighbours,
        places=(before, 3 - before),
        rng=random.Random(1),  # no secret
    )
    assert choices is not None
    return list(choices)


def test_as_many_dates_come_before_the_key_as_wanted() -> None:
    for before in range(4):
        choices = dates_for("1789-07-14", before=before)

        assert [choice.right for choice in choices].index(True) == before


def test_dates_of_the_passage_come_first_and_bring_their_events() -> None:
    choices = dates_for("1642-01-10", EVENTS, before=1)

    assert [(choice.text, choice.matches) for choice in choices if choice.matches] == [
        ("2 March 1641", "The harbour burned"),
        ("5 September 1643", "The king fled again"),
        ("7 September 1643", "A truce was signed"),
    ]


def test_dates_of_another_precision_or_far_away_are_no_rivals() -> None:
    choices = dates_for("1842-01", EVENTS)

    assert not any(choice.matches for choice in choices)


def test_a_wrong_event_was_certainly_not_on_the_day_and_is_named_otherwise() -> None:
    assert other_events(KING, KING.when, EVENTS) == [HARBOUR, AGAIN, TRUCE]


def test_a_chain_has_no_two_events_that_may_be_at_one_time() -> None:
    assert chain(KING, [QUEEN, HARBOUR, TRUCE, AGAIN], 3) == [KING, HARBOUR, TRUCE]


def test_a_draw_in_which_the_key_stands_out_is_drawn_again() -> None:
    draws = iter([["a", "b"], ["a", "b"], ["a", "abcdefghi"], ["abcdef", "abcdef"]])

    drawn = fair_draw(lambda: list(next(draws)), text=str, key="abcdefgh")

    assert drawn == ["abcdef", "abcdef"]


def test_a_redraw_leaves_the_key_as_long_among_the_others_as_it_was() -> None:
    draws = iter([["a", "b"], ["abcdef", "abcdefghij"], ["abcdef", "abcdef"]])

    drawn = fair_draw(lambda: list(next(draws)), text=str, key="abcdefgh")

    assert is_longest("abcdefgh", drawn)
    assert drawn == ["abcdef", "abcdef"]
