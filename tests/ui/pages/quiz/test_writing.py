"""Texts in one's own words, compared with a model answer."""

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QPlainTextEdit

from studyapp.domain.answers import OpenAnswer
from studyapp.domain.settings import ThemeChoice
from studyapp.ui.asking.areas.written_field import LONGEST, WrittenField
from studyapp.ui.asking.paint import Mark
from studyapp.ui.pages.quiz.page import QuizPage
from studyapp.ui.theme import Look
from tests.builders import open_question
from tests.ui.pages.keyboard import CONTROL, focused, press, type_in
from tests.ui.pages.outline import outline
from tests.ui.pages.quiz.conftest import Told, a_turn, judge, label, marks

Key = Qt.Key
MODEL = "The kingdom was no more, and nobody was left to defend it."


def test_a_text_is_written_compared_and_marked_by_key(page: QuizPage, told: Told) -> None:
    page.show_turn(a_turn(open_question()))
    type_in("It was gone, ABC")
    press(Key.Key_Return)
    assert MODEL not in outline(page)

    press(Key.Key_Return, held=CONTROL)
    assert MODEL in outline(page)
    assert told.answers == []

    press(Key.Key_B, Key.Key_A, Key.Key_B, Key.Key_Return)
    assert told.answers[0][0] == OpenAnswer("It was gone, ABC", (True, False))


def test_points_are_check_boxes_by_ear_with_their_worth(page: QuizPage) -> None:
    page.show_turn(a_turn(open_question()))
    type_in("It was gone.")
    press(Key.Key_Return, held=CONTROL)
    press(Key.Key_Space)

    heard = QAccessible.queryAccessibleInterface(focused())

    assert heard.text(QAccessible.Text.Name) == "A: Names the end of the kingdom (2 points)"
    assert heard.role() is QAccessible.Role.CheckBox
    assert heard.state().checked


def test_nothing_written_cannot_be_compared(page: QuizPage, told: Told) -> None:
    page.show_turn(a_turn(open_question()))

    type_in("  ")
    press(Key.Key_Return, held=CONTROL)

    assert MODEL not in outline(page)
    assert told.answers == []


@pytest.mark.parametrize(
    ("typed", "says"),
    [("", "0 words of at least 5"), ("One", "1 word of at least 5"), ("a b c d e f", "6 words")],
)
def test_words_are_counted_while_they_are_written(page: QuizPage, typed: str, says: str) -> None:
    page.show_turn(a_turn(open_question()))

    type_in(typed)

    assert label(page, "word-count") == says


def test_a_draft_survives_another_size_and_another_theme(page: QuizPage, look: Look) -> None:
    page.show_turn(a_turn(open_question()))
    type_in("A draft")

    page.resize(600, 500)
    look.set_text_size(150)
    look.set_choice(ThemeChoice.DARK)
    page.show_turn(a_turn(open_question()))

    field = focused()
    assert isinstance(field, QPlainTextEdit)
    assert field.toPlainText() == "A draft"


def test_no_confidence_is_asked_of_what_one_marks_oneself(page: QuizPage) -> None:
    page.show_turn(a_turn(open_question()))

    assert "How sure are you?" not in outline(page)


def test_the_marks_stand_beside_the_text_and_the_model_answer(page: QuizPage) -> None:
    judge(page, open_question(), OpenAnswer("It was gone.", (True, False)), 2 / 3)

    assert marks(page) == {
        "A: Names the end of the kingdom (2 points). Your answer says it": Mark.RIGHT,
        "B: Names the lack of defenders (1 point). Not in your answer": Mark.MISSED,
    }
    assert "It was gone." in outline(page)
    assert MODEL in outline(page)


def test_a_pasted_book_is_taken_as_far_as_it_is_kept_and_without_what_cannot_be_read(
    page: QuizPage, told: Told
) -> None:
    page.show_turn(a_turn(open_question()))
    (field,) = page.findChildren(WrittenField)
    page.setFocus()
    pasted = QMimeData()
    pasted.setText("\x00\x1b\u202bמלך\r\n" + "war and peace " * 75_000)

    field.insertFromMimeData(pasted)
    field.insertFromMimeData(pasted)

    assert len(field.toPlainText()) == LONGEST
    assert field.toPlainText().startswith("\u202bמלך\nwar and peace")
    assert "only the first 10,000 signs are kept" in label(page, "word-count")
    press(Key.Key_Return, held=CONTROL)
    press(Key.Key_Return)
    ((answer, *_),) = told.answers
    assert isinstance(answer, OpenAnswer)
    assert len(answer.typed) <= LONGEST
