"""Backups: made while others write, checked before they count, and believed in nothing."""

import io
import json
import shutil
import sqlite3
import tempfile
import zipfile
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import UTC, timedelta
from pathlib import Path

import pytest

from studyapp.domain.backups import Contents, Origin
from studyapp.domain.errors import (
    BackupError,
    BusyStoreError,
    CancelledError,
    DamagedStoreError,
    StoreError,
)
from studyapp.domain.messages import Message
from studyapp.store.backups import daily_path, is_backup, listed, make, thin_out, verify
from studyapp.store.faults import BACKUPS
from studyapp.store.journal import Journal
from studyapp.store.opening import open_store
from studyapp.store.restoring import restore
from studyapp.store.upgrades import STEPS
from studyapp.store.version import NAME
from tests.builders import NOON, an_attempt
from tests.store.stores import asked, filled_copy, run_on

FILLED = Contents(version=len(STEPS), learners=1, passages=1, answers=19)
Files = dict[str, bytes]


@pytest.fixture(scope="module")
def pattern() -> Iterator[Path]:
    """Return a filled library and its backup, to be copied."""
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made) / "library"
        filled_copy(folder)
        (folder / "settings.json").write_text('{"text_size": 150}', encoding="utf-8")
        make(folder, Path(made) / "good.studybackup", now=NOON)
        Path(made).chmod(0o755)
        yield Path(made)


@pytest.fixture
def folder(pattern: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(pattern / "library", tmp_path / "library"))


@pytest.fixture
def good(pattern: Path, tmp_path: Path) -> Path:
    return Path(shutil.copy(pattern / "good.studybackup", tmp_path))


def test_a_backup_has_all_and_leaves_nothing_else_behind(folder: Path, tmp_path: Path) -> None:
    target = tmp_path / "disk" / "a?b%20#c ü.studybackup"
    target.parent.mkdir()

    made = make(folder, target, now=NOON)

    assert (made.made, made.contents, made.origin) == (NOON, FILLED, Origin.ASKED)
    assert verify(target, folder) == FILLED
    assert [path.name for path in target.parent.iterdir()] == [target.name]
    assert sorted(path.name for path in folder.iterdir()) == ["settings.json", NAME]


def test_a_backup_is_made_while_a_window_writes(folder: Path, tmp_path: Path) -> None:
    store = open_store(folder)
    journal = Journal(store)
    answered = 0

    def answer(_share: float) -> None:
        nonlocal answered
        if answered < 3:
            answered += 1
            journal.append_attempt(journal.learner(), an_attempt())

    made = make(folder, tmp_path / "made.studybackup", now=NOON, report=answer)

    store.close()
    assert answered == 3
    assert made.contents == verify(made.path, folder)
    assert asked(folder / NAME, "SELECT count(*) FROM attempts") == 13


def test_a_backup_that_is_stopped_leaves_the_old_one(folder: Path, good: Path) -> None:
    content = good.read_bytes()
    for stop in (0.3, 0.6, 0.9):

        def report(share: float, stop: float = stop) -> None:
            if share > stop:
                raise CancelledError(Message("Stopped."))

        with pytest.raises(CancelledError):
            make(folder, good, now=NOON, report=report)

    assert good.read_bytes() == content
    assert sorted(path.name for path in good.parent.iterdir()) == [good.name, "library"]


def test_a_damaged_library_makes_no_backup(folder: Path, good: Path) -> None:
    content = good.read_bytes()
    whole = (folder / NAME).read_bytes()
    (folder / NAME).write_bytes(whole.replace(b"The partitions", b"Thy partitions", 1))

    with pytest.raises(DamagedStoreError, match=r"studyapp\.db is damaged"):
        make(folder, good, now=NOON)

    assert good.read_bytes() == content


