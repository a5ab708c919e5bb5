"""Events filtered in picture, list and overview alike, by key and pointer."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel
from pytestqt.qtbot import QtBot

from studyapp.domain.events import Event, Status
from studyapp.domain.sieves import Facet
from studyapp.domain.texts import PassageId
from studyapp.timeline.chronicle import Chronicle
from studyapp.ui.pages.timeline import searching
from studyapp.ui.pages.timeline.filter_bar import AwayChip
from studyapp.ui.pages.timeline.page import TimelinePage
from studyapp.ui.pages.timeline.wording import facts_words
from studyapp.ui.theme import Look
from studyapp.ui.widgets.chips import Chip
from tests.timeline.builders import a_dated_event
from tests.ui.pages.timeline.conftest import shown_page


def an_event(number: int) -> Event:
    return replace(
        a_dated_event(
            f"{1900 + number}", f"Event {number}", number=number, importance=number % 5 + 1
        ),
        people=(f"Person {number % 15}", "Ada") if number % 2 else (),
        lane="Battles" if number < 10 else "Science",
        status=Status.PLANNED if number == 4 else Status.FACT,
    )


@pytest.fixture
def filtered(look: Look, qtbot: QtBot) -> TimelinePage:
    """Return a page with thirty events."""
    return shown_page(look, qtbot, tuple(map(an_event, range(30))))


def titles(page: TimelinePage) -> list[str]:
    events = page.canvas.stage.chronicle.events
    return [events[n].title for n in range(len(events))]


def chips(page: TimelinePage) -> list[str]:
    return [chip.text() for chip in page.filters.bar.findChildren(AwayChip) if chip.isVisible()]


def count_words(page: TimelinePage) -> str:
    label = page.findChild(QLabel, "filtered-count")
    assert label is not None
    return label.text()


def offered(page: TimelinePage, facet: Facet) -> list[str]:
    row = page.filters.panel.rows[facet]
    return [chip.accessibleName() for chip in row.findChildren(Chip) if chip.isVisible()]


def focused() -> QAbstractButton:
    found = QApplication.focusWidget()
    assert isinstance(found, QAbstractButton)
    return found


def test_filters_are_chosen_and_taken_away_by_keys_alone(
    filtered: TimelinePage, qtbot: QtBot
) -> None:
    kept: list[tuple[tuple[str, str], ...]] = []
    filtered.filters.changed.connect(kept.append)
    filtered.canvas.choose(12)

    qtbot.keyClick(filtered.canvas, Qt.Key.Key_F)
    assert focused().accessibleName() == "Lane, Battles, 10 events"
    qtbot.keyClick(focused(), Qt.Key.Key_Right)
    qtbot.keyClick(focused(), Qt.Key.Key_Left)
    qtbot.keyClick(focused(), Qt.Key.Key_Space)
    assert titles(filtered) == [f"Event {n}" for n in range(10)]
    assert focused().accessibleName() == "Lane, Battles, 10 events"
    filtered.filters.turn(Facet.PERSON, "Ada")
    assert titles(filtered) == [f"Event {n}" for n in range(1, 10, 2)]
    assert chips(filtered) == ["Lane: Battles", "Person: Ada"]
    assert count_words(filtered) == "5 of 30 events"
    assert filtered.list.model().rowCount() == 5
    assert filtered.canvas.stage.chosen == 4
    qtbot.keyClick(focused(), Qt.Key.Key_Escape)
    assert not filtered.filters.panel.isVisible()
    assert filtered.canvas.hasFocus()

    filtered.filters.bar.go_to(0)
    qtbot.keyClick(focused(), Qt.Key.Key_Delete)
    assert chips(filtered) == ["Person: Ada"]
    assert focused().text() == "Person: Ada"
    qtbot.keyClick(focused(), Qt.Key.Key_F, Qt.KeyboardModifier.ShiftModifier)

    assert len(titles(filtered)) == 30
    assert chips(filtered) == []
    assert filtered.canvas.hasFocus()
    assert [len(pairs) for pairs in kept] == [1, 2, 1, 0]


def test_what_is_named_most_is_offered_first_and_a_field_finds_the_rest(
    filtered: TimelinePage, qtbot: QtBot
) -> None:
    qtbot.keyClick(filtered.canvas, Qt.Key.Key_F)

    people = offered(filtered, Facet.PERSON)
    assert people[0] == "Person, Ada, 15 events"
    assert len(people) == 12
    filtered.filters.panel.rows[Facet.PERSON]._field.setText("son 14")
    assert offered(filtered, Facet.PERSON) == ["Person, Person 14, 1 event"]
    assert offered(filtered, Facet.STATUS) == [
        "Status, Happened, 29 events",
        "Status, Planned, 1 event",
    ]
    assert offered(filtered, Facet.IMPORTANCE)[-1] == "Importance, 5 of 5, 6 events"
    assert offered(filtered, Facet.PLACE) == offered(filtered, Facet.PASSAGE) == []


def test_filters_that_let_nothing_through_say_so_and_can_be_taken_away(
    filtered: TimelinePage, qtbot: QtBot
) -> None:
    filtered.filters.restore([("person", "Nobody"), ("colour", "red"), ("importance", "x")])

    assert titles(filtered) == []
    assert count_words(filtered) == "0 of 30 events"
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Home, Qt.Key.Key_L, Qt.Key.Key_Plus, Qt.Key.Key_L):
        qtbot.keyClick(filtered.body.events_widget, key)
    filtered.grab()
    filtered.show_events(tuple(map(an_event, range(12))), "Others")
    assert count_words(filtered) == "0 of 12 events"
    filtered.chosen.select(an_event(3).id)

    assert len(titles(filtered)) == 12
    assert filtered.canvas.stage.chosen == 3


def test_lanes_keep_their_colours_where_others_are_filtered_away(filtered: TimelinePage) -> None:
    filtered.filters.turn(Facet.LANE, "Science")

    chronicle = filtered.canvas.stage.chronicle
    assert [lane.name for lane in chronicle.lanes] == ["Science"]
    assert chronicle.tint(0) == 1


def test_what_is_found_among_filtered_events_says_among_how_many(
    filtered: TimelinePage, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []
    monkeypatch.setattr(searching, "announce", lambda _widget, words: said.append(words))
    filtered.filters.turn(Facet.LANE, "Battles")
    for words in ("event 2", "event 29"):
        filtered.body.find_field.setText(words)
    filtered.filters.clear()

    assert said[:2] == [
        "1 event with “event 2” among 10 of 30 events",
        "No event with “event 29” among 10 of 30 events",
    ]
    assert said[-1] == "1 event with “event 29”"


def test_in_large_text_what_is_offered_takes_all_the_room_below_the_header(
    filtered: TimelinePage, look: Look, qtbot: QtBot
) -> None:
    panel, header = filtered.filters.panel, filtered.body.header
    look.set_text_size(150)
    filtered.resize(1024, 900)

    qtbot.keyClick(filtered.canvas, Qt.Key.Key_F)

    assert not filtered.canvas.isVisible()
    needed = header.heightForWidth(header.width())
    qtbot.waitUntil(lambda: panel.height() > filtered.height() - needed - look.px(60))
    assert header.height() == needed
    qtbot.keyClick(focused(), Qt.Key.Key_Escape)
    assert filtered.canvas.isVisible()


def test_where_all_events_are_shown_it_is_not_said_how_many_of_them() -> None:
    chronicle = Chronicle.of([a_dated_event("1900"), a_dated_event("1945", number=1)])

    assert facts_words(replace(chronicle, total=2)) == "2 events, 1900 to 1945"
    assert facts_words(replace(chronicle, total=7)) == "2 of 7 events, 1900 to 1945"


@pytest.mark.parametrize(
    ("edtfs", "days"),
    [
        (("1900",), "1900"),
        (("1900-05",), "May 1900"),
        (("1900-05-03T10:00", "1900-05-03T11:00"), "3 May 1900"),
        (("1900-05-03", "1900-05-09"), "3–9 May 1900"),
        (("1900-05-03", "1900-06-09"), "1900"),
        (("-0043-03-15", "-0043-03-16"), "15–16 March 44 BC"),
        (("-9999-01-01",), "1 January 10000 BC"),
        (("9999-12-31",), "31 December 9999"),
    ],
)
def test_events_of_one_month_have_it_said_above_them(edtfs: tuple[str, ...], days: str) -> None:
    events = [a_dated_event(edtf, number=number) for number, edtf in enumerate(edtfs)]

    assert facts_words(Chronicle.of(events)).partition(", ")[2] == days


def test_lanes_that_are_called_by_passages_are_offered_as_passages_alone(
    look: Look, qtbot: QtBot
) -> None:
    page = shown_page(look, qtbot)
    events = [replace(an_event(n), passage=PassageId(f"p{n % 2}"), lane=None) for n in range(4)]
    titles = {"p0": "The first war", "p1": "The second war"}

    page.show_chronicle(Chronicle.of([*events, an_event(9)], titles), "Both")
    page.filters.name_passages(titles)
    qtbot.keyClick(page.canvas, Qt.Key.Key_F)

    assert offered(page, Facet.LANE) == ["Lane, Battles, 1 event"]
    assert offered(page, Facet.PASSAGE)[:2] == [
        "Passage, The first war, 2 events",
        "Passage, The second war, 2 events",
    ]


def test_what_is_offered_stands_apart_from_the_lanes_below(
    filtered: TimelinePage, look: Look, qtbot: QtBot
) -> None:
    filtered.resize(1200, 900)
    qtbot.keyClick(filtered.canvas, Qt.Key.Key_F)

    panel = filtered.filters.panel
    qtbot.waitUntil(lambda: panel.viewport().height() <= panel.height() - look.px(12))
    assert filtered.canvas.isVisible()


@pytest.mark.parametrize("height", [700, 738, 860])
def test_below_what_is_offered_there_is_room_to_see_what_a_filter_does(
    filtered: TimelinePage, qtbot: QtBot, height: int
) -> None:
    filtered.resize(1170, height)
    qtbot.keyClick(filtered.canvas, Qt.Key.Key_F)
    filtered.filters.turn(Facet.PERSON, "Ada")

    stage = filtered.canvas.stage
    qtbot.waitUntil(lambda: stage.frame.lanes_height >= stage.ink.row * 3)
    qtbot.keyClick(filtered.filters.panel, Qt.Key.Key_Escape)
    assert filtered.body.strip.isVisible()


def test_an_open_form_keeps_its_room_when_the_window_changes(
    filtered: TimelinePage, qtbot: QtBot
) -> None:
    filtered.canvas.choose(2)
    qtbot.keyClick(filtered.canvas, Qt.Key.Key_E)
    assert filtered.editing.form is not None

    filtered.resize(1100, 760)

    assert not filtered.body.strip.isVisible()
    qtbot.keyClick(filtered.editing.form, Qt.Key.Key_Escape)
    assert filtered.body.strip.isVisible()
