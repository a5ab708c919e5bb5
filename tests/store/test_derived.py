from datetime import timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import Select

from studyapp.domain.cards import Rating
from studyapp.domain.journal import EntryId
from studyapp.domain.kinds import Kind
from studyapp.schedule.cards import next_memory
from studyapp.store.counted import counted_attempts, counted_reviews, mostly
from studyapp.store.journal import Journal
from studyapp.store.memory import Memories
from studyapp.store.opening import Store
from studyapp.store.tables import attempts, reviews
from tests.builders import NOON, a_review, an_attempt
from tests.store.stores import fresh_store

LEARNERS = ("Me", "Ada")
ACTS = st.one_of(
    st.tuples(
        st.just("attempt"),
        st.sampled_from(LEARNERS),
        st.sampled_from([("p1", None), ("p2", None), ("p1", "a"), (None, "a"), (None, "b")]),
        st.sampled_from(Kind),
        st.sampled_from([0.0, 0.1, 1 / 3, 0.5, 2 / 3, 1.0]) | st.floats(0, 1),
    ),
    st.tuples(
        st.just("review"),
        st.sampled_from(LEARNERS),
        st.sampled_from(["c1", "c2", "c3"]),
        st.sampled_from(Rating),
        st.integers(0, 10**7),
    ),
    st.tuples(st.just("withdraw"), st.integers(0, 50)),
)


@settings(max_examples=30, deadline=None)
@given(acts=st.lists(ACTS, max_size=30))
def test_replaying_the_journal_gives_what_is_stored(acts: list[tuple[Any, ...]]) -> None:
    with fresh_store() as store:
        _live(store, acts)
        stored = _derived(store)

        Journal(store).rebuild(next_memory)

        assert _derived(store) == stored


@settings(max_examples=20, deadline=None)
@given(acts=st.lists(ACTS, max_size=20))
def test_withdrawing_everything_leaves_nothing_derived(acts: list[tuple[Any, ...]]) -> None:
    with fresh_store() as store:
        for entry in _live(store, acts):
            Journal(store).withdraw(entry, at=NOON, memories_from=next_memory)

        assert _derived(store) == ([], [])


def test_scores_are_the_sums_of_the_attempts() -> None:
    with fresh_store() as store:
        journal = Journal(store)
        for score in (1 / 3, 1 / 3, 1 / 3, 0.5):
            journal.append_attempt(journal.learner(), an_attempt(score=score))

        (found,) = Memories(store).scores(journal.learner())

        assert (found.score.attempts, found.score.right) == (4, 1.5)


def test_a_rebuild_mends_what_was_derived_wrongly() -> None:
    with fresh_store() as store:
        _live(
            store, [("attempt", "Me", ("p1", None), Kind.DATE, 1.0), ("review", "Me", "c1", 3, 0)]
        )
        right = _derived(store)
        with store.writing() as connection:
            connection.exec_driver_sql("UPDATE scores SET attempts = 99")
            connection.exec_driver_sql("DELETE FROM memories")

        Journal(store).rebuild(next_memory)

        assert _derived(store) == right


@settings(max_examples=20, deadline=None)
@given(acts=st.lists(ACTS, max_size=20))
def test_what_was_written_by_the_program_needs_no_mending(acts: list[tuple[Any, ...]]) -> None:
    with fresh_store() as store:
        _live(store, acts)

        assert not Journal(store).mend(next_memory)


@pytest.mark.parametrize("loss", ["DELETE FROM memories", "DELETE FROM scores"])
def test_rows_that_are_missing_are_mended(loss: str) -> None:
    with fresh_store() as store:
        _live(
            store, [("attempt", "Me", ("p1", None), Kind.DATE, 1.0), ("review", "Me", "c1", 3, 0)]
        )
        right = _derived(store)
        with store.writing() as connection:
            connection.exec_driver_sql(loss)

        assert Journal(store).mend(next_memory)

        assert _derived(store) == right


def _live(store: Store, acts: list[tuple[Any, ...]]) -> list[EntryId]:
    journal = Journal(store)
    entries: list[EntryId] = []
    at = NOON
    for kind, *facts in acts:
        if kind == "attempt":
            name, (passage, pack), of_kind, score = facts
            attempt = an_attempt(score, passage=passage, pack=pack, kind=of_kind, at=at)
            entries.append(journal.append_attempt(journal.learner(name), attempt))
        elif kind == "review":
            name, card, rating, later = facts
            at += timedelta(seconds=later)
            learner, review = journal.learner(name), a_review(Rating(rating), card=card, at=at)
            entries.append(journal.append_review(learner, review, next_memory))
        elif entries:
            entry = entries[facts[0] % len(entries)]
            journal.withdraw(entry, at=at, memories_from=next_memory)
    return entries


def _derived(store: Store) -> tuple[list[Any], list[Any]]:
    with store.reading() as connection:
        memories = connection.exec_driver_sql("SELECT * FROM memories ORDER BY learner, card").all()
        scores = connection.exec_driver_sql(
            "SELECT * FROM scores ORDER BY learner, passage, pack, kind"
        ).all()
    return list(memories), list(scores)


def test_one_sitting_or_card_is_found_without_going_through_the_journal(store: Store) -> None:
    me = Journal(store).learner()
    sitting = counted_attempts().where(mostly(me), attempts.c.sitting == "s")
    card = counted_reviews().where(mostly(me), reviews.c.card == "c")

    assert "attempts_of_sitting" in _plan(store, sitting)
    assert "reviews_of_card" in _plan(store, card)


def _plan(store: Store, query: Select[Any]) -> str:
    """Return the first step that SQLite takes."""
    text = query.compile(store.engine, compile_kwargs={"literal_binds": True})
    with store.reading() as connection:
        return str(connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {text}").first())
