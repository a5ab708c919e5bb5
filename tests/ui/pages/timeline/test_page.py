from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QTableView, QWidget
from pytestqt.qtbot import QtBot

from studyapp.domain.events import Event
from studyapp.timeline.chronicle import Chronicle
from studyapp.timeline.civil import civil_day
from studyapp.ui.pages.timeline import moving, searching
from studyapp.ui.pages.timeline.page import TimelinePage
from studyapp.ui.theme import Face, Look
from studyapp.ui.widgets import Toast
from tests.timeline.builders import a_dated_event, many_events
from tests.ui.pages.timeline.conftest import EVENTS, shown_page

pytestmark = pytest.mark.unmeasured

BY_TIME = sorted(EVENTS, key=lambda event: event.when.sort_key)


def chosen(page: TimelinePage) -> Event | None:
    number = page.canvas.stage.chosen
    return None if number is None else page.canvas.stage.chronicle.events[number]


def words(page: TimelinePage, name: str) -> str:
    label = page.findChild(QLabel, name)
    assert isinstance(label, QLabel)
    return label.text()


def act(page: TimelinePage, name: str) -> QAction:
    return next(action for action in page.actions() if action.objectName() == name)


def press(qtbot: QtBot, page: TimelinePage, *keys: Qt.Key) -> None:
    for key in keys:
        qtbot.keyClick(page.canvas, key)


def centre_of(page: TimelinePage, number: int) -> QPoint:
    return page.canvas.box_of(number).center().toPoint()


def test_the_facts_say_what_is_shown_how_many_and_from_when_to_when(page: TimelinePage) -> None:
    assert words(page, "facts") == "The war · 4 events, 1904 to 1945"


def test_the_strip_shows_the_first_event_until_another_is_chosen(page: TimelinePage) -> None:
    assert words(page, "event-title") == "Russia and Japan are at war"
    assert words(page, "event-facts") == "1904–1905 · event 1 of 4"


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


def test_showing_the_same_events_again_keeps_view_and_choice(page: TimelinePage) -> None:
    page.chosen.select(EVENTS[0].id)
    page.set_view(civil_day(1940), civil_day(1950))
    before = page.canvas.stage.view

    page.show_events(list(EVENTS), "The war")

    assert chosen(page) == EVENTS[0]
    assert page.canvas.stage.view == before


def test_the_list_has_the_same_events_and_the_same_choice(page: TimelinePage, qtbot: QtBot) -> None:
    page.chosen.select(EVENTS[0].id)
    act(page, "list").trigger()
    table = page.findChild(QTableView, "events")
    assert isinstance(table, QTableView)

    assert table.isVisible()
    assert table.model().rowCount() == 4
    assert table.currentIndex().row() == 2
    assert table.currentIndex().siblingAtColumn(1).data() == "Hiroshima is bombed"
    assert table.currentIndex().data(Qt.ItemDataRole.UserRole) == EVENTS[0]
    qtbot.keyClick(table, Qt.Key.Key_Up)
    assert chosen(page) == BY_TIME[1]
    with qtbot.waitSignal(page.sentence_wanted) as wanted:
        qtbot.keyClick(table, Qt.Key.Key_Return)
    assert wanted.args == [BY_TIME[1].id]


def test_the_names_of_the_columns_grow_with_the_text(page: TimelinePage, look: Look) -> None:
    look.set_text_size(200)

    painted = page.list.horizontalHeader().viewport().font()
    assert painted.pixelSize() == look.font(Face.SMALL_STRONG).pixelSize()


def test_each_row_of_the_list_is_heard_whole(page: TimelinePage) -> None:
    model = page.list.model()
    heard = model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)

    shown = [str(model.index(0, column).data()) for column in range(model.columnCount())]
    assert heard == f"{', '.join(shown[:2])}, importance {shown[2]} of 5"
    assert len(shown) > 1


