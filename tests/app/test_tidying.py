"""The cycle collector keeps out of the person's way."""

import gc
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from studyapp.app import tidying
from studyapp.app.tidying import Tidying


@pytest.fixture
def collected(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """Return the generations that are collected, while all three are always due."""
    generations: list[int] = []
    monkeypatch.setattr(gc, "collect", generations.append)
    monkeypatch.setattr(gc, "get_count", lambda: (10**6, 10**6, 10**6))
    return generations


@pytest.fixture
def owner(qtbot: QtBot) -> Iterator[QLineEdit]:
    made = QLineEdit()
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    yield made
    made.close()


@pytest.fixture
def tidies(owner: QObject) -> Iterator[Tidying]:
    made = Tidying(owner)
    yield made
    made.stop()


def test_only_young_objects_are_looked_at_while_the_person_types(
    tidies: Tidying,
    owner: QLineEdit,
    collected: list[int],
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(tidying, "REST_MS", 200)
    qtbot.waitUntil(lambda: tidies._rest.elapsed() >= 200)

    tidies.tidy()
    at_rest = collected[-1]
    qtbot.keyClick(owner.windowHandle(), Qt.Key.Key_A)
    tidies.tidy()

    assert (at_rest, collected[-1]) == (2, 1)


def test_the_collector_runs_by_itself_only_without_tidying(owner: QObject) -> None:
    made = Tidying(owner)
    assert not gc.isenabled()
    assert gc.get_freeze_count() > 0

    made.stop()

    assert gc.isenabled()
    assert gc.get_freeze_count() == 0
