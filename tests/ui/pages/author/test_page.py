"""The page on which packs are written: typing, the parts of the page, and what is sought."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from studyapp.ui.pages.author.acts import AuthorAct
from studyapp.ui.pages.author.page import AuthorPage
from studyapp.ui.theme import Look
from tests.ui.pages.author.made import QUESTIONS, TEXTS, finding


def test_a_new_line_is_as_deep_as_the_one_before(page: AuthorPage) -> None:
    page.show_file("questions.yaml", 4)
    QTest.keyClick(page._editor, Qt.Key.Key_End)
    QTest.keyClick(page._editor, Qt.Key.Key_Return)
    QTest.keyClicks(page._editor, "answer: He")

    assert page.documents.text("questions.yaml").split("\n")[5] == "    answer: He"


@pytest.mark.parametrize(("line", "depth"), [(1, 2), (2, 4), (6, 6), (0, 0)])
def test_below_a_key_without_a_value_lines_are_deeper(
    page: AuthorPage, line: int, depth: int
) -> None:
    page.show_file("questions.yaml", line)
    QTest.keyClick(page._editor, Qt.Key.Key_End)
    QTest.keyClick(page._editor, Qt.Key.Key_Return)

    assert page.documents.text("questions.yaml").split("\n")[line + 1] == " " * depth


def test_tab_indents_by_blanks_and_shift_tab_takes_them_back(page: AuthorPage) -> None:
    page.show_file("questions.yaml", 1)
    before = page.documents.text("questions.yaml")

    QTest.keyClick(page._editor, Qt.Key.Key_Tab)
    assert page.documents.text("questions.yaml").split("\n")[1] == "  questions:"
    QTest.keyClick(page._editor, Qt.Key.Key_Backtab)

    assert page.documents.text("questions.yaml") == before


def test_hard_blanks_and_signs_of_two_units_are_kept(page: AuthorPage) -> None:
    text = "a: \u00a0𝕏 1\u00a0000\nb: 𝕏\n"
    page.show_pack("canal", {"pack.yaml": text}, "pack.yaml")

    assert page.documents.text("pack.yaml") == text


def test_another_text_is_one_step_of_undo(page: AuthorPage) -> None:
    page.documents.replace("questions.yaml", QUESTIONS.replace("Who led?", "Who dug? 𝕏"))
    assert "Who dug? 𝕏" in page.documents.text("questions.yaml")

    page._editor.undo()

    assert page.documents.text("questions.yaml") == QUESTIONS


def test_typing_is_told_once_it_stops(page: AuthorPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.typed):
        QTest.keyClicks(page._editor, "# note")

    assert set(page.documents.changed()) == {"questions.yaml"}


def test_one_goes_from_part_to_part_and_at_the_end_to_none(page: AuthorPage) -> None:
    page._bar.field.setFocus()

    names = [page._parts.go_on(1) for _ in range(5)]
    assert names == ["Text", "Findings", "Files", "Preview", ""]
    assert [page._parts.go_on(-1) for _ in range(2)] == ["Files", "Findings"]
    assert page._findings.list.hasFocus()
    page._bar.field.setFocus()
    assert page._parts.go_on(-1) == "Preview"


def test_a_small_window_shows_one_part_and_tabs(page: AuthorPage, look: Look) -> None:
    look.set_text_size(200)
    page.resize(1024, 600)
    QTest.qWait(10)

    assert page._editor.isVisible()
    assert not page._outline.isVisible()
    page.walking.go_to(finding(3, 9, length=5))
    page._parts.go_on(1)
    assert page._findings.isVisible()
    assert not page._editor.isVisible()


def test_the_outline_tells_what_is_asked_and_goes_there(page: AuthorPage) -> None:
    rows = page._outline.list._model.rows
    assert [row.words for row in rows] == ["pack.yaml", "questions.yaml", "Who led?", "second"]

    page._outline.list.pick(3)
    QTest.keyClick(page._outline.list, Qt.Key.Key_Return)

    assert page.spot() == ("questions.yaml", 5)


def test_words_are_found_one_place_after_the_other_and_from_the_beginning_again(
    page: AuthorPage,
) -> None:
    page.show_file("questions.yaml", 0)
    page._field.setText("stem")

    page.acts[AuthorAct.FIND_NEXT].trigger()
    assert page.spot()[1] == 4
    page.acts[AuthorAct.FIND_NEXT].trigger()
    assert page.spot()[1] == 6
    page.acts[AuthorAct.FIND_NEXT].trigger()
    assert page.spot()[1] == 4
    page._field.setText("nowhere")
    page.acts[AuthorAct.FIND_NEXT].trigger()
    assert page.spot()[1] == 4


def test_a_text_is_told_as_it_stands_after_each_step(page: AuthorPage) -> None:
    editor, told = page._editor, page.documents.text
    assert told("questions.yaml") == QUESTIONS
    QTest.keyClicks(editor, "a")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    assert told("questions.yaml") == f"a\n{QUESTIONS}"

    for step in (editor.undo, editor.redo, editor.selectAll, editor.cut, editor.undo):
        step()
        assert told("questions.yaml") == editor.document().toPlainText()

    page.show_texts(TEXTS)
    assert told("questions.yaml") == editor.document().toPlainText()
