"""Numbered steps from any older file to this one; a new file takes them all.

Step n brings a file of version n-1 to version n, in one transaction: a step that fails leaves the
file as it was. Released steps are never edited.
"""

import sqlite3
from collections.abc import Callable, Sequence
from contextlib import closing
from pathlib import Path

from sqlalchemy import Connection, Engine

from studyapp.store import (
    asked_schema,
    attempt_schema,
    card_schema,
    century_schema,
    correction_schema,
    era_schema,
    exam_schema,
    first_schema,
    hint_schema,
    line_schema,
    merged_schema,
    objection_schema,
    pack_schema,
    picture_schema,
    quiz_schema,
    regrade_schema,
    results_schema,
    search_schema,
    sharing_schema,
    sitting_schema,
    stored_schema,
    topic_schema,
    undo_schema,
    version_schema,
    waiting_schema,
)
from studyapp.store.disks import sync_file, sync_folder
from studyapp.store.faults import BACKUPS, damaged
from studyapp.store.looking import is_whole

Step = Callable[[Connection], None]


def _running(statements: Sequence[str]) -> Step:
    def step(connection: Connection) -> None:
        for statement in statements:
            connection.exec_driver_sql(statement)

    return step


STEPS: tuple[Step, ...] = (
    _running(first_schema.STATEMENTS),
    _running(pack_schema.STATEMENTS),
    _running(undo_schema.STATEMENTS),
    _running(attempt_schema.STATEMENTS),
    _running(sitting_schema.STATEMENTS),
    _running(century_schema.STATEMENTS),
    _running(search_schema.STATEMENTS),
    _running(card_schema.STATEMENTS),
    _running(asked_schema.STATEMENTS),
    _running(correction_schema.STATEMENTS),
    _running(quiz_schema.STATEMENTS),
    _running(waiting_schema.STATEMENTS),
    _running(merged_schema.STATEMENTS),
    _running(era_schema.STATEMENTS),
    _running(exam_schema.STATEMENTS),
    _running(version_schema.STATEMENTS),
    _running(hint_schema.STATEMENTS),
    _running(objection_schema.STATEMENTS),
    _running(topic_schema.STATEMENTS),
    _running(regrade_schema.STATEMENTS),
    _running(stored_schema.STATEMENTS),
    _running(line_schema.STATEMENTS),
    _running(picture_schema.STATEMENTS),
    _running(results_schema.STATEMENTS),
    _running(sharing_schema.STATEMENTS),
)


def upgrade(writer: Engine, steps: Sequence[Step]) -> None:
    """Take the steps that the file has not taken yet. `writer` leaves foreign keys unwatched."""
    for number, step in enumerate(steps, start=1):
        with writer.begin() as connection:
            if version_of(connection) < number:
                _take(connection, step, number)


def version_of(connection: Connection) -> int:
    """Return the number of the last step that the file has taken."""
    return int(connection.exec_driver_sql("PRAGMA user_version").scalar_one())


def _take(connection: Connection, step: Step, number: int) -> None:
    step(connection)
    broken = connection.exec_driver_sql("PRAGMA foreign_key_check").all()
    if broken:
        raise RuntimeError(f"step {number} leaves broken references: {broken[:3]}")
    connection.exec_driver_sql(f"PRAGMA user_version = {number}")


def copy_aside(path: Path, *, version: int) -> Path:
    """Return a checked copy of the database, made through SQLite's own backup.

    Raises:
        DamagedStoreError: The copy, and so the database, is broken.
    """
    folder = path.parent / BACKUPS
    folder.mkdir(exist_ok=True)
    copy = _free_name(folder, f"{path.stem}-version-{version}")
    unfinished = copy.with_suffix(".part")
    unfinished.unlink(missing_ok=True)
    try:
        _copy(path, unfinished)
        sync_file(unfinished)
        made = unfinished.rename(copy)
        sync_folder(folder)
        return made
    finally:
        unfinished.unlink(missing_ok=True)


def _copy(path: Path, copy: Path) -> None:
    with closing(sqlite3.connect(path)) as source, closing(sqlite3.connect(copy)) as target:
        source.backup(target)
        if not is_whole(target):
            raise damaged(path)


def _free_name(folder: Path, stem: str) -> Path:
    names = (folder / f"{stem}{extra}.db" for extra in ("", *(f"-{n}" for n in range(2, 10_000))))
    return next(name for name in names if not name.exists())
