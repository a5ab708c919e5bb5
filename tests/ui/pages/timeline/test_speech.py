import gc

import pytest
from PySide6.QtGui import QAccessible
from pytestqt.qtbot import QtBot

from studyapp.ui.pages.timeline.page import TimelinePage
from studyapp.ui.theme import Look
from tests.timeline.builders import many_events
from tests.ui.pages.timeline.conftest import EVENTS, shown_page

NAME, DESCRIPTION = QAccessible.Text.Name, QAccessible.Text.Description


def test_the_line_is_a_list_of_its_events(page: TimelinePage) -> None:
    line = QAccessible.queryAccessibleInterface(page.canvas)

    assert line.role() == QAccessible.Role.List
    assert line.text(NAME) == "Timeline"
    assert line.childCount() == 4


def test_an_event_says_its_title_its_date_and_its_place(page: TimelinePage) -> None:
    event = QAccessible.queryAccessibleInterface(page.canvas).child(2)

    assert event.role() == QAccessible.Role.ListItem
    assert event.text(NAME) == "Hiroshima is bombed"
    assert event.text(DESCRIPTION) == "6 August 1945, 3 of 4"
    assert event.parent().role() == QAccessible.Role.List


def test_the_chosen_event_has_the_focus_and_a_place_on_the_screen(page: TimelinePage) -> None:
    page.select(EVENTS[3].id)

    focused = QAccessible.queryAccessibleInterface(page.canvas).focusChild()

    assert focused.text(NAME) == "Japan signs the surrender"
    assert focused.rect().size() == page.canvas.box_of(3).size().toSize()


def test_no_more_than_200_events_are_offered_and_the_chosen_one_is_among_them(
    look: Look, qtbot: QtBot
) -> None:
    page = shown_page(look, qtbot, tuple(many_events(1000, seed=4)))
    page.canvas.choose(700)
    line = QAccessible.queryAccessibleInterface(page.canvas)

    assert line.childCount() == 200
    assert line.focusChild().text(DESCRIPTION).endswith("701 of 1000")
    assert line.child(199).text(DESCRIPTION).endswith("800 of 1000")


@pytest.mark.unmeasured
def test_pages_come_and_go_with_all_that_readers_hold(look: Look, qtbot: QtBot) -> None:
    gc.freeze()  # what all other tests hold would be looked through at every turn
    for _ in range(20):
        page = TimelinePage(look)
        page.show_events(EVENTS, "")
        line = QAccessible.queryAccessibleInterface(page.canvas)
        assert line.child(1).text(NAME)
        page.canvas.choose(2)
        page.deleteLater()
        del page, line
        qtbot.wait(1)
        gc.collect()
