"""A quiz is built in detail by key, is counted beside the window, and is kept as chosen."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from studyapp.domain.difficulty import Levels
from studyapp.ui.widgets import Label
from tests.app.person import Person

Key = Qt.Key


def words(person: Person, name: str) -> str:
    found = person.pages.quiz.findChild(Label, name)
    assert isinstance(found, Label)
    return found.text()


def test_a_quiz_is_built_in_detail_and_says_how_many_questions_are_possible(
    reader: Person,
) -> None:
    person = reader
    person.go("quiz")
    person.press(Key.Key_D, Key.Key_A)
    field = person.pages.quiz.findChild(QLineEdit, "count")
    assert isinstance(field, QLineEdit)
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, "180")
    page = person.pages.quiz
    start = page.views.start

    start._ask_possible()
    for _ in range(6):
        person.settle()
    assert "questions are possible" in words(person, "possible")
    start._chooser.detail._seed.setText("Class 7b")
    start._chooser.detail._hardest._slider.setValue(4)
    person.press(Key.Key_Return)
    person.settle()

    turn = person.desk.quiz.turn
    assert turn is not None
    assert turn.question is not None
    assert words(person, "short").startswith(f"Of the 180 questions asked for, {turn.total}")
    assert all((each.question.difficulty or 1) in Levels(1, 4) for each in turn.outcomes)
    kept = person.desk.remembering.settings.quiz
    assert (kept.unfolded, kept.count, kept.hardest) == (True, 180, 4)
    person.press(Key.Key_Escape)
    person.settle()
    assert f"The last quiz had the seed {turn.seed}." in words(person, "seed-note")
