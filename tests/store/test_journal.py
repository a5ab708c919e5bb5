import sqlite3
from contextlib import closing
from datetime import timedelta

import pytest
from sqlalchemy.exc import IntegrityError

from studyapp.domain.answers import Attempt
from studyapp.domain.cards import Memory, Review
from studyapp.domain.errors import UnkeepableError
from studyapp.domain.journal import LearnerId
from studyapp.schedule.cards import next_memory
from studyapp.store.journal import Journal
from studyapp.store.memory import Memories
from studyapp.store.opening import Store
from tests.builders import NOON, PACK, a_memory, a_passage, a_review, an_attempt
from tests.store.stores import always, fill

pytestmark = pytest.mark.unmeasured


def test_the_first_learner_is_me_and_stays_the_same(journal: Journal) -> None:
    first = journal.learner()

    assert journal.learner() == first
    assert journal.learner("Me") == first
    assert journal.learners() == ["Me"]


def test_learners_have_journals_of_their_own(journal: Journal, me: LearnerId) -> None:
    ada = journal.learner("Ada")

    journal.append_attempt(ada, an_attempt())

    assert journal.attempts(me) == []
    assert len(journal.attempts(ada)) == 1
    assert journal.learners() == ["Me", "Ada"]


def test_an_attempt_is_read_as_it_was_appended(journal: Journal, me: LearnerId) -> None:
    attempt = an_attempt(
        score=1 / 3,
        answer="“Đà Nẵng” 🏯\r\nO'Hara; DROP TABLE journal --",
        took=timedelta(seconds=6, microseconds=1),
        seed=-(2**63),
        confidence=3,
    )

    journal.append_attempt(me, attempt)

    assert journal.attempts(me) == [attempt]


def test_a_review_is_read_as_it_was_appended(
    journal: Journal, memories: Memories, me: LearnerId
) -> None:
    review, memory = a_review(), a_memory()

    journal.append_review(me, review, always(memory))

    assert journal.reviews(me) == journal.reviews(me, review.card) == [review]
    assert memories.memory(me, review.card) == memory


def test_a_review_goes_on_from_the_memory_that_stands_when_it_is_written(
    store: Store, journal: Journal, memories: Memories, me: LearnerId
) -> None:
    first, second = a_review(at=NOON), a_review(at=NOON + timedelta(days=3))
    known = next_memory(None, first)
    journal.append_review(me, first, next_memory)
    befores = []

    def seen(before: Memory | None, review: Review) -> Memory:
        befores.append(before)
        with (
            closing(sqlite3.connect(store.path, timeout=0)) as other,
            pytest.raises(sqlite3.OperationalError, match="locked"),
        ):
            other.execute("DELETE FROM memories")
        return next_memory(before, review)

    journal.append_review(me, second, seen)

    assert befores == [known]
    assert memories.memory(me, second.card) == next_memory(known, second)


def test_a_sitting_knows_its_attempts(journal: Journal, me: LearnerId) -> None:
    for sitting in ("a", "b", "a"):
        journal.append_attempt(me, an_attempt(sitting=sitting))

    assert len(journal.attempts_of(me, "a")) == 2
    assert journal.attempts_of(me, "c") == []


@pytest.mark.parametrize("table", ["journal", "attempts", "reviews", "withdrawals"])
@pytest.mark.parametrize(
    "change", ["DELETE FROM {table}", "UPDATE {table} SET rowid = rowid + 100"]
)
def test_what_is_in_the_journal_cannot_be_changed(store: Store, table: str, change: str) -> None:
    fill(store)

    with (
        pytest.raises(IntegrityError, match="only ever appended to"),
        store.writing() as connection,
    ):
        connection.exec_driver_sql(change.format(table=table))


def test_what_is_in_the_journal_cannot_be_replaced(store: Store) -> None:
    fill(store)

    with (
        pytest.raises(IntegrityError, match="only ever appended to"),
        store.writing() as connection,
    ):
        connection.exec_driver_sql(
            "INSERT OR REPLACE INTO withdrawals SELECT entry, 1 FROM withdrawals"
        )


def test_every_entry_has_a_name_of_its_own(store: Store) -> None:
    fill(store)

    with store.reading() as connection:
        uids = connection.exec_driver_sql("SELECT uid FROM journal").scalars().all()

    assert len(set(uids)) == len(uids) == 21
    assert {len(uid) for uid in uids} == {32}


def test_an_attempt_says_its_pack_and_may_be_about_no_passage(
    journal: Journal, memories: Memories, me: LearnerId
) -> None:
    written = an_attempt(passage=None, pack=PACK)
    journal.append_attempt(me, written)
    entry = journal.append_attempt(me, an_attempt(pack=PACK))

    assert journal.attempts(me)[0] == written
    assert [(each.passage, each.pack) for each in memories.scores(me)] == [
        (None, PACK),
        (a_passage().id, PACK),
    ]
    journal.withdraw(entry, at=NOON, memories_from=next_memory)
    assert [each.passage for each in memories.scores(me)] == [None]


