"""The timeline of the window as a file: asked for, written, and told what was lost."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPlainTextEdit

from studyapp.domain.exporting import ExportWish, Form
from studyapp.ui.pages.timeline.export_dialog import ExportDialog
from studyapp.ui.told_lines import ToldLines
from tests.app.person import CONTROL, REVOLUTION, Person
from tests.app.test_outward import save_as


def test_a_timeline_is_saved_as_a_picture_and_for_another_program(
    person: Person, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    picture, table = tmp_path / "out", tmp_path / "out.json"
    person.desk.adding.add_text(REVOLUTION)
    person.settle()
    person.go("timeline")

    offered = save_as(monkeypatch, picture)
    person.press(Qt.Key.Key_E, held=CONTROL)
    assert person.window.findChild(ExportDialog) is not None
    person.press(Qt.Key.Key_Return, held=CONTROL)
    person.until(lambda: picture.with_suffix(".png").exists())
    person.settle()
    assert offered[0].endswith(".png")
    assert f"Saved as {picture}.png" in person.toast

    save_as(monkeypatch, table)
    event = person.desk.joins.timeline.page.canvas.stage.chronicle.events[0]
    wish = ExportWish(form=Form.CALENDAR)
    person.desk.joins.timeline.page.going_out.wanted.emit(wish, frozenset({event.id}))
    person.settle()
    written = Path(f"{table}.ics").read_text(encoding="utf-8")
    assert (written.count("BEGIN:VEVENT"), event.title in written) == (1, True)

    save_as(monkeypatch, tmp_path / "none" / "out.json")
    person.desk.joins.timeline.page.going_out.wanted.emit(ExportWish(form=Form.JSON), None)
    person.settle()
    assert "could not be written" in person.alert


def test_what_was_lost_is_listed_after_the_file_is_written(
    person: Person, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    person.desk.adding.add_text("Rome burned in summer 64 AD. Caesar died on 15 March 44 BC.")
    person.settle()
    person.go("timeline")
    save_as(monkeypatch, tmp_path / "out.ics")

    person.desk.joins.timeline.page.going_out.wanted.emit(ExportWish(form=Form.CALENDAR), None)
    person.settle()

    report = person.window.findChild(ToldLines)
    assert report is not None
    lines = report.findChild(QPlainTextEdit)
    assert lines is not None
    assert "1 event is BC" in lines.toPlainText()
    report.close()
