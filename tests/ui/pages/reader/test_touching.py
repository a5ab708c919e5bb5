"""A passage is read by finger: swiped, tapped, and held to select."""

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from studyapp.ui.pages.reader.page import ReaderPage
from studyapp.ui.widgets import fingers
from tests.ui.pages.fingers import Finger, tap
from tests.ui.pages.reader.conftest import view_of
from tests.ui.pages.reader.texts import war

pytestmark = pytest.mark.unmeasured


def test_a_tap_asks_for_an_event_a_swipe_scrolls_and_a_held_finger_selects(
    page: ReaderPage, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    page.resize(700, 320)
    QApplication.processEvents()
    view = view_of(page)
    box = view.box_of(war().dates[0].span)
    assert box is not None

    with qtbot.waitSignal(page.event_wanted) as wanted:
        tap(view.viewport(), box.center())
    assert wanted.args == [war().events[0].id]

    before = view.verticalScrollBar().value()
    finger = Finger(view.viewport(), QPoint(200, view.viewport().height() - 20))
    with qtbot.assertNotEmitted(page.event_wanted):
        finger.move(0, -60)
        finger.up()
    assert view.verticalScrollBar().value() >= before + 60
    assert not view.textCursor().hasSelection()

    monkeypatch.setattr(fingers, "HOLD", 0)
    finger = Finger(view.viewport(), QPoint(150, 30))
    finger.move(120, 0)
    finger.up()
    assert view.textCursor().hasSelection()