def test_a_folder_without_a_library_has_nothing_to_back_up(tmp_path: Path) -> None:
    with pytest.raises(BackupError, match="no library"):
        make(tmp_path, tmp_path / "made.studybackup", now=NOON)

    assert list(tmp_path.iterdir()) == []


def test_what_is_worth_more_than_a_backup_is_not_replaced(folder: Path, tmp_path: Path) -> None:
    text = tmp_path / "essay.txt"
    text.write_text("mine", encoding="utf-8")
    (folder / "link.studybackup").symlink_to("/dev/null")
    for target in (text, folder / NAME, folder / "settings.json", folder / "link.studybackup"):
        before = target.read_bytes()

        with pytest.raises(BackupError, match="is there already and is no backup"):
            make(folder, target, now=NOON)

        assert target.read_bytes() == before


def test_a_place_that_cannot_be_written_is_told(folder: Path, tmp_path: Path) -> None:
    with pytest.raises(BackupError, match="is a folder") as told:
        make(folder, tmp_path, now=NOON)
    assert "studyapp.studybackup" in str(told.value.hint)

    with pytest.raises(BackupError, match="could not be written: No such file or directory"):
        make(folder, tmp_path / "no" / "made.studybackup", now=NOON)


def test_a_library_that_may_not_be_written_to_can_be_backed_up(
    pattern: Path, guarded_folder: Path
) -> None:
    (folder := guarded_folder / "library").mkdir()
    (folder / NAME).write_bytes((pattern / "library" / NAME).read_bytes())
    folder.chmod(0o555)

    made = make(folder, guarded_folder / "made.studybackup", now=NOON)

    assert made.contents == FILLED
    folder.chmod(0o700)


def members(archive: Path) -> Files:
    with zipfile.ZipFile(archive) as opened:
        return {name: opened.read(name) for name in opened.namelist()}


def zipped(files: Files) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return made.getvalue()


def about(files: Files, **changed: object) -> Files:
    return {**files, "about.json": json.dumps(json.loads(files["about.json"]) | changed).encode()}


def database(files: Files, tmp_path: Path, *statements: str) -> Files:
    """Return the files of a backup with a changed database, of which it tells the right sum."""
    import hashlib

    changed = tmp_path / "changed.db"
    changed.write_bytes(files[NAME])
    run_on(changed, *statements)
    content = changed.read_bytes()
    sums = json.loads(files["about.json"])["sums"] | {NAME: hashlib.sha256(content).hexdigest()}
    return {**about(files, sums=sums), NAME: content}


SPOILED: dict[str, tuple[str, Callable[[Files, Path], bytes]]] = {
    "a text": ("is no backup", lambda _files, _at: b"This is no backup. " * 100),
    "empty": ("is no backup", lambda _files, _at: b""),
    "another zip": ("is no backup", lambda _files, _at: zipped({"a.txt": b"a"})),
    "cut": ("is damaged", lambda files, _at: zipped(files)[:-500]),
    "cut at its end": ("is damaged", lambda files, _at: zipped(files)[:-1]),
    "about no object": ("is no backup", lambda files, _at: zipped(files | {"about.json": b"[]"})),
    "about nonsense": ("is damaged", lambda files, _at: zipped(files | {"about.json": b"{"})),
    "about deep": ("is damaged", lambda files, _at: zipped(files | {"about.json": b"[" * 9_000})),
    "about a day": ("is damaged", lambda files, _at: zipped(about(files, made="2024-03-01"))),
    "about no counts": ("is damaged", lambda files, _at: zipped(about(files, contents={}))),
    "newer form": (
        "made by a newer Studyapp",
        lambda files, _at: zipped(about(files, format="studyapp-backup/2")),
    ),
    "other sum": ("is damaged", lambda files, _at: zipped(files | {"settings.json": b"{}"})),
    "other counts": (
        "is damaged",
        lambda files, at: zipped(database(files, at, "DELETE FROM scores", "DELETE FROM passages")),
    ),
    "newer database": (
        "made by a newer Studyapp",
        lambda files, at: zipped(database(files, at, "PRAGMA user_version = 99")),
    ),
    "other database": (
        "is no backup",
        lambda files, at: zipped(database(files, at, "PRAGMA application_id = 7")),
    ),
    "a trigger": (
        "holds what Studyapp has not put there",
        lambda files, at: zipped(
            database(
                files,
                at,
                "CREATE TRIGGER t AFTER INSERT ON journal BEGIN DELETE FROM cards; END",
            )
        ),
    ),
    "a way out": ("has not put there", lambda files, _at: zipped(files | {"../evil": b"x"})),
    "a bomb": (
        "has not put there",
        lambda files, _at: zipped(files | {"settings.json": bytes(900_000)}),
    ),
    "a long list": (
        "is damaged",
        lambda files, _at: zipped(files | {str(n): b"" for n in range(200)}),
    ),
}


