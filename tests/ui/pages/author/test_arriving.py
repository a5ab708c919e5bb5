"""Long files come into the editor in steps, and nothing that is done meanwhile is lost."""

import pytest
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from studyapp.ui.pages.author.page import AuthorPage
from tests.ui.pages.author.made import finding

LONG = "".join(f"{number}. “Ä𝕏” was\u00a0opened.\n\n" for number in range(9000))
TEXTS = {"pack.yaml": "format: studypack/1\n", "a.txt": LONG, "b.txt": LONG}


@pytest.fixture
def long(page: AuthorPage) -> AuthorPage:
    page.show_pack("canal", TEXTS, "pack.yaml")
    return page


def shown(page: AuthorPage) -> str:
    return page._editor.document().toRawText().replace("\u2029", "\n")


def test_a_long_file_is_shown_whole_and_can_be_typed_in_from_then_on(
    long: AuthorPage, qtbot: QtBot
) -> None:
    long.show_file("a.txt", 600)
    assert shown(long) == ""
    assert long._editor.isReadOnly()
    qtbot.waitUntil(lambda: long._editor.blockCount() > 1)

    assert shown(long) == LONG
    assert long.spot() == ("a.txt", 600)
    assert long.documents.changed() == {}
    QTest.keyClicks(long._editor, "x")
    assert long.documents.changed().keys() == {"a.txt"}
    long._editor.undo()
    assert long.documents.changed() == {}
    assert not long._editor.document().isUndoAvailable()


def test_a_finding_in_a_long_file_is_gone_to_once_the_file_is_there(
    long: AuthorPage, qtbot: QtBot
) -> None:
    found = finding(700, 1, "a.txt", length=3)
    long.show_findings([found])

    long.walking.go_to(found)
    qtbot.waitUntil(lambda: long._editor.blockCount() > 1)

    assert long.spot() == ("a.txt", 699)
    assert long._editor.textCursor().selectedText() == LONG.split("\n")[699][:3]


def test_of_two_long_files_the_last_one_wanted_is_shown(long: AuthorPage, qtbot: QtBot) -> None:
    long.show_file("a.txt", 300)
    long.show_file("b.txt", 500)
    long.show_file("a.txt", 400)
    qtbot.waitUntil(lambda: long._editor.blockCount() > 1)

    assert long.spot() == ("a.txt", 400)


def test_a_file_that_is_changed_or_gone_before_it_is_there_is_as_it_was_left(
    long: AuthorPage, qtbot: QtBot
) -> None:
    long.show_file("a.txt")
    long.put("a.txt", "short")
    long.show_file("b.txt")
    long.show_texts({"pack.yaml": TEXTS["pack.yaml"]})
    qtbot.waitUntil(lambda: long.documents._filling == {})

    assert long.documents.changed() == {"a.txt": "short"}
    assert long.file in ("pack.yaml", "a.txt")


def test_another_pack_has_nothing_of_the_long_file_that_was_on_its_way(
    long: AuthorPage, qtbot: QtBot
) -> None:
    long.show_file("a.txt")
    other = LONG.replace("opened", "closed")

    long.show_pack("other", {"a.txt": other}, "a.txt")
    qtbot.waitUntil(lambda: long._editor.blockCount() > 1)

    assert shown(long) == other
    assert long.documents.text("a.txt") == other
