"""Note every row that a connection changes, exactly, so that the change can be taken back.

Triggers of the connection's own hand each row to a function of ours. So whatever a verb does is
noted, with all that goes along by itself, in tables that are not even thought of yet. Left out is
what is only appended to, what follows from the rest, and what is in use.
"""

import base64
import json
import sqlite3
import zlib
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from sqlalchemy import Connection

_LEFT_OUT = {
    *("journal", "attempts", "reviews", "withdrawals", "asked_questions", "memories", "scores"),
    *("sittings", "sitting_questions", "sitting_answers", "stored_sittings", "undo_steps"),
    *("regrades", "regrade_looks"),
    *("paragraphs", "event_texts", "question_texts", "unindexed_passages", "unindexed_packs"),
    "proposed_eras",
}
PEOPLE = "learners"
"""Left out as well, unless a step is about them: the first learner comes by the way of another."""
_TABLES = """SELECT name FROM pragma_table_list
    WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite%'"""
_UNIQUE = """SELECT min(info.name) FROM pragma_index_list(?) AS list
    JOIN pragma_index_info(list.name) AS info
    WHERE list.origin = 'u' GROUP BY list.name HAVING count(*) = 1"""
"""The columns, beside the primary key, that alone have no value twice."""
_OWNERS = """SELECT "table", "from" FROM pragma_foreign_key_list(?) WHERE on_delete = 'CASCADE'"""
_NOTE = "note_change"
_BYTES = "\0bytes"
"""Stands for the name of a column that holds bytes, which JSON does not know; no column has it."""

Value = str | int | float | bytes | None
Change = list[Any]
"""Table, act and values: a deleted row; the key of an inserted one; or the key of an updated one
and the former values of what changed, by column."""


class StaleChangesError(Exception):
    """The rows are not as the changes left them, so these cannot be taken back."""


@dataclass(frozen=True, slots=True)
class _Table:
    """A table, the places of what a row of it is known by, and of those of its owners' keys.

    A row is known by its primary key and by every other column that has no value twice. With an
    owner it is deleted, by the database itself.
    """

    name: str
    columns: tuple[str, ...]
    key: tuple[int, ...]
    identity: tuple[int, ...]
    owners: tuple[tuple[str, int], ...]


class Changes:
    """What was changed while it was noted."""

    def __init__(self) -> None:
        self._columns: dict[str, tuple[str, ...]] = {}
        self._changes: list[Change] = []
        self._new: set[tuple[str, Value]] = set()

    def __bool__(self) -> bool:
        return bool(self._changes)

    def packed(self) -> bytes:
        """Return all there is to know for `take_back`."""
        kept = {"columns": self._columns, "changes": self._changes}
        return zlib.compress(json.dumps(kept, default=_bytes_kept).encode(), 1)

    def note(self, table: _Table, act: str, values: Sequence[Value]) -> None:
        """Take in one changed row: the new one of an insert, else the old one, then the new."""
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
        self, table: _Table, act: str, old: Sequence[Value], values: Sequence[Value]
    ) -> list[Any] | dict[str, Value]:
        if act == "insert":
            return _picked(table, old, table.identity)
        if act == "delete":
            return list(old)
        new = values[len(table.columns) :]
        changed = [place for place, was in enumerate(old) if was != new[place]]
        return [_picked(table, new, table.key), _picked(table, old, changed)]


