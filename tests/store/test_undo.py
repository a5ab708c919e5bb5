"""What rows a step changed is kept and brought back, in whatever tables."""

import sqlite3
from contextlib import closing

import pytest

from studyapp.domain.errors import DamagedStoreError, StaleUndoError, UnknownError
from studyapp.domain.journal import LearnerId
from studyapp.domain.nouns import Noun
from studyapp.domain.undo import UndoStep
from studyapp.store.cards import Cards
from studyapp.store.journal import Journal
from studyapp.store.library import Library
from studyapp.store.opening import Store
from studyapp.store.undo import KEPT, UndoSteps
from tests.builders import NOON, a_card, a_memory, a_passage, a_review, findings_of
from tests.store.stores import always, fresh_store

pytestmark = pytest.mark.unmeasured

STEP = UndoStep.of("Undo {what}", "{what} undone.", Noun.PASSAGES, what="it")


@pytest.fixture
def steps(store: Store) -> UndoSteps:
    return UndoSteps(store)


def run(store: Store, *statements: str) -> None:
    with store.writing() as connection:
        for statement in statements:
            connection.exec_driver_sql(statement)


def run_elsewhere(store: Store, statement: str) -> None:
    """As another program does that uses the same file."""
    with closing(sqlite3.connect(store.path)) as other, other:
        other.execute(statement)


def rows(store: Store, table: str) -> list[tuple[object, ...]]:
    with store.reading() as connection:
        return [tuple(row) for row in connection.exec_driver_sql(f"SELECT * FROM {table}")]  # noqa: S608 - ours


def take_back_last(steps: UndoSteps, me: LearnerId) -> None:
    last = steps.last(me)
    assert last is not None
    steps.take_back(last)


def test_rows_of_tables_nobody_thought_of_come_back_exactly(
    store: Store, steps: UndoSteps, library: Library, me: LearnerId
) -> None:
    with steps.recording(STEP, at=NOON):
        library.save(findings_of(), [a_card()], added=NOON)
    run_elsewhere(
        store,
        "CREATE TABLE odd (passage INTEGER NOT NULL REFERENCES passages (id) ON DELETE CASCADE,"
        ' "end" ANY, share REAL, PRIMARY KEY (passage, "end")) STRICT, WITHOUT ROWID',
    )
    odd = ["x'00ff'", "'a' || char(0) || 'b'", "9223372036854775807", "'x'", "1.5"]
    run(store, *(f"INSERT INTO odd VALUES (1, {value}, 0.1 + 0.2)" for value in odd))  # noqa: S608 - ours
    tables = ("passages", "dates", "events", "cards", "odd")
    before = [rows(store, table) for table in tables]

    with steps.recording(STEP, at=NOON):
        library.remove(a_passage().id)
    assert [rows(store, table) for table in tables] == [[]] * len(tables)
    take_back_last(steps, me)

    assert [rows(store, table) for table in tables] == before


def test_a_block_that_fails_keeps_nothing_and_no_step(
    steps: UndoSteps, library: Library, me: LearnerId
) -> None:
    library.save(findings_of(), [], added=NOON)

    with pytest.raises(UnknownError), steps.recording(STEP, at=NOON):  # noqa: PT012 - the second
        library.remove(a_passage().id)
        library.remove(a_passage().id)

    assert list(library.titles().values()) == ["The partitions"]
    assert steps.last(me) is None
    with steps.recording(STEP, at=NOON):
        library.rename(a_passage().id, "War")
    take_back_last(steps, me)
    assert list(library.titles().values()) == ["The partitions"]


def test_nothing_changed_is_no_step(steps: UndoSteps, library: Library, me: LearnerId) -> None:
    with steps.recording(STEP, at=NOON):
        library.titles()

    assert steps.last(me) is None


def test_what_is_changed_between_steps_belongs_to_none(
    steps: UndoSteps, library: Library, me: LearnerId
) -> None:
    with steps.recording(STEP, at=NOON):
        library.save(findings_of(), [], added=NOON)
    library.rename(a_passage().id, "War")
    with steps.recording(STEP, at=NOON):
        library.rename(a_passage().id, "Peace")

    take_back_last(steps, me)

    assert list(library.titles().values()) == ["War"]


def test_a_recording_within_another_belongs_to_it(
    steps: UndoSteps, library: Library, me: LearnerId
) -> None:
    inner = UndoStep.of("inner", "inner", Noun.PLACE)
    with steps.recording(STEP, at=NOON):
        library.save(findings_of(), [], added=NOON)
        with steps.recording(inner, at=NOON):
            library.rename(a_passage().id, "War")

    last = steps.last(me)
    assert last is not None
    assert last.step == STEP
    steps.take_back(last)
    assert library.titles() == {}


