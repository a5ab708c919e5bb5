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


@pytest.mark.usefixtures("mirrored")
def test_a_sentence_in_letters_that_run_to_the_right_ends_with_its_full_stop_there(
    look: Look, qtbot: QtBot
) -> None:
    def columns(text: str) -> list[int]:
        row = Row(look, "", text)
        qtbot.addWidget(row)
        row.resize(600, row.heightForWidth(600))
        picture = row.grab().toImage()
        ground, high = picture.pixel(200, 6), range(8, picture.height() - 8)
        return [x for x in range(8, 592) if any(picture.pixel(x, y) != ground for y in high)]

    plain, ended = columns("Capua"), columns("Capua.")

    assert plain[-1] == pytest.approx(ended[-1], abs=4)
    low = len(ended) - len(plain)
    assert 0 < low < 6
    assert [x - ended[0] for x in ended[:9]] == [x - plain[0] for x in plain[:9]], "no stop before"
