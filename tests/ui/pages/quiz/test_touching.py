"""All kinds of questions are answered by finger alone."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from studyapp.domain.answers import (
    Answer,
    ChoiceAnswer,
    ChoicesAnswer,
    MatchAnswer,
    OrderAnswer,
    TimelineAnswer,
    TruthAnswer,
)
from studyapp.domain.questions import Question
from studyapp.ui.asking.areas.strip import Strip
from studyapp.ui.asking.columns import Columns
from studyapp.ui.asking.paint import Mark
from studyapp.ui.asking.row import Row
from studyapp.ui.pages.quiz.page import QuizPage
from studyapp.ui.theme import Look
from studyapp.ui.widgets import ActionButton, fingers
from tests.builders import (
    cloze_question,
    date_question,
    match_question,
    multiple_question,
    number_question,
    open_question,
    order_question,
    short_question,
    single_question,
    timeline_question,
    truefalse_question,
)
from tests.ui.pages.fingers import Finger, tap
from tests.ui.pages.keyboard import focused, press, type_in
from tests.ui.pages.quiz.answered import ANSWERED
from tests.ui.pages.quiz.conftest import Told, a_turn, a_verdict, after

TYPED = (short_question(), number_question(), date_question(), cloze_question(), open_question())


@pytest.fixture
def at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let a finger take hold without having to rest."""
    monkeypatch.setattr(fingers, "HOLD", 0)


def named(page: QuizPage, name: str) -> QWidget:
    found = page.findChild(QWidget, name)
    assert isinstance(found, QWidget)
    return found


def check(page: QuizPage) -> None:
    (button,) = [
        each for each in page.findChildren(ActionButton)
        if each.isVisible() and each.text().startswith("Check")
    ]  # fmt: skip
    tap(button)


def tap_rows(*names: str) -> Callable[[QuizPage], None]:
    def answer(page: QuizPage) -> None:
        for name in names:
            tap(named(page, name))

    return answer


TAPPED: list[tuple[Question, Callable[[QuizPage], None], Answer]] = [
    (single_question(), tap_rows("choice-C", "choice-B"), ChoiceAnswer(1)),
    (multiple_question(), tap_rows("choice-A", "choice-C"), ChoicesAnswer((0, 2))),
    (truefalse_question(), tap_rows("choice-F"), TruthAnswer(False)),
    (
        match_question(),
        tap_rows("left-1", "right-0", "left-0", "right-2"),
        MatchAnswer((2, 0, None)),
    ),
]


@pytest.mark.parametrize(
    ("question", "touch", "expected"), TAPPED, ids=[each[0].kind for each in TAPPED]
)
def test_what_is_tapped_is_answered(
    question: Question,
    touch: Callable[[QuizPage], None],
    expected: Answer,
    page: QuizPage,
    told: Told,
) -> None:
    page.show_turn(a_turn(question))

    touch(page)
    check(page)

    assert [answer for answer, _seconds, _sure in told.answers] == [expected]


@pytest.mark.parametrize("question", TYPED, ids=[each.kind for each in TYPED])
def test_a_tap_goes_into_a_field_to_type(question: Question, page: QuizPage) -> None:
    page.show_turn(a_turn(question))
    page.setFocus()
    fields = [
        each for each in page.findChildren(QWidget)
        if isinstance(each, QLineEdit | QPlainTextEdit | QComboBox) and each.isVisible()
    ]  # fmt: skip

    tap(fields[-1])
    QApplication.closeAllWindows() if isinstance(fields[-1], QComboBox) else type_in("1791")

    assert focused() is fields[-1] or isinstance(fields[-1], QComboBox)


@pytest.mark.usefixtures("at_once")
def test_a_line_is_held_and_dragged_to_its_place(page: QuizPage, told: Told) -> None:
    page.show_turn(a_turn(order_question()))
    first, second, third = (named(page, f"event-{n}") for n in order_question().shown)

    finger = Finger(first, QPoint(40, 10))
    finger.to(third)
    finger.move(0, third.y() + 400)
    finger.up()
    check(page)

    a, b, c = order_question().shown
    assert [answer for answer, *_ in told.answers] == [OrderAnswer((b, c, a))]
    assert second.isVisible()


def test_a_line_is_tapped_and_then_its_place(page: QuizPage, told: Told) -> None:
    page.show_turn(a_turn(order_question()))
    a, b, c = order_question().shown

    tap(named(page, f"event-{a}"))
    tap(named(page, f"event-{c}"))
    check(page)

    assert [answer for answer, *_ in told.answers] == [OrderAnswer((b, c, a))]


@pytest.mark.usefixtures("at_once")
@pytest.mark.parametrize("by", ["escape", "second finger"])
def test_escape_or_a_second_finger_puts_a_dragged_line_back(
    by: str, page: QuizPage, told: Told
) -> None:
    page.show_turn(a_turn(order_question()))
    first, _second, third = (named(page, f"event-{n}") for n in order_question().shown)
    finger = Finger(first)
    finger.to(third)

    if by == "escape":
        press(Qt.Key.Key_Escape)
        finger.up()
    else:
        finger.join(QPoint(60, 0))
    check(page)

    assert [answer for answer, *_ in told.answers] == [OrderAnswer(order_question().shown)]
    assert "stopped" not in told.wishes


