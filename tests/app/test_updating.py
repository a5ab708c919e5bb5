"""A pack brought up to date through the window: what changed is told, Undo takes it back."""

from pathlib import Path

from PySide6.QtCore import Qt

from studyapp.ui.told_lines import ToldLines
from tests.app.person import CONTROL, Person
from tests.cli.test_packs import archive_of, change, pack  # noqa: F401 - a fixture


def test_a_newer_version_dropped_tells_what_changed_and_can_be_taken_back(
    person: Person,
    pack: Path,  # noqa: F811 - the fixture
) -> None:
    person.drop(archive_of(pack))
    change(pack / "pack.yaml", "version: 1", "version: 2")
    change(pack / "questions.yaml", "The king was there.", "The king was at Paris.")

    person.drop(archive_of(pack))
    told = person.window.findChild(ToldLines)
    assert isinstance(told, ToldLines)
    assert told.windowTitle().endswith("is version 2 now, not 1. 1 question is reworded.")
    lines = told._lines.toPlainText().splitlines()
    assert lines[0].startswith("Reworded: king.")
    assert lines[-1] == "Undo brings version 1 back."
    person.press(Qt.Key.Key_Z, held=CONTROL)
    person.settle()
    assert person.window.findChild(ToldLines) is None
    (entry,) = person.asks(lambda program: program.sharing.entries())
    assert entry.version == 1


def test_credits_are_shown_by_key_and_a_needed_pack_is_named(person: Person, pack: Path) -> None:  # noqa: F811 - the fixture
    change(pack / "pack.yaml", "language: en\n", "language: en\ndepends: [base-1]\n")
    (pack / "LICENSE.md").write_text("Free for all.\n", encoding="utf-8")
    person.drop(archive_of(pack))
    assert "needs the pack base-1" in person.toast
    person.go("library")
    person.settle()
    person.press(Qt.Key.Key_Down)
    assert "base-1 (not here)" in person.sees()

    person.press(Qt.Key.Key_C)
    told = person.window.findChild(ToldLines)
    assert isinstance(told, ToldLines)
    assert "by A. Teacher. Licence: CC0-1.0." in told.windowTitle()
    assert told._lines.toPlainText().endswith("Free for all.")
    told.accept()
