"""Values in words."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from studyapp.domain.cards import Rating
from studyapp.domain.kinds import Kind
from studyapp.domain.lanes import Lane
from studyapp.domain.messages import Message
from studyapp.domain.notes import Note, NoteKind
from studyapp.ui import wording
from tests.builders import a_citation

FRIDAY = date(2026, 11, 20)


@pytest.mark.parametrize(("n", "words"), [(0, "0 cards"), (1, "1 card"), (1200, "1,200 cards")])
def test_one_is_said_in_the_singular(n: int, words: str) -> None:
    assert wording.counted(n, "1 card", "{n} cards") == words


def test_a_number_in_a_sentence_is_spelled_up_to_twelve() -> None:
    said = [wording.counted(n, "one card", "{n} cards", spelled=True) for n in (1, 12, 13)]

    assert said == ["one card", "twelve cards", "13 cards"]


@pytest.mark.parametrize(
    ("interval", "words"),
    [
        (timedelta(0), "in under a minute"),
        (timedelta(seconds=40), "in 1 minute"),
        (timedelta(minutes=10), "in 10 minutes"),
        (timedelta(hours=1), "in 1 hour"),
        (timedelta(hours=5, minutes=40), "in 6 hours"),
        (timedelta(days=1), "in 1 day"),
        (timedelta(days=6), "in 6 days"),
        (timedelta(days=90), "in 3 months"),
        (timedelta(days=800), "in 2 years"),
    ],
)
def test_an_interval_is_said_in_its_largest_unit(interval: timedelta, words: str) -> None:
    assert wording.interval_words(interval) == words


@pytest.mark.parametrize(
    ("day", "words"),
    [
        (FRIDAY, "Today"),
        (date(2026, 11, 21), "Tomorrow"),
        (date(2026, 11, 19), "Yesterday"),
        (date(2026, 11, 24), "Tuesday"),
        (date(2026, 12, 24), "24 December"),
        (date(2025, 11, 20), "20 November 2025"),
    ],
)
def test_a_day_is_said_as_people_say_it(day: date, words: str) -> None:
    assert wording.day_words(day, today=FRIDAY) == words


def test_a_note_of_the_program_is_said_with_messages_within_it() -> None:
    either = Message("{low} or {high} years", {"low": 63, "high": 64})
    says = Message("It is {length}.", {"length": either})
    note = Note(citation=a_citation(), kind=NoteKind.REMARK, text="as it was", says=says)

    assert wording.note_text(note) == str(says) == "It is 63 or 64 years."
    assert wording.note_text(replace(note, says=None)) == "as it was"


def test_numbers_are_words_up_to_twelve() -> None:
    assert [wording.number_words(n) for n in (0, 1, 12, 13)] == ["no", "one", "twelve", "13"]


def test_a_full_day_has_its_name() -> None:
    assert wording.full_day(date(2026, 11, 22)) == "Sunday, 22 November 2026"


@pytest.mark.parametrize("kind", Kind)
def test_every_kind_of_question_has_a_name(kind: Kind) -> None:
    assert wording.kind_name(kind)


def test_ratings_are_said_in_the_order_of_their_keys() -> None:
    assert [wording.rating_name(rating) for rating in Rating] == ["Again", "Hard", "Good", "Easy"]


def test_a_message_is_filled_after_it_was_translated() -> None:
    message = Message("“{name}” is empty.", {"name": "a {brace}"})

    assert wording.say(message) == "“a {brace}” is empty."


def test_one_and_many_have_their_own_words() -> None:
    assert wording.counted(1, "1 card", "{n} cards") == "1 card"
    assert wording.counted(9, "1 card", "{n} cards") == "9 cards"


def test_a_title_from_right_to_left_leaves_the_words_beside_it_in_their_order() -> None:
    arabic, plain = "\u0639\u0631\u0628\u064a", "The canal"

    said = wording.say(Message("Added “{title}”: {count} events.", {"title": arabic, "count": 3}))

    assert said == f"Added “\u2068{arabic}\u2069”: 3 events."
    assert wording.tr("“{title}” of {all}", title=arabic, all=2) == f"“\u2068{arabic}\u2069” of 2"
    assert wording.say(Message("Added “{title}”.", {"title": plain})) == "Added “The canal”."


def test_a_proposed_lane_has_a_name_and_a_packs_own_keeps_its() -> None:
    names = [wording.lane_name(lane) for lane in Lane]

    assert len(set(names)) == len(names)
    assert all(name[0].isupper() for name in names)
    assert wording.lane_name("atomic bombs") == "atomic bombs"
