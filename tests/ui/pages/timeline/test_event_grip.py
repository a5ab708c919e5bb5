"""The chosen event is moved, stretched and re-laned by dragging its mark."""

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from studyapp.domain.edits import Edit
from studyapp.domain.events import Event
from studyapp.ui.pages.timeline.page import TimelinePage
from studyapp.ui.theme import Look
from tests.timeline.builders import a_dated_event
from tests.ui.pages.timeline.conftest import shown_page

LEFT = Qt.MouseButton.LeftButton
PORT = a_dated_event("1904-02", "A port is attacked", number=1, lane="War")
TREATY = a_dated_event("1905/1908", "Envoys talk", number=2, lane="Talks")
LATER = a_dated_event("1930", "A wall is built", number=3, lane="Talks")

Told = list[tuple[Event, Edit, bool]]


@pytest.fixture
def page(look: Look, qtbot: QtBot) -> TimelinePage:
    return shown_page(look, qtbot, (PORT, TREATY, LATER))


@pytest.fixture
def told(page: TimelinePage) -> Told:
    heard: Told = []
    page.editing.edited.connect(lambda *edited: heard.append(edited))
    return heard


def drag(page: TimelinePage, begin: QPointF, by: QPointF, *, drop: bool = True) -> None:
    port = page.canvas.viewport()
    QTest.mousePress(port, LEFT, pos=begin.toPoint())
    QTest.mouseMove(port, (begin + by / 2).toPoint())
    QTest.mouseMove(port, (begin + by).toPoint())
    if drop:
        QTest.mouseRelease(port, LEFT, pos=(begin + by).toPoint())


def years(page: TimelinePage, count: float) -> QPointF:
    return QPointF(count * 365.2425 * page.canvas.stage.view.scale, 0)


def test_the_mark_of_the_chosen_event_is_dragged_by_units_of_its_date(
    page: TimelinePage, told: Told
) -> None:
    page.canvas.choose(0)
    view = page.canvas.stage.view

    drag(page, page.canvas.mark_of(0).center(), years(page, 2), drop=False)
    words = page.findChild(QLabel, "pointed-words")
    assert words is not None
    assert words.isVisible()
    assert words.text() in {"January 1906", "February 1906", "March 1906"}
    QTest.mouseRelease(
        page.canvas.viewport(),
        LEFT,
        pos=(page.canvas.mark_of(0).center() + years(page, 2)).toPoint(),
    )

    assert not words.isVisible()
    ((event, edit, _run),) = told
    assert edit is Edit.MOVED
    assert event.when.edtf in {"1906-01", "1906-02", "1906-03"}
    assert event.citation == PORT.citation
    assert page.canvas.stage.view == view


def test_the_end_of_a_range_is_dragged_and_its_beginning_stays(
    page: TimelinePage, told: Told
) -> None:
    page.canvas.choose(1)
    mark = page.canvas.mark_of(1)

    drag(page, QPointF(mark.right() - 1, mark.center().y()), years(page, 4))

    ((event, edit, _run),) = told
    assert (event.when.edtf, edit) == ("1905/1912", Edit.STRETCHED)


def test_a_mark_is_dragged_to_another_lane(page: TimelinePage, told: Told) -> None:
    page.canvas.choose(0)
    stage = page.canvas.stage
    goal = stage.layout.bands[stage.chronicle.lane_of(1)]
    start = page.canvas.mark_of(0).center()

    drag(page, start, QPointF(0, (goal.top + goal.bottom) / 2 - start.y()))

    ((event, edit, _run),) = told
    assert (event.lane, event.when, edit) == ("Talks", PORT.when, Edit.RELANED)


def test_escape_leaves_it_and_what_is_not_chosen_is_not_moved(
    page: TimelinePage, told: Told
) -> None:
    page.canvas.choose(0)

    drag(page, page.canvas.mark_of(0).center(), years(page, 2), drop=False)
    QTest.keyClick(page.canvas, Qt.Key.Key_Escape)
    QTest.mouseRelease(page.canvas.viewport(), LEFT)
    before = page.canvas.stage.view
    drag(page, page.canvas.mark_of(2).center(), years(page, -3))

    assert told == []
    assert page.canvas.stage.view != before
