"""A person renames and deletes files of a pack, and has them back."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from studyapp.ui.pages.author.acts import AuthorAct
from studyapp.ui.pages.author.files import FilesDialog
from studyapp.ui.widgets.confirming import Confirmation
from studyapp.ui.widgets.fields_dialog import FieldsDialog
from tests.app.person import CONTROL, Person
from tests.app.writers import type_end

SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def passage_file(pack: Path) -> str:
    (path,) = (pack / "passages").iterdir()
    return f"passages/{path.name}"


def choose(author: Person, file: str) -> FilesDialog:
    """Open the list of files by its key, and choose one there."""
    author.window.activateWindow()
    author.until(author.window.isActiveWindow)
    author.press(Qt.Key.Key_E, held=CONTROL | SHIFT)
    author.until(lambda: bool(author.window.findChildren(FilesDialog)))
    (dialog,) = author.window.findChildren(FilesDialog)
    author.until(dialog.isActiveWindow)
    rows = [row.words for row in dialog.list._model.rows]
    dialog.list.pick(rows.index(file))
    return dialog


def delete(author: Person, file: str) -> str:
    """Delete a file by keys, and return what is said before."""
    QTest.keyClick(choose(author, file), Qt.Key.Key_Delete)
    author.until(lambda: bool(author.window.findChildren(Confirmation)))
    (asked,) = author.window.findChildren(Confirmation)
    author.until(asked.isActiveWindow)
    says = asked.accessibleDescription()
    QTest.keyClick(asked, Qt.Key.Key_Return, CONTROL)
    author.settle()
    return says


def rename(author: Person, file: str, name: str) -> None:
    """Give a file another name by keys, between its folder and its ending."""
    QTest.keyClick(choose(author, file), Qt.Key.Key_F2)
    author.until(lambda: bool(author.window.findChildren(FieldsDialog)))
    (asked,) = author.window.findChildren(FieldsDialog)
    author.until(asked.isActiveWindow)
    QTest.keyClicks(asked.fields[0], name)
    QTest.keyClick(asked, Qt.Key.Key_Return)
    author.settle()


def test_a_file_gets_another_name_with_all_that_names_it(
    author: Person, pack: Path, passage_file: str
) -> None:
    page = author.pages.author
    page.show_file(passage_file)
    type_end(author, " And more.")

    rename(author, passage_file, "begun")

    assert page.file == "passages/begun.txt"
    assert page.documents.changed()["passages/begun.txt"].endswith(" And more.")
    assert "file: passages/begun.txt" in (pack / "pack.yaml").read_text()
    assert "pack.yaml" not in page.documents.changed()
    assert (pack / "passages/begun.txt").exists()
    assert not (pack / passage_file).exists()
    page.acts[AuthorAct.SAVE].trigger()
    author.settle()
    assert page._findings.findings == ()
    assert page.documents.changed() == {}


def test_a_file_that_is_renamed_is_called_so_in_what_is_typed_and_not_saved_too(
    author: Person, pack: Path, passage_file: str
) -> None:
    page = author.pages.author
    page.show_file("pack.yaml")
    before = (pack / "pack.yaml").read_text()
    type_end(author, "# more")

    rename(author, passage_file, "begun")

    after = before.replace(passage_file, "passages/begun.txt")
    assert (pack / "pack.yaml").read_text() == after
    assert page.documents.changed() == {"pack.yaml": f"{after}# more"}


def test_a_deleted_file_comes_back_and_where_it_is_named_is_told_before(
    author: Person, pack: Path, passage_file: str
) -> None:
    page = author.pages.author
    page.show_file(passage_file)
    dialog = choose(author, "pack.yaml")
    assert (dialog.rename.isEnabled(), dialog.delete.isEnabled()) == (False, False)
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    before = (pack / passage_file).read_bytes()

    says = delete(author, passage_file)
    assert "It is named in pack.yaml, line" in says
    assert not (pack / passage_file).exists()
    assert passage_file not in page.documents.files()
    author.until(lambda: bool(page._findings.findings))
    QTest.keyClick(choose(author, passage_file), Qt.Key.Key_Return)
    author.settle()

    assert (pack / passage_file).read_bytes() == before
    assert page.file == passage_file
    author.until(lambda: page._findings.findings == ())


def test_a_file_deleted_while_it_was_typed_in_is_offered_as_typed_and_as_saved(
    author: Person, pack: Path, passage_file: str
) -> None:
    author.pages.author.show_file(passage_file)
    before = (pack / passage_file).read_text()
    type_end(author, " And more.")
    delete(author, passage_file)

    dialog = choose(author, passage_file)
    told = [row.below for row in dialog.list._model.rows if row.words == passage_file]
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    author.settle()

    assert told == [
        "Deleted, as you had typed it. It can be brought back.",
        "Deleted. It can be brought back.",
    ]
    assert (pack / passage_file).read_text() == f"{before} And more."


def test_of_a_deleted_file_that_is_damaged_it_is_said_where_it_lies(
    author: Person, passage_file: str
) -> None:
    delete(author, passage_file)
    (kept,) = author.desk.safeguard.folder.glob("deleted/*/*")
    kept.write_bytes(b"")

    QTest.keyClick(choose(author, "A deleted file that is damaged"), Qt.Key.Key_Return)
    author.settle()

    assert str(kept) in author.alert
