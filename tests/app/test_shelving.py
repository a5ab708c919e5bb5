"""A quiz is kept from its page, taken again, renamed, removed, and back by Undo."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from studyapp.domain.kinds import Mode
from studyapp.domain.questions import Question
from tests.app.person import CONTROL, Person, focused


def asked_now(person: Person) -> Question:
    turn = person.asks(lambda program: program.quizzing.turn())
    assert turn is not None
    assert turn.question is not None
    return turn.question


def keep_the_first_quiz(reader: Person) -> Question:
    """Keep a quiz on the passage, answer its first question, and leave it; return that question."""
    reader.press(Qt.Key.Key_Return)
    first = asked_now(reader)
    reader.press(Qt.Key.Key_S, held=CONTROL)
    assert "Kept as “French revolution, 10 questions, " in reader.toast
    assert not reader.pages.quiz.keep.isEnabled()
    assert asked_now(reader) == first
    reader.answer(first)
    reader.press(Qt.Key.Key_Return)
    assert asked_now(reader) != first
    assert not reader.pages.quiz.keep.isEnabled()
    reader.press(Qt.Key.Key_Escape, Qt.Key.Key_Escape)
    assert "Choose what it is about" in reader.sees()
    return first


def rename_remove_and_bring_back(reader: Person) -> None:
    """Call the kept quiz “Before the test”, remove it, and undo that."""
    reader.press(Qt.Key.Key_F2)
    QTest.keyClicks(focused(), "Before the test")
    reader.press(Qt.Key.Key_Return)
    assert "It is called “Before the test” now." in reader.toast
    reader.press(Qt.Key.Key_Delete)
    assert "Removed “Before the test”." in reader.toast
    assert "No quiz is kept yet." in reader.sees()
    reader.press(Qt.Key.Key_Z, held=CONTROL)
    assert "No quiz is kept yet." not in reader.sees()


def take_again_without_its_passage(reader: Person, first: Question, kept: str) -> None:
    """Take the kept quiz while its passage is gone: it goes on, and only the way there is shut."""
    (passage,) = (each.id for each in reader.entries())
    reader.asks(lambda program: program.reading.remove(passage))
    reader.press(Qt.Key.Key_Return)
    assert asked_now(reader) == first
    reader.answer(first)
    reader.press(Qt.Key.Key_S)
    assert "is not in your library" in reader.toast
    assert reader.page == "quiz"
    turn = reader.desk.quiz.turn
    assert turn is not None
    assert (turn.title, turn.stored) == ("Before the test", kept)
    reader.press(Qt.Key.Key_Escape, Qt.Key.Key_Escape)
    assert "No passages yet." in reader.sees()


def test_a_kept_quiz_is_taken_again_renamed_removed_and_brought_back(reader: Person) -> None:
    reader.go("quiz")
    reader.press(Qt.Key.Key_K)
    assert "No quiz is kept yet." in reader.sees()
    reader.press(Qt.Key.Key_Return)
    assert "Choose what it is about" in reader.sees()
    first = keep_the_first_quiz(reader)

    reader.press(Qt.Key.Key_K)
    assert "Kept quizzes" in reader.sees()
    (entry,) = reader.asks(lambda program: program.stored_quizzes.entries())
    assert entry.last is not None
    rename_remove_and_bring_back(reader)
    take_again_without_its_passage(reader, first, entry.id)

    reader.press(Qt.Key.Key_K, Qt.Key.Key_E)
    turn = reader.desk.quiz.turn
    assert turn is not None
    assert turn.mode is Mode.EXAM
    assert turn.exam is not None
    assert turn.exam.questions[0] == first
    assert turn.exam.ends is not None
