"""A file of another program dropped on the window: its events, and a report to be copied."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPlainTextEdit

from studyapp.ui.told_lines import ToldLines
from tests.app.person import CONTROL, Person

SHIFT = Qt.KeyboardModifier.ShiftModifier


def test_a_dropped_table_is_shown_as_a_timeline_with_its_refused_rows(
    person: Person, tmp_path: Path
) -> None:
    path = tmp_path / "wars.csv"
    path.write_text("date,title,mood\n44 BC,Caesar died,sad\nsoon,Peace,\n", encoding="utf-8")

    person.drop(path)

    report = person.window.findChild(ToldLines)
    assert report is not None
    assert report.windowTitle() == "1 event of wars.csv was taken, 1 refused."
    lines = report.findChild(QPlainTextEdit)
    assert lines is not None
    assert lines.toPlainText().splitlines() == [
        "What stands under “mood” has no place here.",
        "Line 3: “soon” is no date that can be read, or could be two.",
    ]
    person.press(Qt.Key.Key_C, held=CONTROL | SHIFT)
    assert "Line 3" in QGuiApplication.clipboard().text()
    person.press(Qt.Key.Key_Escape)
    assert person.page == "timeline"
    assert [entry.title for entry in person.entries()] == ["Wars"]

    path.write_text("date,title\nsoon,Peace\n", encoding="utf-8")
    person.drop(path)

    assert "None of the 1 rows of wars.csv could be taken" in person.alert
