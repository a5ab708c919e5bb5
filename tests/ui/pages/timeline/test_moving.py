"""The picture is moved by mouse, wheel, touchpad, fingers and keys."""

from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt, QVariantAnimation
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from studyapp.timeline.arrangement import Arrangement
from studyapp.timeline.civil import civil_day
from studyapp.timeline.view import View
from studyapp.ui.pages.timeline import pill_walk
from studyapp.ui.pages.timeline.canvas import TimelineCanvas
from studyapp.ui.pages.timeline.heads import head_of
from studyapp.ui.pages.timeline.page import TimelinePage
from studyapp.ui.theme import Look
from studyapp.ui.widgets import fingers
from tests.timeline.builders import a_dated_event, many_events
from tests.ui.pages.fingers import Finger, tap
from tests.ui.pages.timeline.conftest import shown_page
from tests.ui.pages.timeline.test_lanes import EVENTS as IN_LANES
from tests.ui.pages.timeline.test_lanes import from_the_top

LEFT = Qt.MouseButton.LeftButton
CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
NONE = Qt.KeyboardModifier.NoModifier


@pytest.fixture
def canvas(page: TimelinePage) -> TimelineCanvas:
    page.set_view(civil_day(1939), civil_day(1950))
    return page.canvas


def turn(
    canvas: TimelineCanvas,
    notches: QPoint,
    held: Qt.KeyboardModifier = NONE,
    *,
    pixels: QPoint | None = None,
) -> None:
    at = QPointF(400, 50)
    event = QWheelEvent(
        at,
        canvas.viewport().mapToGlobal(at),
        QPoint() if pixels is None else pixels,
        notches * 120,
        Qt.MouseButton.NoButton,
        held,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(canvas.viewport(), event)


def day_at(canvas: TimelineCanvas, x: float) -> float:
    return canvas.stage.view.day(x - canvas.stage.frame.left)


def bare(canvas: TimelineCanvas) -> QPoint:
    """Return a place with nothing at it."""
    return QPoint(600, round(canvas.stage.frame.lanes_height) - 4)


def test_the_wheel_goes_along_time_and_with_ctrl_nearer_to_the_pointer(
    canvas: TimelineCanvas,
) -> None:
    view = canvas.stage.view

    turn(canvas, QPoint(0, -1))
    assert canvas.stage.view.first == pytest.approx(view.day(120))
    turn(canvas, QPoint(1, 0))
    turn(canvas, QPoint(0, 1), SHIFT)
    assert canvas.stage.view.first == pytest.approx(view.day(-120))

    below = day_at(canvas, 400)
    turn(canvas, QPoint(0, 2), CONTROL)
    assert day_at(canvas, 400) == pytest.approx(below)
    assert canvas.stage.view.span == pytest.approx(view.span / 1.2**2)

    view = canvas.stage.view
    turn(canvas, QPoint(0, 0), pixels=QPoint(-7, 2))  # two fingers on a touchpad

    assert canvas.stage.view.first == pytest.approx(view.day(7))


def test_what_is_flicked_glides_on_until_it_is_touched_and_that_is_no_click(
    canvas: TimelineCanvas, page: TimelinePage, look: Look
) -> None:
    look.set_reduced_motion(reduced=False)
    chosen, hand = canvas.stage.chosen, canvas.hand

    hand.press(QPointF(500, 40))
    for step in range(1, 6):
        hand.move(QPointF(500 - 20 * step, 40), 10 * step)
    before = canvas.stage.view
    assert hand.release(QPointF(400, 40), 50) is None
    goal = canvas.goal
    assert goal.first > before.first + before.span / 10
    clock = canvas.findChild(QVariantAnimation)
    assert clock is not None
    shown: list[View] = []
    canvas.view_moved.connect(lambda: shown.append(canvas.stage.view))
    clock.pause()
    for share in (0.25, 0.5, 0.75):
        clock.setCurrentTime(round(clock.duration() * share))
    steps = [before.first, *(view.first for view in shown)]
    gaps = [b - a for a, b in pairwise(steps)]
    assert gaps == sorted(gaps, reverse=True)
    assert all(view.span == pytest.approx(before.span) for view in shown)

    there = page.canvas.box_of(canvas.stage.chosen or 0).center()
    hand.press(there)
    stood = canvas.stage.view
    assert hand.release(there, 60) is None
    assert canvas.goal == stood == canvas.stage.view
    assert canvas.stage.chosen == chosen


def test_a_hand_that_rested_and_one_without_motion_let_go_without_a_glide(
    canvas: TimelineCanvas, look: Look
) -> None:
    for reduced, late in ((False, 500), (True, 30)):
        look.set_reduced_motion(reduced=reduced)
        canvas.hand.press(QPointF(500, 40))
        canvas.hand.move(QPointF(440, 40), 10)
        canvas.hand.move(QPointF(400, 40), 20)
        canvas.hand.release(QPointF(400, 40), late)
        assert canvas.goal == canvas.stage.view


def test_steps_add_up_while_they_are_on_their_way_and_take_a_moment_only(
    canvas: TimelineCanvas, look: Look
) -> None:
    look.set_reduced_motion(reduced=False)
    view = canvas.stage.view
    canvas.zoom_in()
    canvas.zoom_in()
    clock = canvas.findChild(QVariantAnimation)
    assert clock is not None

    assert clock.duration() <= 200
    assert canvas.goal.span == pytest.approx(view.span / 1.5**2)
    canvas.resize(canvas.width() - 100, canvas.height())
    assert canvas.goal == canvas.stage.view
    assert canvas.stage.view.span == pytest.approx(view.span / 1.5**2)
    canvas.fit()
    canvas.travel.finish()
    assert canvas.stage.view == canvas.stage.whole


def test_one_finger_drags_and_taps_and_two_come_nearer(canvas: TimelineCanvas) -> None:
    view, viewport = canvas.stage.view, canvas.viewport()
    finger = Finger(viewport, bare(canvas))
    finger.move(-80, 0)
    finger.up()
    assert canvas.stage.view.first == pytest.approx(view.day(80), abs=1.0)

    other = next(n for n in (2, 3) if not canvas.box_of(n).isEmpty() and n != canvas.stage.chosen)
    tap(viewport, canvas.box_of(other).center().toPoint())
    assert canvas.stage.chosen == other

    finger = Finger(viewport, bare(canvas))
    middle = day_at(canvas, bare(canvas).x() + 50)
    before = canvas.stage.view
    finger.join(QPoint(100, 0), 2.0)
    assert canvas.stage.view.span == pytest.approx(before.span / 2)
    assert day_at(canvas, bare(canvas).x() + 100) == pytest.approx(middle)


def test_shift_with_an_arrow_goes_along_time_and_the_list_has_its_own_use_for_it(
    canvas: TimelineCanvas, page: TimelinePage, look: Look, qtbot: QtBot
) -> None:
    view = canvas.stage.view
    qtbot.keyClick(canvas, Qt.Key.Key_Right, SHIFT)
    assert canvas.stage.view.first == pytest.approx(view.day(view.width / 4))

    look.set_reduced_motion(reduced=False)
    for _ in range(3):
        qtbot.keyClick(canvas, Qt.Key.Key_Left, SHIFT)
    assert canvas.goal.first == pytest.approx(view.day(-0.6 * view.width / 4))
    canvas.travel.finish()
    canvas.show_view(view)

    qtbot.keyClick(canvas, Qt.Key.Key_L)
    qtbot.keyClick(page.list, Qt.Key.Key_Left, SHIFT)
    assert canvas.stage.view == view


def test_hidden_events_are_gone_to_and_shown_by_keys_and_by_double_click(
    look: Look, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []
    monkeypatch.setattr(pill_walk, "announce", lambda _widget, words: said.append(words))
    page = shown_page(look, qtbot, tuple(many_events(400, seed=2)))
    canvas, whole = page.canvas, page.canvas.stage.view
    asked: list[str] = []
    page.sentence_wanted.connect(asked.append)
    chips = canvas.stage.chips()

    for key, held in ((Qt.Key.Key_N, NONE), (Qt.Key.Key_N, NONE), (Qt.Key.Key_N, SHIFT)):
        qtbot.keyClick(canvas, key, held)
    assert said[0] == said[2] != said[1]
    assert said[0].startswith(f"Hidden: {chips[0][0].count} events, ")
    qtbot.keyClick(canvas, Qt.Key.Key_Return)
    chip = chips[0][0]
    assert canvas.stage.view.span < whole.span
    assert canvas.stage.view.first < whole.day((chip.first + chip.last) / 2)
    assert asked == []
    qtbot.keyClick(canvas, Qt.Key.Key_Return)
    assert len(asked) == 1

    canvas.fit()
    at = canvas.stage.chips()[2][1].center().toPoint()
    qtbot.mouseClick(canvas.viewport(), LEFT, pos=at)
    opened, chosen = canvas.stage.view, canvas.stage.chosen
    qtbot.mouseDClick(canvas.viewport(), LEFT, pos=at)
    assert opened.span < whole.span
    assert (canvas.stage.view, canvas.stage.chosen) == (opened, chosen)


def test_a_double_click_where_nothing_is_comes_nearer(canvas: TimelineCanvas, qtbot: QtBot) -> None:
    before, at = canvas.stage.view, bare(canvas)
    below = day_at(canvas, at.x())

    qtbot.mouseDClick(canvas.viewport(), LEFT, pos=at)

    assert canvas.stage.view.span == pytest.approx(before.span / 2)
    assert day_at(canvas, at.x()) == pytest.approx(below)


def head(canvas: TimelineCanvas, lane: int) -> QPoint:
    """Return a place on the head of a lane that moves and folds it."""
    box = head_of(canvas.stage, lane)
    return QPoint(round(box.left()) + 60, round(box.top()) + 8)


@pytest.mark.parametrize("width", [1000, 600])
def test_a_lane_is_folded_by_a_click_on_its_head(look: Look, qtbot: QtBot, width: int) -> None:
    page = shown_page(look, qtbot, IN_LANES)
    page.resize(width, 700)
    qtbot.wait(1)
    canvas, viewport = page.canvas, page.canvas.viewport()
    view = canvas.stage.view

    qtbot.mouseClick(viewport, LEFT, pos=head(canvas, 1))
    assert canvas.stage.layout.bands[1].folded
    strip = QPoint(canvas.width() - 30, head(canvas, 1).y())
    qtbot.mouseClick(viewport, LEFT, pos=strip)
    assert not canvas.stage.layout.bands[1].folded

    qtbot.mouseDClick(viewport, LEFT, pos=head(canvas, 1))
    assert not canvas.stage.layout.bands[1].folded
    assert canvas.stage.view == view


@pytest.mark.parametrize("width", [1000, 600])
def test_a_lane_is_moved_by_dragging_its_head_with_mouse_or_finger(
    look: Look, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, width: int
) -> None:
    monkeypatch.setattr(fingers, "HOLD", 0)
    page = shown_page(look, qtbot, IN_LANES)
    page.resize(width, 700)
    qtbot.wait(1)
    canvas, viewport = page.canvas, page.canvas.viewport()
    view = canvas.stage.view

    qtbot.mousePress(viewport, LEFT, pos=head(canvas, 2))
    qtbot.mouseMove(viewport, head(canvas, 1))
    qtbot.mouseMove(viewport, QPoint(60, 4))
    qtbot.mouseRelease(viewport, LEFT, pos=QPoint(60, 4))
    assert from_the_top(page) == ["Art", "Wars", "Science"]

    qtbot.mousePress(viewport, LEFT, pos=head(canvas, 2))
    qtbot.mouseMove(viewport, head(canvas, 1))
    qtbot.keyClick(canvas, Qt.Key.Key_Escape)
    qtbot.mouseRelease(viewport, LEFT, pos=head(canvas, 1))
    assert canvas.stage.arrangement == Arrangement(("Art", "Wars", "Science"))

    finger = Finger(viewport, head(canvas, 0))
    qtbot.wait(1)
    finger.move(0, round(canvas.stage.layout.height) - head(canvas, 0).y() - 2)
    finger.up()
    assert from_the_top(page) == ["Art", "Science", "Wars"]
    assert canvas.stage.view == view


def test_lanes_higher_than_the_window_scroll_by_wheel_and_finger(look: Look, qtbot: QtBot) -> None:
    lanes = [a_dated_event("1900", number=n, lane=f"Lane {n}") for n in range(30)]
    canvas = shown_page(look, qtbot, tuple(lanes)).canvas
    bar, view = canvas.verticalScrollBar(), canvas.stage.view

    turn(canvas, QPoint(0, -1))
    assert (bar.value(), canvas.stage.view) == (120, view)
    turn(canvas, QPoint(0, -1), SHIFT)
    assert bar.value() == 120
    finger = Finger(canvas.viewport(), QPoint(600, 200))
    finger.move(0, -60)
    finger.up()
    assert bar.value() == pytest.approx(180, abs=10)
