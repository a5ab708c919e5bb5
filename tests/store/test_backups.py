"""Backups: made while others write, whole or not at all, listed and thinned out."""

import shutil
from datetime import UTC, timedelta
from pathlib import Path

import pytest

from studyapp.domain.backups import Origin
from studyapp.domain.errors import BackupError, CancelledError, DamagedStoreError, StoreError
from studyapp.domain.messages import Message
from studyapp.store.backups import daily_path, is_backup, listed, make, thin_out, verify
from studyapp.store.faults import BACKUPS
from studyapp.store.journal import Journal
from studyapp.store.opening import open_store
from studyapp.store.version import NAME
from tests.builders import NOON, an_attempt
from tests.store.stores import FILLED, asked


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
