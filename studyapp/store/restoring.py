"""Put a backup in place of a library; what was there is kept aside, whatever it is."""

import os
import sqlite3
from contextlib import closing
from datetime import datetime, timedelta
from pathlib import Path

from studyapp.domain.backups import Restored
from studyapp.domain.errors import StoreError
from studyapp.store import faults
from studyapp.store.backups import unpack
from studyapp.store.holding import use_alone
from studyapp.store.looking import look
from studyapp.store.settings import NAME as SETTINGS
from studyapp.store.snapshots import Report, unheard
from studyapp.store.swapping import finish, give_up, staging, swap
from studyapp.store.upgrades import STEPS
from studyapp.store.version import NAME

_ONE_LIBRARY = (f"{NAME}-wal", f"{NAME}-shm", f"{NAME}-journal", SETTINGS, NAME)
"""The log goes first: beside another database it would be taken for that one's."""
_PATIENCE = timedelta(seconds=1)


def restore(folder: Path, backup: Path, *, now: datetime, report: Report = unheard) -> Restored:
    """Put what lies in a backup into a folder; a kill leaves the former library or this one.

    `now` is the local time after which the former one is named.

    Raises:
        BackupError: The backup is not good; nothing was changed.
        BusyStoreError: The folder is in use; nothing was changed.
        StoreError: The folder cannot be used; nothing was changed.
    """
    folder = folder.absolute()
    with faults.told(folder / NAME):
        folder.mkdir(parents=True, exist_ok=True)
        finish(folder, patience=_PATIENCE)
        hold = use_alone(folder)
        try:
            has, made = unpack(backup, staging(folder), report=report)
            _let_go(folder / NAME)
            is_first = not any(os.path.lexists(folder / name) for name in _ONE_LIBRARY)
            aside = _free_name(folder, f"before-restore-{now:%Y-%m-%d-%H%M%S}")
            swap(folder, old=_ONE_LIBRARY, aside=aside)
        finally:
            give_up(folder)
            hold.close()
    return Restored(contents=has, made=made, aside=None if is_first else aside)


def _let_go(path: Path) -> None:
    """Have SQLite move its log into the database, which it refuses while a stranger has it open.

    What is no good library of ours is left as it is, with its log.

    Raises:
        BusyStoreError: Another program has it open.
    """
    try:
        look(path, newest=len(STEPS), patience=_PATIENCE)
    except (OSError, sqlite3.Error, StoreError):
        return
    with closing(sqlite3.connect(path, timeout=_PATIENCE.total_seconds())) as connection:
        try:
            connection.execute("PRAGMA journal_mode = DELETE")
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode & 0xFF == sqlite3.SQLITE_BUSY:
                raise faults.in_use(path.parent) from error


def _free_name(folder: Path, stem: str) -> Path:
    names = (folder / f"{stem}{extra}" for extra in ("", *(f"-{n}" for n in range(2, 1000))))
    return next(name for name in names if not os.path.lexists(name))
