"""Other programs change the files of a pack that a person writes."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from studyapp.ui.widgets.fields_dialog import FieldsDialog
from tests.app.conftest import Seat
from tests.app.person import CONTROL, Person
from tests.app.writers import open_pack, type_end

pytestmark = pytest.mark.unmeasured

SHIFT = Qt.KeyboardModifier.ShiftModifier


def change_outside(person: Person, pack: Path, file: str, content: bytes | None) -> None:
    """Have another program write a file, or delete it, and the page look at it."""
    (pack / file).unlink()
    if content is not None:
        (pack / file).write_bytes(content)
    person.desk.joins.author.differing.look_again()
    person.settle()


def test_theirs_that_is_no_text_is_neither_shown_nor_saved_over(author: Person, pack: Path) -> None:
    page = author.pages.author
    type_end(author, "# mine")
    mine = page.documents.text("questions.yaml")
    change_outside(author, pack, "questions.yaml", b"# caf\xe9\n")

    author.press(Qt.Key.Key_D, held=CONTROL | SHIFT)
    type_end(author, "!")
    author.press(Qt.Key.Key_S, held=CONTROL)
    author.settle()

    assert page.documents.text("questions.yaml") == f"{mine}!"
    assert (pack / "questions.yaml").read_bytes() == b"# caf\xe9\n"
    assert page._choice.isVisible()


def test_a_file_that_is_deleted_is_said_to_be_deleted(author: Person, pack: Path) -> None:
    page = author.pages.author
    type_end(author, "# mine")
    change_outside(author, pack, "questions.yaml", None)

    author.press(Qt.Key.Key_D, held=CONTROL | SHIFT)

    assert "is deleted" in author.window._toast._words.text()
    page._editor.undo()
    assert page.documents.changed()["questions.yaml"].endswith("# mine")


def test_an_id_is_not_renamed_over_what_another_program_wrote_meanwhile(
    author: Person, pack: Path
) -> None:
    page = author.pages.author
    page.show_file("pack.yaml")
    assert page._editor.find("id: first")
    author.press(Qt.Key.Key_F2)
    author.until(lambda: bool(author.window.findChildren(FieldsDialog)))
    (dialog,) = author.window.findChildren(FieldsDialog)
    theirs = (pack / "events.yaml").read_bytes() + b"# theirs\n"
    change_outside(author, pack, "events.yaml", theirs)

    dialog.fields[0].setText("suez")
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    author.settle()

    assert page.documents.text("events.yaml").encode() == theirs
    assert page.documents.changed() == {}


def test_what_is_back_after_a_kill_is_not_saved_over_what_was_written_since(
    author: Person, pack: Path, seat: Seat
) -> None:
    type_end(author, "# mine")
    author.until(lambda: bool(author.desk.joins.author.drafts._kept))
    author.settle()
    (pack / "questions.yaml").write_text("# theirs\n")

    other = seat(author.folder)
    other.open()
    other.go("author")
    open_pack(other, pack)
    other.press(Qt.Key.Key_S, held=CONTROL)
    other.settle()

    assert (pack / "questions.yaml").read_text() == "# theirs\n"
    assert other.pages.author.documents.text("questions.yaml").endswith("# mine")
    assert other.pages.author._choice.isVisible()


def test_what_another_program_changed_or_deleted_is_told(author: Person, pack: Path) -> None:
    change_outside(author, pack, "events.yaml", b"format: studypack/1\n")
    assert "shown as it is now: events.yaml" in author.window._toast._words.text()

    change_outside(author, pack, "questions.yaml", None)

    assert "deleted questions.yaml" in author.window._toast._words.text()
    assert author.pages.author.file == "pack.yaml"


def test_a_file_that_is_no_text_any_more_is_said_to_be_so(author: Person, pack: Path) -> None:
    change_outside(author, pack, "events.yaml", b"# caf\xe9\n")

    assert "cannot be shown: events.yaml" in author.window._toast._words.text()
    assert "events.yaml" not in author.pages.author.documents.files()


def test_nothing_is_renamed_while_a_file_cannot_be_read(author: Person, pack: Path) -> None:
    change_outside(author, pack, "events.yaml", b"# caf\xe9\n")

    author.press(Qt.Key.Key_F2)
    author.settle()

    assert author.window.findChildren(FieldsDialog) == []
    assert "events.yaml is no UTF-8" in author.window._toast._words.text()


def test_of_many_files_that_another_program_wrote_a_few_are_named(
    author: Person, pack: Path
) -> None:
    for number in range(5):
        (pack / "passages" / f"{number}.txt").write_text("theirs")

    change_outside(author, pack, "events.yaml", b"format: studypack/1\n")

    told = author.window._toast._words.text()
    assert told.endswith(": events.yaml, passages/0.txt, passages/1.txt … (6).")
