"""Events to put on the timeline, by key, by pointer and in words."""

from itertools import combinations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from studyapp.domain.answers import Grade, TimelineAnswer
from studyapp.domain.messages import Message
from studyapp.domain.question_pieces import OrderItem
from studyapp.domain.questions import TimelineQuestion
from studyapp.domain.when import When
from studyapp.ui.asking import question as question_module
from studyapp.ui.asking.areas.placed import judged_rows
from studyapp.ui.asking.areas.strip import Strip
from studyapp.ui.asking.paint import ICONS, Mark
from studyapp.ui.pages.quiz.page import QuizPage
from studyapp.ui.theme import Look
from tests.builders import timeline_question
from tests.ui.pages.keyboard import CONTROL, focused, press, type_in
from tests.ui.pages.outline import outline
from tests.ui.pages.quiz.conftest import Told, a_turn, a_verdict, after, label, marks

Key = Qt.Key
SHIFT = Qt.KeyboardModifier.ShiftModifier


def two_years() -> TimelineQuestion:
    """Return a question on two events, each known to the year."""
    items = (OrderItem("The law", When.parse("1791")), OrderItem("The rising", When.parse("1863")))
    return timeline_question(items=items, tolerance=None)


def strip(page: QuizPage) -> Strip:
    found = page.findChild(Strip, "strip")
    assert isinstance(found, Strip)
    return found


def field(page: QuizPage, letter: str) -> QLineEdit:
    found = page.findChild(QLineEdit, f"pin-{letter}")
    assert isinstance(found, QLineEdit)
    return found


def check(told: Told) -> list[object]:
    press(Key.Key_Return, held=CONTROL)
    return [answer for answer, _, _ in told.answers]


def test_pins_are_placed_and_moved_by_key(page: QuizPage, told: Told) -> None:
    page.show_turn(a_turn(two_years()))
    press(Key.Key_Right)
    middle = int(field(page, "A").text())

    press(Key.Key_Right, Key.Key_Right, Key.Key_Left)
    press(Key.Key_Left, held=SHIFT)
    press(Key.Key_Down, Key.Key_Right)

    assert check(told) == [TimelineAnswer((str(middle - 9), str(middle)))]


def test_a_typed_date_moves_the_pin_and_counts_the_same(page: QuizPage, told: Told) -> None:
    page.show_turn(a_turn(two_years()))

    press(Key.Key_Tab)
    type_in("3 May 1791")
    press(Key.Key_Tab)
    type_in("1863")

    assert [flag.date for flag in strip(page).flags] == ["3 May 1791", "1863"]
    assert check(told) == [TimelineAnswer(("3 May 1791", "1863"))]


def test_keys_of_the_line_write_in_a_field(page: QuizPage) -> None:
    page.show_turn(a_turn(two_years()))
    before = strip(page).view.span

    press(Key.Key_Tab)
    type_in("+1-70")

    assert field(page, "A").text() == "+1-70"
    assert strip(page).view.span == before


def test_what_is_no_date_is_named_and_not_checked(page: QuizPage, told: Told) -> None:
    page.show_turn(a_turn(two_years()))

    press(Key.Key_Tab)
    type_in("soon")

    assert check(told) == []
    assert label(page, "missing") == "“soon” cannot be read as a date."
    assert field(page, "A").accessibleDescription() == "no date"


def test_the_page_says_how_many_are_not_placed(page: QuizPage) -> None:
    page.show_turn(a_turn(two_years()))
    press(Key.Key_Right)
    assert label(page, "missing") == "One event is not placed yet."

    press(Key.Key_Backspace)

    assert field(page, "A").text() == ""
    assert "One event is not placed yet." not in outline(page)


def test_the_line_says_which_pin_is_in_hand_and_where_it_is(page: QuizPage) -> None:
    page.show_turn(a_turn(two_years()))
    assert focused().accessibleName() == "Timeline. A: The law, not placed yet. Pin 1 of 2"

    press(Key.Key_Right, Key.Key_Down)
    type_before = focused().accessibleName()
    press(Key.Key_Up)

    assert type_before == "Timeline. B: The rising, not placed yet. Pin 2 of 2"
    date = field(page, "A").text()
    assert focused().accessibleName() == f"Timeline. A: The law, {date}. Pin 1 of 2"


