"""Databases for tests that need many, or one that is already filled."""

import atexit
import shutil
import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import timedelta
from functools import cache
from pathlib import Path

from studyapp.domain.backups import Contents
from studyapp.domain.cards import Memory
from studyapp.schedule.cards import next_memory
from studyapp.store.journal import Journal, NextMemory
from studyapp.store.library import Library
from studyapp.store.opening import Store, open_store
from studyapp.store.upgrades import STEPS
from studyapp.store.version import NAME
from tests.builders import NOON, a_card, a_review, an_attempt, findings_of

_SHARED = Path("/dev/shm")  # noqa: S108 - folders in it are made by tempfile
MEMORY = _SHARED if _SHARED.is_dir() else None
"""Where a folder is in the computer's memory, None if there is no such place."""


FILLED = Contents(version=len(STEPS), learners=1, passages=1, answers=19)
"""What a filled database holds, as its backup says it."""


@contextmanager
def fresh_store() -> Iterator[Store]:
    """Give a new database, in the computer's memory where there is a folder for that."""
    with tempfile.TemporaryDirectory(dir=MEMORY) as folder:
        store = open_store(Path(folder))
        try:
            yield store
        finally:
            store.close()


def filled_file(folder: Path) -> Path:
    """Return a closed database with a passage, ten attempts, nine reviews and a withdrawal."""
    store = open_store(folder)
    fill(store)
    store.close()
    return folder / NAME


def filled_copy(folder: Path) -> Path:
    """Return a file as `filled_file` does; but for the first time, it is only copied."""
    folder.mkdir(parents=True, exist_ok=True)
    shutil.copy(_pattern(), folder / NAME)
    return folder / NAME


@cache
def _pattern() -> Path:
    folder = tempfile.mkdtemp(dir=MEMORY)
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    return filled_file(Path(folder))


def fill(store: Store) -> None:
    journal = Journal(store)
    Library(store).save(findings_of(), [a_card()], added=NOON)
    me = journal.learner()
    for hour in range(10):
        at = NOON + timedelta(hours=hour)
        journal.append_attempt(me, an_attempt(at=at, answer=f"answer {hour}"))
        review = a_review(at=at)
        last = journal.append_review(me, review, next_memory)
    journal.withdraw(last, at=NOON + timedelta(hours=11), memories_from=next_memory)


def always(memory: Memory) -> NextMemory:
    """Return what makes `memory` of every review."""
    return lambda _before, _review: memory


def run_on(path: Path, *statements: str) -> None:
    """Run statements on a file behind the program's back."""
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        for statement in statements:
            connection.execute(statement)


def asked(path: Path, question: str) -> object:
    """Return the first value that a query on a file gives."""
    with closing(sqlite3.connect(path)) as connection:
        return connection.execute(question).fetchone()[0]
