"""Things are put in order by keys and by the pointer."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from studyapp.domain.answers import OrderAnswer
from studyapp.ui.pages.quiz.page import QuizPage
from tests.builders import (
    order_question,
)
from tests.ui.pages.keyboard import CONTROL, focused, press
from tests.ui.pages.quiz.conftest import Told, a_turn, rows

pytestmark = pytest.mark.unmeasured

Key = Qt.Key


def test_an_order_is_made_with_space_and_arrow_keys(page: QuizPage, told: Told) -> None:
    page.show_turn(a_turn(order_question()))
    third, first, second = (order_question().items[n].text for n in (2, 0, 1))
    assert rows(page) == [f"1: {third}", f"2: {first}", f"3: {second}"]

    press(Key.Key_Space, Key.Key_Down, Key.Key_Down, Key.Key_Space)
    assert rows(page) == [f"1: {first}", f"2: {second}", f"3: {third}"]

    press(Key.Key_Return, held=CONTROL)
    assert [answer for answer, _, _ in told.answers] == [OrderAnswer((0, 1, 2))]


def test_arrow_keys_only_walk_while_nothing_is_picked_up(page: QuizPage, told: Told) -> None:
    page.show_turn(a_turn(order_question()))

    press(Key.Key_Down, Key.Key_Down, Key.Key_Up)
    press(Key.Key_Return, held=CONTROL)

    assert [answer for answer, _, _ in told.answers] == [OrderAnswer(order_question().shown)]


def test_a_row_in_hand_says_so(page: QuizPage) -> None:
    page.show_turn(a_turn(order_question()))

    press(Key.Key_Space)

    assert focused().accessibleName().endswith("Picked up")


def test_escape_puts_a_row_back_and_only_then_stops_the_quiz(page: QuizPage, told: Told) -> None:
    page.show_turn(a_turn(order_question()))
    before = rows(page)

    press(Key.Key_Space, Key.Key_Down, Key.Key_Escape)
    assert rows(page) == before
    assert told.wishes == []

    press(Key.Key_Escape)
    assert told.wishes == ["stopped"]


def test_enter_alone_does_not_check_an_order(page: QuizPage, told: Told) -> None:
    page.show_turn(a_turn(order_question()))

    press(Key.Key_Return)

    assert told.answers == []


def test_a_row_can_be_dragged(page: QuizPage, told: Told, qtbot: QtBot) -> None:
    page.show_turn(a_turn(order_question()))
    qtbot.wait(10)
    row = focused()
    grip, height = row.rect().center(), row.height()
    button = Qt.MouseButton.LeftButton

    QTest.mousePress(row, button, pos=grip)
    QTest.mouseMove(row, grip + QPoint(0, 20))
    QTest.mouseMove(row, grip + QPoint(0, height * 5))
    QTest.mouseRelease(row, button, pos=row.rect().center())
    press(Key.Key_Return, held=CONTROL)

    assert [answer for answer, _, _ in told.answers] == [OrderAnswer((0, 1, 2))]


def test_escape_puts_a_dragged_row_back_though_the_button_is_still_down(
    page: QuizPage, told: Told, qtbot: QtBot
) -> None:
    page.show_turn(a_turn(order_question()))
    qtbot.wait(10)
    row = focused()
    before, grip = row.accessibleName(), row.rect().center()

    QTest.mousePress(row, Qt.MouseButton.LeftButton, pos=grip)
    QTest.mouseMove(row, grip + QPoint(0, 20))
    QTest.mouseMove(row, grip + QPoint(0, row.height() * 5))
    press(Key.Key_Escape)
    QTest.mouseMove(row, grip + QPoint(0, row.height() * 3))
    QTest.mouseRelease(row, Qt.MouseButton.LeftButton, pos=grip)

    assert focused() is row
    assert row.accessibleName() == before
    assert told.wishes == []
