"""The page Author with a pack."""

import pytest
from pytestqt.qtbot import QtBot

from studyapp.ui.pages.author.page import AuthorPage
from studyapp.ui.theme import Look
from tests.ui.pages.author.made import TEXTS
from tests.ui.pages.keyboard import show_active


@pytest.fixture
def page(look: Look, qtbot: QtBot) -> AuthorPage:
    made = AuthorPage(look, str)
    made.resize(1400, 900)
    made.show_pack("canal", TEXTS, "questions.yaml")
    show_active(qtbot, made)
    return made
