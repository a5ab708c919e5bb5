"""The page on which packs are written."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from studyapp.domain.checks import Finding, Mend, Severity
from studyapp.domain.messages import Message
from studyapp.study.authoring.completing import Known, known_in
from studyapp.ui.pages.author.acts import AuthorAct
from studyapp.ui.pages.author.page import AuthorPage
from studyapp.ui.theme import Look
from tests.ui.pages.keyboard import press, show_active

QUESTIONS = """format: studypack/1
questions:
  - id: first
    kind: single
    stem: Who led?
  - id: second
    stem: |
      Where: there
"""
TEXTS = {"pack.yaml": "format: studypack/1\n", "questions.yaml": QUESTIONS}


def finding(line: int, column: int = 1, file: str = "questions.yaml", length: int = 1) -> Finding:
    return Finding(
        file=file,
        line=line,
        column=column,
        severity=Severity.ERROR,
        code="Y19",
        message=Message("unknown key"),
        suggestion=Message("write stem"),
        length=length,
    )


@pytest.fixture
def page(look: Look, qtbot: QtBot) -> AuthorPage:
    made = AuthorPage(look, str)
    made.resize(1400, 900)
    made.show_pack("canal", TEXTS, "questions.yaml")
    show_active(qtbot, made)
    return made


def marked(page: AuthorPage) -> str:
    return page._editor.textCursor().selectedText()


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


def test_f8_goes_to_findings_in_their_order_and_marks_what_they_mean(
    page: AuthorPage,
) -> None:
    page.show_file("questions.yaml", 0)
    page.show_findings([finding(1, 9, "pack.yaml", 9), finding(3, 9, length=5), finding(7, 5)])

    press(Qt.Key.Key_F8)
    assert (page.file, marked(page)) == ("questions.yaml", "first")
    press(Qt.Key.Key_F8)
    assert page.spot() == ("questions.yaml", 6)
    press(Qt.Key.Key_F8)
    assert (page.file, marked(page)) == ("pack.yaml", "studypack")
    QTest.keyClick(page._editor, Qt.Key.Key_F8, Qt.KeyboardModifier.ShiftModifier)
    assert page.spot() == ("questions.yaml", 6)


def test_f8_goes_past_findings_of_a_file_that_cannot_be_shown(page: AuthorPage) -> None:
    page.show_file("questions.yaml", 0)
    unread = [finding(1, file="a.yaml"), finding(1, file="b.yaml")]
    page.show_findings([*unread, finding(3, 9, length=5)])

    press(Qt.Key.Key_F8)
    gone_to = [page.walking.at_cursor()]
    for _ in range(2):
        press(Qt.Key.Key_F8)
        gone_to.append(page.walking.at_cursor())

    assert gone_to == [finding(3, 9, length=5), *unread]
    assert page._findings.list.hasFocus()


def test_nothing_is_mended_that_does_not_stand_at_the_cursor(page: AuthorPage) -> None:
    mend = Mend(column=5, old="stem", new="hint")
    page.show_findings([replace(finding(5, 5), mend=mend)])
    page._findings.list.pick(0)
    page.show_file("questions.yaml", 0)

    press(Qt.Key.Key_Return, held=Qt.KeyboardModifier.AltModifier)
    assert page.documents.text("questions.yaml") == QUESTIONS
    page.show_file("questions.yaml", 4)
    press(Qt.Key.Key_Return, held=Qt.KeyboardModifier.AltModifier)

    assert page.documents.text("questions.yaml") == QUESTIONS.replace("stem: Who", "hint: Who")
    assert page.spot() == ("questions.yaml", 4)


def test_before_a_pack_was_looked_over_nothing_is_said_to_be_sound(page: AuthorPage) -> None:
    page.show_pack("other", TEXTS)
    assert page._findings.told() == "The pack is being looked over …"

    page.show_findings(())

    assert page._findings.told() == "Nothing was found."


def test_a_finding_behind_wide_signs_is_marked_where_it_lies(page: AuthorPage) -> None:
    page.show_pack("canal", {"pack.yaml": "title: 𝕏𝕏 wrong\n"}, "pack.yaml")

    page.go_to(finding(1, 11, "pack.yaml", 5))

    assert marked(page) == "wrong"


def test_a_finding_past_the_end_goes_to_the_end(page: AuthorPage) -> None:
    page.go_to(finding(99, 99))

    assert page.file == "questions.yaml"
    assert page._editor.textCursor().atEnd()


def test_another_text_is_one_step_of_undo(page: AuthorPage) -> None:
    page.documents.replace("questions.yaml", QUESTIONS.replace("Who led?", "Who dug? 𝕏"))
    assert "Who dug? 𝕏" in page.documents.text("questions.yaml")

    page._editor.undo()

    assert page.documents.text("questions.yaml") == QUESTIONS


def test_typing_is_told_once_it_stops(page: AuthorPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.typed):
        QTest.keyClicks(page._editor, "# note")

    assert set(page.documents.changed()) == {"questions.yaml"}


def test_f6_goes_from_part_to_part_and_back(page: AuthorPage) -> None:
    page._editor.setFocus()

    press(Qt.Key.Key_F6)
    assert page._findings.list.hasFocus()
    press(Qt.Key.Key_F6)
    assert page._outline.list.hasFocus()
    press(Qt.Key.Key_F6, Qt.Key.Key_F6)
    assert page._editor.hasFocus()


def test_a_small_window_shows_one_part_and_tabs(page: AuthorPage, look: Look) -> None:
    look.set_text_size(200)
    page.resize(1024, 600)
    QTest.qWait(10)

    assert page._editor.isVisible()
    assert not page._outline.isVisible()
    page.go_to(finding(3, 9, length=5))
    press(Qt.Key.Key_F6)
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


def test_undo_never_brings_the_text_of_another_pack(page: AuthorPage) -> None:
    QTest.keyClicks(page._editor, "# mine")

    page.show_pack("other", {"questions.yaml": "format: studypack/1\n"}, "questions.yaml")
    page._editor.undo()

    assert page.documents.text("questions.yaml") == "format: studypack/1\n"
    assert page.documents.changed() == {}


def test_a_new_file_outlives_a_look_at_the_disk(page: AuthorPage) -> None:
    page.put("events.yaml", "mine")
    page.show_file("events.yaml")

    page.show_texts(TEXTS)

    assert page.file == "events.yaml"
    assert page.documents.changed() == {"events.yaml": "mine"}


def test_a_shown_file_that_is_deleted_makes_way_for_another(page: AuthorPage) -> None:
    page.show_texts({"pack.yaml": TEXTS["pack.yaml"]})
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    QTest.keyClicks(page._editor, "# x")

    assert page.file == "pack.yaml"
    assert page.documents.text("pack.yaml").startswith("# x")


def test_a_typed_file_that_is_deleted_is_kept(page: AuthorPage) -> None:
    QTest.keyClicks(page._editor, "# mine ")

    page.show_texts({"pack.yaml": TEXTS["pack.yaml"]})

    assert page.file == "questions.yaml"
    assert page.documents.changed() == {"questions.yaml": "# mine " + QUESTIONS}


def test_a_pack_without_any_text_is_shown_empty(page: AuthorPage) -> None:
    page.show_pack("odd", {})
    QTest.keyClicks(page._editor, "lost?")

    assert page.documents.texts() == {}
    assert page._editor.isReadOnly()


def test_nothing_can_be_typed_where_no_file_is_shown(page: AuthorPage) -> None:
    page.show_pack("empty", {})

    for key in (Qt.Key.Key_Return, Qt.Key.Key_Tab, Qt.Key.Key_A):
        QTest.keyClick(page._editor, key)

    assert page.documents.blank.isEmpty()


def test_a_choice_is_offered_for_the_shown_file_only(page: AuthorPage) -> None:
    page.show_differing({"questions.yaml"})
    assert page._choice.isVisible()
    assert page.acts[AuthorAct.KEEP_MINE].isEnabled()

    page.show_file("pack.yaml")

    assert not page._choice.isVisible()
    assert not page.acts[AuthorAct.TAKE_THEIRS].isEnabled()


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


def test_findings_that_are_not_told_yet_are_told_of(page: AuthorPage) -> None:
    says = "{file} has at least {count} more; they are told once these are mended."
    more = Message(says, {"file": "questions.yaml", "count": 7})

    page.show_findings([finding(3)], [more])
    told = page._findings._notes.text()
    page.show_findings([finding(3)])

    assert told == "questions.yaml has at least 7 more; they are told once these are mended."
    assert page._findings._notes.isHidden()
