"""A question is left out and reported by key, found again in Settings, and lifted there."""

import csv
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QPlainTextEdit

from studyapp.domain.objections import Fault
from studyapp.domain.questions import Question
from studyapp.ui.asking.report_form import ReportForm
from studyapp.ui.pages.quiz.outcomes import OutcomeView
from studyapp.ui.pages.settings.objections import ObjectionsPart
from studyapp.ui.pages.settings.page import STUDY
from studyapp.ui.widgets import ActionButton
from studyapp.wiring import open_program
from tests.app.person import CONTROL, Person, focused
from tests.app.test_exam import start_exam
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


def report_by_key(person: Person, says: str) -> None:
    """Leave the question out and report its key, in words too; stay in the quiz."""
    person.press(Key.Key_N, Key.Key_R)
    person.press(Key.Key_Down, Key.Key_Space)
    words = next(each for each in person.window.findChildren(QPlainTextEdit) if each.isVisible())
    words.setFocus()
    QTest.keyClicks(words, says)
    person.press(Key.Key_Return, held=CONTROL)
    assert not words.isVisible()


def leave_out_at_the_end(person: Person) -> None:
    """Skip the second question, leave it out where the quiz is looked back at, and undo that."""
    person.press(Key.Key_Return)
    person.pages.quiz.skipped.emit()
    person.settle()
    row = person.pages.quiz.findChildren(OutcomeView)[1]
    row.setFocus()
    person.press(Key.Key_N)
    assert row.isVisible()
    assert row.isAncestorOf(focused()) or row is focused()
    person.press(Key.Key_Z, held=CONTROL)


def lift_in_settings(person: Person) -> None:
    """Lift all that stands in the settings by key, and undo the last of it."""
    person.go("settings")
    person.pages.settings.show_tab(STUDY)
    person.settle()
    assert "1 question is never asked again, 1 fault is reported." in person.sees()
    part = person.pages.settings.study_tab.objections
    part.findChildren(type(part._list))[0].setFocus()
    person.press(Key.Key_Delete, Key.Key_Delete)
    assert "Nothing yet" in person.sees()
    person.press(Key.Key_Z, held=CONTROL)


def test_a_question_is_left_out_and_reported_by_key_and_lifted_in_settings(reader: Person) -> None:
    question = answered(reader)

    report_by_key(reader, "r n i")
    seen = reader.sees()
    assert "Left out: you are never asked it again. N takes that back." in seen
    assert "“r n i”" in seen
    reader.press(Key.Key_R, Key.Key_Escape)
    assert reader.desk.quiz.turn is not None, "Esc leaves the form, not the quiz"
    leave_out_at_the_end(reader)
    lift_in_settings(reader)
    reader.leave()

    with open_program(reader.folder) as program:
        (report,) = program.objecting.reported()
        assert report.about.question == question.id
        assert report.fault in (Fault.KEY, Fault.SECOND)
        assert program.objecting.left_out() == frozenset()
        assert program.overview.scores().total.attempts == 1


def hand_in_exam(person: Person) -> OutcomeView:
    """Hand in an exam without an answer, and go to its second question in the review."""
    start_exam(person)
    person.press(Key.Key_Escape)
    person.press(Key.Key_Return, held=CONTROL)
    row = person.pages.quiz.findChildren(OutcomeView)[1]
    row.setFocus()
    return row


def words_field(form: ReportForm) -> QPlainTextEdit:
    (field,) = form.findChildren(QPlainTextEdit)
    return field


def leave_out_and_hear_of_undo(person: Person, row: OutcomeView) -> None:
    """Leave the question of a row out, take that back by its button and by Undo; leave it out."""
    person.press(Key.Key_I, Key.Key_N)
    assert person.toast.startswith("Never asked again: “")
    assert "Left out: you are never asked it again." in person.sees()
    (again,) = (each for each in row.findChildren(ActionButton) if each.text() == "Ask it again")
    again.click()
    person.settle()
    assert again.text() == "Never ask this again"
    person.press(Key.Key_N)
    person.press(Key.Key_Z, held=CONTROL)
    assert "Left out" not in person.sees(), "the passport hears of Undo"
    person.press(Key.Key_N)


def report_in_too_many_words_first(person: Person, row: OutcomeView) -> None:
    """Report the key in words that are too long, and then in fewer."""
    person.press(Key.Key_R)
    (form,) = row.findChildren(ReportForm)
    words = words_field(form)
    person.press(Key.Key_Space)
    words.setPlainText("long " * 2_000)
    words.setFocus()
    person.press(Key.Key_Return, held=CONTROL)
    assert form.isVisible()
    assert words.hasFocus()
    assert any("characters" in line for line in person.sees().splitlines()), "it says why"
    words.setPlainText("=Twice true")
    person.press(Key.Key_Return, held=CONTROL)
    assert not form.isVisible()
    assert person.toast.startswith("Reported: “")
    assert row.isAncestorOf(focused()) or row is focused()
    person.press(Key.Key_R, Key.Key_Escape)
    assert row.isVisible(), "Esc leaves the form, not the review"


def hold_against_the_list(person: Person, part: ObjectionsPart, stem: str) -> None:
    """Find both objections in the settings, by words and by what they are."""
    assert listed(part) == [f"Left out {stem}", f"Reported {stem}"]
    QTest.keyClicks(part._find, "twice")
    assert listed(part) == [f"Reported {stem}"]
    part._find.setText("nowhere")
    assert "No question has these words in it." in person.sees()
    assert not part._lift.isEnabled()
    part._find.clear()
    part._which.choose(1)
    assert listed(part) == [f"Left out {stem}"]


def test_a_question_of_an_exam_is_left_out_and_reported_in_its_review_and_listed(
    reader: Person, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    row = hand_in_exam(reader)
    leave_out_and_hear_of_undo(reader, row)
    report_in_too_many_words_first(reader, row)

    reader.go("settings")
    reader.pages.settings.show_tab(STUDY)
    part = reader.pages.settings.study_tab.objections
    stem = f"· {row.outcome.question.stem}"
    path = tmp_path / "reports.csv"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))
    part._list.setFocus()
    reader.press(Key.Key_S, held=CONTROL)
    (report,) = csv.DictReader(path.read_text("utf-8-sig").splitlines())
    assert (report["fault"], report["words"]) == (str(Fault.KEY), "'=Twice true")
    hold_against_the_list(reader, part, stem)


def listed(part: ObjectionsPart) -> list[str]:
    """Return the rows of the list."""
    rows = part._list.model()
    return [str(rows.index(row, 0).data()) for row in range(rows.rowCount())]
