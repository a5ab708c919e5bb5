"""Make a backup, and open one to see whether it is good; nothing counts before it was checked."""

import os
import re
import shutil
import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple

from studyapp.domain.backups import Backup, Contents, Origin
from studyapp.domain.errors import (
    BackupError,
    DamagedStoreError,
    ForeignStoreError,
    NewerStoreError,
)
from studyapp.store import archives, backup_faults, faults
from studyapp.store.archives import SUFFIX
from studyapp.store.disks import sync_file, sync_folder
from studyapp.store.faults import BACKUPS, SUFFIXES
from studyapp.store.opening import bring_up
from studyapp.store.settings import LONGEST
from studyapp.store.settings import NAME as SETTINGS
from studyapp.store.snapshots import Report, contents, has_anything, part, snapshot, still, unheard
from studyapp.store.targets import beside, check_target
from studyapp.store.upgrades import STEPS
from studyapp.store.version import NAME

_NEWEST = len(STEPS)
_SQLITE = b"SQLite format 3\0"
_DAILY = re.compile(r"daily-\d{4}-\d\d-\d\d" + re.escape(SUFFIX))
_SCHEMA = "SELECT type, name, sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite_%' ORDER BY name"


class Unpacked(NamedTuple):
    """What a backup turned out to have once all of it was checked."""

    contents: Contents
    made: datetime


def make(folder: Path, target: Path, *, now: datetime, report: Report = unheard) -> Backup:
    """Back up the library of a folder into the file `target`, which is replaced only by a good one.

    Raises:
        BackupError: There is nothing to back up, or it cannot be written there.
        StoreError: The library cannot be read, or is damaged.
    """
    database, target = folder.absolute() / NAME, target.resolve()
    if not os.path.lexists(database):
        raise backup_faults.nothing_to_back_up(folder)
    check_target(target, folder)
    with _told_of_writing(target, database), beside(target) as work:
        has = snapshot(database, work / NAME, newest=_NEWEST, report=part(report, 0.0, 0.7))
        _copy_settings(folder / SETTINGS, work / SETTINGS)
        made = work / target.name
        archives.pack(made, work, made=now, contents=has, report=part(report, 0.7, 1.0))
        sync_file(made)
        made.replace(target)
        sync_folder(target.parent)
    return _described(target)


def make_own(folder: Path, target: Path, *, now: datetime, report: Report = unheard) -> Backup:
    """Back up into the folder's own “backups”, which is made if need be; else as `make`."""
    with faults.told(target.parent):
        target.parent.mkdir(exist_ok=True)
    return make(folder, target, now=now, report=report)


def is_empty(folder: Path) -> bool:
    """Return whether a folder has no library, or one in which nothing was done yet.

    Raises:
        StoreError: It cannot be read.
    """
    database = folder / NAME
    return not os.path.lexists(database) or not has_anything(database)


def unpack(backup: Path, into: Path, *, report: Report = unheard) -> Unpacked:
    """Write what lies in a backup into the empty folder `into`, and check all of it.

    A plain copy of a database, such as those made before an upgrade, is a backup too.

    Raises:
        BackupError: It is none, or damaged, newer, or not to be trusted.
        StoreError: There is no room to unpack it.
    """
    is_plain = _start(backup, len(_SQLITE)) == _SQLITE
    with _told_of_reading(backup), faults.told(into):
        if is_plain:
            has = snapshot(backup, into / NAME, newest=_NEWEST, report=part(report, 0.0, 0.9))
            made = _changed(backup)
        else:
            says = archives.unpack(backup, into, report=part(report, 0.0, 0.3))
            has = contents(into / NAME, newest=_NEWEST, report=part(report, 0.3, 0.9))
            made = says.made
            if has != says.contents:
                raise backup_faults.bad_backup(backup)
        if _schema(into / NAME) != _usual_schema(into, has.version):
            raise backup_faults.hostile_backup(backup)
    report(1.0)
    return Unpacked(has, made)


def verify(backup: Path, folder: Path, *, report: Report = unheard) -> Contents:
    """Return what lies in a backup, once all of it was unpacked in `folder` and checked.

    Raises:
        BackupError: As for `unpack`.
        StoreError: `folder` cannot be used, or has no room.
    """
    with faults.told(folder / NAME):
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=folder, prefix="checking-") as into:
            return unpack(backup, Path(into), report=report).contents


