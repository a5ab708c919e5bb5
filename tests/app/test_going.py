"""The whole way by key and click: text, timeline, cards, progress, and back."""

from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from studyapp.domain.texts import Span
from studyapp.ui.actions import PAGES
from studyapp.ui.pages.reader.view import PassageView
from tests.app.person import CONTROL, REVOLUTION, Person, focused

pytestmark = pytest.mark.unmeasured


def events(person: Person) -> list[str]:
    return [event.id for event in person.asks(lambda program: program.reading.events())]


def reviews(person: Person) -> int:
    return person.asks(lambda program: program.overview.scores().reviews)


def test_a_key_on_an_event_goes_to_the_timeline_and_enter_back_to_its_sentence(
    reader: Person,
) -> None:
    second = events(reader)[1]

    reader.press(Qt.Key.Key_N, Qt.Key.Key_T)
    assert reader.page == "timeline"
    assert reader.chosen == second

    reader.press(Qt.Key.Key_Return)
    assert reader.page == "reader"
    assert reader.lit is not None
    assert reader.lit.cut(REVOLUTION) == "On 4 August 1789 the Assembly abolished feudal rights."


def test_the_reader_shows_the_passage_that_was_asked_for_last(reader: Person) -> None:
    known, desk = reader.entries()[0].id, reader.desk
    reader.drop_text("The tower was opened on 31 March 1889. It was painted on 1 May 1892.")
    tower = next(entry.id for entry in reader.entries() if entry.id != known)

    desk.read(known, Span(0, 48))
    let_the_store_answer(reader)
    desk.read(tower)
    reader.settle()
    assert desk.passage == tower
    assert reader.lit != Span(0, 48)
    assert text_of(reader).startswith("The tower")

    desk.read(known)
    let_the_store_answer(reader)
    desk.read(tower, Span(0, 38))
    reader.settle()
    assert (desk.passage, reader.lit) == (tower, Span(0, 38))
    assert text_of(reader).startswith("The tower")


def let_the_store_answer(person: Person) -> None:
    """Wait until the store's worker has done what was asked; the window has not heard of it."""
    done = Event()
    person.desk.asking.ask(lambda _program: done.set(), lambda _none: None)
    assert done.wait(5)


def text_of(person: Person) -> str:
    """Return the text in the Reader."""
    view = person.pages.reader.findChild(PassageView)
    assert view is not None
    return view.toPlainText()


def test_a_click_on_a_date_goes_to_its_event(reader: Person) -> None:
    findings = reader.asks(
        lambda program: program.reading.findings(program.reading.entries()[0].id)
    )
    view = reader.pages.reader.findChild(PassageView)
    assert view is not None
    box = view.box_of(findings.dates[3].span)
    assert box is not None

    QTest.mouseClick(
        view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(box.center().x(), box.center().y())
    )
    reader.settle()

    assert reader.page == "timeline"
    assert reader.chosen == events(reader)[3]


def test_cards_are_turned_and_rated_by_key_and_undo_brings_one_back(reader: Person) -> None:
    cards = reader.entries()[0].cards
    reader.go("cards")
    first = reader.sees()

    reader.press(Qt.Key.Key_Space, Qt.Key.Key_4)

    assert reviews(reader) == 1
    assert reader.sees() != first
    assert reader.asks(lambda program: program.overview.due_count()) == cards - 1

    reader.press(Qt.Key.Key_Z, held=CONTROL)
    assert reader.toast.startswith("Taken back: the answer to “")
    assert reader.sees() == first
    assert reviews(reader) == 0

    reader.press(Qt.Key.Key_Z, Qt.Key.Key_Z, held=CONTROL)
    assert reader.entries() == []
    assert reader.toast == "“French revolution” was taken out of your library again."
    reader.press(Qt.Key.Key_Z, held=CONTROL)
    assert reader.toast == "There is nothing to undo."


def test_the_sentence_behind_a_card_is_one_key_away(reader: Person) -> None:
    recall = reader.asks(lambda program: program.reviewing.next_recall())
    assert recall is not None
    assert recall.card.citation is not None
    reader.go("cards")

    reader.press(Qt.Key.Key_Space, Qt.Key.Key_S)

    assert reader.page == "reader"
    assert reader.lit == recall.card.citation.span


def test_after_the_last_card_the_page_says_when_the_next_comes(reader: Person) -> None:
    reader.go("cards")
    while reader.asks(lambda program: program.reviewing.next_recall()) is not None:
        reader.press(Qt.Key.Key_Space, Qt.Key.Key_4)

    assert "Nothing is due." in reader.sees()
    assert "The next card comes back on" in reader.sees()


def test_a_rating_given_while_another_is_taken_back_counts_nowhere(reader: Person) -> None:
    reader.go("cards")
    first = reader.sees()
    reader.press(Qt.Key.Key_Space, Qt.Key.Key_4, Qt.Key.Key_Space)

    reader.desk.actions.undo.trigger()
    QTest.keyClick(focused(), Qt.Key.Key_4)
    reader.settle()

    assert reviews(reader) == 0
    assert reader.sees() == first
    reader.press(Qt.Key.Key_Space, Qt.Key.Key_4)
    assert reviews(reader) == 1


def test_a_key_shows_the_events_of_all_passages_and_of_this_one_again(
    reader: Person, tmp_path: Path
) -> None:
    other = tmp_path / "suez.txt"
    other.write_text("The Suez Canal was opened on 17 November 1869.", encoding="utf-8")
    reader.drop(other)
    reader.until(lambda: "Suez" in reader.sees())
    reader.go("timeline")

    assert len(reader.pages.timeline.canvas.stage.chronicle.events) == 1
    reader.press(Qt.Key.Key_A)
    assert len(reader.pages.timeline.canvas.stage.chronicle.events) == 7
    reader.press(Qt.Key.Key_A)
    assert len(reader.pages.timeline.canvas.stage.chronicle.events) == 1


def test_today_counts_the_cards_and_says_where_reading_stopped(reader: Person) -> None:
    cards = reader.entries()[0].cards
    reader.press(Qt.Key.Key_N, Qt.Key.Key_N)

    reader.go("today")
    reader.settle()

    assert "French revolution" in reader.sees()
    assert "[Read on" in reader.sees()
    assert reader.asks(lambda program: program.overview.today()).due_count == cards

    reader.press(Qt.Key.Key_R)
    assert reader.page == "reader"


def test_every_page_has_a_key_and_is_shown_without_an_alert(reader: Person) -> None:
    for page in PAGES:
        reader.go(page)
        assert reader.sees()
        assert reader.alert == ""
