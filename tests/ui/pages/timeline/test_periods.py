"""Periods from the table behind the events, and those of the passage before them."""

from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from studyapp.domain.packs import Era
from studyapp.domain.when import When
from studyapp.study.period_sets import period_sets
from studyapp.timeline.chronicle import Chronicle
from studyapp.timeline.civil import civil_year
from studyapp.timeline.periods import named_in, periods_of
from studyapp.ui.pages.timeline.acts import Act
from studyapp.ui.pages.timeline.hearing import EventPart
from studyapp.ui.pages.timeline.model import Column
from studyapp.ui.pages.timeline.page import TimelinePage
from studyapp.ui.pages.timeline.period_words import lies_in_words
from studyapp.ui.pages.timeline.speech import LineSpeech
from tests.timeline.builders import a_dated_event
from tests.ui.pages.timeline.conftest import EVENTS

OWN = Era("The long war", When.parse("1937/1945"))


def part(menu: QMenu, name: str) -> QMenu:
    return next(
        part
        for action in menu.actions()
        if isinstance(part := action.menu(), QMenu) and part.title().startswith(name)
    )


def tick(menu: QMenu, words: str) -> QAction:
    action = next(each for each in menu.actions() if each.text().startswith(words))
    menu.setActiveAction(action)
    return action


def test_every_set_is_in_order_and_says_of_each_period_when_and_where_it_was() -> None:
    for every in period_sets():
        keys = [period.era.when.sort_key for period in every.periods]
        assert len(every.periods) >= 6
        assert keys == sorted(keys)
        assert all(period.region and period.era.title for period in every.periods)


def test_periods_of_the_passage_are_named_first_and_no_two_names_meet() -> None:
    eras = [period.era for every in period_sets() for period in every.periods]
    own = [Era("Empires", When.parse("1800/1950")), OWN]

    every = periods_of(own, [*dict.fromkeys(eras), OWN])

    assert [p for p in every if not p.is_added] == list(periods_of(own))
    for row in {period.row for period in every}:
        there = [period for period in every if period.row == row]
        assert all(a.last <= b.first for a, b in pairwise(there))
    assert [p.era for p in every].count(OWN) == 1


@given(st.integers(-500, 2000), st.integers(1, 600), st.integers(0, 4))
@settings(max_examples=40)
def test_names_in_view_meet_no_other_and_leave_no_row_empty_that_one_could_have(
    year: int, years: int, rows: int
) -> None:
    eras = [period.era for every in period_sets() for period in every.periods]
    every = periods_of([], dict.fromkeys(eras))
    first, last = civil_year(year), civil_year(year + years)

    named = named_in(every, first, last, rows=rows)

    seen = [each for each in every if each.first < last and first < each.last]
    assert [each for each, row in named if each.row < rows and row != each.row] == []
    assert {row for _, row in named} <= set(range(rows))
    for row in range(rows):
        there = [each for each, at in named if at == row]
        assert all(a.last <= b.first for a, b in pairwise(there))
        assert there or all(each in dict(named) for each in seen)


def test_a_set_and_single_periods_are_chosen_by_keys_from_a_menu_that_stays(
    page: TimelinePage, qtbot: QtBot
) -> None:
    page.periods.offer(period_sets(), ["Meiji period", "No such period"])
    menu = page.periods.make_menu()
    japan = part(menu, "Japan")
    assert japan.title() == "Japan  (1 shown)"
    assert japan.accessibleName() == "Japan"

    tick(japan, "Shōwa period, 1926 to 1989")
    with qtbot.waitSignal(page.periods.chosen_changed) as chosen:
        qtbot.keyClick(japan, Qt.Key.Key_Space)
    assert chosen.args == [("Meiji period", "Shōwa period")]

    tick(part(menu, "Modern wars"), "All of")
    qtbot.keyClick(part(menu, "Modern wars"), Qt.Key.Key_Space)
    shown = {period.era.title for period in page.canvas.stage.chronicle.periods}
    assert {"Meiji period", "Shōwa period", "Second World War", "Russo-Japanese War"} <= shown

    menu.actions()[-1].trigger()
    assert page.canvas.stage.chronicle.periods == ()
    menu.deleteLater()


@pytest.mark.usefixtures("qtbot")
def test_what_is_chosen_stays_behind_other_events_and_is_told(page: TimelinePage) -> None:
    page.periods.offer(period_sets(), ["Shōwa period", "Second World War"])
    page.show_chronicle(Chronicle.of(EVENTS, eras=[OWN]), "The war")

    chronicle, last = page.canvas.stage.chronicle, len(EVENTS) - 1
    said = LineSpeech(page.canvas).heard(EventPart(last)).more

    assert [period.is_added for period in chronicle.periods] == [True, False, True]
    assert said.endswith(
        "The event lies in the Second World War (1 September 1939 to 2 September 1945), "
        "The long war (1937 to 1945) and the Shōwa period (1926 to 1989)"
    )
    page.acts[Act.LIST].trigger()
    cell = page.list.model().index(last, Column.PERIOD).data()
    assert cell.startswith("Second World War (")
    assert not page.list.isColumnHidden(Column.PERIOD)
    assert page.list.isColumnHidden(Column.LANE)


def test_an_event_that_may_lie_elsewhere_is_not_said_to_lie_in_a_period() -> None:
    events = [a_dated_event("1990~"), replace(EVENTS[0], when=When.parse("../1940"))]
    eras = [Era("Tudor England", When.parse("1485/1603")), Era("Late age", When.parse("1900/1990"))]
    chronicle = Chronicle.of([*events, a_dated_event("1500")], eras=eras)

    told = [lies_in_words(chronicle, number) for number in range(3)]

    assert sorted(told) == [
        "",
        "The event lies in Tudor England (1485 to 1603)",
        "The event lies in the Late age (1900 to 1990)",
    ]
