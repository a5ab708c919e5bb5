"""A glance sees, without opening a database, what the open one has."""

from datetime import UTC, timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some

from studyapp.domain.cards import CardId
from studyapp.domain.days import Days
from studyapp.domain.errors import DamagedStoreError, NewerStoreError, StoreError
from studyapp.domain.journal import LearnerId
from studyapp.schedule.cards import recall_chance
from studyapp.store.cards import Cards
from studyapp.store.glance import glance
from studyapp.store.journal import Journal
from studyapp.store.library import Library
from studyapp.store.memory import Memories
from studyapp.store.opening import Store, open_store
from studyapp.store.upgrades import STEPS
from studyapp.store.version import NAME, NEWEST
from tests.builders import NOON, a_card, a_memory, a_review, findings_of
from tests.store.seen import Seen
from tests.store.stores import always

HOUR = timedelta(hours=1)


def test_a_glance_knows_the_number_of_the_newest_step() -> None:
    assert len(STEPS) == NEWEST


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    plan=some.lists(
        some.tuples(some.integers(0, 5), some.integers(-30, 30), some.booleans()), max_size=8
    ),
    limit=some.integers(0, 6),
)
def test_what_is_due_is_the_same_at_a_glance(
    tmp_path_factory: pytest.TempPathFactory, plan: list[tuple[int, int, bool]], limit: int
) -> None:
    store = open_store(tmp_path_factory.mktemp("glance"))
    memories, journal, cards = Memories(store), Journal(store), Cards(store)
    findings = findings_of()
    Library(store).save(
        findings,
        [a_card(id=CardId(f"c{n}"), passage=findings.passage.id) for n in range(6)],
        added=NOON,
    )
    me = journal.learner()
    for number, hours, aside in plan:
        card = CardId(f"c{number}")
        memory = a_memory(card=card, due=NOON + hours * HOUR, reviewed=NOON - 40 * HOUR)
        journal.append_review(me, a_review(card=card, at=memory.reviewed), always(memory))
        if aside:
            cards.suspend(me, card, at=NOON)

    with glance(store.path.parent) as seen:
        counts = seen.due_counts(me, now=NOON, new_limit=limit, days=Days(UTC))
        next_due = seen.next_due(me, NOON)

    assert {key: count for key, (_title, count) in counts.items()} == memories.due_counts(
        me, now=NOON, new_limit=limit
    )
    assert next_due == memories.next_due(me, NOON)
    store.close()


def test_the_cards_that_slip_are_the_least_likely_of_the_known_ones(
    library: Library, journal: Journal, seen: Seen, me: LearnerId
) -> None:
    findings = findings_of()
    cards = [a_card(id=CardId(f"c{n}"), passage=findings.passage.id) for n in range(5)]
    library.save(findings, cards, added=NOON)
    for number, (stability, days) in enumerate(((2.0, 1), (0.5, 3), (90.0, 40), (1.0, 2), (3, -1))):
        memory = a_memory(
            card=CardId(f"c{number}"), stability=stability, reviewed=NOON - timedelta(days=days)
        )
        journal.append_review(me, a_review(card=memory.card, at=memory.reviewed), always(memory))

    found = seen.slipping(me, now=NOON, count=3)

    likely = sorted(seen.known(me), key=lambda card: recall_chance(card.memory, NOON))
    assert found == likely[:3]


def test_a_database_whose_memories_are_gone_is_not_in_order(
    store: Store, journal: Journal, seen: Seen, me: LearnerId
) -> None:
    last = journal.append_review(me, a_review(), always(a_memory()))
    journal.append_review(me, a_review(at=NOON + HOUR), always(a_memory()))
    assert seen.is_in_order()
    journal.withdraw(last, at=NOON, memories_from=always(a_memory()))
    assert seen.is_in_order()

    with store.writing() as connection:
        connection.exec_driver_sql("DELETE FROM memories")

    assert not seen.is_in_order()


def test_what_is_no_library_of_ours_is_told(tmp_path: Path, store: Store) -> None:
    with pytest.raises(StoreError), glance(tmp_path / "nowhere"):
        pass
    with store.writing() as connection:
        connection.exec_driver_sql(f"PRAGMA user_version = {NEWEST + 1}")
    with pytest.raises(NewerStoreError), glance(tmp_path):
        pass
    store.close()
    (tmp_path / NAME).write_bytes(b"no database at all, whatever its name says")
    with pytest.raises(DamagedStoreError), glance(tmp_path):
        pass
    assert not (tmp_path / "nowhere").exists()
