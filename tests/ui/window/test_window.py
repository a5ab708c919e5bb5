"""The window: pages by key and by rail, folding, drops, and what is told."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QAccessible, QDropEvent
from PySide6.QtWidgets import QLineEdit, QListView, QMenu, QWidget
from pytestqt.qtbot import QtBot

from studyapp.domain.errors import NotTextError
from studyapp.domain.messages import Message
from studyapp.ui.actions import PAGES, TOLD, Actions, make_action
from studyapp.ui.manual.page import ManualPage
from studyapp.ui.theme import Look
from studyapp.ui.widgets import Label
from studyapp.ui.window import Window
from tests.ui.window.conftest import part

FOUND = NotTextError(
    Message("notes.txt could not be read: it is not text. Nothing was added."),
    Message("Choose another file."),
)


def rail(window: Window) -> QListView:
    found = window.findChild(QListView, "pages")
    assert found is not None
    return found


def test_alt_and_a_number_shows_a_page(window: Window, qtbot: QtBot) -> None:
    with qtbot.waitSignal(window.page_shown) as shown:
        qtbot.keyClick(window, Qt.Key.Key_4, Qt.KeyboardModifier.AltModifier)

    assert shown.args == ["timeline"]
    assert window.current_page() == "timeline"


def test_down_in_the_rail_goes_to_the_next_page_and_stays_in_the_rail(
    window: Window, qtbot: QtBot
) -> None:
    rail(window).setFocus()

    qtbot.keyClick(rail(window), Qt.Key.Key_Down)

    assert window.current_page() == "library"
    assert rail(window).hasFocus()


def test_a_click_in_the_rail_goes_to_its_page(window: Window, qtbot: QtBot) -> None:
    row = rail(window).model().index(6, 0)

    qtbot.mouseClick(
        rail(window).viewport(),
        Qt.MouseButton.LeftButton,
        pos=rail(window).visualRect(row).center(),
    )

    assert window.current_page() == "progress"


def test_the_rail_says_how_many_wait(window: Window) -> None:
    window.set_count("cards", 12)

    row = rail(window).model().index(PAGES.index("cards"), 0)
    assert row.data(Qt.ItemDataRole.AccessibleTextRole) == "Cards, 12"


def test_showing_a_page_again_is_no_news(window: Window, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(window.page_shown):
        window.show_page("today")


@pytest.mark.parametrize(
    ("ems", "narrow", "folded"),
    [
        (80, False, False),
        (61, False, False),
        (59, True, False),
        (46, True, False),
        (44, True, True),
    ],
)
def test_the_window_folds_at_its_thresholds(
    window: Window, qtbot: QtBot, ems: int, narrow: bool, folded: bool
) -> None:
    window.resize(round(ems * 44 / 3), 600)
    qtbot.wait(0)

    shown = part(window, "rail")
    assert shown.isHidden() is folded
    title_bar = window.findChild(QWidget, "titleBar")
    assert (title_bar is not None and title_bar.isVisible()) is folded
    assert window.menuBar().isHidden() is folded
    if not folded:
        assert (shown.width() < 100) is narrow


def test_a_large_text_folds_a_small_window(window: Window, look: Look, qtbot: QtBot) -> None:
    window.resize(1024, 600)

    look.set_text_size(200)
    qtbot.wait(0)

    assert part(window, "titleBar").isVisible()
    assert window.size().width() == 1024
    title = part(window, "titleBar").findChild(Label, "title")
    assert title is not None
    assert title.text() == "Today"


def test_a_folded_window_says_which_passage_a_page_is_about(
    window: Window, look: Look, qtbot: QtBot
) -> None:
    title = "The long war of the two rival governments and of their allies beyond the sea"
    window.resize(1024, 600)
    look.set_text_size(200)
    qtbot.wait(0)
    page = part(window, f"{window.current_page()}Page")
    about = part(window, "titleBar").findChild(Label, "about")
    assert about is not None

    page.setWindowTitle("The war")
    assert about.text() == "The war"
    page.setWindowTitle(title)
    assert about.text().endswith("…")
    assert title.startswith(about.text()[:-1])
    assert about.accessibleName() == title
    window.show_page("library")
    assert about.text() == ""


def test_keys_of_a_folded_window_still_work(window: Window, qtbot: QtBot) -> None:
    window.resize(500, 500)
    qtbot.wait(0)

    qtbot.keyClick(window, Qt.Key.Key_2, Qt.KeyboardModifier.AltModifier)

    assert window.current_page() == "library"


def test_files_may_be_dropped_anywhere(window: Window, qtbot: QtBot, tmp_path: Path) -> None:
    dropped = QMimeData()
    dropped.setUrls([QUrl.fromLocalFile(str(tmp_path / "war.txt"))])

    with qtbot.waitSignal(window.files_dropped) as files:
        window.dropEvent(drop(dropped))

    assert files.args == [[tmp_path / "war.txt"]]


def test_a_text_may_be_dropped_anywhere(window: Window, qtbot: QtBot) -> None:
    dropped = QMimeData()
    dropped.setText("In 1945 the war ended.")

    with qtbot.waitSignal(window.text_dropped) as text:
        window.dropEvent(drop(dropped))

    assert text.args == ["In 1945 the war ended."]


def drop(dropped: QMimeData) -> QDropEvent:
    return QDropEvent(
        QPointF(5, 5),
        Qt.DropAction.CopyAction,
        dropped,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )


def test_single_letters_do_not_fire_in_text_fields(window: Window, qtbot: QtBot) -> None:
    page = part(window, "todayPage")
    letter = make_action(page, "Read on", ("R",))
    page.addAction(letter)
    field = page.findChild(QLineEdit)
    assert field is not None
    field.setFocus()

    with qtbot.assertNotEmitted(letter.triggered):
        qtbot.keyClicks(field, "r")

    assert field.text() == "r"
    page.setFocus()
    field.clearFocus()
    with qtbot.waitSignal(letter.triggered):
        qtbot.keyClick(window, Qt.Key.Key_R)


def test_the_keys_of_hidden_pages_sleep(window: Window, qtbot: QtBot) -> None:
    page = part(window, "readerPage")
    letter = make_action(page, "Next date", ("D",))
    page.addAction(letter)

    with qtbot.assertNotEmitted(letter.triggered):
        qtbot.keyClick(window, Qt.Key.Key_D)


def test_every_action_stands_in_the_list_of_keys(
    window: Window, actions: Actions, qtbot: QtBot
) -> None:
    page = part(window, "readerPage")
    page.addAction(make_action(page, "Next date", ("D",)))
    make_action(page, "Go to the last date", ("End",), name=TOLD)

    qtbot.keyClick(window, Qt.Key.Key_F1, Qt.KeyboardModifier.ShiftModifier)
    (manual,) = window.findChildren(ManualPage)
    with qtbot.waitSignal(manual.filled):
        pass
    listed = [row.accessibleName() for row in window.findChildren(QWidget, "keyRow")]

    assert window.current_page() == "manual"
    assert "Next date: D" in listed
    assert "Go to the last date: End" in listed
    assert all(any(action.statusTip() in row for row in listed) for action in actions.all())


def test_esc_leaves_the_manual(window: Window, qtbot: QtBot) -> None:
    window.show_page("quiz")
    qtbot.keyClick(window, Qt.Key.Key_F1)

    qtbot.keyClick(window, Qt.Key.Key_Escape)

    assert window.current_page() == "quiz"


def test_letters_of_menus_are_underlined_only_while_alt_is_held(
    window: Window, qtbot: QtBot
) -> None:
    bar = window.menuBar()
    plain = bar.grab().toImage()
    focused = window.focusWidget()

    qtbot.keyPress(focused, Qt.Key.Key_Alt, Qt.KeyboardModifier.AltModifier)
    held = bar.grab().toImage()
    qtbot.keyClick(focused, Qt.Key.Key_X)
    qtbot.keyRelease(focused, Qt.Key.Key_Alt)

    assert held != plain
    assert bar.grab().toImage() == plain


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)  # to raise, to grab keys
def test_the_key_of_the_menu_goes_to_the_menu_bar(window: Window, qtbot: QtBot) -> None:
    qtbot.keyClick(window.focusWidget(), Qt.Key.Key_F10)

    bar = window.menuBar()
    assert bar.activeAction() is bar.actions()[0]
    for menu in bar.findChildren(QMenu):
        menu.close()


def test_closing_is_announced_once(window: Window, qtbot: QtBot) -> None:
    with qtbot.waitSignal(window.closing):
        window.close()


def test_pages_and_rail_have_names_for_the_ear(window: Window) -> None:
    assert part(window, "todayPage").accessibleName() == "Today"
    assert rail(window).accessibleName() == "Pages"
    list_of_pages = QAccessible.queryAccessibleInterface(rail(window))
    assert list_of_pages is not None
    assert list_of_pages.childCount() == len(PAGES)


def test_study_holds_what_the_page_can_do(window: Window) -> None:
    page = part(window, "todayPage")
    page.addAction(make_action(page, "Read on", ("R",)))
    study = window.menuBar().findChildren(QMenu)[3]

    study.aboutToShow.emit()

    assert study.title() == "&Study"
    assert [action.text() for action in study.actions()] == ["Read on"]
