"""What can stand at the cursor is listed, and taken with one key."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest

from studyapp.study.authoring.completing import Known, known_in
from studyapp.ui.pages.author.acts import AuthorAct
from studyapp.ui.pages.author.page import AuthorPage
from tests.ui.pages.author.made import TEXTS
from tests.ui.pages.keyboard import press


@pytest.fixture(scope="module")
def known() -> Known:
    return known_in(TEXTS, TEXTS)


def labels(page: AuthorPage) -> list[str]:
    return [row.words for row in page.offers.list._model.rows]


def test_ctrl_space_lists_what_can_stand_here_and_enter_takes_it(
    page: AuthorPage, known: Known
) -> None:
    page.offers.known = known
    page.show_file("questions.yaml", 3)
    QTest.keyClick(page._editor, Qt.Key.Key_End)
    for _ in "single":
        QTest.keyClick(page._editor, Qt.Key.Key_Backspace)

    press(Qt.Key.Key_Escape)
    page.acts[AuthorAct.COMPLETE].trigger()
    assert page.offers.list.isVisible()
    assert labels(page)[:2] == ["single", "multiple"]
    QTest.keyClick(page._editor, Qt.Key.Key_Down)
    QTest.keyClick(page._editor, Qt.Key.Key_Return)

    assert page.documents.text("questions.yaml").split("\n")[3] == "    kind: multiple"
    assert not page.offers.list.isVisible()
    page._editor.undo()
    assert page.documents.text("questions.yaml").split("\n")[3] == "    kind: "


def test_a_key_that_is_begun_is_offered_and_enter_still_ends_the_line(
    page: AuthorPage, known: Known
) -> None:
    page.offers.known = known
    page.show_file("questions.yaml", 4)
    QTest.keyClick(page._editor, Qt.Key.Key_End)
    QTest.keyClick(page._editor, Qt.Key.Key_Return)

    QTest.keyClicks(page._editor, "expl")
    assert page.offers.list.isVisible()
    assert labels(page)[0] == "explanation"
    QTest.keyClick(page._editor, Qt.Key.Key_Return)
    lines = page.documents.text("questions.yaml").split("\n")
    assert (lines[5], lines[6]) == ("    expl", "    ")

    QTest.keyClicks(page._editor, "wro")
    QTest.keyClick(page._editor, Qt.Key.Key_Tab)
    assert page.documents.text("questions.yaml").split("\n")[6] == "    wrong: "


def test_escape_closes_the_list_and_leaves_the_text(page: AuthorPage, known: Known) -> None:
    page.offers.known = known
    page.show_file("questions.yaml", 4)
    before = page.documents.text("questions.yaml")

    page.acts[AuthorAct.COMPLETE].trigger()
    QTest.keyClick(page._editor, Qt.Key.Key_Escape)

    assert not page.offers.list.isVisible()
    assert page.documents.text("questions.yaml") == before


def test_where_nothing_is_known_no_list_opens(page: AuthorPage) -> None:
    page.acts[AuthorAct.COMPLETE].trigger()

    assert not page.offers.list.isVisible()


def test_what_is_taken_after_wide_signs_goes_to_its_place(page: AuthorPage, known: Known) -> None:
    page.offers.known = known
    text = "format: studypack/1\nquestions:\n  - id: a\n    stem: 𝕏𝕏?\n    ki"
    page.show_pack("wide", {"questions.yaml": text}, "questions.yaml")
    page._editor.moveCursor(QTextCursor.MoveOperation.End)

    page.acts[AuthorAct.COMPLETE].trigger()
    QTest.keyClick(page._editor, Qt.Key.Key_Tab)

    assert page.documents.text("questions.yaml").endswith("𝕏𝕏?\n    kind: ")


def begun_in_a_long_file(page: AuthorPage, known: Known) -> None:
    """Type the beginning of a key, with many lines above and below it."""
    lines = "  # a line\n" * 200
    text = f"format: studypack/1\nquestions:\n{lines}  - id: a\n    \n{lines}"
    page.offers.known = known
    page.show_pack("long", {"questions.yaml": text}, "questions.yaml")
    page.show_file("questions.yaml", 203)
    QTest.keyClick(page._editor, Qt.Key.Key_End)
    QTest.keyClicks(page._editor, "ki")
    assert page.offers.list.isVisible()


def test_a_list_stays_by_its_word_when_the_text_moves(page: AuthorPage, known: Known) -> None:
    begun_in_a_long_file(page, known)
    before, bar = page.offers.list.y(), page._editor.verticalScrollBar()

    bar.setValue(bar.value() + 3)

    assert page.offers.list.y() < before
    QTest.keyClick(page._editor, Qt.Key.Key_Tab)
    assert "\n    kind: \n" in page.documents.text("questions.yaml")


def test_a_list_goes_when_its_word_is_out_of_sight(page: AuthorPage, known: Known) -> None:
    begun_in_a_long_file(page, known)

    page._editor.verticalScrollBar().setValue(0)

    assert not page.offers.list.isVisible()
