"""The line in a program that is read from right to left."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from studyapp.timeline.chronicle import Chronicle
from studyapp.ui.pages.timeline.canvas import TimelineCanvas
from studyapp.ui.theme import Look
from tests.timeline.builders import many_events


@pytest.fixture
def mirror(qapp: QApplication) -> Iterator[Callable[[], None]]:
    """Return what turns the whole program; it is turned back afterwards."""
    before = qapp.layoutDirection()
    yield lambda: qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    qapp.setLayoutDirection(before)


def test_time_runs_from_left_to_right_and_words_as_their_letters_do(
    look: Look, qtbot: QtBot, mirror: Callable[[], None]
) -> None:
    canvas = TimelineCanvas(look, Chronicle.of(many_events(200, seed=1)))
    qtbot.addWidget(canvas)
    canvas.resize(900, 300)
    plain = canvas.viewport().grab().toImage()

    mirror()

    assert canvas.stage.chips()
    assert canvas.viewport().grab().toImage() == plain
