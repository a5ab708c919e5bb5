import random

import pytest

from studyapp.domain.events import Event, Status
from studyapp.domain.kinds import Kind
from studyapp.domain.texts import Passage
from studyapp.generate.pool import Pool, pool_of
from studyapp.generate.quiz import make_quiz
from tests.generate.worlds import TITLES, a_world, told


def a_pool(world: tuple[Passage, tuple[Event, ...]], *, size: int = 1000) -> Pool:
    return pool_of(*world, size=size, rng=random.Random(1))  # no secret


def test_a_large_passage_is_sampled_from_all_its_parts() -> None:
    passage, events = a_world(1000)

    drawn = a_pool((passage, events), size=100).spread

    tenths = {events.index(event) // 100 for event in drawn}
    assert len(drawn) == 100
    assert tenths == set(range(10))


def test_a_small_passage_is_taken_whole() -> None:
    world = a_world(30)

    assert set(a_pool(world).spread) == set(world[1])


def test_every_beginning_of_the_spread_covers_the_passage() -> None:
    passage, events = a_world(90)

    first = a_pool((passage, events)).spread[:9]

    assert {events.index(event) // 30 for event in first} == {0, 1, 2}


def test_a_title_of_two_dates_is_not_asked_even_if_only_one_was_drawn() -> None:
    world = told([("The fair was held", str(1600 + place)) for place in range(50)])

    pool = a_pool(world, size=1)

    assert pool.spread == ()
    assert [fault for _, fault in pool.faults] == [
        "The title could mean another event of another date."
    ]


def test_neighbours_are_the_nearest_in_time() -> None:
    world = told([(TITLES[place * 30], str(1700 + place)) for place in (3, 1, 0, 2, 4)])
    middle = world[1][3]

    around = a_pool(world).around(middle, reach=1)

    assert [event.when.edtf for event in around] == ["1701", "1703"]


def test_more_of_the_passage_is_looked_at_where_the_first_sample_has_too_little() -> None:
    plans = [(f"The fleet was to sail {place} times", "1900") for place in range(1990)]
    facts = [(TITLES[place * 100], str(1500 + place * 10)) for place in range(5)]
    statuses = [Status.PLANNED] * len(plans) + [Status.FACT] * len(facts)

    quiz = make_quiz(
        *told(plans + facts, statuses=statuses), count=5, seed=1, kinds=frozenset({Kind.DATE})
    )

    assert len(quiz.questions) == 5


@pytest.mark.unmeasured
def test_a_hundred_thousand_events_give_a_quiz_of_twenty() -> None:
    passage, events = a_world(1000)
    many = events * 100

    quiz = make_quiz(passage, many, count=20, seed=1, kinds=frozenset(Kind))

    assert len(quiz.questions) == 20
