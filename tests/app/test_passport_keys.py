"""What a passport and its form take of the keys, and what a kept quiz is called."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPlainTextEdit

from studyapp.ui.pages.quiz.outcomes import OutcomeView
from tests.app.person import CONTROL, Person, focused
from tests.app.test_objecting import answered

Key = Qt.Key


def test_esc_folds_a_passport_first_and_what_is_typed_at_once_is_the_words_of_a_report(
    reader: Person,
) -> None:
    answered(reader)
    reader.press(Key.Key_R)
    for letter in "Norm is it!":
        QTest.keyClicks(focused(), letter)
    words = next(each for each in reader.window.findChildren(QPlainTextEdit) if each.isVisible())
    assert words.toPlainText() == "Norm is it!"
    assert reader.page == "quiz"
    assert "Left out" not in reader.sees()

    reader.press(Key.Key_Escape)
    assert "Proven before it was asked:" in reader.sees()
    reader.press(Key.Key_Escape)
    assert "Proven before it was asked:" not in reader.sees()
    assert "Next question" in reader.sees()

    reader.press(Key.Key_S, held=CONTROL)
    reader.press(Key.Key_Return)
    turn = reader.desk.quiz.turn
    assert turn is not None
    assert turn.question is not None
    reader.answer(turn.question)
    assert reader.sees().count("2 questions,") == 1, "in the bar, not as what the answer rests on"

    reader.press(Key.Key_Return)
    assert focused().accessibleName() == "Another quiz", "the score stays in sight"
    reader.pages.quiz.findChildren(OutcomeView)[0].setFocus()
    reader.press(Key.Key_I)
    assert "Proven before it was asked:" in reader.sees()
    reader.press(Key.Key_Escape)
    assert "Proven before it was asked:" not in reader.sees()
    assert "right" in reader.sees()
    reader.press(Key.Key_Escape)
    assert "Choose what it is about" in reader.sees()
