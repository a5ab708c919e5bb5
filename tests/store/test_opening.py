import sqlite3
import threading
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest

from studyapp.domain.errors import (
    BusyStoreError,
    DamagedStoreError,
    FolderError,
    ForeignStoreError,
    FullDiskError,
    NewerStoreError,
    ReadOnlyError,
    StoreError,
)
from studyapp.domain.journal import LearnerId
from studyapp.store import looking
from studyapp.store.journal import Journal
from studyapp.store.library import Library
from studyapp.store.opening import Store, open_store
from studyapp.store.version import NAME
from tests.builders import an_attempt
from tests.store.stores import asked, fill, filled_file, run_on

pytestmark = pytest.mark.unmeasured

AT_ONCE = timedelta(milliseconds=50)


def test_a_missing_folder_is_made_with_an_empty_library(tmp_path: Path) -> None:
    folder = tmp_path / "deep" / "a?b=%20#c ü"

    store = open_store(folder)

    assert Library(store).titles() == {}
    store.close()
    assert [path.name for path in folder.iterdir()] == [NAME]


def test_what_was_kept_is_there_when_it_is_opened_again(tmp_path: Path) -> None:
    filled_file(tmp_path)

    store = open_store(tmp_path)

    journal = Journal(store)
    assert len(journal.attempts(journal.learner())) == 10
    assert len(journal.reviews(journal.learner())) == 9
    store.close()


def test_it_writes_safely(store: Store) -> None:
    with store.reading() as connection:
        settings = {
            name: connection.exec_driver_sql(f"PRAGMA {name}").scalar()
            for name in ("journal_mode", "synchronous", "foreign_keys", "busy_timeout")
        }

    full = 2
    assert settings == {
        "journal_mode": "wal",
        "synchronous": full,
        "foreign_keys": 1,
        "busy_timeout": 5000,
    }


def test_all_tables_but_those_of_an_index_are_strict(store: Store) -> None:
    with store.reading() as connection:
        found = connection.exec_driver_sql(
            "SELECT name FROM pragma_table_list"
            " WHERE schema = 'main' AND type = 'table' AND NOT strict"
        )

        assert [name for (name,) in found if not name.startswith("sqlite_")] == []


def test_a_newer_file_is_refused_and_stays_byte_for_byte(tmp_path: Path) -> None:
    path = filled_file(tmp_path)
    run_on(path, "PRAGMA journal_mode = DELETE", "PRAGMA user_version = 99")
    content = path.read_bytes()

    with pytest.raises(NewerStoreError, match="newer Studyapp"):
        open_store(tmp_path)

    assert path.read_bytes() == content
    assert [file.name for file in tmp_path.iterdir()] == [NAME]


def test_a_newer_version_that_is_still_in_the_log_is_seen(tmp_path: Path) -> None:
    path = filled_file(tmp_path)
    content = path.read_bytes()

    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("PRAGMA user_version = 99")

        with pytest.raises(NewerStoreError):
            open_store(tmp_path)
        assert path.read_bytes() == content


def test_another_programs_database_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / NAME
    run_on(path, "CREATE TABLE recipes (name TEXT)", "PRAGMA application_id = 77")
    content = path.read_bytes()

    with pytest.raises(ForeignStoreError, match="not a library of Studyapp"):
        open_store(tmp_path)

    assert path.read_bytes() == content


def test_a_folder_in_the_databases_place_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / NAME).mkdir()

    with pytest.raises(ForeignStoreError):
        open_store(tmp_path)

    assert (tmp_path / NAME).is_dir()


def test_a_file_in_the_folders_place_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "notes").write_text("mine")

    with pytest.raises(FolderError, match="is not a folder"):
        open_store(tmp_path / "notes")

    assert (tmp_path / "notes").read_text() == "mine"


