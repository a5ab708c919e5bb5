"""Look at a database before anything is written to it, by reading alone."""

import sqlite3
from contextlib import closing
from datetime import timedelta
from pathlib import Path

from studyapp.store import faults
from studyapp.store.first_schema import APPLICATION_ID

THOROUGH = 16_000_000
"""Up to this size in bytes every page is read at each start: some 30 ms. Of a larger one only the
schema is read: what is broken further in shows when it is used, or by `Store.check`."""


def look(path: Path, *, newest: int, patience: timedelta) -> int:
    """Return the version of the database at `path`; even setting WAL would already write to it.

    Raises:
        StoreError: It is not ours, newer than `newest`, or damaged.
    """
    size = size_of(path)
    with closing(read_only(path, patience)) as connection:
        version = version_in(connection, path, newest)
        if not _has_schema(connection) or (size <= THOROUGH and not is_whole(connection)):
            raise faults.damaged(path)
    return version


def size_of(path: Path) -> int:
    """Return the size in bytes of what can be a database.

    Raises:
        StoreError: It is a folder, or empty.
    """
    if path.is_dir():
        raise faults.folder_in_place(path)
    size = path.stat().st_size
    if size == 0:  # SQLite takes it for a new database
        raise faults.empty(path)
    return size


def is_whole(connection: sqlite3.Connection) -> bool:
    """Return whether SQLite's thorough check finds nothing; the quick one misses changed bytes."""
    return bool(connection.execute("PRAGMA integrity_check(1)").fetchone()[0] == "ok")


def _has_schema(connection: sqlite3.Connection) -> bool:
    """Return whether the list of tables can be read; what cannot be has no code of its own."""
    try:
        return bool(connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()[0])
    except sqlite3.OperationalError as error:
        if error.sqlite_errorcode != sqlite3.SQLITE_ERROR:
            raise
        return False


def read_only(path: Path, patience: timedelta) -> sqlite3.Connection:
    """Return a connection that cannot write."""
    address = f"{path.absolute().as_uri()}?mode=ro"
    return sqlite3.connect(address, uri=True, timeout=patience.total_seconds())


def version_in(connection: sqlite3.Connection, path: Path, newest: int) -> int:
    """Return the number of a database; raise if it is not ours, or newer than `newest`.

    SQLite is asked, not the header: the newest header may still be in the log beside it.
    """
    (mark,) = connection.execute("PRAGMA application_id").fetchone()
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    if mark != APPLICATION_ID:
        raise faults.foreign(path)
    if version > newest:
        raise faults.newer(path)
    return int(version)