@pytest.mark.usefixtures("at_once")
def test_a_pair_is_dragged_together_and_a_second_finger_lets_go(page: QuizPage, told: Told) -> None:
    page.show_turn(a_turn(match_question()))

    finger = Finger(named(page, "left-0"))
    finger.to(named(page, "right-1"))
    finger.up()
    lost = Finger(named(page, "left-1"))
    lost.to(named(page, "right-2"))
    lost.join(QPoint(60, 0))
    check(page)

    assert [answer for answer, *_ in told.answers] == [MatchAnswer((1, None, None))]


def test_a_swipe_over_rows_scrolls_and_drags_nothing(page: QuizPage) -> None:
    page.resize(700, 330)
    page.show_turn(a_turn(order_question()))
    QApplication.processEvents()
    (columns,) = [each for each in page.findChildren(Columns) if each.isVisible()]
    assert columns.verticalScrollBar().value() == 0

    finger = Finger(columns.viewport(), QPoint(300, columns.viewport().height() - 20))
    finger.move(0, -90)
    finger.up()

    assert columns.verticalScrollBar().value() >= 60
    assert [row for row in page.findChildren(Row) if row.face.mark is Mark.CHOSEN] == []


def test_on_the_line_a_tap_sets_a_pin_which_is_dragged_and_a_swipe_pans(
    page: QuizPage, told: Told
) -> None:
    page.show_turn(a_turn(timeline_question()))
    strip = page.findChild(Strip)
    assert isinstance(strip, Strip)
    QApplication.processEvents()
    low = QPoint(strip.width() // 2, strip.height() - 8)

    tap(strip, low)
    (flag,) = strip.flags
    set_at = flag.date
    finger = Finger(strip, QPoint(round(flag.x), strip.height() // 2 + 20))
    finger.move(120, 0)
    finger.up()
    (flag,) = strip.flags
    assert flag.date != set_at
    before = strip.view
    finger = Finger(strip, QPoint(60, strip.height() - 8))
    finger.move(100, 4)
    finger.up()

    assert strip.view.first < before.first
    assert strip.view.span == pytest.approx(before.span)
    check(page)
    ((answer, _, _),) = told.answers
    assert isinstance(answer, TimelineAnswer)
    assert answer.placed[0] == flag.date


@pytest.mark.parametrize("by", ["escape", "second finger"])
def test_escape_or_a_second_finger_puts_a_dragged_pin_back(
    by: str, page: QuizPage, told: Told
) -> None:
    page.show_turn(a_turn(timeline_question()))
    strip = page.findChild(Strip)
    assert isinstance(strip, Strip)
    QApplication.processEvents()
    tap(strip, QPoint(strip.width() // 2, strip.height() - 8))
    (before,) = strip.flags
    finger = Finger(strip, QPoint(round(before.x), strip.height() // 2 + 20))
    finger.move(120, 0)

    if by == "escape":
        press(Qt.Key.Key_Escape)
        finger.up()
    else:
        finger.join(QPoint(60, 0))

    (flag,) = strip.flags
    assert flag.date == before.date
    assert "stopped" not in told.wishes


def test_two_fingers_zoom_the_line(page: QuizPage) -> None:
    page.show_turn(a_turn(timeline_question()))
    strip = page.findChild(Strip)
    assert isinstance(strip, Strip)
    QApplication.processEvents()
    before = strip.view

    Finger(strip, QPoint(300, strip.height() - 8)).join(QPoint(100, 0), spread=2.0)

    assert strip.view.span == pytest.approx(before.span / 2, rel=0.05)
    assert strip.flags == []


def test_a_long_answer_scrolls_inside_its_field(page: QuizPage) -> None:
    page.show_turn(a_turn(open_question()))
    (field,) = (f for f in page.findChildren(QPlainTextEdit) if f.isVisible())
    field.setPlainText("\n".join("line" for _ in range(80)))
    QApplication.processEvents()

    finger = Finger(field.viewport())
    finger.move(0, -60)
    finger.up()

    assert field.verticalScrollBar().value() >= 2


@pytest.mark.unmeasured
@pytest.mark.parametrize("size", [100, 200])
def test_whatever_is_touched_is_large_enough(
    page: QuizPage, look: Look, size: int, qtbot: QtBot
) -> None:
    look.set_touched(touched=True)
    look.set_text_size(size)
    look.set_folded(folded=size == 200)
    page.resize(1024, 560)
    for question, answer in ANSWERED:
        page.show_turn(a_turn(question))
        qtbot.waitUntil(lambda: too_low(page) == [])
        page.show_verdict(a_verdict(question, answer, 0.0), after(a_turn(question), 0.0))
        qtbot.waitUntil(lambda: too_low(page) == [])


def too_low(page: QuizPage) -> list[str]:
    touched = (Row, ActionButton, QLineEdit, QPlainTextEdit, QComboBox)
    found = [each for each in page.findChildren(QWidget) if isinstance(each, touched)]
    return [
        f"{each.accessibleName() or each.objectName()}: {each.height()}"
        for each in found
        if each.isVisible() and each.isEnabled() and each.height() < 44
    ]
