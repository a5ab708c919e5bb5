"""An exam is taken by key: killed, gone on with, handed in, its mistakes taken again."""

import shutil
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from studyapp.app.joins.quizzing import QuizJoin
from studyapp.domain.exams import Exam
from studyapp.domain.kinds import Kind, Mode
from studyapp.domain.questions import SingleQuestion
from studyapp.domain.sittings import QuizWish
from tests.app.conftest import Seat
from tests.app.person import CONTROL, Person, focused

Key = Qt.Key


def exam_of(person: Person) -> Exam:
    join: QuizJoin = person.desk.quiz
    assert join.turn is not None
    assert join.turn.exam is not None, "an exam is going on"
    return join.turn.exam


def start_exam(person: Person) -> None:
    person.go("quiz")
    kinds = frozenset({Kind.SINGLE, Kind.DATE})
    wish = QuizWish(passage=person.desk.passage, count=5, kinds=kinds, mode=Mode.EXAM)
    person.pages.quiz.start_wanted.emit(wish)
    person.settle()


def pick(person: Person, *, right: bool) -> None:
    """Give an answer to the question in sight, and hand nothing over."""
    exam = exam_of(person)
    question = exam.questions[exam.place]
    if isinstance(question, SingleQuestion):
        place = next(n for n, each in enumerate(question.choices) if each.right is right)
        person.press(Key(Key.Key_A + place))
    else:
        QTest.keyClicks(focused(), "1066")


def copied(person: Person, seat: Seat, tmp_path: Path) -> Person:
    """Return a person at the quiz in a folder that is as a kill would leave it now."""
    killed = tmp_path / "as killed"
    shutil.copytree(person.folder, killed)
    again = seat(killed)
    again.open()
    again.go("quiz")
    return again


def test_an_exam_survives_a_kill_and_is_handed_in_only_after_all_is_seen(
    reader: Person, seat: Seat, tmp_path: Path
) -> None:
    start_exam(reader)
    single = [isinstance(each, SingleQuestion) for each in exam_of(reader).questions]
    pick(reader, right=True)
    reader.press(Key.Key_2, held=CONTROL)
    reader.press(Key.Key_Return)
    pick(reader, right=False)
    reader.press(Key.Key_F, held=CONTROL)
    reader.press(Key.Key_PageDown, held=CONTROL)

    exam = exam_of(reader)
    assert exam.open == (2, 3, 4)
    assert (exam.place, set(exam.flagged)) == (2, {1})
    assert exam.given[0] is not None
    assert exam.given[0].confidence == 2
    assert "Right" not in reader.sees()

    again = copied(reader, seat, tmp_path)
    assert exam_of(again) == exam
    again.press(Key.Key_PageUp, Key.Key_PageUp, held=CONTROL)
    again.press(Key.Key_Escape)
    assert "Three questions are open: 3, 4, 5." in again.sees()
    again.press(Key.Key_Escape)
    assert exam_of(again).place == 0
    again.press(Key.Key_Escape)
    again.press(Key.Key_Return, held=CONTROL)

    marks = again.desk.quiz.turn
    assert marks is not None
    assert marks.results == (float(single[0]), 0.0, None, None, None)
    sees = again.sees()
    assert "Three questions were not answered." in sees
    assert "Certainty: 2 of 3 marks" in sees or not single[0]
    again.press(Key.Key_M)
    assert again.desk.quiz.turn is not None
    assert again.desk.quiz.turn.mode is Mode.PRACTICE
    assert again.desk.quiz.turn.total == 5 - sum(score == 1 for score in marks.results)
