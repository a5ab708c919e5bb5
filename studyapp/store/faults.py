"""What can be wrong with the learner's folder, in one plain sentence each."""

import errno
import os
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from functools import cache
from pathlib import Path

from studyapp.domain.errors import (
    BusyStoreError,
    DamagedStoreError,
    FolderError,
    ForeignStoreError,
    FullDiskError,
    MissingStoreError,
    NewerStoreError,
    ReadOnlyError,
    StoreError,
)
from studyapp.domain.messages import Message

BACKUPS = "backups"
"""The folder in the learner's folder where backups lie."""
SUFFIXES = (".studybackup", ".db")
"""How backups end: those made of all, and copies made before an upgrade."""

_KEPT = "Nothing was changed. "
_WITH_COPY = "Restore the newest backup with “{command}”; what is there now is kept aside."
_WITHOUT_COPY = "Keep the file, but move it aside to begin anew."
_FULL = {errno.ENOSPC, errno.EDQUOT}
_NO_FOLDER = {errno.EEXIST, errno.ENOTDIR}
_NO_TEXT = "Could not decode to UTF-8"
"""Python's own words for a broken text; they come without a code."""
_READ_ONLY = {errno.EACCES, errno.EPERM, errno.EROFS}


def newer(path: Path) -> StoreError:
    """Return the error for a database of a newer version of the program."""
    return NewerStoreError(
        Message("The library {path} was written by a newer Studyapp.", {"path": path}),
        Message(_KEPT + "Install the newest version of Studyapp and open it again."),
    )


def foreign(path: Path) -> StoreError:
    """Return the error for something else in the database's place."""
    return ForeignStoreError(
        Message("{path} is not a library of Studyapp.", {"path": path}),
        Message(_KEPT + "Move it to another folder, or start Studyapp with another one."),
    )


def closed() -> StoreError:
    """Return the error for a database that was let go of."""
    return StoreError(Message("The library is closed."))


def folder_in_place(path: Path) -> StoreError:
    """Return the error for a folder in the database's place."""
    return ForeignStoreError(
        Message("{path} is a folder where the library should be.", {"path": path}),
        Message(_KEPT + "Move it to another place, or start Studyapp with another folder."),
    )


def damaged(path: Path) -> StoreError:
    """Return the error for a broken database."""
    says = Message("The library {path} is damaged and cannot be read.", {"path": path})
    return DamagedStoreError(says, _way_back(path))


def empty(path: Path) -> StoreError:
    """Return the error for a file without a byte in the database's place."""
    says = "The library {path} is damaged and cannot be read: the file is empty."
    return DamagedStoreError(Message(says, {"path": path}), _way_back(path))


def no_database(path: Path) -> StoreError:
    """Return the error for a file that does not even begin as a database."""
    says = "The library {path} is damaged and cannot be read: it does not begin as a database does."
    return DamagedStoreError(Message(says, {"path": path}), _way_back(path))


def gone(path: Path) -> StoreError:
    """Return the error for a folder that has backups of a library, but no library."""
    says = "There is no library in {folder} any more, but there are backups of one."
    return MissingStoreError(Message(says, {"folder": path.parent}), _way_back(path))


def senseless_value() -> StoreError:
    """Return the error for a value in a readable database that cannot have been written."""
    return DamagedStoreError(
        Message("The library is damaged: a value in it makes no sense."),
        Message(_KEPT + "Restore a backup; what is there now is kept aside."),
    )


def _way_back(path: Path) -> Message:
    """Return how to come back to a good library: by a backup if there is one."""
    newest = newest_copy(path.parent)
    if newest is None:
        return Message(_KEPT + _WITHOUT_COPY)
    import shlex

    words = ("studyapp", "--data", str(path.parent), "restore", str(newest))
    return Message(_KEPT + _WITH_COPY, {"command": shlex.join(words)})


def newest_copy(folder: Path) -> Path | None:
    """Return the newest file that looks like a backup of a folder; it is not opened."""
    try:
        copies = [path for path in (folder / BACKUPS).iterdir() if path.suffix in SUFFIXES]
        return max(copies, key=lambda path: path.stat().st_mtime, default=None)
    except OSError:
        return None


def read_only(path: Path) -> StoreError:
    """Return the error for a folder or file that cannot be written to."""
    if _is_on_read_only_disk(path):
        return read_only_disk(path)
    return ReadOnlyError(
        Message("Studyapp may not write to {path}.", {"path": path}),
        Message("What is kept there is safe. Allow writing, or start with another folder."),
    )


def read_only_disk(path: Path) -> StoreError:
    """Return the error for a file system that takes no changes at all."""
    return ReadOnlyError(
        Message("The disk of {path} is read-only.", {"path": path}),
        Message("What is kept there is safe. Start with a folder on another disk."),
    )


