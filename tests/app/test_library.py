"""Passages are renamed and taken out, and Undo brings them back, wherever they are shown."""

from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QTableView, QWidget

from studyapp.app.undoing import JUST_NOW, ONCE_MORE
from studyapp.ui.actions import PAGES
from studyapp.ui.widgets import ActionButton
from tests.app.conftest import Seat
from tests.app.person import CONTROL, Person, focused

pytestmark = pytest.mark.unmeasured


def undo(person: Person) -> QAction:
    return person.desk.actions.undo


def titles(person: Person) -> list[str]:
    table = person.pages.library.findChild(QTableView, "entries")
    assert table is not None
    return [str(table.model().index(row, 0).data()) for row in range(table.model().rowCount())]


def test_a_removed_passage_comes_back_by_undo_even_after_a_restart(
    reader: Person, seat: Seat
) -> None:
    reader.go("library")

    reader.press(Qt.Key.Key_Delete)
    assert reader.entries() == []
    assert "No passages yet" in reader.sees()
    assert reader.toast == "Removed “French revolution”."
    assert undo(reader).text() == "&Undo remove “French revolution”"
    reader.leave()

    again = seat(reader.folder)
    again.open()
    assert undo(again).text() == "&Undo remove “French revolution”"
    again.press(Qt.Key.Key_Z, held=CONTROL)
    assert again.toast == "“French revolution” is back in your library."
    again.go("library")
    assert titles(again) == ["French revolution"]
    assert undo(again).text() == "&Undo add “French revolution”"


ADD = "Ctrl+Z once more takes “French revolution” out of the library."


def test_undo_takes_out_what_came_just_now_and_redo_brings_it_back(
    person: Person, passage: Path
) -> None:
    person.drop(passage)
    person.until(lambda: person.page == "findings")
    person.press(Qt.Key.Key_Z, held=CONTROL)
    assert person.entries() == []
    assert "No passage is open." in person.sees()
    assert person.desk.actions.redo.text() == "&Redo add “French revolution”"

    person.press(Qt.Key.Key_Y, held=CONTROL)

    assert len(person.entries()) == 1
    assert person.toast == "Done again: add “French revolution”."
    person.press(Qt.Key.Key_Y, held=CONTROL)
    assert person.toast == "There is nothing to redo."


def test_undo_tells_first_what_of_former_times_it_takes_out(reader: Person) -> None:
    undoing = reader.desk.undoing
    reader.go("quiz")
    for _ in range(2):
        reader.press(Qt.Key.Key_Z, held=CONTROL)
        assert reader.toast == ADD
        undoing.clock = partial(float, undoing.clock() + ONCE_MORE + 1)
    assert len(reader.entries()) == 1

    reader.press(Qt.Key.Key_Z, Qt.Key.Key_Z, held=CONTROL)

    assert reader.entries() == []
    assert reader.toast == "“French revolution” was taken out of your library again."


def test_undo_after_a_while_or_after_another_undo_tells_first(reader: Person) -> None:
    undoing = reader.desk.undoing
    passage = reader.entries()[0].id
    undoing.clock = partial(float, undoing.clock() + JUST_NOW + 1)
    reader.press(Qt.Key.Key_Z, held=CONTROL)
    assert reader.toast == ADD

    changes = reader.asks(lambda program: program.reading.rename(passage, "1789"))
    reader.desk.refresh(changes)
    reader.press(Qt.Key.Key_Z, Qt.Key.Key_Z, held=CONTROL)

    assert reader.toast == ADD
    assert len(reader.entries()) == 1


def test_the_toast_offers_undo(reader: Person) -> None:
    reader.go("library")
    reader.press(Qt.Key.Key_Delete)
    toast = reader.window.findChild(QWidget, "toast")
    assert toast is not None
    button = toast.findChild(ActionButton)
    assert button is not None
    assert button.text() == "Undo"

    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    reader.settle()

    assert titles(reader) == ["French revolution"]


def test_a_passage_is_renamed_everywhere_and_back(reader: Person) -> None:
    reader.go("timeline")
    reader.go("library")

    reader.press(Qt.Key.Key_F2)
    QTest.keyClicks(focused(), "The year 1789")
    reader.press(Qt.Key.Key_Return)

    assert titles(reader) == ["The year 1789"]
    for page in ("reader", "timeline"):
        reader.go(page)
        assert "The year 1789" in reader.sees()
    reader.press(Qt.Key.Key_Z, held=CONTROL)
    assert reader.toast == "“The year 1789” is called “French revolution” again."
    assert "French revolution" in reader.sees()


def test_a_title_that_is_taken_is_refused(reader: Person) -> None:
    reader.drop_text("It was opened on 31 March 1889.")
    reader.go("library")

    reader.press(Qt.Key.Key_F2)
    QTest.keyClicks(focused(), "French revolution")
    reader.press(Qt.Key.Key_Return)

    assert "Another passage is called “French revolution” already." in reader.sees()
    assert reader.alert == ""
    reader.press(Qt.Key.Key_Escape)
    assert titles(reader) == ["It was opened on 31 March 1889", "French revolution"]


def test_pages_of_a_passage_that_is_gone_fall_back(reader: Person) -> None:
    reader.go("quiz")
    reader.press(Qt.Key.Key_Return)
    turn = reader.desk.quiz.turn
    assert turn is not None
    assert turn.question is not None
    reader.answer(turn.question)
    for page in ("timeline", "cards", "library"):
        reader.go(page)
    reader.press(Qt.Key.Key_Delete)

    reader.go("quiz")
    assert (
        reader.toast
        == "The quiz on “French revolution” is over: that is no longer in your library."
    )
    for page in PAGES:
        reader.go(page)
        assert reader.alert == ""
    reader.go("reader")
    assert "No passage is open." in reader.sees()

    reader.press(Qt.Key.Key_Z, held=CONTROL)
    reader.go("quiz")
    standing = reader.desk.quiz.turn
    assert standing is not None
    assert standing.results == (1.0,)


def test_a_passage_that_another_window_took_out_is_told(reader: Person) -> None:
    reader.go("library")
    [entry] = reader.entries()
    reader.asks(lambda program: program.reading.remove(entry.id))

    reader.press(Qt.Key.Key_Delete)

    assert "This passage is no longer in the library." in reader.alert
    assert "No passages yet" in reader.sees()


def test_a_new_title_is_told_and_a_refused_one_typed_further(reader: Person) -> None:
    reader.go("library")
    reader.press(Qt.Key.Key_F2)
    QTest.keyClicks(focused(), " ")
    reader.press(Qt.Key.Key_Return)
    field = focused()
    assert isinstance(field, QLineEdit)
    assert (field.text(), field.property("faulty"), reader.alert) == (" ", True, "")
    assert "A title has at least one letter." in reader.sees()

    QTest.keyClicks(field, "1789")
    assert "at least one letter" not in reader.sees()
    reader.press(Qt.Key.Key_Return)

    assert titles(reader) == ["1789"]
    assert reader.toast == "It is called “1789” now."
    table = reader.pages.library.findChild(QTableView, "entries")
    assert table is not None
    assert (table.hasFocus(), table.currentIndex().row()) == (True, 0)
