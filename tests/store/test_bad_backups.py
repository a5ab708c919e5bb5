"""Files that are no good backup: each is told, and changes nothing."""

import io
import json
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from studyapp.domain.errors import BackupError
from studyapp.store.backups import verify
from studyapp.store.restoring import restore
from studyapp.store.version import NAME
from tests.builders import NOON
from tests.store.stores import run_on

Files = dict[str, bytes]


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
