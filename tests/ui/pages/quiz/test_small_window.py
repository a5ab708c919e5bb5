"""Questions and verdicts in a small window."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from studyapp.domain.answers import Answer, ChoiceAnswer, OrderAnswer
from studyapp.domain.question_pieces import Choice
from studyapp.domain.questions import Question
from studyapp.ui.asking.columns import Columns
from studyapp.ui.asking.passport import PassportSheet
from studyapp.ui.asking.row import Row
from studyapp.ui.pages.quiz.outcomes import OutcomeView
from studyapp.ui.pages.quiz.page import QuizPage
from studyapp.ui.theme import Look
from studyapp.ui.widgets import ActionButton, Label, SideNote, Toast
from tests.builders import order_question, single_question
from tests.ui.pages.keyboard import focused, press
from tests.ui.pages.outline import cut_off
from tests.ui.pages.quiz.answered import ANSWERED
from tests.ui.pages.quiz.conftest import a_turn, a_verdict, after, an_end, judge, label

pytestmark = pytest.mark.unmeasured

Key = Qt.Key


def test_in_a_small_window_keys_turn_the_page_down_to_the_evidence(page: QuizPage) -> None:
    page.resize(700, 300)
    judge(page, single_question(), ChoiceAnswer(2), 0.0)
    QApplication.processEvents()
    (bar,) = {each.verticalScrollBar() for each in page.findChildren(Columns) if each.isVisible()}

    press(Key.Key_PageUp)
    press(Key.Key_PageUp)
    assert bar.value() == 0
    for _ in range(9):
        press(Key.Key_PageDown)
    assert bar.value() == bar.maximum() > 0


@pytest.mark.unmeasured
@pytest.mark.parametrize(("question", "answer"), ANSWERED)
@pytest.mark.parametrize(("size", "height"), [(100, 570), (200, 534)])
def test_in_a_small_window_nothing_is_cut_and_check_is_in_sight(
    page: QuizPage,
    look: Look,
    qtbot: QtBot,
    question: Question,
    answer: Answer,
    *,
    size: int,
    height: int,
) -> None:
    look.set_text_size(size)
    look.set_folded(folded=size == 200)
    page.resize(1024, height)
    page.show_turn(a_turn(question))
    page.setFocus()
    qtbot.waitUntil(lambda: cut_off(page) == [])

    turn = a_turn(question)
    page.show_verdict(a_verdict(question, answer, 0.0), after(turn, 0.0))

    qtbot.waitUntil(lambda: cut_off(page) == [])
    assert page.width() == 1024
    corner = focused().mapTo(page, QPoint(0, 0))
    assert 0 <= corner.y() <= page.height() - focused().height()
    note = page.findChild(SideNote, "note")
    assert isinstance(note, SideNote)
    qtbot.waitUntil(lambda: not note.visibleRegion().isEmpty())


def test_stop_and_skip_are_in_sight_with_their_keys_in_the_largest_text_too(
    page: QuizPage, look: Look, qtbot: QtBot
) -> None:
    look.set_text_size(200)
    look.set_folded(folded=True)
    page.resize(1024, 520)
    page.show_turn(a_turn(order_question()))
    qtbot.waitUntil(lambda: cut_off(page) == [])

    buttons = [each for each in page.findChildren(ActionButton) if each.isVisible()]
    assert [each.toolTip() for each in buttons] == [
        "Check (Ctrl+Enter)",
        "Skip (Ctrl+J)",
        "Stop (Esc)",
    ]
    assert len({each.mapTo(page, QPoint(0, 0)).y() for each in buttons}) == 1


def test_no_line_is_cut_by_the_upper_edge_when_the_verdict_comes_into_sight(
    page: QuizPage, qtbot: QtBot
) -> None:
    page.resize(1024, 400)
    question = order_question()
    judge(page, question, OrderAnswer(tuple(range(len(question.items)))), 1.0)
    (columns,) = [each for each in page.findChildren(Columns) if each.isVisible()]
    qtbot.waitUntil(lambda: columns.verticalScrollBar().value() > 0)

    edge = columns.verticalScrollBar().value()
    tops = [
        (part.mapTo(columns.content, QPoint(0, 0)).y(), part.height())
        for part in whole(columns.content)
    ]
    assert [top for top, height in tops if top < edge < top + height] == []


def whole(content: QWidget) -> list[QWidget]:
    """Return what is read or used as one: labels and rows."""
    found = [*content.findChildren(Label), *content.findChildren(Row)]
    return [part for part in found if part.isVisible()]


def test_a_long_choice_wraps_and_its_verdict_goes_below(page: QuizPage, qtbot: QtBot) -> None:
    long = "The parliament passed the law that the king had asked for " * 3
    question = single_question(choices=(Choice(long, right=True), Choice("No", right=False)))
    page.resize(700, 900)
    judge(page, question, ChoiceAnswer(0), 1.0)

    rows = [row for row in page.findChildren(Row) if row.isVisible()]

    qtbot.waitUntil(lambda: rows[0].height() > rows[1].height())
    assert rows[0].height() == rows[0].heightForWidth(rows[0].width())


@pytest.fixture
def small(page: QuizPage, look: Look) -> QuizPage:
    """Return the page in the smallest window with the largest text."""
    look.set_text_size(200)
    look.set_folded(folded=True)
    page.resize(1024, 534)
    return page


def is_whole(part: QWidget) -> bool:
    """Return whether all of a part can be seen."""
    return part.visibleRegion().boundingRect() == part.rect()


def test_the_letter_of_a_choice_keeps_the_stem_in_sight_where_both_have_room(
    small: QuizPage, qtbot: QtBot
) -> None:
    choices = [Choice(f"In the year {1701 + n}", right=n == 0) for n in range(8)]
    small.show_turn(a_turn(single_question(choices=tuple(choices))))
    rows = [row for row in small.findChildren(Row) if row.objectName().startswith("choice-")]
    stem = small.findChild(QWidget, "stem")
    assert stem is not None

    press(Key.Key_D)
    qtbot.waitUntil(lambda: is_whole(rows[3]))
    with_the_fourth = is_whole(stem)
    press(Key.Key_I)
    qtbot.waitUntil(lambda: is_whole(rows[7]))
    with_the_last = is_whole(stem)
    press(Key.Key_B)
    qtbot.waitUntil(lambda: is_whole(rows[1]))

    assert (with_the_fourth, with_the_last, is_whole(stem)) == (True, False, True)


def test_tab_goes_through_a_small_window_in_the_order_that_is_seen(
    small: QuizPage, qtbot: QtBot
) -> None:
    small.show_turn(a_turn(single_question()))
    press(Key.Key_A)
    found = []
    for _ in range(5):
        press(Key.Key_Tab)
        found.append(focused().accessibleName() or focused().toolTip())
    small.resize(2600, 1400)
    qtbot.waitUntil(lambda: cut_off(small) == [])
    press(Key.Key_A, Key.Key_Tab)

    assert [each.partition(",")[0].partition(" (")[0] for each in found] == [
        "1: A guess",
        "2: Fairly sure",
        "3: Certain",
        "Check",
        "Skip",
    ]
    assert focused().toolTip().startswith("Check")


def test_a_report_says_what_it_is_about_and_no_toast_covers_what_is_typed(
    small: QuizPage, look: Look, qtbot: QtBot
) -> None:
    judge(small, single_question(), ChoiceAnswer(2), 0.0)
    toast = Toast(look, small)
    toast.show_toast("Left out: you are never asked this question again.")

    press(Key.Key_R)
    about = small.findChild(Label, "about")
    assert isinstance(about, Label)
    qtbot.waitUntil(lambda: is_whole(about))
    press(Key.Key_X)

    typed = focused()
    assert isinstance(typed, QPlainTextEdit)
    qtbot.waitUntil(lambda: is_whole(typed))
    corner = typed.mapTo(small, QPoint(0, 0))
    assert label(small, "about") == single_question().stem
    assert toast.isVisible()
    assert not toast.geometry().intersects(typed.rect().translated(corner))


def test_the_passport_of_an_outcome_is_in_sight_once_it_is_unfolded(
    small: QuizPage, qtbot: QtBot
) -> None:
    small.show_turn(an_end(1.0, 0.0))
    outcome = small.findChildren(OutcomeView)[1]
    outcome.setFocus()
    press(Key.Key_I)

    (sheet,) = outcome.findChildren(PassportSheet)
    made = sheet.findChildren(Label)[0]
    qtbot.waitUntil(lambda: is_whole(made))
    assert sheet.mapTo(small, QPoint(0, 0)).y() <= room(small) // 4


def room(page: QuizPage) -> int:
    """Return how high the part of the end is that scrolls."""
    return max(each.viewport().height() for each in page.findChildren(Columns) if each.isVisible())
