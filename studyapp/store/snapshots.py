"""A copy of a database as it was at one instant, made while others use it, and checked."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from studyapp.domain.backups import Contents
from studyapp.store import faults
from studyapp.store.looking import is_whole, size_of, version_in

Report = Callable[[float], object]
"""Gets the share done, 0 to 1; what it raises stops the work, and nothing is left of it."""

_PAGES = 1000
"""Pages copied between two reports: a few milliseconds."""
_STEPS = 100_000
"""Instructions of SQLite between two reports of a check."""
_COUNTED = """SELECT (SELECT count(*) FROM learners), (SELECT count(*) FROM passages),
    (SELECT count(*) FROM attempts) + (SELECT count(*) FROM reviews)
    - (SELECT count(*) FROM withdrawals)"""


def unheard(_share: float) -> None:
    """Report to nobody."""


def part(report: Report, first: float, last: float) -> Report:
    """Return where a part of the work reports to, whose 0 to 1 are `first` to `last` of all."""
    return lambda share: report(first + (last - first) * share)


def snapshot(source: Path, copy: Path, *, newest: int, report: Report = unheard) -> Contents:
    """Copy the database at `source` through SQLite's own backup; return what the checked copy has.

    Raises:
        StoreError: The source cannot be read, is not ours, newer than `newest`, or damaged.
        sqlite3.Error: The copy cannot be written.
    """
    with closing(live(source)) as reader, closing(sqlite3.connect(copy)) as writer:
        # The copy would begin again at every answer that is given meanwhile.
        reader.execute("BEGIN")
        version_in(reader, source, newest)
        reader.backup(writer, pages=_PAGES, progress=_in_pages(part(report, 0.0, 0.5)))
        writer.execute("PRAGMA journal_mode = DELETE")
    return contents(copy, newest=newest, named=source, report=part(report, 0.5, 1.0))


def contents(
    path: Path, *, newest: int, named: Path | None = None, report: Report = unheard
) -> Contents:
    """Return what lies in a database that nobody writes to, once all of it is checked.

    Errors name `named` instead, where it is a copy of that.

    Raises:
        StoreError: It is not ours, newer than `newest`, or damaged.
    """
    with closing(still(path)) as reader, _stoppable(reader, report):
        return checked(reader, newest=newest, named=path if named is None else named)


def checked(reader: sqlite3.Connection, *, newest: int, named: Path) -> Contents:
    """Return what lies in a database, once all of it is checked; errors call it `named`.

    Raises:
        StoreError: As for `contents`.
    """
    version = version_in(reader, named, newest)
    if not is_whole(reader) or reader.execute("PRAGMA foreign_key_check").fetchone():
        raise faults.damaged(named)
    return Contents(version, *_counts(reader, named))


def has_anything(path: Path) -> bool:
    """Return whether a passage or an answer lies in a database that others may write to.

    Raises:
        StoreError: It cannot be read.
    """
    with faults.told(path), closing(live(path)) as reader:
        return any(_counts(reader, path)[1:])


def still(path: Path) -> sqlite3.Connection:
    """Return a connection that reads a database to which nobody writes, without making a log."""
    return _connected(path, "mode=ro&immutable=1")


def live(path: Path) -> sqlite3.Connection:
    """Return a connection that reads a database to which others may write meanwhile.

    SQLite must make a log to read it; where it may not, nobody else can write either.

    Raises:
        StoreError: It cannot be opened, or is no database.
    """
    with faults.told(path):
        size_of(path)
        connection = _connected(path, "mode=rw")
        try:
            connection.execute("SELECT count(*) FROM sqlite_schema")
        except sqlite3.Error as error:
            connection.close()
            if not _is_kept_out(error) or path.with_name(f"{path.name}-wal").exists():
                raise
            return still(path)
        return connection


def _is_kept_out(error: sqlite3.Error) -> bool:
    return error.sqlite_errorcode & 0xFF in (sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_READONLY)


def _connected(path: Path, how: str) -> sqlite3.Connection:
    return sqlite3.connect(f"{path.absolute().as_uri()}?{how}", uri=True)


def _counts(reader: sqlite3.Connection, told: Path) -> tuple[int, int, int]:
    try:
        learners, passages, answers = reader.execute(_COUNTED).fetchone()
    except sqlite3.OperationalError as error:
        if error.sqlite_errorcode != sqlite3.SQLITE_ERROR:
            raise
        raise faults.damaged(told) from error  # a table is gone
    return learners, passages, answers


def _in_pages(report: Report) -> Callable[[int, int, int], None]:
    def progress(_status: int, remaining: int, total: int) -> None:
        report(1 - remaining / total if total else 1.0)

    return progress


@contextmanager
def _stoppable(connection: sqlite3.Connection, report: Report) -> Iterator[None]:
    """Let `report` stop what SQLite does in the block."""

    def go_on() -> None:
        report(0.5)

    connection.set_progress_handler(go_on, _STEPS)
    try:
        yield
    except sqlite3.OperationalError as error:
        if error.sqlite_errorcode == sqlite3.SQLITE_INTERRUPT:
            report(0.5)
        raise
