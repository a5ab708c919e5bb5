"""What was found in a new text is looked through, and what is decided is kept."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QTableView, QTextEdit, QWidget

from studyapp.domain.corrections import Decision
from studyapp.domain.events import Event
from studyapp.domain.when_words import words
from studyapp.extract.pipeline import find
from studyapp.generate.cards import make_cards
from studyapp.study.adding import Addition
from studyapp.ui.pages.findings.excerpt import Excerpt
from tests.app.person import CONTROL, Person, focused
from tests.builders import TEXT, a_passage
from tests.study.test_proposing import older

KEY = Qt.Key


@pytest.fixture
def finder(person: Person, passage: Path) -> Person:
    """Return a person that looks through what was found in the passage."""
    person.drop(passage)
    person.until(lambda: person.page == "findings")
    person.settle()
    return person


def decisions(person: Person) -> list[Decision | None]:
    passage = person.entries()[0].id
    looked = person.asks(lambda program: program.correcting.looked(passage))
    return [each.decision for each in looked.events]


def listed(person: Person, column: int) -> list[str]:
    table = person.pages.findings.findChild(QTableView, "found")
    assert table is not None
    model = table.model()
    return [str(model.index(row, column).data()) for row in range(model.rowCount())]


@pytest.mark.unmeasured
def test_decisions_are_kept_and_taken_back(finder: Person) -> None:
    finder.press(KEY.Key_K, KEY.Key_O)

    assert decisions(finder)[:2] == [Decision.KEPT, Decision.REMOVED]
    assert listed(finder, 3)[:3] == ["Kept", "Removed", "Not looked at"]
    assert finder.entries()[0].events == 5

    finder.press(KEY.Key_Z, KEY.Key_Z, held=CONTROL)

    assert decisions(finder) == [None] * 6
    assert listed(finder, 3) == ["Not looked at"] * 6


def test_enter_reads_the_sentence(finder: Person) -> None:
    finder.press(KEY.Key_Return)

    assert finder.page == "reader"
    assert finder.lit is not None


@pytest.mark.parametrize("part", [QTableView, Excerpt])
def test_the_keys_stay_on_the_page_where_a_list_is_empty(
    finder: Person, part: type[QWidget]
) -> None:
    finder.desk.look.set_text_size(200)
    finder.window.resize(1024, 600)
    finder.pages.findings.findChild(part).setFocus()  # type: ignore[union-attr]  # it is there

    finder.press(KEY.Key_PageDown, KEY.Key_PageDown, held=CONTROL)
    assert "There is nothing to note about this text." in finder.sees()
    assert finder.pages.findings.isAncestorOf(focused())

    finder.go("library")
    finder.press(KEY.Key_L, held=Qt.KeyboardModifier.ShiftModifier)
    finder.press(KEY.Key_PageUp, KEY.Key_PageUp, held=CONTROL)
    assert isinstance(focused(), QTableView)
    finder.press(KEY.Key_K)
    assert decisions(finder)[0] is Decision.KEPT


@pytest.mark.unmeasured
def test_several_texts_at_once_stand_in_the_library(
    person: Person, passage: Path, tmp_path: Path
) -> None:
    other = tmp_path / "other.txt"
    other.write_text("The war began on 1 September 1939.", encoding="utf-8")

    person.drop(passage, other)

    person.until(lambda: len(person.entries()) == 2)
    person.settle()
    assert person.page == "library"
    assert "2 texts are to be looked through." in person.sees()

    person.go("today")
    assert "2 texts are to be looked through." in person.sees()
    person.press(KEY.Key_L)
    assert person.page == "findings"
    assert "Other · added" in person.sees()

    person.press(KEY.Key_K)
    person.go("library")
    assert "“French revolution” is to be looked through." in person.sees()
    person.press(KEY.Key_L, held=Qt.KeyboardModifier.ShiftModifier)
    assert "French revolution · added" in person.sees()


@pytest.mark.unmeasured
def test_an_event_is_told_otherwise_and_as_before(finder: Person) -> None:
    title = listed(finder, 1)[0]
    finder.press(KEY.Key_E, KEY.Key_X)
    finder.press(KEY.Key_Return, held=CONTROL)
    assert listed(finder, 1)[0] == f"x{title}"
    assert listed(finder, 3)[0] == "Corrected"

    finder.press(KEY.Key_Z, held=CONTROL)

    assert listed(finder, 1)[0] == title
    assert listed(finder, 3)[0] == "Not looked at"


def test_two_events_become_one(finder: Person) -> None:
    finder.press(KEY.Key_M)
    finder.press(KEY.Key_Return, held=CONTROL)

    assert listed(finder, 3)[:2] == ["Corrected", "Merged"]
    assert finder.entries()[0].events == 5


@pytest.fixture
def damaged(person: Person, tmp_path: Path) -> Person:
    """Return a person that looks through what was found in a text with a damaged date."""
    path = tmp_path / "damaged.txt"
    path.write_text(
        "On June 25th, 194 1 the embassy was closed. The war began on 1 September 1939.",
        encoding="utf-8",
    )
    person.drop(path)
    person.until(lambda: person.page == "findings")
    person.press(KEY.Key_PageDown, held=CONTROL)
    assert listed(person, 1) == ["June 25th, 1941"]
    return person


@pytest.mark.unmeasured
def test_a_repair_is_left_as_in_the_source_and_read_again(damaged: Person) -> None:
    damaged.press(KEY.Key_O)
    damaged.until(lambda: damaged.entries()[0].repairs == 0)
    damaged.settle()
    assert listed(damaged, 3) == ["As in source"]

    damaged.press(KEY.Key_K)
    damaged.until(lambda: damaged.entries()[0].repairs == 1)
    assert listed(damaged, 3) == ["Kept"]


def test_a_reading_is_corrected(damaged: Person) -> None:
    damaged.press(KEY.Key_E, KEY.Key_End, KEY.Key_Backspace, KEY.Key_2)
    damaged.press(KEY.Key_Return, held=CONTROL)
    damaged.until(lambda: "25 June 1942" in listed_events(damaged))

    assert listed(damaged, 1) == ["June 25th, 1942"]
    assert listed(damaged, 3) == ["Corrected"]


@pytest.mark.unmeasured
def test_a_date_is_not_read_as_none(damaged: Person) -> None:
    damaged.press(KEY.Key_E)
    damaged.press(KEY.Key_A, held=CONTROL)
    QTest.keyClicks(focused(), "foo bar")
    damaged.press(KEY.Key_Return, held=CONTROL)

    assert "“foo bar” is no date, so its event would go." in damaged.sees()
    assert damaged.entries()[0].events == 2
    damaged.press(KEY.Key_Escape)
    assert listed(damaged, 1) == ["June 25th, 1941"]


def test_a_newer_version_takes_the_place_of_the_older_one(finder: Person, passage: Path) -> None:
    lost, kept = listed(finder, 1)[:2]
    finder.press(KEY.Key_K, KEY.Key_K)
    older = passage.read_text(encoding="utf-8")
    passage.write_text(older.replace("the crowd stormed", "the people took"), encoding="utf-8")
    finder.go("library")
    finder.drop(passage)
    finder.until(lambda: "This is a newer version" in finder.sees())

    says = f"1 decision carried over, 1 not (“{lost}”)."
    assert f"This is a newer version of “French revolution”: {says}" in finder.sees()
    assert [each.title for each in finder.entries()] == [
        "French revolution (2)",
        "French revolution",
    ]

    finder.press(KEY.Key_B, held=Qt.KeyboardModifier.ShiftModifier)
    assert [each.title for each in finder.entries()] == ["French revolution"]
    assert finder.toast.startswith("Removed the older “French revolution”.")
    assert "This is a newer version" not in finder.sees()
    assert kept in listed(finder, 1)

    finder.press(KEY.Key_Z, held=CONTROL)
    assert len(finder.entries()) == 2
    finder.press(KEY.Key_B)
    assert "This is a newer version" not in finder.sees()


def listed_events(person: Person) -> str:
    passage = person.entries()[0].id
    found = person.asks(lambda program: program.reading.events(passage))
    return " ".join(words(event.when) for event in found)


def test_one_key_keeps_all_that_are_sure(damaged: Person) -> None:
    damaged.press(KEY.Key_Return, held=CONTROL)

    assert damaged.toast.startswith("Kept all that are sure.")
    assert decisions(damaged) == [Decision.KEPT, Decision.KEPT]
    damaged.press(KEY.Key_Return, held=CONTROL)
    assert damaged.toast == "Nothing that is sure waits."


def test_the_reader_decides_on_a_repair_and_shows_what_comes_of_it(damaged: Person) -> None:
    damaged.press(KEY.Key_L)
    damaged.press(KEY.Key_BracketRight)
    assert "[Take the repair out]" in damaged.sees()

    damaged.press(KEY.Key_X)
    damaged.until(lambda: damaged.entries()[0].repairs == 0)
    damaged.settle()
    assert damaged.toast.startswith("As in the source again, not “June 25th, 1941”.")
    assert "[Take the repair out]" not in damaged.sees()
    assert "194 1" in damaged.pages.reader.findChildren(QTextEdit)[0].toPlainText()

    damaged.press(KEY.Key_Z, held=CONTROL)
    damaged.press(KEY.Key_BracketRight, KEY.Key_R)
    assert damaged.page == "findings"
    assert "Correct the reading" in damaged.sees()


def test_what_a_newer_finder_proposes_is_taken_or_left(person: Person) -> None:
    found = older(find(a_passage(TEXT)))
    addition = Addition(found, make_cards(found), ())
    person.desk.refresh(person.asks(lambda program: program.reading.keep(addition)))
    person.desk.look_through(found.passage.id)
    says = "A newer finder reads this text differently: 1 new, 1 changed, 1 not found any more."
    person.until(lambda: says in person.sees())
    assert listed(person, 3) == ["Not looked at"] * 3

    person.press(KEY.Key_P)
    assert listed(person, 2) == ["Title", "Not found now", "New event"]
    person.press(KEY.Key_K, KEY.Key_O)
    person.settle()
    assert [event.title for event in found_events(person)] == [
        "The parliament passed the law",
        "No event at all",
        "The king left his throne",
    ]
    assert "A newer finder reads this text differently: 1 new." in person.sees()

    person.press(KEY.Key_Z, KEY.Key_Z, held=CONTROL)
    person.until(lambda: says in person.sees())
    assert found_events(person) == list(found.events)

    person.press(KEY.Key_P, held=Qt.KeyboardModifier.ShiftModifier)
    assert person.toast.startswith("Took 3 proposals.")
    assert "A newer finder" not in person.sees()
    assert [event.title for event in found_events(person)][-1] == "The last rising began"


def found_events(person: Person) -> list[Event]:
    passage = person.entries()[0].id
    return list(person.asks(lambda program: program.reading.findings(passage)).events)
