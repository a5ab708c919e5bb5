"""Rows of an answer in a program that is read from right to left."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from studyapp.ui.asking.row import Row
from studyapp.ui.theme import Look


@pytest.fixture
def mirrored(qapp: QApplication) -> Iterator[None]:
    before = qapp.layoutDirection()
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    yield
    qapp.setLayoutDirection(before)


@pytest.mark.usefixtures("mirrored")
def test_a_row_begins_at_the_right_with_its_letter_and_then_its_text(
    look: Look, qtbot: QtBot
) -> None:
    row = Row(look, "A", "Capua")
    qtbot.addWidget(row)
    row.resize(600, row.heightForWidth(600))

    picture = row.grab().toImage()

    middle, high = picture.height() // 2, range(6, picture.height() - 6)
    ground = picture.pixel(200, middle)
    inked = [x for x in range(8, 592) if any(picture.pixel(x, y) != ground for y in high)]
    assert inked[-1] > 560
    assert inked[0] > 450