def full(path: Path) -> StoreError:
    """Return the error for a disk without room."""
    return FullDiskError(
        Message("There is no room left on the disk of {path}.", {"path": path}),
        Message("All earlier answers are safe, the last step was not kept. Free some space."),
    )


def busy(path: Path) -> StoreError:
    """Return the error for a database that another program does not let go of."""
    return BusyStoreError(
        Message("Another program is using the library {path}.", {"path": path}),
        Message("All earlier answers are safe. Close the other program and try again."),
    )


def still_in_log(path: Path) -> StoreError:
    """Return the error for what was deleted while another program reads from the log."""
    says = "What was deleted is gone from the library, but still in its log {path}-wal."
    hint = "Another program is using the library. Once that is closed, close this window too."
    return BusyStoreError(Message(says, {"path": path}), Message(hint))


def half_restored(record: Path) -> StoreError:
    """Return the error for a restore that broke off and whose record cannot be read."""
    says = "A backup was being restored, and {path}, which says how far that came, is damaged."
    hint = (
        "Nothing was changed. Move that file out of the folder to open what is there now; what was"
        " there before is in the folder beside it that is named before-restore."
    )
    return DamagedStoreError(Message(says, {"path": record}), Message(hint))


def in_use(folder: Path) -> StoreError:
    """Return the error for a folder that must be had alone, while others use it."""
    return BusyStoreError(
        Message(
            "The library in {folder} is open in a window or another command.", {"folder": folder}
        ),
        Message(_KEPT + "Close every window of Studyapp on this folder, then try again."),
    )


def being_restored(folder: Path) -> StoreError:
    """Return the error for a folder whose library is being replaced by a backup right now."""
    return BusyStoreError(
        Message("The library in {folder} is being restored right now.", {"folder": folder}),
        Message("Try again when that is done."),
    )


def unusable(path: Path) -> StoreError:
    """Return the error for a folder or file that cannot be opened, for whatever reason."""
    if _is_on_read_only_disk(path):
        return read_only_disk(path)
    return FolderError(
        Message("{path} cannot be opened, read or written.", {"path": path}),
        Message("Look whether the disk is connected, or start with another folder."),
    )


def _is_on_read_only_disk(path: Path) -> bool:
    """Return whether the nearest folder that exists is on a disk that takes no changes."""
    if not hasattr(os, "statvfs"):
        return False
    try:
        nearest = next(folder for folder in (path, *path.parents) if folder.exists())
        return bool(os.statvfs(nearest).f_flag & os.ST_RDONLY)
    except (OSError, StopIteration):
        return False


def no_folder(path: Path) -> StoreError:
    """Return the error for something that stands where the folder should be."""
    return FolderError(
        Message("{path} is not a folder.", {"path": path}),
        Message(_KEPT + "Move it to another place, or start Studyapp with another folder."),
    )


@cache
def _by_code() -> Mapping[int, Callable[[Path], StoreError]]:
    """Return SQLite's primary result codes that a person can do something about."""
    import sqlite3

    return {
        sqlite3.SQLITE_BUSY: busy,
        sqlite3.SQLITE_LOCKED: busy,
        sqlite3.SQLITE_PROTOCOL: busy,
        sqlite3.SQLITE_READONLY: read_only,
        sqlite3.SQLITE_PERM: read_only,
        sqlite3.SQLITE_FULL: full,
        sqlite3.SQLITE_CORRUPT: damaged,
        sqlite3.SQLITE_NOTADB: no_database,
        sqlite3.SQLITE_FORMAT: damaged,
        sqlite3.SQLITE_IOERR: unusable,
        sqlite3.SQLITE_CANTOPEN: unusable,
    }


def of_sqlite(error: BaseException | None, path: Path) -> StoreError | None:
    """Return what an error of SQLite means to a person; None if it is a fault of the program."""
    import sqlite3

    if not isinstance(error, sqlite3.Error):
        return None
    if str(error).startswith(_NO_TEXT):
        return damaged(path)
    says = _by_code().get(getattr(error, "sqlite_errorcode", 0) & 0xFF)
    return None if says is None else says(path)


def of_system(error: OSError, path: Path) -> StoreError:
    """Return what an error of the operating system means to a person."""
    if error.errno in _FULL:
        return full(path)
    if error.errno in _NO_FOLDER:
        return no_folder(path.parent)
    if error.errno == errno.EROFS:
        return read_only_disk(path)
    return read_only(path) if error.errno in _READ_ONLY else unusable(path)


@contextmanager
def told(path: Path) -> Iterator[None]:
    """Turn errors of SQLite and of the system into the person's, where a person can mend them."""
    import sqlite3

    with told_of_system(path):
        try:
            yield
        except sqlite3.Error as error:
            meant = of_sqlite(error, path)
            if meant is None:
                raise
            raise meant from error


@contextmanager
def told_of_system(path: Path) -> Iterator[None]:
    """Turn errors of the system into the person's; settings need no SQLite."""
    try:
        yield
    except OSError as error:
        raise of_system(error, path) from error
