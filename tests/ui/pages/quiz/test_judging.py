"""What is shown once an answer is kept."""

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from studyapp.domain.answers import Answer, ChoiceAnswer, DateAnswer, OrderAnswer
from studyapp.domain.questions import Question
from studyapp.domain.when_words import words
from studyapp.ui.asking import question as question_module
from studyapp.ui.asking.paint import Mark
from studyapp.ui.asking.row import Row
from studyapp.ui.asking.squares import Squares, Standing, squares
from studyapp.ui.pages.quiz.page import QuizPage
from studyapp.ui.widgets import SideNote
from tests.builders import a_source, date_question, order_question, single_question
from tests.ui.pages.keyboard import press
from tests.ui.pages.outline import outline
from tests.ui.pages.quiz.answered import ANSWERED
from tests.ui.pages.quiz.conftest import Told, a_turn, a_verdict, after, an_end, judge, marks

pytestmark = pytest.mark.unmeasured

Key = Qt.Key


@pytest.mark.parametrize(("question", "answer"), ANSWERED, ids=[q.kind for q, _ in ANSWERED])
def test_after_the_verdict_of_each_kind_enter_goes_on(
    question: Question, answer: Answer, page: QuizPage, qtbot: QtBot
) -> None:
    judge(page, question, answer, 0.0)
    QApplication.sendPostedEvents(
        None, QEvent.Type.DeferredDelete
    )  # what made room for the verdict
    QApplication.processEvents()

    with qtbot.waitSignal(page.next_wanted):
        press(Key.Key_Return)
    page.show_turn(a_turn(single_question()))

    assert "When did the parliament pass the law?" in outline(page)


def test_a_wrong_choice_is_told_and_the_right_one_shown(page: QuizPage) -> None:
    judge(page, single_question(), ChoiceAnswer(2), 0.0)

    assert marks(page) == {
        "A: 3 May 1788": Mark.IDLE,
        "B: 3 May 1791. Right answer, not chosen": Mark.MISSED,
        "C: 3 May 1793. Your answer, wrong": Mark.WRONG,
    }


def test_a_right_choice_is_told(page: QuizPage) -> None:
    judge(page, single_question(), ChoiceAnswer(1), 1.0)

    assert marks(page)["B: 3 May 1791. Your answer, right"] is Mark.RIGHT


def test_the_verdict_names_the_mistake_and_says_why(page: QuizPage) -> None:
    judge(page, single_question(), ChoiceAnswer(2), 0.0)

    note = page.findChild(SideNote, "note")

    assert isinstance(note, SideNote)
    assert note.accessibleName() == "Two years too late. The text gives the day."


def test_the_question_and_the_verdict_are_spoken(
    page: QuizPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []
    monkeypatch.setattr(question_module, "announce", lambda _widget, words: said.append(words))

    page.show_turn(a_turn())
    QApplication.processEvents()
    judge(page, single_question(), ChoiceAnswer(2), 0.0)

    assert said == [
        "Question 4 of 10. When did the parliament pass the law?",
        "Wrong. Two years too late. The text gives the day.",
    ]


def test_enter_goes_on_once(page: QuizPage, told: Told) -> None:
    page.setFocus()
    judge(page, single_question(), ChoiceAnswer(1), 1.0)

    press(Key.Key_Return, Key.Key_Return)

    assert told.wishes == ["next_wanted"]


def test_after_the_last_question_comes_the_result(page: QuizPage) -> None:
    turn = a_turn(total=4)
    page.show_turn(turn)

    page.show_verdict(a_verdict(single_question(), ChoiceAnswer(1), 1.0), after(turn, 1.0))

    assert "[See the result]" in outline(page)


@pytest.mark.parametrize(
    ("score", "mark", "words"),
    [
        (1.0, Mark.RIGHT, "Your answer, right"),
        (0.5, Mark.PART, "Your answer, right in part"),
        (0.0, Mark.WRONG, "Your answer, wrong"),
    ],
)
def test_a_typed_date_is_judged_as_it_was_read(
    page: QuizPage, score: float, mark: Mark, words: str
) -> None:
    judge(page, date_question(), DateAnswer("may 1791"), score)

    expected = {f"May 1791. {words}": mark}
    if score < 1:
        expected["3 May 1791. Right answer"] = Mark.MISSED
    assert marks(page) == expected


def test_in_an_order_a_row_is_right_only_at_its_place(page: QuizPage) -> None:
    judge(page, order_question(), OrderAnswer((2, 1, 0)), 0.0)

    first, second, third = order_question().items
    dates = [words(item.when) for item in (first, second, third) if item.when is not None]
    assert marks(page) == {
        f"1: {third.text}. Belongs at 3: {dates[2]}": Mark.WRONG,
        f"2: {second.text}. {dates[1]}": Mark.RIGHT,
        f"3: {first.text}. Belongs at 1: {dates[0]}": Mark.WRONG,
    }


def test_in_an_order_every_row_that_is_out_of_place_says_where_it_belongs(page: QuizPage) -> None:
    judge(page, order_question(), OrderAnswer((2, 0, 1)), 1 / 3)

    assert set(marks(page).values()) == {Mark.WRONG}


def test_the_order_that_was_answered_is_the_one_that_is_judged(page: QuizPage) -> None:
    judge(page, order_question(), OrderAnswer((0, 1, 2)), 1.0)
    QApplication.processEvents()

    rows = [row for row in page.findChildren(Row) if row.isVisible()]
    rows.sort(key=lambda row: row.mapTo(page, QPoint(0, 0)).y())
    assert [row.face.mark for row in rows] == [Mark.RIGHT] * 3
    assert rows[0].accessibleName().startswith("1: The parliament")


def test_the_judged_question_stays_the_current_square_until_the_next() -> None:
    turn = a_turn(results=(0.0,), total=4)

    judged, going_on = squares(after(turn, 1.0), is_judged=True), squares(after(turn, 1.0))

    assert [square.standing for square in judged] == [
        Standing.WRONG, Standing.RIGHT, Standing.COMING, Standing.COMING,
    ]  # fmt: skip
    assert [square.is_current for square in judged] == [False, True, False, False]
    assert [square.is_current for square in going_on] == [False, False, True, False]


def test_the_squares_say_by_ear_how_it_stands(page: QuizPage) -> None:
    page.show_turn(a_turn(results=(1.0, 0.0, None, 0.5)))

    found = page.findChild(Squares)

    assert isinstance(found, Squares)
    assert found.accessibleName() == "1 right, 1 right in part, 1 wrong, 1 skipped"


def test_every_action_of_every_view_has_words_and_a_key(page: QuizPage) -> None:
    page.show_start([a_source()], None)
    found = [*page.actions()]
    for question, _ in ANSWERED:
        page.show_turn(a_turn(question, sitting=question.stem))
        found += page.actions()
    page.show_turn(an_end(1.0))
    found += page.actions()

    assert [action.text() for action in found if not action.shortcuts()] == []
    assert all(action.text() for action in found)
