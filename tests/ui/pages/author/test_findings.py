"""What is found in a pack is shown where it lies, and gone to by keys."""

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from studyapp.domain.checks import Mend
from studyapp.domain.messages import Message
from studyapp.ui.pages.author.page import AuthorPage
from tests.ui.pages.author.made import QUESTIONS, TEXTS, finding
from tests.ui.pages.keyboard import press


def marked(page: AuthorPage) -> str:
    return page._editor.textCursor().selectedText()


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

    page.walking.go_to(finding(1, 11, "pack.yaml", 5))

    assert marked(page) == "wrong"


def test_a_finding_past_the_end_goes_to_the_end(page: AuthorPage) -> None:
    page.walking.go_to(finding(99, 99))

    assert page.file == "questions.yaml"
    assert page._editor.textCursor().atEnd()


def test_findings_that_are_not_told_yet_are_told_of(page: AuthorPage) -> None:
    says = "{file} has at least {count} more; they are told once these are mended."
    more = Message(says, {"file": "questions.yaml", "count": 7})

    page.show_findings([finding(3)], [more])
    told = page._findings._notes.text()
    page.show_findings([finding(3)])

    assert told == "questions.yaml has at least 7 more; they are told once these are mended."
    assert page._findings._notes.isHidden()
