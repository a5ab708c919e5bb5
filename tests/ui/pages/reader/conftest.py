"""A reader that is shown, with the passage of the end of the war."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from studyapp.domain.events import Findings
from studyapp.ui.pages.reader.page import ReaderPage
from studyapp.ui.pages.reader.view import PassageView
from studyapp.ui.theme import Look
from studyapp.ui.widgets import Label
from tests.ui.pages.reader.texts import WAR, war

Reader = Callable[..., ReaderPage]


@pytest.fixture
def reader(look: Look, qtbot: QtBot) -> Reader:
    def shown(findings: Findings, place: int | None = None, *, width: int = 1300) -> ReaderPage:
        page = ReaderPage(look)
        qtbot.addWidget(page)
        page.resize(width, 800)
        page.show()
        page.show_findings(findings, place)
        page.activateWindow()
        page.setFocus()
        qtbot.waitUntil(lambda: view_of(page).hasFocus())
        return page

    return shown


@pytest.fixture
def page(reader: Reader) -> ReaderPage:
    return reader(war())


def view_of(page: ReaderPage) -> PassageView:
    view = page.findChild(PassageView)
    assert isinstance(view, PassageView)
    return view


def label(page: QWidget, name: str) -> str:
    found = next(one for one in page.findChildren(Label, name) if one.isVisible())
    return found.text()


def press(qtbot: QtBot, page: ReaderPage, *keys: Qt.Key) -> None:
    for key in keys:
        qtbot.keyClick(page.focusWidget(), key)


def caret_at(page: ReaderPage, words: str) -> bool:
    return view_of(page).caret() == WAR.index(words)
