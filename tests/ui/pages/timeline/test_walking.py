"""From event to event and from time to time, by keys and by pointer."""

import pytest
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from studyapp.timeline.civil import civil_day
from studyapp.ui.pages.timeline.page import TimelinePage
from studyapp.ui.theme import Look
from tests.timeline.builders import a_dated_event, many_events
from tests.ui.pages.timeline.conftest import EVENTS, shown_page
from tests.ui.pages.timeline.looking import BY_TIME, act, centre_of, chosen, press, words

pytestmark = pytest.mark.unmeasured


def test_right_and_left_go_through_time(page: TimelinePage, qtbot: QtBot) -> None:
    press(qtbot, page, Qt.Key.Key_Right, Qt.Key.Key_Right)
    assert chosen(page) == BY_TIME[2]

    press(qtbot, page, Qt.Key.Key_Left)
    assert chosen(page) == BY_TIME[1]


def test_home_and_end_go_to_the_first_and_the_last(page: TimelinePage, qtbot: QtBot) -> None:
    press(qtbot, page, Qt.Key.Key_End, Qt.Key.Key_Right)
    assert chosen(page) == BY_TIME[-1]

    press(qtbot, page, Qt.Key.Key_Home, Qt.Key.Key_Left)
    assert chosen(page) == BY_TIME[0]


def test_page_down_goes_about_a_view_further_and_always_further(
    page: TimelinePage, qtbot: QtBot
) -> None:
    page.set_view(civil_day(1900), civil_day(1935))
    press(qtbot, page, Qt.Key.Key_PageDown)
    assert chosen(page) == BY_TIME[1]

    press(qtbot, page, Qt.Key.Key_PageDown, Qt.Key.Key_PageUp)
    assert chosen(page) != BY_TIME[-1]


def test_up_and_down_go_to_the_other_lane(look: Look, qtbot: QtBot) -> None:
    events = (
        a_dated_event("1939", "In the West", passage="a"),
        a_dated_event("1941", "In the East", passage="b"),
        a_dated_event("1944", "Again in the West", passage="a", number=1),
    )
    page = shown_page(look, qtbot)
    page.show_events(events, "", lane_names={"a": "West", "b": "East"})

    press(qtbot, page, Qt.Key.Key_Down)
    assert chosen(page) == events[1]

    press(qtbot, page, Qt.Key.Key_Up)
    assert chosen(page) == events[0]
    assert words(page, "event-facts") == "1939 · West · event 1 of 3"


def test_down_goes_to_the_next_row_where_there_is_one_lane(look: Look, qtbot: QtBot) -> None:
    events = tuple(a_dated_event(f"1945-08-{day:02d}", number=day) for day in range(1, 9))
    page = shown_page(look, qtbot, (*events, a_dated_event("1900")))
    page.chosen.select(events[0].id)
    before = page.canvas.box_of(1).top()

    press(qtbot, page, Qt.Key.Key_Down)

    number = page.canvas.stage.chosen
    assert number is not None
    assert page.canvas.box_of(number).top() > before


def test_enter_wants_the_sentence_of_the_chosen_event(page: TimelinePage, qtbot: QtBot) -> None:
    press(qtbot, page, Qt.Key.Key_End)

    with qtbot.waitSignal(page.sentence_wanted) as wanted:
        press(qtbot, page, Qt.Key.Key_Return)

    assert wanted.args == [BY_TIME[-1].id]


def test_a_click_chooses_and_one_more_wants_the_sentence(page: TimelinePage, qtbot: QtBot) -> None:
    viewport, left = page.canvas.viewport(), Qt.MouseButton.LeftButton
    qtbot.mouseClick(viewport, left, pos=centre_of(page, 1))
    assert chosen(page) == BY_TIME[1]

    with qtbot.waitSignal(page.sentence_wanted) as wanted:
        qtbot.mouseClick(viewport, left, pos=centre_of(page, 1))
    assert wanted.args == [BY_TIME[1].id]


def test_select_brings_an_event_into_view(page: TimelinePage) -> None:
    page.set_view(civil_day(1904), civil_day(1906))

    page.chosen.select(EVENTS[3].id)

    assert chosen(page) == EVENTS[3]
    assert not page.canvas.box_of(3).isEmpty()


def test_an_event_that_is_not_there_is_not_selected(page: TimelinePage) -> None:
    page.chosen.select("no such event")

    assert chosen(page) == BY_TIME[0]


def test_zoom_and_fit_have_keys_and_fit_shows_all(page: TimelinePage, qtbot: QtBot) -> None:
    whole = page.canvas.stage.view
    page.canvas.setFocus()

    with qtbot.waitSignal(page.view_changed) as changed:
        act(page, "zoom-in").trigger()
    assert page.canvas.stage.view.span < whole.span
    assert changed.args == [page.canvas.stage.view.first, page.canvas.stage.view.last]

    act(page, "fit").trigger()
    assert page.canvas.stage.view == whole


