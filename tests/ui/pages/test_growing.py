"""A page whose text size changes looks like one that was made at that size."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QCursor, QImage
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from studyapp.ui.actions import PAGES, Actions
from studyapp.ui.banner import Banner
from studyapp.ui.pages.library.page import LibraryPage
from studyapp.ui.pages.reader.page import ReaderPage
from studyapp.ui.pages.today.page import TodayPage
from studyapp.ui.theme import Look
from studyapp.ui.window import Window
from tests.ui.pages.library.test_page import ENTRIES
from tests.ui.pages.reader.texts import war
from tests.ui.pages.today.test_page import a_today

pytestmark = pytest.mark.unmeasured

Making = Callable[[Look], QWidget]


def today(look: Look) -> QWidget:
    page = TodayPage(look)
    page.show_today(a_today())
    return page


def first_day(look: Look) -> QWidget:
    page = TodayPage(look)
    page.show_today(a_today(passages=0, due=(), coming={}, slipping=(), days=(), stopped=None))
    return page


def library(look: Look) -> QWidget:
    page = LibraryPage(look)
    page.show_entries(ENTRIES)
    return page


def empty_library(look: Look) -> QWidget:
    return LibraryPage(look)


def reader(look: Look) -> QWidget:
    page = ReaderPage(look)
    page.show_findings(war(), None)
    return page


def window(look: Look) -> QWidget:
    made = Window(look, Actions(look))
    for name in PAGES:
        made.add_page(name, QWidget())
    made.show_page("today")
    made.set_learner("Mira")
    made.put_banner(Banner(look))
    return made


@pytest.mark.parametrize("make", [today, first_day, library, empty_library, reader, window])
@pytest.mark.parametrize("width", [800, 1500])
def test_a_grown_page_is_like_a_new_one(look: Look, qtbot: QtBot, make: Making, width: int) -> None:
    grown = shown(make(look), width, qtbot)
    look.set_text_size(150)
    other = Look()
    other.set_choice(look.choice)
    other.set_text_size(150)
    new = shown(make(other), width, qtbot)

    qtbot.waitUntil(lambda: picture(grown) == picture(new))  # layouts settle in several rounds


def shown(page: QWidget, width: int, qtbot: QtBot) -> QWidget:
    qtbot.addWidget(page)
    page.resize(width, 800)
    QCursor.setPos(page.mapToGlobal(QPoint(-50, -50)))
    with qtbot.waitExposed(page):
        page.show()
    return page


def picture(page: QWidget) -> QImage:
    focused = page.focusWidget()
    if focused is not None:
        focused.clearFocus()
    for ring in page.findChildren(QWidget, "focusRing"):
        ring.hide()  # a window of another test that is just going may have left one
    return page.grab().toImage()