@pytest.mark.parametrize("name", SPOILED)
def test_a_file_that_is_no_good_backup_is_told_and_changes_nothing(
    name: str, folder: Path, good: Path, tmp_path: Path
) -> None:
    says, spoil = SPOILED[name]
    bad = tmp_path / "bad.studybackup"
    bad.write_bytes(spoil(members(good), tmp_path))
    before = {path: path.read_bytes() for path in folder.iterdir()}

    with pytest.raises(BackupError, match=says) as told:
        restore(folder, bad, now=NOON)

    assert "Nothing was changed" in str(told.value.hint)
    assert {path: path.read_bytes() for path in folder.iterdir()} == before


def test_a_flipped_byte_anywhere_is_found_or_harmless(folder: Path, good: Path) -> None:
    content = good.read_bytes()
    whole = verify(good, folder)
    for place in range(0, len(content), 311):
        good.write_bytes(content[:place] + bytes([content[place] ^ 0x20]) + content[place + 1 :])
        try:
            assert verify(good, folder) == whole
        except BackupError:
            continue


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


def test_backups_are_listed_newest_first_and_thinned_out_by_day(folder: Path, good: Path) -> None:
    own = folder / BACKUPS
    own.mkdir()
    for day in range(1, 10):
        shutil.copy(good, own / f"daily-2024-03-0{day}.studybackup")
    make(folder, own / "mine.studybackup", now=NOON + timedelta(days=20))
    (own / "broken.studybackup").write_bytes(b"PK")

    thin_out(folder, keep=7, made=daily_path(folder, "2024-03-09"))

    backups = listed(folder)
    assert [backup.contents for backup in backups[1:]] == [FILLED] * 8
    assert (backups[0].path.name, backups[0].contents) == ("broken.studybackup", None)
    assert backups[1].path.name == "mine.studybackup"
    assert [backup.path.name for backup in backups[2:]] == [
        f"daily-2024-03-0{day}.studybackup" for day in range(9, 2, -1)
    ]
    assert backups[2].made.tzinfo is UTC


def test_the_backup_of_today_stays_beside_those_of_a_clock_that_went_wrong(
    folder: Path, good: Path
) -> None:
    own = folder / BACKUPS
    own.mkdir()
    for day in ("2024-03-01", *(f"2031-01-0{day}" for day in range(1, 8))):
        shutil.copy(good, daily_path(folder, day))
    today = daily_path(folder, "2024-03-02")
    shutil.copy(good, today)

    thin_out(folder, keep=1, made=today)

    assert is_backup(today)
    assert not daily_path(folder, "2024-03-01").exists()
    assert len(list(own.iterdir())) == 8
    today.write_bytes(b"broken")
    assert not is_backup(today)


def test_a_folder_without_backups_lists_none(tmp_path: Path) -> None:
    assert listed(tmp_path) == []
    (tmp_path / BACKUPS).write_text("no folder", encoding="utf-8")
    with pytest.raises(StoreError):
        listed(tmp_path)
