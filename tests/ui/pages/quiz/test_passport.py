from PySide6.QtCore import Qt

from studyapp.domain.answers import ChoiceAnswer
from studyapp.ui.pages.quiz.page import QuizPage
from studyapp.ui.pages.quiz.passport import PassportView
from tests.builders import date_question, single_question
from tests.ui.pages.keyboard import press
from tests.ui.pages.quiz.conftest import a_turn, judge, label


def passport(page: QuizPage) -> PassportView:
    found = page.findChild(PassportView)
    assert isinstance(found, PassportView)
    return found


def test_one_key_after_the_answer_shows_the_passport_and_folds_it_away(page: QuizPage) -> None:
    question = single_question(checks=("one-key",))
    page.show_turn(a_turn(question))
    press(Qt.Key.Key_I)
    before = passport(page).sheet.isVisible()

    judge(page, question, ChoiceAnswer(1), 1.0)
    press(Qt.Key.Key_I)
    shown, heard = passport(page).sheet.isVisible(), passport(page).sheet.accessibleName()
    press(Qt.Key.Key_I)

    assert (before, shown, passport(page).sheet.isVisible()) == (False, True, False)
    assert label(page, "proofs") == "No other answer is right."
    assert heard.startswith("Made by rule: when something was. Difficulty ")
    assert question.citation is not None
    assert heard.endswith(question.citation.quote)


def test_the_next_question_does_not_show_the_passport_of_the_last(page: QuizPage) -> None:
    judge(page, single_question(), ChoiceAnswer(1), 1.0)
    press(Qt.Key.Key_I)
    page.show_turn(a_turn(date_question(), results=(1.0,)))

    assert not passport(page).sheet.isVisible()
