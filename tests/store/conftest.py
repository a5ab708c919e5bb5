"""An open database in a folder of its own, the faces it is used through, and a backup."""

import os
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from studyapp.domain.journal import LearnerId
from studyapp.store.backups import make
from studyapp.store.journal import Journal
from studyapp.store.library import Library
from studyapp.store.memory import Memories
from studyapp.store.opening import Store, open_store
from tests.builders import NOON
from tests.store.seen import Seen
from tests.store.stores import filled_copy

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


@pytest.fixture(scope="session")
def pattern() -> Iterator[Path]:
    """Return a filled library and its backup, to be copied."""
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made) / "library"
        filled_copy(folder)
        (folder / "settings.json").write_text('{"text_size": 150}', encoding="utf-8")
        make(folder, Path(made) / "good.studybackup", now=NOON)
        Path(made).chmod(0o755)
        yield Path(made)


@pytest.fixture
def folder(pattern: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(pattern / "library", tmp_path / "library"))


@pytest.fixture
def good(pattern: Path, tmp_path: Path) -> Path:
    return Path(shutil.copy(pattern / "good.studybackup", tmp_path))
