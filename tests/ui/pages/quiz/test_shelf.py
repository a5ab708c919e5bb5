"""Kept quizzes stand in a list, are found, and each thing is done with them by key."""

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QListView
from pytestqt.qtbot import QtBot

from studyapp.domain.kinds import Mode, StoredQuizId
from studyapp.domain.stored_quizzes import KeptQuiz, LastTime
from studyapp.ui.pages.quiz.shelf import ShelfView
from studyapp.ui.pages.quiz.shelf_list import last_words, row_words
from studyapp.ui.theme import Look
from studyapp.ui.widgets.find_field import FindField
from tests.builders import NOON
from tests.ui.pages.keyboard import show_active

LAST = LastTime(points=7.5, answered=8, asked=10, mode=Mode.PRACTICE, at=NOON)


def a_kept(number: int, last: LastTime | None = None, mode: Mode = Mode.PRACTICE) -> KeptQuiz:
    return KeptQuiz(
        id=StoredQuizId(f"{number:032x}"),
        title=f"Quiz {number}",
        made=NOON + timedelta(days=number),
        count=10,
        sources=("The war", f"Chapter {number}"),
        mode=mode,
        last=last,
    )


@pytest.fixture
def shelf(qtbot: QtBot, look: Look) -> ShelfView:
    view = ShelfView(look)
    view.resize(900, 700)
    qtbot.addWidget(view)
    show_active(qtbot, view)
    return view


def rows(view: ShelfView) -> QListView:
    found = view.findChild(QListView, "shelf")
    assert found is not None
    return found


def test_each_row_says_how_it_went_and_what_it_is() -> None:
    exam = LastTime(points=7.5, answered=8, asked=10, mode=Mode.EXAM, at=NOON)

    assert last_words(None) == "Not taken yet"
    assert last_words(LAST) == "Last time 7.5 of 8 answered"
    assert last_words(exam) == "Last time 7.5 of 10"
    words = row_words(a_kept(3, exam, Mode.EXAM))
    assert words == "Last time 7.5 of 10 · 10 questions · Exam · The war · Chapter 3"


def test_without_any_the_page_says_how_to_keep_one(qtbot: QtBot, shelf: ShelfView) -> None:
    shelf.show_quizzes([])

    assert not rows(shelf).isVisible()
    target = shelf.focus_target()
    target.setFocus()
    with qtbot.waitSignal(shelf.left):
        qtbot.keyClick(target, Qt.Key.Key_Return)
    assert not any(action.isEnabled() for action in shelf.keys.of_one())


def test_one_of_200_is_found_and_everything_is_done_by_key(qtbot: QtBot, shelf: ShelfView) -> None:
    shelf.show_quizzes([a_kept(number, LAST) for number in range(200)])
    listed = rows(shelf)
    listed.setFocus()
    assert shelf.focus_target() is listed
    assert (listed.model().rowCount(), listed.currentIndex().row()) == (200, 0)
    heard = listed.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole)
    assert heard.startswith("Quiz 0, Last time 7.5 of 8")

    qtbot.keyClick(listed, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    field = shelf.findChild(FindField)
    assert field is not None
    assert field.hasFocus()
    qtbot.keyClicks(field, "chapter 123")
    assert [listed.model().index(0, 0).data(), listed.model().rowCount()] == ["Quiz 123", 1]
    with qtbot.waitSignal(shelf.taken) as taken:
        qtbot.keyClick(field, Qt.Key.Key_Return)
    assert taken.args == [a_kept(123).id, Mode.PRACTICE]

    shelf.show_quizzes([a_kept(123, LAST), a_kept(7)])
    listed.setFocus()
    qtbot.keyClick(listed, Qt.Key.Key_Down)
    for key, signal, told in (
        (Qt.Key.Key_E, shelf.taken, [a_kept(7).id, Mode.EXAM]),
        (Qt.Key.Key_N, shelf.anew, [a_kept(7).id]),
        (Qt.Key.Key_Delete, shelf.removed, [a_kept(7)]),
    ):
        with qtbot.waitSignal(signal) as asked:
            qtbot.keyClick(listed, key)
        assert asked.args == told
        qtbot.keyClick(listed, key)  # until it is met, nothing more is asked
        shelf.show_quizzes([a_kept(123, LAST), a_kept(7)])
        assert listed.currentIndex().data() == "Quiz 7"
    with qtbot.waitSignal(shelf.left):
        qtbot.keyClick(listed, Qt.Key.Key_Escape)


def test_a_title_is_typed_anew_and_one_that_is_refused_typed_further(
    qtbot: QtBot, shelf: ShelfView
) -> None:
    shelf.show_quizzes([a_kept(1)])
    listed = rows(shelf)
    listed.setFocus()

    qtbot.keyClick(listed, Qt.Key.Key_F2)
    editor = QApplication.focusWidget()
    assert isinstance(editor, QLineEdit)
    assert editor.text() == "Quiz 1"
    editor.selectAll()
    qtbot.keyClicks(editor, "  ")
    with qtbot.waitSignal(shelf.renamed) as renamed:
        qtbot.keyClick(editor, Qt.Key.Key_Return)
    assert renamed.args == [a_kept(1).id, "  "]

    shelf.refuse_title("  ", "A title has at least one letter.")
    editor = QApplication.focusWidget()
    assert isinstance(editor, QLineEdit)
    assert editor.text() == "  "
