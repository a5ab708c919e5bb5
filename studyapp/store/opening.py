"""Open the learner's database: looked at before it is written to, made or upgraded if need be."""

import os
import sqlite3
import tempfile
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from datetime import timedelta
from pathlib import Path

from sqlalchemy import URL, Connection, Engine, create_engine, delete, event, false
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import ConnectionPoolEntry

from studyapp.store import (  # noqa: F401 - looked for too
    exam_tables,
    faults,
    pack_tables,
    result_tables,
    search_tables,
)
from studyapp.store.columns_there import has_tables
from studyapp.store.disks import sync_folder
from studyapp.store.holding import Hold, use
from studyapp.store.looking import look
from studyapp.store.swapping import finish
from studyapp.store.tables import sittings
from studyapp.store.touched import Touched
from studyapp.store.upgrades import STEPS, Step, copy_aside, upgrade
from studyapp.store.version import NAME

PATIENCE = timedelta(seconds=5)
"""How long to wait for another writer before giving up."""

_ALWAYS = ("PRAGMA synchronous = FULL",)
_IN_USE = (
    "PRAGMA journal_mode = WAL",
    "PRAGMA foreign_keys = ON",
    # Without it, INSERT OR REPLACE slips past the journal's guards.
    "PRAGMA recursive_triggers = ON",
)


class Store:
    """The learner's database, open. Several threads may use it at once.

    Whatever the same thread reads or writes within a block that writes belongs to that block: a
    verb can put several acts together, and all are kept or none. So an error in it must leave it.
    """

    def __init__(self, engine: Engine, path: Path, hold: Hold) -> None:
        self.engine = engine
        self.path = path
        self.touched = Touched()
        self._hold = hold
        self._writer = _writing(engine)
        self._outer = threading.local()
        self._is_closed = False

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """Give a connection that sees one state of the database until the end of the block."""
        outer = self._outer_connection()
        if outer is not None:
            yield outer
            return
        if self._is_closed:  # else the engine would open the file once more
            raise faults.closed()
        with _told(self.path), self.engine.connect() as connection:
            yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """Give the one connection that writes; the block is kept whole, or not at all."""
        outer = self._outer_connection()
        if outer is not None:
            yield outer
            return
        with _told(self.path), self._writer.begin() as connection:
            self._outer.connection = connection
            try:
                yield connection
            finally:
                self._outer.connection = None

    def writes_of_others(self) -> int:
        """Return a number that is another one after other programs have written.

        SQLite's `data_version`: of the connection that asks, so ask from the thread of the verbs.
        """
        with self.reading() as connection:
            return int(connection.exec_driver_sql("PRAGMA data_version").scalar_one())

    def check(self) -> None:
        """Go through every page; slow for large files.

        Raises:
            DamagedStoreError: Something is broken.
        """
        with self.reading() as connection:
            found = connection.exec_driver_sql("PRAGMA integrity_check(1)").scalar_one()
            broken = connection.exec_driver_sql("PRAGMA foreign_key_check").first()
        if found != "ok" or broken is not None:
            raise faults.damaged(self.path)

    def compact(self) -> None:
        """Write file and log anew without what was deleted; slow for large files.

        Raises:
            StoreError: Another program is using it, or there is no room.
        """
        with _told(self.path), self.engine.connect() as connection:
            raw = connection.connection.driver_connection
            assert raw is not None  # noqa: S101 - an open connection has one
            raw.execute("VACUUM")
            (is_busy, *_pages) = raw.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
        if is_busy:
            raise faults.still_in_log(self.path)

    def close(self) -> None:
        """Close all connections; the last one moves what is in the log into the file."""
        self._is_closed = True
        self.engine.dispose()
        self._hold.close()

    def _outer_connection(self) -> Connection | None:
        """Return the connection of the block that writes around this, on the same thread."""
        found: Connection | None = getattr(self._outer, "connection", None)
        return found


