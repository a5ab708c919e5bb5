"""Look thoroughly at a library that others may use meanwhile; nothing of it is changed."""

from contextlib import closing
from datetime import timedelta
from pathlib import Path

from studyapp.domain.backups import Contents
from studyapp.store.derived import NextMemory, differing
from studyapp.store.faults import told
from studyapp.store.opening import open_store
from studyapp.store.snapshots import checked, live
from studyapp.store.upgrades import STEPS
from studyapp.store.version import NAME

_PATIENCE = timedelta(milliseconds=500)
NEWEST = len(STEPS)
"""The number of a database that needs no upgrade."""


def contents_of(folder: Path) -> Contents:
    """Return what lies in a library once every page of it was checked.

    Raises:
        StoreError: It cannot be read, is not ours, newer, or damaged.
    """
    path = folder / NAME
    with told(path), closing(live(path)) as reader:
        return checked(reader, newest=NEWEST, named=path)


def differing_rows(folder: Path, next_memory: NextMemory) -> int:
    """Return how many memories and scores are not what the journal makes of them.

    The database must be of this version: an older one would be upgraded.

    Raises:
        StoreError: The folder cannot be used.
    """
    store = open_store(folder, patience=_PATIENCE)
    try:
        with store.reading() as connection:
            return differing(connection, next_memory)
    finally:
        store.close()
