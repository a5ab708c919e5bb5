"""What tests see of the page, and how they press its keys."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from studyapp.domain.events import Event
from studyapp.ui.pages.timeline.page import TimelinePage
from tests.ui.pages.timeline.conftest import EVENTS

BY_TIME = sorted(EVENTS, key=lambda event: event.when.sort_key)


def chosen(page: TimelinePage) -> Event | None:
    number = page.canvas.stage.chosen
    return None if number is None else page.canvas.stage.chronicle.events[number]


def words(page: TimelinePage, name: str) -> str:
    label = page.findChild(QLabel, name)
    assert isinstance(label, QLabel)
    return label.text()


def act(page: TimelinePage, name: str) -> QAction:
    return next(action for action in page.actions() if action.objectName() == name)


def press(qtbot: QtBot, page: TimelinePage, *keys: Qt.Key) -> None:
    for key in keys:
        qtbot.keyClick(page.canvas, key)


def centre_of(page: TimelinePage, number: int) -> QPoint:
    return page.canvas.box_of(number).center().toPoint()