def open_store(
    folder: Path, *, steps: Sequence[Step] = STEPS, patience: timedelta = PATIENCE
) -> Store:
    """Return the database of a learner's folder; both are made if they are missing.

    `patience` is how long to wait for another program that is writing. Every page is checked only
    of a file of at most 16 MB; a larger one would keep the learner waiting at each start.

    Raises:
        StoreError: The folder or the database in it cannot be used; its subclasses say why.
    """
    path = folder.absolute() / NAME
    with _told(path):
        folder.mkdir(parents=True, exist_ok=True)
        finish(path.parent, patience=patience)
        hold = use(path.parent, patience=patience)
        try:
            _bring_about(path, steps, patience)
            return _opened(path, patience, hold)
        except BaseException:
            hold.close()
            raise


def _bring_about(path: Path, steps: Sequence[Step], patience: timedelta) -> None:
    """Make the database, or bring it up to date; a newer one is not written to."""
    if not os.path.lexists(path):
        if faults.newest_copy(path.parent) is not None:
            raise faults.gone(path)
        _make(path, steps)
    version = look(path, newest=len(steps), patience=patience)
    if version < len(steps):
        copy_aside(path, version=version)
        bring_up(path, steps, patience)


def _opened(path: Path, patience: timedelta, hold: Hold) -> Store:
    store = Store(_engine(path, (*_ALWAYS, *_IN_USE), patience), path, hold)
    try:
        _prove(store)
    except BaseException:
        store.close()
        raise
    return store


def _prove(store: Store) -> None:
    """Find out now, not at the first answer, whether the database can be written to."""
    with store.writing() as connection:
        if not has_tables(connection):
            raise faults.damaged(store.path)
        # Of a read-only file, BEGIN IMMEDIATE quietly makes a read; this touches nothing.
        connection.execute(delete(sittings).where(false()))


def _make(path: Path, steps: Sequence[Step]) -> None:
    """Make the file elsewhere and then give it its name: a kill leaves all of it or nothing."""
    with tempfile.TemporaryDirectory(dir=path.parent, prefix="new-") as elsewhere:
        made = Path(elsewhere) / path.name
        bring_up(made, steps)
        with suppress(FileExistsError):  # another window was quicker
            _put_in_place(made, path)


def _put_in_place(made: Path, path: Path) -> None:
    try:
        path.hardlink_to(made)
    except FileExistsError:
        raise
    except OSError:  # a file system without links
        made.rename(path)
    sync_folder(path.parent)


def bring_up(path: Path, steps: Sequence[Step], patience: timedelta = PATIENCE) -> None:
    """Take the steps that a database lacks; one that is not there is made."""
    engine = _engine(path, _ALWAYS, patience)
    try:
        upgrade(_writing(engine), steps)
    finally:
        engine.dispose()


def _engine(path: Path, pragmas: Sequence[str], patience: timedelta) -> Engine:
    address = URL.create("sqlite", database=str(path))
    engine = create_engine(address, connect_args={"timeout": patience.total_seconds()})

    def prepare(connection: sqlite3.Connection, _entry: ConnectionPoolEntry) -> None:
        connection.isolation_level = None  # or Python commits before DDL by itself
        for pragma in pragmas:
            connection.execute(pragma)

    event.listen(engine, "connect", prepare)
    event.listen(engine, "begin", _begin)
    return engine


def _writing(engine: Engine) -> Engine:
    return engine.execution_options(writes=True)


def _begin(connection: Connection) -> None:
    """A read that turns to writing after another's commit fails at once, so say it beforehand."""
    writes = connection.get_execution_options().get("writes", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


@contextmanager
def _told(path: Path) -> Iterator[None]:
    try:
        with faults.told(path):
            yield
    except DBAPIError as error:
        meant = faults.of_sqlite(error.orig, path)
        if meant is None:
            raise
        raise meant from error
