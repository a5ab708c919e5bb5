"""How the page shares its room."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from studyapp.ui.pages.timeline.page import TimelinePage
from studyapp.ui.theme import Look
from studyapp.ui.widgets import Toast
from tests.timeline.builders import many_events
from tests.ui.pages.timeline.conftest import shown_page

pytestmark = pytest.mark.unmeasured


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
