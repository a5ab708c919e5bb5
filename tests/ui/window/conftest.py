"""The window with its pages, each a field to type into."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from studyapp.ui.actions import EVERY_PAGE, Actions
from studyapp.ui.theme import Look
from studyapp.ui.window import Window


@pytest.fixture
def actions(look: Look) -> Actions:
    return Actions(look)


@pytest.fixture
def window(look: Look, actions: Actions, qtbot: QtBot) -> Iterator[Window]:
    made = Window(look, actions)
    for name in EVERY_PAGE:
        page = QWidget()
        field = QLineEdit(page)
        QVBoxLayout(page).addWidget(field)
        made.add_page(name, page)
    qtbot.addWidget(made)
    made.resize(1200, 800)
    made.show_page("today")
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    yield made
    made.close()


def part(window: Window, name: str) -> QWidget:
    found = window.findChild(QWidget, name)
    assert found is not None, name
    return found
