"""The list: sorted, narrowed, and never slower for being long."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from studyapp.domain.events import Event
from studyapp.domain.packs import Era
from studyapp.domain.when import When
from studyapp.timeline.arriving import Arriving
from studyapp.timeline.chronicle import Chronicle
from studyapp.timeline.shelf import Source
from studyapp.ui.pages.timeline.acts import Act
from studyapp.ui.pages.timeline.model import Column, EventTable
from studyapp.ui.pages.timeline.page import TimelinePage
from studyapp.ui.theme import Look
from tests.timeline.builders import a_dated_event
from tests.ui.pages.timeline.conftest import shown_page

EVENTS = (
    a_dated_event("1904", "Zeppelins rise", number=1, lane="Science"),
    a_dated_event("1905", "A tsar yields", number=2, lane="Battles"),
    a_dated_event("1906", "Mountains shake", number=3, lane="Science"),
)


@pytest.fixture
def listed(look: Look, qtbot: QtBot) -> TimelinePage:
    page = shown_page(look, qtbot, EVENTS)
    page.acts[Act.LIST].trigger()
    return page


def rows(page: TimelinePage) -> list[str]:
    model = page.list.model()
    return [str(model.index(row, Column.TITLE).data())[:1] for row in range(model.rowCount())]


def test_the_list_is_sorted_by_key_and_by_its_heads_and_the_choice_stays(
    listed: TimelinePage, qtbot: QtBot
) -> None:
    listed.canvas.choose(1)

    qtbot.keyClick(listed.list, Qt.Key.Key_S)
    assert rows(listed) == ["M", "A", "Z"]
    qtbot.keyClick(listed.list, Qt.Key.Key_S)
    assert rows(listed) == ["A", "M", "Z"]
    listed.list.horizontalHeader().sectionClicked.emit(Column.LANE)

    assert rows(listed) == ["Z", "M", "A"]
    assert listed.list.currentIndex().row() == 2
    assert listed.canvas.stage.chosen == 1
    qtbot.keyClick(listed.list, Qt.Key.Key_Up)
    assert listed.canvas.stage.chosen == 2


def test_the_list_is_sorted_by_importance_which_is_heard_with_its_scale(
    look: Look, qtbot: QtBot
) -> None:
    weights = (2, 5, 1)
    events = [replace(one, importance=each) for one, each in zip(EVENTS, weights, strict=True)]
    page = shown_page(look, qtbot, tuple(events))

    page.list.horizontalHeader().sectionClicked.emit(Column.IMPORTANCE)

    model = page.list.model()
    assert rows(page) == ["M", "Z", "A"]
    assert model.index(0, Column.IMPORTANCE).data() == "1"
    assert "importance 1 of 5" in model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)


def test_a_chosen_event_that_is_filtered_away_is_chosen_again_when_it_is_back(
    listed: TimelinePage,
) -> None:
    listed.canvas.choose(1)

    listed.list.filter([0, 2])
    assert rows(listed) == ["Z", "M"]
    assert listed.canvas.stage.chosen == 1
    listed.list.filter(None)

    assert listed.list.currentIndex().row() == 1


def test_rows_of_very_many_events_are_fetched_together() -> None:
    asked: list[int] = []

    def fetch(numbers: object) -> list[Event | None]:
        wanted = list(numbers)  # type: ignore[call-overload]
        asked.append(len(wanted))
        return [a_dated_event("1904", f"Event {row}", number=row) for row in wanted]

    arriving = Arriving()
    arriving.take((row, row * 1440, row * 1440 + 1439, 0, 3) for row in range(9_000))
    chronicle = arriving.chronicle([(None, "")], Source(fetch, lambda _: None, lambda _: ()))
    table = EventTable(chronicle)
    table.show_only(range(0, 9_000, 3))

    words = [table.index(row, Column.TITLE).data() for row in range(40)]

    assert words[:2] == ["Event 0", "Event 3"]
    assert len(asked) == 1
    assert table.rowCount() == 3_000
    assert (table.row_of(300), table.row_of(301)) == (100, -1)
    assert not table.can_sort(Column.TITLE)


@pytest.mark.parametrize("width", [700, 900, 1400])
def test_a_title_is_whole_in_the_list_before_another_column_has_room(
    listed: TimelinePage, width: int
) -> None:
    title = "The Committee of Public Safety is set up"
    eras = [Era(f"The age of {name}", When.parse("1900/1910")) for name in ("steam", "steel")]
    events = [*EVENTS, a_dated_event("1907", title, number=4, lane="Battles")]
    listed.resize(width, 600)

    listed.show_chronicle(Chronicle.of(events, eras=eras), "The war")

    table = listed.list
    words = table.fontMetrics().horizontalAdvance(title)
    assert table.columnWidth(Column.TITLE) >= words + 16
    assert sum(map(table.columnWidth, Column)) == table.viewport().width()
    assert table.isColumnHidden(Column.PERIOD) is (width < 900)


def test_the_chosen_event_is_in_sight_whenever_the_list_is(look: Look, qtbot: QtBot) -> None:
    many = tuple(a_dated_event(str(1500 + n), f"Year {n}", number=n) for n in range(90))
    page = shown_page(look, qtbot, many)
    page.canvas.choose(70)

    page.acts[Act.LIST].trigger()
    for height in (700, 400):
        page.resize(1000, height)

        row = page.list.visualRect(page.list.currentIndex())
        assert page.list.viewport().rect().contains(row)
