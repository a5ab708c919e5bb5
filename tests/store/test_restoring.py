"""A backup put in place of a library; what was there before is kept aside."""

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from studyapp.domain.backups import Origin
from studyapp.domain.errors import BusyStoreError
from studyapp.store.backups import listed
from studyapp.store.faults import BACKUPS
from studyapp.store.opening import open_store
from studyapp.store.restoring import restore
from studyapp.store.version import NAME
from tests.builders import NOON
from tests.store.stores import FILLED, asked, run_on


def test_restoring_puts_the_library_back_and_keeps_the_present_one_aside(
    folder: Path, good: Path
) -> None:
    run_on(folder / NAME, "DELETE FROM cards")
    (folder / "settings.json").write_text('{"text_size": 200}', encoding="utf-8")

    restored = restore(folder, good, now=NOON)

    assert (restored.contents, restored.made) == (FILLED, NOON)
    assert restored.aside == folder / "before-restore-2024-03-01-120000"
    assert asked(folder / NAME, "SELECT count(*) FROM cards") == 1
    assert asked(restored.aside / NAME, "SELECT count(*) FROM cards") == 0
    assert "150" in (folder / "settings.json").read_text("utf-8")
    assert "200" in (restored.aside / "settings.json").read_text("utf-8")
    store = open_store(folder)
    store.check()
    store.close()


def test_a_second_restore_keeps_what_the_first_put_aside(folder: Path, good: Path) -> None:
    first, second = restore(folder, good, now=NOON), restore(folder, good, now=NOON)

    assert first.aside != second.aside
    assert len(list(folder.glob("before-restore-*"))) == 2


def test_an_empty_folder_is_restored_without_anything_aside(good: Path, tmp_path: Path) -> None:
    restored = restore(tmp_path / "new", good, now=NOON)

    assert restored.aside is None
    assert sorted(path.name for path in (tmp_path / "new").iterdir()) == ["settings.json", NAME]


@pytest.mark.parametrize("what", ["text", "empty", "folder", "newer", "log of another"])
def test_whatever_stands_in_the_databases_place_is_kept_aside(
    what: str, folder: Path, good: Path
) -> None:
    path = folder / NAME
    if what == "newer":
        run_on(path, "PRAGMA user_version = 99")
    elif what == "log of another":
        (folder / f"{NAME}-wal").write_bytes(b"a log" * 100)
        path.write_bytes(b"This is no database. " * 500)
    else:
        path.unlink()
        path.mkdir() if what == "folder" else path.write_text("x" if what == "text" else "")

    restored = restore(folder, good, now=NOON)

    assert restored.aside is not None
    assert (restored.aside / NAME).exists()
    assert what != "log of another" or (restored.aside / f"{NAME}-wal").stat().st_size == 500
    store = open_store(folder)
    store.check()
    store.close()


def test_a_library_in_use_is_not_restored_over(folder: Path, good: Path) -> None:
    store = open_store(folder)

    with pytest.raises(BusyStoreError, match="is open in a window") as told:
        restore(folder, good, now=NOON)

    assert "Close every window" in str(told.value.hint)
    store.close()
    restore(folder, good, now=NOON)


def test_a_library_that_a_stranger_has_open_is_not_restored_over(folder: Path, good: Path) -> None:
    with closing(sqlite3.connect(folder / NAME)) as stranger:
        stranger.execute("SELECT count(*) FROM cards")

        with pytest.raises(BusyStoreError):
            restore(folder, good, now=NOON)

    assert sorted(path.name for path in folder.iterdir()) == ["settings.json", NAME]


def test_a_copy_made_before_an_upgrade_is_a_backup_too(folder: Path) -> None:
    copies = folder / BACKUPS
    copies.mkdir()
    shutil.copy(folder / NAME, copies / "studyapp-version-1.db")
    run_on(folder / NAME, "DELETE FROM cards")
    (copy,) = listed(folder)

    restored = restore(folder, copy.path, now=NOON)

    assert copy.origin is Origin.UPGRADE
    assert restored.contents == FILLED
    assert asked(folder / NAME, "SELECT count(*) FROM cards") == 1
    assert [path.name for path in copies.iterdir()] == [copy.path.name]
