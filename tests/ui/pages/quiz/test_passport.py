from PySide6.QtCore import Qt

from studyapp.domain.answers import ChoiceAnswer
from studyapp.ui.asking.passport import PassportSheet, PassportView
from studyapp.ui.pages.quiz.outcomes import OutcomeView
from studyapp.ui.pages.quiz.page import QuizPage
from tests.builders import date_question, single_question
from tests.ui.pages.keyboard import press
from tests.ui.pages.quiz.conftest import a_turn, an_end, judge, label


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


def test_at_the_end_the_key_shows_the_passport_of_the_question_with_the_focus(
    page: QuizPage,
) -> None:
    page.show_turn(an_end(1.0, 0.0))
    page.findChildren(OutcomeView)[1].setFocus()
    press(Qt.Key.Key_I)
    shown = [len(row.findChildren(PassportSheet)) for row in page.findChildren(OutcomeView)]
    sheet = page.findChildren(OutcomeView)[1].findChildren(PassportSheet)[0]
    was_visible = sheet.isVisible()
    press(Qt.Key.Key_I)

    assert (shown, was_visible, sheet.isVisible()) == ([0, 1], True, False)
