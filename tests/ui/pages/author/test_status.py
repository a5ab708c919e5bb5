"""What is found in a file is told in the pauses of the typing."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from studyapp.domain.checks import Severity
from studyapp.domain.messages import Message
from studyapp.ui.pages.author import status as status_module
from studyapp.ui.pages.author.page import AuthorPage
from studyapp.ui.pages.author.status import StatusLine, found_words
from studyapp.ui.theme import Look
from tests.ui.pages.author.made import finding
from tests.ui.pages.keyboard import press

WARNING = replace(
    finding(12), severity=Severity.WARNING, code="Q46", message=Message("the stem is negative")
)


@pytest.fixture
def said(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return what a screen reader is told, as it comes."""
    found: list[str] = []
    monkeypatch.setattr(status_module, "announce", lambda _widget, words: found.append(words))
    return found


@pytest.fixture
def line(look: Look, qtbot: QtBot) -> StatusLine:
    """Return a line that stands below a file with one error."""
    area = QWidget()
    qtbot.addWidget(area)
    made = StatusLine(look, area)
    made.setParent(area)
    made.show_findings([finding(3)])
    return made


def pause(line: StatusLine) -> None:
    """Let the pause come without waiting for it."""
    if line._timer.isActive():
        line._timer.stop()
        line._timer.timeout.emit()


def test_news_is_told_once_and_not_before_the_pause(line: StatusLine, said: list[str]) -> None:
    line.note_typing()
    line.show_findings([finding(3), WARNING])
    assert said == []

    pause(line)
    assert said == [line._words.text()]
    line.note_typing()
    pause(line)

    assert said == ["1 error, 1 warning; new in line 12: the stem is negative"]


def test_findings_that_only_moved_are_no_news(line: StatusLine, said: list[str]) -> None:
    line.note_typing()
    line.show_findings([finding(4)])
    pause(line)

    assert said == []
    assert line._words.text() == "1 error, in line 4: unknown key"


def test_that_all_is_mended_is_told(line: StatusLine, said: list[str]) -> None:
    line.note_typing()
    line.show_findings([])
    pause(line)

    assert said == ["Nothing was found in this file."]


def test_findings_that_come_after_the_pause_are_told_as_they_come(
    line: StatusLine, said: list[str]
) -> None:
    line.note_typing()
    pause(line)

    line.show_findings([finding(3), WARNING])

    assert said == ["1 error, 1 warning; new in line 12: the stem is negative"]


def test_what_a_file_has_when_it_comes_in_sight_is_shown_and_not_told(
    line: StatusLine, said: list[str]
) -> None:
    line.note_typing()
    line.show_file([finding(3), finding(5)])
    pause(line)

    assert said == []
    assert line._words.text() == "2 errors; the first in line 3: unknown key"


def test_the_new_finding_nearest_to_the_cursor_is_told() -> None:
    far, near = finding(2), finding(30)

    assert found_words([far, near], {"Y19"}, 28) == "2 errors; new in line 30: unknown key"


def test_what_is_typed_on_the_page_is_told_of(page: AuthorPage, said: list[str]) -> None:
    page.show_findings([])
    QTest.keyClicks(page._editor, "# x")
    page.show_findings([finding(5)])
    pause(page._status)

    assert said == ["1 error, in line 5: unknown key"]


def test_until_the_pack_was_looked_over_nothing_is_said_of_it(page: AuthorPage) -> None:
    page.show_findings([])
    page.show_pack("other", {"a.txt": "", "b.txt": ""})

    page.show_file("b.txt")

    assert page._status._words.text() == "The pack is being looked over …"


def test_the_finding_that_was_gone_to_is_shown_until_something_else_is_found(
    page: AuthorPage,
) -> None:
    found = [finding(3), finding(5)]
    page.show_file("questions.yaml", 0)
    page.show_findings(found)

    press(Qt.Key.Key_F8)
    press(Qt.Key.Key_F8)
    gone_to = page._status._words.text()
    page.show_findings(found)

    assert gone_to == "Line 5. Error Y19: unknown key; write stem"
    assert page._status._words.text() == gone_to
    page.show_findings([finding(3)])
    assert page._status._words.text() == "1 error, in line 3: unknown key"


def test_the_finding_that_was_gone_to_in_another_file_is_shown_there(page: AuthorPage) -> None:
    page.show_file("pack.yaml", 0)
    page.show_findings([finding(3)])

    press(Qt.Key.Key_F8)

    assert page.file == "questions.yaml"
    assert page._status._words.text().startswith("Line 3. ")


def test_news_is_told_though_a_finding_was_gone_to(page: AuthorPage, said: list[str]) -> None:
    page.show_findings([])
    QTest.keyClicks(page._editor, "# x")
    page.show_findings([finding(5)])
    press(Qt.Key.Key_F8)

    pause(page._status)

    assert said == ["1 error, in line 5: unknown key"]
