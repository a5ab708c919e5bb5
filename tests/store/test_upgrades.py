from pathlib import Path

import pytest
from sqlalchemy import Connection

from studyapp.domain.search import Sought
from studyapp.store.glance import glance
from studyapp.store.indexing import Indexing
from studyapp.store.journal import Journal
from studyapp.store.library import Library
from studyapp.store.memory import Memories
from studyapp.store.opening import open_store
from studyapp.store.search import Search
from studyapp.store.tables import metadata
from studyapp.store.upgrades import STEPS, Step
from studyapp.store.version import NAME
from tests.builders import NOON, TEXT, findings_of
from tests.store.old_files.making import made_from
from tests.store.stores import asked, filled_file, run_on

OLD_FILES = Path(__file__).parent / "old_files"


def add_table(connection: Connection) -> None:
    connection.exec_driver_sql("CREATE TABLE added (n INTEGER) STRICT")


def fail_half_way(connection: Connection) -> None:
    connection.exec_driver_sql("CREATE TABLE half (n INTEGER) STRICT")
    connection.exec_driver_sql("DROP TABLE scores")
    connection.exec_driver_sql("no such statement")


def orphan_cards(connection: Connection) -> None:
    connection.exec_driver_sql("DELETE FROM passages")


def test_an_older_file_takes_the_steps_it_lacks(tmp_path: Path) -> None:
    path = filled_file(tmp_path)

    store = open_store(tmp_path, steps=(*STEPS, add_table))

    assert Library(store).titles()
    store.close()
    assert asked(path, "PRAGMA user_version") == len(STEPS) + 1
    assert asked(path, "SELECT count(*) FROM added") == 0


def test_a_copy_is_put_aside_first(tmp_path: Path) -> None:
    filled_file(tmp_path)

    open_store(tmp_path, steps=(*STEPS, add_table)).close()

    (copy,) = (tmp_path / "backups").iterdir()
    assert asked(copy, "PRAGMA user_version") == len(STEPS)
    assert asked(copy, "SELECT count(*) FROM attempts") == 10
    assert asked(copy, "PRAGMA integrity_check") == "ok"


def test_a_second_copy_leaves_the_first_alone(tmp_path: Path) -> None:
    path = filled_file(tmp_path)
    open_store(tmp_path, steps=(*STEPS, add_table)).close()
    run_on(path, "DROP TABLE added", f"PRAGMA user_version = {len(STEPS)}")

    open_store(tmp_path, steps=(*STEPS, add_table)).close()

    assert len(list((tmp_path / "backups").iterdir())) == 2


@pytest.mark.parametrize("step", [fail_half_way, orphan_cards])
def test_a_step_that_fails_leaves_the_old_file_whole(tmp_path: Path, step: Step) -> None:
    path = filled_file(tmp_path)

    with pytest.raises(Exception, match=r"no such statement|syntax error|broken references"):
        open_store(tmp_path, steps=(*STEPS, step))

    assert asked(path, "PRAGMA user_version") == len(STEPS)
    assert asked(path, "SELECT count(*) FROM sqlite_schema WHERE name = 'half'") == 0
    store = open_store(tmp_path)
    assert Memories(store).scores(Journal(store).learner())
    store.check()
    store.close()


def test_a_new_file_takes_all_steps_and_needs_no_copy(tmp_path: Path) -> None:
    open_store(tmp_path, steps=(*STEPS, add_table)).close()

    assert [path.name for path in tmp_path.iterdir()] == [NAME]
    assert asked(tmp_path / NAME, "PRAGMA user_version") == len(STEPS) + 1


def test_the_steps_make_the_tables_that_the_program_knows(tmp_path: Path) -> None:
    store = open_store(tmp_path)
    with store.reading() as connection:
        for table in metadata.sorted_tables:
            rows = connection.exec_driver_sql(f"PRAGMA table_info({table.name})").mappings()
            made = [(row["name"], bool(row["pk"])) for row in rows]

            assert made == [(column.name, column.primary_key) for column in table.columns]
    store.close()


@pytest.mark.parametrize("dump", sorted(OLD_FILES.glob("*.sql")), ids=lambda dump: dump.stem)
def test_a_file_of_an_old_version_opens_with_all_that_was_in_it(tmp_path: Path, dump: Path) -> None:
    made_from(dump, tmp_path / NAME)

    store = open_store(tmp_path)

    library, journal, memories = Library(store), Journal(store), Memories(store)
    me = journal.learner()
    (entry,) = library.entries(me)
    assert (entry.title, entry.dates, entry.events, entry.cards) == ("The partitions", 3, 3, 1)
    assert library.findings(entry.id).passage.text.startswith("The parliament passed the law")
    assert [attempt.answer for attempt in journal.attempts(me)] == [
        f"answer {hour}" for hour in range(10)
    ]
    assert len(journal.reviews(me)) == memories.review_count(me) == 9
    assert memories.scores(me)[0].score.right == 10
    store.check()
    store.close()


def test_what_an_old_file_has_can_be_searched(tmp_path: Path) -> None:
    made_from(OLD_FILES / "version-1.sql", tmp_path / NAME)
    store = open_store(tmp_path)
    indexing = Indexing(store)

    while indexing.go_on():
        pass

    matches, (event,) = Search(store).events(Sought.of("rising"))
    assert (matches.count, event.within) == (1, "The partitions")
    store.close()


def test_only_texts_that_came_since_wait_to_be_looked_through(tmp_path: Path) -> None:
    made_from(OLD_FILES / "version-1.sql", tmp_path / NAME)
    store = open_store(tmp_path)
    with glance(tmp_path) as seen:
        assert seen.undecided() is None

    Library(store).save(findings_of(f"{TEXT} Later."), (), added=NOON)

    with glance(tmp_path) as seen:
        waiting = seen.undecided()
    assert waiting is not None
    assert waiting.texts == 1
    store.close()
