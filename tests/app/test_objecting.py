"""A question is left out and reported by key, found again in Settings, and lifted there."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPlainTextEdit

from studyapp.domain.objections import Fault
from studyapp.domain.questions import Question
from studyapp.ui.pages.quiz.outcomes import OutcomeView
from studyapp.ui.pages.settings.page import STUDY
from studyapp.wiring import open_program
from tests.app.person import CONTROL, Person, focused
from tests.study.programs import a_wish, answer_to

Key = Qt.Key


def answered(person: Person) -> Question:
    """Answer the first question of a quiz of two, and return it."""
    assert person.desk.passage is not None
    person.go("quiz")
    person.pages.quiz.start_wanted.emit(a_wish(person.desk.passage, 2))
    person.settle()
    turn = person.desk.quiz.turn
    assert turn is not None
    assert turn.question is not None
    person.pages.quiz.answered.emit(answer_to(turn.question, right=True), 3.0, None)
    person.settle()
    return turn.question


def test_a_question_is_left_out_and_reported_by_key_and_lifted_in_settings(reader: Person) -> None:
    question = answered(reader)
    reader.press(Key.Key_N, Key.Key_R)
    reader.press(Key.Key_Down, Key.Key_Space)
    words = next(each for each in reader.window.findChildren(QPlainTextEdit) if each.isVisible())
    words.setFocus()
    QTest.keyClicks(words, "r n i")
    reader.press(Key.Key_Return, held=CONTROL)
    reader.settle()

    assert not words.isVisible()
    seen = reader.sees()
    assert "Left out: you are never asked it again. N takes that back." in seen
    assert "“r n i”" in seen
    reader.press(Key.Key_R, Key.Key_Escape)
    assert reader.desk.quiz.turn is not None, "Esc leaves the form, not the quiz"

    reader.press(Key.Key_Return)
    reader.pages.quiz.skipped.emit()
    reader.settle()
    row = reader.pages.quiz.findChildren(OutcomeView)[1]
    row.setFocus()
    reader.press(Key.Key_N)
    reader.settle()
    assert row.isVisible()
    assert row.isAncestorOf(focused()) or row is focused()
    reader.press(Key.Key_Z, held=CONTROL)
    reader.settle()

    reader.go("settings")
    reader.pages.settings.show_tab(STUDY)
    reader.settle()
    assert "1 question is never asked again, 1 fault is reported." in reader.sees()
    part = reader.pages.settings.study_tab.objections
    part.findChildren(type(part._list))[0].setFocus()
    reader.press(Key.Key_Delete, Key.Key_Delete)
    reader.settle()
    assert "Nothing yet" in reader.sees()
    reader.press(Key.Key_Z, held=CONTROL)
    reader.settle()
    reader.leave()

    with open_program(reader.folder) as program:
        (report,) = program.objecting.reported()
        assert report.about.question == question.id
        assert report.fault in (Fault.KEY, Fault.SECOND)
        assert program.objecting.left_out() == frozenset()
        assert program.overview.scores().total.attempts == 1
