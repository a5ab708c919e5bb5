"""A teacher goes the whole way by keys alone: from no pack to a quiz with a question of her own."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget

from studyapp.packs.reading import read_pack
from studyapp.ui.widgets.fields_dialog import FieldsDialog
from tests.app.person import CONTROL, Person

pytestmark = pytest.mark.unmeasured

ALT, SHIFT = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ShiftModifier


def focused() -> QWidget:
    found = QApplication.focusWidget()
    assert found is not None
    return found


def test_a_pack_is_written_mended_built_and_taken_in_by_keys_alone(
    person: Person, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "canal"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    person.go("author")
    page, work = person.pages.author, person.desk.joins.author.work
    person.press(Qt.Key.Key_N, held=CONTROL)
    person.until(lambda: work.pack is not None)
    assert page._editor.hasFocus()

    page.show_file("questions.yaml")
    person.press(Qt.Key.Key_End, held=CONTROL)
    QTest.keyClicks(focused(), "  - id: who-dug")
    person.press(Qt.Key.Key_Return)
    QTest.keyClicks(focused(), "ki")
    person.press(Qt.Key.Key_Tab)
    QTest.keyClicks(focused(), "sho")
    person.press(Qt.Key.Key_Tab)
    person.press(Qt.Key.Key_Return)
    QTest.keyClicks(focused(), "stem: Who was the first to dig?")
    person.press(Qt.Key.Key_Return)
    QTest.keyClicks(focused(), "anwser: A soldier")
    person.press(Qt.Key.Key_Return)
    QTest.keyClicks(focused(), "source: {passage: first, quote: Digging began on 25 April 1859}")
    # Of what is half typed there are other findings, none of which one key can mend.
    person.until(lambda: [each.mend is not None for each in page._findings.findings] == [True])
    person.settle()

    person.press(Qt.Key.Key_F8)
    person.press(Qt.Key.Key_Return, held=ALT)
    person.until(lambda: not page._findings.findings)
    person.press(Qt.Key.Key_F2)
    person.until(lambda: bool(person.window.findChildren(FieldsDialog)))
    QTest.keyClicks(focused(), "first-digger")
    QTest.keyClick(focused(), Qt.Key.Key_Return)
    person.settle()
    person.window.activateWindow()  # which a desktop does by itself
    person.until(page._editor.hasFocus)

    person.press(Qt.Key.Key_L, held=CONTROL | SHIFT)
    person.until(lambda: person.window.current_page() != "author")
    person.settle()
    read = read_pack(target)
    assert read.findings == ()
    assert read.pack is not None
    assert "first-digger" in [str(each.id).rpartition("/")[2] for each in read.pack.questions]
    assert "The Suez Canal" in [entry.title for entry in person.entries()]
