"""The events as a list, and those that a search finds."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QTableView
from pytestqt.qtbot import QtBot

from studyapp.ui.pages.timeline import moving, searching
from studyapp.ui.pages.timeline.page import TimelinePage
from studyapp.ui.theme import Face, Look
from tests.ui.pages.timeline.conftest import EVENTS
from tests.ui.pages.timeline.looking import BY_TIME, act, chosen, words

pytestmark = pytest.mark.unmeasured


def test_the_list_has_the_same_events_and_the_same_choice(page: TimelinePage, qtbot: QtBot) -> None:
    page.chosen.select(EVENTS[0].id)
    act(page, "list").trigger()
    table = page.findChild(QTableView, "events")
    assert isinstance(table, QTableView)

    assert table.isVisible()
    assert table.model().rowCount() == 4
    assert table.currentIndex().row() == 2
    assert table.currentIndex().siblingAtColumn(1).data() == "Hiroshima is bombed"
    assert table.currentIndex().data(Qt.ItemDataRole.UserRole) == EVENTS[0]
    qtbot.keyClick(table, Qt.Key.Key_Up)
    assert chosen(page) == BY_TIME[1]
    with qtbot.waitSignal(page.sentence_wanted) as wanted:
        qtbot.keyClick(table, Qt.Key.Key_Return)
    assert wanted.args == [BY_TIME[1].id]


def test_the_names_of_the_columns_grow_with_the_text(page: TimelinePage, look: Look) -> None:
    look.set_text_size(200)

    painted = page.list.horizontalHeader().viewport().font()
    assert painted.pixelSize() == look.font(Face.SMALL_STRONG).pixelSize()


def test_each_row_of_the_list_is_heard_whole(page: TimelinePage) -> None:
    model = page.list.model()
    heard = model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)

    shown = [str(model.index(0, column).data()) for column in range(model.columnCount())]
    assert heard == f"{', '.join(shown[:2])}, importance {shown[2]} of 5"
    assert len(shown) > 1


def test_what_a_search_found_and_what_is_in_view_is_heard(
    page: TimelinePage, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []
    for module in (moving, searching):
        monkeypatch.setattr(module, "announce", lambda _widget, words: said.append(words))

    field = page.findChild(QLineEdit, "find-field")
    assert isinstance(field, QLineEdit)
    field.setText("penguin")
    field.setText("japan")
    act(page, "fit").trigger()
    for _ in range(12):
        act(page, "zoom-in").trigger()

    assert said[:2] == ["No event with “penguin”", "2 events with “japan”"]
    assert said[2].startswith("In view: 4 events, 190")
    assert said[-1] == "In view: 1 event, 1904 to 1905"


def test_finding_goes_to_the_event_and_enter_to_the_next_one(
    page: TimelinePage, qtbot: QtBot
) -> None:
    field = page.findChild(QLineEdit, "find-field")
    assert isinstance(field, QLineEdit)
    act(page, "find").trigger()
    qtbot.keyClicks(field, "japan")
    assert chosen(page) == BY_TIME[0]
    assert words(page, "facts") == "The war · 2 events with “japan”"

    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert chosen(page) == BY_TIME[3]

    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert field.text() == ""
    assert words(page, "facts") == "The war · 4 events, 1904 to 1945"


def test_a_letter_in_the_find_field_is_a_letter(page: TimelinePage, qtbot: QtBot) -> None:
    field = page.findChild(QLineEdit, "find-field")
    assert isinstance(field, QLineEdit)
    field.setFocus()

    qtbot.keyClicks(field, "l0-")

    assert field.text() == "l0-"
    assert page.canvas.isVisible()
