"""Words and numbers to type."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from studyapp.domain.answers import NumberAnswer, ShortAnswer
from studyapp.ui.asking.paint import Mark
from studyapp.ui.pages.quiz.page import QuizPage
from tests.builders import number_question, short_question
from tests.ui.pages.keyboard import focused, press, type_in
from tests.ui.pages.outline import outline
from tests.ui.pages.quiz.conftest import Told, a_turn, judge, label, marks

pytestmark = pytest.mark.unmeasured

Key = Qt.Key


def test_words_are_typed_as_they_are_whatever_keys_the_page_has(page: QuizPage, told: Told) -> None:
    page.show_turn(a_turn(short_question(hint="Not the king.")))

    type_in("the Sejm sh ABC?")
    press(Key.Key_Return)

    assert [answer for answer, _, _ in told.answers] == [ShortAnswer("the Sejm sh ABC?")]
    assert "Not the king." not in outline(page)


def test_blanks_alone_are_no_answer(page: QuizPage, told: Told) -> None:
    page.show_turn(a_turn(short_question()))

    type_in("   ")
    press(Key.Key_Return)

    assert told.answers == []


def test_typed_words_are_judged_with_the_solution_and_its_variants(page: QuizPage) -> None:
    judge(page, short_question(), ShortAnswer("The king"), 0.0)

    assert marks(page) == {
        "The king. Your answer, wrong": Mark.WRONG,
        "The parliament. Right answer": Mark.MISSED,
    }
    assert label(page, "also-right") == "Also right: parliament; the Sejm."


@pytest.mark.parametrize(
    ("typed", "says"),
    [("164", "Read as 164 km."), ("about 1 640,5 m", "Read as 1640.5 m."), ("", "")],
)
def test_the_page_says_how_a_number_is_read(page: QuizPage, typed: str, says: str) -> None:
    page.show_turn(a_turn(number_question()))

    type_in(typed)

    assert label(page, "read-as") == says


def test_a_number_is_typed_with_its_unit_in_sight(page: QuizPage, told: Told) -> None:
    page.show_turn(a_turn(number_question()))

    type_in("1,6e2")
    press(Key.Key_Return)

    assert focused().accessibleName() == "Number, km"
    assert [answer for answer, _, _ in told.answers] == [NumberAnswer("1,6e2")]


def test_what_is_no_number_is_not_checked_but_explained(page: QuizPage, told: Told) -> None:
    page.show_turn(a_turn(number_question()))

    type_in("far")
    press(Key.Key_Return)

    field = focused()
    assert told.answers == []
    assert isinstance(field, QLineEdit)
    assert field.text() == "far"
    assert field.accessibleDescription().startswith("This cannot be read as a number.")


def test_a_number_is_judged_as_it_was_read(page: QuizPage) -> None:
    judge(page, number_question(), NumberAnswer("100"), 0.0)

    assert marks(page) == {
        "100 km. Your answer, wrong": Mark.WRONG,
        "164 km. Right answer": Mark.MISSED,
    }