def listed(folder: Path) -> list[Backup]:
    """Return the backups that lie in a library's own folder of them, the newest first.

    Only what they say of themselves is read; one that cannot be read says nothing.

    Raises:
        StoreError: The folder cannot be read.
    """
    own = folder / BACKUPS
    with faults.told(own):
        try:
            paths = [path for path in own.iterdir() if path.suffix in SUFFIXES]
        except FileNotFoundError:
            return []
        found = [_described(path) for path in paths if path.is_file()]
    return sorted(found, key=lambda backup: (backup.made, backup.path.name), reverse=True)


def is_backup(path: Path) -> bool:
    """Return whether a file is a backup by what it says of itself, whatever it is called."""
    try:
        return path.is_file() and bool(archives.about(path))
    except (BackupError, OSError):
        return False


def daily_path(folder: Path, day: str) -> Path:
    """Return where the backup of a day (ISO) lies or will lie."""
    return folder / BACKUPS / f"daily-{day}{SUFFIX}"


def asked_path(folder: Path, moment: str) -> Path:
    """Return where a backup asked for at a moment will lie."""
    return folder / BACKUPS / f"studyapp-{moment}{SUFFIX}"


def thin_out(folder: Path, *, keep: int, made: Path) -> None:
    """Delete daily backups but for the newest `keep`; others are never deleted.

    Days after that of `made`, which was made now, are those of a clock that went wrong: they do
    not count, and stay.
    """
    own = folder / BACKUPS
    with faults.told(own):
        days = sorted(path for path in own.iterdir() if _DAILY.fullmatch(path.name))
        for path in [day for day in days if day.name <= made.name][:-keep]:
            path.unlink(missing_ok=True)


def _described(path: Path) -> Backup:
    is_daily = _DAILY.fullmatch(path.name) is not None
    origin = Origin.UPGRADE if path.suffix == ".db" else Origin.DAILY if is_daily else Origin.ASKED
    made, has = _changed(path), None
    with suppress(BackupError, OSError):
        if origin is not Origin.UPGRADE:
            says = archives.about(path)
            made, has = says.made, says.contents
    return Backup(path=path, made=made, size=path.stat().st_size, origin=origin, contents=has)


def _start(path: Path, length: int) -> bytes:
    try:
        if path.exists() and not path.is_file():
            raise backup_faults.no_backup(path)
        with path.open("rb") as file:
            return file.read(length)
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise backup_faults.unreadable_backup(path, reason) from error


def _changed(path: Path) -> datetime:
    return datetime.fromtimestamp(path.stat().st_mtime, UTC)


def _copy_settings(source: Path, target: Path) -> None:
    """Copy the settings, if there are any that can be some."""
    if source.is_file() and source.stat().st_size <= LONGEST:
        shutil.copyfile(source, target)


def _schema(path: Path) -> list[tuple[str, str, str]]:
    with closing(still(path)) as connection:
        return connection.execute(_SCHEMA).fetchall()


def _usual_schema(folder: Path, version: int) -> list[tuple[str, str, str]]:
    """Return the tables and triggers that the steps up to `version` make: there may be no others.

    A trigger that a stranger put in would go on changing the library.
    """
    with tempfile.TemporaryDirectory(dir=folder, prefix="usual-") as elsewhere:
        made = Path(elsewhere) / NAME
        bring_up(made, STEPS[:version])
        return _schema(made)


@contextmanager
def _told_of_writing(target: Path, database: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise backup_faults.unwritable_backup(target, error.strerror or str(error)) from error
    except sqlite3.Error as error:
        meant = faults.of_sqlite(error, database)
        if meant is None or isinstance(meant, DamagedStoreError):
            raise (meant or error) from error
        raise backup_faults.unwritable_backup(target, str(error)) from error


@contextmanager
def _told_of_reading(backup: Path) -> Iterator[None]:
    try:
        yield
    except DamagedStoreError as error:
        raise backup_faults.bad_backup(backup) from error
    except NewerStoreError as error:
        raise backup_faults.newer_backup(backup) from error
    except ForeignStoreError as error:
        raise backup_faults.no_backup(backup) from error
