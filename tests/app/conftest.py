"""Persons before windows that are always closed again."""

import shutil
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from studyapp.app.demo import fill_demo
from studyapp.places import SAMPLE_PACK
from studyapp.study.authoring.beginning import begin_pack
from tests.app.person import REVOLUTION, Person
from tests.app.writers import open_pack
from tests.builders import NOON

Seat = Callable[[Path], Person]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "library"


@pytest.fixture
def seat(qtbot: QtBot, qapp: QApplication) -> Iterator[Seat]:
    """Return how to sit down before a folder; no window and no thread is left in the end."""
    before = set(threading.enumerate())
    persons: list[Person] = []

    def sit(folder: Path) -> Person:
        persons.append(Person(folder, qtbot))
        return persons[-1]

    yield sit
    for person in persons:
        person.leave()
        person.vanish()
    assert set(threading.enumerate()) - before == set()
    assert qapp.topLevelWidgets() == []


@pytest.fixture
def person(seat: Seat, folder: Path) -> Person:
    """Return a person before an empty library."""
    made = seat(folder)
    made.open()
    return made


@pytest.fixture
def passage(tmp_path: Path) -> Path:
    """Return a file with six events in it."""
    path = tmp_path / "french_revolution.txt"
    path.write_text(REVOLUTION, encoding="utf-8")
    return path


@pytest.fixture(scope="session")
def read_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return where the library is kept that the first reader leaves, for all that follow."""
    return tmp_path_factory.mktemp("read once") / "library"


@pytest.fixture
def reader(seat: Seat, folder: Path, passage: Path, read_once: Path) -> Person:
    """Return a person that reads the passage, and looks through it another time."""
    if not read_once.exists():
        _read_first(seat(read_once.with_name("first")), passage, read_once)
    shutil.copytree(read_once, folder)
    person = seat(folder)
    person.open()
    person.go("reader")
    return person


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    return begin_pack(tmp_path / "canal", title="The canal", author="Ada", ending="7f3a")


@pytest.fixture
def author(person: Person, pack: Path) -> Person:
    person.go("author")
    open_pack(person, pack)
    return person


@pytest.fixture(scope="session")
def demo_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the library of the demo at noon, for all that copy it."""
    made = tmp_path_factory.mktemp("demo once") / "library"
    fill_demo(made, sample=SAMPLE_PACK, now=NOON)
    return made


@pytest.fixture
def demo(folder: Path, demo_once: Path) -> Path:
    """Return a folder with the sample pack and three weeks of reviews and answers before noon."""
    shutil.copytree(demo_once, folder)
    return folder


def _read_first(person: Person, passage: Path, read_once: Path) -> None:
    """Take the passage in and read it, leave, and keep the library as it is then."""
    person.open()
    person.drop(passage)
    person.until(lambda: person.page == "findings")
    person.press(Qt.Key.Key_L)
    person.until(lambda: person.page == "reader")
    person.settle()
    person.leave()
    shutil.copytree(person.folder, read_once)
