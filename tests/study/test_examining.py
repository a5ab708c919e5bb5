"""The doctor looks at a learner's folder, says what is wrong, and changes nothing."""

import sqlite3
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest

from studyapp.store import whereabouts
from studyapp.store.version import NAME
from studyapp.study import examining
from studyapp.study.backups import Backups
from studyapp.study.examining import examined
from studyapp.wiring import make_derived_anew
from tests.builders import NOON
from tests.store.stores import filled_copy, run_on


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    filled_copy(tmp_path / "library")
    Backups(tmp_path / "library", now=lambda: NOON).make_now()
    return tmp_path / "library"


def found(folder: Path) -> dict[str, tuple[bool, str]]:
    checks = examined(folder, now=NOON + timedelta(days=3))
    return {check.name: (check.ok, str(check.says)) for check in checks}


def faults(folder: Path) -> dict[str, str]:
    return {name: says for name, (ok, says) in found(folder).items() if not ok}


def test_a_sound_folder_passes_and_stays_as_it_is(folder: Path) -> None:
    before = sorted(path.relative_to(folder) for path in folder.rglob("*"))

    checks = found(folder)

    assert [name for name, (ok, _) in checks.items() if not ok] == []
    assert list(checks) == [
        *("folder", "room", "place", "database", "derived", "backups", "settings"),
    ]
    assert "1 passage, 19 answers, 1 learner." in checks["database"][1]
    assert "3 days old" in checks["backups"][1]
    assert sorted(path.relative_to(folder) for path in folder.rglob("*")) == before


def test_a_folder_that_is_not_there_yet_is_no_fault(tmp_path: Path) -> None:
    assert found(tmp_path / "new") == {
        "folder": (
            True,
            f"{tmp_path / 'new'} does not exist yet; it is made when it is needed.",
        )
    }
    assert faults(tmp_path) == {}


def test_a_file_in_the_folders_place_is_a_fault(tmp_path: Path) -> None:
    (tmp_path / "mine").write_text("mine", encoding="utf-8")

    assert "is not a folder" in faults(tmp_path / "mine")["folder"]


def test_a_damaged_library_is_a_fault_that_names_the_way_back(folder: Path) -> None:
    content = (folder / NAME).read_bytes()
    (folder / NAME).write_bytes(content.replace(b"The partitions", b"Thy partitions", 1))

    says = faults(folder)["database"]

    assert "is damaged" in says
    assert f"studyapp --data {folder} restore {folder}/backups/studyapp-" in says


def test_a_library_that_is_gone_is_a_fault_while_there_are_backups(folder: Path) -> None:
    (folder / NAME).unlink()

    assert "there are backups of one" in faults(folder)["database"]


def test_scores_that_are_not_the_journals_are_found_and_can_be_mended(folder: Path) -> None:
    run_on(folder / NAME, "UPDATE scores SET parts = parts - 1")
    assert "doctor --mend" in faults(folder)["derived"]

    make_derived_anew(folder)

    assert faults(folder) == {}


def test_a_library_in_use_can_be_looked_at(folder: Path) -> None:
    with closing(sqlite3.connect(folder / NAME)) as other:
        other.execute("SELECT count(*) FROM cards")

        assert faults(folder) == {}


def test_a_newest_backup_that_is_damaged_is_a_fault(folder: Path) -> None:
    (backup,) = (folder / "backups").iterdir()
    backup.write_bytes(backup.read_bytes()[:-100])

    assert "is damaged" in faults(folder)["backups"]


def test_answers_without_any_backup_are_a_fault(folder: Path) -> None:
    for path in (folder / "backups").iterdir():
        path.unlink()

    assert "There is no backup yet" in faults(folder)["backups"]


def test_settings_that_make_no_sense_are_a_fault_and_stay_in_place(folder: Path) -> None:
    (folder / "settings.json").write_text("{", encoding="utf-8")

    assert "cannot be understood" in faults(folder)["settings"]
    assert (folder / "settings.json").read_text("utf-8") == "{"


def test_a_disk_that_is_nearly_full_is_a_fault(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(examining, "_LEAST_ROOM", 1 << 60)

    assert "Free some space" in faults(folder)["room"]


@pytest.mark.parametrize(
    ("place", "service"),
    [
        ("Dropbox (Personal)/library", "Dropbox"),
        ("OneDrive - School/library", "OneDrive"),
        ("Nextcloud2/a/library", "Nextcloud"),
        ("My Drive/library", "Google Drive"),
        ("Library/Mobile Documents/com~apple~CloudDocs/library", "iCloud Drive"),
        ("CloudStorage/Box-Box/library", "a cloud service"),
    ],
)
def test_a_synced_folder_is_known_by_its_name(tmp_path: Path, place: str, service: str) -> None:
    assert whereabouts.synced_by(tmp_path / place) == service


@pytest.mark.parametrize("mark", [".dropbox.cache", ".stfolder", ".sync_0a1b2c3d4e5f.db"])
def test_a_synced_folder_is_known_by_what_its_service_leaves(tmp_path: Path, mark: str) -> None:
    (tmp_path / mark).mkdir()

    assert whereabouts.synced_by(tmp_path / "deep" / "library") is not None


def test_a_network_disk_is_known_by_its_mount(tmp_path: Path) -> None:
    mounts = tmp_path / "mounts"
    odd = str(tmp_path / "a b").replace(" ", r"\040")
    mounts.write_text(
        f"/dev/sda / ext4 rw 0 0\nserver:/x {tmp_path} nfs4 rw 0 0\n/dev/sdb {odd} ext4 rw 0 0\n",
        encoding="utf-8",
    )

    assert whereabouts.synced_by(tmp_path / "c", mounts=mounts) == "a network disk (nfs4)"
    assert whereabouts.synced_by(tmp_path / "a b" / "c", mounts=mounts) is None


def test_a_folder_that_may_not_be_written_to_is_a_fault(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(**_options: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("studyapp.study.examining.tempfile.TemporaryFile", refuse)

    assert "may not write" in faults(folder)["folder"]
    assert "derived" not in found(folder)
