"""Hand every row that a connection changes to whoever notes them just then.

Triggers of the connection's own call a function of ours. They stay as long as the connection: to
make and drop them around each verb cost more than most verbs. Left out is what is only appended
to, what follows from the rest, and what is in use.
"""

import sqlite3
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from sqlalchemy import Connection

from studyapp.store.touched import Touched

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
_EVENTS = "events"
"""Their first column is the number of the row."""
_NOTE = "note_change"
_TRIGGERS = """SELECT name FROM temp.sqlite_schema
    WHERE type = 'trigger' AND name GLOB 'noted_*'"""
_OBSERVER = "observer of changed rows"

Value = str | int | float | bytes | None
Note = Callable[["Table", str, Sequence[Value]], None]
"""Takes the table, the act and the values: the new row of an insert, else the old one, and of an
update the new one after it."""


@dataclass(frozen=True, slots=True)
class Table:
    """A table, the places of what a row of it is known by, and of those of its owners' keys.

    A row is known by its primary key and by every other column that has no value twice. With an
    owner it is deleted, by the database itself.
    """

    name: str
    columns: tuple[str, ...]
    key: tuple[int, ...]
    identity: tuple[int, ...]
    owners: tuple[tuple[str, int], ...]


class Observer:
    """What the triggers of one connection call; `touched` notes the events among the rows."""

    def __init__(self, touched: Touched) -> None:
        self.note: Note | None = None
        self._touched = touched
        self._tables: dict[str, Table] = {}
        self._version = -1

    def watch(self, driver: sqlite3.Connection) -> None:
        """Make the triggers, unless they are there and the tables are as they were then.

        A transaction that goes back takes along what it made.
        """
        names = [name for (name,) in driver.execute(_TRIGGERS)]
        (version,) = driver.execute("PRAGMA schema_version").fetchone()
        if names and version == self._version:
            return
        for name in names:
            driver.execute(f"DROP TRIGGER temp.{name}")
        driver.create_function(_NOTE, -1, self._take)
        self._tables = {table.name: table for table in tables_of(driver)}
        for table in self._tables.values():
            for trigger in _triggers(table):
                driver.execute(trigger)
        self._version = version

    def _take(self, name: str, act: str, *values: Value) -> None:
        row = values[0]
        if name == _EVENTS and isinstance(row, int):
            self._touched.note(row)
        if self.note is not None:
            self.note(self._tables[name], act, values)


def observer_on(connection: Connection, touched: Touched) -> Observer:
    """Return the one observer of `connection`, which is within a transaction; it is watching."""
    observer: Observer = connection.info.setdefault(_OBSERVER, Observer(touched))
    observer.watch(driver_of(connection))
    return observer


def driver_of(connection: Connection) -> sqlite3.Connection:
    """Return SQLite's own connection: hundreds of small statements are slow through another."""
    driver = connection.connection.driver_connection
    assert isinstance(driver, sqlite3.Connection)  # noqa: S101 - the only driver there is
    return driver


def tables_of(driver: sqlite3.Connection) -> Iterator[Table]:
    """Return the tables whose rows are noted, by name."""
    names = {name for (name,) in driver.execute(_TABLES)}
    for name in sorted(names - _LEFT_OUT):
        yield _table(driver, name)


def _table(driver: sqlite3.Connection, name: str) -> Table:
    listed = driver.execute("SELECT name, pk FROM pragma_table_info(?)", (name,)).fetchall()
    columns = tuple(column for column, _ in listed)
    key = tuple(place for place, (_, is_key) in enumerate(listed) if is_key)
    alone = (columns.index(column) for (column,) in driver.execute(_UNIQUE, (name,)))
    owners = driver.execute(_OWNERS, (name,)).fetchall()
    return Table(
        name,
        columns,
        key,
        identity=tuple(sorted({*key, *alone})),
        owners=tuple((owner, columns.index(column)) for owner, column in owners),
    )


def _triggers(table: Table) -> Iterator[str]:
    for act, rows in (("insert", ["NEW"]), ("delete", ["OLD"]), ("update", ["OLD", "NEW"])):
        values = ", ".join(f"{row}.{quoted(column)}" for row in rows for column in table.columns)
        body = f"SELECT {_NOTE}('{table.name}', '{act}', {values});"
        when = f"AFTER {act} ON {quoted(table.name)}"
        yield f"CREATE TEMP TRIGGER noted_{table.name}_{act} {when} BEGIN {body} END"


def quoted(name: str) -> str:
    """Return the name of a table or column as SQL writes it."""
    return f'"{name}"'
