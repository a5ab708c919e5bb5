"""An open database in a folder of its own, and the faces it is used through."""

import os
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from studyapp.domain.journal import LearnerId
from studyapp.store.journal import Journal
from studyapp.store.library import Library
from studyapp.store.memory import Memories
from studyapp.store.opening import Store, open_store
from tests.store.seen import Seen

NOBODY = 65534


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    opened = open_store(tmp_path)
    yield opened
    opened.close()


@pytest.fixture
def library(store: Store) -> Library:
    return Library(store)


@pytest.fixture
def journal(store: Store) -> Journal:
    return Journal(store)


@pytest.fixture
def seen(store: Store) -> Seen:
    return Seen(store)


@pytest.fixture
def memories(store: Store) -> Memories:
    return Memories(store)


@pytest.fixture
def me(journal: Journal) -> LearnerId:
    return journal.learner()


@pytest.fixture
def guarded_folder() -> Iterator[Path]:
    """Give a folder in which access rights count, even where the tests run as root."""
    with tempfile.TemporaryDirectory() as folder:
        was_root = os.geteuid() == 0
        if was_root:
            os.chown(folder, NOBODY, -1)
            os.seteuid(NOBODY)
        try:
            yield Path(folder)
        finally:
            if was_root:
                os.seteuid(0)
            Path(folder).chmod(0o700)