@pytest.mark.parametrize(
    "content",
    [b"", b"x", b"This is no database. " * 500, b"SQLite format 3\0" + bytes(5000)],
    ids=["empty", "one byte", "text", "only the mark"],
)
def test_what_is_no_database_is_told_and_left_alone(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / NAME
    path.write_bytes(content)

    with pytest.raises((DamagedStoreError, ForeignStoreError)) as told:
        open_store(tmp_path)

    assert told.value.hint is not None
    assert path.read_bytes() == content


@pytest.mark.parametrize("part", [0.05, 0.5, 0.9])
def test_a_truncated_database_is_told_and_left_alone(tmp_path: Path, part: float) -> None:
    path = filled_file(tmp_path)
    content = path.read_bytes()
    path.write_bytes(content[: int(len(content) * part)])

    with pytest.raises(DamagedStoreError, match="damaged"):
        open_store(tmp_path)

    assert path.stat().st_size == int(len(content) * part)


def test_a_changed_byte_in_an_index_is_found_at_the_start(tmp_path: Path) -> None:
    path = filled_file(tmp_path)
    _change_in_index(path)

    with pytest.raises(DamagedStoreError):
        open_store(tmp_path)


def test_a_changed_byte_in_a_large_file_is_found_by_the_check(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = filled_file(tmp_path)
    _change_in_index(path)
    monkeypatch.setattr(looking, "THOROUGH", 0)
    store = open_store(tmp_path)

    with pytest.raises(DamagedStoreError):
        store.check()

    store.close()


def test_a_changed_letter_of_a_passage_is_found_when_it_is_read(tmp_path: Path) -> None:
    path = filled_file(tmp_path)
    run_on(path, "UPDATE passages SET text = replace(text, '1863', '1864')")
    store = open_store(tmp_path)
    library = Library(store)

    with pytest.raises(DamagedStoreError):
        library.findings(next(iter(library.titles())))

    store.close()


def test_a_value_that_makes_no_sense_is_told_as_damage(tmp_path: Path) -> None:
    path = filled_file(tmp_path)
    run_on(path, "UPDATE events SET status = 'fictional'")
    store = open_store(tmp_path)

    with pytest.raises(DamagedStoreError):
        Library(store).events()

    store.close()


def test_a_column_that_is_gone_is_told_as_damage(tmp_path: Path) -> None:
    path = filled_file(tmp_path)
    run_on(path, "ALTER TABLE scores RENAME COLUMN parts TO part5")

    with pytest.raises(DamagedStoreError):
        open_store(tmp_path)


def test_a_whole_database_passes_the_check(store: Store) -> None:
    fill(store)

    store.check()


def test_a_folder_that_may_not_be_written_to_is_told(guarded_folder: Path) -> None:
    guarded_folder.chmod(0o555)

    with pytest.raises(ReadOnlyError, match="may not write"):
        open_store(guarded_folder)

    assert list(guarded_folder.iterdir()) == []


def test_a_folder_that_cannot_be_made_is_told(guarded_folder: Path) -> None:
    guarded_folder.chmod(0o555)

    with pytest.raises(ReadOnlyError):
        open_store(guarded_folder / "new")


@pytest.mark.parametrize("locked", ["folder", "file"])
def test_a_full_library_that_became_read_only_is_told(guarded_folder: Path, locked: str) -> None:
    path = filled_file(guarded_folder)
    content = path.read_bytes()
    path.chmod(0o444)
    guarded_folder.chmod(0o555 if locked == "folder" else 0o777)

    with pytest.raises(FolderError):
        open_store(guarded_folder)

    assert path.read_bytes() == content


def test_a_full_disk_loses_only_the_last_step(tmp_path: Path) -> None:
    filled_file(tmp_path)
    store = open_store(tmp_path)
    journal = Journal(store)
    me = journal.learner()
    _allow_no_growth(store)

    with pytest.raises(FullDiskError, match="no room left"):
        journal.append_attempt(me, an_attempt(answer="x" * 20_000))

    assert len(journal.attempts(me)) == 10
    store.check()
    store.close()


def test_a_writer_that_does_not_let_go_is_told(tmp_path: Path) -> None:
    path = filled_file(tmp_path)
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")

        with pytest.raises(BusyStoreError, match="Another program"):
            open_store(tmp_path, patience=AT_ONCE)

        other.execute("ROLLBACK")
    open_store(tmp_path, patience=AT_ONCE).close()


def test_an_answer_that_meets_another_writer_is_not_half_kept(tmp_path: Path) -> None:
    path = filled_file(tmp_path)
    store = open_store(tmp_path, patience=AT_ONCE)
    journal = Journal(store)
    me = journal.learner()
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")

        with pytest.raises(BusyStoreError):
            journal.append_attempt(me, an_attempt())
        assert len(journal.attempts(me)) == 10

        other.execute("ROLLBACK")
    journal.append_attempt(me, an_attempt())
    assert len(journal.attempts(me)) == 11
    store.close()


def test_a_store_that_could_not_be_opened_holds_no_file(tmp_path: Path) -> None:
    path = filled_file(tmp_path)
    run_on(path, "PRAGMA user_version = 99")

    with pytest.raises(StoreError):
        open_store(tmp_path)

    run_on(path, "PRAGMA user_version = 1", "BEGIN EXCLUSIVE", "ROLLBACK")


def test_closing_leaves_one_file_behind(tmp_path: Path) -> None:
    filled_file(tmp_path)

    assert [path.name for path in tmp_path.iterdir()] == [NAME]
    assert asked(tmp_path / NAME, "SELECT count(*) FROM attempts") == 10


def test_two_windows_that_start_at_once_make_one_library(tmp_path: Path) -> None:
    started = threading.Barrier(4)
    found: list[LearnerId] = []

    def start() -> None:
        started.wait()
        store = open_store(tmp_path)
        found.append(Journal(store).learner("Ada"))
        store.close()

    threads = [threading.Thread(target=start) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert len(found) == 4
    assert asked(tmp_path / NAME, "SELECT count(*) FROM learners") == 1
    assert [path.name for path in tmp_path.iterdir()] == [NAME]


def test_two_threads_append_without_losing_an_answer(store: Store) -> None:
    journal = Journal(store)
    me = journal.learner()

    def answer(sitting: str) -> None:
        for _ in range(40):
            journal.append_attempt(me, an_attempt(sitting=sitting))
            journal.attempts_of(me, sitting)

    threads = [threading.Thread(target=answer, args=(name,)) for name in "ab"]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert [len(journal.attempts_of(me, name)) for name in "ab"] == [40, 40]


def _change_in_index(path: Path) -> None:
    """Change one letter of the index over the learners' names, and not of their table."""
    name = b"Someone with a long name"
    store = open_store(path.parent)
    Journal(store).learner(name.decode())
    store.close()
    content = path.read_bytes()
    assert content.count(name) == 2
    path.write_bytes(content.replace(name, b"Sameone with a long name", 1))


def _allow_no_growth(store: Store) -> None:
    with store.reading() as connection:
        pages = connection.exec_driver_sql("PRAGMA page_count").scalar_one()
        connection.exec_driver_sql(f"PRAGMA max_page_count = {pages}")
