"""What has no button of its own is reached by pointer too; what is ticked is heard."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from studyapp.ui.pages.timeline.page import TimelinePage
from studyapp.ui.widgets import staying_menu
from tests.ui.pages.keyboard import focused


def test_a_menu_offers_filter_and_compare_at_any_width(
    page: TimelinePage, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[QMenu] = []
    monkeypatch.setattr(QMenu, "popup", lambda menu, _place: opened.append(menu))
    page.resize(500, 500)

    qtbot.keyClick(page.canvas, Qt.Key.Key_V)

    offered = [action.text() for action in opened[0].actions() if not action.isSeparator()]
    assert offered[:2] == ["Filter …", "Clear filters"]
    assert {"Compare …", "Go to a date", "Today", "Edit", "Save as a file"} < set(offered)


def test_it_is_heard_what_became_of_a_box_that_was_ticked(
    page: TimelinePage, monkeypatch: pytest.MonkeyPatch
) -> None:
    heard: list[str] = []
    monkeypatch.setattr(staying_menu, "announce", lambda _menu, words: heard.append(words))
    menu = page.comparing.make_menu({"one": ("War & peace", 3), "two": ("The sea", 1)})
    menu.setActiveAction(menu.actions()[0])

    QTest.keyClick(menu, Qt.Key.Key_Space)
    QTest.keyClick(menu, Qt.Key.Key_Space)

    assert heard == ["War & peace, 3 events, ticked", "War & peace, 3 events, not ticked"]


def test_arrows_do_not_lead_away_from_an_empty_timeline(page: TimelinePage, qtbot: QtBot) -> None:
    page.show_events([], "")
    page.setFocus()
    before = focused()

    qtbot.keyClick(before, Qt.Key.Key_Right)

    assert before.hasFocus()
