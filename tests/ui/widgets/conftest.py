"""A window to put widgets into."""

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from studyapp.ui.actions import make_action
from studyapp.ui.theme import Look


@pytest.fixture
def window(look: Look, qtbot: QtBot) -> QWidget:
    made = QWidget()
    QVBoxLayout(made)
    qtbot.addWidget(made)
    made.resize(look.px(600), look.px(400))
    return made


@pytest.fixture
def action(window: QWidget) -> QAction:
    return make_action(window, "&Add files", ("Ctrl+O",), hint="Add texts from files")


def shown(window: QWidget, widget: QWidget, qtbot: QtBot) -> None:
    layout = window.layout()
    assert layout is not None
    layout.addWidget(widget)
    with qtbot.waitExposed(window):
        window.show()
