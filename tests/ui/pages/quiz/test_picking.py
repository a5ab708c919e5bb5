"""Several right choices, and statements that hold or do not."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible

from studyapp.domain.answers import ChoicesAnswer, TruthAnswer
from studyapp.ui.asking.paint import Mark
from studyapp.ui.pages.quiz.page import QuizPage
from tests.builders import multiple_question, truefalse_question
from tests.ui.pages.keyboard import focused, press
from tests.ui.pages.quiz.conftest import Told, a_turn, judge, label, marks

Key = Qt.Key


def test_each_letter_ticks_its_row_or_takes_the_tick_away(page: QuizPage, told: Told) -> None:
    page.show_turn(a_turn(multiple_question()))

    press(Key.Key_C, Key.Key_A, Key.Key_B, Key.Key_B, Key.Key_Return)

    assert [answer for answer, _, _ in told.answers] == [ChoicesAnswer((0, 2))]


def test_arrow_keys_walk_and_space_ticks(page: QuizPage, told: Told) -> None:
    page.show_turn(a_turn(multiple_question()))

    press(Key.Key_Space, Key.Key_Down, Key.Key_Down, Key.Key_Space, Key.Key_Up, Key.Key_Return)

    assert [answer for answer, _, _ in told.answers] == [ChoicesAnswer((0, 2))]


def test_without_a_tick_there_is_nothing_to_check(page: QuizPage, told: Told) -> None:
    page.show_turn(a_turn(multiple_question()))

    press(Key.Key_A, Key.Key_A, Key.Key_Return)

    assert told.answers == []
    assert label(page, "guide").startswith("Tick all that are right.")


def test_a_row_to_tick_is_a_check_box_by_ear(page: QuizPage) -> None:
    page.show_turn(a_turn(multiple_question()))
    press(Key.Key_B)

    heard = QAccessible.queryAccessibleInterface(focused())

    assert heard.role() is QAccessible.Role.CheckBox
    assert heard.text(QAccessible.Text.Name) == "B: The last rising began"
    assert heard.state().checked


def test_every_row_says_what_became_of_it(page: QuizPage) -> None:
    judge(page, multiple_question(), ChoicesAnswer((0, 1)), 0.0)

    assert marks(page) == {
        "A: The parliament passed the law. Your answer, right": Mark.RIGHT,
        "B: The last rising began. Your answer, wrong": Mark.WRONG,
        "C: The king left his throne. Right answer, not chosen": Mark.MISSED,
        "D: The kingdom came back": Mark.IDLE,
    }


def test_a_statement_is_judged_with_t_and_f_or_the_arrow_keys(page: QuizPage, told: Told) -> None:
    page.show_turn(a_turn(truefalse_question()))
    press(Key.Key_F, Key.Key_T, Key.Key_Return)
    page.show_turn(a_turn(truefalse_question(), sitting="another"))
    press(Key.Key_Down, Key.Key_Down, Key.Key_Return)

    assert [answer for answer, _, _ in told.answers] == [TruthAnswer(True), TruthAnswer(False)]


def test_a_wrongly_judged_statement_is_told(page: QuizPage) -> None:
    judge(page, truefalse_question(is_true=True), TruthAnswer(False), 0.0)

    assert marks(page) == {
        "T: True. Right answer, not chosen": Mark.MISSED,
        "F: False. Your answer, wrong": Mark.WRONG,
    }
