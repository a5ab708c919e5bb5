"""Questions are asked and answered by keyboard alone."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QLineEdit

from studyapp.domain.answers import ChoiceAnswer, DateAnswer, OrderAnswer
from studyapp.domain.question_pieces import Choice
from studyapp.domain.questions import Question
from studyapp.ui.asking import question as question_module
from studyapp.ui.asking.row import Row
from studyapp.ui.pages.quiz.page import QuizPage
from studyapp.ui.widgets import Label
from tests.builders import (
    cloze_question,
    date_question,
    order_question,
    short_question,
    single_question,
)
from tests.ui.pages.keyboard import CONTROL, focused, press, type_in
from tests.ui.pages.outline import outline
from tests.ui.pages.quiz.conftest import Clock, Told, a_turn, a_verdict, after, rows

pytestmark = pytest.mark.unmeasured

Key = Qt.Key


def field(page: QuizPage) -> QLineEdit:
    found = page.findChild(QLineEdit, "date")
    assert isinstance(found, QLineEdit)
    return found


def label(page: QuizPage, name: str) -> str:
    found = page.findChild(Label, name)
    assert isinstance(found, Label)
    return found.text()


def test_a_question_comes_with_its_place_and_its_choices(page: QuizPage) -> None:
    page.show_turn(a_turn())

    assert outline(page) == [
        "Practice",
        "The partitions",
        "[Stop]",
        "Question 4 of 10",
        "When did the parliament pass the law?",
        "[Check]",
        "[Skip]",
        "Keys Ctrl+1 to Ctrl+3. Kept apart from your score; you may leave it out.",
        "How sure are you?",
    ]
    assert rows(page) == ["A: 3 May 1788", "B: 3 May 1791", "C: 3 May 1793"]


def test_a_letter_chooses_and_enter_checks(page: QuizPage, told: Told, clock: Clock) -> None:
    page.show_turn(a_turn())
    clock.now += 7

    press(Key.Key_B, Key.Key_Return)

    assert told.answers == [(ChoiceAnswer(1), 7.0, None)]


def test_arrow_keys_choose_too(page: QuizPage, told: Told) -> None:
    page.show_turn(a_turn())

    press(Key.Key_Down, Key.Key_Down, Key.Key_Enter)

    assert [answer for answer, _, _ in told.answers] == [ChoiceAnswer(2)]


def test_space_chooses_the_row_with_the_focus(page: QuizPage, told: Told) -> None:
    page.show_turn(a_turn())

    press(Key.Key_Space, Key.Key_Return)

    assert [answer for answer, _, _ in told.answers] == [ChoiceAnswer(0)]


def test_enter_checks_nothing_before_something_is_chosen(page: QuizPage, told: Told) -> None:
    page.show_turn(a_turn())

    press(Key.Key_Return)

    assert told.answers == []


def test_an_answer_is_given_once_while_it_is_stored(page: QuizPage, told: Told) -> None:
    page.show_turn(a_turn())

    press(Key.Key_B, Key.Key_Return, Key.Key_Return, Key.Key_A, Key.Key_Return, Key.Key_Escape)
    press(Key.Key_J, held=CONTROL)

    assert len(told.answers) == 1
    assert told.wishes == []


def test_no_verdict_is_seen_before_it_is_shown(page: QuizPage) -> None:
    page.show_turn(a_turn())

    press(Key.Key_A, Key.Key_Return)

    assert rows(page) == ["A: 3 May 1788", "B: 3 May 1791", "C: 3 May 1793"]


def test_an_answer_that_could_not_be_kept_stands_there_to_be_given_again(
    page: QuizPage, told: Told
) -> None:
    page.show_turn(a_turn())
    press(Key.Key_C, Key.Key_Return)

    page.show_turn(a_turn())
    press(Key.Key_Return)

    assert [answer for answer, _, _ in told.answers] == [ChoiceAnswer(2), ChoiceAnswer(2)]


def test_a_page_shown_anew_keeps_what_was_typed(page: QuizPage) -> None:
    page.show_turn(a_turn(date_question()))
    type_in("3 May")

    page.show_turn(a_turn(date_question()))

    assert field(page).text() == "3 May"


def test_a_choice_is_a_radio_button_by_ear_and_says_when_it_is_chosen(page: QuizPage) -> None:
    page.show_turn(a_turn())
    press(Key.Key_B)

    heard = QAccessible.queryAccessibleInterface(focused())

    assert heard.role() is QAccessible.Role.RadioButton
    assert heard.text(QAccessible.Text.Name) == "B: 3 May 1791"
    assert heard.state().checked


def test_markup_in_a_question_is_shown_as_it_stands(page: QuizPage) -> None:
    choices = (Choice("<i>a</i>", right=True), Choice("&amp;", right=False))
    page.show_turn(a_turn(single_question(stem="<b>When</b> & where?", choices=choices)))

    stem = page.findChild(Label, "stem")

    assert isinstance(stem, Label)
    assert stem.textFormat() is Qt.TextFormat.PlainText
    assert stem.text() == "<b>When</b> & where?"
    assert rows(page) == ["A: <i>a</i>", "B: &amp;"]


@pytest.mark.parametrize("level", [1, 2, 3])
def test_confidence_goes_along_with_the_answer(page: QuizPage, told: Told, level: int) -> None:
    page.show_turn(a_turn())

    press(Key(int(Key.Key_0) + level), held=CONTROL)
    press(Key.Key_A, Key.Key_Return)

    assert told.answers[0][2] == level


def test_in_a_small_window_confidence_stands_under_the_answer_in_words(page: QuizPage) -> None:
    page.resize(900, 600)
    page.show_turn(a_turn())

    heard = [row for row in page.findChildren(Row) if row.objectName().startswith("confid")]

    assert [row.accessibleName() for row in heard] == [
        "1: A guess",
        "2: Fairly sure",
        "3: Certain",
    ]
    told = [row.accessibleDescription() for row in heard]
    assert all(said.startswith("How sure you are: right ") for said in told)
    assert [said[-6:] for said in told] == ["Ctrl+1", "Ctrl+2", "Ctrl+3"]
    assert heard[0].toolTip() == "A guess, Ctrl+1"
    assert "Ctrl+" in outline(page)


def test_confidence_can_be_changed_and_taken_back(page: QuizPage, told: Told) -> None:
    page.show_turn(a_turn())

    press(Key.Key_1, Key.Key_3, Key.Key_3, held=CONTROL)
    press(Key.Key_A, Key.Key_Return)

    assert told.answers[0][2] is None


def test_confidence_is_asked_anew_for_each_question(page: QuizPage, told: Told) -> None:
    turn = a_turn()
    page.show_turn(turn)
    press(Key.Key_2, held=CONTROL)
    press(Key.Key_J, held=CONTROL)

    page.show_turn(after(turn, None, date_question()))
    type_in("1791")
    press(Key.Key_Return)

    assert told.answers[0][2] is None


def test_a_typed_date_is_checked_by_enter(page: QuizPage, told: Told, clock: Clock) -> None:
    page.show_turn(a_turn(date_question()))
    clock.now += 2.5

    type_in("3 may 1791")
    press(Key.Key_Return)

    assert told.answers == [(DateAnswer("3 may 1791"), 2.5, None)]


def test_letters_and_digits_are_typed_into_the_date(page: QuizPage, told: Told) -> None:
    page.show_turn(a_turn(date_question()))

    type_in("Spring 1791 abcde s")

    assert field(page).text() == "Spring 1791 abcde s"
    assert told.sentences == []


def test_while_typing_the_page_says_how_the_date_is_read(page: QuizPage) -> None:
    page.show_turn(a_turn(date_question()))

    type_in("aug 9, 1945")

    assert label(page, "read-as") == "Read as 9 August 1945."


def test_what_is_no_date_is_not_checked_but_explained(page: QuizPage, told: Told) -> None:
    page.show_turn(a_turn(date_question()))

    type_in("some time ago")
    press(Key.Key_Return)

    assert told.answers == []
    assert label(page, "read-as").startswith("This cannot be read as a date.")
    assert field(page).property("faulty") is True
    assert field(page).text() == "some time ago"

    field(page).clear()
    type_in("1791")
    assert field(page).property("faulty") is False


def test_skip_leaves_the_question_out_once(page: QuizPage, told: Told) -> None:
    page.show_turn(a_turn())

    press(Key.Key_J, Key.Key_J, held=CONTROL)

    assert told.wishes == ["skipped"]


def test_escape_stops(page: QuizPage, told: Told) -> None:
    page.show_turn(a_turn())

    press(Key.Key_Escape)

    assert told.wishes == ["stopped"]


def test_a_quiz_of_three_kinds_is_taken_with_the_keyboard_alone(page: QuizPage, told: Told) -> None:
    """Each key goes where the focus is, and nobody puts the focus anywhere."""
    first = a_turn(results=(), total=3)
    second = after(first, 1.0, date_question())
    third = after(second, 1.0, order_question())
    page.show_turn(first)

    press(Key.Key_B, Key.Key_Return)
    page.show_verdict(a_verdict(single_question(), ChoiceAnswer(1), 1.0), second)
    press(Key.Key_Return)
    page.show_turn(second)
    type_in("3 May 1791")
    press(Key.Key_Return)
    page.show_verdict(a_verdict(date_question(), DateAnswer("3 May 1791"), 1.0), third)
    press(Key.Key_Return)
    page.show_turn(third)
    press(Key.Key_Space, Key.Key_Down, Key.Key_Down, Key.Key_Space)
    press(Key.Key_Return, held=CONTROL)
    page.show_verdict(a_verdict(order_question(), OrderAnswer((0, 1, 2)), 1.0), after(third, 1.0))
    press(Key.Key_Return)

    assert len(told.answers) == 3
    assert told.wishes == ["next_wanted"] * 3


def test_tab_leads_from_the_answer_to_what_is_done_with_it_and_back(page: QuizPage) -> None:
    page.show_turn(a_turn(date_question()))
    type_in("1791")

    passed = []
    for _ in range(7):
        press(Key.Key_Tab)
        passed.append(focused().accessibleName() or focused().objectName())

    assert passed[:2] == ["Check", "Skip"]
    assert [name[0] for name in passed[2:5]] == ["1", "2", "3"]
    assert passed[5:] == ["Stop", "Date"]


@pytest.mark.parametrize(
    ("question", "held"),
    [
        (single_question(), Qt.KeyboardModifier.NoModifier),
        (short_question(), Qt.KeyboardModifier.NoModifier),
        (cloze_question(), CONTROL),
    ],
)
def test_the_key_that_checks_says_why_it_does_nothing_before_there_is_an_answer(
    page: QuizPage,
    told: Told,
    monkeypatch: pytest.MonkeyPatch,
    question: Question,
    held: Qt.KeyboardModifier,
) -> None:
    page.show_turn(a_turn(question))
    QApplication.processEvents()
    said: list[str] = []
    monkeypatch.setattr(question_module, "announce", lambda _widget, words: said.append(words))

    press(Key.Key_Return, held=held)

    assert said == ["Give an answer first."]
    assert told.answers == []


def test_enter_in_the_last_empty_gap_says_that_it_is_empty(
    page: QuizPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    page.show_turn(a_turn(cloze_question()))
    QApplication.processEvents()
    said: list[str] = []
    monkeypatch.setattr(question_module, "announce", lambda _widget, words: said.append(words))
    for filled in ("1791", "parliament"):
        type_in(filled)
        press(Key.Key_Tab)

    press(Key.Key_Return)

    assert said == ["Gap 3 is empty."]
