"""Today, any date, and the window in the overview."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from studyapp.domain.when import When
from studyapp.timeline.civil import civil_day
from studyapp.timeline.dates import showing_date
from studyapp.timeline.marks import mark_of
from studyapp.timeline.view import View
from studyapp.ui.pages.timeline import dates, moving
from studyapp.ui.pages.timeline.overview import Overview
from studyapp.ui.pages.timeline.overview_window import Part, part_at
from studyapp.ui.pages.timeline.page import TimelinePage
from tests.ui.pages.fingers import Finger
from tests.ui.pages.timeline.conftest import EVENTS

LEFT = Qt.MouseButton.LeftButton
SHIFT, CONTROL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def said(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    heard: list[str] = []
    for module in (dates, moving):
        monkeypatch.setattr(module, "announce", lambda _widget, words: heard.append(words))
    return heard


@pytest.mark.parametrize("edtf", ["1944", "1944-06", "1944-06-06", "-0263", "17XX", "1914/1918"])
def test_a_date_fills_the_view_as_exactly_as_it_is_told(edtf: str) -> None:
    when = When.parse(edtf)
    view = showing_date(View(0.0, 100.0, 800.0), when)

    mark = mark_of(when)
    assert view.first < mark.first < mark.last < view.last
    assert view.span == pytest.approx(mark.days * (7 if edtf.endswith("06-06") else 5 / 3))


def test_of_an_open_range_the_end_that_is_known_comes_into_the_middle() -> None:
    view = showing_date(View(0.0, 100.0, 800.0), When.parse("1916/.."))

    assert (view.first + view.last) / 2 == pytest.approx(civil_day(1916))
    assert view.span == pytest.approx(100.0)


def typed(page: TimelinePage, qtbot: QtBot, words: str) -> QLineEdit:
    qtbot.keyClick(page.canvas, Qt.Key.Key_G)
    field = page.findChild(QLineEdit, "date-field")
    assert isinstance(field, QLineEdit)
    assert field.hasFocus()
    qtbot.keyClicks(field, words)
    qtbot.keyClick(field, Qt.Key.Key_Return)
    return field


def note(page: TimelinePage) -> str:
    label = page.findChild(QLabel, "date-note")
    assert isinstance(label, QLabel)
    return label.text() if label.isVisible() else ""


def test_a_typed_date_is_shown_and_the_nearest_event_is_chosen_and_told(
    page: TimelinePage, qtbot: QtBot, said: list[str]
) -> None:
    for words, number, says in (
        ("august 1945", 2, "August 1945. Nearest: Hiroshima is bombed, 6 August 1945 ("),
        ("264 v. Chr.", 0, "264 BC. Nearest: Russia and Japan are at war, 1904–1905 (2167 years"),
    ):
        typed(page, qtbot, words)
        view = page.canvas.stage.view
        assert said[-1].replace(",", "").startswith(says.replace(",", ""))
        assert note(page) == said[-1]
        assert page.canvas.stage.chosen == number
        assert page.canvas.hasFocus()
    assert view.first < civil_day(-263) < view.last
    assert view.span < 1000


def test_what_is_no_date_is_told_with_examples_and_kept(
    page: TimelinePage, qtbot: QtBot, said: list[str]
) -> None:
    before = page.canvas.stage.view

    field = typed(page, qtbot, "31.31.1944")

    fault = page.findChild(QLabel, "fieldFault")
    assert isinstance(fault, QLabel)
    assert "“31.31.1944” cannot be read as a date" in fault.text()
    assert "June 1944" in fault.text()
    assert field.text() == "31.31.1944"
    assert (page.canvas.stage.view, said) == (before, [])
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert not field.isVisible()
    assert page.canvas.hasFocus()


def test_today_is_gone_to_and_it_is_told_how_far_the_last_event_is(
    page: TimelinePage, qtbot: QtBot, said: list[str]
) -> None:
    qtbot.keyClick(page.canvas, Qt.Key.Key_T)
    assert said == []
    page.dates.set_today(date(2026, 11, 26))
    page.set_view(civil_day(1944), civil_day(1946))
    picture = page.canvas.grab().toImage()

    qtbot.keyClick(page.canvas, Qt.Key.Key_T)

    view = page.canvas.stage.view
    assert view.first < civil_day(2026, 11, 26) < view.last
    assert said[0].startswith(
        "Today is 26 November 2026. The last event: Japan signs the surrender"
    )
    assert "81 years" in said[0]
    x = round(page.canvas.stage.frame.left + view.x(civil_day(2026, 11, 26) + 0.5))
    accent = page.canvas.stage.ink.tokens.accent
    column = [page.canvas.grab().toImage().pixelColor(x, y) for y in range(30, 60)]
    assert accent in column
    assert accent not in [picture.pixelColor(x, y) for y in range(30, 60)]
    page.show_events(EVENTS[:2], "Fewer")
    assert page.canvas.stage.today == civil_day(2026, 11, 26)


@pytest.fixture
def overview(page: TimelinePage) -> Overview:
    page.canvas.show_view(page.canvas.goal.showing(civil_day(1915), civil_day(1925)))
    return page.body.overview


def at(page: TimelinePage, day: float) -> QPoint:
    stage = page.canvas.stage
    return QPoint(round(stage.frame.left + stage.whole.x(day)), 20)


def drag(overview: Overview, begin: QPoint, goal: QPoint) -> None:
    QTest.mousePress(overview, LEFT, pos=begin)
    QTest.mouseMove(overview, (begin + goal) / 2)
    QTest.mouseMove(overview, goal)
    QTest.mouseRelease(overview, LEFT, pos=goal)


def days(page: TimelinePage) -> tuple[float, float]:
    return page.canvas.stage.view.first, page.canvas.stage.view.last


def test_the_window_is_dragged_and_stretched_by_its_edges_which_never_cross(
    page: TimelinePage, overview: Overview
) -> None:
    near = page.canvas.stage.whole.span / 100
    years = [float(civil_day(year)) for year in (1910, 1915, 1920, 1925, 1930, 1935, 1940)]

    drag(overview, at(page, years[2]), at(page, years[4]))
    assert days(page) == pytest.approx((years[3], years[5]), abs=near)
    drag(overview, at(page, years[5]), at(page, years[6]))
    assert days(page) == pytest.approx((years[3], years[6]), abs=near)
    drag(overview, at(page, years[3]), at(page, years[0]))
    assert days(page) == pytest.approx((years[0], years[6]), abs=near)
    drag(overview, at(page, years[6]), at(page, years[0]) - QPoint(100, 0))
    first, last = days(page)
    assert first == pytest.approx(years[0], abs=near)
    assert 0 < last - first < near

    QTest.mouseClick(overview, LEFT, pos=at(page, years[4]))
    assert sum(days(page)) / 2 == pytest.approx(years[4], abs=near)


def test_a_finger_stretches_the_window_too(page: TimelinePage, overview: Overview) -> None:
    near = page.canvas.stage.whole.span / 60
    goal = at(page, civil_day(1935)) - at(page, civil_day(1925))

    finger = Finger(overview, at(page, civil_day(1925)) + QPoint(12, 0))
    finger.move(goal.x(), 0)
    finger.up()

    assert days(page) == pytest.approx((civil_day(1915), civil_day(1935)), abs=near)


def test_keys_move_the_window_and_its_ends_and_it_is_told_what_is_in_view(
    page: TimelinePage, overview: Overview, qtbot: QtBot, said: list[str]
) -> None:
    overview.setFocus()
    first, last = days(page)
    step = (last - first) / 10

    qtbot.keyClick(overview, Qt.Key.Key_Right)
    assert days(page) == pytest.approx((first + step, last + step))
    qtbot.keyClick(overview, Qt.Key.Key_Right, SHIFT)
    assert days(page) == pytest.approx((first + step, last + 2 * step))
    qtbot.keyClick(overview, Qt.Key.Key_Left, CONTROL)
    assert days(page) == pytest.approx((first - step / 10, last + 2 * step))
    for key in (Qt.Key.Key_PageDown, Qt.Key.Key_End, Qt.Key.Key_End):
        qtbot.keyClick(overview, key)
    assert days(page)[1] == pytest.approx(page.canvas.stage.whole.last)
    qtbot.keyClick(overview, Qt.Key.Key_Home)
    assert days(page)[0] == pytest.approx(page.canvas.stage.whole.first)
    assert len(said) == 7
    assert all(words.startswith("In view: ") for words in said)


@pytest.mark.parametrize(
    ("x", "part"),
    [(89, Part.BESIDE), (93, Part.EARLY), (102, Part.EARLY), (105, Part.INSIDE),
     (115, Part.INSIDE), (118, Part.LATE), (127, Part.LATE), (131, Part.BESIDE)],
)  # fmt: skip
def test_a_narrow_window_can_still_be_taken_in_its_middle(x: float, part: Part) -> None:
    assert part_at(QRectF(100, 0, 20, 30), x, 8.0) is part


def test_an_event_that_still_goes_on_today_is_not_called_the_last(
    page: TimelinePage, qtbot: QtBot, said: list[str]
) -> None:
    page.show_events((replace(EVENTS[0], when=When.parse("1945-08-09/..")),), "Open")
    page.dates.set_today(date(2026, 11, 26))

    qtbot.keyClick(page.canvas, Qt.Key.Key_T)

    assert said[0].startswith("Today is 26 November 2026. Nearest: ")
    assert said[0].endswith("(going on then).")


def test_an_event_before_today_is_not_called_the_last_where_another_is_still_to_come(
    page: TimelinePage, qtbot: QtBot, said: list[str]
) -> None:
    page.dates.set_today(date(1945, 8, 9))

    qtbot.keyClick(page.canvas, Qt.Key.Key_T)

    assert said[0].startswith("Today is 9 August 1945. Nearest: Hiroshima is bombed")
