"""Timelines of other programs into the window and out of it, with what was lost on the way."""

from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPlainTextEdit

from studyapp.domain.exporting import ExportWish, Form
from studyapp.ui.pages.timeline.export_dialog import ExportDialog
from studyapp.ui.told_lines import ToldLines
from tests.app.person import CONTROL, Person
from tests.app.test_outward import save_as

SHIFT = Qt.KeyboardModifier.ShiftModifier


def told(person: Person) -> tuple[str, list[str]]:
    """Return heading and lines of the report, and close it."""
    report = person.window.findChild(ToldLines)
    assert report is not None
    lines = report.findChild(QPlainTextEdit)
    assert lines is not None
    person.press(Qt.Key.Key_C, held=CONTROL | SHIFT)
    heading, text = report.windowTitle(), lines.toPlainText()
    assert QGuiApplication.clipboard().text() == text
    person.press(Qt.Key.Key_Escape)
    person.window.activateWindow()
    person.until(person.window.isActiveWindow)
    return heading, text.splitlines()


def test_a_table_comes_as_a_timeline_and_goes_as_a_picture_and_a_calendar(
    person: Person, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path, out = tmp_path / "wars.csv", tmp_path / "out"
    rows = "44 BC,Caesar died,sad\nsoon,Peace,\n3 May 1808,A rising,\n"
    path.write_text(f"date,title,mood\n{rows}", encoding="utf-8")

    person.drop(path)
    assert told(person) == (
        "2 events of wars.csv were taken, 1 refused.",
        [
            "What stands under “mood” has no place here.",
            "Line 3: “soon” is no date that can be read, or could be two.",
        ],
    )
    assert person.page == "timeline"

    offered = save_as(monkeypatch, out)
    save_as_picture(person, out)
    assert offered == ["Wars.png"]
    save_caesar_as_calendar(person, out)

    save_as(monkeypatch, tmp_path / "none" / "out.json")
    person.pages.timeline.going_out.wanted.emit(ExportWish(form=Form.JSON), None)
    person.settle()
    assert "could not be written" in person.alert

    path.write_text("date,title\nsoon,Peace\n", encoding="utf-8")
    person.drop(path)
    assert "The only row of wars.csv could not be taken" in person.alert


def test_each_timeline_that_comes_in_is_shown_even_where_another_was_in_sight(
    person: Person, tmp_path: Path
) -> None:
    for title in ("First", "Second", "Third"):
        path = tmp_path / f"{title}.csv"
        path.write_text(f"date,title\n1914,{title} war\n1918,Peace\n", encoding="utf-8")

        person.drop(path)

        assert person.page == "timeline"
        assert f"{title} · 2 events" in person.sees()
        assert f"{title} war" in person.sees()


def save_as_picture(person: Person, out: Path) -> None:
    """Save the timeline by keys, as the form that is offered first."""
    person.press(Qt.Key.Key_E, held=CONTROL)
    assert person.window.findChild(ExportDialog) is not None
    person.press(Qt.Key.Key_Return, held=CONTROL)
    person.until(lambda: out.with_suffix(".png").exists())
    person.settle()
    assert f"Saved as {out}.png" in person.toast


def save_caesar_as_calendar(person: Person, out: Path) -> None:
    """Save the event in 44 BC, which a calendar has no days for."""
    page = person.pages.timeline
    caesar = page.canvas.stage.chronicle.only(np.array([0]))
    page.going_out.wanted.emit(ExportWish(form=Form.CALENDAR), caesar)
    person.settle()
    heading, lines = told(person)
    assert heading == f"Saved as {out}.ics."
    assert lines[0].startswith("1 event is BC")
    written = out.with_suffix(".ics").read_text(encoding="utf-8")
    assert ("Caesar died" in written, "A rising" in written) == (True, False)
