"""A person has entries of a pack made and changed: of proposals, tables, words and texts."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog

from studyapp.domain.checks import Severity
from studyapp.study.authoring.from_tables import taken_rows
from studyapp.study.authoring.tables import table_of
from studyapp.ui.pages.author.acts import AuthorAct
from studyapp.ui.pages.author.columns import ColumnsDialog
from studyapp.ui.pages.author.opening import OpeningDialog
from studyapp.ui.pages.author.proposals import ProposalsDialog
from studyapp.ui.widgets.fields_dialog import FieldsDialog
from tests.app.person import CONTROL, Person
from tests.app.writers import type_end

SHIFT = Qt.KeyboardModifier.ShiftModifier


def test_a_proposed_question_is_taken_with_one_key_and_taken_back_with_another(
    author: Person,
) -> None:
    page = author.pages.author
    before = page.documents.text("questions.yaml")
    author.press(Qt.Key.Key_P, held=CONTROL | SHIFT)
    author.until(lambda: bool(author.window.findChildren(ProposalsDialog)))
    (dialog,) = author.window.findChildren(ProposalsDialog)
    first = dialog._proposals[0]
    assert f"stem: {first.question.stem}" in dialog._about._written.text().replace('"', "")
    QTest.keyClick(dialog.list, Qt.Key.Key_Tab)
    assert dialog._about.hasFocus()
    assert first.question.explanation in dialog._about.accessibleName()

    author.press(Qt.Key.Key_Return)
    dialog.accept()
    author.settle()

    assert page.documents.text("questions.yaml") == f"{before}\n{first.entry}"
    assert page._findings.findings == ()
    page._editor.undo()
    assert page.documents.text("questions.yaml") == before


def test_a_proposed_question_is_as_deep_as_the_others_and_gone_to(author: Person) -> None:
    page = author.pages.author
    lines = page.documents.text("questions.yaml").split("\n")
    page.put("questions.yaml", "\n".join(line.removeprefix("  ") for line in lines))
    author.settle()
    author.press(Qt.Key.Key_P, held=CONTROL | SHIFT)
    author.until(lambda: bool(author.window.findChildren(ProposalsDialog)))
    (dialog,) = author.window.findChildren(ProposalsDialog)
    name = dialog._proposals[0].entry.strip().partition("\n")[0]

    author.press(Qt.Key.Key_Return)
    dialog.accept()
    author.settle()

    assert page._editor.textCursor().block().text() == name
    assert page._findings.findings == ()


def test_pasted_rows_become_entries_once_their_columns_are_right(author: Person) -> None:
    page = author.pages.author
    author.press(Qt.Key.Key_T, held=CONTROL | SHIFT)
    author.until(lambda: bool(author.window.findChildren(ColumnsDialog)))
    (dialog,) = author.window.findChildren(ColumnsDialog)

    dialog.show_text("Lesseps\tWho led the company?\nWho?\n")
    author.until(lambda: len(dialog._pickers) == 2)
    for picker, at in zip(dialog._pickers, (2, 1), strict=True):
        picker.setCurrentIndex(at)
    author.settle()
    assert dialog._count.text() == "1 row can be taken, 1 cannot"
    dialog.take.trigger()
    author.settle()

    assert page.documents.text("questions.yaml").endswith(
        "    stem: Who led the company?\n    answer: Lesseps\n"
    )


def test_pasted_events_are_taken_for_events_until_a_person_says_what_they_are(
    author: Person,
) -> None:
    author.press(Qt.Key.Key_T, held=CONTROL | SHIFT)
    author.until(lambda: bool(author.window.findChildren(ColumnsDialog)))
    (dialog,) = author.window.findChildren(ColumnsDialog)

    dialog.show_text("Year\tEvent\n1789\tThe Bastille is stormed\n")
    author.until(lambda: len(dialog._pickers) == 2)
    author.settle()
    assert dialog._what.at() == 1
    assert dialog._count.text() == "1 row can be taken"
    dialog._what.choose(0)
    assert not dialog.take.isEnabled()
    author.settle()

    assert dialog._what.at() == 0
    assert dialog._count.text() == "2 rows can be taken"


def test_a_table_that_is_closed_before_its_rows_were_read_is_gone(author: Person) -> None:
    author.press(Qt.Key.Key_T, held=CONTROL | SHIFT)
    author.until(lambda: bool(author.window.findChildren(ColumnsDialog)))
    (dialog,) = author.window.findChildren(ColumnsDialog)

    dialog.show_text("Who?\tAda\n")
    dialog._read()
    dialog.reject()
    author.settle()
    author.until(lambda: author.window.findChildren(ColumnsDialog) == [])


def test_pasted_events_rest_on_lines_of_a_passage_of_their_own(author: Person) -> None:
    page = author.pages.author
    table = table_of("date,event\n1875,Britain buys shares\n")

    author.desk.joins.author.rows.take(taken_rows(table))
    author.until(lambda: "rows" in page.documents.text("pack.yaml"))
    author.settle()

    assert page._findings.findings == ()
    assert "Britain buys shares" in page.documents.text("events.yaml")
    assert page.documents.text("passages/rows.txt") == "1875: Britain buys shares.\n\n"


def select(person: Person, file: str, words: str) -> None:
    page = person.pages.author
    page.show_file(file)
    page._editor.moveCursor(QTextCursor.MoveOperation.Start)
    assert page._editor.find(words)


def test_an_event_is_picked_from_words_that_are_selected(author: Person) -> None:
    page = author.pages.author
    before = page.documents.text("events.yaml")
    select(author, "passages/first.txt", "opened on")
    author.press(Qt.Key.Key_E, held=CONTROL)
    author.until(lambda: bool(author.window.findChildren(FieldsDialog)))
    (dialog,) = author.window.findChildren(FieldsDialog)
    assert dialog.fields[1].text() == "1869-11-17"

    dialog.fields[0].setText("The first ship goes through")
    dialog.fields[1].setText("what?")
    assert not dialog.take.isEnabled()
    dialog.fields[1].setText("17 November 1869")
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    author.settle()

    added = page.documents.text("events.yaml").removeprefix(before)
    assert "title: The first ship goes through\n    when: 1869-11-17\n" in added
    assert page.file == "passages/first.txt"
    assert page._findings.findings == ()


def test_an_event_can_be_picked_before_the_pack_was_looked_over(author: Person) -> None:
    join = author.desk.joins.author
    select(author, "passages/first.txt", "opened on")
    join.work.pack = None
    join.looking.check()

    author.pages.author.acts[AuthorAct.PICK_EVENT].trigger()

    author.until(lambda: bool(author.window.findChildren(FieldsDialog)))


def test_one_more_passage_is_begun_and_saved(author: Person, pack: Path) -> None:
    page = author.pages.author
    author.press(Qt.Key.Key_N, held=CONTROL | SHIFT)
    author.until(lambda: bool(author.window.findChildren(FieldsDialog)))
    (dialog,) = author.window.findChildren(FieldsDialog)
    assert not dialog.take.isEnabled()
    QTest.keyClicks(dialog.fields[0], "The crisis")
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    author.settle()

    type_end(author, "Egypt took the canal in 1956.")
    page.acts[AuthorAct.SAVE].trigger()
    author.settle()

    assert page.file == "passages/the-crisis.txt"
    written = (pack / page.file).read_text()
    assert written == "# The crisis\n\nEgypt took the canal in 1956."
    assert (pack / "pack.yaml").read_text().endswith("    title: The crisis\n")
    assert not any(each.severity is Severity.ERROR for each in page._findings.findings)


def test_an_id_is_renamed_wherever_it_is_named(author: Person) -> None:
    page = author.pages.author
    author.settle()
    texts = page.documents.texts()
    select(author, "pack.yaml", "id: first")
    author.press(Qt.Key.Key_F2)
    author.until(lambda: bool(author.window.findChildren(FieldsDialog)))
    (dialog,) = author.window.findChildren(FieldsDialog)
    assert not dialog.take.isEnabled()

    dialog.fields[0].setText("suez")
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    author.settle()

    assert "id: suez" in page.documents.text("pack.yaml")
    for file in ("events.yaml", "questions.yaml"):
        named = texts[file].count("passage: first")
        assert named
        assert page.documents.text(file).count("passage: suez") == named
    assert page._findings.findings == ()


def test_what_is_surely_meant_is_mended_by_one_key_and_undone_by_another(author: Person) -> None:
    page = author.pages.author
    text = page.documents.text("questions.yaml")
    wrong = text.replace("    answer: Ferd", "    anwser: Ferd")
    page.put("questions.yaml", wrong)
    author.until(lambda: bool(page._findings.findings))
    author.settle()

    author.press(Qt.Key.Key_F8)
    author.press(Qt.Key.Key_Return, held=Qt.KeyboardModifier.AltModifier)
    author.until(lambda: not page._findings.findings)

    assert page.documents.text("questions.yaml") == text
    page._editor.undo()
    assert page.documents.text("questions.yaml") == wrong


def test_a_pack_is_begun_from_a_text_with_the_events_in_it(
    author: Person, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    text, target = tmp_path / "flights.txt", tmp_path / "flights"
    text.write_text("On 25 July 1909 Louis Blériot flew across the Channel.\n")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(text), ""))
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    author.pages.author.acts[AuthorAct.OPEN].trigger()
    author.until(lambda: bool(author.window.findChildren(OpeningDialog)))
    (dialog,) = author.window.findChildren(OpeningDialog)

    dialog.text.trigger()
    work = author.desk.joins.author.work
    author.until(lambda: work.opened is not None and work.opened.folder == target)
    author.settle()

    assert "when: 1909-07-25" in author.pages.author.documents.text("events.yaml")
