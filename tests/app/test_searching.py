"""A search leads to what it found, and follows the library."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QListView, QTableView

from studyapp.domain.search import HitKind
from studyapp.study.unpacking import unpacked
from studyapp.ui.pages.library.hits import HitsModel, Row
from tests.app.person import CONTROL, REVOLUTION, Person, focused
from tests.packing import a_pack

pytestmark = pytest.mark.unmeasured


def seek(person: Person, words: str) -> None:
    """Go to the search by its key and type."""
    person.press(Qt.Key.Key_K, held=CONTROL)
    field = focused()
    assert isinstance(field, QLineEdit)
    field.clear()
    QTest.keyClicks(field, words)
    person.settle()


def found(person: Person) -> list[Row]:
    hits = person.pages.library.findChild(QListView, "hits")
    assert hits is not None
    model = hits.model()
    assert isinstance(model, HitsModel)
    return [row for row in model.rows if row.hit is not None]


def kinds(person: Person) -> list[HitKind]:
    return [row.hit.kind for row in found(person) if row.hit is not None]


def test_an_event_leads_to_its_sentence_and_a_place_to_its_own(reader: Person) -> None:
    reader.go("today")
    seek(reader, "feudal")
    reader.until(lambda: kinds(reader) == [HitKind.EVENT, HitKind.PLACE])

    reader.press(Qt.Key.Key_Return)
    assert reader.page == "reader"
    assert reader.lit is not None
    assert reader.lit.cut(REVOLUTION) == "On 4 August 1789 the Assembly abolished feudal rights."

    seek(reader, "danton 1794")
    reader.until(lambda: kinds(reader) == [HitKind.EVENT, HitKind.PLACE])
    reader.press(Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Return)
    assert reader.page == "reader"
    assert reader.lit.cut(REVOLUTION) == "Danton"


def test_a_question_leads_to_its_source_or_its_pack(person: Person) -> None:
    person.asks(lambda program: program.sharing.add(unpacked(a_pack())))
    person.desk.indexing.begin()
    seek(person, "what of short")
    person.until(lambda: kinds(person) == [HitKind.QUESTION])
    person.press(Qt.Key.Key_Return)
    assert person.page == "reader"

    seek(person, "poland divided")
    person.until(lambda: kinds(person) == [HitKind.TITLE])
    person.press(Qt.Key.Key_Return)
    table = person.pages.library.findChild(QTableView, "entries")
    assert table is not None
    assert table.hasFocus()
    assert table.currentIndex().data() == "Poland divided"


def test_a_search_in_sight_follows_what_is_added_and_taken_back(
    reader: Person, passage: Path
) -> None:
    seek(reader, "varennes")
    reader.until(lambda: len(found(reader)) == 2)

    for _ in range(2):
        reader.desk.undoing.undo()
        reader.settle()
    reader.until(lambda: "No passages yet" in reader.sees())
    assert reader.pages.library.sought == ""

    reader.drop(passage)
    reader.until(lambda: reader.page == "findings")
    seek(reader, "varennes")
    reader.until(lambda: len(found(reader)) == 2)