def test_the_ear_is_told_which_pin_is_in_hand_where_it_is_and_how_far_a_key_moves_it(
    page: QuizPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []
    monkeypatch.setattr(question_module, "announce", lambda _widget, words: said.append(words))
    page.show_turn(a_turn(two_years()))

    press(Key.Key_Down, Key.Key_Right)
    date = field(page, "B").text()
    press(Key.Key_Up, Key.Key_Down, Key.Key_Minus, Key.Key_Backspace)

    assert said[-6:] == [
        "B: The rising, not placed yet",
        date,
        "A: The law, not placed yet",
        f"B: The rising, {date}",
        "A step is one year.",
        "B: The rising, not placed yet",
    ]


def test_no_button_stands_over_the_line(page: QuizPage, look: Look) -> None:
    look.set_text_size(200)
    page.resize(1024, 600)
    page.show_turn(a_turn(two_years()))

    assert strip(page).findChildren(QWidget) == []


def test_where_titles_have_no_room_the_pin_in_hand_alone_has_its_title(page: QuizPage) -> None:
    items = tuple(OrderItem(f"Law {n} of the kingdom", When.parse("1791")) for n in range(5))
    page.show_turn(a_turn(timeline_question(items=items)))
    for letter in "ABCDE":
        field(page, letter).setText("1791")

    boxes = strip(page).boxes()

    assert [each.flag.letter for each in boxes if not each.flag.is_brief] == ["A"]
    assert not any(one.box.intersects(other.box) for one, other in combinations(boxes, 2))


def test_zooming_makes_the_steps_finer_down_to_what_is_asked(page: QuizPage) -> None:
    days = (OrderItem("The law", When.parse("1791-05-03")), OrderItem("x", When.parse("1795-11")))
    page.show_turn(a_turn(timeline_question(items=days)))
    press(Key.Key_Right)
    assert "One month" in outline(page)

    press(*[Key.Key_Plus] * 9)
    assert "One day" in outline(page)
    press(Key.Key_Right)
    assert len(field(page, "A").text().split()) == 3

    press(Key.Key_0)
    assert "One month" in outline(page)


def test_no_date_that_is_asked_for_is_told_before_the_verdict(page: QuizPage) -> None:
    page.show_turn(a_turn(two_years()))

    told_early = " ".join([*outline(page), focused().accessibleName(), label(page, "guide")])

    assert "1791" not in told_early
    assert "1863" not in told_early


def test_a_pin_is_placed_and_dragged_with_the_mouse(page: QuizPage, told: Told) -> None:
    page.show_turn(a_turn(two_years()))
    line, button = strip(page), Qt.MouseButton.LeftButton
    foot = line.height() - 20

    QTest.mouseClick(line, button, pos=QPoint(300, foot))
    placed = int(field(page, "A").text())
    (flag,) = line.flags
    grip = QPoint(round(flag.x), foot - 60)
    QTest.mousePress(line, button, pos=grip)
    QTest.mouseMove(line, grip + QPoint(150, 0))
    QTest.mouseMove(line, grip + QPoint(300, 0))
    QTest.mouseRelease(line, button, pos=grip + QPoint(300, 0))

    assert int(field(page, "A").text()) > placed + 10
    assert check(told) == [TimelineAnswer((field(page, "A").text(), ""))]


def turn_wheel(line: Strip, x: float, turned: QPoint, held: Qt.KeyboardModifier) -> bool:
    """Turn the wheel over a pixel of the line; return whether the line has taken it."""
    at = QPointF(x, line.height() - 20)
    none, phase = Qt.MouseButton.NoButton, Qt.ScrollPhase.NoScrollPhase
    event = QWheelEvent(
        *(at, line.mapToGlobal(at), QPoint(), turned, none, held, phase, False)  # as Qt has it
    )
    QApplication.sendEvent(line, event)
    return event.isAccepted()


def test_the_wheel_zooms_at_the_pointer_with_ctrl_and_pans_sideways(page: QuizPage) -> None:
    page.show_turn(a_turn(two_years()))
    line, whole = strip(page), strip(page).view
    inset = (line.width() - whole.width) / 2
    plain, held = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier

    turn_wheel(line, inset + 200, QPoint(0, 240), held)
    near = line.view
    turn_wheel(line, inset + 200, QPoint(120, 0), plain)
    panned = line.view
    turn_wheel(line, inset + 200, QPoint(0, -120), Qt.KeyboardModifier.ShiftModifier)

    assert near.span < whole.span
    assert near.day(200) == pytest.approx(whole.day(200))
    assert panned.first < near.first
    assert line.view.first == pytest.approx(near.first)
    assert not turn_wheel(line, inset + 200, QPoint(0, 120), plain)


def test_a_pin_that_is_off_the_picture_is_a_letter_at_its_edge_and_can_be_taken_there(
    page: QuizPage,
) -> None:
    page.show_turn(a_turn(two_years()))
    line, button = strip(page), Qt.MouseButton.LeftButton
    QTest.mouseClick(line, button, pos=QPoint(300, line.height() - 20))
    year = int(field(page, "A").text())

    line.set_view(line.view.panned(line.view.width))
    (box,) = line.boxes()
    grip = box.box.center().toPoint()
    QTest.mousePress(line, button, pos=grip)
    QTest.mouseMove(line, grip + QPoint(20, 0))
    near = int(field(page, "A").text())
    QTest.mouseRelease(line, button, pos=grip + QPoint(20, 0))

    assert box.flag.is_brief
    assert line.rect().contains(box.box.toRect())
    step = 20 / line.view.scale / 365
    assert year < near <= year + step + 2


@pytest.mark.parametrize("narrow", [False, True])
def test_what_was_placed_stays_when_the_window_changes_its_size(
    page: QuizPage, look: Look, narrow: bool
) -> None:
    page.show_turn(a_turn(two_years()))
    press(Key.Key_Tab)
    type_in("1800")

    page.resize(500 if narrow else 1000, 500)
    look.set_text_size(125)
    press(Key.Key_Tab)

    assert field(page, "A").text() == "1800"
    assert [flag.date for flag in strip(page).flags] == ["1800"]


def test_the_verdict_shows_both_places_on_the_line_and_in_words(page: QuizPage) -> None:
    question, turn = two_years(), a_turn(two_years())
    parts = (Grade(1.0, Message("Right.")), Grade(0.4, Message("Two years too early.")))
    page.show_turn(turn)

    verdict = a_verdict(
        question,
        TimelineAnswer(("1791", "1861")),
        0.7,
        grade=Grade(0.7, Message("One of 2."), parts),
    )
    page.show_verdict(verdict, after(turn, 0.7))

    flags = [(flag.letter, flag.date, flag.mark, flag.is_truth) for flag in strip(page).flags]
    assert flags == [
        ("A", "1791", Mark.RIGHT, False),
        ("B", "1861", Mark.PART, False),
        ("B", "1863", Mark.MISSED, True),
    ]
    assert marks(page) == {
        "A: The law: 1791. Your answer, right": Mark.RIGHT,
        "B: The rising: 1861. Your answer, right in part: 2 years too early": Mark.PART,
        "B: The rising: 1863. Right answer": Mark.MISSED,
    }


@pytest.mark.parametrize(
    ("given", "truth", "says"),
    [
        ("AD 66", "-0145", "wrong: 211 years too late"),
        ("8 August 1943", "1945-08-08", "wrong: 2 years too early"),
        ("March 1945", "1945-08-08", "wrong: 5 months too early"),
        ("1918", "1914/1920", "wrong. The reason."),
    ],
)
def test_a_row_tells_how_far_off_its_date_is(look: Look, given: str, truth: str, says: str) -> None:
    item = OrderItem("The law", When.parse(truth))

    own, _right = judged_rows(look, [item], [given], [Grade(0.0, Message("The reason."))])

    assert own.face.words == f"Your answer, {says}"


def test_all_marks_of_an_answer_have_a_shape_of_their_own() -> None:
    assert len(set(ICONS.values())) == len(ICONS)
