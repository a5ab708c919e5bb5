"""Questions and verdicts in a small window."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from studyapp.domain.answers import Answer, ChoiceAnswer, OrderAnswer
from studyapp.domain.questions import Choice, Question
from studyapp.ui.pages.quiz.columns import Columns
from studyapp.ui.pages.quiz.page import QuizPage
from studyapp.ui.pages.quiz.row import Row
from studyapp.ui.theme import Look
from studyapp.ui.widgets import ActionButton, Label, SideNote
from tests.builders import order_question, single_question
from tests.ui.pages.keyboard import focused, press
from tests.ui.pages.outline import cut_off
from tests.ui.pages.quiz.answered import ANSWERED
from tests.ui.pages.quiz.conftest import a_turn, a_verdict, after, judge

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
