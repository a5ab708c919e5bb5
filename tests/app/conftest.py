"""Persons before windows that are always closed again."""

import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.app.person import REVOLUTION, Person

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


@pytest.fixture
def reader(person: Person, passage: Path) -> Person:
    """Return a person that reads the passage, and looks through it another time."""
    person.drop(passage)
    person.until(lambda: person.page == "findings")
    person.press(Qt.Key.Key_L)
    person.until(lambda: person.page == "reader")
    person.settle()
    return person
