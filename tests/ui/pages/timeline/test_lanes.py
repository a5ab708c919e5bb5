"""Lanes are folded and moved by keys, by pointer and by finger."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from studyapp.timeline.arrangement import Arrangement
from studyapp.ui.pages.timeline import lanes
from studyapp.ui.pages.timeline.page import TimelinePage
from studyapp.ui.theme import Look
from tests.timeline.builders import a_dated_event
from tests.ui.pages.timeline.conftest import shown_page

EVENTS = (
    a_dated_event("1939", "Armies meet", number=1, lane="Wars"),
    a_dated_event("1941", "A bomb is planned", number=2, lane="Science"),
    a_dated_event("1942", "A reactor runs", number=3, lane="Science"),
    a_dated_event("1943", "A play is shown", number=4, lane="Art"),
)
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def said(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    heard: list[str] = []
    monkeypatch.setattr(lanes, "announce", lambda _widget, words: heard.append(words))
    return heard


@pytest.fixture
def page(look: Look, qtbot: QtBot) -> TimelinePage:
    return shown_page(look, qtbot, EVENTS)


def from_the_top(page: TimelinePage) -> list[str]:
    stage = page.canvas.stage
    tops = [band.top for band in stage.layout.bands]
    return [stage.lane_names[lane] for lane in sorted(range(len(tops)), key=tops.__getitem__)]


def test_the_lane_of_the_chosen_event_folds_unfolds_and_moves_by_keys(
    page: TimelinePage, qtbot: QtBot, said: list[str]
) -> None:
    told: list[Arrangement] = []
    page.lanes.arranged.connect(told.append)
    page.chosen.select(EVENTS[1].id)

    qtbot.keyClick(page.canvas, Qt.Key.Key_K)
    stage = page.canvas.stage
    assert stage.layout.bands[1].height == stage.ink.thin
    assert said == ["Lane Science folded, 2 events"]
    assert not page.canvas.box_of(1).isEmpty()

    qtbot.keyClick(page.canvas, Qt.Key.Key_Right)
    assert stage.chosen == 2
    qtbot.keyClick(page.canvas, Qt.Key.Key_K, Qt.KeyboardModifier.ShiftModifier)
    assert not any(band.folded for band in stage.layout.bands)

    qtbot.keyClick(page.canvas, Qt.Key.Key_Up, CONTROL)
    qtbot.keyClick(page.canvas, Qt.Key.Key_Up, CONTROL)
    assert from_the_top(page) == ["Science", "Wars", "Art"]
    assert said[-1] == "Lane Science is number 1 of 3"
    qtbot.keyClick(page.canvas, Qt.Key.Key_Down)
    assert stage.chosen == 0
    assert told[-1] == Arrangement(("Science", "Wars", "Art"))


def test_events_that_are_shown_anew_stand_in_the_same_lanes(page: TimelinePage) -> None:
    page.lanes.restore(Arrangement(("Art", "Wars", "Science"), ("Wars", "Gone")))

    page.show_events(EVENTS[:3], "Fewer")

    assert from_the_top(page) == ["Wars", "Science"]
    assert page.canvas.stage.layout.bands[0].folded
    assert page.canvas.accessibleDescription() == "Folded lanes: Wars."


def test_one_lane_alone_neither_folds_nor_moves(look: Look, qtbot: QtBot, said: list[str]) -> None:
    page = shown_page(look, qtbot, EVENTS[:1])

    qtbot.keyClick(page.canvas, Qt.Key.Key_K)
    qtbot.keyClick(page.canvas, Qt.Key.Key_Down, CONTROL)
    qtbot.keyClick(page.canvas, Qt.Key.Key_K, Qt.KeyboardModifier.ShiftModifier)

    assert said == []
    assert not page.canvas.stage.layout.bands[0].folded


def test_the_row_of_the_chosen_event_stays_in_sight_when_the_window_gets_lower(
    page: TimelinePage,
) -> None:
    page.chosen.select(EVENTS[3].id)

    page.resize(1000, 320)

    stage, bar = page.canvas.stage, page.canvas.verticalScrollBar()
    top = stage.row_top(3)
    assert top is not None
    assert bar.maximum() > 0
    assert bar.value() <= top <= bar.value() + stage.frame.lanes_height - stage.ink.row
