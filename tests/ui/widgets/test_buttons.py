"""Buttons show and trigger their actions."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from studyapp.ui.actions import make_action
from studyapp.ui.pages.settings.rows import SettingRow, side_by_side
from studyapp.ui.theme import Look
from studyapp.ui.widgets import ActionButton
from studyapp.ui.widgets.segments import Segments
from studyapp.ui.widgets.sliders import StepSlider
from tests.ui.widgets.conftest import shown


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_a_button_triggers_its_action_by_key(
    look: Look, window: QWidget, action: QAction, qtbot: QtBot, key: Qt.Key
) -> None:
    button = ActionButton(look, action)
    shown(window, button, qtbot)

    with qtbot.waitSignal(action.triggered):
        qtbot.keyClick(button, key)


def test_a_button_triggers_its_action_by_click(
    look: Look, window: QWidget, action: QAction, qtbot: QtBot
) -> None:
    button = ActionButton(look, action, "filled")
    shown(window, button, qtbot)

    with qtbot.waitSignal(action.triggered):
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_enter_on_a_button_does_not_reach_another_ones_shortcut(
    look: Look, window: QWidget, action: QAction, qtbot: QtBot
) -> None:
    other = make_action(window, "Start", ("Return",))
    window.addAction(other)
    button = ActionButton(look, action)
    shown(window, button, qtbot)
    window.activateWindow()
    button.setFocus()

    with qtbot.assertNotEmitted(other.triggered), qtbot.waitSignal(action.triggered):
        qtbot.keyClick(button, Qt.Key.Key_Return)


def test_a_button_mirrors_its_action(
    look: Look, window: QWidget, action: QAction, qtbot: QtBot
) -> None:
    button = ActionButton(look, action)
    shown(window, button, qtbot)

    action.setText("Add more")
    action.setToolTip("There is no more")
    action.setEnabled(False)

    assert button.text() == "Add more"
    assert not button.isEnabled()
    assert button.accessibleDescription() == "There is no more"


def test_a_button_goes_and_comes_with_its_action(
    look: Look, window: QWidget, action: QAction, qtbot: QtBot
) -> None:
    button = ActionButton(look, action)
    shown(window, button, qtbot)

    action.setVisible(False)
    gone = button.isHidden()
    action.setVisible(True)

    assert gone
    assert button.isVisible()


def test_a_folded_window_has_no_key_caps(look: Look, action: QAction) -> None:
    button = ActionButton(look, action)
    before = button.sizeHint().width()

    look.set_folded(folded=True)

    assert button.sizeHint().width() < before


def test_a_button_asks_for_the_room_of_what_it_shows_by_then(look: Look, action: QAction) -> None:
    button = ActionButton(look, action)
    first = button.sizeHint().width()

    action.setText("Start the quiz again from the beginning")
    longer = button.sizeHint().width()
    look.set_text_size(200)
    larger = button.sizeHint().width()
    button.set_role("quiet")

    assert first < longer < larger
    assert button.sizeHint().width() < larger


@pytest.mark.parametrize(
    ("hint", "heard"),
    [("", "Ctrl+K"), ("Find words in the library", "Find words in the library (Ctrl+K)")],
)
def test_by_ear_a_button_does_not_say_its_name_twice(
    look: Look, window: QWidget, qtbot: QtBot, hint: str, heard: str
) -> None:
    button = ActionButton(look, make_action(window, "Search", ("Ctrl+K",), hint=hint))
    shown(window, button, qtbot)

    assert (button.accessibleName(), button.accessibleDescription()) == ("Search", heard)


@pytest.mark.parametrize(
    "control",
    [
        lambda look: StepSlider(look, "Text size", (80, 100), str),
        lambda look: side_by_side(look, ActionButton(look, QAction("Dates"))),
        lambda look: Segments(look, "Text size", [("S", "small"), ("L", "large")]),
    ],
)
def test_the_hint_of_a_setting_is_heard_with_its_name(
    look: Look, window: QWidget, qtbot: QtBot, control: Callable[[Look], QWidget]
) -> None:
    row = SettingRow(look, "Text size", "From 80 to 100", control(look))
    shown(window, row, qtbot)

    hinted = [w for w in row.findChildren(QWidget) if w.accessibleDescription() == "From 80 to 100"]

    assert len(hinted) == 1
    assert hinted[0].accessibleName().startswith("Text size")
