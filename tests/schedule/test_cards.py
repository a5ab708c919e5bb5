import subprocess
import sys
from datetime import UTC, datetime, timedelta, timezone

import fsrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from studyapp.domain.cards import CardId, Memory, Rating, Review, Stage
from studyapp.schedule.cards import intervals, next_memory, recall_chance
from tests.builders import NOON, a_memory, a_review

CARD = CardId("when:one")
WAITS = st.timedeltas(timedelta(0), timedelta(days=2000))
HISTORIES = st.lists(st.tuples(st.sampled_from(Rating), WAITS), max_size=12)
REVIEWED = HISTORIES.filter(bool)


def reviews_of(history: list[tuple[Rating, timedelta]]) -> list[Review]:
    at, reviews = NOON, []
    for rating, wait in history:
        at += wait
        reviews.append(a_review(rating, card=CARD, at=at))
    return reviews


def after(reviews: list[Review]) -> Memory | None:
    memory = None
    for review in reviews:
        memory = next_memory(memory, review)
    return memory


@given(history=HISTORIES)
def test_a_replay_gives_the_same_memory(history: list[tuple[Rating, timedelta]]) -> None:
    assert after(reviews_of(history)) == after(reviews_of(history))


@given(history=REVIEWED)
def test_a_rated_card_is_due_later(history: list[tuple[Rating, timedelta]]) -> None:
    memory = after(reviews_of(history))

    assert memory is not None
    assert memory.card == CARD
    assert memory.due > memory.reviewed
    assert memory.stability > 0
    assert 1 <= memory.difficulty <= 10
    assert (memory.step is None) == (memory.stage is Stage.REVIEW)


@given(history=HISTORIES, wait=WAITS)
def test_a_better_rating_never_brings_a_card_back_sooner(
    history: list[tuple[Rating, timedelta]], wait: timedelta
) -> None:
    reviews = reviews_of(history)
    now = (reviews[-1].at if reviews else NOON) + wait

    stays = intervals(after(reviews), card=CARD, now=now)

    assert list(stays) == list(Rating)
    assert stays[Rating.AGAIN] < stays[Rating.HARD] <= stays[Rating.GOOD] <= stays[Rating.EASY]


@given(history=HISTORIES, wait=WAITS, rating=st.sampled_from(Rating))
def test_the_keys_promise_what_the_rating_does(
    history: list[tuple[Rating, timedelta]], wait: timedelta, rating: Rating
) -> None:
    reviews = reviews_of(history)
    memory = after(reviews)
    now = (reviews[-1].at if reviews else NOON) + wait

    promised = intervals(memory, card=CARD, now=now)[rating]

    assert next_memory(memory, a_review(rating, card=CARD, at=now)).due == now + promised


@given(history=REVIEWED, waits=st.tuples(WAITS, WAITS))
def test_recall_falls_with_time(
    history: list[tuple[Rating, timedelta]], waits: tuple[timedelta, timedelta]
) -> None:
    memory = after(reviews_of(history))
    assert memory is not None
    sooner, later = (memory.reviewed + wait for wait in sorted(waits))

    assert 1 >= recall_chance(memory, sooner) >= recall_chance(memory, later) > 0


@given(stability=st.floats(0.01, 1000), days=st.integers(0, 5000))
def test_recall_is_what_the_library_says_for_whole_days(stability: float, days: int) -> None:
    memory = a_memory(stability=stability)
    card = fsrs.Card(card_id=1, stability=stability, last_review=NOON)
    now = NOON + timedelta(days=days)

    expected = fsrs.Scheduler(enable_fuzzing=False).get_card_retrievability(card, now)

    assert recall_chance(memory, now) == pytest.approx(expected)


def test_recall_is_nine_in_ten_after_as_many_days_as_the_stability() -> None:
    memory = a_memory(stability=3.0)

    assert recall_chance(memory, NOON + timedelta(days=3)) == pytest.approx(0.9)


def test_recall_does_not_rise_above_certainty_when_the_clock_is_set_back() -> None:
    assert recall_chance(a_memory(), NOON - timedelta(days=1)) == 1.0


def test_a_new_card_comes_back_in_minutes_and_an_easy_one_in_days() -> None:
    stays = intervals(None, card=CARD, now=NOON)

    assert stays[Rating.AGAIN] == timedelta(minutes=1)
    assert stays[Rating.GOOD] == timedelta(minutes=10)
    assert stays[Rating.EASY] >= timedelta(days=1)


def test_a_forgotten_card_is_learned_again() -> None:
    memory = next_memory(a_memory(), a_review(Rating.AGAIN, at=NOON + timedelta(days=3)))

    assert memory.stage is Stage.RELEARNING
    assert memory.due == NOON + timedelta(days=3, minutes=10)


def test_a_time_of_another_zone_is_the_same_moment() -> None:
    there = NOON.astimezone(timezone(timedelta(hours=9)))

    memory = next_memory(None, a_review(at=there))

    assert memory == next_memory(None, a_review(at=NOON))
    assert memory.due.tzinfo is UTC


def test_a_clock_set_back_does_not_stop_the_learner() -> None:
    memory = next_memory(a_memory(), a_review(at=datetime(2020, 1, 1, tzinfo=UTC)))

    assert memory.due > datetime(2020, 1, 1, tzinfo=UTC)


def test_the_scheduler_is_loaded_at_the_first_card_only() -> None:
    asks = "import sys, studyapp.schedule.cards; sys.exit('fsrs' in sys.modules)"

    assert subprocess.run([sys.executable, "-c", asks], check=False).returncode == 0