@contextmanager
def changes_on(connection: Connection, *, people: bool = False) -> Iterator[Changes]:
    """Note what `connection` changes until the end of the block; it is within a transaction."""
    noted = Changes()
    driver = _driver_of(connection)
    tables = {table.name: table for table in _tables(driver) if people or table.name != PEOPLE}

    def note(name: str, act: str, *values: Value) -> None:
        noted.note(tables[name], act, values)

    driver.create_function(_NOTE, -1, note)
    triggers = [trigger for table in tables.values() for trigger in _triggers(table)]
    for name, statement in triggers:
        driver.execute(f"CREATE TEMP TRIGGER {name} {statement}")
    yield noted
    # Not after an error: the transaction that goes back takes the triggers with it.
    for name, _ in triggers:
        driver.execute(f"DROP TRIGGER temp.{name}")


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
    driver = _driver_of(connection)
    tables = {table.name: table for table in _tables(driver)}
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
                _change_one(driver, f"DELETE FROM {_quoted(name)}", row, ())  # noqa: S608 - names of the schema, quoted
        else:
            for row, former in rows:
                assigned = ", ".join(f"{_quoted(column)} = ?" for column in former)
                act_on_it = f"UPDATE {_quoted(name)} SET {assigned}"  # noqa: S608 - names of the schema, quoted
                _change_one(driver, act_on_it, row, tuple(former.values()))


def _insert(
    driver: sqlite3.Connection, name: str, columns: list[str], rows: list[list[Value]]
) -> None:
    into = ", ".join(map(_quoted, columns))
    places = ", ".join("?" * len(columns))
    statement = f"INSERT INTO {_quoted(name)} ({into}) VALUES ({places})"  # noqa: S608 - names of the schema, quoted
    driver.executemany(statement, rows)


def _change_one(
    driver: sqlite3.Connection, act: str, row: dict[str, Value], values: tuple[Value, ...]
) -> None:
    where = " AND ".join(f"{_quoted(column)} IS ?" for column in row)
    done = driver.execute(f"{act} WHERE {where}", (*values, *row.values()))
    if done.rowcount != 1:
        raise StaleChangesError(f"{act}: {done.rowcount} rows")


def _driver_of(connection: Connection) -> sqlite3.Connection:
    """Return SQLite's own connection: hundreds of small statements are slow through another."""
    driver = connection.connection.driver_connection
    assert isinstance(driver, sqlite3.Connection)  # noqa: S101 - the only driver there is
    return driver


def _tables(driver: sqlite3.Connection) -> Iterator[_Table]:
    names = {name for (name,) in driver.execute(_TABLES)}
    for name in sorted(names - _LEFT_OUT):
        yield _table(driver, name)


def _table(driver: sqlite3.Connection, name: str) -> _Table:
    listed = driver.execute("SELECT name, pk FROM pragma_table_info(?)", (name,)).fetchall()
    columns = tuple(column for column, _ in listed)
    key = tuple(place for place, (_, is_key) in enumerate(listed) if is_key)
    alone = (columns.index(column) for (column,) in driver.execute(_UNIQUE, (name,)))
    owners = driver.execute(_OWNERS, (name,)).fetchall()
    return _Table(
        name,
        columns,
        key,
        identity=tuple(sorted({*key, *alone})),
        owners=tuple((owner, columns.index(column)) for owner, column in owners),
    )


def _triggers(table: _Table) -> Iterator[tuple[str, str]]:
    for act, rows in (("insert", ["NEW"]), ("delete", ["OLD"]), ("update", ["OLD", "NEW"])):
        values = ", ".join(f"{row}.{_quoted(column)}" for row in rows for column in table.columns)
        body = f"SELECT {_NOTE}('{table.name}', '{act}', {values});"
        yield f"noted_{table.name}_{act}", f"AFTER {act} ON {_quoted(table.name)} BEGIN {body} END"


def _picked(table: _Table, row: Sequence[Value], places: Sequence[int]) -> dict[str, Value]:
    return {table.columns[place]: row[place] for place in places}


def _quoted(name: str) -> str:
    return f'"{name}"'


def _bytes_kept(value: bytes) -> dict[str, str]:
    return {_BYTES: base64.b64encode(value).decode()}


def _bytes_read(found: dict[str, Any]) -> Any:  # noqa: ANN401 - whatever was kept
    return base64.b64decode(found[_BYTES]) if found.keys() == {_BYTES} else found