def test_what_was_made_and_made_again_in_one_step_goes_with_it(
    store: Store, steps: UndoSteps, library: Library, me: LearnerId
) -> None:
    with steps.recording(STEP, at=NOON), store.writing() as connection:
        library.save(findings_of(), [a_card()], added=NOON)
        connection.exec_driver_sql("CREATE TEMP TABLE copied AS SELECT * FROM cards")
        connection.exec_driver_sql("DELETE FROM cards")
        connection.exec_driver_sql("INSERT INTO cards SELECT * FROM copied")
        connection.exec_driver_sql("UPDATE cards SET front = 'x'")

    take_back_last(steps, me)

    assert library.titles() == {}
    assert rows(store, "cards") == []


def test_the_journal_and_what_follows_from_it_stays(
    store: Store, steps: UndoSteps, library: Library, journal: Journal, me: LearnerId
) -> None:
    library.save(findings_of(), [a_card()], added=NOON)
    with steps.recording(STEP, at=NOON):
        journal.append_review(me, a_review(), always(a_memory()))
        library.remove(a_passage().id)

    take_back_last(steps, me)

    assert journal.reviews(me) == [a_review()]
    assert Cards(store).card(a_card().id) == a_card()


@pytest.mark.parametrize(
    "meanwhile",
    [
        "INSERT INTO passages SELECT 7, '{key}', 'New', 1, '', 0, 'x', 1, 1",
        "ALTER TABLE cards DROP COLUMN front",
        "DELETE FROM undo_steps",
    ],
    ids=["the same text", "another table", "another window"],
)
def test_a_step_that_fits_no_more_changes_nothing(
    store: Store, steps: UndoSteps, library: Library, me: LearnerId, meanwhile: str
) -> None:
    with steps.recording(STEP, at=NOON):
        library.save(findings_of(), [a_card()], added=NOON)
    with steps.recording(STEP, at=NOON):
        library.remove(a_passage().id)
    last = steps.last(me)
    assert last is not None
    run_elsewhere(store, meanwhile.format(key=a_passage().id))
    before = rows(store, "passages")

    with pytest.raises(StaleUndoError, match="This can no longer be done: Undo it"):
        steps.take_back(last)

    assert rows(store, "passages") == before
    assert steps.last(me) is None


def test_an_added_row_that_was_changed_since_is_not_taken_for_another(
    store: Store, steps: UndoSteps, library: Library, me: LearnerId
) -> None:
    with steps.recording(STEP, at=NOON):
        library.save(findings_of(), [], added=NOON)
    run(store, "UPDATE passages SET key = 'another'")

    with pytest.raises(StaleUndoError):
        take_back_last(steps, me)

    assert len(rows(store, "passages")) == 1


def test_only_the_last_hundred_steps_are_kept() -> None:
    with fresh_store() as store:
        steps, library = UndoSteps(store), Library(store)
        library.save(findings_of(), [], added=NOON)
        for number in range(KEPT + 2):
            with steps.recording(STEP, at=NOON):
                library.rename(a_passage().id, str(number))

        assert len(rows(store, "undo_steps")) == KEPT
        assert rows(store, "undo_steps")[0][0] == 3


def test_a_step_of_one_learner_is_not_anothers(
    steps: UndoSteps, library: Library, journal: Journal, me: LearnerId
) -> None:
    ada = journal.learner("Ada")
    with steps.recording(STEP, at=NOON, learner=ada):
        library.save(findings_of(), [], added=NOON)

    assert steps.last(me) is None
    assert steps.last(ada) is not None


def test_a_step_names_itself_as_it_was_named(
    steps: UndoSteps, library: Library, me: LearnerId
) -> None:
    named = UndoStep.of(
        "Undo {a} {b}", "“{a}” {b:,}", Noun.PASSAGES, Noun.PLACE, a="{x} “é”", b=1234
    )
    with steps.recording(named, at=NOON):
        library.save(findings_of(), [], added=NOON)

    last = steps.last(me)
    assert last is not None
    assert last.step == named
    assert str(last.step.undone) == "“{x} “é”” 1,234"


def test_names_that_make_no_sense_are_damage(
    store: Store, steps: UndoSteps, library: Library, me: LearnerId
) -> None:
    with steps.recording(STEP, at=NOON):
        library.save(findings_of(), [], added=NOON)
    run(store, "UPDATE undo_steps SET nouns = '[\"x\"]'")

    with pytest.raises(DamagedStoreError):
        steps.last(me)