def test_what_a_search_found_and_what_is_in_view_is_heard(
    page: TimelinePage, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []
    for module in (moving, searching):
        monkeypatch.setattr(module, "announce", lambda _widget, words: said.append(words))

    field = page.findChild(QLineEdit, "find-field")
    assert isinstance(field, QLineEdit)
    field.setText("penguin")
    field.setText("japan")
    act(page, "fit").trigger()
    for _ in range(12):
        act(page, "zoom-in").trigger()

    assert said[:2] == ["No event with “penguin”", "2 events with “japan”"]
    assert said[2].startswith("In view: 4 events, 190")
    assert said[-1] == "In view: 1 event, 1904 to 1905"


def test_finding_goes_to_the_event_and_enter_to_the_next_one(
    page: TimelinePage, qtbot: QtBot
) -> None:
    field = page.findChild(QLineEdit, "find-field")
    assert isinstance(field, QLineEdit)
    act(page, "find").trigger()
    qtbot.keyClicks(field, "japan")
    assert chosen(page) == BY_TIME[0]
    assert words(page, "facts") == "The war · 2 events with “japan”"

    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert chosen(page) == BY_TIME[3]

    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert field.text() == ""
    assert words(page, "facts") == "The war · 4 events, 1904 to 1945"


def test_a_letter_in_the_find_field_is_a_letter(page: TimelinePage, qtbot: QtBot) -> None:
    field = page.findChild(QLineEdit, "find-field")
    assert isinstance(field, QLineEdit)
    field.setFocus()

    qtbot.keyClicks(field, "l0-")

    assert field.text() == "l0-"
    assert page.canvas.isVisible()


def test_without_events_there_is_a_way_to_the_library(look: Look, qtbot: QtBot) -> None:
    page = shown_page(look, qtbot, ())
    sentence = page.findChild(QLabel, "sentence")
    assert isinstance(sentence, QLabel)

    assert sentence.isVisible()
    assert sentence.text() == "“The war” has no dated events."
    page.show_events((), "")
    assert sentence.text() == "No events yet."
    with qtbot.waitSignal(page.library_wanted):
        act(page, "library").trigger()


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


@pytest.fixture
def stops(page: TimelinePage) -> list[QWidget]:
    found = [page.canvas]
    while (after := found[-1].nextInFocusChain()) is not page.canvas:
        found.append(after)  # type: ignore[arg-type]  # any widget
    return [w for w in found if w.focusPolicy() & Qt.FocusPolicy.TabFocus and w.isVisible()]


def test_the_line_is_one_stop_for_tab(stops: list[QWidget], page: TimelinePage) -> None:
    inside = [stop for stop in stops if page.canvas.isAncestorOf(stop) or stop is page.canvas]

    assert inside == [page.canvas]


@pytest.mark.parametrize("size", [(1024, 600), (1600, 1000)])
@pytest.mark.parametrize("percent", [100, 200])
def test_the_line_keeps_room_for_a_row_in_every_window(
    look: Look, qtbot: QtBot, size: tuple[int, int], percent: int
) -> None:
    look.set_text_size(percent)
    look.set_folded(folded=look.ems(size[0]) < 45)
    page = shown_page(look, qtbot)
    page.resize(size[0], size[1] - look.px(33))
    qtbot.wait(1)

    assert page.canvas.stage.frame.lanes_height >= page.canvas.stage.ink.row * 1.5
    look.set_text_size(100)
    look.set_folded(folded=False)


def test_events_of_one_id_but_other_words_are_shown_anew(page: TimelinePage) -> None:
    page.show_events([replace(EVENTS[1], title="A war in the East"), *EVENTS[2:]], "The war")

    assert words(page, "event-title") == "A war in the East"


def test_a_chronicle_made_elsewhere_is_shown_like_its_events(look: Look, qtbot: QtBot) -> None:
    page = shown_page(look, qtbot, events=())

    page.show_chronicle(Chronicle.of(EVENTS), "The war")

    assert page.canvas.stage.chronicle.events[0].title == "Russia and Japan are at war"
    assert page.canvas.stage.chosen == 0


@pytest.mark.parametrize("height", [420, 700])
def test_a_toast_leaves_the_axis_to_be_read(page: TimelinePage, look: Look, height: int) -> None:
    page.resize(1000, height)
    toast = Toast(look, page)

    toast.show_toast("Saved as war.svg.")

    canvas, axis = page.canvas, page.canvas.stage.frame.axis_box.toAlignedRect()
    axis.translate(canvas.viewport().mapTo(page, QPoint(0, 0)))
    assert not toast.geometry().intersects(axis)


def test_lanes_that_are_compared_have_the_room_of_the_strip_in_a_low_window(
    page: TimelinePage, look: Look
) -> None:
    look.set_folded(folded=True)
    look.set_text_size(200)
    page.resize(1000, 530)
    canvas, strip = page.canvas, page.body.strip
    before = canvas.height()

    page.comparing.show_compared(("one", "two"))
    QApplication.processEvents()

    assert strip.isHidden()
    assert canvas.height() > before * 1.3
    page.comparing.show_compared(())
    assert strip.isVisible()


def test_lanes_of_a_window_that_was_small_for_a_while_are_no_further_down_than_before(
    page: TimelinePage,
) -> None:
    names = {f"p{number}": f"Text {number}" for number in range(6)}
    page.show_events(many_events(400, seed=3, passages=6), "Texts", lane_names=names)
    bar = page.canvas.verticalScrollBar()
    page.chosen.put(next(n for n in range(400) if page.canvas.stage.chronicle.lane_of(n) == 2))
    before = bar.value()

    for height in (380, 700):
        page.resize(page.width(), height)

    box, canvas = page.canvas.box_of(page.canvas.stage.chosen or 0), page.canvas
    assert bar.maximum() > 0
    assert bar.value() <= before
    assert 0 <= box.top() < box.bottom() <= canvas.stage.frame.lanes_height
