"""A reader that is shown, with the passage of the end of the war."""

from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from studyapp.domain.events import Findings
from studyapp.ui.pages.reader.page import ReaderPage
from studyapp.ui.pages.reader.view import PassageView
from studyapp.ui.theme import Look
from tests.ui.pages.reader.texts import war

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