def test_a_withdrawn_attempt_no_longer_counts_but_stays(
    store: Store, journal: Journal, memories: Memories, me: LearnerId
) -> None:
    journal.append_attempt(me, an_attempt(score=1.0))
    wrong = journal.append_attempt(me, an_attempt(score=0.0))

    journal.withdraw(wrong, at=NOON, memories_from=next_memory)

    assert [attempt.score for attempt in journal.attempts(me)] == [1.0]
    (score,) = memories.scores(me)
    assert (score.score.attempts, score.score.right) == (1, 1.0)
    with store.reading() as connection:
        assert connection.exec_driver_sql("SELECT count(*) FROM attempts").scalar() == 2


def test_withdrawing_the_only_attempt_leaves_no_score(
    journal: Journal, memories: Memories, me: LearnerId
) -> None:
    entry = journal.append_attempt(me, an_attempt())

    journal.withdraw(entry, at=NOON, memories_from=next_memory)

    assert memories.scores(me) == []


def test_a_withdrawn_review_takes_the_memory_back(
    journal: Journal, memories: Memories, me: LearnerId
) -> None:
    first = a_review(at=NOON)
    known = next_memory(None, first)
    journal.append_review(me, first, next_memory)
    second = a_review(at=NOON + timedelta(days=3))
    entry = journal.append_review(me, second, next_memory)

    journal.withdraw(entry, at=NOON, memories_from=next_memory)

    assert memories.memory(me, first.card) == known
    assert memories.review_count(me) == 1


def test_withdrawing_the_only_review_makes_the_card_new_again(
    journal: Journal, memories: Memories, me: LearnerId
) -> None:
    entry = journal.append_review(me, a_review(), next_memory)

    journal.withdraw(entry, at=NOON, memories_from=next_memory)

    assert memories.memory(me, a_review().card) is None


def test_withdrawing_twice_changes_nothing_more(
    journal: Journal, memories: Memories, me: LearnerId
) -> None:
    journal.append_attempt(me, an_attempt())
    entry = journal.append_attempt(me, an_attempt())

    journal.withdraw(entry, at=NOON, memories_from=next_memory)
    journal.withdraw(entry, at=NOON, memories_from=next_memory)

    assert memories.scores(me)[0].score.attempts == 1


def test_a_withdrawal_cannot_be_withdrawn(
    store: Store, journal: Journal, memories: Memories, me: LearnerId
) -> None:
    entry = journal.append_attempt(me, an_attempt())
    journal.withdraw(entry, at=NOON, memories_from=next_memory)
    with store.reading() as connection:
        last = connection.exec_driver_sql("SELECT max(id) FROM journal").scalar_one()

    with pytest.raises(ValueError, match="neither an attempt nor a review"):
        journal.withdraw(last, at=NOON, memories_from=next_memory)

    assert memories.scores(me) == []


def test_undo_goes_back_entry_by_entry(journal: Journal, me: LearnerId) -> None:
    first = journal.append_attempt(me, an_attempt())
    second = journal.append_review(me, a_review(), next_memory)
    journal.append_attempt(journal.learner("Ada"), an_attempt())

    assert journal.last_entry(me) == second
    journal.withdraw(second, at=NOON, memories_from=next_memory)
    assert journal.last_entry(me) == first
    journal.withdraw(first, at=NOON, memories_from=next_memory)
    assert journal.last_entry(me) is None


@pytest.mark.parametrize(
    "answer", ["x" * 20_001, "an\0swer", "\ud83d"], ids=["long", "NUL", "half a pair"]
)
def test_an_answer_that_is_no_text_is_refused_in_plain_words(
    journal: Journal, me: LearnerId, answer: str
) -> None:
    with pytest.raises(UnkeepableError) as told:
        journal.append_attempt(me, an_attempt(answer=answer))

    assert "\0" not in str(told.value)
    assert told.value.hint is not None
    assert journal.attempts(me) == []


@pytest.mark.parametrize(
    "attempt",
    [
        an_attempt(score=float("nan")),
        an_attempt(score=1.5),
        an_attempt(seed=2**63),
        an_attempt(confidence=4),
        an_attempt(took=timedelta(seconds=-1)),
    ],
    ids=["NaN", "over 1", "seed", "confidence", "negative time"],
)
def test_a_number_that_makes_no_sense_is_refused(
    journal: Journal, me: LearnerId, attempt: Attempt
) -> None:
    with pytest.raises(ValueError, match=r"score|bits|confidence|takes"):
        journal.append_attempt(me, attempt)

    assert journal.attempts(me) == []


@pytest.mark.parametrize(
    "memory",
    [a_memory(stability=float("nan")), a_memory(difficulty=0.0), a_memory(card="other")],
    ids=["NaN", "zero", "other card"],
)
def test_a_memory_that_makes_no_sense_is_refused(
    journal: Journal, me: LearnerId, memory: Memory
) -> None:
    with pytest.raises(ValueError, match="memory"):
        journal.append_review(me, a_review(), always(memory))

    assert journal.reviews(me) == []


def test_a_naive_time_is_refused(journal: Journal, me: LearnerId) -> None:
    with pytest.raises(Exception, match="offset-naive"):
        journal.append_attempt(me, an_attempt(at=NOON.replace(tzinfo=None)))


def test_a_name_that_is_no_text_is_refused(journal: Journal) -> None:
    with pytest.raises(UnkeepableError):
        journal.learner("A\0da")
