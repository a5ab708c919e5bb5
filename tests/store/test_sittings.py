from datetime import timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from studyapp.domain.journal import LearnerId
from studyapp.domain.kinds import Kind, Mode, PackId
from studyapp.domain.sittings import QuizWish, Sitting
from studyapp.domain.texts import PassageId
from studyapp.domain.topics import Topic
from studyapp.store.journal import Journal
from studyapp.store.opening import Store
from studyapp.store.sittings import Sittings
from tests.builders import NOON
from tests.store.stores import fresh_store

SITTINGS = st.builds(
    Sitting,
    id=st.uuids().map(lambda uid: uid.hex),
    passage=st.just(PassageId("0f" * 8)),
    seed=st.integers(-(2**63), 2**63 - 1),
    count=st.integers(1, 100),
    kinds=st.frozensets(st.sampled_from(Kind)),
    started=st.timedeltas(timedelta(0), timedelta(days=9999)).map(lambda later: NOON + later),
    skipped=st.lists(st.integers(0, 99), max_size=5).map(tuple),
    mode=st.sampled_from(Mode),
    ends=st.none() | st.just(NOON),
    place=st.integers(0, 99),
    flagged=st.lists(st.integers(0, 99), max_size=5).map(tuple),
    handed_in=st.none() | st.just(NOON),
    others=st.lists(st.just(Topic(PassageId("1f" * 8))) | st.just(Topic(pack=PackId("a:b")))).map(
        tuple
    ),
    title=st.sampled_from(["", "Before the test"]),
    wish=st.none() | st.just(QuizWish(pack=PackId("wars"), count=7, seed=3)),
)


@settings(max_examples=30, deadline=None)
@given(sittings=st.lists(SITTINGS, min_size=1, max_size=3))
def test_the_sitting_kept_last_is_the_current_one(sittings: list[Sitting]) -> None:
    with fresh_store() as store:
        kept, me = Sittings(store), Journal(store).learner()
        for sitting in sittings:
            kept.keep(me, sitting)

        assert kept.current(me) == sittings[-1]


def test_a_dropped_sitting_is_gone(store: Store, me: LearnerId) -> None:
    sittings = Sittings(store)
    sittings.keep(me, a_sitting())

    sittings.drop(me)

    assert sittings.current(me) is None


def test_every_learner_has_a_sitting_of_their_own(store: Store, me: LearnerId) -> None:
    sittings = Sittings(store)
    sittings.keep(me, a_sitting())

    assert sittings.current(Journal(store).learner("Ada")) is None


def test_a_seed_that_does_not_fit_is_refused(store: Store, me: LearnerId) -> None:
    with pytest.raises(ValueError, match="64 bits"):
        Sittings(store).keep(me, a_sitting(seed=2**63))


def a_sitting(*, seed: int = 7) -> Sitting:
    return Sitting(
        id="sitting-1",
        passage=PassageId("0f" * 8),
        seed=seed,
        count=10,
        kinds=frozenset(Kind),
        started=NOON,
    )
