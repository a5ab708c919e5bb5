"""A timeline of more events than are held: read in slices, fetched where they are seen."""

import sqlite3
from contextlib import closing
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from studyapp.app.joins import laying, timeline_events
from studyapp.domain.edits import Edit
from studyapp.domain.when import When
from studyapp.store import line_reading
from studyapp.timeline.fetched_shelf import FetchedShelf
from studyapp.timeline.marks import mark_of
from studyapp.ui.pages.timeline.page import TimelinePage
from tests.app.conftest import Seat
from tests.app.person import CONTROL, Person, focused


@pytest.fixture(autouse=True)
def few(monkeypatch: pytest.MonkeyPatch) -> None:
    """Have two events be many, in slices of two."""
    monkeypatch.setattr(timeline_events, "FEW", 2)
    monkeypatch.setattr(laying, "SHOWN_FIRST", 2)
    monkeypatch.setattr(line_reading, "SLICE", 2)


def titles(page: TimelinePage) -> list[str]:
    events = page.canvas.stage.chronicle.events
    return [events[number].title for number in range(len(events))]


def test_many_events_are_laid_out_as_few_are(reader: Person) -> None:
    reader.go("timeline")
    reader.until(lambda: len(titles(reader.pages.timeline)) == 6)

    chronicle = reader.pages.timeline.canvas.stage.chronicle
    assert isinstance(chronicle.events, FetchedShelf)
    assert chronicle.total is None
    assert titles(reader.pages.timeline)[0].startswith("The crowd stormed the Bastille")
    assert "6 events, 1789 to 1794" in reader.sees()
    reader.press(Qt.Key.Key_End)
    assert "Danton" in reader.sees()
    reader.press(Qt.Key.Key_Return)
    assert reader.page == "reader"
    assert reader.lit is not None


def test_reading_is_broken_off_by_leaving_and_taken_up_again(reader: Person) -> None:
    reader.go("timeline")
    join = reader.desk.joins.timeline
    join.show()
    join.leave()
    reader.desk.window.show_page("reader")
    reader.settle()

    reader.go("timeline")

    reader.until(lambda: len(titles(reader.pages.timeline)) == 6)
    assert reader.pages.timeline.canvas.stage.chronicle.total is None


def test_an_event_wanted_by_another_page_is_chosen_without_reading_all_again(
    reader: Person,
) -> None:
    reader.go("timeline")
    reader.until(lambda: len(titles(reader.pages.timeline)) == 6)
    chronicle = reader.pages.timeline.canvas.stage.chronicle
    wanted = chronicle.events[4].id

    reader.desk.joins.timeline.choose(wanted)

    assert reader.chosen == wanted
    assert reader.pages.timeline.canvas.stage.chronicle is chronicle


def test_words_are_looked_for_among_events_that_are_not_held(reader: Person) -> None:
    reader.go("timeline")
    page = reader.pages.timeline
    reader.until(lambda: len(titles(page)) == 6)
    reader.press(Qt.Key.Key_F, held=CONTROL)

    QTest.keyClicks(focused(), "abolish")
    reader.until(lambda: "2 events with “abolish”" in reader.sees())

    first = reader.chosen
    assert page.canvas.stage.lit.tolist() == [1, 4]
    reader.press(Qt.Key.Key_F3)
    assert reader.chosen != first
    assert page.list.model().rowCount() == 2
    reader.desk.joins.timeline.show()
    reader.until(lambda: not reader.desk.joins.timeline.is_laying)
    reader.until(lambda: page.canvas.stage.lit.tolist() == [1, 4])
    assert "2 events with “abolish”" in reader.sees()


def test_filters_hold_for_events_that_are_not_held_and_after_a_restart(
    reader: Person, seat: Seat
) -> None:
    reader.go("timeline")
    page = reader.pages.timeline
    reader.until(lambda: len(titles(page)) == 6)
    lane = page.canvas.stage.chronicle.lanes[0]

    reader.press(Qt.Key.Key_F)
    reader.press(Qt.Key.Key_Space)
    reader.until(lambda: len(titles(page)) == lane.count < 6)
    assert f"{lane.count} of 6 events" in reader.sees()
    reader.leave()
    again = seat(reader.folder)
    again.open()
    again.until(lambda: len(titles(again.pages.timeline)) == lane.count)

    assert again.page == "timeline"
    assert f"{lane.count} of 6 events" in again.sees()
    again.press(Qt.Key.Key_F, held=Qt.KeyboardModifier.ShiftModifier)
    again.until(lambda: len(titles(again.pages.timeline)) == 6)


def test_what_is_edited_among_many_is_brought_up_without_reading_all_again(
    reader: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    reader.go("timeline")
    page = reader.pages.timeline
    reader.until(lambda: len(titles(page)) == 6)
    reader.press(Qt.Key.Key_Home)
    view = page.canvas.stage.view
    first = page.canvas.stage.chronicle.events[0]
    monkeypatch.setattr(timeline_events, "many_of", _reads_all)

    later = replace(first, when=When.parse("1793-10"))
    page.editing.edited.emit(later, Edit.MOVED, False)
    reader.until(lambda: titles(page)[0] != first.title)
    events = page.canvas.stage.chronicle.events
    moved = events.number_of(first.id)

    assert moved is not None
    assert events[moved].when == When.parse("1793-10")
    assert page.canvas.stage.chronicle.mark(moved) == mark_of(When.parse("1793-10"))
    assert len({*titles(page)}) == 6
    assert page.canvas.stage.view == view
    reader.press(Qt.Key.Key_Z, held=CONTROL)
    reader.until(lambda: titles(page)[0] == first.title)
    assert len(titles(page)) == 6


def test_a_lane_of_its_own_among_many_is_seen(reader: Person) -> None:
    reader.go("timeline")
    page = reader.pages.timeline
    reader.until(lambda: len(titles(page)) == 6)
    chronicle = page.canvas.stage.chronicle
    assert "Clubs" not in [lane.name for lane in chronicle.lanes]

    page.editing.edited.emit(replace(chronicle.events[2], lane="Clubs"), Edit.RELANED, False)

    reader.until(lambda: "Clubs" in [lane.name for lane in page.canvas.stage.chronicle.lanes])
    reader.until(lambda: len(titles(page)) == 6)


def test_what_another_program_changed_among_many_is_read(reader: Person) -> None:
    reader.go("timeline")
    page = reader.pages.timeline
    reader.until(lambda: len(titles(page)) == 6)
    path = reader.asks(lambda program: program.store.path)

    with closing(sqlite3.connect(path)) as other, other:
        other.execute("UPDATE events SET title = 'Otherwise'")
    reader.desk.noticing.look()

    reader.until(lambda: set(titles(page)) == {"Otherwise"})


def _reads_all(*_about: object) -> None:
    pytest.fail("All events were read anew.")
