"""Everything that can be done from anywhere has words and a key."""

import pytest
from pytestqt.qtbot import QtBot

from studyapp.domain.settings import ThemeChoice
from studyapp.ui.actions import PAGES, Actions
from studyapp.ui.theme import Look


@pytest.fixture
def actions(look: Look) -> Actions:
    return Actions(look)


def test_every_action_has_words_a_key_and_a_tooltip_with_the_key(actions: Actions) -> None:
    for action in actions.all():
        key = action.shortcut().toString()
        assert action.text(), action.objectName()
        assert key, action.text()
        assert action.toolTip().endswith(f"({key})")
        assert action.statusTip()


def test_no_key_is_given_twice(actions: Actions) -> None:
    keys = [key.toString() for action in actions.all() for key in action.shortcuts()]

    assert sorted(set(keys)) == sorted(keys)


def test_pages_have_the_numbers_of_their_order(actions: Actions) -> None:
    keys = [actions.go[page].shortcut().toString() for page in PAGES]

    assert keys == [f"Alt+{number}" for number in range(1, len(PAGES) + 1)]


def test_no_action_of_the_window_is_a_single_letter(actions: Actions) -> None:
    keys = [key.toString() for action in actions.all() for key in action.shortcuts()]

    assert all("+" in key or key.startswith("F") for key in keys)


@pytest.mark.parametrize("choice", ThemeChoice)
def test_a_theme_is_put_on_at_once(actions: Actions, look: Look, choice: ThemeChoice) -> None:
    actions.themes[choice].trigger()

    assert look.choice is choice
    assert [one for one, action in actions.themes.items() if action.isChecked()] == [choice]


def test_text_grows_and_shrinks_by_steps_to_its_limits(actions: Actions, look: Look) -> None:
    actions.larger.trigger()
    larger = look.text_size
    for _ in range(10):
        actions.larger.trigger()
    largest = look.text_size
    actions.normal.trigger()
    actions.smaller.trigger()

    assert (larger, largest, look.text_size) == (110, 200, 90)


def test_text_cannot_grow_past_the_largest_size(actions: Actions, look: Look) -> None:
    look.set_text_size(200)

    assert not actions.larger.isEnabled()
    assert actions.smaller.isEnabled()


def test_an_action_that_is_triggered_says_so(actions: Actions, qtbot: QtBot) -> None:
    with qtbot.waitSignal(actions.add_files.triggered):
        actions.add_files.trigger()
