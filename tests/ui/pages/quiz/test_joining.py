"""Pairs to put together."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from studyapp.domain.answers import MatchAnswer
from studyapp.ui.asking.paint import Mark
from studyapp.ui.asking.row import Row
from studyapp.ui.pages.quiz.page import QuizPage
from tests.builders import match_question
from tests.ui.pages.keyboard import CONTROL, focused, press
from tests.ui.pages.quiz.conftest import Told, a_turn, judge, label, marks

Key = Qt.Key


def check(told: Told) -> list[object]:
    press(Key.Key_Return, held=CONTROL)
    return [answer for answer, _, _ in told.answers]


def row(page: QuizPage, name: str) -> QWidget:
    found = page.findChild(Row, name)
    assert isinstance(found, Row)
    return found


def test_each_letter_joins_its_text_and_goes_to_the_next_line(page: QuizPage, told: Told) -> None:
    page.show_turn(a_turn(match_question()))

    press(Key.Key_B, Key.Key_D, Key.Key_A)

    assert check(told) == [MatchAnswer((1, 3, 0))]


def test_arrow_keys_choose_the_line_and_enter_leads_to_the_texts_and_back(
    page: QuizPage, told: Told
) -> None:
    page.show_turn(a_turn(match_question()))

    press(Key.Key_Down, Key.Key_Return, Key.Key_Down, Key.Key_Return)

    assert focused().accessibleName() == "3: The last rising"
    assert check(told) == [MatchAnswer((None, 1, None))]
    assert label(page, "missing") == "Two are not joined yet."


def test_escape_comes_back_from_the_texts_and_only_then_stops(page: QuizPage, told: Told) -> None:
    page.show_turn(a_turn(match_question()))

    press(Key.Key_Return, Key.Key_Escape)
    assert focused().accessibleName() == "1: The law"
    assert told.wishes == []

    press(Key.Key_Escape)
    assert told.wishes == ["stopped"]


def test_a_text_goes_from_line_to_line_unless_it_may_be_repeated(
    page: QuizPage, told: Told
) -> None:
    page.show_turn(a_turn(match_question()))
    press(Key.Key_B, Key.Key_B)
    assert check(told) == [MatchAnswer((None, 1, None))]

    page.show_turn(a_turn(match_question(allow_repeat=True), sitting="another"))
    press(Key.Key_B, Key.Key_B)
    assert check(told)[1:] == [MatchAnswer((1, 1, None))]


def test_a_text_can_be_taken_away_again(page: QuizPage, told: Told) -> None:
    page.show_turn(a_turn(match_question()))
    press(Key.Key_B, Key.Key_Up, Key.Key_Backspace)

    assert check(told) == []
    assert focused().accessibleDescription() == "Not joined yet"


def test_pairs_are_made_by_two_clicks(page: QuizPage, told: Told) -> None:
    page.show_turn(a_turn(match_question()))

    for name in ("left-2", "right-0"):
        QTest.mouseClick(row(page, name), Qt.MouseButton.LeftButton)

    assert check(told) == [MatchAnswer((None, None, 0))]


def test_a_line_says_by_ear_what_it_is_joined_to(page: QuizPage) -> None:
    page.show_turn(a_turn(match_question()))

    press(Key.Key_B)

    assert row(page, "left-0").accessibleName() == "1: The law. B: 1791"
    assert row(page, "right-1").accessibleName() == "B: 1791. 1"


def test_every_pair_is_judged_and_a_wrong_one_put_right(page: QuizPage, told: Told) -> None:
    page.setFocus()
    judge(page, match_question(), MatchAnswer((1, 0, None)), 1 / 3)

    assert marks(page) == {
        "1: The law → 1791. Your answer, right": Mark.RIGHT,
        "2: The king's leaving → 1863. Your answer, wrong": Mark.WRONG,
        "2: The king's leaving → 1795. Right answer": Mark.MISSED,
        "3: The last rising → not joined. Your answer, wrong": Mark.WRONG,
        "3: The last rising → 1863. Right answer": Mark.MISSED,
    }
    press(Key.Key_Escape)
    assert told.wishes == ["stopped"]


def drag(page: QuizPage, source: str, target: str, *, release: bool = True) -> None:
    """Carry a row with the mouse to the middle of another; leave it in hand unless `release`."""
    start, end = row(page, source), row(page, target)
    grip = start.rect().center()
    to = start.mapFromGlobal(end.mapToGlobal(end.rect().center()))
    QTest.mousePress(start, Qt.MouseButton.LeftButton, pos=grip)
    QTest.mouseMove(start, grip + QPoint(0, 15))
    QTest.mouseMove(start, to)
    if release:
        QTest.mouseRelease(start, Qt.MouseButton.LeftButton, pos=to)


def test_either_side_is_dragged_to_the_other(page: QuizPage, told: Told, qtbot: QtBot) -> None:
    page.show_turn(a_turn(match_question()))
    qtbot.wait(10)

    drag(page, "right-0", "left-2")
    drag(page, "left-0", "right-1")

    assert focused().accessibleName().startswith("2: ")
    assert check(told) == [MatchAnswer((1, None, 0))]


def test_where_a_dragged_text_would_drop_is_marked_and_escape_lets_go_of_it(
    page: QuizPage, told: Told, qtbot: QtBot
) -> None:
    page.show_turn(a_turn(match_question()))
    qtbot.wait(10)

    drag(page, "right-0", "left-1", release=False)
    target = page.findChild(Row, "left-1")
    assert isinstance(target, Row)
    marked = target.face.mark
    press(Key.Key_Escape)
    QTest.mouseRelease(row(page, "right-0"), Qt.MouseButton.LeftButton)

    assert (marked, target.face.mark) == (Mark.TARGET, Mark.IDLE)
    assert told.wishes == []
    assert check(told) == []


def test_the_same_letter_again_takes_a_text_away(page: QuizPage, told: Told) -> None:
    page.show_turn(a_turn(match_question()))

    press(Key.Key_B, Key.Key_Up, Key.Key_B)

    assert check(told) == []