def test_what_a_person_did_not_move_is_not_told_as_moved(page: TimelinePage, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(page.view_changed):
        page.show_events(EVENTS[:2], "Less")
        page.resize(800, 600)


def test_set_view_shows_these_days(page: TimelinePage) -> None:
    page.set_view(710_000.0, 710_400.0)

    view = page.canvas.stage.view
    assert (view.first, view.last) == pytest.approx((710_000.0, 710_400.0))


def test_a_view_in_which_nothing_happened_is_not_taken(page: TimelinePage) -> None:
    before = page.canvas.stage.view

    page.set_view(civil_day(1000), civil_day(1100))

    assert page.canvas.stage.view == before


def test_a_chip_opens_by_a_click(look: Look, qtbot: QtBot) -> None:
    page = shown_page(look, qtbot, tuple(many_events(400, seed=2)))
    chip, box = page.canvas.stage.chips()[0]
    before = page.canvas.stage.view

    qtbot.mouseClick(page.canvas.viewport(), Qt.MouseButton.LeftButton, pos=box.center().toPoint())

    after = page.canvas.stage.view
    assert after.span < before.span
    assert after.first < before.day((chip.first + chip.last) / 2) < after.last


def test_dragging_moves_time_with_the_hand(page: TimelinePage, qtbot: QtBot) -> None:
    viewport, left = page.canvas.viewport(), Qt.MouseButton.LeftButton
    page.set_view(civil_day(1939), civil_day(1950))
    view = page.canvas.stage.view
    y = 5

    qtbot.mousePress(viewport, left, pos=QPoint(500, y))
    qtbot.mouseMove(viewport, QPoint(440, y))
    qtbot.mouseMove(viewport, QPoint(400, y))
    qtbot.mouseRelease(viewport, left, pos=QPoint(400, y))

    assert page.canvas.stage.view.first == pytest.approx(view.day(100))


def test_the_scroll_bar_says_where_the_view_is(page: TimelinePage) -> None:
    bar = page.canvas.horizontalScrollBar()
    page.canvas.fit()
    assert bar.minimum() == bar.maximum() == 0

    page.set_view(civil_day(1904), civil_day(1910))
    whole, view = page.canvas.stage.whole, page.canvas.stage.view
    share = (view.first - whole.first) / (whole.span - view.span)
    assert bar.value() / bar.maximum() == pytest.approx(share, abs=0.01)

    bar.setValue(bar.maximum())
    assert page.canvas.stage.view.last == pytest.approx(whole.last, abs=1.0)


def test_the_row_of_the_chosen_event_stays_in_sight_while_it_is_zoomed_about(
    look: Look, qtbot: QtBot
) -> None:
    names = {f"p{number}": f"Text {number}" for number in range(6)}
    page = shown_page(look, qtbot)
    page.show_events(many_events(300, seed=3, passages=6), "Texts", lane_names=names)
    stage = page.canvas.stage
    page.chosen.put(next(n for n in range(300) if stage.chronicle.lane_of(n) == 5))
    keys = [*[Qt.Key.Key_Plus] * 12, *[Qt.Key.Key_Minus] * 24, Qt.Key.Key_0]

    for key in keys:
        press(qtbot, page, key)
        box = page.canvas.box_of(stage.chosen or 0)
        assert -1 <= box.top() <= stage.frame.lanes_height - stage.ink.row

    assert page.canvas.verticalScrollBar().maximum() > 0
    page.canvas.pan(0, 500)
    assert page.canvas.verticalScrollBar().value() == 0, "a hand may still move it away"


@pytest.mark.parametrize("percent", [100, 200])
def test_the_first_row_of_a_lane_comes_with_the_name_above_it_and_others_with_their_frame(
    look: Look, qtbot: QtBot, percent: int
) -> None:
    look.set_text_size(percent)
    page = shown_page(look, qtbot)
    page.resize(700, 640)
    names = {f"p{number}": f"Text {number}" for number in range(4)}
    page.show_events(many_events(120, seed=3, passages=4), "Texts", lane_names=names)
    stage, bar = page.canvas.stage, page.canvas.verticalScrollBar()
    assert stage.heads_above

    for number in (*range(0, 120, 7), *range(119, 0, -7)):
        page.chosen.put(number)
        band = stage.layout.bands[stage.chronicle.lane_of(number)]
        box = page.canvas.box_of(number)
        assert box.bottom() <= stage.frame.lanes_height
        if stage.row_top(number) == band.first_row:
            assert band.top >= bar.value() - 1, "the name of the lane is in sight"
        else:
            assert box.top() >= 3
