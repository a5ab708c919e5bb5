"""Note every row that a connection changes, exactly, so that the change can be taken back.

Whatever a verb does is noted, with all that goes along by itself, in tables that are not even
thought of yet; `observing` says which are left out.
"""

import base64
import json
import sqlite3
import zlib
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from itertools import groupby
from typing import Any

from sqlalchemy import Connection

from studyapp.store.observing import (
    PEOPLE,
    Table,
    Value,
    driver_of,
    observer_on,
    quoted,
    tables_of,
)
from studyapp.store.touched import Touched

_BYTES = "\0bytes"
"""Stands for the name of a column that holds bytes, which JSON does not know; no column has it."""

Change = list[Any]
"""Table, act and values: a deleted row; the key of an inserted one; or the key of an updated one
and the former values of what changed, by column."""


class StaleChangesError(Exception):
    """The rows are not as the changes left them, so these cannot be taken back."""


class Changes:
    """What was changed while it was noted."""

    def __init__(self, *, people: bool) -> None:
        self._people = people
        self._columns: dict[str, tuple[str, ...]] = {}
        self._changes: list[Change] = []
        self._new: set[tuple[str, Value]] = set()

    def __bool__(self) -> bool:
        return bool(self._changes)

    def packed(self) -> bytes:
        """Return all there is to know for `take_back`."""
        kept = {"columns": self._columns, "changes": self._changes}
        return zlib.compress(json.dumps(kept, default=_bytes_kept).encode(), 1)

    def note(self, table: Table, act: str, values: Sequence[Value]) -> None:
        """Take in one changed row: the new one of an insert, else the old one, then the new."""
        if table.name == PEOPLE and not self._people:
            return
        self._columns[table.name] = table.columns
        old, new = values[: len(table.columns)], values[len(table.columns) :]
        if old == new:  # an update to what was there
            return
        if act == "insert" and len(table.key) == 1:
            self._new.add((table.name, old[table.key[0]]))
        # What has an owner that is new itself goes with it, whatever became of it.
        if not any((owner, old[place]) in self._new for owner, place in table.owners):
            self._changes.append([table.name, act, self._noted(table, act, old, values)])

    def _noted(
        self, table: Table, act: str, old: Sequence[Value], values: Sequence[Value]
    ) -> list[Any] | dict[str, Value]:
        if act == "insert":
            return _picked(table, old, table.identity)
        if act == "delete":
            return list(old)
        new = values[len(table.columns) :]
        changed = [place for place, was in enumerate(old) if was != new[place]]
        return [_picked(table, new, table.key), _picked(table, old, changed)]


@contextmanager
def changes_on(
    connection: Connection, touched: Touched, *, people: bool = False
) -> Iterator[Changes]:
    """Note what `connection` changes until the end of the block; it is within a transaction.

    What events are among that `touched` keeps.
    """
    noted = Changes(people=people)
    observer = observer_on(connection, touched)
    observer.note = noted.note
    try:
        yield noted
    finally:
        observer.note = None


def tables_added_to(packed: bytes) -> set[str]:
    """Return the tables from which `take_back` takes rows out."""
    changes = json.loads(zlib.decompress(packed))["changes"]
    return {name for name, act, _ in changes if act == "insert"}


def take_back(connection: Connection, packed: bytes) -> None:
    """Make every row as it was before the changes; the transaction must be left if this fails.

    Raises:
        StaleChangesError: A row that was changed is not there any more, or not the same.
        sqlite3.Error: A row has taken the place of one that should come back.
    """
    kept = json.loads(zlib.decompress(packed), object_hook=_bytes_read)
    columns: dict[str, list[str]] = kept["columns"]
    driver = driver_of(connection)
    tables = {table.name: table for table in tables_of(driver)}
    if set(columns) != {PEOPLE}:  # of these alone the answers tell at once that they hang on them
        driver.execute("PRAGMA defer_foreign_keys = ON")
    backwards = reversed(kept["changes"])
    for (name, act), changes in groupby(backwards, key=lambda change: (change[0], change[1])):
        table = tables.get(name)
        if table is None or not set(columns[name]) <= set(table.columns):
            raise StaleChangesError(f"{name} is not what it was")
        rows = [change[2] for change in changes]
        if act == "delete":
            _insert(driver, name, columns[name], rows)
        elif act == "insert":
            for row in rows:
                _change_one(driver, f"DELETE FROM {quoted(name)}", row, ())  # noqa: S608 - names of the schema, quoted
        else:
            for row, former in rows:
                assigned = ", ".join(f"{quoted(column)} = ?" for column in former)
                act_on_it = f"UPDATE {quoted(name)} SET {assigned}"  # noqa: S608 - names of the schema, quoted
                _change_one(driver, act_on_it, row, tuple(former.values()))


def _insert(
    driver: sqlite3.Connection, name: str, columns: list[str], rows: list[list[Value]]
) -> None:
    into = ", ".join(map(quoted, columns))
    places = ", ".join("?" * len(columns))
    statement = f"INSERT INTO {quoted(name)} ({into}) VALUES ({places})"  # noqa: S608 - names of the schema, quoted
    driver.executemany(statement, rows)


def _change_one(
    driver: sqlite3.Connection, act: str, row: dict[str, Value], values: tuple[Value, ...]
) -> None:
    where = " AND ".join(f"{quoted(column)} IS ?" for column in row)
    done = driver.execute(f"{act} WHERE {where}", (*values, *row.values()))
    if done.rowcount != 1:
        raise StaleChangesError(f"{act}: {done.rowcount} rows")


def _picked(table: Table, row: Sequence[Value], places: Sequence[int]) -> dict[str, Value]:
    return {table.columns[place]: row[place] for place in places}


def _bytes_kept(value: bytes) -> dict[str, str]:
    return {_BYTES: base64.b64encode(value).decode()}


def _bytes_read(found: dict[str, Any]) -> Any:  # noqa: ANN401 - whatever was kept
    return base64.b64decode(found[_BYTES]) if found.keys() == {_BYTES} else found
